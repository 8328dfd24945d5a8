"""A navigable small-world graph over unit vectors: the one module that imports hnswlib.

Approximate nearest neighbours after Malkov and Yashunin, "Efficient and robust approximate nearest
neighbor search using Hierarchical Navigable Small World graphs" (2016). Used by
`indexer.ann.index`; any thread.

hnswlib allows many queries at once, but none beside an insertion, a deletion or a resize. One fair
lock around every call holds to that, and insertions give way after every few rows: a query waits
for tens of milliseconds at most while photos are being indexed.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import hnswlib
import numpy as np

from indexer.ann.exact import best_first
from indexer.ann.fair_lock import FairLock
from indexer.types import Float16Array, Float32Array, Int64Array

M = 24
"""Links of a node and layer (twice as many on the lowest). See docs/decisions/0004."""
EF_CONSTRUCTION = 200
"""How many candidates are weighed for the links of a new node."""
EF = 500
"""Width of a search's beam where a caller names none. See docs/decisions/0004."""
_SEED = 20
_ROWS_A_TURN = 16
_MIN_CAPACITY = 1024


def file_format() -> str:
    """What can read a written graph: hnswlib dumps its own structures, byte by byte."""
    from importlib.metadata import PackageNotFoundError, version  # 30 ms, and not at the start

    try:
        library = version("hnswlib")
    except PackageNotFoundError:  # a bundle that carries no package metadata
        library = "of unknown version"
    word_bits = sys.maxsize.bit_length() + 1
    return (
        f"hnswlib {library}, {sys.byteorder} endian, {word_bits} bit, inner product, "
        f"M={M}, ef_construction={EF_CONSTRUCTION}"
    )


class GraphExhaustedError(Exception):
    """The graph reached fewer photos than were asked for: its owner answers exactly instead."""


