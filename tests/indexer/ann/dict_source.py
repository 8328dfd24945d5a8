"""A source of vectors without a catalog, and vectors that cluster like photos do."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np
from numpy.typing import NDArray

from indexer.types import EncoderId, Float16Array, Float32Array, Int64Array

ENCODER = EncoderId("test-encoder")
DIM = 32


class DictSource:
    """Vectors in a dict: id -> float16[D]. What is in it now is what the catalog committed."""

    def __init__(self, uuid: str = "the-catalog") -> None:
        self.catalog_uuid = uuid
        self.rows: dict[int, Float16Array] = {}
        self.before_chunk: Callable[[], None] = lambda: None
        """Called before each chunk is read: to commit, remove or cancel in the middle."""

    def put(self, ids: Int64Array, vectors: Float32Array | Float16Array) -> None:
        self.rows |= dict(zip(ids.tolist(), vectors.astype(np.float16), strict=True))

    def ids(self, encoder_id: EncoderId) -> Int64Array:
        assert encoder_id == ENCODER
        return np.array(sorted(self.rows), np.int64)

    def count(self, encoder_id: EncoderId) -> int:
        assert encoder_id == ENCODER
        return len(self.rows)

    def chunks(
        self, encoder_id: EncoderId, chunk: int = 128, ids: Int64Array | None = None
    ) -> Iterator[tuple[Int64Array, Float16Array]]:
        wanted = self.ids(encoder_id)
        if ids is not None:
            wanted = np.intersect1d(wanted, ids)
        for start in range(0, len(wanted), chunk):
            self.before_chunk()
            part = [id_ for id_ in wanted[start : start + chunk].tolist() if id_ in self.rows]
            yield np.array(part, np.int64), np.stack([self.rows[id_] for id_ in part])


def clustered(n: int, *, dim: int = DIM, seed: int = 0) -> Float32Array:
    """``float32[n, dim]`` unit rows around n / 20 centres, neighbours one after the other."""
    random = np.random.default_rng(seed)
    centres = random.standard_normal((max(1, n // 20), dim))
    rows = np.repeat(centres, 20, axis=0)[:n]
    rows = np.concatenate([rows, random.standard_normal((n - len(rows), dim))])
    rows += 0.5 * random.standard_normal((n, dim))
    return unit(rows)


def unit(rows: NDArray[np.floating]) -> Float32Array:
    """Rows (or one vector) of unit norm."""
    normed: NDArray[np.floating] = rows / np.linalg.norm(rows, axis=-1, keepdims=True)
    return normed.astype(np.float32)
