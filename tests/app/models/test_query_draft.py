from __future__ import annotations

from pathlib import Path

import pytest

from app.models.query_draft import MAX_WEIGHT, MIN_WEIGHT, Chip, QueryDraft, text_chip
from indexer.search.query import ImageFileTerm, PhotoTerm, TextTerm
from indexer.types import PhotoId


def _chip(typed: str) -> Chip:
    chip = text_chip(typed)
    assert chip is not None
    return chip


@pytest.mark.parametrize(
    ("typed", "text", "weight"),
    [
        ("a dog", "a dog", 1.0),
        ("  a dog ", "a dog", 1.0),
        ("-people", "people", -1.0),
        ("- people", "people", -1.0),
        ("−people", "people", -1.0),
        ("+snow", "snow", 1.0),
        ("black-and-white", "black-and-white", 1.0),
    ],
)
def test_typed_text_becomes_a_term(typed: str, text: str, weight: float) -> None:
    assert _chip(typed).term == TextTerm(text, weight)


@pytest.mark.parametrize("typed", ["", "   ", "-", " - "])
def test_nothing_typed_is_no_term(typed: str) -> None:
    assert text_chip(typed) is None


def test_typed_text_counts_before_it_is_a_chip() -> None:
    draft = QueryDraft()
    draft.add(_chip("snow"))
    draft.typed = "-people"
    assert draft.query(10).terms == (TextTerm("snow"), TextTerm("people", -1.0))
    assert draft.commit_typed()
    assert [chip.label for chip in draft.chips] == ["snow", "people"]
    assert not draft.commit_typed()


def test_the_sign_toggles_and_the_weight_keeps_it() -> None:
    chip = _chip("-people").weighted(0.5)
    assert chip.term.weight == -0.5
    assert chip.toggled().term.weight == 0.5
    assert chip.weighted(99).weight == MAX_WEIGHT
    assert chip.weighted(0).weight == MIN_WEIGHT, "a weight of nothing would be no term"


def test_the_same_thing_is_not_added_twice() -> None:
    draft = QueryDraft()
    draft.add(_chip("Snow"))
    draft.add(Chip(PhotoTerm(PhotoId(3)), "this photo"))
    draft.add(Chip(ImageFileTerm(Path("a.jpg")), "a.jpg"))
    draft.add(_chip("-snow"))
    draft.add(Chip(PhotoTerm(PhotoId(3), -1.0), "this photo"))
    assert [chip.is_minus for chip in draft.chips] == [True, True, False]


def test_history_walks_back_and_forth() -> None:
    draft = QueryDraft()
    for text in ("one", "two"):
        draft.clear()
        draft.add(_chip(text))
        draft.remember()
    draft.clear()
    assert draft.older()
    assert draft.chips[0].label == "two"
    assert draft.older()
    assert draft.chips[0].label == "one"
    assert not draft.older()
    assert draft.newer()
    assert draft.chips[0].label == "two"
    assert draft.newer()
    assert draft.is_empty
    assert not draft.newer()


def test_the_last_chip_is_removed() -> None:
    draft = QueryDraft()
    draft.add(_chip("one"))
    draft.add(_chip("two"))
    draft.remove(-1)
    assert [chip.label for chip in draft.chips] == ["one"]
    draft.remove(-1)
    draft.remove(-1)
    assert draft.chips == ()
