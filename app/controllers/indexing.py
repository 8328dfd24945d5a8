"""Adding and removing folders, and the indexing run: start, pause, resume, cancel. GUI thread."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal, Slot

from app.bridge import Channel, EngineBridge
from indexer.cancel import CancelToken
from indexer.errors import UserFacingError
from indexer.library import Library
from indexer.types import RootId

T = TypeVar("T")


class Indexing(QObject):
    """What the user may do with roots and runs; all work happens on engine threads."""

    failed = Signal(object)
    """A `UserFacingError`."""
    paused_changed = Signal(bool)

    def __init__(
        self, library: Library, bridge: EngineBridge, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._bridge = bridge
        self._is_running = False
        self._is_paused = False
        bridge.index_started.connect(self._on_started)
        bridge.index_finished.connect(self._on_finished)

    @property
    def is_running(self) -> bool:
        """Whether a run goes on, paused or not."""
        return self._is_running

    @property
    def is_paused(self) -> bool:
        """Whether the run waits for the user."""
        return self._is_paused

    def add_folders(self, paths: Sequence[Path]) -> None:
        """Add folders and begin to index them; each that cannot be added is told of by itself."""

        def work(_token: CancelToken) -> list[UserFacingError]:
            errors, added = [], []
            for path in paths:
                try:
                    added.append(self._library.add_root(path).id)
                except UserFacingError as error:
                    errors.append(error)
            if added:
                self._library.start_indexing(added)
            return errors

        def on_done(errors: list[UserFacingError]) -> None:
            for error in errors:
                self.failed.emit(error)

        self._submit(work, on_done)

    def remove_folder(self, root_id: RootId) -> None:
        """Forget a root; its files stay untouched."""
        self._submit(lambda _token: self._library.remove_root(root_id))

    def look_for_changes(self, root_id: RootId | None = None) -> None:
        """Bring one root, or all of them, up to date."""
        root_ids = None if root_id is None else (root_id,)
        self._submit(lambda _token: self._library.start_indexing(root_ids))

    def begin(self) -> None:
        """On opening: note which roots are there, then bring all of them up to date."""

        def work(_token: CancelToken) -> None:
            self._library.check_roots()
            self._library.start_indexing()

        self._submit(work)

    @Slot()
    def toggle_pause(self) -> None:
        """Pause or go on; takes effect within a fifth of a second."""
        run = self._library.run
        if run is None or not self._is_running:
            return
        self._is_paused = not self._is_paused
        if self._is_paused:
            run.pause()
        else:
            run.resume()
        self.paused_changed.emit(self._is_paused)

    @Slot()
    def cancel(self) -> None:
        """Stop the run; what was committed stays, and the next run goes on from there."""
        run = self._library.run
        if run is not None:
            run.cancel()

    def _submit(
        self,
        work: Callable[[CancelToken], T],
        on_done: Callable[[T], None] = lambda _answer: None,
    ) -> None:
        # A channel for each: none of these takes another one's place.
        Channel(self._library, self._bridge, "work").submit(work, on_done, self.failed.emit)

    @Slot()
    def _on_started(self) -> None:
        self._is_running, self._is_paused = True, False
        self.paused_changed.emit(False)

    @Slot()
    def _on_finished(self) -> None:
        self._is_running, self._is_paused = False, False
        self.paused_changed.emit(False)
