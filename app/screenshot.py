"""Takes a picture of the window once everything in it has come: for the README and for tests."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.models.chips import text_chip
from app.open_library import OpenLibrary
from indexer.errors import UserFacingError
from indexer.events import IndexFinished

_POLL_MS = 100
_TIMEOUT_S = 900
_SIZE = (1440, 900)


class Screenshot(QObject):
    """Waits for indexing, then for the answer, then for the thumbnails; then saves the picture."""

    taken = Signal()
    failed = Signal(object)
    """A `UserFacingError`."""

    def __init__(self, opened: OpenLibrary, path: Path, query: str | None) -> None:
        super().__init__()
        self._opened = opened
        self._window = opened.window
        self._path = path
        self._query = query
        self._is_indexed = False
        self._is_over = False
        self._polls = 0
        self._window.resize(*_SIZE)
        opened.bridge.index_finished.connect(self._on_index_finished)
        for source in (
            self._window.demo,
            self._window.indexing,
            self._window.browsing,
        ):
            source.failed.connect(self._fail)
        self._timer = QTimer(self)
        self._timer.setInterval(_POLL_MS)
        self._timer.timeout.connect(self._step)
        self._timer.start()

    @Slot(object)
    def _on_index_finished(self, event: IndexFinished) -> None:
        if event.error is not None:
            self._fail(event.error)
        self._is_indexed = True

    @Slot()
    def _step(self) -> None:
        self._polls += 1
        if self._polls * _POLL_MS > _TIMEOUT_S * 1000:
            self._fail(UserFacingError(f"The window was not complete after {_TIMEOUT_S} seconds"))
        is_indexed = self._is_indexed or self._window.has_no_folders
        if self._is_over or not is_indexed or self._window.demo.is_busy:
            return
        if not self._window.browsing.is_settled:
            return
        if self._window.browsing.error is not None:
            self._fail(self._window.browsing.error)
            return
        if self._query:
            chip = text_chip(self._query)
            self._query = None
            if chip is not None:
                self._window.search_bar.add_chips([chip])
                return
        if self._window.grid.isVisible() and not self._window.grid.is_painted_fully():
            return
        if self._window.grid.select_first_if_none():
            return  # the details come next
        if self._window.details.is_busy:
            return
        self._save()

    def _save(self) -> None:
        self._is_over = True
        self._timer.stop()
        if self._window.grab().save(str(self._path), "PNG"):
            self.taken.emit()
        else:
            self._fail(
                UserFacingError(
                    f"The picture of the window could not be written to {self._path}",
                    hint="Choose a folder that is there and can be written to",
                )
            )

    @Slot(object)
    def _fail(self, error: UserFacingError) -> None:
        self._is_over = True
        self._timer.stop()
        self.failed.emit(error)
