"""What finding candidates costs: seconds, memory, and how both grow; for `bench_duplicates`.

Vectors are made after Look's: as evenly spread (random pairs have a cosine of 0.04 +- 0.07), some
of what they show shared by photos of one trip. A fifth are copies of others at cosines of 0.35 to
0.95, one in seven of them mirrored. Each size runs in a process of its own, whose peak memory is
what it took above that of the vectors and the interpreter. ``--graph`` measures hnswlib beside it.
"""

from __future__ import annotations

import argparse
import multiprocessing
import resource
import sys
import time
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from indexer.cancel import CancelToken
from indexer.catalog.pair_records import PairArrays
from indexer.catalog.shot_times import ShotTimes
from indexer.duplicates.groups.stars import stars
from indexer.duplicates.pairs.likeness import WORTH_KEEPING, look
from indexer.duplicates.pairs.moments import pairs_in_time
from indexer.duplicates.pairs.neighbours import nearest
from indexer.duplicates.pairs.pruning import near_ones
from indexer.duplicates.pairs.resemblance import Resemblance, Vectors, mirroring_last
from indexer.types import EncoderId

DIM, EVEN = 512, 303
STEPS = (0.35, 0.45, 0.55, 0.65, 0.75, 0.95)
Array = NDArray[np.float32]


@dataclass(frozen=True)
class Made:
    """A library that never was."""

    vectors: NDArray[np.float16]
    signs: Array
    copy_of: NDArray[np.int64]
    """Of the last photos: which one each is a copy of."""
    cosines: Array


