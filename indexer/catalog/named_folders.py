"""Folders that the user named for a purpose: protected ones, and those that hold the originals.

Kept by path, so that they outlive roots and drives that are away. Any thread.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Literal

from indexer.catalog.database import Database


class NamedFolders:
    """One list of them."""

    def __init__(
        self, database: Database, table: Literal["protected_folder", "reference_folder"]
    ) -> None:
        self._database = database
        self._table = table

    def all(self) -> list[Path]:
        """All of them, by path."""
        rows = self._database.rows(f"SELECT path FROM {self._table} ORDER BY path")
        return [Path(os.fsdecode(path)) for (path,) in rows]

    def add(self, folder: Path) -> None:
        """A folder, which is absolute, and all below it."""
        with self._database.write(is_durable=True) as db:
            db.conn.execute(
                f"INSERT OR IGNORE INTO {self._table} (path) VALUES (?)", (os.fsencode(folder),)
            )

    def remove(self, folder: Path) -> None:
        """A folder like any other from now on."""
        with self._database.write(is_durable=True) as db:
            db.conn.execute(f"DELETE FROM {self._table} WHERE path = ?", (os.fsencode(folder),))
