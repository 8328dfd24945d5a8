"""How alike the vectors of many photos are, plain or mirrored, in one pass.

Mirroring changes the signs of some coordinates. So a cosine is a sum of what mirroring keeps, e,
and of what it negates, o: plain it is e + o, mirrored e - o, and the greater of both e + |o|.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import numpy as np

from indexer.types import Float16Array, Float32Array, Int64Array

_TILE: Final = 1 << 21
"""Pairs that are compared at a time: 8 MiB, twice."""


@dataclass(frozen=True, slots=True, eq=False)
class Vectors:
    """The vectors of a library, wherever they lie; positions are those in `ids`."""

    ids: Int64Array
    """``int64[n]``, ascending."""
    take: Callable[[Int64Array], Float16Array]
    """``float16[m, D]`` of ``int64[m]`` positions; unit rows."""

    def __len__(self) -> int:
        """How many photos."""
        return len(self.ids)


def in_memory(ids: Int64Array, vectors: Float16Array) -> Vectors:
    """Rows that are in memory or mapped, in the order of their ids."""
    return Vectors(ids, lambda at: vectors[at])


class Resemblance:
    """Compares photos by one notion; not for several threads at once."""

    def __init__(self, vectors: Vectors, signs: Float32Array | None) -> None:
        """Read nothing yet.

        Args:
            vectors: Of all photos.
            signs: ``float32[D]``: what mirroring multiplies a vector by; None: it is not asked.
        """
        self.vectors = vectors
        self._order: Int64Array | None = None
        self._kept = 0
        if signs is not None:
            self._order = np.concatenate([np.flatnonzero(signs > 0), np.flatnonzero(signs < 0)])
            self._kept = int((signs > 0).sum())
        self._buffers = (np.empty(0, np.float32), np.empty(0, np.float32))

    def rows(self, at: Int64Array) -> Float32Array:
        """``float32[m, D]`` of positions, coordinates in an order of their own."""
        rows = self.vectors.take(at).astype(np.float32)
        return rows if self._order is None else rows[:, self._order]

    def between(self, first: Float32Array, second: Float32Array) -> Float32Array:
        """All of some `rows` with all of others; valid until it is asked again.

        Returns:
            ``float32[n, m]``.
        """
        shape = (len(first), len(second))
        size = shape[0] * shape[1]
        if size > len(self._buffers[0]):
            self._buffers = (np.empty(size, np.float32), np.empty(size, np.float32))
        likeness, other = (buffer[:size].reshape(shape) for buffer in self._buffers)
        if self._order is None:
            return np.matmul(first, second.T, out=likeness)
        kept = self._kept
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
            kept = len(products[0]) if self._order is None else self._kept
            found[part] = products[:, :kept].sum(axis=1) + np.abs(products[:, kept:].sum(axis=1))
        return found


def rows_a_tile(others: int) -> int:
    """How many photos are compared at a time with so many others."""
    return max(64, _TILE // max(1, others))
