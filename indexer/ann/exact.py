"""Exact search: the whole truth by reading every vector.

Ranks whole libraries and parts of them, and is the oracle of recall. Any thread.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from indexer.ann.kernel import cosines
from indexer.ann.source import Chunk
from indexer.cancel import CancelToken
from indexer.types import Float16Array, Float32Array, Int64Array

Scanned = tuple[Int64Array, Float32Array]
"""``int64[n]`` photo ids, ascending, and ``float32[n, Q]`` their cosines with each query."""


def best_first(
    ids: Int64Array, scores: Float32Array, k: int | None = None
) -> tuple[Int64Array, Float32Array]:
    """The ``k`` highest scores (all when None), best first; equal scores by ascending id.

    Args:
        ids: ``int64[n]``, in any order; ascending ones are quicker.
        scores: ``float32[n]``, none of them NaN.
        k: How many at most.
    """
    if k is not None and 0 < k < len(ids):
        # Everything that ties with the k-th stays in, so that the id decides and not the order.
        threshold = np.partition(scores, len(scores) - k)[len(scores) - k]
        keep = scores >= threshold
        ids, scores = ids[keep], scores[keep]
    if not bool(np.all(ids[1:] > ids[:-1])):
        by_id = np.argsort(ids, kind="stable")
        ids, scores = ids[by_id], scores[by_id]
    order = descending(scores)[:k]
    return ids[order], scores[order]


def descending(scores: Float32Array) -> Int64Array:
    """Where the highest score stands, the second, and so on; equal ones as they come.

    One sort of integers, each a score above its place: five times as quick as a stable sort of
    the scores. The bits of floats are in the order of the floats, those of negative ones reversed.
    """
    bits = (scores + np.float32(0)).view(np.int32)  # + 0: there are two zeros, and they are equal
    ascending = np.where(bits < 0, bits ^ np.int32(0x7FFFFFFF), bits)
    keys = (~ascending).astype(np.int64) << 32
    keys |= np.arange(len(scores))
    keys.sort()
    places: Int64Array = keys & 0xFFFFFFFF
    return places


def scan_rows(
    ids: Int64Array,
    vectors: Float16Array,
    queries: Float32Array,
    only: Int64Array | None = None,
    token: CancelToken | None = None,
    *,
    at: Int64Array | None = None,
) -> Scanned:
    """Cosines of rows that are in memory or mapped, or of those of some photos.

    Args:
        ids: ``int64[n]``, ascending.
        vectors: ``float16[m, D]``.
        queries: ``float32[Q, D]``, unit norm.
        only: These photos, ``int64[p]`` ascending, each once; those that are not there are left
            out. All when None.
        token: Asked every few megabytes.
        at: ``int64[n]``: in which row each photo's vector is; in its own when None.

    Raises:
        Cancelled: The token was cancelled.
    """
    if only is not None:
        chosen = places_of(ids, only)
        ids = ids[chosen]
        at = chosen if at is None else at[chosen]
    return ids, cosines(vectors, queries, at, token)


def scan_unordered(
    ids: Int64Array,
    vectors: Float16Array,
    queries: Float32Array,
    only: Int64Array | None,
    token: CancelToken | None,
) -> Scanned:
    """As `scan_rows`, of ids in any order, row by row; the answer is ascending all the same."""
    at = np.argsort(ids, kind="stable")
    return scan_rows(ids[at], vectors, queries, only, token, at=at)


def places_of(ids: Int64Array, only: Int64Array) -> Int64Array:
    """Where in ``ids`` those of ``only`` are that are there; both ascending."""
    places = np.searchsorted(ids, only)
    places = places[: np.searchsorted(places, len(ids))]  # the rest lies behind the last
    found: Int64Array = places[ids[places] == only[: len(places)]]
    return found


def scan_chunks(
    chunks: Iterable[Chunk], queries: Float32Array, token: CancelToken | None = None
) -> Scanned:
    """As `scan_rows`, of a stream of vectors: nothing but the cosines is held in memory.

    Args:
        chunks: Ids and ``float16[m, D]`` unit vectors; each id at most once.
        queries: ``float32[Q, D]``, unit norm.
        token: Asked every few megabytes.
    """
    parts = [(ids, cosines(vectors, queries, token=token)) for ids, vectors in chunks]
    return merged([(np.empty(0, np.int64), np.empty((0, len(queries)), np.float32)), *parts])


def merged(parts: list[Scanned]) -> Scanned:
    """Scans of different photos as one."""
    ids = np.concatenate([ids for ids, _ in parts])
    scores = np.concatenate([scores for _, scores in parts])
    if bool(np.all(ids[1:] > ids[:-1])):
        return ids, scores
    order = np.argsort(ids, kind="stable")
    return ids[order], scores[order]


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

    @property
    def rows(self) -> Chunk:
        """What it holds, in any order; never changed, since a changed index holds another."""
        return self._rows

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

    def scan(
        self, queries: Float32Array, only: Int64Array | None, token: CancelToken | None
    ) -> Scanned:
        """As `scan_rows`."""
        return scan_unordered(*self._rows, queries, only, token)

    def _grow(self, capacity: int) -> None:
        ids = np.empty(capacity, np.int64)
        vectors = np.empty((capacity, self._vectors.shape[1]), np.float16)
        ids[: self.count], vectors[: self.count] = self._rows
        self._ids, self._vectors = ids, vectors