class HnswIndex:
    """The graph in memory: about ``4 D + 8 M + 50`` bytes a photo, 2.3 KiB at 512 dimensions."""

    def __init__(self, dim: int, capacity: int = 0, *, m: int = M) -> None:
        self.dim = dim
        self._lock = FairLock()
        self._graph: Any = hnswlib.Index(space="ip", dim=dim)
        self._graph.init_index(
            max_elements=max(capacity, _MIN_CAPACITY),
            M=m,
            ef_construction=EF_CONSTRUCTION,
            random_seed=_SEED,
        )
        self._live = np.empty(0, np.int64)  # ascending; replaced as a whole, never changed
        self._deleted = np.empty(0, np.int64)  # nodes that only lead the way
        self.unsaved = 0
        """How many rows were changed since it was read or saved."""

    @classmethod
    def read(cls, path: Path, dim: int, deleted: Int64Array) -> HnswIndex:
        """Load what `write` wrote.

        hnswlib believes what it reads: a file of garbage can end the process. The caller has made
        sure by a checksum that these are the bytes that `write` left (`indexer.ann.snapshot`).

        Args:
            path: The file.
            dim: Length of the vectors in it.
            deleted: `deleted_ids` as they were when it was written.

        Raises:
            OSError: The path cannot be passed to hnswlib.
            RuntimeError: hnswlib refuses the file, or there is not enough memory.
        """
        index = cls.__new__(cls)
        index.dim = dim
        index._lock = FairLock()
        index._graph = hnswlib.Index(space="ip", dim=dim)
        index._graph.load_index(_native_path(path))
        nodes = np.sort(np.asarray(index._graph.get_ids_list(), np.int64))
        index._deleted = np.sort(deleted)
        index.unsaved = 0
        index._live = np.setdiff1d(nodes, deleted, assume_unique=True)
        return index

    def write(self, path: Path) -> int:
        """Write everything to ``path``; no insertion runs meanwhile, and neither does a search.

        Returns:
            How many bytes the file must have: hnswlib does not say when the disk is full.

        Raises:
            OSError: The file cannot be opened, or the path cannot be passed to hnswlib.
        """
        with self._lock:
            try:
                self._graph.save_index(_native_path(path))
            except RuntimeError as error:
                raise OSError(f"hnswlib cannot write {path}: {error}") from error
            return int(self._graph.index_file_size())

    @property
    def count(self) -> int:
        """How many photos can be found."""
        return len(self._live)

    @property
    def deleted_share(self) -> float:
        """Which part of the nodes is marked deleted, 0..1: they cost memory, time and recall."""
        nodes = len(self._live) + len(self._deleted)
        return len(self._deleted) / nodes if nodes else 0.0

    def ids(self) -> Int64Array:
        """Ids of the photos that can be found, ascending."""
        return self._live

    def deleted_ids(self) -> Int64Array:
        """Ids of the nodes that are marked deleted, ascending."""
        return self._deleted

    def add(
        self,
        ids: Int64Array,
        vectors: Float16Array | Float32Array,
        *,
        threads: int = 1,
        should_stop: Callable[[], bool] = lambda: False,
    ) -> int:
        """Take in unit vectors, in the order given; ids that can be found already are skipped.

        A photo that was removed and comes back is only unmarked: photo ids are never reused and
        the vector of a content never changes, so its old node serves.

        Args:
            ids: ``int64[m]``.
            vectors: ``[m, D]``, rows of unit norm.
            threads: With more than one, the graph depends on how they interleave.
            should_stop: Asked every few rows; what was added so far stays.

        Returns:
            How many were added or unmarked.
        """
        is_first = np.zeros(len(ids), bool)
        is_first[np.unique(ids, return_index=True)[1]] = True
        wanted = is_first & ~np.isin(ids, self._live)
        returning = ids[wanted & np.isin(ids, self._deleted)]
        with self._lock:
            for photo_id in returning:
                self._graph.unmark_deleted(int(photo_id))
            self.unsaved += len(returning)
            self._live = np.union1d(self._live, returning)
            self._deleted = np.setdiff1d(self._deleted, returning, assume_unique=True)

        new = np.flatnonzero(wanted & ~np.isin(ids, returning))
        done = 0
        while done < len(new) and not should_stop():
            rows = new[done : done + _ROWS_A_TURN * threads]
            with self._lock:
                self._make_room(len(rows))
                self._graph.add_items(
                    vectors[rows].astype(np.float32, copy=False), ids[rows], num_threads=threads
                )
                self.unsaved += len(rows)
                self._live = _with(self._live, ids[rows])
            done += len(rows)
        return len(returning) + done

    def remove(self, ids: Int64Array) -> int:
        """Mark photos deleted; ids that cannot be found are ignored. Returns how many were."""
        with self._lock:
            removed = np.intersect1d(self._live, ids)
            for photo_id in removed:
                self._graph.mark_deleted(int(photo_id))
            self.unsaved += len(removed)
            self._live = np.setdiff1d(self._live, removed, assume_unique=True)
            self._deleted = np.union1d(self._deleted, removed)
        return len(removed)

    def search(self, query: Float32Array, k: int, ef: int = EF) -> tuple[Int64Array, Float32Array]:
        """The ``k`` nearest, approximately.

        Args:
            query: ``float32[D]``, unit norm.
            k: How many; fewer come only when there are fewer.
            ef: Width of the beam; raised to ``k``.

        Returns:
            ``int64[n]`` ids and ``float32[n]`` cosines, best first, equal cosines by id.

        Raises:
            GraphExhaustedError: Fewer than ``k`` of the photos are reachable.
        """
        with self._lock:
            k = min(k, self.count)
            if k <= 0:
                return np.empty(0, np.int64), np.empty(0, np.float32)
            # A wider beam also reaches around nodes that are marked deleted.
            for beam in (max(ef, k), 4 * max(ef, k)):
                self._graph.set_ef(beam)
                try:
                    labels, distances = self._graph.knn_query(query, k=k, num_threads=1)
                except RuntimeError:  # "Cannot return the results in a contiguous 2D array"
                    continue
                return best_first(
                    labels[0].astype(np.int64), (1.0 - distances[0]).astype(np.float32)
                )
        raise GraphExhaustedError

    def _make_room(self, rows: int) -> None:
        capacity = int(self._graph.get_max_elements())
        needed = int(self._graph.get_current_count()) + rows
        if needed > capacity:
            self._graph.resize_index(max(needed, 2 * capacity))


def _with(ids: Int64Array, new: Int64Array) -> Int64Array:
    """Ascending ids and some that are not among them, without sorting all of them again."""
    new = np.sort(new)
    return np.insert(ids, np.searchsorted(ids, new), new)


def _native_path(path: Path) -> bytes:
    """A path as hnswlib's ``std::ofstream`` wants it: the bytes of the system's narrow encoding."""
    if os.name != "nt":
        return os.fsencode(path)
    try:
        return str(path).encode("mbcs", "strict")
    except UnicodeEncodeError as error:
        raise OSError(f"{path} has letters that are not in this system's code page") from error
