"""Where a system keeps what was moved to its trash: one small interface, three systems.

send2trash moves a file and does not say where to. Putting it back needs the place, and so does
finding out what a process that was killed had done.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from indexer.bin.identity import Seen, look
from indexer.catalog.journal_records import NewEntry
from indexer.errors import UserFacingError
from indexer.media.hashing import hash_file


class NoTrash(UserFacingError):
    """A file cannot be moved to a trash where it lies; it stays there."""


@dataclass(frozen=True, slots=True)
class Trashed:
    """A file in the trash."""

    path: Path
    note: Path | None = None
    """The system's note beside it, of where it came from; goes once the file is back."""


class TrashPlaces(Protocol):
    """The trash folders of a system. Any thread."""

    def check(self, seen: Seen) -> None:
        """See whether a file can be moved to a trash by renaming it: no byte is copied or deleted.

        Raises:
            NoTrash: It cannot, for the reason it says.
        """

    def folders(self, path: Path) -> list[Path]:
        """The folders of trashed files that may hold what stood at a path; they need not exist."""

    def find(self, file: NewEntry) -> Trashed | None:
        """Find a file that was moved out of the way, by what the journal knows of it."""


def is_it(path: Path, file: NewEntry) -> bool:
    """Whether a file in the trash is the one that was moved: its bytes decide."""
    try:
        seen = look(path)
        if not seen.is_regular or seen.size_bytes != file.size_bytes:
            return False
        return hash_file(path) == file.content_hash
    except OSError:
        return False


def by_inode(folders: Iterable[Path], file: NewEntry) -> Iterator[Path]:
    """Files in trash folders that have inode, size and time of the one that was moved.

    A rename keeps all three. They tell where it lies; before it is put back its bytes are read.
    """
    if not file.inode:
        return
    wanted = (file.device, file.inode, file.size_bytes, file.mtime_ns)
    for folder in folders:
        # As send2trash and most file managers name the first of its name: no folder is read.
        with suppress(OSError):
            first = look(folder / file.path.name)
            if _stat(first) == wanted:
                yield first.path
                continue
        with suppress(OSError), os.scandir(folder) as entries:
            for entry in entries:
                if entry.inode() & (2**63 - 1) == file.inode:
                    found = look(Path(entry.path))
                    if _stat(found) == wanted:
                        yield found.path


def _stat(seen: Seen) -> tuple[int, int, int, int]:
    return seen.device, seen.inode, seen.size_bytes, seen.mtime_ns


def nearest_folder(path: Path) -> Path:
    """The path, or the first folder above it that exists."""
    while not path.is_dir() and path != path.parent:
        path = path.parent
    return path
