"""Which file a path leads to: so that no file is taken for its own duplicate.

One file is reached by many paths: links, mounts of one folder at two places, names in other
letters where case does not count. Two paths lead to different files only if device and inode
differ; where a file system has no inodes, only if their real paths do.
"""

from __future__ import annotations

import itertools
import os
import stat
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

_INT64_MAX = 2**63 - 1

_TRASH_NAMES = frozenset(
    (
        *(".trash", ".trashes"),  # macOS; freedesktop.org on volumes
        *("$recycle.bin", "recycler", "recycled"),  # Windows
        *("#recycle", "@recycle", ".recycle"),  # network drives by Synology, QNAP, Samba
    )
)


_TRASH_WORDS = ("trash", "recycle")
"""Each of them has one of these, and hardly any other path: most are told by that alone."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A file as it was looked at, without opening it."""

    path: Path
    """Absolute, as it was asked for."""
    real: str
    """With all links followed."""
    device: int
    inode: int
    """0: unknown."""
    size_bytes: int
    mtime_ns: int
    is_regular: bool
    """A plain file; no link, folder or device."""

    @property
    def key(self) -> tuple[int, int] | str:
        """Equal for two paths that may lead to one file."""
        return (self.device, self.inode) if self.inode else folded(self.real)

    def is_as(self, other: Seen) -> bool:
        """Whether it is the same file in the same state, as far as can be seen from outside."""
        return (self.key, self.size_bytes, self.mtime_ns) == (
            other.key,
            other.size_bytes,
            other.mtime_ns,
        )


def look(path: Path, *, follow: bool = False) -> Seen:
    """Look at a path.

    Args:
        path: Absolute.
        follow: Whether a link stands for what it leads to.

    Raises:
        OSError: Nothing is there, or it cannot be seen.
    """
    found = os.stat(path, follow_symlinks=follow)  # noqa: PTH116 - Path.stat is this, in two forms
    return Seen(
        path,
        os.path.realpath(path),
        found.st_dev & _INT64_MAX,
        found.st_ino & _INT64_MAX,
        found.st_size,
        max(-_INT64_MAX, min(found.st_mtime_ns, _INT64_MAX)),
        stat.S_ISREG(found.st_mode),
    )


def is_one_file(one: Seen, other: Seen) -> bool:
    """Whether two paths may lead to one file."""
    return one.key == other.key or folded(one.real) == folded(other.real)


def folded(path: str) -> str:
    """A path in letters that tell no case where the system's own file systems tell none."""
    normal = os.path.normcase(path)
    return normal.casefold() if sys.platform == "darwin" else normal


def is_in_trash(seen: Seen, trash_folders: Iterable[Path] = ()) -> bool:
    """Whether a file lies in a trash, of this system or of another one that used the drive."""
    if any(is_named_as_in_trash(path) for path in {str(seen.path), seen.real}):
        return True
    return folder_around(seen, trash_folders) is not None


def is_named_as_in_trash(path: str) -> bool:
    """Whether the path of a file leads through a folder that is called what a trash is called."""
    folded_path = path.casefold()
    if not any(word in folded_path for word in _TRASH_WORDS):
        return False
    parts = [part.casefold() for part in Path(path).parts[:-1]]
    if any(part in _TRASH_NAMES or part.startswith(".trash-") for part in parts):
        return True
    # The trash of the home folder is named "Trash", as a folder of photos might be as well.
    return ("trash", "files") in itertools.pairwise(parts)


def folder_around(seen: Seen, folders: Iterable[Path]) -> Path | None:
    """The first of some folders that a file lies in, by whatever path it is reached."""
    folders = tuple(folders)
    if not folders:
        return None
    parents = (*seen.path.parents, *Path(seen.real).parents)
    above = {folded(str(parent)) for parent in parents}
    keys = None
    for folder in folders:
        if folded(os.path.abspath(folder)) in above:  # noqa: PTH100 - links stay, the drive may be away
            return folder
        if keys is None:
            keys = {key for parent in Path(seen.real).parents if (key := _key(parent)) is not None}
        if _key(folder) in keys:
            return folder
    return None


def _key(folder: Path) -> tuple[int, int] | str | None:
    try:
        found = folder.stat()
    except OSError:
        return None
    inode = found.st_ino & _INT64_MAX
    return (found.st_dev & _INT64_MAX, inode) if inode else folded(os.path.realpath(folder))
