"""Folders that hold the originals: what is in there stays, and copies elsewhere go before it."""

from __future__ import annotations

import os
from pathlib import Path

from indexer.catalog.database import Database


class ReferenceFolders:
    """Kept by path, also of drives that are away."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> list[Path]:
        """All of them, by path."""
        rows = self._database.rows("SELECT path FROM reference_folder ORDER BY path")
        return [Path(os.fsdecode(path)) for (path,) in rows]

    def add(self, folder: Path) -> None:
        """A folder and all below it; absolute."""
        with self._database.write(is_durable=True) as db:
            db.conn.execute(
                "INSERT OR IGNORE INTO reference_folder (path) VALUES (?)", (os.fsencode(folder),)
            )

    def remove(self, folder: Path) -> None:
        """A folder like any other from now on."""
        with self._database.write(is_durable=True) as db:
            db.conn.execute("DELETE FROM reference_folder WHERE path = ?", (os.fsencode(folder),))
