"""Version 7: pairs of photos that are alike, and what the user decided about them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indexer.catalog.steps.script import run_script

if TYPE_CHECKING:
    import sqlite_utils


def what_duplicates_need(db: sqlite_utils.Database) -> None:
    """Version 7: pairs of photos that are alike, and what the user decided about them."""
    run_script(
        db,
        """
        -- A cache of what was found of pairs: it can be dropped, and is found again.
        -- Identical bytes and pixels are not in here: they follow from `file` and `photo`.
        CREATE TABLE pair (
            photo_a INTEGER NOT NULL REFERENCES photo (id) ON DELETE CASCADE,
            photo_b INTEGER NOT NULL REFERENCES photo (id) ON DELETE CASCADE,
            tier INTEGER NOT NULL,           -- 3 same picture, 4 same moment, 5 look-alike, 6 none
            likeness REAL NOT NULL,          -- 0..1, see indexer/duplicates
            verdict TEXT NOT NULL,           -- what verification said; '': not verified
            relation TEXT,                   -- JSON, of a to b; NULL but if verified as one picture
            PRIMARY KEY (photo_a, photo_b),
            CHECK (photo_a < photo_b)
        ) WITHOUT ROWID;
        CREATE INDEX pair_by_b ON pair (photo_b);
        CREATE INDEX pair_by_tier ON pair (tier, photo_a, photo_b, likeness);
        -- Photos whose pairs have been looked for, among all that were there by then.
        CREATE TABLE paired (
            photo_id INTEGER NOT NULL REFERENCES photo (id) ON DELETE CASCADE,
            version TEXT NOT NULL,           -- of the code and the encoder that looked
            reach REAL NOT NULL,             -- how near the last neighbour that was looked at is
            PRIMARY KEY (version, photo_id)
        ) WITHOUT ROWID;
        CREATE INDEX paired_by_photo ON paired (photo_id);

        -- What the user decided about files of groups; nothing is moved by it yet.
        CREATE TABLE decision (
            file_id INTEGER PRIMARY KEY REFERENCES file (id) ON DELETE CASCADE,
            photo_id INTEGER NOT NULL,       -- void where the file holds another photo by now
            choice TEXT NOT NULL,            -- "keep" or "bin"
            keeper_id INTEGER,               -- the file that stays for it; NULL with "keep"
            keeper_photo_id INTEGER,         -- void as well where that holds another by now
            tier TEXT NOT NULL,
            reason TEXT NOT NULL,
            decided_at_s REAL NOT NULL       -- UTC
        );

        -- Files in there are the originals: they stay, and other copies go before them.
        CREATE TABLE reference_folder (
            path BLOB PRIMARY KEY            -- absolute
        ) WITHOUT ROWID;

        -- Copies that the user wants where they are, as `not_duplicate` has it of other contents.
        CREATE TABLE wanted_copy (
            content_hash BLOB NOT NULL,
            path BLOB NOT NULL,              -- absolute
            PRIMARY KEY (content_hash, path)
        );
        """,
    )
