"""Opens catalogs of every earlier version: numbered steps, each in one transaction.

Used by `Database.open` alone. ``PRAGMA user_version`` counts the steps taken, ``PRAGMA
application_id`` tells a catalog from any other SQLite file. A step is never changed once it was
released, and uses no code that later versions may change: it would meet old tables.
"""

from __future__ import annotations

import re
import sqlite3
import uuid
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import sqlite_utils

from indexer.catalog.failures import damaged
from indexer.errors import CatalogError

APPLICATION_ID = 0x4B6E_6472  # "Kndr"
_OLDEST_SQLITE = (3, 38)  # json_each is always there, RETURNING and UPSERT are known
_COPIES_KEPT = 2
_SQLITE_MAGIC = b"SQLite format 3\0"


def _first_tables(db: sqlite_utils.Database) -> None:
    """Version 1: contents, their places, vectors, problems."""
    db.executescript(
        """
        CREATE TABLE setting (
            key TEXT PRIMARY KEY,
            value TEXT NOT NULL
        ) WITHOUT ROWID;

        -- Paths are BLOBs everywhere: os.fsencode() of names that need not be valid text.
        CREATE TABLE root (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            path BLOB NOT NULL UNIQUE,
            state TEXT NOT NULL,
            last_scan_at_s REAL              -- UTC; NULL before the first completed scan
        );

        -- AUTOINCREMENT: an id that a result list still holds never becomes another photo.
        CREATE TABLE photo (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            content_hash BLOB NOT NULL UNIQUE,
            size_bytes INTEGER NOT NULL,
            width INTEGER NOT NULL,
            height INTEGER NOT NULL,
            format TEXT NOT NULL,
            pixel_hash BLOB NOT NULL,
            sharpness REAL NOT NULL,
            mean_color INTEGER NOT NULL,     -- 0xRRGGBB
            taken_at_us INTEGER,             -- wall clock, microseconds since 1970-01-01T00:00
            camera TEXT,
            lens TEXT,
            latitude REAL,
            longitude REAL,
            keywords TEXT NOT NULL,          -- a JSON array
            rating INTEGER,
            -- What follows derives from the photo's files; see derived.py.
            date_us INTEGER NOT NULL DEFAULT 0,
            sort_name TEXT NOT NULL DEFAULT '',
            orphaned_at_s REAL               -- NULL: it stands at one path at least
        );
        -- What a grid needs of every live photo, in its usual order, without touching the table.
        CREATE INDEX photo_by_date
            ON photo (date_us, id, width, height, mean_color) WHERE orphaned_at_s IS NULL;
        CREATE INDEX photo_by_name ON photo (sort_name, id) WHERE orphaned_at_s IS NULL;
        CREATE INDEX photo_by_size ON photo (size_bytes, id) WHERE orphaned_at_s IS NULL;
        CREATE INDEX photo_orphaned ON photo (orphaned_at_s) WHERE orphaned_at_s IS NOT NULL;

        CREATE TABLE file (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            photo_id INTEGER NOT NULL REFERENCES photo (id),
            root_id INTEGER NOT NULL REFERENCES root (id),
            folder BLOB NOT NULL,            -- relative to the root, "/" between parts, "" on top
            name BLOB NOT NULL,
            size_bytes INTEGER NOT NULL,
            mtime_ns INTEGER NOT NULL,
            inode INTEGER NOT NULL,          -- 0: unknown
            UNIQUE (root_id, folder, name)
        );
        CREATE INDEX file_by_photo ON file (photo_id);
        CREATE INDEX file_by_root ON file (root_id, photo_id);

        CREATE TABLE encoder (
            id INTEGER PRIMARY KEY,
            key TEXT NOT NULL UNIQUE,        -- an EncoderId
            dim INTEGER NOT NULL
        );

        CREATE TABLE vector (
            encoder_id INTEGER NOT NULL REFERENCES encoder (id),
            photo_id INTEGER NOT NULL REFERENCES photo (id),
            data BLOB NOT NULL,              -- dim float16, little-endian, unit norm
            PRIMARY KEY (encoder_id, photo_id)
        );
        CREATE INDEX vector_by_photo ON vector (photo_id);

        CREATE TABLE problem (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            root_id INTEGER NOT NULL REFERENCES root (id),
            folder BLOB NOT NULL,
            name BLOB NOT NULL,
            size_bytes INTEGER NOT NULL,
            mtime_ns INTEGER NOT NULL,
            inode INTEGER NOT NULL,
            stage TEXT NOT NULL,
            reason TEXT NOT NULL,
            is_transient INTEGER NOT NULL,
            encoder_key TEXT,                -- the encoder that failed; another may not
            tried_at_s REAL NOT NULL,        -- UTC
            UNIQUE (root_id, folder, name)
        );
        """
    )
    db.table("setting").insert({"key": "catalog_uuid", "value": uuid.uuid4().hex})


