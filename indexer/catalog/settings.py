"""Small named texts that belong to the library, and the identity of the catalog."""

from __future__ import annotations

from indexer.catalog.database import Database


class Settings:
    """Texts by key."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, key: str) -> str | None:
        """The text of a key, or None."""
        found = self._database.row("SELECT value FROM setting WHERE key = ?", (key,))
        return None if found is None else str(found[0])

    def set(self, key: str, value: str | None, *, is_durable: bool = False) -> None:
        """Keep a text; None forgets the key. ``is_durable`` as in `Database.write`."""
        with self._database.write(is_durable=is_durable) as db:
            if value is None:
                db.conn.execute("DELETE FROM setting WHERE key = ?", (key,))
            else:
                db.table("setting").upsert({"key": key, "value": value}, pk="key")
