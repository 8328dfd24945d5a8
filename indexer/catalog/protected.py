"""Folders that the user protects: nothing is ever moved out of them."""

from __future__ import annotations

import os
from pathlib import Path

from indexer.catalog.database import Database


class ProtectedFolders:
    """Kept by path, also of drives that are away."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> list[Path]:
        """All of them, by path."""
        rows = self._database.rows("SELECT path FROM protected_folder ORDER BY path")
        return [Path(os.fsdecode(path)) for (path,) in rows]

    def add(self, folder: Path) -> None:
        """Protect a folder and all below it; absolute."""
        with self._database.write(is_durable=True) as db:
            db.conn.execute(
                "INSERT OR IGNORE INTO protected_folder (path) VALUES (?)", (os.fsencode(folder),)
            )

    def remove(self, folder: Path) -> None:
        """Protect it no longer."""
        with self._database.write(is_durable=True) as db:
            db.conn.execute("DELETE FROM protected_folder WHERE path = ?", (os.fsencode(folder),))
