"""The inner products behind exact search: float16 rows with float32 queries, exact and quick.

Used by `indexer.ann.exact` and `indexer.ann.rows`; any thread.

numpy widens float16 element by element (1.25 ns each where this was measured, 125 ms for 100,000
rows of 512), since few processors' instructions for it are in every build. Its integer operations
use the whole width of a processor, and widening needs no more than those: a float16 and a float32
differ in where sign, exponent and mantissa lie, and in the exponent's bias. So the bits are moved,
and what the bias lacks, a factor of 2^112, is multiplied into the query once. Both are exact: the
products, and hence the sums, have the very bits that they have with widened numbers.

``np.vecdot`` sums each row by itself, so a photo's cosine does not depend on its neighbours (a
matrix product rounds differently with the number of rows): the ranking is the same however the
vectors came in, and in a subset as in the whole.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import numpy as np
from numpy.typing import NDArray

from indexer.cancel import CancelToken
from indexer.cores import usable_cores
from indexer.types import Float16Array, Float32Array, Int64Array

_BLOCK_BYTES = 2 << 20
"""Widened rows that are worked on together: they stay in the cache. Much smaller ones make the
threads wait for each other, because Python's lock is taken between any two operations."""
_THREADS = 4
"""At most: then memory is what limits, and a scan beside a running encoder stays modest."""
_BLOCKS_A_THREAD = 4
"""Less work is not worth a thread."""
_SHIFT = np.int32(13)
"""Mantissa bits of float32 that float16 has not: 23 - 10."""
_KEPT = np.int32(np.uint32(0x8FFFE000).view(np.int32))
"""The sign, the five low bits of the exponent, the ten high bits of the mantissa: what is right
after shifting a number whose sign was extended to the left."""
_BIAS = np.float32(2.0**112)
"""float32's exponents begin at -127, float16's at -15."""


def cosines(
    vectors: Float16Array,
    queries: Float32Array,
    at: Int64Array | None = None,
    token: CancelToken | None = None,
) -> Float32Array:
    """Inner product of each row with each query.

    Args:
        vectors: ``float16[m, D]``, finite; may be mapped from a file.
        queries: ``float32[Q, D]``, of about unit norm.
        at: Which rows, ``int64[n]``; all when None.
        token: Asked every few megabytes.

    Returns:
        ``float32[n, Q]``: cosines, where rows and queries are of unit norm.

    Raises:
        Cancelled: The token was cancelled.
    """
    count = len(vectors) if at is None else len(at)
    scores = np.empty((count, len(queries)), np.float32)
    if not count:
        return scores
    rows_a_block = max(1, _BLOCK_BYTES // (4 * max(1, vectors.shape[1])))
    raised = np.multiply(queries, _BIAS, dtype=np.float32)
    bits = vectors.view(np.int16)
    starts = iter(range(0, count, rows_a_block))  # next() is atomic: who is free takes the next

    def work() -> None:
        own = _Block(min(rows_a_block, count), vectors.shape[1])
        for start in starts:
            if token is not None and token.is_cancelled:
                return
            end = min(start + rows_a_block, count)
            rows = bits[start:end] if at is None else own.gathered(bits, at[start:end])
            np.vecdot(own.widened(rows)[:, None, :], raised, out=scores[start:end])

    threads = min(usable_cores(), _THREADS, count // (_BLOCKS_A_THREAD * rows_a_block))
    _together(work, threads)
    if token is not None:
        token.raise_if_cancelled()
    return scores


class _Block:
    """One thread's space for rows."""

    def __init__(self, rows: int, dim: int) -> None:
        self._wide = np.empty((rows, dim), np.int32)
        self._narrow = np.empty((0, dim), np.int16)

    def gathered(self, bits: NDArray[np.int16], at: Int64Array) -> NDArray[np.int16]:
        """The rows at ``at``, side by side."""
        first, last = int(at[0]), int(at[-1])
        if last - first == len(at) - 1 and bool(np.all(np.diff(at) == 1)):
            return bits[first : last + 1]  # they lie side by side
        if not len(self._narrow):
            self._narrow = np.empty(self._wide.shape, np.int16)
        rows = self._narrow[: len(at)]
        # "clip" spares a second buffer, which numpy makes in order to leave `out` whole on error.
        np.take(bits, at, axis=0, out=rows, mode="clip")
        return rows

    def widened(self, bits: NDArray[np.int16]) -> NDArray[np.float32]:
        """The numbers, divided by `_BIAS`."""
        wide = self._wide[: len(bits)]
        np.copyto(wide, bits)
        np.left_shift(wide, _SHIFT, out=wide)
        np.bitwise_and(wide, _KEPT, out=wide)
        return wide.view(np.float32)


def _together(work: Callable[[], None], threads: int) -> None:
    """Run ``work`` on several threads, this one among them, until all are through."""
    if threads <= 1:
        work()
        return
    with ThreadPoolExecutor(threads - 1, thread_name_prefix="scan") as pool:
        others = [pool.submit(work) for _ in range(threads - 1)]
        work()
        for other in others:
            other.result()
