"""Who answers where there is no model, and taught names are among the words."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from indexer.catalog.concept_records import MIN_EXAMPLES, Concept
from indexer.errors import QueryError
from indexer.search.plan import plan
from indexer.search.query import Aspect, ConceptTerm, MatchKind, PhotoTerm, Query, TextTerm
from indexer.types import ConceptId, PhotoId

BISCUIT = Concept(
    ConceptId(1), "Biscuit", datetime(2024, 1, 1, tzinfo=UTC), tuple(range(MIN_EXAMPLES))
)


def test_a_typed_name_is_a_word_where_nothing_recognises_it_and_that_is_said() -> None:
    query = Query((TextTerm("biscuit on a beach"),), aspect=Aspect.MEANING)
    made = plan(query, [BISCUIT], None, None)
    assert (made.kind, made.words, made.parts) == (MatchKind.NAME, query.terms, ())
    assert made.notes == (
        "There is no model to recognise Biscuit by: the name was looked up as a word.",
    )


def test_a_name_that_was_chosen_is_no_word() -> None:
    query = Query((ConceptTerm(BISCUIT.id), TextTerm("beach")), aspect=Aspect.MEANING)
    with pytest.raises(QueryError, match="taught name by meaning needs a model"):
        plan(query, [BISCUIT], None, None)


def test_a_picture_beside_a_name_needs_a_model_too() -> None:
    query = Query((TextTerm("Biscuit"), PhotoTerm(PhotoId(1))), aspect=Aspect.MEANING)
    with pytest.raises(QueryError, match="with a picture by meaning needs a model"):
        plan(query, [BISCUIT], None, None)