def make(size: int, seed: int = 5) -> Made:
    """Its vectors."""
    random = np.random.default_rng(seed)
    signs = np.where(random.permutation(DIM) < EVEN, 1, -1).astype(np.float32)
    spread = np.arange(1, DIM + 1, dtype=np.float32) ** -0.3
    spread /= np.linalg.norm(spread)
    common = random.standard_normal(DIM).astype(np.float32) * 0.2 / np.sqrt(DIM)

    def content(count: int) -> Array:
        return np.asarray(random.standard_normal((count, DIM), dtype=np.float32) * spread)

    copies = size // 5
    own = size - copies
    trips = content(max(1, own // 50))
    vectors = np.empty((size, DIM), np.float16)
    for start in range(0, own, 8192):
        rows = np.arange(start, min(start + 8192, own))
        shown = 0.35 * trips[rows // 50 % len(trips)] + 0.93 * content(len(rows)) + common
        vectors[rows] = unit(shown)
    copy_of = random.permutation(own)[:copies].astype(np.int64)
    cosines = random.uniform(STEPS[0], STEPS[-1], copies).astype(np.float32)
    for start in range(0, copies, 8192):
        part = slice(start, min(start + 8192, copies))
        original = vectors[copy_of[part]].astype(np.float32)
        original *= np.where(random.random((len(original), 1)) < 1 / 7, signs, np.float32(1))
        other = content(len(original))
        other = unit(other - (other * original).sum(axis=1, keepdims=True) * original)
        share = cosines[part, None]
        vectors[own + start : own + start + len(original)] = (
            share * original + np.sqrt(1 - share**2) * other
        )
    return Made(vectors, signs, copy_of, cosines)


def unit(rows: Array) -> Array:
    """Of length 1."""
    return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True), np.float32)


def measure_one(size: int, new: int | None, graph: bool) -> None:
    """Find candidates in one library, and print what it took."""
    made = make(size)
    random = np.random.default_rng(1)
    ordered = made.vectors[:, mirroring_last(made.signs)]
    if new is not None:
        left = np.sort(random.permutation(size)[:new]).astype(np.int64)
        reach = np.full(size, 0.33, np.float32)
    else:
        left, reach = np.arange(size, dtype=np.int64), np.full(size, np.inf, np.float32)
    gaps = np.where(random.random(size) < 0.2, 700_000, 90_000_000).astype(np.int64)
    times = ShotTimes(np.arange(size), np.cumsum(gaps), np.zeros(size, np.int64))
    before, start, spent = peak_bytes(), time.perf_counter(), time.process_time()
    notion = look(EncoderId("bench"))
    ids = np.arange(size, dtype=np.int64)
    resemblance = Resemblance(Vectors(ids, ordered, int((made.signs > 0).sum())))
    found = nearest(resemblance, left, reach, k=notion.k, bound=notion.bound, token=CancelToken())
    first, second = pairs_in_time(times)
    keys = np.sort(np.concatenate([found.first * size + found.second, first * size + second]))
    keys = keys[np.flatnonzero(np.diff(keys, prepend=-1))]
    likeness = notion.likeness(found.likeness)
    near = likeness >= WORTH_KEEPING
    alike = PairArrays(found.first[near], found.second[near], likeness[near])
    kept = int(near_ones(alike).sum())
    wall, spent = time.perf_counter() - start, time.process_time() - spent
    what = "all" if new is None else f"{new:,} new"
    print(
        f"{size:9,} photos, {what:10} {wall:7.1f} s, {spent:7.1f} s of processors,"
        f" {(peak_bytes() - before) / 1e6:6.0f} MB, {len(keys):,} candidates, {kept:,} kept as"
        " look-alikes"
    )
    if new is None:
        own = size - len(made.copy_of)
        wanted = made.copy_of * size + np.arange(own, size)
        is_candidate = np.isin(wanted, keys)
        print("          " + by_cosine(made, is_candidate))
        spent = time.process_time()
        same = (made.copy_of[is_candidate], np.arange(own, size)[is_candidate])
        of_same = stars(size, *same)
        known = np.sort(same[0] * size + same[1])
        is_near = near_ones(alike)
        of_alike = stars(size, alike.a[is_near], alike.b[is_near], known)
        print(
            f"          {len(of_same.keepers):,} groups of copies, {len(of_alike.keepers):,} of"
            f" look-alikes in {time.process_time() - spent:.2f} s of processors,"
            f" {(peak_bytes() - before) / 1e6:.0f} MB in all",
            flush=True,
        )
        if graph:
            measure_graph(made, notion.k)


def by_cosine(made: Made, is_found: NDArray[np.bool_]) -> str:
    """The share of copies that are candidates, by how alike they are."""
    parts = []
    for low, high in pairwise(STEPS):
        inside = (made.cosines >= low) & (made.cosines < high)
        parts.append(f"{low:.2f}-{high:.2f}: {is_found[inside].mean():.3f}")
    return "copies found, by cosine: " + ", ".join(parts)


def measure_graph(made: Made, k: int) -> None:
    """The same by hnswlib: build, then ask for every photo and its mirror image."""
    import hnswlib

    size, own = len(made.vectors), len(made.vectors) - len(made.copy_of)
    rows = made.vectors.astype(np.float32)
    start = time.perf_counter()
    graph = hnswlib.Index(space="ip", dim=DIM)
    graph.init_index(size, M=16, ef_construction=100, random_seed=1)
    order = np.random.default_rng(0).permutation(size)
    graph.add_items(rows[order], order, num_threads=2)
    built = time.perf_counter() - start
    asked = np.random.default_rng(2).permutation(len(made.copy_of))[:2000]
    pairs = np.stack([made.copy_of[asked], own + asked])
    for ef in (100, 400):
        graph.set_ef(ef)
        start = time.perf_counter()
        is_found = np.zeros(len(asked), np.bool_)
        for here, there in (pairs, pairs[::-1]):
            for query in (rows[here], rows[here] * made.signs):
                labels, _ = graph.knn_query(query, k=k, num_threads=2)
                is_found |= (labels == there[:, None]).any(axis=1)
        each = (time.perf_counter() - start) / (4 * len(asked))
        some = Made(made.vectors, made.signs, made.copy_of[asked], made.cosines[asked])
        print(
            f"          graph: built in {built:.0f} s, ef {ef}: {2 * each * size:.0f} s for all,"
            f" {by_cosine(some, is_found)}",
            flush=True,
        )


def peak_bytes() -> int:
    """The most memory that this process has had."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024


def add_arguments(parser: argparse._ArgumentGroup) -> None:
    """Of this part alone."""
    parser.add_argument("--sizes", type=int, nargs="*", default=[10_000, 30_000, 100_000])
    parser.add_argument("--new", type=int, default=500, help="photos that come to a known library")
    parser.add_argument("--graph", action="store_true", help="measure hnswlib beside it")


def measure(options: argparse.Namespace) -> None:
    """Measure and print."""
    spawn = multiprocessing.get_context("spawn")
    for size in options.sizes:
        for new in (None, options.new):
            process = spawn.Process(target=measure_one, args=(size, new, options.graph))
            process.start()
            process.join()
