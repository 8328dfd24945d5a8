"""Files that could not be taken in, and why."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime

from indexer.catalog.database import Database
from indexer.catalog.paths import absolute, split
from indexer.types import Problem, RootId, Stage


class Problems:
    """Reads and forgets problems; `indexer.catalog.arrivals` writes them."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def page(self, offset: int = 0, limit: int = 1000) -> list[Problem]:
        """A part of all problems, by root and path."""
        rows = self._database.rows(
            "SELECT root_id, root.path, folder, name, stage, reason, tried_at_s FROM problem"
            " JOIN root ON root.id = root_id ORDER BY root_id, folder, name LIMIT ? OFFSET ?",
            (limit, offset),
        )
        return [
            Problem(
                root_id=RootId(root_id),
                path=absolute(root, folder, name),
                stage=Stage(stage),
                reason=reason,
                tried_at=datetime.fromtimestamp(tried_at_s, tz=UTC),
            )
            for root_id, root, folder, name, stage, reason, tried_at_s in rows
        ]

    def count(self) -> int:
        """How many there are."""
        found = self._database.row("SELECT count(*) FROM problem")
        return found[0] if found else 0

    def forget(self, root_id: RootId, relative_paths: Iterable[bytes]) -> int:
        """Remove the problems at some paths; return how many there were."""
        keys = [(root_id, *split(path)) for path in relative_paths]
        if not keys:
            return 0
        with self._database.write() as db:
            cursor = db.conn.executemany(
                "DELETE FROM problem WHERE root_id = ? AND folder = ? AND name = ?", keys
            )
            return cursor.rowcount
