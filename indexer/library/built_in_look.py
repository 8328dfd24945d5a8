"""Look in one library: the encoder that is always there, and the index of its vectors.

Shared by searches and runs; any thread. Nothing is loaded and nothing is read before somebody asks:
the window opens without OpenCV.
"""

from __future__ import annotations

import threading

from indexer.ann.index import VectorIndex
from indexer.catalog.catalog import Catalog
from indexer.embed.look import LookEncoder
from indexer.errors import UserFacingError
from indexer.profile import Profile
from indexer.types import EncoderId


class BuiltInLook:
    """The encoder, and its index once it is asked for. Thread-safe."""

    def __init__(self, encoder: LookEncoder, catalog: Catalog, profile: Profile) -> None:
        """Open nothing yet."""
        self.encoder = encoder
        self._catalog = catalog
        self._profile = profile
        self._lock = threading.Lock()
        self._index: VectorIndex | None = None
        self._is_closed = False

    @property
    def id(self) -> EncoderId | None:
        """Of its vectors; None where its codebook is missing or damaged, which a run tells of."""
        try:
            return self.encoder.id
        except UserFacingError:
            return None

    @property
    def opened(self) -> VectorIndex | None:
        """The index, if somebody has asked for it by now."""
        return self._index

    def index(self) -> VectorIndex:
        """The index; reads the vectors when it is asked for the first time.

        Raises:
            UserFacingError: The codebook is missing or damaged.
        """
        with self._lock:
            if self._index is None:
                self._index = VectorIndex.open(
                    self._profile.index_folder,
                    self._catalog.vectors,
                    self.encoder.id,
                    self.encoder.dim,
                )
                if self._is_closed:
                    self._index.close(0.0)
            return self._index

    def close(self, timeout_s: float) -> bool:
        """Stop what the index does in the background; return whether that has ended."""
        self._is_closed = True
        index = self._index
        return index is None or index.close(timeout_s)
