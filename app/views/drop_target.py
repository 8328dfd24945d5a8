"""Takes what is dragged onto the window, or pasted into it, and says what it is. GUI thread."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QImage
from PySide6.QtWidgets import QWidget

from app.bridge import Channel, EngineBridge
from app.dropping import (
    MAX_PICTURES,
    PHOTOS_MIME,
    Dropped,
    can_take,
    file_chip,
    image_in,
    is_web_address,
    looks_like_folder,
    paths_in,
    paths_in_text,
    photo_chips,
    pixels_chip,
    sort_paths,
)
from app.models.chips import text_chip
from app.views.drop_overlay import DropOverlay
from app.views.texts import count_text, drawable
from indexer.errors import UserFacingError
from indexer.library import Library


class DropTarget(QObject):
    """An event filter on the window; lights the overlay up and takes the drop apart."""

    folders_dropped = Signal(object)
    """Paths, as a tuple."""
    folders_to_compare = Signal(object)
    """The same, while `compares`."""
    chips_dropped = Signal(object)
    """Terms for the query, as a list of `Chip`."""
    refused = Signal(object)
    """A `UserFacingError`: what was dropped, or a part of it, is of no use."""

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
        self.compares: Callable[[], bool] = lambda: False
        """Whether folders are compared with the library here, and not added to it."""
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def take(self, data: QMimeData | None) -> None:
        """Take what was dropped or pasted. Files come before pixels: they have names."""
        data = data or QMimeData()  # an empty clipboard has none, whatever Qt's types say
        paths, image, text = paths_in(data), image_in(data), data.text()
        own = photo_chips(data, self._library.catalog.uuid, self.tr("this photo"))
        if own:
            self.chips_dropped.emit(own)
        elif paths:
            self._channel.submit(lambda _token: sort_paths(paths), self._on_sorted, self._refuse)
        elif image is not None:
            self._take_image(image)
        elif is_web_address(data):
            self._refuse(
                UserFacingError(
                    self.tr("That is a web address, not a picture"),
                    self.tr("Kindred works offline and fetches nothing from the web"),
                    self.tr("Save the picture first, then drop the file"),
                )
            )
        elif named := paths_in_text(text):
            self._channel.submit(
                lambda _token: sort_paths(named, are_text=True), self._on_sorted, self._refuse
            )
        elif chip := text_chip(text):
            self.chips_dropped.emit([chip])
        else:
            self._refuse(
                UserFacingError(
                    self.tr("There is no picture, folder or text in this"),
                    hint=self.tr("Copy or drag a picture, some words, or a folder of photos"),
                )
            )

    def words_for(self, data: QMimeData) -> tuple[str, str]:
        """What dropping will do, and the icon for it."""
        paths = [] if data.hasFormat(PHOTOS_MIME) else paths_in(data) or paths_in_text(data.text())
        folders = sum(looks_like_folder(path) for path in paths[:MAX_PICTURES])
        pictures = len(paths) - folders
        if folders and not pictures and self.compares():
            return self.tr("Compare this folder with the library"), "arrows-left-right"
        if folders and not pictures:
            return (
                self.tr("Add this folder to the library")
                if folders == 1
                else self.tr("Add these folders to the library")
            ), "folder-plus"
        if folders:
            return self.tr("Add the folder, and search by the pictures"), "folder-plus"
        if pictures or data.hasFormat(PHOTOS_MIME) or image_in(data) is not None:
            return self._words_for_pictures(pictures)
        if is_web_address(data):
            return self.tr("Save the picture first, then drop the file"), "globe-simple"
        if self._has_query():
            return self.tr("Add these words to the query"), "plus"
        return self.tr("Search for these words"), "magnifying-glass"

    def _words_for_pictures(self, count: int) -> tuple[str, str]:
        if self._has_query():
            words = self.tr("Add the first {0} to the query")
            few, icon = self.tr("Add to the query"), "plus"
        else:
            words = self.tr("Find photos like the first {0} of these")
            few = (
                self.tr("Find photos like these") if count > 1 else self.tr("Find photos like this")
            )
            icon = "image"
        return (words.format(MAX_PICTURES) if count > MAX_PICTURES else few), icon

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Drag events of the window."""
        if isinstance(event, QDragEnterEvent):
            if can_take(event.mimeData()):
                self._overlay.show_text(*self.words_for(event.mimeData()))
                _accept(event)
            return True
        if isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop:
            self._overlay.hide()
            _accept(event)
            self.take(event.mimeData())
            return True
        if isinstance(event, QDragMoveEvent):
            _accept(event)
            return True
        if event.type() == QEvent.Type.DragLeave:
            self._overlay.hide()
            return True
        return False

    def _on_sorted(self, dropped: Dropped) -> None:
        if dropped.folders:
            does = self.folders_to_compare if self.compares() else self.folders_dropped
            does.emit(dropped.folders)
        if dropped.pictures:
            self.chips_dropped.emit([file_chip(path) for path in dropped.pictures])
        if dropped.left_out:
            whole = len(dropped.pictures) + dropped.left_out
            self._refuse(
                UserFacingError(
                    self.tr("Only the first {0} of {1} files were taken").format(
                        count_text(len(dropped.pictures)), count_text(whole)
                    ),
                    self.tr("A query of more pictures would match everything and nothing"),
                    self.tr("To browse them all, drop the folder they are in"),
                )
            )
        elif dropped.missing:
            name = drawable(dropped.missing[0])
            self._refuse(
                UserFacingError(
                    self.tr("There is nothing at {0}").format(name),
                    hint=self.tr("Check the path, or drop the file itself"),
                )
            )

    def _take_image(self, image: QImage) -> None:
        self.chips_dropped.emit([pixels_chip(image, self.tr("pasted picture"))])

    def _refuse(self, error: UserFacingError) -> None:
        self.refused.emit(error)


def _accept(event: QDropEvent) -> None:
    """Take a copy, whatever is proposed: after a "move" the file manager deletes the original."""
    if event.possibleActions() & Qt.DropAction.CopyAction:
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
    elif event.possibleActions() & Qt.DropAction.LinkAction:
        event.setDropAction(Qt.DropAction.LinkAction)
        event.accept()
    else:
        event.ignore()
