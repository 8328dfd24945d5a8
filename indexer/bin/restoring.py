"""Puts files back where they stood: one, or all of a decision, also of an earlier process."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from indexer.bin.moving import check_return, from_trash
from indexer.bin.placing import sync_folder
from indexer.bin.records import BinOutcome, BinReport, Refused
from indexer.bin.trash_places import TrashPlaces
from indexer.cancel import CancelToken
from indexer.catalog.journal import Journal
from indexer.catalog.journal_records import Entry, EntryState
from indexer.errors import CatalogError, StorageFullError, UserFacingError
from indexer.types import ProgressCallback

RESTORABLE = (EntryState.MOVED, EntryState.LOST)
"""What can be in a trash: a lost one may turn up, when a drive is back."""


class Restoring:
    """Undoes removals."""

    def __init__(
        self,
        journal: Journal,
        places: TrashPlaces,
        roots: Sequence[Path],
        came_back: Callable[[Entry], None],
    ) -> None:
        """Look at nothing yet.

        Args:
            journal: What was moved.
            places: Where to.
            roots: Folders of the library.
            came_back: Told of each file that stands at its place again.
        """
        self._journal = journal
        self._places = places
        self._roots = tuple(roots)
        self._came_back = came_back

    def run(
        self,
        entries: Sequence[Entry],
        progress: ProgressCallback,
        token: CancelToken,
        *,
        is_dry_run: bool = False,
    ) -> BinReport:
        """Put back what can be; entries that are not in a trash are passed over.

        Args:
            entries: Of the journal.
            progress: Told of files done, and of all.
            token: Ends it between two files.
            is_dry_run: Look at everything, and change and write nothing.
        """
        take = self._look if is_dry_run else self._restore
        wanted = [entry for entry in entries if entry.state in RESTORABLE]
        batches = {entry.file.batch for entry in wanted}
        outcomes: list[BinOutcome] = []
        stopped_by: UserFacingError | None = None
        # The last one that went returns first: each finds its place as it left it.
        for entry in reversed(wanted):
            progress(len(outcomes), len(wanted))
            if token.is_cancelled:
                break
            try:
                take(entry, outcomes)
            except (StorageFullError, CatalogError) as error:
                stopped_by = error
                break
        if not is_dry_run:
            for folder in {each.path.parent for each in outcomes if each.is_done}:
                sync_folder(folder)
        progress(len(outcomes), len(wanted))
        return BinReport(
            next(iter(batches)) if len(batches) == 1 else "",
            tuple(outcomes),
            is_dry_run,
            was_cancelled=token.is_cancelled and len(outcomes) < len(wanted),
            stopped_by=stopped_by,
        )

    def _look(self, entry: Entry, outcomes: list[BinOutcome]) -> None:
        refusal: Refused | None = None
        try:
            check_return(entry, self._places, self._roots)
        except Refused as refused:
            refusal = refused
        outcomes.append(_outcome(entry, refusal))

    def _restore(self, entry: Entry, outcomes: list[BinOutcome]) -> None:
        """Put one back; what has happened is among the outcomes even where this raises."""
        self._journal.set_state(entry.id, EntryState.RESTORING)
        refusal: Refused | None = None
        try:
            from_trash(entry, self._places, self._roots)
        except Refused as refused:
            refusal = refused
        outcomes.append(_outcome(entry, refusal))
        if refusal is None:
            # Before the last word: a process that ends in between listens again, see `settling`.
            self._came_back(entry)
            self._journal.set_state(entry.id, EntryState.RESTORED)
        else:
            self._journal.set_state(entry.id, entry.state, detail=refusal.what)


def _outcome(entry: Entry, refusal: Refused | None) -> BinOutcome:
    file = entry.file
    return BinOutcome(
        file.path,
        file.keeper,
        file.size_bytes,
        is_done=refusal is None,
        why=None if refusal is None else refusal.why,
        detail="" if refusal is None else refusal.what,
        trash_path=None if refusal is None else entry.trash_path,
        entry_id=entry.id,
    )
