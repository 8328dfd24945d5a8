"""Which of the places at which a photo stands are one and the same file.

Hard links, links to files, and one folder that is reached by two ways: there "the other copy" is
the only one. The catalog knows inodes and no devices, so files of one content and one inode are
looked at on disk; others are not.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from indexer.catalog.group_columns import FileFacts
from indexer.types import Int64Array


@dataclass(frozen=True, slots=True)
class Identity:
    """What a path leads to, as it is on disk now."""

    file: Hashable
    """Equal for all names of one file."""
    name: Hashable
    """Equal for all paths to one name of it: links and letters of case undone."""


Identify = Callable[[Path], Identity | None]
"""None where nothing can be seen there."""


@dataclass(frozen=True, slots=True, eq=False)
class SameFiles:
    """Of m files, as parallel arrays."""

    number: Int64Array
    """Equal for files of one photo that are one file."""
    is_again: NDArray[np.bool_]
    """Whether an earlier one is the same name by another path: not even a link."""


def find_same(files: FileFacts, order: Int64Array, identify: Identify) -> SameFiles:
    """Find places that are one file.

    Args:
        files: m of them.
        order: ``int64[m]``: the places of all m, the best first; of two paths to one name the
            better one counts.
        identify: Looks at the disk.
    """
    number = np.arange(files.ids.size, dtype=np.int64)
    is_again = np.zeros(files.ids.size, np.bool_)
    by_file: dict[Hashable, int] = {}
    names: set[Hashable] = set()
    for at in order[_may_be_same(files)[order]].tolist():
        photo, inode = int(files.photo_ids[at]), int(files.inodes[at])
        found = None
        if not files.all_folders[files.folders[at]].is_offline:
            found = identify(files.path(at))
        if found is None:
            # Nobody can tell now: of one inode they may be one file, and are shown as one.
            path = str(files.path(at))
            found = Identity(("away", inode or path), ("away", path))
        number[at] = by_file.setdefault((photo, found.file), at)
        is_again[at] = (photo, found.name) in names
        names.add((photo, found.name))
    return SameFiles(number, is_again)


def _may_be_same(files: FileFacts) -> NDArray[np.bool_]:
    """Files of which another one has the same content and inode; inode 0 may be any."""
    order = np.lexsort((files.inodes, files.photo_ids))
    photos, inodes = files.photo_ids[order], files.inodes[order]
    is_as_next = (photos[1:] == photos[:-1]) & (inodes[1:] == inodes[:-1])
    may_be = np.zeros(files.ids.size, np.bool_)
    may_be[order[:-1]] |= is_as_next
    may_be[order[1:]] |= is_as_next
    return may_be
