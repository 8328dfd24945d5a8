from __future__ import annotations

from pathlib import Path

import pytest

from app.models.chips import MAX_WEIGHT, MIN_WEIGHT, Chip, filter_chip, text_chip
from app.models.draft_state import DraftState
from app.models.query_draft import QueryDraft
from indexer.search.filters import Filter, FilterField
from indexer.search.query import Aspect, ImageFileTerm, Join, PhotoTerm, Query, TextTerm
from indexer.types import Box, PhotoId


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


@pytest.mark.parametrize("typed", ["", "   ", "-", " - ", "...", "?!", "-…"])
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
    assert chip.content == TextTerm("people", -0.5)
    assert chip.toggled().content == TextTerm("people", 0.5)
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


def _filter(value: str = "2019", *, is_minus: bool = False) -> Chip:
    return filter_chip(Filter(FilterField.DATE, value, is_minus=is_minus))


def test_a_query_carries_all_that_the_bar_holds() -> None:
    draft = QueryDraft()
    draft.add(_chip("snow"), _filter(), Chip(PhotoTerm(PhotoId(3)), "this photo"))
    draft.add(Chip(PhotoTerm(PhotoId(4)), "this photo"))
    draft.search_by(Aspect.BLEND)
    draft.let_look_count(0.2)
    draft.join_by(Join.ANY)
    draft.judge([PhotoId(5)], [PhotoId(6)])
    draft.collapse(is_on=True)
    assert draft.query(10, 20) == Query(
        (TextTerm("snow"), PhotoTerm(PhotoId(3)), PhotoTerm(PhotoId(4))),
        (Filter(FilterField.DATE, "2019"),),
        Aspect.BLEND,
        0.2,
        Join.ANY,
        (PhotoId(5),),
        (PhotoId(6),),
        is_collapsed=True,
        k=10,
        offset=20,
    )
    draft.clear()
    assert draft.query(10) == Query(aspect=Aspect.BLEND, look_share=0.2, is_collapsed=True, k=10), (
        "how one searches stays, what one searched for goes"
    )


def test_every_way_to_search_can_be_taken_back() -> None:
    draft = QueryDraft()
    draft.search_by(Aspect.BLEND)
    for share in (0.4, 0.3, 7):
        draft.let_look_count(share)
    draft.join_by(Join.ANY)
    draft.judge([PhotoId(5)], [])
    assert draft.state.look_share == 1, "as far as it goes"
    draft.undo()
    assert (draft.state.liked, draft.state.join) == ((), Join.ANY)
    draft.undo()
    assert (draft.state.join, draft.state.look_share) == (Join.ALL, 1)
    draft.undo()
    assert (draft.state.look_share, draft.aspect) == (0.5, Aspect.BLEND), "dragging is one step"
    draft.undo()
    assert draft.aspect is Aspect.MEANING


def test_without_a_model_pictures_are_searched_by_look_and_words_as_ever() -> None:
    draft = QueryDraft()
    draft.has_meaning = False
    draft.typed = "snow"
    assert (draft.aspect, draft.query(1).aspect) == (Aspect.LOOK, Aspect.MEANING)
    draft.add(Chip(PhotoTerm(PhotoId(3)), "this photo"))
    assert draft.query(1).aspect is Aspect.LOOK
    draft.has_meaning = True
    assert draft.query(1).aspect is Aspect.MEANING, "the wish is remembered"


def test_a_filter_is_no_term_and_has_no_weight() -> None:
    chip = _filter()
    assert (chip.term, chip.weight, chip.is_minus, chip.label) == (None, 1.0, False, "date:2019")
    assert chip.weighted(2.0) == chip
    assert chip.toggled().filter == Filter(FilterField.DATE, "2019", is_minus=True)
    assert chip.toggled().label == chip.label, "the sign says it already"
    draft = QueryDraft()
    draft.add(chip, _filter("2020"), _filter(is_minus=True))
    assert draft.query(1).filters == (
        Filter(FilterField.DATE, "2019", is_minus=True),
        Filter(FilterField.DATE, "2020"),
    )
    assert not draft.is_empty, "filters alone are a query"
    assert draft.terms == ()


def test_pictures_are_joined_where_there_are_several() -> None:
    draft = QueryDraft()
    draft.join_by(Join.ANY)
    draft.add(Chip(PhotoTerm(PhotoId(3)), "this photo"))
    draft.add(Chip(PhotoTerm(PhotoId(4), -1.0), "this photo"), _chip("snow"))
    assert draft.query(1).join is Join.ALL
    draft.add(Chip(PhotoTerm(PhotoId(3), box=Box(0, 0, 0.5, 0.5)), "part of this photo"))
    assert draft.query(1).join is Join.ANY, "a part is another picture than the whole"
