"""Knows the marks of the photos that are seen: read on an engine thread, ahead of being shown.

Used by the photo grid, its model and the preview, in the GUI thread. What is not known yet counts
as not marked; `MarkBook.changed` says when that has changed.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QObject, Signal, Slot

from app.bridge import Channel, EngineBridge
from indexer.errors import UserFacingError
from indexer.events import PhotosMarked
from indexer.library import Library
from indexer.types import Mark, PhotoId

UNMARKED = Mark(0, is_favourite=False)
_KEPT = 50_000
_AT_ONCE = 4000


class MarkBook(QObject):
    """A bounded cache of marks as they are shown: the rating is never None."""

    changed = Signal(object)
    """Photo ids whose mark is another one than was said, as a frozenset."""

    def __init__(
        self, library: Library, bridge: EngineBridge, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._channel = Channel(library, bridge, "read")
        self._marks: dict[PhotoId, Mark] = {}
        self._wanted: Sequence[PhotoId] = ()
        self._stale: set[PhotoId] = set()
        """Known, but marked anew since: shown as they were until they are read."""
        bridge.photos_marked.connect(self._on_marked)

    def mark(self, photo_id: PhotoId) -> Mark:
        """The mark of a photo, as far as it is known."""
        return self._marks.get(photo_id, UNMARKED)

    def want(self, photo_ids: Iterable[PhotoId]) -> None:
        """Read the marks of photos that are seen, or soon will be."""
        self._wanted = [one for one in photo_ids if one not in self._marks][:_AT_ONCE]
        self._read()

    def _read(self) -> None:
        # What is being read is not cancelled: while somebody scrolls, nothing would ever come.
        if self._channel.is_busy:
            return
        asked = [*self._stale, *self._wanted]
        if not asked:
            return
        self._stale, self._wanted = set(), ()
        catalog = self._library.catalog
        self._channel.submit(lambda _token: catalog.marks.of(asked), self._on_read, self._on_failed)

    def _on_read(self, found: dict[PhotoId, Mark]) -> None:
        if len(self._marks) > _KEPT:
            self._marks.clear()
        others = frozenset(one for one, mark in found.items() if self.mark(one) != mark)
        self._marks.update(found)
        if others:
            self.changed.emit(others)
        self._wanted = [one for one in self._wanted if one not in self._marks]
        self._read()

    def _on_failed(self, error: UserFacingError) -> None:
        """A catalog that cannot be read is told of by whoever shows its photos."""

    @Slot(object)
    def _on_marked(self, event: PhotosMarked) -> None:
        """Read again what is known; of the rest nobody has asked."""
        # What is being read right now may have been read before the change.
        is_reading = self._channel.is_busy
        self._stale.update(one for one in event.ids if is_reading or one in self._marks)
        self._read()
