"""Files that could not be taken in, and why."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import UTC, datetime

from indexer.catalog.database import Database
from indexer.catalog.paths import absolute
from indexer.catalog.records import ProblemId
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

    def forget(self, problem_ids: Sequence[ProblemId]) -> int:
        """Remove problems; return how many there were."""
        if not problem_ids:
            return 0
        with self._database.write() as db:
            return db.conn.execute(
                "DELETE FROM problem WHERE id IN (SELECT value FROM json_each(?))",
                (json.dumps(problem_ids),),
            ).rowcount
