"""The files of a thumbnail cache: measures, trims, empties and copies them. Any engine thread.

A cache may lie in a folder that the user chose, so only files that are named like thumbnails are
ever touched. Other threads and processes may read and write meanwhile; a file that vanishes or
appears is nobody's mistake.
"""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from indexer.cancel import CancelToken
from indexer.types import ProgressCallback

_LEVEL = re.compile(r"[0-9a-f]{2}")
_OURS = re.compile(r"[0-9a-f]{64}(\.jpg|\.[0-9-]+\.tmp)")
_REPORT_EVERY = 200


@dataclass(frozen=True, slots=True)
class Usage:
    """How much lies somewhere."""

    files: int
    size_bytes: int


def thumbnail_files(folder: Path, token: CancelToken | None = None) -> Iterator[os.DirEntry[str]]:
    """Every thumbnail below a folder, in no order; none where there is no such folder."""
    for first in _entries(folder):
        if not _LEVEL.fullmatch(first.name):
            continue
        for second in _entries(first.path):
            if token is not None:
                token.raise_if_cancelled()
            if _LEVEL.fullmatch(second.name):
                yield from (one for one in _entries(second.path) if _OURS.fullmatch(one.name))


def measure(folder: Path, token: CancelToken | None = None) -> Usage:
    """How many thumbnails there are, and their bytes."""
    files = size_bytes = 0
    for entry in thumbnail_files(folder, token):
        with suppress(OSError):
            size_bytes += entry.stat().st_size
            files += 1
    return Usage(files, size_bytes)


def trim(folder: Path, limit_bytes: int, token: CancelToken | None = None) -> Usage:
    """Delete those that were used longest ago, until ``limit_bytes`` are kept; tell what went."""
    found: list[tuple[float, int, str]] = []
    for entry in thumbnail_files(folder, token):
        with suppress(OSError):
            stat = entry.stat()
            found.append((stat.st_mtime, stat.st_size, entry.path))
    surplus = sum(size for _, size, _ in found) - limit_bytes
    files = size_bytes = 0
    for _, size, path in sorted(found):
        if size_bytes >= surplus:
            break
        if token is not None:
            token.raise_if_cancelled()
        with suppress(OSError):
            Path(path).unlink()
        files += 1
        size_bytes += size
    return Usage(files, size_bytes)


def remove_all(folder: Path, progress: ProgressCallback, token: CancelToken) -> Usage:
    """Delete every thumbnail, then the folders that are empty; tell what went.

    Raises:
        Cancelled: What is left stays.
    """
    total = measure(folder, token)
    for done, entry in enumerate(thumbnail_files(folder, token)):
        with suppress(OSError):
            Path(entry.path).unlink()
        if done % _REPORT_EVERY == 0:
            progress(done, total.files)
    for first in _entries(folder):
        if _LEVEL.fullmatch(first.name):
            for second in _entries(first.path):
                with suppress(OSError):
                    Path(second.path).rmdir()
            with suppress(OSError):
                Path(first.path).rmdir()
    progress(total.files, total.files)
    return total


def copy_all(source: Path, target: Path, progress: ProgressCallback, token: CancelToken) -> None:
    """Copy every thumbnail that the target lacks; each appears there as a whole.

    Args:
        source: A cache.
        target: Another one; the folder must exist.
        progress: Told of files.
        token: Stops between two files.

    Raises:
        OSError: The target cannot be written to.
        Cancelled: What was copied stays.
    """
    total = measure(source, token).files
    for done, entry in enumerate(thumbnail_files(source, token)):
        if done % _REPORT_EVERY == 0:
            progress(done, total)
        copy = target / entry.name[:2] / entry.name[2:4] / entry.name
        if not entry.name.endswith(".jpg") or copy.exists():
            continue
        make_levels(copy)
        part = copy.with_name(f"{copy.stem}.{os.getpid()}-0-0.tmp")
        try:
            try:
                shutil.copy2(entry.path, part)  # with its time: when it was last used
            except FileNotFoundError:
                if not target.is_dir():
                    raise
                continue  # evicted meanwhile
            part.replace(copy)
        finally:
            with suppress(OSError):
                part.unlink(missing_ok=True)
    progress(total, total)


def make_levels(path: Path) -> None:
    """Make the two folders above a thumbnail, but never the cache's own.

    A drive that is gone must not be replaced by a folder where it was mounted.

    Raises:
        FileNotFoundError: The cache's folder is not there.
    """
    try:
        path.parent.mkdir(exist_ok=True)
    except FileNotFoundError:
        path.parent.parent.mkdir(exist_ok=True)
        path.parent.mkdir(exist_ok=True)


def _entries(folder: str | Path) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            return list(entries)
    except OSError:
        return []
