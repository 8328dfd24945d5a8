"""Version 6: what was moved to the trash and why, folders left alone, pairs that are none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indexer.catalog.steps.script import run_script

if TYPE_CHECKING:
    import sqlite_utils


def what_removing_needs(db: sqlite_utils.Database) -> None:
    """Version 6: what was moved to the trash and why, folders left alone, pairs that are none."""
    run_script(
        db,
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
        """,
    )
