"""How quick is exact search in a filtered part of a library? ``packaging/dev.py bench filtered``.

Prints, by share of the library that a filter leaves and by number of query vectors, how long
`VectorIndex.scan` takes (least, median and 95th percentile, and processor time, which other work
on the machine does not change much) and, after it, ranking what came of it. Recall is compared with
a plain float64 product first: it must be 1.

The rows are mapped from a file that was just written, so they are in the page cache, as they are
after the first search of a day; that first one, whose rows come from the disk, is not measured.
"""

from __future__ import annotations

import argparse
import os
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np

from indexer.ann.exact import best_first
from indexer.ann.rows import RowStore
from indexer.ann.source import Chunk
from indexer.cores import usable_cores
from indexer.types import EncoderId, Float16Array, Float32Array, Int64Array

_ENCODER = EncoderId("bench")
_CHUNK = 8192
_K = 10
_TIE = 1e-6


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--sizes", type=int, nargs="+", default=[100_000])
    parser.add_argument("--dims", type=int, nargs="+", default=[512, 1024])
    parser.add_argument("--queries", type=int, nargs="+", default=[1, 2, 4], help="at once")
    parser.add_argument("--shares", type=float, nargs="+", default=[0.1, 1, 10, 50, 100])
    parser.add_argument("--times", type=int, default=40, help="scans a figure (40)")
    options = parser.parse_args()
    for size in options.sizes:
        for dim in options.dims:
            with tempfile.TemporaryDirectory(prefix="kindred-bench-") as folder:
                measure(Path(folder), ArraySource(size, dim), options)


class ArraySource:
    """A catalog of random unit vectors: how long a scan takes does not depend on them."""

    catalog_uuid = "bench"

    def __init__(self, size: int, dim: int) -> None:
        random = np.random.default_rng(20)
        self._ids = np.arange(1, size + 1, dtype=np.int64)
        self.vectors: Float16Array = np.empty((size, dim), np.float16)
        for start in range(0, size, _CHUNK):
            rows = random.standard_normal((min(_CHUNK, size - start), dim), dtype=np.float32)
            rows /= np.linalg.norm(rows, axis=1, keepdims=True)
            self.vectors[start : start + _CHUNK] = rows

    def ids(self, encoder_id: EncoderId) -> Int64Array:
        """All of them."""
        return self._ids

    def count(self, encoder_id: EncoderId) -> int:
        """How many."""
        return len(self._ids)

    def chunks(
        self, encoder_id: EncoderId, chunk: int = _CHUNK, ids: Int64Array | None = None
    ) -> Iterator[Chunk]:
        """As the catalog hands them out."""
        wanted = self._ids if ids is None else ids
        for start in range(0, len(wanted), chunk):
            part = wanted[start : start + chunk]
            yield part, self.vectors[part - 1]


def measure(folder: Path, source: ArraySource, options: argparse.Namespace) -> None:
    """One table."""
    size, dim = source.vectors.shape
    rows = RowStore(folder, source, _ENCODER, dim)
    began = time.perf_counter()
    rows.follow()
    rows.save()
    seconds = time.perf_counter() - began
    size_bytes = sum(path.stat().st_size for path in folder.iterdir())
    load = f", load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    print(
        f"\n{size:,} photos, {dim} dimensions, {usable_cores()} cores{load}; "
        f"{size_bytes / 1e6:.0f} MB on disk, written in {seconds:.1f} s"
    )
    random = np.random.default_rng(1)
    for share in options.shares:
        count = max(1, round(size * share / 100))
        chosen = np.sort(random.choice(source.ids(_ENCODER), count, replace=False))
        only = None if share == 100 else chosen
        for queries in options.queries:
            asked = random.standard_normal((queries, dim)).astype(np.float32)
            asked /= np.linalg.norm(asked, axis=1, keepdims=True)
            check_recall(rows, source, asked, only)
            scan = _figures(lambda: rows.scan(asked, only, None), options.times)  # noqa: B023
            ids, cosines = rows.scan(asked, only, None)
            rank = _figures(lambda: best_first(ids, cosines[:, 0]), options.times)  # noqa: B023
            print(f"  {share:5.1f} %  {queries} queries   scan {scan}   ranking {rank}", flush=True)
    rows.close()


def check_recall(
    rows: RowStore, source: ArraySource, queries: Float32Array, only: Int64Array | None
) -> None:
    """The best ten of each query are the true ones; a photo as near as the tenth counts."""
    wanted = source.ids(_ENCODER) if only is None else only
    ids, cosines = rows.scan(queries, only, None)
    np.testing.assert_array_equal(ids, wanted)
    for query, found in zip(queries, cosines.T, strict=True):
        truth = np.concatenate(
            [
                vectors.astype(np.float64) @ query
                for _, vectors in source.chunks(_ENCODER, ids=wanted)
            ]
        )
        best = best_first(ids, found, _K)[0]
        worst_of_truth = np.sort(truth)[::-1][: len(best)][-1]
        if (truth[np.searchsorted(wanted, best)] < worst_of_truth - _TIE).any():
            raise AssertionError("a photo was missed")


def _figures(work: Callable[[], object], times: int) -> str:
    walls, busy = [], []
    for _ in range(times):
        wall, cpu = time.perf_counter(), time.process_time()
        work()
        busy.append(time.process_time() - cpu)
        walls.append(time.perf_counter() - wall)
    p50, p95 = 1000 * np.percentile(walls, [50, 95])
    return (
        f"least {1000 * min(walls):6.1f}  p50 {p50:6.1f}  p95 {p95:6.1f}  "
        f"cpu {1000 * float(np.median(busy)):6.1f} ms"
    )


if __name__ == "__main__":
    main()
