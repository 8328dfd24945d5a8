"""``kindred names``, as scripts and people use it, on the real engine with the sample model."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app.cli.main import main

Kindred = Callable[..., Any]


@pytest.fixture
def kindred(profile_dir: Path, capsys: pytest.CaptureFixture[str]) -> Kindred:
    """Runs a command; returns its JSON, or what it says; its complaint where it fails."""

    def run(
        *words: object, status: int = 0, as_json: bool = True, profile: Path = profile_dir
    ) -> Any:
        capsys.readouterr()
        extra = ["--profile-dir", str(profile), *(["--json"] if as_json else [])]
        assert main([*(str(word) for word in words), *extra]) == status
        output = capsys.readouterr()
        if status:
            return output.err
        return json.loads(output.out) if as_json else output.out

    return run


@pytest.fixture
def indexed(photos: Path, kindred: Kindred) -> list[Path]:
    kindred("index", photos, "--model", "sample")
    return sorted(photos.rglob("*.jpg"))


def test_a_name_is_taught_used_changed_and_forgotten(indexed: list[Path], kindred: Kindred) -> None:
    assert kindred("names", "list") == []
    assert "No names yet" in kindred("names", "list", as_json=False)
    taught = kindred("names", "teach", "Biscuit", *indexed[:3])
    assert taught == {"name": "Biscuit", "photos": 3, "usable": True}
    more = kindred("names", "teach", "biscuit", "--box", indexed[3], "0.1,0.1,0.5,0.5")
    assert more["photos"] == 4
    hits = kindred("search", "Biscuit", "-k", 3, "--model", "sample")
    assert len(hits) == 3
    assert all(0 <= hit["strength"] <= 1 for hit in hits)
    kindred("names", "rename", "BISCUIT", "grandma's house")
    assert "grandma's house  (4 photos)" in kindred("names", "list", as_json=False)
    assert kindred("search", "grandma’s house", "-k", 3, "--model", "sample") == hits
    kindred("names", "delete", "Grandma's House")
    assert kindred("names", "list") == []


def test_a_picture_that_is_no_part_of_the_library_can_be_shown_too(
    indexed: list[Path], kindred: Kindred, tmp_path: Path, write_photo: Callable[..., Path]
) -> None:
    outside = [write_photo(tmp_path / f"outside {seed}.jpg", 100 + seed) for seed in range(3)]
    kindred("names", "teach", "Biscuit", *outside[:2])
    said = kindred("names", "list", as_json=False)
    assert "2 of 3 photos" in said
    kindred("names", "teach", "Biscuit", outside[2])
    assert len(kindred("search", "Biscuit", "--model", "sample")) == len(indexed)


def test_names_go_into_another_library(
    indexed: list[Path], kindred: Kindred, tmp_path: Path
) -> None:
    kindred("names", "teach", "Biscuit", *indexed[:3])
    target = tmp_path / "names.json"
    assert kindred("names", "export", target)["names"] == 1
    other = tmp_path / "another"
    taken = kindred("names", "import", target, profile=other)
    assert taken == {"names": ["Biscuit"], "photos_left_out": 0}
    assert kindred("names", "list", profile=other) == kindred("names", "list")


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (["delete", "Rex"], "There is no name Rex"),
        (["rename", "Rex", "Max"], "There is no name Rex"),
        (["teach", "Rex"], "Choose the photos"),
        (["teach", "Rex", "not there.jpg"], "no such file"),
        (["export", "x.json"], "no name to export"),
        (["import", "not there.json"], "cannot be read"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(
    kindred: Kindred, words: list[str], why: str
) -> None:
    complaint = kindred("names", *words, status=1)
    assert why in complaint
    assert len(complaint.splitlines()) == 1


@pytest.mark.parametrize("sides", ["0.1,0.2", "a,b,c,d", "nan,0,1,1"])
def test_a_box_is_four_numbers(kindred: Kindred, sides: str, tmp_path: Path) -> None:
    with pytest.raises(SystemExit) as ended:
        kindred("names", "teach", "Rex", "--box", tmp_path / "a.jpg", sides)
    assert ended.value.code == 2
