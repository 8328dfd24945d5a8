"""Whole answers to queries, kept for their further pages.

Used by `indexer.search.engine`; any thread.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Hashable, Iterable
from dataclasses import dataclass, replace

import numpy as np

from indexer.search.calibrate import at_least, band_of
from indexer.search.query import MatchKind, SearchResult
from indexer.types import Float32Array, Int64Array, PhotoId

_KEPT = 4
"""At most 20 bytes a photo each."""


@dataclass(frozen=True, slots=True, eq=False)
class Answer:
    """All photos that a query can rank, best first, as parallel arrays."""

    ids: Int64Array
    strengths: Float32Array
    cosines: Float32Array | None
    """None where there is no one query vector."""
    kind: MatchKind
    notes: tuple[str, ...] = ()
    folded: tuple[tuple[PhotoId, ...], ...] = ()
    """Of the first photos those that are folded into each; further down nothing is."""

    def told(self, notes: Iterable[str]) -> Answer:
        """With notes, each once."""
        return replace(self, notes=tuple(dict.fromkeys(notes)))

    def page(self, offset: int, k: int) -> SearchResult:
        """Ranks ``offset`` to ``offset + k``; notes come with the first page."""
        part = slice(offset, offset + k)
        ids, strengths = self.ids[part], self.strengths[part]
        return SearchResult(
            photo_ids=ids,
            cosines=np.full(len(ids), np.nan, np.float32)
            if self.cosines is None
            else self.cosines[part],
            strengths=strengths,
            bands=tuple(band_of(strength) for strength in strengths.tolist()),
            total=len(self.ids),
            kind=self.kind,
            notes=self.notes if offset == 0 else (),
            at_least=at_least(self.strengths),
            folded=self._folded(offset, len(ids)),
            folded_at_least=self._folded_at_least(),
        )

    def _folded(self, offset: int, count: int) -> tuple[tuple[PhotoId, ...], ...]:
        if not self.folded:
            return ()
        part = self.folded[offset : offset + count]
        return part + ((),) * (count - len(part))

    def _folded_at_least(self) -> Int64Array | None:
        if not any(self.folded):
            return None
        behind = np.cumsum([0, *map(len, self.folded)])
        counts = behind[np.minimum(at_least(self.strengths), len(self.folded))]
        counts[0] = behind[-1]  # also where strengths say nothing
        return np.asarray(counts, np.int64)


class Answers:
    """The last few answers. Thread-safe."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._kept: OrderedDict[Hashable, Answer] = OrderedDict()

    def get(self, key: Hashable) -> Answer | None:
        """The answer to a query of before, or None."""
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
            return self._kept.get(key)

    def keep(self, key: Hashable, answer: Answer) -> None:
        """Keep an answer, and forget the one that was longest not asked for."""
        with self._lock:
            self._kept[key] = answer
            while len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
