"""Version 5: finer codes of Look, captions and places, names that the user taught."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indexer.catalog.steps.script import run_script

if TYPE_CHECKING:
    import sqlite_utils


def what_searches_need(db: sqlite_utils.Database) -> None:
    """Version 5: finer codes of Look, captions and places, names that the user taught."""
    run_script(
        db,
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
        -- What cities of these are called in other languages, as JSON arrays; see spellings.py.
        CREATE TABLE place_spelling (
            place TEXT PRIMARY KEY,          -- from the city on: '["Munich", "Bavaria", "Germany"]'
            spellings TEXT NOT NULL
        );

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
        """,
    )
    # Filled anew with the code of the day, as in version 2.
    db.execute("INSERT OR REPLACE INTO setting (key, value) VALUES ('names_to_fill', '1')")
