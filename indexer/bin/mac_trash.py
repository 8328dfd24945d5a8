"""The trash of macOS: ``~/.Trash``, and ``.Trashes/<uid>`` on top of other volumes.

There is no note beside a file in the trash: where it came from stands in the folder's
``.DS_Store``, which is Finder's own. So a file is found by its inode, which a move within a volume
keeps, and by its bytes. A name that is taken gets the time behind it.

Since macOS 10.15 a program sees the inside of ``~/.Trash`` only with "Full Disk Access"; without it
the file is in the trash and Kindred cannot find it there: the journal then says so, and it can be
dragged out in Finder. Tested on folders laid out like it: never run on macOS yet.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from indexer.bin.identity import Seen
from indexer.bin.mounts import Mounts
from indexer.bin.trash_places import NoTrash, Trashed, by_inode, is_it, nearest_folder
from indexer.catalog.journal_records import NewEntry
from indexer.messages import message


class MacTrash:
    """Trash folders of the home folder and of volumes."""

    def __init__(self, home: Path, mounts: Mounts | None = None) -> None:
        """Look at nothing yet."""
        self._home = home
        self._mounts = mounts or Mounts()

    def check(self, seen: Seen) -> None:
        """See `TrashPlaces.check`; beyond this the system itself refuses where there is none."""
        top = self._mounts.top_of(seen.path)
        if top != self._mounts.top_of(self._home) and not os.access(top, os.W_OK):
            raise NoTrash(
                message("The drive of {folder} has no trash", folder=seen.path.parent),
                hint=message("Nothing is deleted in its stead"),
            )

    def folders(self, path: Path) -> list[Path]:
        """See `TrashPlaces.folders`."""
        top = self._mounts.top_of(nearest_folder(path.parent))
        return [self._home / ".Trash", top / ".Trashes" / str(os.getuid())]

    def find(self, file: NewEntry) -> Trashed | None:
        """See `TrashPlaces.find`."""
        folders = self.folders(file.path)
        for path in by_inode(folders, file):
            return Trashed(path)
        named = _by_name(folders, file.path.name)
        return next((Trashed(path) for path in named if is_it(path, file)), None)


def _by_name(folders: list[Path], name: str) -> Iterator[Path]:
    stem, suffix = Path(name).stem, Path(name).suffix
    for folder in folders:
        with suppress(OSError), os.scandir(folder) as entries:
            for entry in entries:
                if entry.name.startswith(stem) and entry.name.endswith(suffix):
                    yield Path(entry.path)
