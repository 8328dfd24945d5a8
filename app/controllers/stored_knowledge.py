"""What models have made of the photos: how much room that takes, and its deletion. GUI thread.

Deleting takes minutes in a large library; it goes on while its page is not seen, on the lane of
what keeps the house, so that neither reads nor searches wait for it.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QObject, Signal, Slot

from app.bridge import Channel, EngineBridge
from indexer.cancel import CancelToken
from indexer.errors import Cancelled, UserFacingError
from indexer.library import Library
from indexer.library.stored_vectors import Freed, StoredVectors
from indexer.types import EncoderId


@dataclass(slots=True)
class Deletion:
    """A deletion that goes on."""

    vectors: StoredVectors
    done: int = 0
    total: int = 0
    """Parts; 0 while unknown."""
    has_begun: bool = False
    """It may have to wait for something else that looks after the library."""
    is_stopping: bool = False
    token: CancelToken = field(default_factory=CancelToken)


class StoredKnowledge(QObject):
    """One deletion at a time."""

    changed = Signal()
    """What there is, or how far a deletion is."""
    deleted = Signal(object, object)
    """The `StoredVectors` that were, and what they came to: `Freed`."""
    stopped = Signal(object)
    """The `StoredVectors` of which a part is left."""
    failed = Signal(object)
    """A `UserFacingError`."""

    def __init__(
        self, library: Library, bridge: EngineBridge, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._bridge = bridge
        self._reading = Channel(library, bridge, "measure")  # it looks at folders of indexes
        self._deleting = Channel(library, bridge, "upkeep")
        self._vectors: list[StoredVectors] = []
        self._deletion: Deletion | None = None

    @property
    def vectors(self) -> list[StoredVectors]:
        """What was read last."""
        return self._vectors

    @property
    def deletion(self) -> Deletion | None:
        """The deletion that goes on."""
        return self._deletion

    def is_built_in(self, encoder_id: EncoderId) -> bool:
        """Whether it is Look's, which no model takes the place of."""
        return encoder_id == self._library.look.id

    @Slot()
    def read(self) -> None:
        """Look at what there is."""
        self._reading.submit(
            lambda _token: self._library.models.vectors(), self._on_read, self.failed.emit
        )

    def delete(self, vectors: StoredVectors) -> None:
        """Forget what one model has made of the photos; the photos stay."""
        if self._deletion is not None:
            return  # a second click
        deletion = self._deletion = Deletion(vectors)

        def on_progress(done: int, total: int) -> None:
            if self._deletion is deletion:
                deletion.done, deletion.total = done, total
                self.changed.emit()

        tell = self._bridge.bundled(on_progress)

        def work(_token: CancelToken) -> Freed | None:
            deletion.has_begun = True
            try:
                return self._library.models.delete_vectors(vectors.encoder_id, tell, deletion.token)
            except Cancelled:
                return None

        def on_done(freed: Freed | None) -> None:
            self._end()
            if freed is None:
                self.stopped.emit(vectors)
            else:  # it may have been stopped too late
                self.deleted.emit(vectors, freed)

        def on_failed(error: UserFacingError) -> None:
            self._end()
            self.failed.emit(error)

        self._deleting.submit(work, on_done, on_failed)
        self.changed.emit()

    @Slot()
    def stop(self) -> None:
        """Delete no more; what is left can be deleted another time."""
        deletion = self._deletion
        if deletion is None or deletion.is_stopping:
            return
        deletion.is_stopping = True
        deletion.token.cancel()
        if deletion.has_begun:
            self.changed.emit()  # until its thread has let go
        else:
            self._deleting.cancel()
            self._end()
            self.stopped.emit(deletion.vectors)

    def _on_read(self, vectors: list[StoredVectors]) -> None:
        self._vectors = vectors
        self.changed.emit()

    def _end(self) -> None:
        self._deletion = None
        self.changed.emit()
        self.read()
