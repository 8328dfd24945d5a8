"""The nearest-neighbour index of one encoder, kept in step with the catalog.

Small libraries are compared in memory, larger ones in rows that are mapped from a file: that is
`scan`, the whole truth. While the rows are made or caught up on an engine thread, what they lack is
read from the catalog. So every search sees every committed photo, at any time, and whatever happens
to the files of this cache costs time and never an answer.

In very large libraries a graph finds the best few first, many times sooner than everything is
compared: that is `nearest`, which says nothing where there is no graph, or not yet.

The pipeline's writer calls `add` after each commit and `finish_run` at the end of a run; searches
come from any thread.
"""

from __future__ import annotations

import logging
import threading
from pathlib import Path

import numpy as np

from indexer.ann import snapshot
from indexer.ann.builder import FEW, MAX_DELETED_SHARE, GraphBuilder
from indexer.ann.catch_up import catch_up, catch_up_exact, missing_ids
from indexer.ann.exact import ExactIndex, Scanned
from indexer.ann.hnsw import GraphExhaustedError, HnswIndex
from indexer.ann.recall import RecallReport, self_test
from indexer.ann.rows import RowStore
from indexer.ann.source import VectorSource
from indexer.ann.status import IndexState, IndexStatus
from indexer.cancel import CancelToken
from indexer.types import EncoderId, Float16Array, Float32Array, Int64Array

log = logging.getLogger(__name__)

EXACT_LIMIT = 20_000
"""Photos up to which all vectors are in memory, and need no file (docs/decisions/0004)."""
GRAPH_FROM = 300_000
"""Photos from which on comparing every row takes so long that the best are worth a graph (0004)."""
_SAVE_AFTER = 20_000
"""Changed rows after which a run saves in between: about half a minute of work to lose."""


