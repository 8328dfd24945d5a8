from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from app.models.chips import Chip, filter_chip, text_chip
from app.models.draft_state import DraftState
from app.models.query_history import KEPT, QueryHistory
from indexer.search.filters import Filter, FilterField
from indexer.search.query import (
    Aspect,
    ConceptTerm,
    ImageFileTerm,
    Join,
    PhotoTerm,
    PixelsTerm,
    TextTerm,
)
from indexer.types import Box, ConceptId, PhotoId


def _query(*texts: str) -> DraftState:
    chips = (text_chip(text) for text in texts)
    return DraftState(tuple(chip for chip in chips if chip is not None))


NOTHING = DraftState()


def test_it_is_walked_back_and_forth() -> None:
    history = QueryHistory()
    one, two = _query("one"), _query("two")
    history.remember(one)
    history.remember(two)
    assert history.older(NOTHING) == two
    assert history.older(two) == one
    assert history.older(one) is None
    assert history.newer() == two
    assert history.newer() == NOTHING
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
    assert history.older(NOTHING) is None
    assert QueryHistory.from_json(history.to_json()).queries == ()


def test_words_photos_and_files_outlive_the_window() -> None:
    broken = os.fsdecode(b"/photos/\xff\xfe.jpg")
    box = Box(0.1, 0.2, 0.3, 0.4)
    query = DraftState(
        (
            Chip(TextTerm("snow", -0.5), "snow"),
            Chip(PhotoTerm(PhotoId(7), 2.0), "this photo"),
            Chip(PhotoTerm(PhotoId(7), 1.0, box), "part of this photo"),
            Chip(ImageFileTerm(Path(broken)), "??.jpg"),
            Chip(ImageFileTerm(Path("a.jpg"), -1.0, box), "part of a.jpg"),
            Chip(ConceptTerm(ConceptId(3), -0.2), "Biscuit"),
            filter_chip(Filter(FilterField.FOLDER, "Old scans", is_minus=True)),
        ),
        aspect=Aspect.BLEND,
        look_share=0.25,
        join=Join.ANY,
        is_collapsed=True,
    )
    pasted = Chip(PixelsTerm(np.zeros((2, 2, 3), np.uint8)), "pasted picture")
    history = QueryHistory([query, replace(query, chips=(*query.chips, pasted))])
    assert QueryHistory.from_json(history.to_json()).queries == (query,)
    assert history.to_json().isascii(), "settings files are text"


def test_what_an_older_kindred_kept_is_read() -> None:
    text = (
        '{"version": 1, "queries": [[{"text": "snow", "label": "snow", "weight": -0.5}, '
        '{"photo": 7, "label": "this photo", "weight": 1.0}]]}'
    )
    chips = (Chip(TextTerm("snow", -0.5), "snow"), Chip(PhotoTerm(PhotoId(7)), "this photo"))
    assert QueryHistory.from_json(text).queries == (DraftState(chips),)


@pytest.mark.parametrize(
    "box", ["[0.5, 0, 0.6, 1]", "[0, 0, 0, 1]", "[0, 0, 1]", '["x", 0, 1, 1]', "[-0.1, 0, 1, 1]"]
)
def test_a_box_outside_of_its_picture_is_none(box: str) -> None:
    chip = f'{{"photo": 7, "label": "x", "weight": 1, "box": {box}}}'
    assert QueryHistory.from_json(f'{{"version": 1, "queries": [[{chip}]]}}').queries == ()


def test_a_query_is_kept_in_the_way_it_was_asked_last_without_marks_of_its_answer() -> None:
    history = QueryHistory()
    history.remember(_query("snow"))
    history.remember(replace(_query("snow"), aspect=Aspect.LOOK, liked=(PhotoId(1),)))
    assert history.queries == (replace(_query("snow"), aspect=Aspect.LOOK),)
    history.remember(replace(_query("snow"), typed="-people"))
    assert history.queries[-1] == _query("snow", "-people")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "null",
        '{"version": 3, "queries": []}',
        '{"version": 2, "queries": [{"chips": []}]}',
        '{"version": 2, "queries": [[]]}',
        '{"version": 1, "queries": [[{"weight": 1}]]}',
        '{"version": 1, "queries": [[{"text": "x", "label": "x", "weight": 0}]]}',
        '{"version": 1, "queries": 7}',
        '{"version": 1, "queries": [[{"field": "date", "value": "", "is_minus": 0, "label": ""}]]}',
    ],
)
def test_what_makes_no_sense_is_as_good_as_none(text: str) -> None:
    assert QueryHistory.from_json(text).queries == ()
