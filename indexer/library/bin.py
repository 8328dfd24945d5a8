"""Moving photos to the system's trash and back; `Library.bin`. On the lane "bin".

Nothing is ever deleted. Reading and copying may take long; a decision that the user takes waits for
none of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from contextlib import contextmanager, suppress
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
from indexer.catalog.paths import named
from indexer.errors import CatalogError, StorageFullError, UserFacingError
from indexer.events import (
    BinChanged,
    DecisionsChanged,
    Listener,
    TroubleNoticed,
)
from indexer.lanes import Lane
from indexer.library.alone import Alone, BusyError
from indexer.library.bin_progress import told_at_times
from indexer.library.current_model import CurrentModel
from indexer.library.following import Following
from indexer.library.plan_matching import still_match
from indexer.messages import message
from indexer.types import PhotoId, ProgressCallback

Submit = Callable[[Callable[[], int], Lane], Future[int]]


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
            return self._removal(request).run(self._told(progress), self._either(token))
        with self._alone():
            self._settle()
            report = self._removal(request).run(self._told(progress), self._either(token))
            if request.replaces_by_links:
                contents = {item.path: item.content_hash for item in request.plan.items}
                # What cannot be noted is seen by the next scan, and refused as one file until then.
                with suppress(StorageFullError, CatalogError):
                    self._following.linked({each.path: contents[each.path] for each in report.done})
        return report

    def plan_for(self, ids: Sequence[PhotoId]) -> BinPlan:
        """A plan by which some photos go, with all of their files."""
        return plan_for_photos(self._catalog, ids)

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
        told, stopped = self._told(progress), self._either(token)
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

    def settle_soon(self, submit: Submit) -> None:
        """Have the lane "bin" do it, where there is anything to do."""
        if self._catalog.journal.has_unsettled():
            submit(lambda: self._or_told(self.settle), "bin")

    def decide_again_soon(self, submit: Submit) -> None:
        """Decide again of files that were put back before a scan listed them."""
        with suppress(RuntimeError):  # the lanes were closed meanwhile
            submit(lambda: self._or_told(self._decide_again), "bin")

    def _decide_again(self) -> int:
        again = self._catalog.decisions_again
        found = again.take_waiting() if again.has_waiting() else 0
        if found:
            self._tell(DecisionsChanged())
        return found

    def _or_told(self, work: Callable[[], int]) -> int:
        try:
            return work()
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
        self._catalog.protected.add(named(folder))
        self._tell(BinChanged())

    def unprotect(self, folder: Path) -> None:
        """Protect it no longer."""
        self._catalog.protected.remove(named(folder))
        self._tell(BinChanged())

    # -------------------------------------------------------------------------------------------

    def _removal(self, request: BinRequest) -> Removal:
        return Removal(
            request,
            self._catalog.uuid,
            self._catalog.journal,
            Surroundings(self._places(), self._catalog.protected.all, self._roots),
            self._following.forget,
            self._catalog.decisions_again.about,
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
        wanted = None if ids is None else frozenset(ids)
        return [entry for entry in entries if wanted is None or entry.id in wanted]

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
        journal, forget = self._catalog.journal, self._following.forget
        return Settling(journal, self._places(), self._roots, forget, self._came_back).run()

    def _came_back(self, entry: Entry) -> None:
        self._following.came_back(entry.file.path, entry.file.content_hash, entry.id)

    def _told(self, progress: ProgressCallback | None) -> ProgressCallback:
        return told_at_times(self._tell, self._following.tell, progress)

    def _either(self, token: CancelToken | None) -> CancelToken:
        return self._closing if token is None else EitherToken(token, self._closing)
