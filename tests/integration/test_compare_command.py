"""``kindred compare``, as a script calls it."""

from __future__ import annotations

import csv
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

Kindred = Callable[..., str]


@pytest.fixture
def kindred(profile_dir: Path, tmp_path: Path) -> Kindred:
    def run(*words: str) -> str:
        ran = subprocess.run(
            [sys.executable, "-m", "app", *words, "--profile-dir", str(profile_dir)],
            capture_output=True,
            text=True,
            check=False,
            env={**os.environ, "XDG_DATA_HOME": str(tmp_path / "data")},
        )
        assert ran.returncode in (0, 1), ran.stderr
        return ran.stdout or ran.stderr

    return run


def test_a_card_is_compared_and_its_copies_go(
    kindred: Kindred, photos: Path, tmp_path: Path
) -> None:
    card = tmp_path / "card"
    card.mkdir()
    first, second = sorted(photos.glob("photo-*.jpg"))[:2]
    shutil.copy(first, card / "a.jpg")
    Image.effect_mandelbrot((400, 300), (-0.75, 0.1, -0.7, 0.15), 80).convert("RGB").save(
        card / "new.jpg"
    )
    (card / "torn.jpg").write_bytes(b"\xff\xd8\xff")
    kindred("index", str(photos), "--model", "sample")

    found = json.loads(kindred("compare", str(card), "--json"))
    assert [(row["tier"], row["library"]) for row in found["both"]] == [
        ("identical-bytes", str(first))
    ]
    assert [Path(row["path"]).name for row in found["there"]] == ["new.jpg"]
    assert [Path(row["path"]).name for row in found["unreadable"]] == ["torn.jpg"]
    assert "here" not in found
    table = list(csv.DictReader(kindred("compare", str(card), "--csv").splitlines()))
    assert [row["list"] for row in table] == ["both", "there", "unreadable"]
    here = json.loads(kindred("compare", str(card), "--only", "here", "--json"))
    assert set(here) == {"folder", "cancelled", "cut_off", "others", "here"}
    assert (here["cut_off"], here["others"]) == (False, 0)
    paths = {row["path"] for row in here["here"]}
    assert str(second) in paths
    assert str(first) not in paths
    plan = tmp_path / "plan.json"
    said = kindred("compare", str(card), "--plan", str(plan))
    assert "1 in the library" in said
    assert "1 only in the folder" in said
    if sys.platform in ("win32", "darwin"):
        return  # the trash cannot be moved to a folder of the test
    done = json.loads(kindred("bin", "--plan", str(plan), "--json"))
    assert [row["done"] for row in done["files"]] == [True]
    assert not (card / "a.jpg").exists()
    assert first.exists()


def test_a_folder_of_the_library_is_refused_in_one_line(kindred: Kindred, photos: Path) -> None:
    kindred("index", str(photos), "--model", "sample")
    said = kindred("compare", str(photos))
    assert "belongs to the library" in said
    assert said.count("\n") == 1
