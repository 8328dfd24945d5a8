"""What SQLite's errors mean to the user.

Used by `indexer.catalog.database` around every statement, on any thread. An error that has no
meaning here is a bug and passes unchanged.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from indexer.errors import CatalogError, StorageFullError, UserFacingError
from indexer.messages import message

_PHOTOS_ARE_SAFE = message("your photos are not affected")
_READ_ONLY = (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM)
_BUSY = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_PROTOCOL)
_FULL = (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR_SHMSIZE)
_DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


def explain(error: sqlite3.Error, path: Path) -> UserFacingError | None:
    """Put an error of SQLite into words for the user.

    Args:
        error: What SQLite raised.
        path: The catalog's file.

    Returns:
        The error to raise instead, or None where ``error`` is a bug of ours.
    """
    # Errors that Python's module raises itself (a closed connection) carry no code: bugs.
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        return None
    primary = int(code) & 0xFF  # the upper bits are the extended code
    if is_full(error):
        return storage_full(path)
    if primary in _READ_ONLY:
        return StorageFullError(
            message("Kindred cannot write to its catalog {path}", path=path),
            message(
                "the file or its folder is read-only or cannot be opened; {photos_are_safe}",
                photos_are_safe=_PHOTOS_ARE_SAFE,
            ),
            message("Make the folder writable, or choose another one with --profile-dir"),
        )
    if is_busy(error):
        return CatalogError(
            message("The library is busy"),
            message("another Kindred is writing to {path}", path=path),
            message("Try again when it is done"),
        )
    if primary in _DAMAGED:
        return damaged(path, str(error))
    if primary == sqlite3.SQLITE_IOERR:
        return CatalogError(
            message("The disk did not answer while Kindred used its catalog {path}", path=path),
            message("{error}; {photos_are_safe}", error=error, photos_are_safe=_PHOTOS_ARE_SAFE),
            message("Check the disk and its free space, then start Kindred again"),
        )
    return None


def is_full(error: sqlite3.Error) -> bool:
    """Whether the disk has no room, be it only for what connections share while they are open."""
    code = getattr(error, "sqlite_errorcode", None)
    return code is not None and (code in _FULL or code & 0xFF == sqlite3.SQLITE_FULL)


def is_busy(error: sqlite3.Error) -> bool:
    """Whether another connection holds a lock that this one needs."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF in _BUSY


def storage_full(path: Path) -> StorageFullError:
    """The disk that holds the catalog has no space left."""
    return StorageFullError(
        message("The disk that holds Kindred's catalog {path} is full", path=path),
        message(
            "what was indexed before is kept, and {photos_are_safe}",
            photos_are_safe=_PHOTOS_ARE_SAFE,
        ),
        message("Free some space and try again"),
    )


def damaged(path: Path, detail: str) -> CatalogError:
    """The catalog is an SQLite file, but cannot be read."""
    return CatalogError(
        message("Kindred's catalog {path} is damaged", path=path),
        message("{detail}; {photos_are_safe}", detail=detail, photos_are_safe=_PHOTOS_ARE_SAFE),
        message(
            "Move the file away and index your folders again, or put a copy of it in its place"
        ),
    )


def gone(path: Path) -> CatalogError:
    """The catalog's file was moved or deleted while the library is open."""
    return CatalogError(
        message("Kindred's catalog {path} is gone", path=path),
        message(
            "the file was moved or deleted while Kindred was running; {photos_are_safe}",
            photos_are_safe=_PHOTOS_ARE_SAFE,
        ),
        message("Close Kindred, put the file back if you still have it, and start again"),
    )


@contextmanager
def told_to_the_user(path: Path) -> Iterator[None]:
    """Turn errors of SQLite that the user can do something about into words.

    Raises:
        StorageFullError: The disk is full or read-only.
        CatalogError: The catalog is damaged, busy, or its disk does not answer.
    """
    try:
        yield
    except sqlite3.Error as error:
        words = explain(error, path)
        if words is None:
            raise
        raise words from error
