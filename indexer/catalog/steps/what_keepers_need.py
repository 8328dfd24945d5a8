"""Version 8: what tells an original from an edited or enlarged copy, and marks of removed files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indexer.catalog.steps.script import run_script

if TYPE_CHECKING:
    import sqlite_utils


def what_keepers_need(db: sqlite_utils.Database) -> None:
    """Version 8: what tells an original from a copy, and marks of removed files."""
    run_script(
        db,
        """
        -- What the file says of how it was made. NULL: nothing, or not read yet.
        ALTER TABLE photo ADD COLUMN editor TEXT;          -- the program that edited it
        ALTER TABLE photo ADD COLUMN stated_width INTEGER; -- pixels, as the camera stored them
        ALTER TABLE photo ADD COLUMN stated_height INTEGER;
        CREATE INDEX photo_edited ON photo (id) WHERE editor IS NOT NULL;

        -- A cache, of photos that are larger than another one of the same picture: how much of
        -- their finest detail there is; see indexer/duplicates/keepers/fineness.py.
        CREATE TABLE fineness (
            photo_id INTEGER PRIMARY KEY REFERENCES photo (id) ON DELETE CASCADE,
            profile BLOB NOT NULL            -- float32, power by frequency; empty: cannot be told
        );

        -- What the user had decided of a file that went: decided again once it is back; NULL:
        -- nothing, or done. See decisions_again.py.
        ALTER TABLE journal ADD COLUMN decision TEXT;
        CREATE INDEX journal_to_decide ON journal (id)
            WHERE decision IS NOT NULL AND state = 'restored';
        CREATE INDEX decision_by_keeper ON decision (keeper_id);
        """,
    )
