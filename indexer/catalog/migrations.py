"""Opens catalogs of every earlier version: numbered steps, all that are missing at once.

Used by `Database.open` alone. ``PRAGMA user_version`` counts the steps taken, ``PRAGMA
application_id`` tells a catalog from any other SQLite file. The steps are in
`indexer.catalog.schema`.
"""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from pathlib import Path

from indexer.catalog.failures import damaged
from indexer.catalog.schema import STEPS
from indexer.errors import CatalogError
from indexer.messages import message

APPLICATION_ID = 0x4B6E_6472  # "Kndr"
_OLDEST_SQLITE = (3, 38)  # json_each is always there, RETURNING and UPSERT are known
_COPIES_KEPT = 2
_SQLITE_MAGIC = b"SQLite format 3\0"


def check(connection: sqlite3.Connection, path: Path) -> int:
    """Find out which version wrote a file, without changing it.

    Args:
        connection: A connection outside any transaction.
        path: Its file.

    Returns:
        The number of steps that the catalog has taken; 0 for a new, empty file.

    Raises:
        CatalogError: The file is damaged, is no catalog, or a newer Kindred wrote it.
    """
    if sqlite3.sqlite_version_info < _OLDEST_SQLITE:
        raise CatalogError(
            message(
                "Kindred needs SQLite {oldest} or newer", oldest=".".join(map(str, _OLDEST_SQLITE))
            ),
            message(
                "this Python comes with SQLite {sqlite_version}",
                sqlite_version=sqlite3.sqlite_version,
            ),
            message("Install a newer Python"),
        )
    try:
        application_id, version, is_empty = _state(connection)
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode & 0xFF not in (sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT):
            raise
        raise _unreadable(connection, path) from error
    if is_empty and application_id in (0, APPLICATION_ID) and version == 0:
        return 0
    if application_id != APPLICATION_ID:
        raise _foreign(path)
    if version > len(STEPS):
        raise CatalogError(
            message("A newer version of Kindred wrote the catalog {path}", path=path),
            message(
                "it is of version {version}, this Kindred knows versions up to {newest}; "
                "nothing was changed",
                version=version,
                newest=len(STEPS),
            ),
            message("Start the newer Kindred, or choose another profile with --profile-dir"),
        )
    return version


def migrate(connection: sqlite3.Connection, path: Path) -> None:
    """Take the steps that a catalog lacks; a new, empty file becomes a catalog.

    Args:
        connection: Outside any transaction, in WAL mode.
        path: Its file; a copy is put beside it before an existing catalog is changed.

    Raises:
        CatalogError: As `check` does.
        sqlite3.Error: As SQLite reports it, such as a full disk; the catalog is then as it was
            before.
    """
    version = check(connection, path)
    if version == len(STEPS):
        return
    import sqlite_utils  # loads slowly, and few starts bring a step

    db = sqlite_utils.Database(connection, execute_plugins=False)
    # One transaction for all: whoever opens the same catalog meanwhile waits for its end, and sees
    # it as it was or as it is to be.
    db.execute("BEGIN IMMEDIATE")
    try:
        version = _pragma(connection, "user_version")  # asked again under the lock
        if 0 < version < len(STEPS):
            _copy(path)
        for step in STEPS[version:]:
            step(db)
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        db.execute(f"PRAGMA user_version = {max(version, len(STEPS))}")
        db.execute("COMMIT")
    except BaseException:
        db.rollback()
        raise


def _state(connection: sqlite3.Connection) -> tuple[int, int, bool]:
    """Application id, version, and whether there are no tables: of one moment."""
    connection.execute("BEGIN")  # another process may be making the tables
    try:
        is_empty = not connection.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchall()
        return _pragma(connection, "application_id"), _pragma(connection, "user_version"), is_empty
    finally:
        connection.rollback()


def _copy(path: Path) -> None:
    """Put ``catalog.db.before-v3`` beside the catalog, whole or not at all; keep the newest two.

    Through a connection of its own, which sees what was committed: SQLite copies none that writes.
    """
    target = path.with_name(f"{path.name}.before-v{len(STEPS)}")
    part = target.with_name(target.name + ".part")
    part.unlink(missing_ok=True)
    try:
        with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(part)) as copy:
            source.backup(copy)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)
    copies = {
        int(match[1]): found
        for found in path.parent.iterdir()
        if (match := re.fullmatch(re.escape(path.name) + r"\.before-v(\d+)", found.name))
    }
    for old in sorted(copies)[:-_COPIES_KEPT]:
        copies[old].unlink()


def _pragma(connection: sqlite3.Connection, name: str) -> int:
    return int(connection.execute(f"PRAGMA {name}").fetchone()[0])


def _unreadable(connection: sqlite3.Connection, path: Path) -> CatalogError:
    with path.open("rb") as file:
        is_sqlite = file.read(len(_SQLITE_MAGIC)) == _SQLITE_MAGIC
    if not is_sqlite:
        return _foreign(path)
    try:
        found = str(connection.execute("PRAGMA quick_check(1)").fetchone()[0])
    except sqlite3.DatabaseError as error:
        found = str(error)
    return damaged(path, " ".join(found.split()))


def _foreign(path: Path) -> CatalogError:
    return CatalogError(
        message("{path} is not a catalog of Kindred", path=path),
        message("another program wrote it; nothing was changed"),
        message("Choose another profile with --profile-dir, or move the file away"),
    )
