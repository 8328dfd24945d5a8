"""Files that could not be taken in, and why."""

from __future__ import annotations

import json
import os
from collections.abc import Collection, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from indexer.catalog.database import Database
from indexer.catalog.paths import absolute, join
from indexer.messages import from_json
from indexer.types import Problem, ProblemId, RootId, Stage

_COLUMNS = (
    "SELECT problem.id, root_id, root.path, folder, name, stage, reason, reason_parts, tried_at_s,"
    " is_ignored"
    " FROM problem JOIN root ON root.id = root_id"
)


class Problems:
    """Reads and forgets problems; `indexer.catalog.arrivals` writes them.

    An ignored problem is not counted, and its file is not read again until it changes; then it is
    a problem like any other, or none any more.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def page(
        self, offset: int = 0, limit: int = 1000, *, is_ignored: bool = False
    ) -> list[Problem]:
        """A part of all problems, by root and path; a negative limit: to the end."""
        rows = self._database.rows(
            f"{_COLUMNS} WHERE is_ignored = ? ORDER BY root_id, folder, name LIMIT ? OFFSET ?",
            (is_ignored, limit, offset),
        )
        return _problems(rows)

    def latest(self, limit: int) -> list[Problem]:
        """Those that were met last, the newest first; none that is ignored."""
        rows = self._database.rows(
            f"{_COLUMNS} WHERE NOT is_ignored ORDER BY tried_at_s DESC, problem.id DESC LIMIT ?",
            (limit,),
        )
        return _problems(rows)

    def count(self, *, is_ignored: bool = False) -> int:
        """How many there are."""
        found = self._database.row(
            "SELECT count(*) FROM problem WHERE is_ignored = ?", (is_ignored,)
        )
        return found[0] if found else 0

    def ignored(self, root_id: RootId, stage: Stage) -> dict[bytes, ProblemId]:
        """What the user wants to hear no more of in a root, by relative path."""
        rows = self._database.rows(
            "SELECT folder, name, id FROM problem WHERE root_id = ? AND stage = ? AND is_ignored",
            (root_id, stage),
        )
        return {join(folder, name): ProblemId(id_) for folder, name, id_ in rows}

    def ignore(self, problem_ids: Collection[ProblemId], *, is_ignored: bool) -> None:
        """Count problems no more, and leave their files alone until they change; or take back."""
        with self._database.write() as db:
            db.conn.execute(
                "UPDATE problem SET is_ignored = ? WHERE id IN (SELECT value FROM json_each(?))",
                (is_ignored, json.dumps(list(problem_ids))),
            )

    def mark_for_retry(self, problem_ids: Collection[ProblemId] | None) -> set[RootId]:
        """Have files read again by the next scan, though they have not changed.

        Args:
            problem_ids: Which; ignored ones count again. None: all that are not ignored.

        Returns:
            The roots that they stand in.
        """
        with self._database.write() as db:
            rows = db.conn.execute(
                "UPDATE problem SET is_transient = 1, is_ignored = 0"
                " WHERE CASE WHEN ?1 IS NULL THEN NOT is_ignored"
                " ELSE id IN (SELECT value FROM json_each(?1)) END RETURNING root_id",
                (None if problem_ids is None else json.dumps(list(problem_ids)),),
            ).fetchall()
        return {RootId(root_id) for (root_id,) in rows}

    def forget(self, problem_ids: Sequence[ProblemId]) -> int:
        """Remove problems; return how many there were."""
        if not problem_ids:
            return 0
        with self._database.write() as db:
            return db.conn.execute(
                "DELETE FROM problem WHERE id IN (SELECT value FROM json_each(?))",
                (json.dumps(problem_ids),),
            ).rowcount


def _problems(rows: Sequence[tuple[Any, ...]]) -> list[Problem]:
    roots = {root: Path(os.fsdecode(root)) for root in {row[2] for row in rows}}
    return [
        Problem(
            id=ProblemId(id_),
            root_id=RootId(root_id),
            root_path=roots[root],
            path=absolute(root, folder, name),
            stage=Stage(stage),
            reason=from_json(reason, parts),
            tried_at=datetime.fromtimestamp(tried_at_s, tz=UTC),
            is_ignored=bool(is_ignored),
        )
        for id_, root_id, root, folder, name, stage, reason, parts, tried_at_s, is_ignored in rows
    ]