def _names(db: sqlite_utils.Database) -> None:
    """Version 2: photos are found by name, folder, camera, keyword and date."""
    db.executescript(
        """
        CREATE VIRTUAL TABLE photo_names USING fts5 (
            name, folder, camera, keywords, date,
            tokenize = "unicode61 remove_diacritics 2"
        );
        """
    )
    # The words are put together in Python by code that may change: `Names.fill_if_asked` does it
    # after the last step, with the code of the day.
    db.table("setting").insert({"key": "names_to_fill", "value": "1"})


def _background(db: sqlite_utils.Database) -> None:
    """Version 3: how similar random pairs of this library are, per encoder and kind of query."""
    db.executescript(
        """
        CREATE TABLE background (
            encoder_id INTEGER NOT NULL REFERENCES encoder (id),
            kind TEXT NOT NULL,
            mean REAL NOT NULL,
            std REAL NOT NULL,
            n INTEGER NOT NULL,
            vectors_seen INTEGER NOT NULL,
            PRIMARY KEY (encoder_id, kind)
        ) WITHOUT ROWID;
        """
    )


STEPS: tuple[Callable[[sqlite_utils.Database], None], ...] = (
    _first_tables,
    _names,
    _background,
)


def check(db: sqlite_utils.Database, path: Path) -> int:
    """Find out which version wrote a file, without changing it.

    Args:
        db: A connection outside any transaction.
        path: Its file.

    Returns:
        The number of steps that the catalog has taken; 0 for a new, empty file.

    Raises:
        CatalogError: The file is damaged, is no catalog, or a newer Kindred wrote it.
    """
    if sqlite3.sqlite_version_info < _OLDEST_SQLITE:
        raise CatalogError(
            f"Kindred needs SQLite {'.'.join(map(str, _OLDEST_SQLITE))} or newer",
            f"This Python comes with SQLite {sqlite3.sqlite_version}",
            "Install a newer Python",
        )
    try:
        application_id = _pragma(db, "application_id")
        version = _pragma(db, "user_version")
        is_empty = not db.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchall()
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode & 0xFF not in (sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT):
            raise
        raise _unreadable(db, path) from error
    if is_empty and application_id in (0, APPLICATION_ID) and version == 0:
        return 0
    if application_id != APPLICATION_ID:
        raise _foreign(path)
    if version > len(STEPS):
        raise CatalogError(
            f"A newer version of Kindred wrote the catalog {path}",
            f"It is of version {version}, this Kindred knows versions up to {len(STEPS)}; "
            "nothing was changed",
            "Start the newer Kindred, or choose another profile with --profile-dir",
        )
    return version


def migrate(db: sqlite_utils.Database, path: Path) -> None:
    """Take the steps that a catalog lacks; a new, empty file becomes a catalog.

    Args:
        db: A connection outside any transaction, in WAL mode.
        path: Its file; a copy is put beside it before an existing catalog is changed.

    Raises:
        CatalogError: As `check` does.
        sqlite3.Error: As SQLite reports it, such as a full disk; the catalog is then as it was
            before the step that failed.
    """
    version = check(db, path)
    if 0 < version < len(STEPS):
        _copy(db, path)
    while version < len(STEPS):
        db.execute("BEGIN IMMEDIATE")
        try:
            # Asked again under the lock: another process may have opened the same catalog.
            version = _pragma(db, "user_version")
            if version < len(STEPS):
                STEPS[version](db)
                version += 1
                db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
                db.execute(f"PRAGMA user_version = {version}")
            db.execute("COMMIT")
        except BaseException:
            db.rollback()
            raise


def _copy(db: sqlite_utils.Database, path: Path) -> None:
    """Put ``catalog.db.before-v3`` beside the catalog, whole or not at all; keep the newest two."""
    target = path.with_name(f"{path.name}.before-v{len(STEPS)}")
    part = target.with_name(target.name + ".part")
    part.unlink(missing_ok=True)
    try:
        with closing(sqlite3.connect(part)) as copy:
            db.conn.backup(copy)
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


def _pragma(db: sqlite_utils.Database, name: str) -> int:
    return int(db.execute(f"PRAGMA {name}").fetchone()[0])


def _unreadable(db: sqlite_utils.Database, path: Path) -> CatalogError:
    with path.open("rb") as file:
        is_sqlite = file.read(len(_SQLITE_MAGIC)) == _SQLITE_MAGIC
    if not is_sqlite:
        return _foreign(path)
    try:
        found = str(db.execute("PRAGMA quick_check(1)").fetchone()[0])
    except sqlite3.DatabaseError as error:
        found = str(error)
    return damaged(path, " ".join(found.split()))


def _foreign(path: Path) -> CatalogError:
    return CatalogError(
        f"{path} is not a catalog of Kindred",
        "Another program wrote it; nothing was changed",
        "Choose another profile with --profile-dir, or move the file away",
    )
