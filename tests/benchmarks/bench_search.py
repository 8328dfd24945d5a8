"""How quick and how complete is search? ``packaging/dev.py bench search``.

Prints, at each library size, recall@10 and p50/p95 latency of the graph and of exact search, with
what building and holding the graph costs. Two kinds of query: photos of the same make that are not
in the library ("photo"), and texts, which lie far from every photo ("text"). A graph's links lead
along the photos, so that the second kind is the harder one.

The vectors are synthetic, after what CLIP models make of photos (uniform ones would say nothing):
variances fall with a power law over randomly turned axes, so that few dimensions carry most; photos
come in trips of about fifty, a trip in scenes of about five, a scene's shots nearly alike; all of
them lie in a narrow cone. Texts mean a scene, but lie in a cone of their own, an angle away (the
modality gap). The cosines that come of it are printed, beside those that ViT-B-32 models have.
"""

from __future__ import annotations

import argparse
import os
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from indexer.ann.exact import best_first, scan_rows
from indexer.ann.hnsw import EF, EF_CONSTRUCTION, HnswIndex, M
from indexer.ann.recall import nearest_cosines, recall_of
from indexer.ann.source import Chunk
from indexer.cores import usable_cores
from indexer.types import Float16Array, Float32Array, Int64Array

K = 10
_CHUNK = 8192
_ROWS_A_STEP = 4096


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--sizes", type=int, nargs="+", default=[10_000, 100_000])
    parser.add_argument("--dim", type=int, default=512, help="length of the vectors (512)")
    parser.add_argument("--queries", type=int, default=200, help="queries of each kind (200)")
    parser.add_argument("--ef", type=int, nargs="+", default=[50, 100, 200, 400, EF])
    parser.add_argument("--m", type=int, nargs="+", default=[M], help=f"links of a node ({M})")
    parser.add_argument("--threads", type=int, default=usable_cores(), help="for building")
    options = parser.parse_args()

    cores = usable_cores()
    print(
        f"{options.dim} dimensions, {options.queries} queries a kind, {cores} cores "
        f"(a search uses one); ef_construction {EF_CONSTRUCTION}"
    )
    for size in options.sizes:
        photos, queries = make_library(size, options.dim, options.queries)
        print(f"\n{size:,} photos. {photos.describe(queries)}")
        truth = {
            kind: nearest_cosines(photos.chunks(), vectors, K) for kind, vectors in queries.items()
        }
        measure_exact(photos, queries)
        for m in options.m:
            graph = build(photos, m, options.threads)
            measure_graph(graph, queries, truth, sorted(set(options.ef)))


