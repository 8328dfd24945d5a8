"""Follows another process that indexes this library, such as ``kindred index``. GUI thread.

The window stays what it is: what the other one commits appears, and once it has ended, this one
takes up what was asked for meanwhile.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.bridge import Channel, EngineBridge
from indexer.errors import IndexedElsewhereError, UserFacingError
from indexer.library import Library

INTERVAL_MS = 2000
"""One look costs the system a lock that is free nearly always."""


class IndexedElsewhere(QObject):
    """Looks every few seconds whether somebody else holds the lock of indexing."""

    changed = Signal(bool)
    """Another process indexes this library now, or no longer."""
    followed = Signal()
    """There may be more photos by now."""
    caught_up = Signal()
    """The other one has ended: this one should look for what is left to do."""
    failed = Signal(object)
    """What failed for another reason."""

    def __init__(
        self, library: Library, bridge: EngineBridge, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._channel = Channel(library, bridge, "read")
        self._is_elsewhere = False
        self._timer = QTimer(self)
        self._timer.setInterval(INTERVAL_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    @property
    def is_elsewhere(self) -> bool:
        """Whether another process indexes this library."""
        return self._is_elsewhere

    def stop(self) -> None:
        """Look no more; the window closes."""
        self._timer.stop()
        self._channel.cancel()

    @Slot()
    def look(self) -> None:
        """Look now."""
        if not self._channel.is_busy:
            self._channel.submit(
                lambda _token: self._library.indexing.is_elsewhere, self._on_look, self.failed.emit
            )

    @Slot(object)
    def on_failed(self, error: UserFacingError) -> None:
        """Something could not be begun: if that is why, it is said calmly, and done later."""
        if isinstance(error, IndexedElsewhereError):
            self._on_look(True)
        else:
            self.failed.emit(error)

    def _on_look(self, is_elsewhere: bool) -> None:
        was_elsewhere, self._is_elsewhere = self._is_elsewhere, is_elsewhere
        if is_elsewhere is not was_elsewhere:
            self.changed.emit(is_elsewhere)
        if is_elsewhere or was_elsewhere:
            self.followed.emit()
        if was_elsewhere and not is_elsewhere:
            self.caught_up.emit()
