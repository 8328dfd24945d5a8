"""Takes what is dragged onto the window, or pasted into it, and says what it is. GUI thread."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QImage
from PySide6.QtWidgets import QWidget

from app.bridge import Channel, EngineBridge
from app.dropping import (
    PHOTOS_MIME,
    Dropped,
    can_take,
    file_chip,
    image_in,
    looks_like_folder,
    paths_in,
    photo_chips,
    pixels_chip,
    sort_paths,
)
from app.models.query_draft import Chip, text_chip
from app.views.drop_overlay import DropOverlay
from indexer.errors import UserFacingError
from indexer.library import Library


class DropTarget(QObject):
    """An event filter on the window; lights the overlay up and takes the drop apart."""

    folders_dropped = Signal(object)
    """Paths, as a tuple."""
    chips_dropped = Signal(object)
    """Terms for the query, as a list of `Chip`."""
    refused = Signal(object)
    """A `UserFacingError`: what was dropped is of no use."""

    def __init__(
        self,
        window: QWidget,
        overlay: DropOverlay,
        library: Library,
        bridge: EngineBridge,
        has_query: Callable[[], bool],
    ) -> None:
        super().__init__(window)
        self._overlay = overlay
        self._has_query = has_query
        self._library = library
        self._channel = Channel(library, bridge, "read")
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def take(self, data: QMimeData | None) -> None:
        """Take what was dropped or pasted. Files come before pixels: they have names."""
        data = data or QMimeData()  # an empty clipboard has none, whatever Qt's types say
        paths, image = paths_in(data), image_in(data)
        own = photo_chips(data, self._library.catalog.uuid, self.tr("this photo"))
        if own:
            self.chips_dropped.emit(own)
        elif paths:
            self._channel.submit(lambda _token: sort_paths(paths), self._on_sorted, self._refuse)
        elif image is not None:
            self._take_image(image)
        elif data.hasUrls():
            self._refuse(
                UserFacingError(
                    "That is a web address, not a picture",
                    "Kindred opens nothing from the network",
                    "Drag the picture itself, or save it first and drop the file",
                )
            )
        elif chip := text_chip(data.text()):
            self.chips_dropped.emit([chip])
        else:
            self._refuse(UserFacingError("There is no picture, folder or text in this"))

    def words_for(self, data: QMimeData) -> tuple[str, str]:
        """What dropping will do, and the icon for it."""
        paths = [] if data.hasFormat(PHOTOS_MIME) else paths_in(data)
        if paths and all(looks_like_folder(path) for path in paths):
            return self.tr("Add this folder to the library"), "folder-plus"
        if not paths and not data.hasImage() and data.hasText() and not data.hasUrls():
            return self.tr("Search for these words"), "magnifying-glass"
        if self._has_query():
            return self.tr("Add to the query"), "plus"
        return self.tr("Find photos like this"), "image"

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Drag events of the window."""
        if isinstance(event, QDragEnterEvent):
            if can_take(event.mimeData()):
                self._overlay.show_text(*self.words_for(event.mimeData()))
                event.acceptProposedAction()
            return True
        if isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop:
            self._overlay.hide()
            event.acceptProposedAction()
            self.take(event.mimeData())
            return True
        if isinstance(event, QDragMoveEvent):
            event.acceptProposedAction()
            return True
        if event.type() == QEvent.Type.DragLeave:
            self._overlay.hide()
            return True
        return False

    def _on_sorted(self, dropped: Dropped) -> None:
        if dropped.folders:
            self.folders_dropped.emit(dropped.folders)
        if dropped.pictures:
            chips: list[Chip] = [file_chip(path) for path in dropped.pictures]
            self.chips_dropped.emit(chips)
        if dropped.left_out:
            self._refuse(
                UserFacingError(
                    f"Only the first {len(dropped.pictures)} of the dropped files were taken",
                    "A query of more pictures would match everything and nothing",
                )
            )

    def _take_image(self, image: QImage) -> None:
        self.chips_dropped.emit([pixels_chip(image, self.tr("pasted picture"))])

    def _refuse(self, error: UserFacingError) -> None:
        self.refused.emit(error)
