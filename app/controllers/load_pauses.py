"""When the window asks the engine again: after typing, after thumbs, and while photos come in.

GUI thread; `app.controllers.browsing` says what is asked.
"""

from __future__ import annotations

import time

from PySide6.QtCore import QObject, Signal, Slot

from app.bridge import EngineBridge
from app.single_shot import single_shot

TYPING_PAUSE_MS = 120
"""A search begins this long after the last key; together with the rest it stays below 150 ms."""
CHANGE_PAUSE_MS = 30
"""After other changes: a weight that is dragged sends many, a click only one."""
JUDGING_PAUSE_MS = 900
"""After a thumb up or down: of several in a row, none moves the photos before the last is given."""
_REFRESH_MS = 700
_REFRESH_LOAD_SHARE = 4
"""A refresh waits this many times as long as the last one took, so that a library of half a
million photos is not read all the time while it grows."""
_REFRESH_MOST_MS = 5_000
"""A load that was slow once, beside other work, must not keep what comes in away for a minute."""


class LoadPauses(QObject):
    """Waits for what goes on to pause, then says so once."""

    search_due = Signal()
    """The query was changed, and is no longer being changed."""
    refresh_due = Signal()
    """What is shown may have changed in the catalog, or was judged."""

    def __init__(self, bridge: EngineBridge, parent: QObject) -> None:
        super().__init__(parent)
        self._typing = single_shot(self, TYPING_PAUSE_MS, self._on_unchanged)
        self._judging = single_shot(self, JUDGING_PAUSE_MS, self._on_refresh_due)
        self._refreshing = single_shot(self, _REFRESH_MS, self._on_refresh_due)
        self._began = 0.0
        bridge.photos_added.connect(self.refresh_soon)
        bridge.photos_removed.connect(self.refresh_soon)
        bridge.roots_changed.connect(self.refresh_soon)

    @property
    def is_changing(self) -> bool:
        """Whether the query is being changed."""
        return self._typing.isActive()

    @property
    def is_judging(self) -> bool:
        """Whether thumbs are being given."""
        return self._judging.isActive()

    @property
    def is_refresh_due_soon(self) -> bool:
        """Whether what is shown is about to be loaded anew."""
        return self._refreshing.isActive() or self.is_judging

    def query_changed(self, *, is_typing: bool) -> None:
        """Search soon."""
        self._judging.stop()
        self._typing.start(TYPING_PAUSE_MS if is_typing else CHANGE_PAUSE_MS)

    def judged(self) -> None:
        """Refine the answer once no more thumbs are given."""
        self._judging.start()

    @Slot()
    def refresh_soon(self) -> None:
        """Something changed in the catalog: load anew, but not too often."""
        if not self._refreshing.isActive():
            self._refreshing.start()

    def stop(self) -> None:
        """The query is not waited for any more; what comes in still is."""
        self._typing.stop()
        self._judging.stop()

    def load_begins(self) -> None:
        """Note the time."""
        self._began = time.monotonic()

    def load_ended(self) -> None:
        """Let refreshes wait by how long this one took."""
        took_ms = (time.monotonic() - self._began) * 1000
        rest_ms = min(round(took_ms * _REFRESH_LOAD_SHARE), _REFRESH_MOST_MS)
        self._refreshing.setInterval(max(_REFRESH_MS, rest_ms))

    @Slot()
    def _on_unchanged(self) -> None:
        self.search_due.emit()

    @Slot()
    def _on_refresh_due(self) -> None:
        self.refresh_due.emit()
