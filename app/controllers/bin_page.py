"""Keeps the bin page true: reads the journal, looks into the trash, has files put back.

GUI thread; the journal is read on the lane "read", the trash is looked into on "bin".
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from app.bridge import Channel, EngineBridge
from app.controllers.restoring import Restoring
from app.file_manager import FileManager
from app.views.bin.page import BinPage
from indexer.bin.records import Batch, Entry
from indexer.cancel import CancelToken
from indexer.library import Library


class ShowingBin(QObject):
    """Reads only while the page is seen."""

    failed = Signal(object)

    def __init__(
        self,
        library: Library,
        bridge: EngineBridge,
        page: BinPage,
        restoring: Restoring,
        file_manager: FileManager,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._page = page
        self._reading = Channel(library, bridge, "read")
        self._reading_files = Channel(library, bridge, "read")
        self._looking = Channel(library, bridge, "bin")
        page.batch_chosen.connect(self._read_files)
        page.restore_requested.connect(restoring.restore)
        page.trash_requested.connect(file_manager.show_trash)
        page.show_in_files_requested.connect(file_manager.show_file)
        bridge.bin_changed.connect(self._on_changed)

    @Slot()
    def open(self) -> None:
        """The page comes into sight: read the journal, and see what the trash says to it."""
        self.read()
        self._looking.submit(self._library.bin.look_into_trash, self._on_looked, self.failed.emit)

    @Slot()
    def read(self) -> None:
        """Read the decisions, and the files of the chosen one."""

        def work(_token: CancelToken) -> list[Batch]:
            return self._library.bin.batches

        self._reading.submit(work, self._on_read, self.failed.emit)

    def _on_read(self, batches: list[Batch]) -> None:
        self._page.show_batches(batches)
        if self._page.batch is not None:
            self._read_files(self._page.batch.id)

    @Slot(str)
    def _read_files(self, batch: str) -> None:
        def work(_token: CancelToken) -> list[Entry]:
            return self._library.bin.entries(batch)

        self._reading_files.submit(
            work, lambda entries: self._page.show_entries(batch, entries), self.failed.emit
        )

    @Slot()
    def _on_changed(self) -> None:
        if self._page.isVisible():
            self.read()

    def _on_looked(self, _changed: int) -> None:
        """Whatever it found was told of already."""
