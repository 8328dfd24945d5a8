"""Taught names: what may be one, and finding them in what was typed."""

from __future__ import annotations

from datetime import UTC, datetime

import numpy as np
import pytest

from indexer.catalog.concept_records import MIN_EXAMPLES, Concept
from indexer.errors import UserFacingError
from indexer.search.concept_names import MAX_NAME, checked_name, expand, waiting
from indexer.search.query import ConceptTerm, PhotoTerm, Term, TextTerm
from indexer.types import ConceptId, PhotoId


def concept(id_: int, name: str, count: int = MIN_EXAMPLES) -> Concept:
    """A name with so many examples."""
    return Concept(ConceptId(id_), name, datetime(2024, 1, 1, tzinfo=UTC), tuple(range(count)))


NAMES = [
    concept(1, "Biscuit"),
    concept(2, "grandma's house"),
    concept(3, "Anne"),
    concept(4, "Anne Marie"),
    concept(5, "Äpfel"),
    concept(6, "Rex", MIN_EXAMPLES - 1),
    concept(7, "R2 (droid)"),
]


def said(text: str, weight: float = 1.0) -> list[object]:
    """Ids of names, negative ones with a minus, and the words that are left."""
    found: list[object] = []
    for term in expand([TextTerm(text, weight)], NAMES):
        assert abs(term.weight) == abs(weight)
        if isinstance(term, ConceptTerm):
            found.append(int(term.concept_id) if term.weight > 0 else -int(term.concept_id))
        else:
            assert isinstance(term, TextTerm)
            found.append(term.text if term.weight > 0 else f"-{term.text}")
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Biscuit", [1]),
        ("biscuit", [1]),
        ("Biscuit on a beach", [1, "on a beach"]),
        ("a beach with Biscuit", [1, "a beach"]),
        ("a photo of Biscuit on a beach", [1, "a photo on a beach"]),
        ("my dog Biscuit, in the snow", [1, "my dog in the snow"]),
        ("Biscuit's ball", [1, "ball"]),
        ("Biscuit’s ball", [1, "ball"]),
        ("Biscuits on a plate", ["Biscuits on a plate"]),
        ("a seabiscuit", ["a seabiscuit"]),
        ("Biscuit and Anne in the snow", [1, 3, "in the snow"]),
        ("Biscuit or Anne", [1, 3]),
        ("Biscuit and a cat", [1, "a cat"]),
        ("Biscuit with Biscuit", [1]),
        ("Anne Marie at night", [4, "at night"]),
        ("anne   marie", [4]),
        ("Anne-Marie", ["Anne-Marie"]),
        ("grandma’s house in winter", [2, "in winter"]),
        ("Grandma's House", [2]),
        ("grandma's kitchen", ["grandma's kitchen"]),
        ("ÄPFEL", [5]),
        ("A\u0308pfel", [5]),  # the same letters, decomposed
        ("r2 (droid) at night", [7, "at night"]),
        ("Rex on a beach", ["Rex on a beach"]),  # one example too few
        ("a beach without Biscuit", [-1, "a beach"]),
        ("Anne without my Biscuit", [3, -1]),
        ("", [""]),
    ],
)
def test_names_are_found_in_what_was_typed(text: str, expected: list[object]) -> None:
    assert said(text) == expected


def test_a_minus_counts_for_all_that_is_left_out() -> None:
    assert said("Biscuit on a beach", -0.5) == [-1, "-on a beach"]
    assert said("without Biscuit", -1.0) == [1]  # twice no


def test_other_terms_stay_where_they_are() -> None:
    terms: list[Term] = [PhotoTerm(PhotoId(3)), TextTerm("a beach"), ConceptTerm(ConceptId(9))]
    assert expand(terms, NAMES) == tuple(terms)
    assert expand(terms, []) == tuple(terms)


PIECES = (
    *"aZß- .,'’\"():?!|\\*+[]\u0308\u200d\x00\n\ud8ff北İ",
    "Biscuit",
    "without",
    " the ",
    "'s",
)


def odd_texts(count: int) -> list[str]:
    """Texts of odd pieces, the same each time."""
    random = np.random.default_rng(5)
    return ["".join(random.choice(PIECES, random.integers(0, 12))) for _ in range(count)]


def test_whatever_surrounds_a_name_nothing_breaks() -> None:
    for before, after in zip(odd_texts(500), reversed(odd_texts(500)), strict=True):
        terms = expand([TextTerm(f"{before} Biscuit {after}")], NAMES)
        assert any(isinstance(term, ConceptTerm) for term in terms), (before, after)
        assert all(term.text.strip() for term in terms if isinstance(term, TextTerm))


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Biscuit", "Biscuit"),
        ("  grandma’s \t house ", "grandma's house"),
        ("北京", "北京"),
        ("R2-D2", "R2-D2"),
        ("7", "7"),
        ("x" * MAX_NAME, "x" * MAX_NAME),
    ],
)
def test_a_name_is_tidied(typed: str, name: str) -> None:
    assert checked_name(typed) == name


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("", "letter or a digit"),
        (" ?! ", "letter or a digit"),
        ("x" * (MAX_NAME + 1), "too long"),
        ("date:2019", "the sign “:”"),
        ('the "cat"', 'the sign “"”'),
        ("a\u0000b", "the sign"),
        ("-Biscuit", "begin with “-”"),
        ("camera", "used in searches"),
        ("IS", "used in searches"),
        ("the", "used in searches"),
        ("With", "used in searches"),
    ],
)
def test_what_cannot_be_a_name_is_refused_in_words(typed: str, why: str) -> None:
    with pytest.raises(UserFacingError, match=why):
        checked_name(typed)


def test_what_is_taken_as_a_name_is_found_again() -> None:
    taken = 0
    for typed in odd_texts(2000):
        try:
            name = checked_name(typed)
        except UserFacingError:
            continue
        taken += 1
        assert checked_name(name) == name
        found = expand([TextTerm(name)], [concept(1, name)])
        assert any(isinstance(term, ConceptTerm) for term in found), repr(name)
    assert taken > 200


@pytest.mark.parametrize("text", ["Rex", "rex in the snow", "without Rex's", "Rex and Rex"])
def test_a_name_with_too_few_photos_says_so(text: str) -> None:
    assert waiting([TextTerm(text)], NAMES) == (
        "Rex needs 1 more photo before it can be searched with: until then it is a word.",
    )


def test_names_that_are_known_or_not_said_say_nothing() -> None:
    assert waiting([TextTerm("Biscuit in Rexham"), PhotoTerm(PhotoId(1))], NAMES) == ()
