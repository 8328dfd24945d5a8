"""Moving photos to the system's trash and back; `Library.bin`. On the lane "bin".

Nothing is ever deleted. Reading and copying may take long; a decision that the user takes waits for
none of it.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from indexer.bin.checks import Surroundings
from indexer.bin.emptied import note_what_was_emptied
from indexer.bin.plan import BinPlan, read_plan
from indexer.bin.records import Batch, BinReport, Entry, EntryId
from indexer.bin.removal import BinRequest, Removal
from indexer.bin.restoring import Restoring
from indexer.bin.selection import plan_for_photos
from indexer.bin.settling import Settling
from indexer.bin.system_trash import system_places
from indexer.bin.trash_places import TrashPlaces
from indexer.cancel import CancelToken, EitherToken
from indexer.catalog.catalog import Catalog
from indexer.errors import UserFacingError
from indexer.events import (
    BinChanged,
    BinProgress,
    Listener,
    TroubleNoticed,
)
from indexer.lanes import Lane
from indexer.library.alone import Alone, BusyError
from indexer.library.current_model import CurrentModel
from indexer.library.following import Following
from indexer.library.plan_matching import still_match
from indexer.messages import message
from indexer.types import PhotoId, ProgressCallback

_PROGRESS_S = 0.1
_CHANGES_S = 1.0
"""How often the window reads anew what it shows while a long removal goes on."""


class Bin:
    """Carries out plans, undoes them, and tells of it."""

    def __init__(
        self,
        catalog: Catalog,
        lock_path: Path,
        model: CurrentModel,
        tell: Listener,
        closing: CancelToken,
        places: Callable[[], TrashPlaces] = system_places,
    ) -> None:
        """Look at no disk yet.

        Args:
            catalog: The library's.
            lock_path: Held while files are moved, by one process at a time.
            model: Whose indexes follow the catalog.
            tell: Told of what changes.
            closing: Cancelled when the library is closed.
            places: Gives the trash folders of the system.
        """
        self._catalog = catalog
        self._lock = Alone(lock_path)
        self._following = Following(catalog, model, tell)
        self._tell = tell
        self._closing = closing
        self._places = places

    # Removing ----------------------------------------------------------------------------------

    def read_plan(self, path: Path) -> BinPlan:
        """Read a plan file.

        Raises:
            UserFacingError: It cannot be read, or is no plan.
        """
        matches = partial(still_match, self._catalog)
        return read_plan(path, self._catalog.uuid, self._catalog.files.hash_at, matches)

    def run(
        self,
        request: BinRequest,
        progress: ProgressCallback | None = None,
        token: CancelToken | None = None,
    ) -> BinReport:
        """Carry out a plan, or look at what it would do.

        Args:
            request: What the user decided.
            progress: Told of items done, and of all.
            token: Ends it between two files; what was moved until then stays in the trash.

        Raises:
            UserFacingError: Another Kindred removes photos of this library just now.
        """
        if request.is_dry_run:
            return self._removal(request).run(self._both(progress), self._either(token))
        with self._alone():
            self._settle()
            return self._removal(request).run(self._both(progress), self._either(token))

    def plan_for(self, ids: Sequence[PhotoId]) -> BinPlan:
        """A plan by which some photos go, with all of their files."""
        return plan_for_photos(self._catalog, ids)

    # Undoing -----------------------------------------------------------------------------------

    @property
    def moved_count(self) -> int:
        """How many files should lie in the trash."""
        return self._catalog.journal.moved_count()

    def look_into_trash(self, token: CancelToken | None = None) -> int:
        """Find out what was emptied or put back by hand; return how many files that were.

        Nothing where another Kindred moves files just now.
        """
        try:
            with self._lock.held():
                found = note_what_was_emptied(
                    self._catalog.journal, self._places(), self._came_back, self._either(token)
                )
                self._following.tell()
        except BusyError:
            return 0
        if found:
            self._tell(BinChanged())
        return found

    @property
    def batches(self) -> list[Batch]:
        """Decisions of this and earlier times, the newest first."""
        return self._catalog.journal.batches()

    def entries(self, batch: str) -> list[Entry]:
        """All files of one decision, also those that were refused."""
        return self._catalog.journal.of_batch(batch)

    def restore(
        self,
        batch: str,
        ids: Sequence[EntryId] | None = None,
        progress: ProgressCallback | None = None,
        token: CancelToken | None = None,
        *,
        is_dry_run: bool = False,
    ) -> BinReport:
        """Put files back where they stood.

        Args:
            batch: The decision.
            ids: Only these of its files; None: all.
            progress: Told of files done, and of all.
            token: Ends it between two files.
            is_dry_run: Only look whether they could be, and change and write nothing.

        Raises:
            UserFacingError: There is no such decision, or another Kindred moves files just now.
        """
        told, stopped = self._both(progress), self._either(token)
        if is_dry_run:
            return self._restoring.run(self._wanted(batch, ids), told, stopped, is_dry_run=True)
        with self._alone():
            self._settle()
            return self._restoring.run(self._wanted(batch, ids), told, stopped)

    def settle(self) -> int:
        """Find out what a process that was killed had done; return how many files that were.

        Nothing where another Kindred moves files just now: it is in the middle and will end.
        """
        if not self._catalog.journal.has_unsettled():
            return 0
        try:
            with self._alone():
                return self._settle()
        except BusyError:
            return 0

    def settle_soon(self, submit: Callable[[Callable[[], int], Lane], Future[int]]) -> None:
        """Have the lane "bin" do it, where there is anything to do."""
        if self._catalog.journal.has_unsettled():
            submit(self._settle_or_tell, "bin")

    def _settle_or_tell(self) -> int:
        try:
            return self.settle()
        except UserFacingError as error:
            self._tell(TroubleNoticed(error))
            return 0

    # Protecting --------------------------------------------------------------------------------

    @property
    def protected(self) -> list[Path]:
        """Folders out of which nothing is moved."""
        return self._catalog.protected.all()

    def protect(self, folder: Path) -> None:
        """Move nothing out of a folder from now on, nor out of what is below it."""
        self._catalog.protected.add(_absolute(folder))
        self._tell(BinChanged())

    def unprotect(self, folder: Path) -> None:
        """Protect it no longer."""
        self._catalog.protected.remove(_absolute(folder))
        self._tell(BinChanged())

    # -------------------------------------------------------------------------------------------

    def _removal(self, request: BinRequest) -> Removal:
        return Removal(
            request,
            self._catalog.uuid,
            self._catalog.journal,
            Surroundings(self._places(), self.protected, self._roots),
            self._following.forget,
        )

    @property
    def _restoring(self) -> Restoring:
        return Restoring(self._catalog.journal, self._places(), self._roots, self._came_back)

    def _wanted(self, batch: str, ids: Sequence[EntryId] | None) -> list[Entry]:
        entries = self.entries(batch)
        if not entries:
            raise UserFacingError(
                message("Nothing was removed under {batch}", batch=batch),
                hint=message("To see what was: {command}", command="kindred restore --list"),
            )
        return [entry for entry in entries if ids is None or entry.id in ids]

    @property
    def _roots(self) -> list[Path]:
        return [root.path for root in self._catalog.roots.all()]

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """While nobody else moves files; afterwards all hear of what changed."""
        with self._lock.held():
            try:
                yield
            finally:
                self._following.tell()
                self._tell(BinChanged())

    def _settle(self) -> int:
        if not self._catalog.journal.has_unsettled():
            return 0
        settling = Settling(
            self._catalog.journal,
            self._places(),
            self._roots,
            self._following.forget,
            self._came_back,
        )
        return settling.run()

    def _came_back(self, entry: Entry) -> None:
        self._following.came_back(entry.file.path, entry.file.content_hash)

    def _both(self, progress: ProgressCallback | None) -> ProgressCallback:
        told_s = changed_s = time.monotonic()

        def report(done: int, total: int) -> None:
            nonlocal told_s, changed_s
            now_s = time.monotonic()
            if done == total or now_s - told_s >= _PROGRESS_S:
                told_s = now_s
                self._tell(BinProgress(done, total))
            if now_s - changed_s >= _CHANGES_S:
                changed_s = now_s
                self._following.tell()
            if progress is not None:
                progress(done, total)

        return report

    def _either(self, token: CancelToken | None) -> CancelToken:
        return self._closing if token is None else EitherToken(token, self._closing)


def _absolute(folder: Path) -> Path:
    return Path(os.path.abspath(folder.expanduser()))  # noqa: PTH100 - links stay as they are
