"""Decides who answers a query: Meaning, Look, both, names, or filters alone.

Used by `indexer.search.engine`; any thread.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from indexer.catalog.concept_records import Concept
from indexer.errors import QueryError
from indexer.messages import message
from indexer.search.boxes import inside
from indexer.search.concept_names import expand
from indexer.search.feedback import feedback_terms
from indexer.search.query import (
    Aspect,
    ImageFileTerm,
    Join,
    MatchKind,
    PhotoTerm,
    PixelsTerm,
    Query,
    Term,
    TextTerm,
)
from indexer.search.sides import Side
from indexer.search.terms import TermVector, blamed

_PICTURES = (PhotoTerm, ImageFileTerm, PixelsTerm)

_LOOK_KNOWS_NO_WORDS = message(
    "Look knows no words: they were looked up in names, captions, places and the like."
)

Placed = tuple[int, Term]
"""A term and its position in the query; that of feedback is behind all of them."""


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """What one side is asked."""

    side: Side
    share: float
    """How much it counts; the shares of a plan add up to 1."""
    terms: tuple[Placed, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Plan:
    """Who answers."""

    kind: MatchKind
    parts: tuple[Part, ...]
    """Empty: names or filters alone."""
    words: tuple[TextTerm, ...]
    """Texts that are looked up among the words of photos."""
    notes: tuple[str, ...] = ()


def plan(query: Query, names: Sequence[Concept], meaning: Side | None, look: Side | None) -> Plan:
    """Who answers a query that `check` has let through.

    Args:
        query: What is asked.
        names: What has been taught; they are found among the words of texts.
        meaning: The side of the model; None: there is none.
        look: The side of Look.

    Raises:
        QueryError: Nobody can.
    """
    words = tuple(term for term in query.terms if isinstance(term, TextTerm))
    asked = tuple(
        (place, term)
        for place, written in enumerate(query.terms)
        for term in expand((written,), names)
    )
    judged = feedback_terms(query)
    asked += tuple(enumerate(judged, start=len(query.terms)))
    seen = tuple((place, term) for place, term in asked if not isinstance(term, TextTerm))
    if not asked:
        return Plan(MatchKind.FILTER, (), ())
    if query.aspect is Aspect.MEANING or look is None:
        if meaning is not None:
            return Plan(MatchKind.MEANING, (Part(meaning, 1.0, asked),), words)
        if seen:
            raise _needs_a_model(look)
        return Plan(MatchKind.NAME, (), words)
    if query.aspect is Aspect.LOOK or meaning is None:
        if not seen:
            return Plan(MatchKind.NAME, (), words, (_LOOK_KNOWS_NO_WORDS,))
        notes: tuple[str, ...] = ()
        if query.aspect is Aspect.BLEND:
            notes = (message("There is no model yet: only Look was used."),)
        return Plan(MatchKind.LOOK, (Part(look, 1.0, seen),), words, notes)
    parts = [Part(meaning, 1.0 - query.look_share, asked)]
    if seen:  # Look knows no words
        parts.append(Part(look, query.look_share, seen))
    parts = [part for part in parts if part.share > 0] if len(parts) > 1 else parts
    return Plan(MatchKind.BLEND, tuple(parts), words)


def joined(
    query: Query, placed: Sequence[Placed], vectors: Sequence[TermVector]
) -> list[TermVector]:
    """Mark those pictures of a query any of which will do, and those that only move it."""
    is_alternative = [
        query.join is Join.ANY
        and place < len(query.terms)
        and isinstance(term, _PICTURES)
        and term.weight > 0
        for place, term in placed
    ]
    are_several = sum(is_alternative) > 1
    return [
        replace(
            vector,
            is_alternative=alternative and are_several,
            is_hint=place >= len(query.terms) and bool(query.terms),
        )
        for (place, _), vector, alternative in zip(placed, vectors, is_alternative, strict=True)
    ]


def check(query: Query) -> None:
    """Refuse what cannot be answered, before anything is computed.

    Raises:
        QueryError: For a reason it names.
    """
    says_something = any(not isinstance(one, TextTerm) or one.text.strip() for one in query.terms)
    if not says_something and (query.terms or not (query.filters or query.liked)):
        raise QueryError(message("Say what you are looking for, in words or with a photo"))
    for position, term in enumerate(query.terms):
        with blamed(position):
            _check_term(term)
    if not 0 <= query.look_share <= 1:
        raise QueryError(
            message("Look cannot have a share of {share:g}", share=query.look_share),
            hint=message("Give one from 0 to 1"),
        )
    if query.k < 1 or query.offset < 0:
        raise QueryError(message("A search must ask for at least one photo, from the first one on"))


def _check_term(term: Term) -> None:
    if isinstance(term, TextTerm) and not term.text.strip():
        raise QueryError(
            message("One of the terms has no words"), hint=message("Type some, or remove it")
        )
    if not math.isfinite(term.weight) or term.weight == 0:
        raise QueryError(
            message("A term cannot have the weight {weight:g}", weight=term.weight),
            hint=message("Give a positive weight for more of it, a negative one for less"),
        )
    if isinstance(term, PhotoTerm | ImageFileTerm) and term.box is not None:
        inside(term.box)


def _needs_a_model(look: Side | None) -> QueryError:
    return QueryError(
        message("Searching with a picture by meaning needs a model"),
        message("without one, Kindred finds photos by words such as names and places only")
        if look is None
        else message("without one, Kindred compares how photos look"),
        message("Get a model, or import one from a file")
        if look is None
        else message("Search by Look, or get a model"),
    )
