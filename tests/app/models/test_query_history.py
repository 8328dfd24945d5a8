from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pytest

from app.models.query_draft import Chip, text_chip
from app.models.query_history import KEPT, QueryHistory
from indexer.search.query import ImageFileTerm, PhotoTerm, PixelsTerm, TextTerm
from indexer.types import PhotoId


def _query(*texts: str) -> tuple[Chip, ...]:
    chips = tuple(text_chip(text) for text in texts)
    return tuple(chip for chip in chips if chip is not None)


def test_it_is_walked_back_and_forth() -> None:
    history = QueryHistory()
    one, two = _query("one"), _query("two")
    history.remember(one)
    history.remember(two)
    assert history.older(()) == two
    assert history.older(two) == one
    assert history.older(one) is None
    assert history.newer() == two
    assert history.newer() == ()
    assert history.newer() is None


def test_what_is_shown_is_not_offered_again() -> None:
    history = QueryHistory([_query("one"), _query("two")])
    assert history.older(_query("two")) == _query("one")


def test_a_query_asked_again_moves_to_the_end() -> None:
    history = QueryHistory()
    for text in ("one", "two", "one", "one"):
        history.remember(_query(text))
    assert history.queries == (_query("two"), _query("one"))


def test_it_is_bounded_and_can_be_forgotten() -> None:
    history = QueryHistory()
    for i in range(3 * KEPT):
        history.remember(_query(f"query {i}"))
    assert len(history.queries) == KEPT
    assert QueryHistory.from_json(history.to_json()).queries == history.queries
    history.clear()
    assert history.older(()) is None
    assert QueryHistory.from_json(history.to_json()).queries == ()


def test_words_photos_and_files_outlive_the_window() -> None:
    broken = os.fsdecode(b"/photos/\xff\xfe.jpg")
    chips = (
        Chip(TextTerm("snow", -0.5), "snow"),
        Chip(PhotoTerm(PhotoId(7), 2.0), "this photo"),
        Chip(ImageFileTerm(Path(broken)), "??.jpg"),
    )
    pasted = Chip(PixelsTerm(np.zeros((2, 2, 3), np.uint8)), "pasted picture")
    history = QueryHistory([chips, (*chips, pasted)])
    assert QueryHistory.from_json(history.to_json()).queries == (chips,)
    assert history.to_json().isascii(), "settings files are text"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "null",
        '{"version": 2, "queries": []}',
        '{"version": 1, "queries": [[{"weight": 1}]]}',
        '{"version": 1, "queries": [[{"text": "x", "label": "x", "weight": 0}]]}',
        '{"version": 1, "queries": 7}',
    ],
)
def test_what_makes_no_sense_is_as_good_as_none(text: str) -> None:
    assert QueryHistory.from_json(text).queries == ()
