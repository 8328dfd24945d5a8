"""``kindred bin`` and ``kindred restore``, as a script calls them."""

from __future__ import annotations

import hashlib
import json
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app.cli.main import main

pytestmark = pytest.mark.skipif(
    sys.platform in ("win32", "darwin"), reason="the trash cannot be moved to a folder of the test"
)

Kindred = Callable[..., tuple[int, Any]]


@pytest.fixture
def kindred(profile_dir: Path, trash: Path, capsys: pytest.CaptureFixture[str]) -> Kindred:
    """Runs a command as the console script does, without a process of its own for each."""

    def run(*words: str) -> tuple[int, Any]:
        capsys.readouterr()
        status = main([*words, "--profile-dir", str(profile_dir), "--json"])
        said = capsys.readouterr()
        assert status in (0, 1), said.err
        return status, json.loads(said.out) if said.out else said.err

    return run


def test_a_plan_of_groups_is_tried_carried_out_and_undone(
    kindred: Kindred, photos: Path, tmp_path: Path
) -> None:
    keeper, copy = photos / "photo-01.jpg", photos / "copies" / "photo-01.jpg"
    copy.parent.mkdir()
    shutil.copy(keeper, copy)
    before = hashlib.sha256(copy.read_bytes()).hexdigest()
    assert kindred("index", str(photos), "--model", "sample")[0] == 0
    plan = tmp_path / "plan.json"
    group = {
        "tier": "identical-bytes",
        "keeper": str(keeper),
        "reason": "",
        "members": [{"path": str(copy), "relation": "the same bytes"}],
        "bytes_freed": copy.stat().st_size,
    }
    plan.write_text(json.dumps([group]))

    status, dry = kindred("bin", "--plan", str(plan), "--dry-run")
    assert (status, dry["dry_run"], dry["bytes"]) == (0, True, copy.stat().st_size)
    assert copy.exists()

    status, done = kindred("bin", "--plan", str(plan))
    assert status == 0
    assert [row["done"] for row in done["files"]] == [True]
    assert not copy.exists()
    assert Path(done["files"][0]["trash"]).exists()
    status, again = kindred("bin", "--plan", str(plan))
    # A plan without hashes goes by what the library knows, and it knows no such file any more.
    assert (status, again["files"][0]["why"]) == (1, "gone")

    status, listed = kindred("restore", "--list")
    assert [row["in_trash"] for row in listed] == [0, 1]
    status, dry = kindred("restore", "--dry-run")
    assert (status, dry["dry_run"], dry["files"][0]["done"]) == (0, True, True)
    assert not copy.exists()
    status, back = kindred("restore")
    assert (status, back["files"][0]["path"]) == (0, str(copy))
    assert hashlib.sha256(copy.read_bytes()).hexdigest() == before
    status, error = kindred("restore")
    assert status == 1
    assert "Nothing that Kindred removed" in error

    summary = kindred("index", str(photos), "--model", "sample")[1]
    assert (summary["unchanged"], summary["new"], summary["reused"]) == (13, 0, 0)


def test_one_file_is_put_back_and_a_bad_plan_is_one_line(
    kindred: Kindred, tmp_path: Path, photos: Path
) -> None:
    (tmp_path / "plan.json").write_text("{}")
    status, error = kindred("bin", "--plan", str(tmp_path / "plan.json"))
    assert status == 1
    assert error.count("\n") == 1
    assert "Traceback" not in error
    assert "nothing was moved" in error


def test_a_protected_folder_keeps_its_files(kindred: Kindred, tmp_path: Path, photos: Path) -> None:
    kindred("index", str(photos), "--model", "sample")
    assert kindred("protect") == (0, [])
    assert kindred("protect", "--add", str(photos)) == (0, [str(photos)])
    some = sorted(photos.glob("*.jpg"))[:2]
    plan = tmp_path / "plan.json"
    group = {"keeper": str(some[0]), "reason": "", "members": [{"path": str(some[1])}]}
    plan.write_text(json.dumps([group]))
    status, report = kindred("bin", "--plan", str(plan))
    assert (status, report["files"][0]["why"]) == (1, "protected")
    assert some[1].exists()
    assert kindred("protect", "--remove", str(photos)) == (0, [])
