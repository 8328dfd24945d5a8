"""Version 3: how similar random pairs of this library are, per encoder and kind of query."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indexer.catalog.steps.script import run_script

if TYPE_CHECKING:
    import sqlite_utils


def background(db: sqlite_utils.Database) -> None:
    """Version 3: how similar random pairs of this library are, per encoder and kind of query."""
    run_script(
        db,
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
        """,
    )
