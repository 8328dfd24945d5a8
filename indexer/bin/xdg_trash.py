"""The trash of Linux desktops, as freedesktop.org specifies it.

Of the specification ("Trash", version 1.0): a trash folder has ``files`` and ``info``; beside
``files/a.jpg`` there is ``info/a.jpg.trashinfo`` with ``Path=``, percent-encoded, relative to the
volume's top folder or absolute. Files of the home folder's device go to ``$XDG_DATA_HOME/Trash``,
others to ``.Trash/$uid`` or ``.Trash-$uid`` on top of their volume.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from urllib.parse import unquote_to_bytes

from indexer.bin.identity import Seen
from indexer.bin.mounts import Mounts
from indexer.bin.trash_places import NoTrash, Trashed, by_inode, is_it, nearest_folder
from indexer.catalog.journal_records import NewEntry
from indexer.messages import message

_FILES, _INFO, _SUFFIX = "files", "info", ".trashinfo"


class XdgTrash:
    """Trash folders that `send2trash.plat_other` uses, and file managers as well."""

    def __init__(self, home_trash: Path, mounts: Mounts | None = None) -> None:
        """Look at nothing yet.

        Args:
            home_trash: ``$XDG_DATA_HOME/Trash``.
            mounts: Tells volumes apart.
        """
        self._home_trash = home_trash
        self._mounts = mounts or Mounts()

    def check(self, seen: Seen) -> None:
        """See `TrashPlaces.check`."""
        target = self._target(seen.path)
        near = nearest_folder(target)
        # What takes the files may be a link to another drive, or one that is mounted there.
        into = nearest_folder(target / _FILES)
        if self._mounts.mount_of(into) != self._mounts.mount_of(seen.path.parent):
            raise NoTrash(
                message(
                    "The trash of {folder} is on another drive; the photo would be copied there "
                    "and deleted here",
                    folder=seen.path.parent,
                )
            )
        if not os.access(near, os.W_OK | os.X_OK):
            raise NoTrash(
                message(
                    "The drive of {folder} has no trash, and none can be made in {near}",
                    folder=seen.path.parent,
                    near=near,
                ),
                hint=message("Nothing is deleted in its stead"),
            )
        for part in (_FILES, _INFO):
            if (target / part).exists() and not os.access(target / part, os.W_OK | os.X_OK):
                raise NoTrash(
                    message("The trash {folder} cannot be written to", folder=target / part)
                )

    def folders(self, path: Path) -> list[Path]:
        """See `TrashPlaces.folders`."""
        top = self._mounts.top_of(nearest_folder(path.parent))
        on_volume = (top / ".Trash" / str(os.getuid()), top / f".Trash-{os.getuid()}")
        return [trash / _FILES for trash in (self._home_trash, *on_volume)]

    def find(self, file: NewEntry) -> Trashed | None:
        """See `TrashPlaces.find`."""
        folders = self.folders(file.path)
        for path in by_inode(folders, file):
            note = _note(path)
            if _origin(note) in (None, str(file.path)):
                return Trashed(path, note if note.exists() else None)
        for folder in folders:
            for note in _notes(folder.parent / _INFO, file.path.stem):
                path = folder / note.name.removesuffix(_SUFFIX)
                if _origin(note) == str(file.path) and is_it(path, file):
                    return Trashed(path, note)
        return None

    def _target(self, path: Path) -> Path:
        """The trash folder that a file at this path goes to."""
        # As send2trash decides: the home folder's device, wherever $XDG_DATA_HOME points.
        home = os.lstat(os.path.realpath(Path("~").expanduser()))
        if os.lstat(path).st_dev == home.st_dev:
            return self._home_trash
        top = self._mounts.top_of(path)
        shared = top / ".Trash"
        with suppress(OSError):
            mode = os.lstat(shared).st_mode
            if stat.S_ISDIR(mode) and mode & stat.S_ISVTX and os.access(shared, os.W_OK | os.X_OK):
                return shared / str(os.getuid())
        return top / f".Trash-{os.getuid()}"


def _note(path: Path) -> Path:
    return path.parent.parent / _INFO / f"{path.name}{_SUFFIX}"


def _notes(folder: Path, stem: str) -> Iterator[Path]:
    """Notes of files whose name began like this; others get a number behind it."""
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith(stem) and entry.name.endswith(_SUFFIX):
                yield Path(entry.path)


def _origin(note: Path) -> str | None:
    """Where a file in the trash came from; None where there is no such note."""
    try:
        lines = note.read_bytes().splitlines()
    except OSError:
        return None
    for line in lines:
        if line.startswith(b"Path="):
            path = os.fsdecode(unquote_to_bytes(line.removeprefix(b"Path=").strip()))
            # Relative to the volume's top, or for the home trash to the folder that holds it.
            trash = note.parent.parent
            top = trash.parent.parent if trash.parent.name == ".Trash" else trash.parent
            return os.path.normpath(top / path)
    return None
