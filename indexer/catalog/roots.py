"""The folders that the user added."""

from __future__ import annotations

import json
import os
import sys
from datetime import UTC, datetime
from pathlib import Path

from indexer.catalog.database import Database
from indexer.catalog.derived import refresh
from indexer.catalog.purge import purge
from indexer.errors import UserFacingError
from indexer.types import PhotoId, Root, RootId, RootState


class Roots:
    """Adds, lists and removes roots."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> list[Root]:
        """All roots, in the order in which they were added."""
        rows = self._database.rows(
            "SELECT root.id, path, state, last_scan_at_s, count(DISTINCT photo_id) FROM root"
            " LEFT JOIN file ON file.root_id = root.id GROUP BY root.id ORDER BY root.id"
        )
        return [
            Root(
                id=RootId(id_),
                path=Path(os.fsdecode(path)),
                state=RootState(state),
                photo_count=photo_count,
                last_scan_at=None if at_s is None else datetime.fromtimestamp(at_s, tz=UTC),
            )
            for id_, path, state, at_s, photo_count in rows
        ]

    def add(self, path: Path) -> Root:
        """Add a folder; see `indexer.catalog.catalog.Catalog.add_root`."""
        path = Path(os.path.abspath(path))  # noqa: PTH100 - Path.absolute keeps "..", resolve leaves symlinks
        _check_is_readable(path)
        with self._database.write() as db:
            for (other,) in db.conn.execute("SELECT path FROM root").fetchall():
                _check_is_apart(path, Path(os.fsdecode(other)))
            cursor = db.conn.execute(
                "INSERT INTO root (path, state) VALUES (?, ?)",
                (os.fsencode(path), RootState.ONLINE),
            )
            root_id = RootId(cursor.lastrowid or 0)
        return Root(root_id, path, RootState.ONLINE, photo_count=0, last_scan_at=None)

    def remove(self, root_id: RootId) -> list[bytes]:
        """Forget a root and what stands in it alone; return the content hashes of that."""
        with self._database.write() as db:
            gone = db.conn.execute(
                "DELETE FROM file WHERE root_id = ? RETURNING photo_id", (root_id,)
            ).fetchall()
            lost = {PhotoId(photo_id) for (photo_id,) in gone}
            kept = db.conn.execute(
                "SELECT photo_id FROM file WHERE photo_id IN (SELECT value FROM json_each(?))",
                (json.dumps(list(lost)),),
            ).fetchall()
            shared = {PhotoId(photo_id) for (photo_id,) in kept}
            refresh(db, shared)
            db.conn.execute("DELETE FROM problem WHERE root_id = ?", (root_id,))
            db.conn.execute("DELETE FROM root WHERE id = ?", (root_id,))
            return purge(db, sorted(lost - shared))

    def set_state(self, root_id: RootId, state: RootState) -> None:
        """Keep whether a root can be read."""
        with self._database.write() as db:
            db.conn.execute("UPDATE root SET state = ? WHERE id = ?", (state, root_id))

    def mark_scanned(self, root_id: RootId, at: datetime) -> None:
        """Keep when a root was last walked to the end; ``at`` has a time zone."""
        with self._database.write() as db:
            db.conn.execute(
                "UPDATE root SET last_scan_at_s = ? WHERE id = ?", (at.timestamp(), root_id)
            )


def _check_is_readable(path: Path) -> None:
    try:
        with os.scandir(path) as entries:
            next(entries, None)
    except FileNotFoundError as error:
        raise UserFacingError(
            f"There is no folder {path}", "", "Check the name, or connect the drive it is on"
        ) from error
    except NotADirectoryError as error:
        raise UserFacingError(
            f"{path} is a file, not a folder", "", "Add the folder that it is in"
        ) from error
    except OSError as error:
        raise UserFacingError(
            f"Kindred cannot read the folder {path}",
            error.strerror or str(error),
            "Give yourself the right to read it, then add it again",
        ) from error


def _check_is_apart(path: Path, other: Path) -> None:
    """Refuse a folder that is, holds or is inside another root: its files would be known twice."""
    new, old = _identity(path), _identity(other)
    if new == old:
        raise UserFacingError(f"{path} is in the library already", "", "")
    if old in new.parents:
        raise UserFacingError(
            f"{path} is in the library already, inside {other}",
            "Everything below a folder belongs to it",
            f"Index again to see what is new in {other}",
        )
    if new in old.parents:
        raise UserFacingError(
            f"{path} contains {other}, which is in the library already",
            "The same photos would be listed twice",
            f"Remove {other} first; its photos are recognised when {path} is indexed",
        )


def _identity(path: Path) -> Path:
    """What two paths to one folder have in common: links followed, case ignored where it is."""
    real = os.path.normcase(os.path.realpath(path))
    # normcase leaves macOS alone, whose volumes ignore case unless formatted otherwise.
    return Path(real.casefold() if sys.platform == "darwin" else real)
