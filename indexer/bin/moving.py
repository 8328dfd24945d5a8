"""Moves one file to the trash and back, and looks at what really happened each time."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from indexer.bin.checks import is_offline
from indexer.bin.identity import Seen, look
from indexer.bin.linking import is_link_to, put_back_over_link
from indexer.bin.placing import move_without_overwriting
from indexer.bin.records import Refused, Why
from indexer.bin.system_trash import send
from indexer.bin.trash_places import Trashed, TrashPlaces, is_it
from indexer.catalog.journal_records import Action, Entry, NewEntry
from indexer.media.hashing import hash_file
from indexer.messages import message


def to_trash(seen: Seen, file: NewEntry, places: TrashPlaces) -> Trashed:
    """Move a file to the trash and find it there.

    Raises:
        Refused: With `Why.LOST` it is gone and was not found in the trash; with any other reason
            it stands where it stood.
    """
    reason = ""
    try:
        is_unchanged = look(seen.path).is_as(seen)
    except OSError as error:
        raise Refused(
            Why.GONE, message("{path} is not there any more", path=seen.path.name)
        ) from error
    if not is_unchanged:
        raise Refused(
            Why.CHANGED, message("{path} was changed at this moment", path=seen.path.name)
        )
    try:
        send(seen.path)
    except OSError as error:
        reason = error.strerror or str(error)
    except ValueError as error:  # a name that this system's trash cannot be told
        reason = str(error)
    if stands(seen):
        raise Refused(
            Why.FAILED,
            message(
                "{path} could not be moved to the trash: {reason}",
                path=seen.path.name,
                reason=reason or message("the system said it was, and it was not"),
            ),
        )
    found = places.find(file)
    if found is None:
        raise Refused(
            Why.LOST,
            message(
                "{path} was moved by the system, and Kindred does not find it in the trash",
                path=seen.path.name,
            ),
            message("Look for it in the trash, to put it back by hand"),
        )
    return found


def stands(seen: Seen) -> bool:
    """Whether a file is still where it was; an entry of the journal tells this as well."""
    try:
        return look(seen.path).key == seen.key
    except OSError:
        return False


def find(entry: Entry, places: TrashPlaces) -> Trashed | None:
    """Where a file of the journal lies in the trash; its bytes are read."""
    found = places.find(entry.file)
    if found is not None and is_it(found.path, entry.file):
        return found
    if entry.trash_path is not None and is_it(entry.trash_path, entry.file):
        return Trashed(entry.trash_path)  # its note is gone, and it is not
    return None


def from_trash(entry: Entry, places: TrashPlaces, roots: tuple[Path, ...]) -> None:
    """Put a file back where it stood, overwriting nothing.

    Args:
        entry: Of the journal.
        places: Of the system.
        roots: Folders of the library: below one that is there, folders are made again.

    Raises:
        Refused: It stays where it is.
    """
    path = entry.file.path
    found = check_return(entry, places, roots)
    if found is None:
        return  # by the user's own hands
    try:
        was_link = put_back_over_link(found.path, entry.file)
    except OSError as error:
        raise _failed(path, error) from error
    if was_link:
        forget_note(found)
        return
    _make_folder(path.parent)
    try:
        move_without_overwriting(found.path, path, entry.file.content_hash)
    except FileExistsError as error:
        raise Refused(
            Why.TAKEN,
            message("Something else stands at {path} now; it stays in the trash", path=path),
        ) from error
    except OSError as error:
        if not os.path.lexists(found.path):  # by another program, at this moment
            raise _not_found(entry, places) from error
        raise _failed(path, error) from error
    forget_note(found)


def check_return(entry: Entry, places: TrashPlaces, roots: tuple[Path, ...]) -> Trashed | None:
    """See whether a file could be put back, changing nothing; its bytes are read.

    Args:
        entry: Of the journal.
        places: Of the system.
        roots: Folders of the library.

    Returns:
        Where it lies; None: it stands at its place already.

    Raises:
        Refused: It could not.
    """
    file = entry.file
    if is_back(entry):
        return None
    found = find(entry, places)
    if found is None:
        raise _not_found(entry, places)
    if file.action is Action.LINK and file.keeper and is_link_to(file.path, file.keeper):
        return found  # the link gives way
    if _is_taken(file.path):
        raise Refused(
            Why.TAKEN,
            message("Something else stands at {path} now; it stays in the trash", path=file.path),
            message("Move or rename what stands there, and try again"),
        )
    folder = file.path.parent
    root = next((root for root in roots if folder.is_relative_to(root)), None)
    if not folder.is_dir() and (root is None or is_offline(root)):
        raise Refused(
            Why.OFFLINE,
            message("The folder {folder} is not there; it stays in the trash", folder=folder),
            message("Connect the drive it is on, or make the folder, and try again"),
        )
    return found


def is_back(entry: Entry) -> bool:
    """Whether the file of an entry stands where it stood; a link that took its place is not it."""
    file = entry.file
    if file.action is Action.LINK and file.keeper and is_link_to(file.path, file.keeper):
        return False
    return is_it(file.path, file)


def forget_note(found: Trashed) -> None:
    """Remove the system's note of a file that is in the trash no more."""
    if found.note is not None and not found.path.exists():
        with suppress(OSError):
            found.note.unlink()


def _failed(path: Path, error: OSError) -> Refused:
    return Refused(
        Why.FAILED,
        message(
            "{path} could not be put back: {reason}; it stays in the trash",
            path=path,
            reason=error.strerror or str(error),
        ),
    )


def _is_taken(path: Path) -> bool:
    try:
        look(path)
    except OSError:
        return False
    return True


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Refused(
            Why.READ_ONLY,
            message(
                "The folder {folder} cannot be made again: {reason}",
                folder=folder,
                reason=error.strerror or str(error),
            ),
        ) from error


def _not_found(entry: Entry, places: TrashPlaces) -> Refused:
    path, place = entry.file.path, entry.trash_path
    known = [place.parent] if place is not None else places.folders(path)
    if not any(folder.is_dir() for folder in known):
        return Refused(
            Why.OFFLINE,
            message("The trash that {path} lies in is not there", path=path),
            message("Connect the drive it is on, and try again"),
        )
    if place is not None and place.exists() and hash_file(place) != entry.file.content_hash:
        return Refused(
            Why.CHANGED, message("What lies in the trash for {path} is another file", path=path)
        )
    return Refused(
        Why.EMPTIED, message("{path} is not in the trash any more: it was emptied", path=path)
    )
