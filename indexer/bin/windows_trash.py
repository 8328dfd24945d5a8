r"""The recycle bin of Windows: ``X:\$Recycle.Bin\<user's SID>`` on each drive.

Beside each ``$Rabc123.jpg`` there is a ``$Iabc123.jpg`` that says where the file came from. Its
format is not published by Microsoft; what is known of it: version (int64: 1 up to Windows 8, 2
since 10), size (int64), time of deletion (FILETIME), then the path as UTF-16, in version 1 in 520
bytes, in version 2 after its length in characters (int32). All little-endian.

Written from that description and tested on folders laid out like it: never run on Windows yet.
"""

from __future__ import annotations

import os
import struct
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path, PureWindowsPath

from indexer.bin.identity import Seen
from indexer.bin.trash_places import NoTrash, Trashed, is_it
from indexer.catalog.journal_records import NewEntry
from indexer.messages import message

_BIN = "$Recycle.Bin"
_HEADER = struct.Struct("<qqq")
_DRIVE_REMOVABLE, _DRIVE_FIXED = 2, 3


class WindowsTrash:
    """Recycle bins by drive."""

    def __init__(self, drive_of_test: Path | None = None) -> None:
        """Look at nothing yet; tests lay out a drive in a folder."""
        self._drive = drive_of_test

    def check(self, seen: Seen) -> None:
        """See `TrashPlaces.check`.

        Without pywin32, send2trash would use a call of Windows that deletes for good where there is
        no bin, and says nothing; with it, the shell refuses.
        """
        if not _has_safe_way():
            raise NoTrash(
                message("The recycle bin cannot be used: a part of Kindred is missing, pywin32"),
                hint=message("Install Kindred anew"),
            )
        if _drive_type(seen.real) not in (_DRIVE_REMOVABLE, _DRIVE_FIXED):
            raise NoTrash(
                message(
                    "Windows has no recycle bin for the drive of {folder}: what is removed there "
                    "is deleted for good",
                    folder=seen.path.parent,
                )
            )

    def folders(self, path: Path) -> list[Path]:
        """See `TrashPlaces.folders`."""
        drive = self._drive or Path(path.anchor)
        found = []
        with suppress(OSError), os.scandir(drive / _BIN) as entries:
            found = [Path(entry.path) for entry in entries if entry.is_dir(follow_symlinks=False)]
        return found or [drive / _BIN]

    def find(self, file: NewEntry) -> Trashed | None:
        """See `TrashPlaces.find`."""
        for folder in self.folders(file.path):
            for note in _notes(folder, file.path.suffix):
                path = note.with_name("$R" + note.name[2:])
                if _is_origin(note, file) and is_it(path, file):
                    return Trashed(path, note)
        return None


def _notes(folder: Path, suffix: str) -> Iterator[Path]:
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            name = entry.name.casefold()
            if name.startswith("$i") and name.endswith(suffix.casefold()):
                yield Path(entry.path)


def origin(note: bytes) -> tuple[str, int] | None:
    """Path and size that a ``$I`` file tells; None where it is none."""
    if len(note) < _HEADER.size:
        return None
    version, size_bytes, _deleted_at = _HEADER.unpack_from(note)
    if version == 1:
        text = note[_HEADER.size : _HEADER.size + 520]
    elif version == 2:
        text = note[_HEADER.size + 4 :]
    else:
        return None
    path = text[: len(text) // 2 * 2].decode("utf-16-le", "surrogatepass").partition("\0")[0]
    return path, size_bytes


def _is_origin(note: Path, file: NewEntry) -> bool:
    try:
        found = origin(note.read_bytes())
    except OSError:
        return False
    if found is None:
        return False
    path, size_bytes = found
    return size_bytes == file.size_bytes and PureWindowsPath(path) == PureWindowsPath(file.path)


def _has_safe_way() -> bool:
    try:
        import pythoncom  # type: ignore[import-not-found, import-untyped, unused-ignore] # noqa: F401
        import win32com.shell  # type: ignore[import-not-found, import-untyped, unused-ignore] # noqa: F401
    except ImportError:
        return False
    return True


def _drive_type(path: str) -> int:
    """``GetDriveTypeW`` of the drive: 2 removable, 3 fixed, 4 network, 5 optical, 6 in memory."""
    if sys.platform == "win32":
        import ctypes

        return int(ctypes.windll.kernel32.GetDriveTypeW(Path(path).anchor))
    return 0
