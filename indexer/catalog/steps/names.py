"""Version 2: photos are found by name, folder, camera, keyword and date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indexer.catalog.steps.script import run_script

if TYPE_CHECKING:
    import sqlite_utils


def names(db: sqlite_utils.Database) -> None:
    """Version 2: photos are found by name, folder, camera, keyword and date."""
    run_script(
        db,
        """
        CREATE VIRTUAL TABLE photo_names USING fts5 (
            name, folder, camera, keywords, date,
            tokenize = "unicode61 remove_diacritics 2"
        );
        """,
    )
    # The words are put together in Python by code that may change: `Names.fill_if_asked` does it
    # after the last step, with the code of the day.
    db.table("setting").insert({"key": "names_to_fill", "value": "1"})
