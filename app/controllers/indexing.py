"""Adding and removing folders, and the indexing run: start, pause, resume, cancel. GUI thread."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, QStandardPaths, Signal, Slot

from app.bridge import Channel, EngineBridge
from indexer.cancel import CancelToken
from indexer.errors import UserFacingError
from indexer.library import Library
from indexer.types import ProblemId, RootId

T = TypeVar("T")


class Indexing(QObject):
    """What the user may do with roots and runs; all work happens on engine threads."""

    failed = Signal(object)
    """A `UserFacingError`."""
    paused_changed = Signal(bool)
    removal_progressed = Signal(object, object)
    """Files forgotten of a folder that is being removed, and all there were; 0 while unknown."""
    removal_finished = Signal()
    suggested = Signal(object)
    """The `Path` of a folder that a newcomer's photos may be in."""

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
                    added.append(self._library.roots.add(path).id)
                except UserFacingError as error:
                    errors.append(error)
            if added:
                self._library.indexing.start(added)
            return errors

        def on_done(errors: list[UserFacingError]) -> None:
            for error in errors:
                self.failed.emit(error)

        self._submit(work, on_done)

    def remove_folder(self, root_id: RootId) -> None:
        """Forget a root; its files stay untouched."""
        channel = Channel(self._library, self._bridge, "work")

        def show(done: int, total: int) -> None:
            if channel.is_busy:  # the last of it may come after the end
                self.removal_progressed.emit(done, total)

        on_progress = self._bridge.bundled(show)

        def on_failed(error: UserFacingError) -> None:
            self.removal_finished.emit()
            self.failed.emit(error)

        channel.submit(
            lambda _token: self._library.roots.remove(root_id, on_progress),
            lambda _none: self.removal_finished.emit(),
            on_failed,
        )
        show(0, 0)

    def pause_folder(self, root_id: RootId) -> None:
        """Leave a folder alone until it is resumed."""
        self._submit(lambda _token: self._library.roots.set_paused(root_id, is_paused=True))

    def resume_folder(self, root_id: RootId) -> None:
        """Look after a folder again, and bring it up to date now."""
        self._submit(lambda _token: self._library.roots.set_paused(root_id, is_paused=False))

    def retry(self, problem_ids: Collection[ProblemId] | None = None) -> None:
        """Try files again that could not be taken in; None means all of them."""
        self._submit(lambda _token: self._library.problems.retry(problem_ids))

    def ignore(self, problem_ids: Collection[ProblemId]) -> None:
        """Hear no more of files until they change."""
        self._submit(lambda _token: self._library.problems.ignore(problem_ids))

    def ignore_no_longer(self, problem_ids: Collection[ProblemId]) -> None:
        """Count files as problems again."""
        self._submit(lambda _token: self._library.problems.ignore(problem_ids, is_ignored=False))

    def suggest_folder(self) -> None:
        """Find the folder in which the system keeps pictures, if there is anything in it."""
        place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)

        def work(_token: CancelToken) -> Path | None:
            path = Path(place)
            # Where there is no such folder, Qt names the home folder: too much to begin with.
            try:
                is_fitting = bool(place) and path != Path.home() and any(path.iterdir())
            except OSError:
                is_fitting = False
            return path if is_fitting else None

        def on_done(path: Path | None) -> None:
            if path is not None:
                self.suggested.emit(path)

        self._submit(work, on_done)

    def look_for_changes(self, root_id: RootId | None = None) -> None:
        """Bring one root, or all of them, up to date."""
        root_ids = None if root_id is None else (root_id,)
        self._submit(lambda _token: self._library.indexing.start(root_ids))

    def begin(self, *, looks_for_changes: bool = True) -> None:
        """On opening: note which roots are there, then bring all of them up to date."""

        def work(_token: CancelToken) -> None:
            self._library.roots.check()
            self._library.roots.finish_removals()
            if looks_for_changes:
                self._library.indexing.start()

        self._submit(work)

    @Slot()
    def toggle_pause(self) -> None:
        """Pause or go on; takes effect within a fifth of a second."""
        run = self._library.indexing.run
        if run is None or not self._is_running:
            return
        self._is_paused = not run.is_paused  # it may wait for the charger, too
        if self._is_paused:
            run.pause()
        else:
            run.resume()
        self.paused_changed.emit(self._is_paused)

    @Slot()
    def cancel(self) -> None:
        """Stop the run; what was committed stays, and the next run goes on from there."""
        run = self._library.indexing.run
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
