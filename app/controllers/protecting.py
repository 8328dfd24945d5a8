"""Reads and changes which folders are protected: nothing is moved out of them. GUI thread."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.bridge import Channel, EngineBridge
from indexer.cancel import CancelToken
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
        self._bridge = bridge
        self._reading = Channel(library, bridge, "work")

    def read(self) -> None:
        """List them."""
        self._read(lambda: None)

    def protect(self, folder: Path) -> None:
        """Have nothing moved out of a folder, nor out of those below it."""
        self._change(lambda: self._library.bin.protect(folder))

    def unprotect(self, folders: Sequence[Path]) -> None:
        """Protect folders no longer."""

        def change() -> None:
            for folder in folders:
                self._library.bin.unprotect(folder)

        self._change(change)

    def close(self) -> None:
        """Nobody looks any more; what was asked for is done all the same."""
        self._reading.cancel()

    def _change(self, change: Callable[[], None]) -> None:
        # Not through the channel: it drops what has not begun, and a folder would be unprotected.
        if not self._bridge.is_closed:
            self._read(self._library.submit(change, "work").result)

    def _read(self, after: Callable[[], object]) -> None:
        def work(_token: CancelToken) -> list[Path]:
            after()  # done already: the lane keeps the order
            return self._library.bin.protected

        self._reading.submit(work, self.listed.emit, self.failed.emit)
