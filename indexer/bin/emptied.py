"""Finds out what is in the trash no more: the user emptied it, or put files back by hand.

Looked for when somebody looks at the bin; nothing is moved. Where the trash itself is not there,
as on a drive that is away, nothing is concluded.
"""

from __future__ import annotations

import os
from collections.abc import Callable

from indexer.bin.moving import is_back
from indexer.bin.trash_places import TrashPlaces
from indexer.cancel import CancelToken
from indexer.catalog.journal import Journal
from indexer.catalog.journal_records import Entry, EntryState
from indexer.messages import message


def note_what_was_emptied(
    journal: Journal,
    places: TrashPlaces,
    came_back: Callable[[Entry], None],
    token: CancelToken,
) -> int:
    """Bring the journal up to date with the trash; return how many entries say something else.

    Args:
        journal: Whose moved files are looked for.
        places: Of the system.
        came_back: Told of files that stand at their place again.
        token: Ends it between two files.
    """
    changed = 0
    for entry in journal.moved():
        if token.is_cancelled:
            break
        place = entry.trash_path
        if place is None or os.path.lexists(place) or not place.parent.is_dir():
            continue
        found = places.find(entry.file)  # renamed or renumbered it is there still
        if found is not None:
            journal.set_state(entry.id, EntryState.MOVED, trash_path=found.path)
        elif is_back(entry):
            came_back(entry)
            journal.set_state(entry.id, EntryState.RESTORED)
        else:
            detail = message(
                "{path} is not in the trash any more: it was emptied", path=entry.file.path
            )
            journal.set_state(entry.id, EntryState.LOST, detail=detail)
        changed += 1
    return changed
