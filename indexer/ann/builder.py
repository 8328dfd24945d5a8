"""Makes rows and a graph of the catalog on a thread of its own: loaded, built, or caught up.

Started by `indexer.ann.index`, which answers exactly meanwhile and takes the graph over at the end.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable

from indexer.ann.catch_up import catch_up, missing_ids
from indexer.ann.hnsw import HnswIndex
from indexer.ann.source import VectorSource
from indexer.cancel import CancelToken
from indexer.types import EncoderId

log = logging.getLogger(__name__)

FEW = 1000
"""Rows that are added in about a second: few enough to do while others wait."""
MAX_DELETED_SHARE = 0.3
"""Above it a graph is built anew: dead nodes cost memory, time and recall."""
_ROOM_TO_GROW = 1.1


class GraphBuilder:
    """One building of one graph. Any thread may ask how far it is."""

    def __init__(
        self,
        source: VectorSource,
        encoder_id: EncoderId,
        dim: int,
        prepare: Callable[[], bool],
        start_from: Callable[[], HnswIndex | None],
        deliver: Callable[[HnswIndex], None],
    ) -> None:
        """Prepare; `start` begins.

        Args:
            source: The catalog.
            encoder_id: Whose vectors.
            dim: Their length.
            prepare: Called first, on the builder's thread; says whether a graph is wanted.
            start_from: A graph to go on from, if there is one; called on the builder's thread.
            deliver: Takes the graph, which lacks `FEW` photos at most; on the builder's thread.
        """
        self._source = source
        self._encoder_id = encoder_id
        self._dim = dim
        self._prepare = prepare
        self._start_from = start_from
        self._deliver = deliver
        self._token = CancelToken()
        # Not a daemon: hnswlib must not be left running while the interpreter goes down.
        self._thread = threading.Thread(target=self._run, name="graph-building")
        self.progress = (0, 0)
        """Photos that are in the graph, and that will be."""
        self.problem = ""
        """Why there is no graph in the end; empty when all went well or it was stopped."""

    def start(self) -> None:
        """Begin."""
        self.progress = (0, self._source.count(self._encoder_id))
        self._thread.start()

    @property
    def is_alive(self) -> bool:
        """Whether it still works."""
        return self._thread.is_alive()

    def should_stop(self) -> bool:
        """Whether it has been asked to stop."""
        return self._token.is_cancelled

    def stop(self) -> None:
        """Ask it to stop; it does after a few rows."""
        self._token.cancel()

    def join(self, timeout_s: float | None = None) -> bool:
        """Wait for the end; return whether it has come."""
        self._thread.join(timeout_s)
        return not self.is_alive

    def _run(self) -> None:
        try:
            if self._prepare() and not self.should_stop():
                graph = self._build()
                if not self.should_stop():
                    self._deliver(graph)
        except Exception as error:
            # A cache failed: searches stay exact, and doctor and the log say why.
            log.exception("The index could not be built; searches read every vector instead.")
            self.problem = f"{type(error).__name__}: {error}"

    def _build(self) -> HnswIndex:
        graph = self._start_from()
        if graph is None or graph.deleted_share > MAX_DELETED_SHARE:
            graph = HnswIndex(self._dim, int(self.progress[1] * _ROOM_TO_GROW))
        # Photos are committed while it works: again and again, each time fewer.
        while not self.should_stop():
            self._catch_up(graph)
            if len(missing_ids(graph, self._source, self._encoder_id)) <= FEW:
                break
        return graph

    def _catch_up(self, graph: HnswIndex) -> None:
        catch_up(
            graph,
            self._source,
            self._encoder_id,
            progress=self._note_progress,
            should_stop=self.should_stop,
        )

    def _note_progress(self, done: int, total: int) -> None:
        self.progress = (done, total)
