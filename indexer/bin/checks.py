"""What must be true of a file at the moment it goes, and of the one that stays in its place.

Each check looks at the disk, not at what the catalog or the plan remember. `Refused` says what was
found; the file stays, and the rest of the plan goes on.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from indexer.bin.identity import Seen, folded, folder_around, is_in_trash, is_one_file, look
from indexer.bin.plan import BinItem
from indexer.bin.records import Refused, Why
from indexer.bin.trash_places import NoTrash, TrashPlaces
from indexer.media.hashing import hash_file
from indexer.messages import message

IDENTICAL_BYTES = "identical-bytes"
"""The tier whose files are the same byte for byte, which is looked at as well."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the checks need to know besides the disk."""

    places: TrashPlaces
    protected: Callable[[], Sequence[Path]] = tuple
    """Folders out of which nothing is moved; asked for each file: a long run may see more come."""
    roots: Sequence[Path] = ()
    """Of the library: tells a file that is gone from a drive that is."""


@dataclass(slots=True)
class Going:
    """All that one plan would move, by whatever path it is reached."""

    _keys: set[object] = field(default_factory=set)

    def add(self, path: Path) -> None:
        """Note a file, if it is there."""
        try:
            seen = look(path, follow=True)
        except OSError:
            self._keys.add(folded(str(path)))
            return
        self._keys.update((seen.key, folded(seen.real), folded(str(path))))

    def holds_path(self, path: Path) -> bool:
        """Whether a file would be moved, or was: it need not be there any more."""
        real = os.path.join(os.path.realpath(path.parent), path.name)  # noqa: PTH118
        return folded(str(path)) in self._keys or folded(real) in self._keys

    def holds(self, seen: Seen) -> bool:
        """Whether a file would be moved."""
        keys = (seen.key, folded(seen.real), folded(str(seen.path)))
        return any(key in self._keys for key in keys)


def check_content(seen: Seen, content_hash: bytes) -> None:
    """See whether a file that may go is what it was when it was chosen; it is read for that.

    Raises:
        Refused: It is not.
    """
    if not content_hash:
        raise Refused(
            Why.UNKNOWN,
            message(
                "The library does not know {path}, so nobody can tell what it is", path=seen.path
            ),
        )
    if hash_unchanged(seen) != content_hash:
        raise Refused(
            Why.CHANGED, message("{path} has changed since it was chosen", path=seen.path.name)
        )


def check_movable(path: Path, around: Surroundings) -> Seen:
    """See whether a file could be moved to the trash, whatever it is.

    Raises:
        Refused: It could not.
    """
    seen = _look_at_victim(path, around.roots)
    if not seen.is_regular:
        raise Refused(
            Why.NO_FILE,
            message("{path} is a link to another place, and no file", path=path.name),
        )
    protected = folder_around(seen, around.protected())
    if protected is not None:
        raise Refused(Why.PROTECTED, message("{folder} is protected", folder=protected))
    if is_in_trash(seen, around.places.folders(path)):
        raise Refused(Why.IN_TRASH, message("{path} is in a trash already", path=path.name))
    if not os.access(path.parent, os.W_OK | os.X_OK) or not os.access(path, os.W_OK):
        raise Refused(
            Why.READ_ONLY,
            message("{path} or its folder is write-protected", path=path.name),
            message("Give yourself the right to change it, and try again"),
        )
    try:
        around.places.check(seen)
    except NoTrash as error:
        raise Refused(Why.NO_TRASH, error.what, error.hint) from error
    except OSError as error:
        raise Refused(Why.NO_TRASH, error.strerror or str(error)) from error
    return seen


