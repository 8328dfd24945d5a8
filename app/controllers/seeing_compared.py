"""Shows the file of a compared folder that is chosen, and the photo that is the same. GUI thread.

Pictures are read on the engine's lane "view"; nothing is kept of them.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QImage

from app.bridge import Channel, EngineBridge
from app.models.comparison_rows import HereFile
from app.views.folder_comparison.lists import ComparisonLists
from indexer.cancel import CancelToken
from indexer.comparing.records import Match, ThereFile
from indexer.errors import PhotoError, UserFacingError
from indexer.library import Library
from indexer.types import PhotoId


class SeeingCompared(QObject):
    """Of one page; a late picture of a file that was chosen before is dropped."""

    def __init__(
        self, library: Library, bridge: EngineBridge, lists: ComparisonLists, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._library, self._lists = library, lists
        self._looking = Channel(library, bridge, "view")
        lists.looked_at.connect(self._on_looked)

    def close(self) -> None:
        """The window goes."""
        self._looking.cancel()

    @Slot(object)
    def _on_looked(self, item: Match | ThereFile | HereFile | None) -> None:
        if item is None:
            self._looking.cancel()
            return

        def work(_token: CancelToken) -> tuple[QImage, QImage]:
            match item:
                case Match():
                    return self._of_file(item.file.path), self._of_photo(item.photo_id)
                case ThereFile():
                    return self._of_file(item.path), QImage()
                case HereFile(path, _, photo_id):
                    here = self._of_photo(photo_id) if photo_id else self._of_file(path)
                    return QImage(), here

        self._looking.submit(work, self._on_seen, self._on_unseen)

    def _of_file(self, path: Path) -> QImage:
        try:
            return QImage.fromData(self._library.pictures.thumbnail_of_file(path))
        except (OSError, PhotoError):  # it went, or its drive did: that is shown
            return QImage()

    def _of_photo(self, photo_id: PhotoId) -> QImage:
        return QImage.fromData(self._library.pictures.thumbnail(photo_id) or b"")

    def _on_seen(self, images: tuple[QImage, QImage]) -> None:
        self._lists.pictures.show_pictures(*images)

    def _on_unseen(self, _error: UserFacingError) -> None:
        self._lists.pictures.show_pictures(QImage(), QImage())
