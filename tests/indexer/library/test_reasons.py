"""What is said of a file that goes is true of it and of the one that stays, not of others."""

from __future__ import annotations

from pathlib import Path

import pytest

from indexer.duplicates.groups.advised import advised_files
from indexer.duplicates.groups.surplus import surplus
from indexer.duplicates.records import GroupRequest
from indexer.duplicates.tiers import Tier
from indexer.export.advice import write_advice
from tests.indexer.library.twice import Shot, Twice

PICTURE = Tier.SAME_PICTURE
REASONS = {"half.jpg": "larger", "more.jpg": "less compressed"}


@pytest.fixture
def three(twice: Twice) -> Twice:
    """One photo, a copy of half its size, and one of its size that is more compressed."""
    twice.add(
        Shot("a.jpg", size_bytes=8_000_000, mtime_ns=1),
        Shot("half.jpg", width=2000, height=1500, size_bytes=2_000_000, mtime_ns=1),
        Shot("more.jpg", size_bytes=3_000_000, mtime_ns=1),
    )
    twice.pair("a.jpg", "half.jpg")
    twice.pair("a.jpg", "more.jpg")
    return twice


def test_the_group_says_what_decided_and_each_member_what_is_true_of_it(three: Twice) -> None:
    (group,) = three.groups(PICTURE)
    assert three.names_of(group) == ["a.jpg", "half.jpg", "more.jpg"]
    assert group.reason == "larger, less compressed"
    found = {three.below(each.files[0].path): each.reason for each in group.members}
    assert found == REASONS
    assert group.keeper.reason == ""


def test_lists_decisions_and_plans_say_it_of_each(three: Twice) -> None:
    listed = three.duplicates.list(GroupRequest(PICTURE))
    (group,) = three.duplicates.groups(listed, 0, 1)
    names = {each.files[0].id: three.below(each.files[0].path) for each in group.members}

    shown = advised_files([group], lambda _: True)
    (planned,) = surplus([group])
    for files in (list(shown), planned.files):
        assert {three.below(file.path): file.reason for file in files} == REASONS
    assert planned.reason == group.reason

    made = three.duplicates.advise(listed).decisions
    assert {names[each.file_id]: each.reason for each in made} == REASONS
    three.duplicates.decide(made)
    assert {three.below(item.path): str(item.reason) for item in three.duplicates.plan().items} == {
        name: f"why the other one stays: {reason}" for name, reason in REASONS.items()
    }


def test_a_page_says_above_only_what_is_true_of_all(three: Twice, tmp_path: Path) -> None:
    files = [file for group in surplus(three.groups(PICTURE)) for file in group.files]
    path = tmp_path / "advice.html"
    write_advice(files, path, "Advice")
    text = path.read_text(encoding="utf-8")
    assert text.count("<section>") == 1
    assert "<b>stays</b> <span></span>" in text
    for reason in REASONS.values():
        assert text.count(f" · why the other one stays: {reason}</span></li>") == 1
    write_advice(files[:1], path, "Advice")
    text = path.read_text(encoding="utf-8")
    assert f"<b>stays</b> <span>{files[0].reason}</span>" in text
    assert "why the other one" not in text


def test_files_of_one_content_have_their_own_as_well(twice: Twice) -> None:
    twice.add(
        Shot("a.jpg", content="one", mtime_ns=1),
        Shot("b.jpg", content="one", mtime_ns=9),
        Shot("c (2).jpg", content="one", mtime_ns=1),
    )
    (group,) = twice.groups(Tier.IDENTICAL_BYTES)
    found = {twice.below(each.files[0].path): each.reason for each in group.members}
    assert found == {"b.jpg": "the oldest", "c (2).jpg": "not a copy by its name"}
