"""Keeps the folders below each root as the sidebar shows them true. GUI thread."""

from __future__ import annotations

import time

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.bridge import Channel, EngineBridge
from app.controllers.overview import LibraryOverview
from app.models.folder_tree import FolderTree
from indexer.cancel import CancelToken
from indexer.errors import UserFacingError
from indexer.library import Library
from indexer.types import RootId

_INTERVAL_MS = 1000
_LOAD_SHARE = 10
"""Counting the folders of half a million photos takes a second: while they come in, no more than
a tenth of the time goes to that."""


class FolderTrees(QObject):
    """Reads the folders of all roots, some time after the counts changed."""

    changed = Signal(object, object)
    """A `RootId` and its `FolderTree`."""
    failed = Signal(object)

    def __init__(
        self, library: Library, bridge: EngineBridge, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._channel = Channel(library, bridge, "read")
        self._overview: LibraryOverview | None = None
        self._began = 0.0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._read)

    @Slot(object)
    def follow(self, overview: LibraryOverview) -> None:
        """The counts of the library; where they are other ones, so are those of its folders."""
        if overview == self._overview:
            return
        is_first = self._overview is None
        self._overview = overview
        if is_first:
            self._timer.setInterval(0)
        if not self._timer.isActive() and not self._channel.is_busy:
            self._timer.start()

    @Slot()
    def _read(self) -> None:
        asked = self._overview
        if asked is None:
            return
        self._began = time.monotonic()

        def work(token: CancelToken) -> dict[RootId, FolderTree]:
            trees = {}
            for root in asked.roots:
                token.raise_if_cancelled()
                trees[root.id] = FolderTree.of(self._library.catalog.folders.counts(root.id))
            return trees

        def on_done(trees: dict[RootId, FolderTree]) -> None:
            took_ms = (time.monotonic() - self._began) * 1000
            self._timer.setInterval(max(_INTERVAL_MS, round(took_ms * _LOAD_SHARE)))
            for root_id, tree in trees.items():
                self.changed.emit(root_id, tree)
            if self._overview != asked:
                self._timer.start()

        self._channel.submit(work, on_done, self._on_failed)

    def _on_failed(self, error: UserFacingError) -> None:
        self.failed.emit(error)
