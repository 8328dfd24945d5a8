from __future__ import annotations

from pathlib import Path

import pytest

from app.models.query_draft import (
    MAX_WEIGHT,
    MIN_WEIGHT,
    Chip,
    DraftState,
    QueryDraft,
    text_chip,
)
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


def test_the_last_chip_is_removed() -> None:
    draft = QueryDraft()
    draft.add(_chip("one"))
    draft.add(_chip("two"))
    draft.remove(-1)
    assert [chip.label for chip in draft.chips] == ["one"]
    draft.remove(-1)
    draft.remove(-1)
    assert draft.chips == ()


def _labels(draft: QueryDraft) -> list[str]:
    return [chip.label for chip in draft.chips]


def test_every_change_can_be_taken_back_and_made_again() -> None:
    draft = QueryDraft()
    assert not draft.undo()
    draft.add(_chip("snow"))
    draft.add(_chip("dog"), _chip("sea"))
    draft.change(0, draft.chips[0].toggled())
    draft.remove(-1)
    draft.clear()
    states = [draft.state]
    while draft.undo():
        states.append(draft.state)
    assert [[chip.label for chip in state.chips] for state in states] == [
        [],
        ["snow", "dog"],
        ["snow", "dog", "sea"],
        ["snow", "dog", "sea"],
        ["snow"],
        [],
    ]
    assert states[2].chips[0].is_minus
    assert not states[3].chips[0].is_minus
    for state in reversed(states[:-1]):
        assert draft.redo()
        assert draft.state == state
    assert not draft.redo()


def test_typing_is_one_step_and_so_is_dragging_a_weight() -> None:
    draft = QueryDraft()
    for typed in ("s", "sn", "snow"):
        draft.typed = typed
    assert draft.commit_typed()
    for weight in (0.9, 0.5, 0.2):
        draft.change(0, draft.chips[0].weighted(weight))
    draft.end_step()
    draft.change(0, draft.chips[0].weighted(2.0))
    assert draft.undo()
    assert draft.chips[0].weight == 0.2
    assert draft.undo()
    assert draft.chips[0].weight == 1.0
    assert draft.undo()
    assert (draft.chips, draft.typed) == ((), "snow"), "the chip is words again"
    assert draft.undo()
    assert draft.typed == ""
    assert not draft.can_undo


def test_a_change_after_undo_forgets_what_was_taken_back() -> None:
    draft = QueryDraft()
    draft.add(_chip("one"))
    draft.add(_chip("two"))
    draft.undo()
    draft.add(_chip("three"))
    assert not draft.can_redo
    assert _labels(draft) == ["one", "three"]


def test_what_changes_nothing_is_no_step() -> None:
    draft = QueryDraft()
    draft.clear()
    draft.typed = ""
    assert not draft.commit_typed()
    assert not draft.can_undo


def test_a_loaded_query_begins_anew() -> None:
    draft = QueryDraft()
    draft.add(_chip("one"))
    draft.load(DraftState((_chip("two"),), "thr"))
    assert not draft.can_undo
    assert [term.text for term in draft.terms if isinstance(term, TextTerm)] == ["two", "thr"]


def test_typed_words_become_a_chip_before_what_is_added() -> None:
    draft = QueryDraft()
    draft.typed = "snow"
    draft.add(Chip(PhotoTerm(PhotoId(3)), "this photo"))
    assert _labels(draft) == ["snow", "this photo"]
    draft.undo()
    assert (draft.chips, draft.typed) == ((), "snow")


def test_something_else_altogether_is_one_step() -> None:
    draft = QueryDraft()
    draft.add(_chip("one"))
    draft.replace_all([_chip("two"), _chip("three"), _chip("Two")])
    assert _labels(draft) == ["Two", "three"]
    draft.undo()
    assert _labels(draft) == ["one"]
