"""Puts a hard link to the kept file where another copy stood: the name stays, the room is freed.

Only between files of the same bytes on one volume. The link is made under a name of its own first:
where the file system cannot make one, nothing has been moved yet.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from indexer.bin.identity import Seen, look
from indexer.bin.placing import move_without_overwriting, sync_folder
from indexer.bin.plan import BinItem
from indexer.bin.records import Refused, Why
from indexer.catalog.journal_records import Action, EntryId, NewEntry
from indexer.messages import message


def check_link(item: BinItem, victim: Seen, keeper: Seen | None) -> None:
    """See whether a link could take a file's place.

    Raises:
        Refused: It could not.
    """
    if keeper is None or item.content_hash != item.keeper_hash:
        raise Refused(
            Why.NO_LINK,
            message("A link can only take the place of a file that is the same byte for byte"),
        )
    if victim.device != keeper.device:
        raise Refused(
            Why.NO_LINK,
            message(
                "{path} and {keeper} are on two drives; a link needs one",
                path=victim.path.name,
                keeper=keeper.path,
            ),
        )


def make_link(keeper: Seen, path: Path, entry_id: EntryId) -> Path:
    """Make a link to the keeper beside a file, under a name of its own.

    Raises:
        Refused: The file system cannot.
    """
    link = link_path(path, entry_id)
    try:
        os.link(keeper.real, link)
    except OSError as error:
        raise Refused(
            Why.NO_LINK,
            message(
                "No link can be made beside {path}: {reason}",
                path=path.name,
                reason=error.strerror or str(error),
            ),
        ) from error
    return link


def place_link(link: Path, item: BinItem) -> None:
    """Give the link the name of the file that went.

    Raises:
        OSError: Something stands there already.
    """
    move_without_overwriting(link, item.path, item.content_hash)
    sync_folder(item.path.parent)  # else a power cut could leave neither the copy nor the link


def link_path(path: Path, entry_id: EntryId) -> Path:
    """The name that a link has until the file's own is free."""
    return path.with_name(f".kindred-{entry_id}.link")


def remove_spare_link(path: Path, entry_id: EntryId, keeper: Path | None) -> None:
    """Remove a link that was not needed: one of at least two names of the kept file."""
    link = link_path(path, entry_id)
    if keeper is not None and is_link_to(link, keeper):
        with suppress(OSError):
            link.unlink()


def is_link_to(path: Path, keeper: Path) -> bool:
    """Whether a path is a second name of the kept file, which hence loses nothing with it."""
    try:
        one, other = look(path), look(keeper, follow=True)
        names = os.stat(keeper).st_nlink  # noqa: PTH116
    except OSError:
        return False
    return one.is_regular and bool(one.inode) and one.key == other.key and names > 1


def put_back_over_link(source: Path, file: NewEntry) -> bool:
    """Put a file back where a link took its place; False where that is no such link any more.

    The one time a name is written over: its bytes stand under the keeper's name as well.
    """
    if file.action is not Action.LINK or file.keeper is None:
        return False
    if not is_link_to(file.path, file.keeper):
        return False
    source.replace(file.path)
    return True
