"""Reads and changes which folders are protected: nothing is moved out of them. GUI thread."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.bridge import Channel, EngineBridge
from indexer.library import Library


class Protecting(QObject):
    """Asks the engine; what comes of it is always the whole list."""

    listed = Signal(object)
    """A list of `Path` s."""
    failed = Signal(object)
    """A `UserFacingError`: nothing has changed."""

    def __init__(self, library: Library, bridge: EngineBridge, parent: QObject) -> None:
        super().__init__(parent)
        self._library = library
        self._channel = Channel(library, bridge, "work")

    def read(self) -> None:
        """List them."""
        self._submit(lambda: None)

    def protect(self, folder: Path) -> None:
        """Have nothing moved out of a folder, nor out of those below it."""
        self._submit(lambda: self._library.bin.protect(folder))

    def unprotect(self, folders: Sequence[Path]) -> None:
        """Protect folders no longer."""

        def change() -> None:
            for folder in folders:
                self._library.bin.unprotect(folder)

        self._submit(change)

    def _submit(self, change: Callable[[], None]) -> None:
        def work() -> list[Path]:
            change()
            return self._library.bin.protected

        self._channel.submit(lambda _token: work(), self.listed.emit, self.failed.emit)
