from __future__ import annotations

import os
from itertools import islice

import pytest

from indexer.export.names import candidates, legal


def _first(name: str, count: int) -> list[str]:
    return [candidate for _, candidate in islice(candidates(name), count)]


def test_names_are_numbered_before_the_ending() -> None:
    assert _first("a.tar.gz", 3) == ["a.tar.gz", "a.tar (2).gz", "a.tar (3).gz"]
    assert _first(".hidden", 2) == [".hidden", ".hidden (2)"]
    assert _first("no ending", 2) == ["no ending", "no ending (2)"]


@pytest.mark.parametrize("stem", ["x" * 300, "日" * 100, "\udcff" * 300])
def test_every_name_fits(stem: str) -> None:
    for name in _first(f"{stem}.jpg", 12):
        assert len(os.fsencode(name)) <= 255
        assert name.endswith(".jpg")


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("plain.jpg", "plain.jpg"),
        ("12:30 a|b.jpg", "12_30 a_b.jpg"),
        ("ends with dots...", "ends with dots"),
        ("con.jpg", "_con.jpg"),
        ("consul.jpg", "consul.jpg"),
        ("\udcff.jpg", "?.jpg"),
        ("...", "_"),
    ],
)
def test_legal_names(name: str, made: str) -> None:
    assert legal(name) == made.replace("?", "_")
