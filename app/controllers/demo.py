"""Makes the sample library of a demo profile: renders the pictures, then adds them. GUI thread."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.bridge import Channel, EngineBridge
from indexer.cancel import CancelToken
from indexer.library import Library

_FIRST, _STEP = 24, 60
"""Indexing begins after the first so many pictures, and goes on after each so many more: they can
be looked at and searched while the others are drawn."""


class Demo(QObject):
    """Only ever used with a demo profile: the sample model is not for people's own photos."""

    progressed = Signal(object, object)
    """Pictures drawn, and in all."""
    finished = Signal()
    failed = Signal(object)

    def __init__(
        self, library: Library, bridge: EngineBridge, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._bridge = bridge
        self._channel = Channel(library, bridge, "models")

    @property
    def is_busy(self) -> bool:
        """Whether pictures are being drawn."""
        return self._channel.is_busy

    def begin(self) -> None:
        """Draw what is missing, make the folder a root, and index it."""
        folder: Path = self._library.profile.samples_folder
        on_progress = self._bridge.bundled(self._on_progress)

        def work(token: CancelToken) -> None:
            # Not at the top: it would cost every start of the window a tenth of a second.
            from indexer.samples.library import is_complete, render_library

            def report(done: int, total: int) -> None:
                token.raise_if_cancelled()
                on_progress(done, total)
                if done >= _FIRST and (done - _FIRST) % _STEP == 0:
                    self._index(folder)

            if not is_complete(folder):
                render_library(folder, progress=report)
            self._index(folder)

        self._channel.submit(work, lambda _none: self.finished.emit(), self.failed.emit)

    def _on_progress(self, done: int, total: int) -> None:
        if self._channel.is_busy:  # the last of it may come after the end
            self.progressed.emit(done, total)

    def _index(self, folder: Path) -> None:
        roots = self._library.catalog.roots.all()
        if not any(root.path == folder.resolve() for root in roots):
            self._library.roots.add(folder)
        self._library.indexing.start()

    def cancel(self) -> None:
        """Stop drawing; what is drawn stays for the next time."""
        self._channel.cancel()
