"""The writer: one batch, one transaction; then the index, the tally and the listener.

Runs on the one writing thread.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from indexer.catalog.records import Arrival, CommitResult
from indexer.events import PhotosAdded
from indexer.pipeline.describers import Describers
from indexer.pipeline.engine import Engine
from indexer.pipeline.placing import Placing
from indexer.pipeline.progress import Tally
from indexer.pipeline.reading import Reading
from indexer.scan import ScanKind
from indexer.types import PhotoId


@dataclass(frozen=True, slots=True)
class Batch:
    """What is committed as a whole: arrivals, and the readings they came from, in one order."""

    readings: list[Reading]
    arrivals: list[Arrival]


Placed = tuple[PhotoId, Reading, Arrival]
"""An arrival that now stands in the catalog as this photo."""


class Writer:
    """Commits the batches of one run."""

    def __init__(
        self, engine: Engine, describers: Describers, tally: Tally, placing: Placing
    ) -> None:
        self._engine = engine
        self._placing = placing
        self._describers = describers
        self._tally = tally

    def write(self, batch: Batch) -> None:
        """Commit a batch as a whole, and let everybody know."""
        result = self._engine.catalog.commit(batch.arrivals)
        placed = [
            (photo_id, reading, arrival)
            for photo_id, reading, arrival in zip(
                result.photo_ids, batch.readings, batch.arrivals, strict=True
            )
            if photo_id is not None
        ]
        self._index_vectors(placed, result)
        self._count(batch, placed, result)
        if placed:
            self._engine.listener(PhotosAdded(tuple(dict.fromkeys(id_ for id_, _, _ in placed))))
            self._placing.some()  # once they are shown: the first one takes a second or two

    def _index_vectors(self, placed: Sequence[Placed], result: CommitResult) -> None:
        for encoder_id in self._describers.ids:
            index = self._engine.index(encoder_id)
            if index is None:
                continue
            vectors = {
                photo_id: description.vector
                for photo_id, _, arrival in placed
                for description in arrival.descriptions
                if description.encoder_id == encoder_id
            }
            if vectors:
                index.add(np.fromiter(vectors, np.int64), np.stack(list(vectors.values())))
            if result.returned_ids:
                index.sync()  # photos that had vanished are back; their vectors were never away

    def _count(self, batch: Batch, placed: Sequence[Placed], result: CommitResult) -> None:
        """Every file of the batch adds to one counter, or leaves ``found`` if it was skipped."""
        for reading in batch.readings:
            self._tally.settle(reading.item.root_id)
        described = [(id_, reading) for id_, reading, arrival in placed if not arrival.problem]
        completed = sum(reading.item.kind is ScanKind.NEEDS_VECTOR for _, reading in described)
        new = len({id_ for id_, _ in described}.intersection(result.new_ids))
        self._tally.add(
            new=new,
            reused=len(described) - new - completed,
            completed=completed,
            problems=sum(arrival.problem is not None for arrival in batch.arrivals),
            found=-result.skipped,
        )