def check_keeper(item: BinItem, victim: Seen, around: Surroundings, going: Going) -> Seen:
    """See whether what is to stay stays, can be read, and is another file.

    Raises:
        Refused: Then the victim must stay.
    """
    keeper = item.keeper
    if keeper is None:
        raise Refused(
            Why.WHOLE_GROUP,
            message("Nothing of its group would be left, and nobody confirmed that"),
        )
    try:
        seen = look(keeper, follow=True)
    except OSError as error:
        if going.holds_path(keeper):
            raise _goes(keeper) from error
        raise Refused(
            Why.KEEPER_GONE,
            message("{keeper}, which was to stay in its place, is not there", keeper=keeper),
        ) from error
    if is_one_file(seen, victim):
        raise Refused(
            Why.SAME_FILE,
            message(
                "{keeper}, which was to stay, is this very file by another path", keeper=keeper
            ),
        )
    if is_in_trash(seen, around.places.folders(keeper)):
        raise Refused(
            Why.KEEPER_IN_TRASH,
            message("{keeper}, which was to stay in its place, is in a trash", keeper=keeper),
        )
    if going.holds(seen):
        raise _goes(keeper)
    if not item.keeper_hash:
        raise Refused(
            Why.UNKNOWN,
            message(
                "The library does not know {keeper}, which was to stay, so nobody can tell what it"
                " is",
                keeper=keeper,
            ),
        )
    try:
        found = hash_unchanged(seen) if seen.is_regular else None
    except Refused as error:
        why = Why.KEEPER_CHANGED if error.why is Why.CHANGED else Why.KEEPER_UNREADABLE
        raise Refused(
            why, message("{keeper}, which was to stay, cannot be read", keeper=keeper)
        ) from error
    if found != item.keeper_hash:
        raise Refused(
            Why.KEEPER_CHANGED,
            message("{keeper}, which was to stay, is not what it was when chosen", keeper=keeper),
        )
    if item.tier == IDENTICAL_BYTES and item.keeper_hash != item.content_hash:
        raise Refused(
            Why.NO_COPY,
            message("{keeper} is not the same byte for byte, as was said of it", keeper=keeper),
        )
    return seen


def _goes(keeper: Path) -> Refused:
    return Refused(
        Why.KEEPER_GOES,
        message("{keeper}, which was to stay in its place, goes by the same plan", keeper=keeper),
    )


def keeper_stands(keeper: Seen) -> bool:
    """Whether a keeper is still there right after its victim went.

    The last net: one file that two mounts of a network drive show under two numbers looks like
    two, until the other one is gone as well. So does a keeper that another program just moved.
    """
    try:
        with Path(keeper.real).open("rb") as file:
            if keeper.size_bytes and not file.read(1):
                return False
        return look(keeper.path, follow=True).is_as(keeper)
    except OSError:
        return False


def hash_unchanged(seen: Seen, read: Callable[[str], bytes] = hash_file) -> bytes:
    """The content hash of a file that was looked at, and is still the same after it was read.

    Raises:
        Refused: It cannot be read, or something writes to it.
    """
    try:
        digest = read(seen.real)
        now = look(Path(seen.real))
    except OSError as error:
        raise Refused(
            Why.UNREADABLE,
            message(
                "{path} cannot be read: {reason}",
                path=seen.path.name,
                reason=error.strerror or str(error),
            ),
        ) from error
    if not now.is_as(seen):
        raise Refused(Why.CHANGED, message("{path} is being written to", path=seen.path.name))
    return digest


def _look_at_victim(path: Path, roots: Collection[Path]) -> Seen:
    try:
        return look(path)
    except OSError as error:
        if not isinstance(error, FileNotFoundError | NotADirectoryError):
            raise Refused(
                Why.UNREADABLE,
                message(
                    "{path} cannot be looked at: {reason}",
                    path=path.name,
                    reason=error.strerror or str(error),
                ),
            ) from error
        root = next((root for root in roots if path.is_relative_to(root)), None)
        if root is not None and is_offline(root):
            raise Refused(
                Why.OFFLINE,
                message("The folder {root} is offline", root=root),
                message("Connect the drive it is on, and try again"),
            ) from error
        raise Refused(Why.GONE, message("{path} is not there any more", path=path.name)) from error


def is_offline(root: Path) -> bool:
    """Whether a folder of the library is missing, or empty as a mount point is."""
    try:
        with os.scandir(root) as entries:
            return next(entries, None) is None
    except OSError:
        return True
