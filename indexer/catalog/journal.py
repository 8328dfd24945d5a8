"""What was moved to the trash, why, and what became of it: written before anything is moved.

Used by `indexer.bin`, on its lane, and by whoever shows the journal. Intentions outlive a power
cut; what came of them is found again by looking, so that it need not.
"""

from __future__ import annotations

import os
import time
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from indexer.catalog.database import Database
from indexer.catalog.journal_records import (
    UNSETTLED,
    Action,
    Batch,
    Entry,
    EntryId,
    EntryState,
    NewEntry,
)
from indexer.messages import from_json, to_json

_COLUMNS = (
    "id, batch, together, action, path, content_hash, size_bytes, mtime_ns, device, inode,"
    " keeper, keeper_hash, tier, reason, state, detail, detail_parts, trash_path,"
    " decided_at_s, changed_at_s"
)
_INSERT = (
    "INSERT INTO journal (batch, together, action, path, content_hash, size_bytes, mtime_ns,"
    " device, inode, keeper, keeper_hash, tier, reason, state, detail, detail_parts,"
    " decided_at_s, changed_at_s, decision)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_INT64_MAX = 2**63 - 1


class Journal:
    """Writes intentions and outcomes."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def intend(self, files: Sequence[NewEntry]) -> list[EntryId]:
        """Note files that are about to be moved together; it outlives a power cut.

        Returns:
            An id for each, in their order.
        """
        return self._insert(files, EntryState.INTENDED, "", is_durable=True)

    def refuse(self, file: NewEntry, detail: str) -> EntryId:
        """Note a file that stays where it is, and why."""
        return self._insert([file], EntryState.REFUSED, detail, is_durable=False)[0]

    def set_state(
        self,
        id_: EntryId,
        state: EntryState,
        *,
        detail: str = "",
        trash_path: Path | None = None,
    ) -> None:
        """Note what became of a file.

        Args:
            id_: Its entry.
            state: How far it came. What is to be done next outlives a power cut.
            detail: Why, where it is not as it should be.
            trash_path: Where it lies in the trash; None leaves what is known of that.
        """
        with self._database.write(is_durable=state in UNSETTLED) as db:
            db.conn.execute(
                "UPDATE journal SET state = ?, detail = ?, detail_parts = ?,"
                " trash_path = coalesce(?, trash_path), changed_at_s = ? WHERE id = ?",
                (state, _text(detail), to_json(detail), _bytes(trash_path), time.time(), id_),
            )

    def unsettled(self) -> list[Entry]:
        """Entries that a process left in the middle, or that one is at just now."""
        # Spelled out, so that SQLite takes the index.
        return self._entries("state IN ('intended', 'restoring') ORDER BY id")

    def has_unsettled(self) -> bool:
        """Whether there are any; costs next to nothing."""
        return bool(
            self._database.row(
                "SELECT 1 FROM journal WHERE state IN ('intended', 'restoring') LIMIT 1"
            )
        )

    def of_batch(self, batch: str) -> list[Entry]:
        """All of one decision, in the order in which it was done."""
        return self._entries("batch = ? ORDER BY id", (batch,))

    def get(self, id_: EntryId) -> Entry | None:
        """One entry."""
        found = self._entries("id = ?", (id_,))
        return found[0] if found else None

    def moved(self) -> list[Entry]:
        """All that should lie in a trash, the first that went first."""
        return self._entries("state = 'moved' ORDER BY id")

    def moved_count(self) -> int:
        """How many files these are."""
        found = self._database.row("SELECT count(*) FROM journal WHERE state = 'moved'")
        return int(found[0]) if found else 0

    def batches(self, limit: int = 1000) -> list[Batch]:
        """Decisions, the newest first."""
        rows = self._database.rows(
            "SELECT batch, min(decided_at_s), count(*),"
            " sum(state = 'moved'), sum(CASE WHEN state = 'moved' THEN size_bytes ELSE 0 END),"
            " sum(state IN ('refused', 'failed')), sum(state = 'lost'), sum(state = 'restored')"
            " FROM journal GROUP BY batch ORDER BY max(id) DESC LIMIT ?",
            (limit,),
        )
        return [Batch(batch, _moment(at_s), *counts) for batch, at_s, *counts in rows]

    def _insert(
        self, files: Sequence[NewEntry], state: EntryState, detail: str, *, is_durable: bool
    ) -> list[EntryId]:
        now_s = time.time()
        with self._database.write(is_durable=is_durable) as db:
            return [
                EntryId(
                    db.conn.execute(
                        _INSERT,
                        (
                            file.batch,
                            file.together,
                            file.action,
                            _bytes(file.path),
                            file.content_hash,
                            file.size_bytes,
                            file.mtime_ns,
                            file.device & _INT64_MAX,  # ReFS and some drives use more bits
                            file.inode & _INT64_MAX,
                            _bytes(file.keeper),
                            file.keeper_hash,
                            _text(file.tier),
                            _text(file.reason),
                            state,
                            _text(detail),
                            to_json(detail),
                            now_s,
                            now_s,
                            file.decision,
                        ),
                    ).lastrowid
                    or 0
                )
                for file in files
            ]

    def _entries(self, condition: str, parameters: Sequence[Any] = ()) -> list[Entry]:
        rows = self._database.rows(f"SELECT {_COLUMNS} FROM journal WHERE {condition}", parameters)
        return [_entry(row) for row in rows]


def _entry(row: tuple[Any, ...]) -> Entry:
    id_, batch, together, action, path, content_hash, size_bytes, mtime_ns, *rest = row
    device, inode, keeper, keeper_hash, tier, reason, state, detail, parts, trash, *times = rest
    file = NewEntry(
        batch=batch,
        together=together,
        action=Action(action),
        path=Path(os.fsdecode(path)),
        content_hash=content_hash,
        size_bytes=size_bytes,
        mtime_ns=mtime_ns,
        device=device,
        inode=inode,
        keeper=_path(keeper),
        keeper_hash=keeper_hash,
        tier=tier,
        reason=reason,
    )
    decided_at_s, changed_at_s = times
    return Entry(
        EntryId(id_),
        file,
        EntryState(state),
        from_json(detail, parts),
        _path(trash),
        _moment(decided_at_s),
        _moment(changed_at_s),
    )


def _text(words: str) -> str:
    """What SQLite can keep as text: a plan may say anything, and names stand in words."""
    return words.encode("utf-8", "replace").decode()


def _bytes(path: Path | None) -> bytes | None:
    return None if path is None else os.fsencode(path)


def _path(path: bytes | None) -> Path | None:
    return None if path is None else Path(os.fsdecode(path))


def _moment(at_s: float) -> datetime:
    return datetime.fromtimestamp(at_s, tz=UTC)
