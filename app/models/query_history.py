"""What was asked before, for the Up and Down keys; kept from one start to the next.

Plain data without Qt. Kept as JSON in the profile's settings: words, filters, names that were
taught and photos of the library by id, and files by path. A query with pasted pixels is remembered
until the window closes.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

from app.models.chips import Chip
from app.models.draft_state import DraftState
from indexer.errors import QueryError
from indexer.search.filters import Filter, FilterField
from indexer.search.query import (
    Aspect,
    ConceptTerm,
    ImageFileTerm,
    Join,
    PhotoTerm,
    PixelsTerm,
    Term,
    TextTerm,
)
from indexer.types import Box, ConceptId, PhotoId

KEPT = 50
_VERSION = 2
"""1 was a list of chips a query: words, photos and files, by the one aspect that there was."""


class QueryHistory:
    """Queries in the order in which they were asked last; one stands at each, or after the last."""

    def __init__(self, queries: Iterable[DraftState] = ()) -> None:
        self._queries = [query for query in queries if query.chips][-KEPT:]
        self._position = len(self._queries)

    @property
    def queries(self) -> tuple[DraftState, ...]:
        """Oldest first; what was typed stands in chips."""
        return tuple(self._queries)

    def remember(self, query: DraftState) -> None:
        """Note a query as asked just now; one that was asked before moves to the end."""
        # Marks of single photos belong to one answer, and not to the query that is asked again.
        query = replace(query.asked, liked=(), disliked=())
        if query.chips:
            others = [other for other in self._queries if other.chips != query.chips]
            self._queries = [*others, query][-KEPT:]
        self._position = len(self._queries)

    def older(self, query: DraftState) -> DraftState | None:
        """What was asked before, other than ``query``; None where there is nothing older."""
        while self._position > 0:
            self._position -= 1
            if self._queries[self._position].chips != query.chips:
                return self._queries[self._position]
        return None

    def newer(self) -> DraftState | None:
        """What was asked after; the empty query after the newest, then None."""
        if self._position >= len(self._queries):
            return None
        self._position += 1
        is_end = self._position == len(self._queries)
        return DraftState() if is_end else self._queries[self._position]

    def clear(self) -> None:
        """Forget all of it."""
        self._queries, self._position = [], 0

    def to_json(self) -> str:
        """What outlives the window."""
        kept = [_query_to_json(query) for query in self._queries]
        queries = [query for query in kept if None not in query["chips"]]
        return json.dumps({"version": _VERSION, "queries": queries})

    @classmethod
    def from_json(cls, text: str) -> QueryHistory:
        """What was kept; text that makes no sense is as good as none."""
        try:
            kept = json.loads(text)
            match kept["version"]:
                case 1:
                    return cls(DraftState(_chips(chips)) for chips in kept["queries"])
                case 2:
                    return cls(_query_from_json(query) for query in kept["queries"])
            return cls()
        except (ValueError, TypeError, LookupError, QueryError):
            return cls()


def _query_to_json(query: DraftState) -> dict[str, Any]:
    return {
        "chips": [_to_json(chip) for chip in query.chips],
        "aspect": query.aspect,
        "look_share": query.look_share,
        "join": query.join,
        "is_collapsed": query.is_collapsed,
    }


def _query_from_json(kept: dict[str, Any]) -> DraftState:
    share = float(kept["look_share"])
    if not 0 <= share <= 1:
        raise ValueError(share)
    return DraftState(
        _chips(kept["chips"]),
        aspect=Aspect(kept["aspect"]),
        look_share=share,
        join=Join(kept["join"]),
        is_collapsed=bool(kept["is_collapsed"]),
    )


def _chips(kept: Iterable[dict[str, Any]]) -> tuple[Chip, ...]:
    return tuple(_from_json(chip) for chip in kept)


def _to_json(chip: Chip) -> dict[str, Any] | None:
    match chip.content:
        case Filter(field=field, value=value, is_minus=is_minus):
            return {"field": field, "value": value, "is_minus": is_minus, "label": chip.label}
        case PixelsTerm():
            return None
        case term:
            return {**_term_to_json(term), "label": chip.label, "weight": term.weight}


def _term_to_json(term: TextTerm | PhotoTerm | ImageFileTerm | ConceptTerm) -> dict[str, Any]:
    match term:
        case TextTerm(text=text):
            return {"text": text}
        case ConceptTerm(concept_id=concept_id):
            return {"concept": int(concept_id)}
        case PhotoTerm(photo_id=photo_id, box=box):
            return {"photo": int(photo_id), **_box_to_json(box)}
        case ImageFileTerm(path=path, box=box):
            # JSON escapes lone surrogates: names that are not valid UTF-8 come back as they were.
            return {"file": str(path), **_box_to_json(box)}


def _from_json(kept: dict[str, Any]) -> Chip:
    label = str(kept["label"])
    if "field" in kept:
        field = FilterField(kept["field"])
        return Chip(Filter(field, str(kept["value"]), bool(kept["is_minus"])), label)
    weight = float(kept["weight"])
    if not weight or abs(weight) > 100:
        raise ValueError(weight)
    term: Term
    if "text" in kept:
        term = TextTerm(str(kept["text"]), weight)
    elif "concept" in kept:
        term = ConceptTerm(ConceptId(int(kept["concept"])), weight)
    elif "photo" in kept:
        term = PhotoTerm(PhotoId(int(kept["photo"])), weight, _box(kept))
    else:
        term = ImageFileTerm(Path(str(kept["file"])), weight, _box(kept))
    return Chip(term, label)


def _box_to_json(box: Box | None) -> dict[str, Any]:
    return {} if box is None else {"box": [box.left, box.top, box.width, box.height]}


def _box(kept: dict[str, Any]) -> Box | None:
    if "box" not in kept:
        return None
    left, top, width, height = (float(side) for side in kept["box"])
    box = Box(left, top, width, height)
    if not (0 <= left < left + width <= 1 + _ROUNDING and 0 <= top < top + height <= 1 + _ROUNDING):
        raise ValueError(box)
    return box


_ROUNDING = 1e-6
