"""Exact search: the whole truth by reading every vector, in a fixed amount of memory.

Answers for libraries below `indexer.ann.index.EXACT_LIMIT`, while a graph is being built, for pages
beyond what a graph answers well, and as the oracle of recall. Any thread.

Cosines are inner products of unit vectors, stored as float16 and summed in float32. ``np.vecdot``
sums each row by itself, so a photo's cosine does not depend on its neighbours in a chunk (a
matrix product rounds differently with the number of rows): the ranking is the same however the
vectors came in.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from indexer.ann.source import Chunk
from indexer.types import Float16Array, Float32Array, Int64Array

_ROWS_AT_A_TIME = 1024
"""Rows that are widened to float32 together: 2 MiB at 512 dimensions, which stays in the cache."""


def cosines(vectors: Float16Array, query: Float32Array) -> Float32Array:
    """Cosine of each row of ``float16[n, D]`` with the unit ``query`` ``float32[D]``."""
    scores = np.empty(len(vectors), np.float32)
    wide = np.empty((min(_ROWS_AT_A_TIME, len(vectors)), query.shape[0]), np.float32)
    for start in range(0, len(vectors), _ROWS_AT_A_TIME):
        rows = vectors[start : start + _ROWS_AT_A_TIME]
        np.copyto(wide[: len(rows)], rows)
        np.vecdot(wide[: len(rows)], query, out=scores[start : start + len(rows)])
    return scores


def best_first(
    ids: Int64Array, scores: Float32Array, k: int | None = None
) -> tuple[Int64Array, Float32Array]:
    """The ``k`` highest scores (all when None), best first; equal scores by ascending id."""
    if k is not None and 0 < k < len(ids):
        # Everything that ties with the k-th stays in, so that the id decides and not the order.
        threshold = np.partition(scores, len(scores) - k)[len(scores) - k]
        keep = scores >= threshold
        ids, scores = ids[keep], scores[keep]
    order = np.lexsort((ids, -scores))[:k]
    return ids[order], scores[order]


def search_exact(
    chunks: Iterable[Chunk], query: Float32Array, k: int | None
) -> tuple[Int64Array, Float32Array]:
    """The best ``k`` of a stream of vectors, or all of them ranked.

    Args:
        chunks: Ids and ``float16[m, D]`` unit vectors; each id at most once.
        query: ``float32[D]``, unit norm.
        k: How many at most; None ranks everything (12 bytes of memory a vector).

    Returns:
        ``int64[n]`` ids and ``float32[n]`` cosines, best first, equal cosines by ascending id.
    """
    best_ids = np.empty(0, np.int64)
    best_scores = np.empty(0, np.float32)
    if k is None:
        parts = [(ids, cosines(vectors, query)) for ids, vectors in chunks]
        if parts:
            best_ids = np.concatenate([ids for ids, _ in parts])
            best_scores = np.concatenate([scores for _, scores in parts])
        return best_first(best_ids, best_scores)
    if k <= 0:
        return best_ids, best_scores
    for ids, vectors in chunks:
        best_ids, best_scores = best_first(
            np.concatenate([best_ids, ids]),
            np.concatenate([best_scores, cosines(vectors, query)]),
            k,
        )
    return best_ids, best_scores


class ExactIndex:
    """All vectors of a small library in one float16 matrix: 1 KiB a photo at 512 dimensions.

    One thread changes it at a time (the owner's lock); any thread searches meanwhile. A search
    works on the rows that stood when it began: rows are only ever written behind them.
    """

    def __init__(self, dim: int) -> None:
        self._ids = np.empty(0, np.int64)
        self._vectors = np.empty((0, dim), np.float16)
        # The one field that searches read: replaced as a whole, hence never half changed.
        self._rows: Chunk = (self._ids, self._vectors)

    @property
    def count(self) -> int:
        """How many photos it holds."""
        return len(self._rows[0])

    def ids(self) -> Int64Array:
        """Ids of the photos that it holds, ascending."""
        return np.sort(self._rows[0])

    def add(self, ids: Int64Array, vectors: Float16Array | Float32Array) -> int:
        """Take in ``[m, D]`` unit vectors; ids that it holds already are skipped.

        Returns:
            How many were new.
        """
        ids, first = np.unique(ids, return_index=True)
        is_new = ~np.isin(ids, self._rows[0])
        ids, first = ids[is_new], first[is_new]
        start = self.count
        end = start + len(ids)
        if end > len(self._ids):
            self._grow(max(end, 2 * len(self._ids)))
        self._ids[start:end] = ids
        self._vectors[start:end] = vectors[first]
        self._rows = (self._ids[:end], self._vectors[:end])
        return len(ids)

    def remove(self, ids: Int64Array) -> int:
        """Forget photos; unknown ids are ignored. Returns how many were there."""
        held, vectors = self._rows
        keep = ~np.isin(held, ids)
        removed = len(held) - int(np.count_nonzero(keep))
        if removed:
            self._ids, self._vectors = held[keep], vectors[keep]  # copies: searches keep theirs
            self._rows = (self._ids, self._vectors)
        return removed

    def search(self, query: Float32Array, k: int | None) -> tuple[Int64Array, Float32Array]:
        """As `search_exact`."""
        return search_exact([self._rows], query, k)

    def _grow(self, capacity: int) -> None:
        ids = np.empty(capacity, np.int64)
        vectors = np.empty((capacity, self._vectors.shape[1]), np.float16)
        ids[: self.count], vectors[: self.count] = self._rows
        self._ids, self._vectors = ids, vectors
