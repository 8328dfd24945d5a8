"""What a run works with; made by `indexer.library`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from indexer.cancel import CancelToken
from indexer.catalog.catalog import Catalog
from indexer.embed.base import Encoder
from indexer.events import Listener
from indexer.media.photo import Look
from indexer.media.thumbnails import ThumbnailCache
from indexer.scan import Scanner
from indexer.types import EncoderId, Float32Array, Int64Array


class VectorSink(Protocol):
    """What a run needs of the vector index."""

    def add(self, ids: Int64Array, vectors: Float32Array) -> None:
        """Take in vectors that the catalog has just committed."""

    def sync(self) -> None:
        """Follow the catalog: photos may have come back."""

    def finish_run(self) -> None:
        """A run has ended: drop what vanished, save."""


@dataclass(frozen=True, slots=True)
class Engine:
    """What a run works with."""

    catalog: Catalog
    thumbnails: ThumbnailCache
    look: Look
    """The built-in encoder."""
    encoders: Callable[[CancelToken], Sequence[Encoder]]
    """The models that are to describe photos, waited for while they load: the one that answers
    searches, and the one that is to take its place. None where the library has no model."""
    index: Callable[[EncoderId], VectorSink | None]
    """The vector index of an encoder, once there is one."""
    scanner: Callable[[], Scanner]
    """Asked at the beginning of a run, since the user may have changed what is ignored."""
    in_flight_folder: Path
    """For `InFlight`."""
    listener: Listener
