from __future__ import annotations

import random
from datetime import UTC, datetime

import pytest

from app.models.draft_state import DraftState
from app.models.name_completion import complete_name
from app.models.query_draft import QueryDraft
from app.models.typed_query import read, take_finished, words_of
from indexer.catalog.concept_records import MIN_EXAMPLES, Concept
from indexer.errors import FilterError
from indexer.search.query import Aspect, ConceptTerm, TextTerm
from indexer.types import ConceptId


def _labels(typed: str) -> list[str]:
    return [("-" if chip.is_minus else "") + chip.label for chip in read(typed).chips]


@pytest.mark.parametrize(
    ("typed", "labels"),
    [
        ("a dog", ["a dog"]),
        ("-people", ["-people"]),
        (
            "a dog date:2019 on the beach -rating:5",
            ["a dog on the beach", "date:2019", "-rating:5"],
        ),
        ('folder:"Old scans"', ['folder:"Old scans"']),
        ('"date:2019"', ["date:2019"]),
        ("at 16:9", ["at 16:9"]),
        ("", []),
    ],
)
def test_words_and_filters_are_told_apart(typed: str, labels: list[str]) -> None:
    reading = read(typed)
    assert _labels(typed) == labels
    assert (reading.rest, reading.error) == ("", None)


def test_what_is_not_understood_is_kept_and_pointed_at() -> None:
    typed = "dog colour:red rating:9"
    reading = read(typed)
    assert [chip.label for chip in reading.chips] == ["dog"]
    assert reading.rest == "colour:red rating:9"
    assert reading.error is not None
    assert typed[reading.error.position :][: reading.error.length] == "colour"


def test_words_count_while_a_filter_is_typed() -> None:
    assert [chip.label for chip in words_of("dog date:20")] == ["dog"]
    assert words_of("date:2019") == ()
    assert [chip.label for chip in words_of('dog "on a')] == ["dog on a"]
    state = DraftState(typed="dog date:2019")
    assert state.filters == ()
    assert len(state.asked.filters) == 1, "saved it is meant whole"


def test_a_filter_is_finished_once_the_cursor_has_left_it() -> None:
    for cursor in range(4, 14):
        assert not take_finished("dog date:2019", cursor).chips, "it may go on"
    taken = take_finished("dog date:2019 ", 14)
    assert [chip.label for chip in taken.chips] == ["date:2019"]
    assert (taken.rest, taken.cursor) == ("dog ", 4)


def test_the_cursor_stays_where_it_was_among_the_words() -> None:
    taken = take_finished("date:2019 a do rating:5 g", 14)
    assert [chip.label for chip in taken.chips] == ["date:2019", "rating:5"]
    assert taken.rest == "a do g"
    assert taken.rest[: taken.cursor] == "a do"


def test_nothing_is_complained_about_before_it_is_finished() -> None:
    assert take_finished("rating:9", 8).error is None
    assert take_finished("colour:r", 8).error is None
    error = take_finished("rating:9 d", 10).error
    assert error is not None
    assert (error.position, error.length) == (7, 1)


def test_a_finished_filter_becomes_a_chip_and_one_step() -> None:
    draft = QueryDraft()
    text = "dog date:2019 "
    for end in range(1, len(text) + 1):
        draft.type(text[:end], end)
    assert [chip.label for chip in draft.chips] == ["date:2019"]
    assert draft.typed == "dog "
    draft.undo()
    assert (draft.chips, draft.typed) == ((), "dog date:2019")
    draft.undo()
    assert draft.typed == ""


def test_return_refuses_what_is_not_understood_and_changes_nothing() -> None:
    draft = QueryDraft()
    draft.typed = "dog rating:9"
    with pytest.raises(FilterError):
        draft.commit_typed()
    assert (draft.chips, draft.typed) == ((), "dog rating:9")
    draft.add()
    assert ([chip.label for chip in draft.chips], draft.typed) == (["dog"], "rating:9")


def test_a_chip_becomes_words_again() -> None:
    draft = QueryDraft()
    for text in ('-"date:2019"', '-folder:"Old scans"'):
        draft.typed = text
        draft.commit_typed()
    draft.typed = "snow"
    assert draft.edit(0)
    assert draft.typed == '-"date:2019"'
    assert [chip.label for chip in draft.chips] == ['folder:"Old scans"', "snow"]
    assert draft.edit(0)
    assert draft.typed == '-folder:"Old scans"'
    draft.undo()
    draft.undo()
    assert draft.typed == "snow"


def _concept(id_: int, name: str) -> Concept:
    return Concept(
        ConceptId(id_), name, datetime(2020, 1, 1, tzinfo=UTC), tuple(range(MIN_EXAMPLES))
    )


def test_taught_names_become_chips_of_their_own() -> None:
    draft = QueryDraft()
    draft.names = (_concept(1, "Biscuit"), _concept(2, "Grandma's house"))
    draft.typed = "biscuit on a beach date:2019"
    assert draft.commit_typed()
    assert [chip.label for chip in draft.chips] == ["Biscuit", "on a beach", "date:2019"]
    assert draft.terms == (ConceptTerm(ConceptId(1)), TextTerm("on a beach"))
    draft.typed = "-Grandma's house"
    draft.commit_typed()
    draft.typed = "Biscuits"
    draft.commit_typed()
    assert draft.terms[-2:] == (ConceptTerm(ConceptId(2), -1.0), TextTerm("Biscuits"))


def test_without_a_model_a_name_among_words_is_searched_by_look() -> None:
    draft = QueryDraft()
    draft.has_meaning = False
    draft.names = (_concept(1, "Biscuit"),)
    draft.typed = "Biscuit on a beach"
    assert draft.query(1).aspect is Aspect.LOOK
    draft.typed = "a dog on a beach"
    assert draft.query(1).aspect is Aspect.MEANING


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("b", []),
        ("bi", ["Biscuit"]),
        ("a dog and Bis", ["Biscuit"]),
        ("rabbi", []),
        ("grandma's h", ["Grandma's house"]),
        ("Biscuit", []),
        ("date:bi", []),
    ],
)
def test_names_are_offered_while_they_are_begun(typed: str, offered: list[str]) -> None:
    names = (_concept(1, "Biscuit"), _concept(2, "Grandma's house"), _concept(3, "x"))
    found = complete_name(typed, len(typed), names)
    assert [one.text for one in found] == offered
    for one in found:
        assert one.text.casefold().startswith(typed[one.start : one.end].casefold())


_PIECES = (*'ab -:"|>\N{GRINNING FACE}', "date", "rating", "2019", "5", "is", "colour", " ")


@pytest.mark.parametrize("seed", range(200))
def test_any_text_is_read_and_nothing_is_lost(seed: int) -> None:
    dice = random.Random(seed)
    typed = "".join(dice.choices(_PIECES, k=dice.randrange(14)))
    cursor = dice.randrange(len(typed) + 1)
    taken = take_finished(typed, cursor)
    assert 0 <= taken.cursor <= len(taken.rest)
    if not taken.chips:
        assert taken.rest == typed
    reading, again = read(typed), read(read(typed).rest)
    assert (reading.error is None) == (not reading.rest)
    assert not again.chips, "what is not understood stays so"
    if reading.error is not None:
        assert 0 <= reading.error.position < len(typed)
        assert reading.error.position + reading.error.length <= len(typed)
