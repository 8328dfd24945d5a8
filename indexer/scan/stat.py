"""When a file counts as unchanged, without opening it."""

from __future__ import annotations

import os
from collections.abc import Iterable

from indexer.types import FileStat

_INT64_MAX = 2**63 - 1
_FAT_STEP_NS = 2_000_000_000
_RENUMBERED_MIN = 4


def file_stat(stat: os.stat_result) -> FileStat:
    """The part of a stat result that the catalog keeps.

    Inodes of ReFS have 128 bits and times may lie beyond the year 2262; SQLite keeps 63 bits.
    """
    return FileStat(
        size_bytes=stat.st_size,
        mtime_ns=max(-_INT64_MAX, min(stat.st_mtime_ns, _INT64_MAX)),
        inode=stat.st_ino & _INT64_MAX,
    )


def is_same_time(known_ns: int, now_ns: int) -> bool:
    """Whether two modification times may be of one and the same state of a file.

    FAT keeps even seconds only. While a drive is mounted the system may show a finer time, which
    is cut off once the drive has been away.
    """
    if known_ns == now_ns:
        return True
    return now_ns % _FAT_STEP_NS == 0 and 0 < known_ns - now_ns < _FAT_STEP_NS


def is_unchanged(known: FileStat, now: FileStat, *, with_inode: bool = True) -> bool:
    """Whether a file is still as the catalog has it."""
    return (
        known.size_bytes == now.size_bytes
        and is_same_time(known.mtime_ns, now.mtime_ns)
        and not (with_inode and known.inode and now.inode and known.inode != now.inode)
    )


def are_inodes_renumbered(pairs: Iterable[tuple[FileStat, FileStat]]) -> bool:
    """Whether the inodes of a folder tell nothing, since a new mount gave out new ones.

    exFAT, FAT and many network drives number files as they go. Where at least four files of a
    folder kept size and time, and more than half of those have another inode, the numbers changed
    and not the files: else a whole drive would be read again whenever it is plugged in.

    Args:
        pairs: For each file of one folder, what the catalog has and what the system says now.
    """
    kept = moved = 0
    for known, now in pairs:
        if known.inode and now.inode and is_unchanged(known, now, with_inode=False):
            kept += 1
            moved += known.inode != now.inode
    return moved >= _RENUMBERED_MIN and moved * 2 > kept
