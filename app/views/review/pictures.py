"""Thumbnails of groups: for the list and for the photos of the group that is looked at.

A loader of its own: that of the grid drops what it was asked for when somebody else asks.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, QSize, Signal, Slot
from PySide6.QtGui import QImage

from app.thumbnails import Request, ThumbnailLoader
from indexer.library import Library
from indexer.types import PhotoId

_CACHE_BYTES = 48 << 20
PICTURE_PX = QSize(96, 72)
"""Of the photos of a group; the list shows the same ones smaller."""


class GroupPictures(QObject):
    """What of the list and of the group has been decoded. GUI thread."""

    loaded = Signal(object)
    """Photo ids, as a frozenset."""

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._loader = ThumbnailLoader(library, cache_bytes=_CACHE_BYTES, parent=self)
        self._loader.loaded.connect(self.loaded)
        self._of_group: tuple[PhotoId, ...] = ()
        self._of_list: tuple[PhotoId, ...] = ()
        self._ratio = 1.0

    def image(self, photo_id: PhotoId) -> QImage | None:
        """The thumbnail of a photo, if it is there."""
        return self._loader.image(photo_id)

    def set_ratio(self, ratio: float) -> None:
        """Device pixels a pixel of the screen that it is shown on."""
        if ratio != self._ratio:
            self._ratio = ratio
            self._ask()

    def want_group(self, photos: Iterable[PhotoId]) -> None:
        """The photos of the group that is looked at: first of all."""
        self._of_group = tuple(photos)
        self._ask()

    def want_list(self, photos: Iterable[PhotoId]) -> None:
        """The photos that stand for the groups in sight."""
        self._of_list = tuple(photos)
        self._ask()

    @Slot()
    def close(self) -> None:
        """Decode nothing any more."""
        self._loader.close()

    def _ask(self) -> None:
        size = PICTURE_PX * self._ratio
        wanted = dict.fromkeys((*self._of_group, *self._of_list))
        self._loader.want(Request(id_, size.width(), size.height()) for id_ in wanted)
