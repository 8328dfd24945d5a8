"""Version 1: contents, their places, vectors, problems."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

from indexer.catalog.steps.script import run_script

if TYPE_CHECKING:
    import sqlite_utils


def first_tables(db: sqlite_utils.Database) -> None:
    """Version 1: contents, their places, vectors, problems."""
    run_script(
        db,
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
        """,
    )
    db.table("setting").insert({"key": "catalog_uuid", "value": uuid.uuid4().hex})
