"""The recall self-test: how much of the truth the graph finds on the user's own vectors.

Used by ``kindred doctor`` and by the benchmark. HNSW's recall depends on the data, so a figure from
elsewhere says little about this library.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from indexer.ann.hnsw import EF, HnswIndex
from indexer.ann.source import Chunk, VectorSource
from indexer.types import EncoderId, Float32Array

K = 10
_TIE = 1e-5
"""Cosines this close are equal: what float16 leaves of a difference. Libraries hold many copies."""
_TRIAL_PHOTOS = 2000


@dataclass(frozen=True, slots=True)
class RecallReport:
    """What the self-test found."""

    recall: float
    """Recall@10: which part of the ten true nearest photos is among the ten found; 0..1."""
    queries: int
    photos: int
    """How many photos the graph holds."""
    is_trial: bool
    """True: this library is searched exactly, and a graph was made of a part of it for the test."""


def self_test(
    graph: HnswIndex | None, source: VectorSource, encoder_id: EncoderId, dim: int, queries: int
) -> RecallReport | None:
    """Ask a graph for the neighbours of random photos, and compare with exact search.

    Args:
        graph: The one in use; None makes a small one for the test.
        source: The catalog.
        encoder_id: Whose vectors.
        dim: Their length.
        queries: How many photos to ask with.

    Returns:
        None for a library without vectors.
    """
    random = np.random.default_rng(0)
    ids = source.ids(encoder_id)
    is_trial = graph is None
    if graph is None:
        ids = np.sort(random.choice(ids, min(len(ids), _TRIAL_PHOTOS), replace=False))
        graph = HnswIndex(dim, len(ids))
        if len(ids):
            for chunk_ids, vectors in source.chunks(encoder_id, ids=ids):
                graph.add(chunk_ids, vectors)
    else:
        ids = np.intersect1d(ids, graph.ids(), assume_unique=True)
    if len(ids) < 2:
        return None
    asked = random.choice(ids, min(len(ids), queries), replace=False)
    parts = [vectors for _, vectors in source.chunks(encoder_id, ids=asked)]
    asked_vectors = np.concatenate(parts).astype(np.float32)
    truth = nearest_cosines(source.chunks(encoder_id, ids=ids), asked_vectors, K + 1)
    recall = recall_of(graph, asked_vectors, truth, skip_first=True)
    return RecallReport(recall, len(asked), graph.count, is_trial)


def nearest_cosines(chunks: Iterable[Chunk], queries: Float32Array, k: int) -> Float32Array:
    """The true ``k`` highest cosines of each query: ``float32[Q, k]``, descending, in one pass."""
    best = np.empty((len(queries), 0), np.float32)
    for _, vectors in chunks:
        best = np.concatenate([best, queries @ vectors.astype(np.float32).T], axis=1)
        if best.shape[1] > k:
            best = -np.partition(-best, k - 1, axis=1)[:, :k]
    return -np.sort(-best, axis=1)


def recall_of(
    graph: HnswIndex,
    queries: Float32Array,
    truth: Float32Array,
    *,
    skip_first: bool = False,
    ef: int = EF,
) -> float:
    """Which part of the true nearest photos a graph finds; a photo as near as the last counts.

    Args:
        graph: Is asked.
        queries: ``float32[Q, D]``.
        truth: ``float32[Q, k]`` from `nearest_cosines`.
        skip_first: The nearest of each query is the query itself, which everybody finds.
        ef: Width of the beam.
    """
    first, k = int(skip_first), truth.shape[1]
    hits = 0
    for query, nearest in zip(queries, truth, strict=True):
        cosines = graph.search(query, k, ef)[1]
        hits += int(np.count_nonzero(cosines[first:] >= nearest[-1] - _TIE))
    return hits / (len(queries) * (k - first)) if k > first else 1.0
