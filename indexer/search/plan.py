"""Decides who answers a query: Meaning, Look, both, names, or filters alone.

Used by `indexer.search.engine`; any thread.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from indexer.catalog.concept_records import Concept
from indexer.errors import QueryError
from indexer.messages import message
from indexer.search.boxes import inside
from indexer.search.compose import Demand
from indexer.search.concept_names import expand, waiting
from indexer.search.feedback import feedback_terms
from indexer.search.query import (
    Aspect,
    ConceptTerm,
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
from indexer.search.terms import blamed

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
    """How much it counts beside the other one; more than 0."""
    columns: tuple[int, ...]
    """Which terms of the plan."""


@dataclass(frozen=True, slots=True, eq=False)
class Plan:
    """Who answers."""

    kind: MatchKind
    terms: tuple[Placed, ...]
    """What encoders are asked, taught names in the place of words that say them."""
    parts: tuple[Part, ...]
    """Empty: names or filters alone. Otherwise each term is asked of one side at least."""
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
    if not asked:
        return Plan(MatchKind.FILTER, (), (), ())
    seen = tuple(placed for placed in asked if not isinstance(placed[1], TextTerm))
    notes = waiting(query.terms, names)
    if query.aspect is Aspect.MEANING or look is None:
        if meaning is not None:
            return _alone(MatchKind.MEANING, meaning, asked, words, notes)
        if any(not isinstance(term, TextTerm) for term in (*query.terms, *judged)):
            raise _needs_a_model(look, seen)
        return Plan(MatchKind.NAME, (), (), words, (*notes, *_said_as_words(seen, names)))
    if query.aspect is Aspect.LOOK or meaning is None:
        if not seen:
            return Plan(MatchKind.NAME, (), (), words, (*notes, _LOOK_KNOWS_NO_WORDS))
        if query.aspect is Aspect.BLEND:
            notes += (message("There is no model yet: only Look was used."),)
        left = tuple(term for _, term in asked if isinstance(term, TextTerm))
        return _alone(MatchKind.LOOK, look, seen, left, notes)
    return Plan(MatchKind.BLEND, asked, _shared(query, asked, meaning, look), words, notes)


def _alone(
    kind: MatchKind,
    side: Side,
    terms: tuple[Placed, ...],
    words: tuple[TextTerm, ...],
    notes: tuple[str, ...],
) -> Plan:
    return Plan(kind, terms, (Part(side, 1.0, tuple(range(len(terms)))),), words, notes)


def _shared(query: Query, terms: tuple[Placed, ...], meaning: Side, look: Side) -> tuple[Part, ...]:
    """Pictures are asked of both, words and names of Meaning alone.

    Look knows no words, and what has a name is to be found in other scenes, where it does not look
    the same (docs/decisions/0013-taught-names.md).
    """
    share = query.look_share
    pictures = [at for at, (_, term) in enumerate(terms) if isinstance(term, _PICTURES)]
    others = [at for at, (_, term) in enumerate(terms) if not isinstance(term, _PICTURES)]
    by_meaning = tuple(sorted([*others, *(pictures if share < 1 else [])]))
    by_look = tuple(pictures if share > 0 else [])
    parts = (Part(meaning, (1.0 - share) or 1.0, by_meaning), Part(look, share, by_look))
    return tuple(part for part in parts if part.columns)


def demands(query: Query, terms: Sequence[Placed]) -> list[Demand]:
    """What is asked of each term: any of some pictures will do, judged hits only move the query."""
    is_alternative = [
        query.join is Join.ANY
        and place < len(query.terms)
        and isinstance(term, _PICTURES)
        and term.weight > 0
        for place, term in terms
    ]
    are_several = sum(is_alternative) > 1
    return [
        Demand(
            term.weight,
            is_alternative=alternative and are_several,
            is_hint=place >= len(query.terms) and bool(query.terms),
        )
        for (place, term), alternative in zip(terms, is_alternative, strict=True)
    ]


def check(query: Query) -> None:
    """Refuse what cannot be answered, before anything is computed.

    Raises:
        QueryError: For a reason it names.
    """
    says_something = any(not isinstance(one, TextTerm) or one.says_something for one in query.terms)
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
    if isinstance(term, TextTerm) and not term.says_something:
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


def _said_as_words(seen: Sequence[Placed], names: Sequence[Concept]) -> Iterator[str]:
    """What to tell of taught names in what was typed, where nothing can recognise them."""
    ids = {term.concept_id for _, term in seen if isinstance(term, ConceptTerm)}
    for concept in names:
        if concept.id in ids:
            yield message(
                "There is no model to recognise {name} by: the name was looked up as a word.",
                name=concept.name,
            )


def _needs_a_model(look: Side | None, seen: Sequence[Placed]) -> QueryError:
    return QueryError(
        message("Searching for a taught name by meaning needs a model")
        if all(isinstance(term, ConceptTerm) for _, term in seen)
        else message("Searching with a picture by meaning needs a model"),
        message("without one, Kindred finds photos by words such as names and places only")
        if look is None
        else message("without one, Kindred compares how photos look"),
        message("Get a model, or import one from a file")
        if look is None
        else message("Search by Look, or get a model"),
    )