class VectorIndex:
    """Finds the photos nearest to a unit vector. Thread-safe."""

    def __init__(
        self,
        folder: Path,
        source: VectorSource,
        encoder_id: EncoderId,
        dim: int,
        exact_limit: int,
        graph_from: int | None,
    ) -> None:
        """Use `VectorIndex.open`."""
        self.encoder_id = encoder_id
        self.dim = dim
        self._folder = snapshot.snapshot_folder(folder, encoder_id)
        self._identity = snapshot.GraphIdentity(source.catalog_uuid, encoder_id, dim)
        self._source = source
        self._exact_limit = exact_limit
        self._graph_from = graph_from
        # Held by whoever changes the index. Searches never wait for it: they take what
        # `_answering` is at that moment. Where it is no matrix, the rows are scanned.
        self._changing = threading.RLock()
        self._answering: ExactIndex | HnswIndex | None = None
        # Every vector; a matrix in memory is that by itself.
        self._rows: RowStore | None = None
        self._builder: GraphBuilder | None = None
        self._is_closed = False

    @classmethod
    def open(
        cls,
        folder: Path,
        source: VectorSource,
        encoder_id: EncoderId,
        dim: int,
        *,
        exact_limit: int = EXACT_LIMIT,
        graph_from: int | None = None,
    ) -> VectorIndex:
        """The index of one encoder; answers at once, and sharpens itself in the background.

        Args:
            folder: Of all indexes of the profile; a cache.
            source: The catalog.
            encoder_id: Whose vectors.
            dim: Their length.
            exact_limit: Photos up to which all vectors are in memory.
            graph_from: Photos from which on a graph is made as well, for `nearest`; None: never.
        """
        index = cls(folder, source, encoder_id, dim, exact_limit, graph_from)
        index.sync()
        return index

    def close(self, timeout_s: float = 2.0) -> bool:
        """Stop the background work; return whether it has ended.

        Nothing is saved here: what a saved graph lacks is added on the next start.
        """
        self._is_closed = True
        builder = self._builder
        if builder is not None:
            builder.stop()
        has_ended = builder is None or builder.join(timeout_s)
        if self._rows is not None:
            self._rows.close()
        return has_ended

    @property
    def count(self) -> int:
        """How many photos can be found."""
        rows = self._answering or self._rows
        if rows is None or (isinstance(rows, RowStore) and not rows.is_complete):
            return self._source.count(self.encoder_id)
        return rows.count

    @property
    def has_graph(self) -> bool:
        """Whether `nearest` answers now."""
        return isinstance(self._answering, HnswIndex)

    @property
    def status(self) -> IndexStatus:
        """Where the index stands."""
        answering, builder = self._answering, self._builder
        if isinstance(answering, HnswIndex):
            return IndexStatus(IndexState.READY, answering.count, answering.count)
        if builder is not None and builder.is_alive:
            return IndexStatus(IndexState.BUILDING, *builder.progress)
        problem = builder.problem if builder else ""
        return IndexStatus(IndexState.EXACT, self.count, self.count, problem)

    def wait_until_built(self, timeout_s: float | None = None) -> bool:
        """Wait for background work to end; return whether none is left."""
        builder = self._builder
        return builder is None or builder.join(timeout_s)

    # Searching -------------------------------------------------------------------------------

    def nearest(self, queries: Float32Array, k: int) -> Int64Array | None:
        """The photos nearest to some vectors, as the graph knows them: nearly all of the true ones.

        Args:
            queries: ``float32[Q, D]``, unit norm.
            k: How many of each, or as many as there are.

        Returns:
            ``int64[n]`` ids, ascending, each once, with k <= n <= Q * k; None where there is no
            graph: the library needs none, or it is being made.
        """
        answering = self._answering
        if not isinstance(answering, HnswIndex):
            return None
        try:
            return np.unique(np.concatenate([answering.search(one, k)[0] for one in queries]))
        except GraphExhaustedError:
            log.warning("The graph reached too few photos; this search reads every vector.")
            return None

    def scan(
        self,
        queries: Float32Array,
        only: Int64Array | None = None,
        token: CancelToken | None = None,
    ) -> Scanned:
        """The cosine of every photo, or of some, with each query; exact.

        Args:
            queries: ``float32[Q, D]``, unit norm.
            only: These photos, ``int64[p]`` ascending, each once; None: all. Photos that have no
                vector are left out.
            token: Asked every few megabytes; `Cancelled` is raised where it says so.

        Returns:
            ``int64[n]`` ids, ascending, and ``float32[n, Q]`` cosines. A photo's cosine is the
            same to the last bit whatever else is scanned with it.
        """
        answering = self._answering
        if isinstance(answering, ExactIndex):
            return answering.scan(queries, only, token)
        assert self._rows is not None
        return self._rows.scan(queries, only, token)

    def recall_self_test(self, queries: int = 100) -> RecallReport | None:
        """How much of the truth the graph finds on this library; None where it has no vectors.

        Reads every vector once. Where exact search answers, a graph of a part of the library is
        made for the test.
        """
        answering = self._answering
        graph = answering if isinstance(answering, HnswIndex) else None
        return self_test(graph, self._source, self.encoder_id, self.dim, queries)

    # Following the catalog -------------------------------------------------------------------

    def add(self, ids: Int64Array, vectors: Float16Array | Float32Array) -> None:
        """Photos were committed: ``int64[m]`` and ``[m, D]`` unit vectors."""
        with self._changing:
            if isinstance(self._answering, ExactIndex):
                self._answering.add(ids, vectors)
                if self._answering.count > self._exact_limit:
                    self._build(None)
            elif isinstance(self._answering, HnswIndex):
                self._answering.add(ids, vectors)
                if self._answering.unsaved >= _SAVE_AFTER:
                    self._save(self._answering)
            # Else the builder reads it from the catalog.
            if self._rows is not None:
                self._rows.add(ids, vectors)

    def finish_run(self) -> None:
        """A run has ended or a folder was removed: follow the catalog, and save."""
        with self._changing:
            self.sync()
            if isinstance(self._answering, HnswIndex) and self._answering.unsaved:
                self._save(self._answering)
            if self._rows is not None:
                self._rows.save()

    def sync(self) -> None:
        """Follow the catalog, whatever was committed or vanished since.

        A few rows are dealt with at once, many in the background. The catalog is read under the
        lock: a photo that `add` brings is among what was read, or comes after it.
        """
        with self._changing:
            if self._rows is not None:
                self._rows.follow(few_only=True)
            if isinstance(self._answering, HnswIndex):
                self._sync_graph(self._answering)
            elif self._builder is not None and self._builder.is_alive:
                return  # it follows by itself
            elif self._rows is not None:
                if not self._rows.is_complete or self._wants_graph(self._rows.count):
                    self._build(None)
            elif self._source.count(self.encoder_id) > self._exact_limit:
                self._build(None)
            else:
                exact = self._answering or ExactIndex(self.dim)
                catch_up_exact(exact, self._source, self.encoder_id)
                self._answering = exact

    def _sync_graph(self, graph: HnswIndex) -> None:
        truth = self._source.ids(self.encoder_id)
        graph.remove(np.setdiff1d(graph.ids(), truth, assume_unique=True))
        if graph.deleted_share > MAX_DELETED_SHARE:
            self._build(None)
        elif len(missing_ids(graph, self._source, self.encoder_id)) > FEW:
            self._build(graph)
        else:
            catch_up(graph, self._source, self.encoder_id)

    # In the background ----------------------------------------------------------------------

    def _build(self, graph: HnswIndex | None) -> None:
        """Let the rows answer; complete them in the background, then the graph if one is wanted."""
        if self._is_closed:
            return
        if self._rows is None:
            self._rows = RowStore(self._folder, self._source, self.encoder_id, self.dim)
            self._rows.follow(few_only=True)
        rows = self._rows
        self._answering = None
        may_load = self._builder is None  # later on, the graph in memory was newer
        builder = GraphBuilder(
            self._source,
            self.encoder_id,
            self.dim,
            prepare=lambda: self._wants_graph(rows.prepare(builder.should_stop)),
            start_from=lambda: (
                snapshot.load(self._folder, self._identity, builder.should_stop)
                if graph is None and may_load
                else graph
            ),
            deliver=lambda made: self._take_over(made, builder),
        )
        self._builder = builder
        builder.start()

    def _wants_graph(self, photos: int) -> bool:
        return self._graph_from is not None and photos >= self._graph_from

    def _take_over(self, graph: HnswIndex, builder: GraphBuilder) -> None:
        with self._changing:
            catch_up(graph, self._source, self.encoder_id, should_stop=builder.should_stop)
            if self._rows is not None:
                self._rows.follow(should_stop=builder.should_stop)
            if builder.should_stop():
                return
            self._answering = graph
            if graph.unsaved:
                self._save(graph)

    def _save(self, graph: HnswIndex) -> None:
        snapshot.save(graph, self._folder, self._identity, lambda: self._is_closed)
