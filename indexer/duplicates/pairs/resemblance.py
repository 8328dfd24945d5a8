"""How alike the vectors of many photos are, plain or mirrored, in one pass.

Mirroring changes the signs of some coordinates. So a cosine is a sum of what mirroring keeps, e,
and of what it negates, o: plain it is e + o, mirrored e - o, and the greater of both e + |o|.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass
from typing import Final

import numpy as np

from indexer.types import Float16Array, Float32Array, Int64Array

_TILE: Final = 1 << 22
"""Pairs that are compared at a time: 16 MiB, twice. Smaller ones take a fifth longer."""


@dataclass(frozen=True, slots=True, eq=False)
class Vectors:
    """The vectors of a library, in memory or mapped; positions are those of the rows."""

    ids: Int64Array
    """``int64[n]``, ascending."""
    rows: Float16Array
    """``float16[n, D]``, of unit norm, coordinates as `mirroring_last` puts them."""
    kept: int
    """So many of the first coordinates are the mirrored picture's as well."""

    def __len__(self) -> int:
        """How many photos."""
        return len(self.ids)


def mirroring_last(signs: Float32Array) -> Int64Array:
    """An order of coordinates: first those that mirroring keeps, then those that it negates."""
    return np.concatenate([np.flatnonzero(signs > 0), np.flatnonzero(signs < 0)])


class _Buffers(threading.local):
    """What a thread compares in: pages that are new each time cost as much as the comparing."""

    def __init__(self) -> None:
        self.both = (np.empty(0, np.float32), np.empty(0, np.float32))


class Resemblance:
    """Compares photos by one notion. Any thread."""

    def __init__(self, vectors: Vectors) -> None:
        self.vectors = vectors
        self._kept = vectors.kept
        self._buffers = _Buffers()

    def rows(self, at: Int64Array) -> Float32Array:
        """``float32[m, D]`` of positions."""
        return self.vectors.rows[at].astype(np.float32)

    def between(self, first: Float32Array, second: Float32Array) -> Float32Array:
        """All of some `rows` with all of others; valid until the same thread asks again.

        Returns:
            ``float32[n, m]``.
        """
        shape = (len(first), len(second))
        size = shape[0] * shape[1]
        if size > len(self._buffers.both[0]):
            self._buffers.both = (np.empty(size, np.float32), np.empty(size, np.float32))
        likeness, other = (buffer[:size].reshape(shape) for buffer in self._buffers.both)
        kept = self._kept
        if kept == first.shape[1]:
            return np.matmul(first, second.T, out=likeness)
        np.matmul(first[:, :kept], second[:, :kept].T, out=likeness)
        np.matmul(first[:, kept:], second[:, kept:].T, out=other)
        np.abs(other, out=other)
        return np.add(likeness, other, out=likeness)

    def of_pairs(self, first: Int64Array, second: Int64Array) -> Float32Array:
        """Of single pairs of positions: ``float32[n]``."""
        found = np.empty(len(first), np.float32)
        for start in range(0, len(first), 2048):
            part = slice(start, start + 2048)
            products = self.rows(first[part]) * self.rows(second[part])
            even, odd = products[:, : self._kept], products[:, self._kept :]
            found[part] = even.sum(axis=1) + np.abs(odd.sum(axis=1))
        return found


def rows_a_tile(others: int) -> int:
    """How many photos are compared at a time with so many others."""
    return max(64, _TILE // max(1, others))