@dataclass(frozen=True)
class Photos:
    """A synthetic library."""

    ids: Int64Array
    vectors: Float16Array

    def chunks(self) -> Iterator[Chunk]:
        """As the catalog hands them out."""
        for start in range(0, len(self.ids), _CHUNK):
            yield self.ids[start : start + _CHUNK], self.vectors[start : start + _CHUNK]

    def describe(self, queries: dict[str, Float32Array]) -> str:
        """The cosines, and what they are with real models."""
        random = np.random.default_rng(1)
        pairs = random.choice(len(self.ids), (2, min(2000, len(self.ids) // 2)), replace=False)
        first, second = (self.vectors[index].astype(np.float32) for index in pairs)
        between = np.vecdot(first, second)
        text = (queries["text"] @ first.T).ravel()
        best = nearest_cosines(self.chunks(), queries["text"], 1)
        return (
            f"Cosines of photos {between.mean():.2f} ± {between.std():.2f} "
            "(real ones about 0.5 ± 0.1), "
            f"of texts and photos {text.mean():.2f} ± {text.std():.3f} (0.2 ± 0.03), "
            f"of a text and its best photo {best.mean():.2f} (0.3)."
        )


def make_library(size: int, dim: int, queries: int) -> tuple[Photos, dict[str, Float32Array]]:
    """Photos, and queries of both kinds; the module's docstring says how they are made."""
    random = np.random.default_rng(20)
    axes = np.linalg.qr(random.standard_normal((dim, dim)))[0].astype(np.float32)
    spectrum = (np.arange(1, dim + 1) ** -0.5).astype(np.float32)
    spectrum /= np.linalg.norm(spectrum)
    gap = axes[:, -2:].T  # where all photos lie, where all texts lie: axes of little content
    names = axes * spectrum  # columns scaled: maps white noise to content

    def content(count: int) -> Float32Array:
        noise = random.standard_normal((count, dim), dtype=np.float32)
        return np.asarray(noise @ names.T, np.float32)

    total = size + queries
    trips, scenes = max(2, total // 50), max(4, total // 5)
    trip_of_scene = random.integers(trips, size=scenes)
    scene_content = np.sqrt(0.45) * content(trips)[trip_of_scene] + np.sqrt(0.35) * content(scenes)
    scene_of = random.permutation(np.arange(total) % scenes)
    vectors = np.empty((total, dim), np.float16)
    for start in range(0, total, _ROWS_A_STEP):
        rows = slice(start, start + _ROWS_A_STEP)
        part = scene_content[scene_of[rows]]
        part = part + np.sqrt(0.2) * content(len(part)) + gap[0]
        vectors[rows] = _unit(part)
    # A photo's neighbours in the catalog are those of its trip, as with real libraries.
    order = np.argsort(trip_of_scene[scene_of[:size]], kind="stable")
    photos = Photos(np.arange(size, dtype=np.int64), vectors[:size][order])
    meant = scene_content[random.choice(scenes, queries)]
    own = random.standard_normal((queries, dim)) / np.sqrt(dim)  # what no photo has a part in
    texts = 0.2 * meant + 0.28 * gap[0] + 0.85 * gap[1] + 0.4 * own
    return photos, {
        "photo": vectors[size:].astype(np.float32),
        "text": _unit(np.asarray(texts, np.float32)),
    }


def _unit(rows: NDArray[np.float32]) -> Float32Array:
    return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True), np.float32)


def build(photos: Photos, m: int, threads: int) -> HnswIndex:
    """Insert everything, shuffled, as the index does, and print what it costs."""
    before = _resident_bytes()
    graph = HnswIndex(photos.vectors.shape[1], len(photos.ids), m=m)
    began = time.perf_counter()
    order = np.random.default_rng(20).permutation(len(photos.ids))
    for start in range(0, len(order), _ROWS_A_STEP):
        rows = order[start : start + _ROWS_A_STEP]
        graph.add(photos.ids[rows], photos.vectors[rows], threads=threads)
    seconds = time.perf_counter() - began
    memory = f"{(_resident_bytes() - before) / 1e6:.0f} MB in memory, " if before else ""
    with tempfile.TemporaryDirectory(prefix="kindred-bench-") as folder:
        path = Path(folder) / "graph.bin"
        began = time.perf_counter()
        size_bytes = graph.write(path)
        saving = time.perf_counter() - began
        began = time.perf_counter()
        HnswIndex.read(path, graph.dim, graph.deleted_ids())
        loading = time.perf_counter() - began
    print(
        f"  graph, M={m}: built in {seconds:.1f} s on {threads} threads "
        f"({1000 * seconds / len(order):.2f} ms a photo), {memory}{size_bytes / 1e6:.0f} MB on "
        f"disk, written in {saving:.1f} s, read in {loading:.1f} s"
    )
    return graph


def measure_exact(photos: Photos, queries: dict[str, Float32Array]) -> None:
    """Exact search, vectors in memory: what the graph is compared with."""
    for kind, vectors in queries.items():
        p50, p95 = _latencies(vectors[:50], lambda query: _exact(photos, query))
        print(f"  exact          {kind:<6} recall@10 1.000   p50 {p50:7.2f} ms   p95 {p95:7.2f} ms")


def _exact(photos: Photos, query: Float32Array) -> object:
    ids, cosines = scan_rows(photos.ids, photos.vectors, query[None])
    return best_first(ids, cosines[:, 0], K)


def measure_graph(
    graph: HnswIndex,
    queries: dict[str, Float32Array],
    truth: dict[str, Float32Array],
    widths: list[int],
) -> None:
    """Recall and latency at each width of the beam."""
    for ef in widths:
        for kind, vectors in queries.items():
            recall = recall_of(graph, vectors, truth[kind], ef=ef)
            p50, p95 = _latencies(vectors, _searcher(graph, ef))
            print(
                f"  graph, ef={ef:<4}  {kind:<6} recall@10 {recall:.3f}   "
                f"p50 {p50:7.2f} ms   p95 {p95:7.2f} ms"
            )


def _searcher(graph: HnswIndex, ef: int) -> Callable[[Float32Array], object]:
    return lambda query: graph.search(query, K, ef)


def _latencies(
    queries: Float32Array, search: Callable[[Float32Array], object]
) -> tuple[float, float]:
    """Milliseconds: median and 95th percentile."""
    search(queries[0])
    seconds = []
    for query in queries:
        began = time.perf_counter()
        search(query)
        seconds.append(time.perf_counter() - began)
    p50, p95 = np.percentile(seconds, [50, 95])
    return float(1000 * p50), float(1000 * p95)


def _resident_bytes() -> int:
    """Resident memory of this process; 0 where the system does not say so in a file."""
    try:
        pages = int(Path("/proc/self/statm").read_text().split()[1])
    except (OSError, ValueError):
        return 0
    return pages * os.sysconf("SC_PAGE_SIZE")


if __name__ == "__main__":
    main()
