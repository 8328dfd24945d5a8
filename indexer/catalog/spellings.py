"""What cities of the library are called in other languages: ``München`` and ``Minga`` for Munich.

They are kept once for a city (`indexer.catalog.places`), not with each photo: what is asked for is
translated into the names that photos have. Any thread.
"""

from __future__ import annotations

import bisect
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from indexer.catalog.database import Database
from indexer.catalog.folding import folded

Place = tuple[str, ...]
"""From a city on: ``("Munich", "Bavaria", "Germany")``."""


@dataclass(frozen=True, slots=True)
class Spelling:
    """One name of a city in another language."""

    folded: str
    """What it has in common with other ways to write it; see `indexer.catalog.folding`."""
    name: str
    place: Place


BEGINS_FROM: Final = 3
"""Letters. With two typed, every other city of the world is called so somewhere."""


def spelled(name: str, others: Iterable[str]) -> list[str]:
    """Other names without those that come to the same: of these, the one with its accents."""
    best: dict[str, str] = {}
    for other in others:
        known = best.get(folded(other), "")
        if not known or other.isascii() < known.isascii():
            best[folded(other)] = other
    best.pop(folded(name), None)
    best.pop("", None)
    return list(best.values())


class Spellings:
    """Looks them up."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._newest = 0
        self._all: tuple[Spelling, ...] = ()

    @property
    def all(self) -> tuple[Spelling, ...]:
        """Sorted by what two ways of writing them have in common."""
        row = self._database.row("SELECT max(rowid) FROM place_spelling")
        newest = int((row and row[0]) or 0)
        if newest != self._newest:  # rows are only ever added
            rows = self._database.rows("SELECT place, spellings FROM place_spelling")
            self._all = tuple(sorted(_spellings(rows), key=_key))
            self._newest = newest
        return self._all

    def of(self, name: str) -> set[Place]:
        """Cities that are called just so somewhere."""
        wanted = folded(name)
        return {one.place for one in beginning_with(self.all, wanted) if one.folded == wanted}

    def begun(self, name: str) -> set[Place]:
        """Cities that have a name of so many words somewhere, of which this is the beginning."""
        wanted = folded(name)
        if len(wanted) < BEGINS_FROM:
            return set()
        words = wanted.count(" ")
        return {
            one.place for one in beginning_with(self.all, wanted) if one.folded.count(" ") == words
        }


def beginning_with(spellings: Sequence[Spelling], wanted: str) -> Sequence[Spelling]:
    """Those of a sorted list that begin so.

    Args:
        spellings: See `Spellings.all`.
        wanted: Folded.
    """
    first = bisect.bisect_left(spellings, wanted, key=_key)
    last = bisect.bisect_left(spellings, wanted + "\U0010ffff", first, key=_key)
    return spellings[first:last]


def _spellings(rows: Iterable[tuple[str, str]]) -> Iterable[Spelling]:
    for place, names in rows:
        levels = tuple(json.loads(place))
        for name in json.loads(names):
            yield Spelling(folded(name), name, levels)


def _key(spelling: Spelling) -> str:
    return spelling.folded
