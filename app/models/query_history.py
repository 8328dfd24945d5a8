"""What was asked before, for the Up and Down keys; kept from one start to the next.

Plain data without Qt. Kept as JSON in the profile's settings: words, photos of the library by id,
and files by path. A query with pasted pixels is remembered until the window closes.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from app.models.query_draft import Chip
from indexer.search.query import ConceptTerm, ImageFileTerm, PhotoTerm, PixelsTerm, Term, TextTerm
from indexer.types import PhotoId

KEPT = 50
_VERSION = 1

Chips = tuple[Chip, ...]


class QueryHistory:
    """Queries in the order in which they were asked last; one stands at each, or after the last."""

    def __init__(self, queries: Iterable[Chips] = ()) -> None:
        self._queries = [chips for chips in queries if chips][-KEPT:]
        self._position = len(self._queries)

    @property
    def queries(self) -> tuple[Chips, ...]:
        """Oldest first."""
        return tuple(self._queries)

    def remember(self, chips: Chips) -> None:
        """Note a query as asked just now; one that was asked before moves to the end."""
        if chips:
            others = [other for other in self._queries if other != chips]
            self._queries = [*others, chips][-KEPT:]
        self._position = len(self._queries)

    def older(self, chips: Chips) -> Chips | None:
        """What was asked before, other than ``chips``; None where there is nothing older."""
        while self._position > 0:
            self._position -= 1
            if self._queries[self._position] != chips:
                return self._queries[self._position]
        return None

    def newer(self) -> Chips | None:
        """What was asked after; the empty query after the newest, then None."""
        if self._position >= len(self._queries):
            return None
        self._position += 1
        is_end = self._position == len(self._queries)
        return () if is_end else self._queries[self._position]

    def clear(self) -> None:
        """Forget all of it."""
        self._queries, self._position = [], 0

    def to_json(self) -> str:
        """What outlives the window."""
        kept = [[_to_json(chip) for chip in chips] for chips in self._queries]
        queries = [chips for chips in kept if None not in chips]
        return json.dumps({"version": _VERSION, "queries": queries})

    @classmethod
    def from_json(cls, text: str) -> QueryHistory:
        """What was kept; text that makes no sense is as good as none."""
        try:
            kept = json.loads(text)
            if kept["version"] != _VERSION:
                return cls()
            return cls([tuple(_from_json(chip) for chip in chips) for chips in kept["queries"]])
        except (ValueError, TypeError, KeyError, LookupError):
            return cls()


def _to_json(chip: Chip) -> dict[str, Any] | None:
    shared = {"label": chip.label, "weight": chip.term.weight}
    match chip.term:
        case TextTerm(text=text):
            return {"text": text, **shared}
        case PhotoTerm(photo_id=photo_id):
            return {"photo": int(photo_id), **shared}
        case ImageFileTerm(path=path):
            # JSON escapes lone surrogates: names that are not valid UTF-8 come back as they were.
            return {"file": str(path), **shared}
        case PixelsTerm() | ConceptTerm():
            return None


def _from_json(kept: dict[str, Any]) -> Chip:
    weight = float(kept["weight"])
    if not weight or abs(weight) > 100:
        raise ValueError(weight)
    term: Term
    if "text" in kept:
        term = TextTerm(str(kept["text"]), weight)
    elif "photo" in kept:
        term = PhotoTerm(PhotoId(int(kept["photo"])), weight)
    else:
        term = ImageFileTerm(Path(str(kept["file"])), weight)
    return Chip(term, str(kept["label"]))
