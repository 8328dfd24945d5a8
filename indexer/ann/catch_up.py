"""Bringing a graph or a matrix in step with the catalog: add what it lacks, drop what is gone.

Used by `indexer.ann.index`, on its own thread for many rows and on the caller's for few.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from indexer.ann.exact import ExactIndex
from indexer.ann.hnsw import HnswIndex
from indexer.ann.source import VectorSource
from indexer.cores import usable_cores
from indexer.types import EncoderId, Int64Array, ProgressCallback

_ROWS_A_BLOCK = 4096
_SEED = 20


def missing_ids(graph: HnswIndex, source: VectorSource, encoder_id: EncoderId) -> Int64Array:
    """Photos that have a vector and are not in the graph, ascending."""
    return np.setdiff1d(source.ids(encoder_id), graph.ids(), assume_unique=True)


def catch_up_exact(exact: ExactIndex, source: VectorSource, encoder_id: EncoderId) -> None:
    """Make a small library's matrix hold what the catalog holds."""
    truth = source.ids(encoder_id)
    exact.remove(np.setdiff1d(exact.ids(), truth, assume_unique=True))
    missing = np.setdiff1d(truth, exact.ids(), assume_unique=True)
    if len(missing):
        for ids, vectors in source.chunks(encoder_id, ids=missing):
            exact.add(ids, vectors)


def catch_up(
    graph: HnswIndex,
    source: VectorSource,
    encoder_id: EncoderId,
    *,
    progress: ProgressCallback = lambda done, total: None,
    should_stop: Callable[[], bool] = lambda: False,
) -> None:
    """Make the graph hold what the catalog holds at the moment of the call.

    Rows go in shuffled: photos that were taken together come out of the catalog together, and a
    graph that is fed one cluster after the other finds less ("The Impacts of Data, Ordering, and
    Intrinsic Dimensionality on Recall in Hierarchical Navigable Small Worlds", 2024). Half of
    the cores work, so that the window and a running encoder stay alive.

    Args:
        graph: Changed in place; stays usable when stopped half-way.
        source: The catalog.
        encoder_id: Whose vectors.
        progress: Told how many of all photos the graph holds.
        should_stop: Asked every few rows.
    """
    truth = source.ids(encoder_id)
    graph.remove(np.setdiff1d(graph.ids(), truth, assume_unique=True))
    missing = np.setdiff1d(truth, graph.ids(), assume_unique=True)
    random = np.random.default_rng(_SEED)
    random.shuffle(missing)
    threads = max(1, usable_cores() // 2)
    for start in range(0, len(missing), _ROWS_A_BLOCK):
        block = np.sort(missing[start : start + _ROWS_A_BLOCK])
        for ids, vectors in source.chunks(encoder_id, ids=block):
            if should_stop():
                return
            order = random.permutation(len(ids))
            graph.add(ids[order], vectors[order], threads=threads, should_stop=should_stop)
            progress(graph.count, len(truth))
