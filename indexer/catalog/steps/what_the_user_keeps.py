"""Version 4: ratings and favourites, smart albums, paused roots, problems that may be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indexer.catalog.steps.script import run_script

if TYPE_CHECKING:
    import sqlite_utils


def what_the_user_keeps(db: sqlite_utils.Database) -> None:
    """Version 4: ratings and favourites, smart albums, paused roots, problems that may be."""
    run_script(
        db,
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
        """,
    )
