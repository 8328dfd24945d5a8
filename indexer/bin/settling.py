"""Finds out what a process that ended in the middle had done, by looking at the disk.

An entry that is still "intended" may have been moved or not; one that is "restoring" may be back or
not. Either way the file is whole at one of two places, since moving is renaming.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

from indexer.bin.checks import is_offline
from indexer.bin.identity import look
from indexer.bin.linking import is_link_to, remove_spare_link
from indexer.bin.moving import forget_note, from_trash, is_back
from indexer.bin.records import Refused
from indexer.bin.trash_places import Trashed, TrashPlaces, is_it
from indexer.catalog.journal import Journal
from indexer.catalog.journal_records import Action, Entry, EntryState
from indexer.messages import message

_INTERRUPTED = message("Kindred ended before it was moved; it stands where it stood")


def _has_its_inode(entry: Entry) -> bool:
    """Whether the file itself stands at its place, whatever was written to it since."""
    with suppress(OSError):
        seen = look(entry.file.path)
        inode = entry.file.inode
        return bool(inode) and (seen.device, seen.inode) == (entry.file.device, inode)
    return False


class Settling:
    """Settles what was left."""

    def __init__(
        self,
        journal: Journal,
        places: TrashPlaces,
        roots: Sequence[Path],
        forget: Callable[[Sequence[Path]], None],
        came_back: Callable[[Entry], None],
    ) -> None:
        """Look at nothing yet; the last two as in `Removal` and `Restoring`."""
        self._journal = journal
        self._places = places
        self._roots = tuple(roots)
        self._forget = forget
        self._came_back = came_back

    def run(self) -> int:
        """Settle what can be; return how many entries were. Call it while nobody moves files.

        What lies on a drive that is away waits for the drive.
        """
        sets: dict[tuple[str, int], list[Entry]] = defaultdict(list)
        for entry in self._journal.unsettled():
            if not self._is_away(entry):
                sets[entry.file.batch, entry.file.together].append(entry)
        for (batch, together), entries in sets.items():
            was_moving = any(entry.state is EntryState.INTENDED for entry in entries)
            for entry in entries:
                self._settle(entry)
            if was_moving:
                self._keep_together(batch, together)
        return sum(map(len, sets.values()))

    def _is_away(self, entry: Entry) -> bool:
        path = entry.file.path
        root = next((root for root in self._roots if path.is_relative_to(root)), None)
        return is_offline(root) if root is not None else False

    def _settle(self, entry: Entry) -> None:
        remove_spare_link(entry.file.path, entry.id, entry.file.keeper)
        found = self._places.find(entry.file)
        if entry.state is EntryState.RESTORING:
            self._settle_restoring(entry, found)
        elif is_back(entry) or _has_its_inode(entry):
            self._journal.set_state(entry.id, EntryState.FAILED, detail=_INTERRUPTED)
        elif found is None:
            self._lose(entry)
        elif entry.file.action is Action.LINK and not self._is_linked(entry):
            self._put_back(entry, found)
        else:
            self._journal.set_state(entry.id, EntryState.MOVED, trash_path=found.path)
            if entry.file.action is Action.BIN:
                self._forget([entry.file.path])

    def _settle_restoring(self, entry: Entry, found: Trashed | None) -> None:
        path = entry.file.path
        if found is None and entry.trash_path is not None and is_it(entry.trash_path, entry.file):
            found = Trashed(entry.trash_path)
        if is_back(entry):
            if found is not None and found.path.samefile(path):
                found.path.unlink()  # one name of two: it ended between giving one and taking one
                forget_note(found)
            self._came_back(entry)
            self._journal.set_state(entry.id, EntryState.RESTORED)
        elif found is not None:
            with suppress(OSError):
                # The name was taken by an empty file, see `placing`.
                if path.lstat().st_size == 0 and entry.file.size_bytes:
                    path.unlink()
            self._journal.set_state(entry.id, EntryState.MOVED, trash_path=found.path)
        else:
            self._lose(entry)

    def _lose(self, entry: Entry) -> None:
        lost = message("It is not where it stood, and Kindred does not find it in the trash")
        self._journal.set_state(entry.id, EntryState.LOST, detail=lost)
        self._forget([entry.file.path])

    def _is_linked(self, entry: Entry) -> bool:
        return entry.file.keeper is not None and is_link_to(entry.file.path, entry.file.keeper)

    def _put_back(self, entry: Entry, found: Trashed) -> None:
        try:
            from_trash(entry, self._places, self._roots)
        except Refused as refusal:
            self._journal.set_state(
                entry.id, EntryState.MOVED, detail=refusal.what, trash_path=found.path
            )
            self._forget([entry.file.path])
        else:
            self._came_back(entry)
            self._journal.set_state(entry.id, EntryState.FAILED, detail=_INTERRUPTED)

    def _keep_together(self, batch: str, together: int) -> None:
        """Put back what was moved of files that belong together, where not all of them were."""
        entries = [each for each in self._journal.of_batch(batch) if each.file.together == together]
        states = {entry.state for entry in entries}
        if EntryState.FAILED not in states:
            return
        for entry in entries:
            if entry.state is EntryState.MOVED:
                found = self._places.find(entry.file)
                if found is not None:
                    self._put_back(entry, found)
