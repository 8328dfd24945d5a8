"""What the user had decided of files that were removed: decided again once they are back.

A file that goes takes its decision with it, and one that comes back is another row. So the journal
of a removal keeps the decision by path and content, from before the file is moved until it stands
there again: in this process or in a later one, at once or after the next scan. Used by
`indexer.library.bin`, on its lane.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from indexer.catalog.database import Database
from indexer.catalog.files import Files
from indexer.catalog.journal_records import EntryId
from indexer.catalog.paths import absolute
from indexer.types import FileId

_DECISION = (
    "SELECT choice, tier, reason, root.path, keeper.folder, keeper.name, photo.content_hash"
    " FROM file JOIN decision ON decision.file_id = file.id"
    " AND decision.photo_id = file.photo_id"
    " LEFT JOIN file AS keeper ON keeper.id = keeper_id AND keeper.photo_id = keeper_photo_id"
    " LEFT JOIN root ON root.id = keeper.root_id"
    " LEFT JOIN photo ON photo.id = keeper.photo_id"
    " WHERE file.id = ?"
)
_WAITING = "state = 'restored' AND decision IS NOT NULL"


class DecisionsAgain:
    """Writes decisions down, and takes them again."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._files = Files(database)

    def about(self, path: Path) -> str | None:
        """What is decided of the file at a path, as the journal keeps it.

        Returns:
            None where the library does not have it.
        """
        file_id = self._files.id_at(path)
        if file_id is None:
            return None
        found = self._database.row(_DECISION, (file_id,))
        if found is None:
            return json.dumps({"file": file_id})
        choice, tier, reason, root, folder, name, content_hash = found
        said = {"file": file_id, "choice": choice, "tier": tier, "reason": reason}
        if root is not None:
            said["keeper"] = os.fsencode(absolute(root, folder, name)).hex()
            said["keeper_hash"] = content_hash.hex()
        return json.dumps(said)

    def drop(self, paths: Sequence[Path]) -> None:
        """Forget what was decided of files that stand there still, and are dealt with."""
        ids = [found for path in paths if (found := self._files.id_at(path)) is not None]
        if ids:
            with self._database.write() as db:
                db.conn.executemany("DELETE FROM decision WHERE file_id = ?", [(i,) for i in ids])

    def has_waiting(self) -> bool:
        """Whether files are back whose decision was not taken again; costs next to nothing."""
        return bool(self._database.row(f"SELECT 1 FROM journal WHERE {_WAITING} LIMIT 1"))

    def take_waiting(self) -> int:
        """Decide again of files that are back; return of how many that was.

        Files that the catalog does not list yet, or lists with another content, wait.
        """
        rows = self._database.rows(
            f"SELECT id, path, content_hash FROM journal WHERE {_WAITING} ORDER BY id DESC"
        )
        return sum(
            self.take(EntryId(id_), Path(os.fsdecode(path)), content_hash)
            for id_, path, content_hash in rows
        )

    def take(self, entry_id: EntryId, path: Path, content_hash: bytes) -> bool:
        """Decide again of a file that is back, what was decided when it went.

        What the user has decided of it since stays. Where it was to stay for others, it is again.
        Done twice it is done once.

        Returns:
            Whether there was anything to do, and the file is listed.
        """
        row = self._database.row("SELECT decision FROM journal WHERE id = ?", (entry_id,))
        if row is None or row[0] is None or self._files.hash_at(path) != content_hash:
            return False
        file_id = self._files.id_at(path)
        said: dict[str, Any] = json.loads(row[0])
        has_choice = "choice" in said
        keeper_id = self._keeper(said) if has_choice else None
        with self._database.write(is_durable=has_choice) as db:
            if has_choice:
                db.conn.execute(
                    "INSERT OR IGNORE INTO decision (file_id, photo_id, choice, keeper_id, tier,"
                    " reason, keeper_photo_id, decided_at_s) SELECT id, photo_id, ?2, ?3, ?4, ?5,"
                    " (SELECT photo_id FROM file WHERE id = ?3), ?6 FROM file WHERE id = ?1",
                    (file_id, said["choice"], keeper_id, said["tier"], said["reason"], time.time()),
                )
            # No id is ever given twice, and the photo is the same one.
            db.conn.execute(
                "UPDATE decision SET keeper_id = ?1 WHERE keeper_id = ?2 AND"
                " keeper_photo_id = (SELECT photo_id FROM file WHERE id = ?1)",
                (file_id, said["file"]),
            )
            db.conn.execute("UPDATE journal SET decision = NULL WHERE id = ?", (entry_id,))
        return True

    def _keeper(self, said: dict[str, Any]) -> FileId | None:
        """What was to stay for it, if it stands there still or again."""
        if "keeper" not in said:
            return None
        path = Path(os.fsdecode(bytes.fromhex(said["keeper"])))
        if self._files.hash_at(path) != bytes.fromhex(said["keeper_hash"]):
            return None
        return self._files.id_at(path)
