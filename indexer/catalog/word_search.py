"""Finds photos by words and ranks them: full-text search with SQLite's FTS5. Any thread.

The ranking is BM25F (Zaragoza, Craswell, Taylor, Saria and Robertson, 2004), by where a word stands
and how few photos have it ::

    score(x) = sum_words log(1 + (N - n + 0.5) / (n + 0.5)) * tf / (1.2 + tf)

n of N photos have the word; tf is 4 where it stands in what says something of the photo itself, and
1 where only a folder or the camera has it. How often it stands there and how long the texts are
does not count (b = 0): a longer caption makes no photo less of a match, and photos that have a word
in the same way stay in their usual order, the newest first. FTS5's own ``bm25()`` knows no such b,
and takes 290 ms for a word that all of 100,000 photos have; the sets that are joined here take 65.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from indexer.catalog.database import Database
from indexer.catalog.listings import LIVE
from indexer.catalog.spellings import Spellings
from indexer.catalog.words import match_term, words_of
from indexer.types import Int64Array

_OWN: Final = "name keywords date caption place"
"""Columns of what says something of the photo itself; the others are its folders and its camera."""
_TF_OWN: Final = 4.0
_TF_OTHER: Final = 1.0
_K1: Final = 1.2
_WORDS_OF_A_CITY: Final = 4
_WEIGHED: Final = 8
"""Words of a question, the first ones, that the ranking looks at."""


@dataclass(frozen=True, slots=True, eq=False)
class _Kept:
    """What was read since the catalog changed."""

    version: int
    newest: Int64Array
    """By id: how many photos are newer."""
    text: str | None = None
    ranked: Int64Array | None = None
    """The photos of ``text``, best first: its further pages are asked for next."""


class WordSearch:
    """Finds photos by words."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._spellings = Spellings(database)
        self._kept = _Kept(-1, np.empty(0, np.int64))

    def find(self, text: str, k: int = 100, offset: int = 0) -> tuple[Int64Array, int]:
        """Photos that have every word of a text, as a whole word or as its beginning.

        Photos with the whole words come first, then those that have them in their own name,
        keywords, caption, place or date, then the newest.

        Args:
            text: Whatever the user typed.
            k: How many at most.
            offset: How many of the first to skip.

        Returns:
            ``int64[n]`` photo ids with n <= k, and how many photos match in all.
        """
        kept = self._read()
        ranked = kept.ranked if kept.text == text else None
        if ranked is None:
            ranked = self._ranked(text, kept.newest)
            self._kept = _Kept(kept.version, kept.newest, text, ranked)
        return ranked[offset : offset + k], len(ranked)

    def having(self, text: str, *, in_folders: bool) -> Int64Array:
        """Photos that have every word of a text as a whole word, ``int64[n]`` ascending.

        Args:
            text: Whatever the user typed.
            in_folders: Among the names of their folders; else among what says something of the
                photo itself: name, keywords, caption and place.
        """
        terms = self._terms(text, is_prefix=False)
        if not terms:
            return np.empty(0, dtype=np.int64)
        columns = "folder" if in_folders else "name keywords caption place"
        return self._matching(f"{{{columns}}} : ({' AND '.join(terms)})")

    def _ranked(self, text: str, newest: Int64Array) -> Int64Array:
        terms = self._terms(text, is_prefix=True)
        if not terms:
            return np.empty(0, dtype=np.int64)
        found = self._matching(" AND ".join(terms))
        if len(found) < 2:
            return found
        whole = self._matching(" AND ".join(self._terms(text, is_prefix=False)))
        scores = self._scores(found, terms[:_WEIGHED], int(np.count_nonzero(newest >= 0)))
        age = np.zeros(len(found), np.int64)  # who came since the order was read is new
        is_known = found < len(newest)
        age[is_known] = newest[found[is_known]]
        return found[np.lexsort((age, -scores, ~np.isin(found, whole, assume_unique=True)))]

    def _scores(self, found: Int64Array, terms: list[str], photos: int) -> NDArray[np.float64]:
        scores = np.zeros(len(found))
        for term in dict.fromkeys(terms):
            own = self._matching(f"{{{_OWN}}} : {term}")
            has = len(found) if len(terms) == 1 else self._count(term)
            rarity = math.log1p((max(photos - has, 0) + 0.5) / (has + 0.5))
            tf = np.where(np.isin(found, own, assume_unique=True), _TF_OWN, _TF_OTHER)
            scores += rarity * tf / (_K1 + tf)
        return scores

    def _terms(self, text: str, *, is_prefix: bool) -> list[str]:
        """What must all be met: words, and cities by what they are called in other languages."""
        words = words_of(text)
        terms: list[str] = []
        at = 0
        while at < len(words):
            count, cities = self._city(words[at : at + _WORDS_OF_A_CITY], is_prefix=is_prefix)
            here = " AND ".join(
                match_term(word, is_prefix=is_prefix) for word in words[at : at + count]
            )
            if cities:
                there = " OR ".join(match_term(city, is_prefix=False) for city in cities)
                here = f"(({here}) OR {{place}} : ({there}))"
            terms.append(here)
            at += count
        return terms

    def _city(self, words: list[str], *, is_prefix: bool) -> tuple[int, list[str]]:
        """How many of some words call a city in another language, and the words it has here."""
        look_up = self._spellings.begun if is_prefix else self._spellings.of
        for count in range(len(words), 0, -1):
            if cities := look_up(" ".join(words[:count])):
                return count, sorted(" ".join(city).replace('"', " ") for city in cities)
        return 1, []

    def _matching(self, expression: str) -> Int64Array:
        return self._database.id_set(
            "rowid", "FROM photo_names WHERE photo_names MATCH ?", expression
        )

    def _count(self, expression: str) -> int:
        row = self._database.row(
            "SELECT count(*) FROM photo_names WHERE photo_names MATCH ?", (expression,)
        )
        return int(row[0]) if row else 0

    def _read(self) -> _Kept:
        """The order of the photos by date, as it is now."""
        version = self._database.version()
        kept = self._kept
        if kept.version != version:
            ids = self._database.id_set(
                "id",
                f"FROM (SELECT id FROM photo INDEXED BY photo_by_date WHERE {LIVE}"
                " ORDER BY date_us DESC, id DESC)",
            )
            newest = np.full(1 + (int(ids.max()) if len(ids) else 0), -1, np.int64)
            newest[ids] = np.arange(len(ids))
            kept = self._kept = _Kept(version, newest)
        return kept
