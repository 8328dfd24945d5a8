"""The tables, as the steps that made them: step n brings a catalog from version n - 1 to n.

Used by `indexer.catalog.migrations`. A step is never changed once it was released, and uses no
code that later versions may change: it would meet old tables.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite_utils


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


def _what_the_user_keeps(db: sqlite_utils.Database) -> None:
    """Version 4: ratings and favourites, smart albums, paused roots, problems that may be."""
    db.executescript(
        """
        -- By content and without a foreign key: a root that is removed and added again, or a
        -- drive that was away for long, finds its marks again.
        CREATE TABLE mark (
            content_hash BLOB PRIMARY KEY,
            rating INTEGER,                  -- 0 to 5; NULL: what the file says
            is_favourite INTEGER NOT NULL DEFAULT 0,
            marked_at_s REAL NOT NULL        -- UTC
        ) WITHOUT ROWID;
        CREATE INDEX mark_favourite ON mark (content_hash) WHERE is_favourite;

        CREATE TABLE album (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            name TEXT NOT NULL,
            query TEXT NOT NULL,             -- JSON; see albums.py
            created_at_s REAL NOT NULL       -- UTC
        );
        -- Pictures that a saved query shows and that stand nowhere in the library.
        CREATE TABLE album_picture (
            id INTEGER PRIMARY KEY,
            album_id INTEGER NOT NULL REFERENCES album (id) ON DELETE CASCADE,
            data BLOB NOT NULL               -- an encoded picture
        );
        CREATE INDEX album_picture_by_album ON album_picture (album_id);

        ALTER TABLE root ADD COLUMN is_paused INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE problem ADD COLUMN is_ignored INTEGER NOT NULL DEFAULT 0;
        -- JSON: what the reason was made of, so that it can be said in other languages.
        ALTER TABLE problem ADD COLUMN reason_parts TEXT;
        """
    )


def _what_searches_need(db: sqlite_utils.Database) -> None:
    """Version 5: finer codes of Look, captions and places, names that the user taught."""
    db.executescript(
        """
        -- Beside `vector` and not in it: a search reads all vectors, but few codes.
        CREATE TABLE fine_code (
            encoder_id INTEGER NOT NULL REFERENCES encoder (id),
            photo_id INTEGER NOT NULL REFERENCES photo (id),
            data BLOB NOT NULL,
            PRIMARY KEY (encoder_id, photo_id)
        );
        CREATE INDEX fine_code_by_photo ON fine_code (photo_id);

        ALTER TABLE photo ADD COLUMN caption TEXT;
        -- Names of where it was taken, from quarter or city to country, as a JSON array; NULL: not
        -- looked up yet; '[]': far from any town.
        ALTER TABLE photo ADD COLUMN place TEXT;

        -- What filters ask for: each answers one condition without touching the table, hence holds
        -- orphaned_at_s although it is always NULL there.
        CREATE INDEX photo_by_camera ON photo (camera, orphaned_at_s)
            WHERE orphaned_at_s IS NULL AND camera IS NOT NULL;
        CREATE INDEX photo_by_lens ON photo (lens, orphaned_at_s)
            WHERE orphaned_at_s IS NULL AND lens IS NOT NULL;
        CREATE INDEX photo_by_place ON photo (place, orphaned_at_s)
            WHERE orphaned_at_s IS NULL AND place IS NOT NULL;
        CREATE INDEX photo_by_format ON photo (format, orphaned_at_s)
            WHERE orphaned_at_s IS NULL;
        CREATE INDEX photo_by_rating ON photo (rating, orphaned_at_s)
            WHERE orphaned_at_s IS NULL AND rating > 0;
        CREATE INDEX photo_by_pixels ON photo (pixel_hash, orphaned_at_s)
            WHERE orphaned_at_s IS NULL;
        CREATE INDEX photo_with_gps ON photo (latitude, longitude, orphaned_at_s)
            WHERE orphaned_at_s IS NULL AND latitude IS NOT NULL AND longitude IS NOT NULL;
        CREATE INDEX photo_with_keywords ON photo (id, orphaned_at_s)
            WHERE orphaned_at_s IS NULL AND keywords <> '[]';
        CREATE INDEX photo_with_caption ON photo (id, orphaned_at_s)
            WHERE orphaned_at_s IS NULL AND caption IS NOT NULL;
        CREATE INDEX photo_undated ON photo (id, orphaned_at_s)
            WHERE orphaned_at_s IS NULL AND taken_at_us IS NULL;
        -- Photos whose place is to be looked up.
        CREATE INDEX photo_unplaced ON photo (id) WHERE place IS NULL AND latitude IS NOT NULL;
        CREATE INDEX mark_rating ON mark (rating, content_hash) WHERE rating IS NOT NULL;
        CREATE INDEX file_by_folder ON file (root_id, folder, photo_id);

        -- Words of captions and places are found too, in columns of their own: see names.py.
        DROP TABLE photo_names;
        CREATE VIRTUAL TABLE photo_names USING fts5 (
            name, folder, camera, keywords, date, caption, place,
            tokenize = "unicode61 remove_diacritics 2"
        );

        -- By content, as marks are: examples outlive a root that is removed and added again.
        CREATE TABLE concept (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            name TEXT NOT NULL UNIQUE COLLATE NOCASE,
            created_at_s REAL NOT NULL       -- UTC
        );
        CREATE TABLE concept_example (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            concept_id INTEGER NOT NULL REFERENCES concept (id) ON DELETE CASCADE,
            content_hash BLOB NOT NULL,
            box TEXT,                        -- JSON: left, top, width, height; NULL: all of it
            picture BLOB NOT NULL            -- JPEG, for when no file is there; see concepts.py
        );
        CREATE INDEX concept_example_by_concept ON concept_example (concept_id);
        -- Caches. Of parts, and of photos that the library has no more:
        CREATE TABLE concept_vector (
            example_id INTEGER NOT NULL REFERENCES concept_example (id) ON DELETE CASCADE,
            encoder_id INTEGER NOT NULL REFERENCES encoder (id) ON DELETE CASCADE,
            data BLOB NOT NULL,              -- float16, as in `vector`
            PRIMARY KEY (example_id, encoder_id)
        ) WITHOUT ROWID;
        -- ... and of fixed lists of texts, which take seconds to encode.
        CREATE TABLE text_vector (
            encoder_id INTEGER NOT NULL REFERENCES encoder (id) ON DELETE CASCADE,
            list TEXT NOT NULL,              -- its name and version
            data BLOB NOT NULL,              -- n times dim float16
            PRIMARY KEY (encoder_id, list)
        ) WITHOUT ROWID;
        """
    )
    # Filled anew with the code of the day, as in version 2.
    db.execute("INSERT OR REPLACE INTO setting (key, value) VALUES ('names_to_fill', '1')")


def _what_decluttering_needs(db: sqlite_utils.Database) -> None:
    """Version 6: what was moved to the trash and why, folders left alone, pairs that are none."""
    db.executescript(
        """
        -- One row for each file that was to be moved, written before it is; see journal.py.
        CREATE TABLE journal (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            batch TEXT NOT NULL,             -- one decision of the user
            together INTEGER NOT NULL,       -- within a batch: files that stay together
            action TEXT NOT NULL,            -- "bin", or "link": replaced by a hard link
            path BLOB NOT NULL,              -- absolute
            content_hash BLOB NOT NULL,
            size_bytes INTEGER NOT NULL,
            mtime_ns INTEGER NOT NULL,
            device INTEGER NOT NULL,
            inode INTEGER NOT NULL,          -- 0: unknown
            keeper BLOB,                     -- the path of what stays in its place; NULL: nothing
            keeper_hash BLOB,
            tier TEXT NOT NULL,
            reason TEXT NOT NULL,
            state TEXT NOT NULL,
            detail TEXT NOT NULL DEFAULT '', -- why it was refused, failed, or got lost
            detail_parts TEXT,               -- JSON: what that was made of, for other languages
            trash_path BLOB,                 -- where it lies in the trash
            decided_at_s REAL NOT NULL,      -- UTC
            changed_at_s REAL NOT NULL       -- UTC
        );
        CREATE INDEX journal_by_batch ON journal (batch, id);
        -- Usually empty: what a process that ended in the middle left behind.
        CREATE INDEX journal_unsettled ON journal (id) WHERE state IN ('intended', 'restoring');

        -- Nothing is ever moved out of these.
        CREATE TABLE protected_folder (
            path BLOB PRIMARY KEY            -- absolute
        ) WITHOUT ROWID;

        -- Pairs that the user said are no duplicates, by content; the smaller hash first.
        CREATE TABLE not_duplicate (
            hash_a BLOB NOT NULL,
            hash_b BLOB NOT NULL,
            PRIMARY KEY (hash_a, hash_b)
        ) WITHOUT ROWID;
        """
    )


STEPS: tuple[Callable[[sqlite_utils.Database], None], ...] = (
    _first_tables,
    _names,
    _background,
    _what_the_user_keeps,
    _what_searches_need,
    _what_decluttering_needs,
)
