"""What the user decided about files of groups: kept until the file is gone, or another one.

Nothing is moved by it. A decision is about a file and the photo that it held: where it holds
another one by now the decision is void, and is passed over by everything here.
"""

from __future__ import annotations

import json
import time
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from indexer.catalog.database import Database
from indexer.messages import from_json, to_json
from indexer.types import FileId, Int64Array, PhotoId

_CHUNK = 20_000
_COLUMNS = "decision.file_id, decision.photo_id, choice, keeper_id, tier, reason, keeper_photo_id"
# Decisions first: asked for an order by file, SQLite would go through all files of the library.
_VALID = "FROM decision CROSS JOIN file ON file.id = file_id AND file.photo_id = decision.photo_id"

_BEFORE = (
    "SELECT file.id, file.photo_id, choice, keeper_id, coalesce(tier, ''), coalesce(reason, '')"
    " FROM json_each(?) CROSS JOIN file ON file.id = value ->> 0 AND file.photo_id = value ->> 1"
    " LEFT JOIN decision ON decision.file_id = file.id AND decision.photo_id = file.photo_id"
)


class DecisionRow(NamedTuple):
    """One decision as it is stored."""

    file_id: FileId
    photo_id: PhotoId
    choice: str | None
    """``keep`` or ``bin``; None takes back what was decided."""
    keeper_id: FileId | None
    tier: str
    reason: str
    """Kept with its parts, for any language."""
    keeper_photo_id: PhotoId | None = None
    """What the keeper held when it was decided; read only."""


class DecisionColumns(NamedTuple):
    """Many decisions: what a `DecisionRow` says of each, as equally long columns.

    A library may be decided in one step, and no object is made for each of its files then.
    """

    file_ids: Sequence[FileId]
    photo_ids: Sequence[PhotoId]
    choices: Sequence[str | None]
    keeper_ids: Sequence[FileId | None]
    tiers: Sequence[str]
    reasons: Sequence[str]

    @classmethod
    def of(cls, rows: Iterable[tuple[Any, ...]]) -> DecisionColumns:
        """Of rows of six."""
        return cls(*zip(*rows, strict=True)) if (rows := tuple(rows)) else cls(*[()] * 6)


class Totals(NamedTuple):
    """What is marked to go."""

    files: int
    size_bytes: int
    groups: int


class Decisions:
    """Reads and writes them. Any thread."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def write(self, wanted: DecisionColumns) -> DecisionColumns:
        """Keep decisions, in one transaction that outlives a power cut.

        Files that are gone, or hold another photo by now, are passed over.

        Returns:
            What undoes it: of each file that is written, once, what was decided before.
        """
        newest = {file_id: at for at, file_id in enumerate(wanted.file_ids)}
        asked = json.dumps([[int(id_), int(wanted.photo_ids[at])] for id_, at in newest.items()])
        # By identity: a sentence is more than its English form, and few are different.
        kept = {id(reason): reason for reason in wanted.reasons}
        texts = {key: to_json(reason) or reason for key, reason in kept.items()}
        now_s = time.time()
        with self._database.write(is_durable=True) as db:
            before = DecisionColumns.of(db.conn.execute(_BEFORE, (asked,)))
            known = [newest[file_id] for file_id in before.file_ids]
            db.conn.executemany(
                "INSERT OR REPLACE INTO decision (file_id, photo_id, choice, keeper_id, tier,"
                " reason, keeper_photo_id, decided_at_s) VALUES (?1, ?2, ?3, ?4, ?5, ?6,"
                " (SELECT photo_id FROM file WHERE id = ?4), ?7)",
                (
                    (
                        *(wanted.file_ids[at], wanted.photo_ids[at], wanted.choices[at]),
                        *(wanted.keeper_ids[at], wanted.tiers[at]),
                        *(texts[id(wanted.reasons[at])], now_s),
                    )
                    for at in known
                    if wanted.choices[at] is not None
                ),
            )
            db.conn.executemany(
                "DELETE FROM decision WHERE file_id = ?",
                ((wanted.file_ids[at],) for at in known if wanted.choices[at] is None),
            )
        sentences = {text: from_json(text, text) for text in set(before.reasons)}
        return before._replace(reasons=[sentences[text] for text in before.reasons])

    def of(self, file_ids: Iterable[FileId]) -> dict[FileId, DecisionRow]:
        """What was decided about some files."""
        rows = self._database.rows(
            f"SELECT {_COLUMNS} {_VALID} WHERE file_id IN (SELECT value FROM json_each(?))",
            (json.dumps([int(id_) for id_ in file_ids]),),
        )
        return {row.file_id: row for row in _rows(rows)}

    def with_choice(self, choice: str | None = None) -> Int64Array:
        """Files about which something was decided, or just this, ``int64[n]`` ascending."""
        return self._database.integers(
            f"SELECT file_id {_VALID} WHERE ?1 IS NULL OR choice = ?1 ORDER BY file_id", (choice,)
        )

    def all(self, choice: str) -> list[DecisionRow]:
        """All decisions of a kind, by file."""
        rows = self._database.rows(
            f"SELECT {_COLUMNS} {_VALID} WHERE choice = ? ORDER BY file_id", (choice,)
        )
        return list(_rows(rows))

    def totals(self, choice: str) -> Totals:
        """What those of a kind come to."""
        found: tuple[Any, ...] = self._database.row(
            "SELECT count(*), coalesce(sum(file.size_bytes), 0),"
            f" count(DISTINCT coalesce(keeper_id, file_id)) {_VALID} WHERE choice = ?",
            (choice,),
        ) or (0, 0, 0)
        return Totals(*found)


def taken_back(rows: Sequence[DecisionRow]) -> DecisionColumns:
    """What takes some decisions back."""
    return DecisionColumns.of((row.file_id, row.photo_id, None, None, "", "") for row in rows)


def _rows(rows: Iterable[tuple[Any, ...]]) -> Iterator[DecisionRow]:
    sentences: dict[str, str] = {}  # of many rows few are different
    for file_id, photo_id, choice, keeper_id, tier, text, *others in rows:
        if (reason := sentences.get(text)) is None:
            reason = sentences[text] = from_json(text, text)
        yield DecisionRow(file_id, photo_id, choice, keeper_id, tier, reason, *others)
