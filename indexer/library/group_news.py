"""Tells that there may be other groups when files came or went: copies need no search for pairs.

Fed by `indexer.library.library` with all that is told, on whichever thread tells it.
"""

from __future__ import annotations

import time
from typing import Final

from indexer.events import (
    DuplicatesChanged,
    Event,
    IndexFinished,
    IndexStarted,
    Listener,
    PhotosAdded,
    PhotosRemoved,
)

EVERY_S: Final = 10.0
"""So often while a run brings photos: each time groups of the whole library are made anew."""


class GroupNews:
    """One for a library."""

    def __init__(self, tell: Listener) -> None:
        """``tell`` hears `DuplicatesChanged`."""
        self._tell = tell
        self._is_running = False
        self._told_at = 0.0

    def heed(self, event: Event) -> None:
        """Follow what the library tells."""
        match event:
            case IndexStarted():
                self._is_running = True
                self._told_at = time.monotonic()
            case IndexFinished(summary):
                self._is_running = False
                if summary.new or summary.reused or summary.removed:
                    self._tell(DuplicatesChanged())
            case PhotosAdded() if self._is_running:
                if time.monotonic() - self._told_at >= EVERY_S:
                    self._told_at = time.monotonic()
                    self._tell(DuplicatesChanged())
            case PhotosAdded() | PhotosRemoved():
                self._tell(DuplicatesChanged())
