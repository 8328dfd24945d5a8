from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from indexer.bin.plan import BinItem, BinPlan, read_plan, write_plan
from indexer.errors import UserFacingError

HASH = bytes(range(32))


def no_hash(_path: Path) -> bytes | None:
    return None


def test_a_plan_survives_a_file(tmp_path: Path) -> None:
    odd = tmp_path / os.fsdecode(b"caf\xe9 \xe2\x82\xac.jpg")
    plan = BinPlan(
        "c" * 32,
        (
            BinItem(odd, HASH, tmp_path / "b", HASH[::-1], "same-picture", "smaller", "g"),
            BinItem(tmp_path / "c", HASH, None),
        ),
    )
    write_plan(plan, tmp_path / "plan.json")
    assert read_plan(tmp_path / "plan.json", "other", no_hash) == plan
    assert (tmp_path / "plan.json").read_bytes().isascii()


def test_groups_of_duplicates_are_a_plan(tmp_path: Path) -> None:
    keeper, member, stranger = (tmp_path / name for name in "abc")
    groups = [
        {
            "tier": "identical-bytes",
            "keeper": str(keeper),
            "reason": "larger",
            "members": [
                {"path": str(member), "relation": "copy"},
                {"path": str(stranger), "relation": "copy"},
            ],
            "bytes_freed": 3,
        }
    ]
    (tmp_path / "plan.json").write_text(json.dumps(groups))
    known = {keeper: HASH, member: HASH}
    plan = read_plan(tmp_path / "plan.json", "c", known.get)
    assert plan == BinPlan(
        "c",
        (
            BinItem(member, HASH, keeper, HASH, "identical-bytes", "copy"),
            BinItem(stranger, b"", keeper, HASH, "identical-bytes", "copy"),
        ),
    )


ITEM = {"path": "/a", "content_hash": HASH.hex(), "keeper": "/b", "keeper_hash": HASH.hex()}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "7",
        "null",
        "{}",
        "[7]",
        "[" * 100_000,
        '[{"keeper": "/a"}]',
        json.dumps({"version": 2, "catalog": "", "items": []}),
        *(
            json.dumps({"version": 1, "catalog": "c", "items": [{**ITEM, **wrong}]})
            for wrong in (
                {"path": "relative"},
                {"path": 7},
                {"path": "/a\0"},
                {"path": "/\ud800"},
                {"content_hash": "00"},
                {"content_hash": None},
                {"content_hash": "zz" * 32},
                {"keeper": 7},
            )
        ),
    ],
)
def test_what_is_no_plan_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "plan.json").write_text(text)
    with pytest.raises(UserFacingError, match="plan"):
        read_plan(tmp_path / "plan.json", "c", no_hash)


def test_a_plan_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(UserFacingError, match="cannot be read"):
        read_plan(tmp_path / "plan.json", "c", no_hash)
    with pytest.raises(UserFacingError, match="could not be written"):
        write_plan(BinPlan("c", ()), tmp_path / "no" / "plan.json")


def test_groups_are_named_by_their_keeper_unless_they_say_so() -> None:
    named: dict[str, Any] = {"path": Path("/a"), "content_hash": HASH}
    assert BinItem(**named, keeper=Path("/b"), group="g").group_name == "g"
    assert BinItem(**named, keeper=Path("/b")).group_name == str(Path("/b"))
    assert BinItem(**named, keeper=None).group_name == str(Path("/a"))
