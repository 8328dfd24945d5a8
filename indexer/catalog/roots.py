"""The folders that the user added."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from indexer.catalog.database import Database
from indexer.catalog.derived import refresh
from indexer.catalog.purge import purge
from indexer.errors import UserFacingError
from indexer.messages import message
from indexer.types import PhotoId, Root, RootId, RootState

_REMOVING = "removing"
"""State of a root that the user removed, while what stood in it is being forgotten. It is listed no
more; a process that ends meanwhile leaves the rest to the next one."""

LISTED_ROOT_IDS = f"SELECT id FROM root WHERE state <> '{_REMOVING}'"
LISTED_ROOTS = f"SELECT id, path FROM root WHERE state <> '{_REMOVING}'"


class Roots:
    """Adds, lists and removes roots."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> list[Root]:
        """All roots, in the order in which they were added."""
        rows = self._database.rows(
            "SELECT root.id, path, state, last_scan_at_s, count(DISTINCT photo_id), is_paused,"
            " (SELECT count(*) FROM problem WHERE root_id = root.id AND NOT is_ignored)"
            " FROM root LEFT JOIN file ON file.root_id = root.id WHERE state <> ?"
            " GROUP BY root.id ORDER BY root.id",
            (_REMOVING,),
        )
        return [
            Root(
                id=RootId(id_),
                path=Path(os.fsdecode(path)),
                state=RootState(state),
                photo_count=photo_count,
                last_scan_at=None if at_s is None else datetime.fromtimestamp(at_s, tz=UTC),
                is_paused=bool(is_paused),
                problem_count=problem_count,
            )
            for id_, path, state, at_s, photo_count, is_paused, problem_count in rows
        ]

    def add(self, path: Path) -> Root:
        """Add a folder to the library.

        Raises:
            UserFacingError: It is no folder, cannot be read, is in the library already, lies
                inside a root or contains one. Links are followed for this.
        """
        path = Path(os.path.abspath(path))  # noqa: PTH100 - Path.absolute keeps "..", resolve leaves symlinks
        _check_is_readable(path)
        with self._database.write() as db:
            for (other,) in db.conn.execute(
                "SELECT path FROM root WHERE state <> ?", (_REMOVING,)
            ).fetchall():
                _check_is_apart(path, Path(os.fsdecode(other)))
            # Where it is just being removed, the user thought better of it.
            cursor = db.conn.execute(
                "INSERT INTO root (path, state) VALUES (?, ?) ON CONFLICT (path) DO UPDATE"
                " SET state = excluded.state, is_paused = 0 RETURNING id",
                (os.fsencode(path), RootState.ONLINE),
            )
            root_id = RootId(cursor.fetchone()[0])
        return next(root for root in self.all() if root.id == root_id)

    def remove(self, root_id: RootId) -> list[bytes]:
        """Forget a root, its files and problems, and the photos that stand nowhere else.

        Nothing on disk is touched.

        Returns:
            Content hashes of the photos that went, whose thumbnails may go as well.
        """
        self.begin_removal(root_id)
        return [digest for _, digests in self.forget_removed(root_id) for digest in digests]

    def begin_removal(self, root_id: RootId) -> int:
        """List a root no more; return how many files `forget_removed` has to forget."""
        with self._database.write() as db:
            db.conn.execute("UPDATE root SET state = ? WHERE id = ?", (_REMOVING, root_id))
        found = self._database.row("SELECT count(*) FROM file WHERE root_id = ?", (root_id,))
        return found[0] if found else 0

    def forget_removed(
        self, root_id: RootId, part: int = 1000
    ) -> Iterator[tuple[int, list[bytes]]]:
        """Forget what stands in a root that is being removed, one short transaction at a time.

        Yields:
            How many files each part had, and the content hashes of the photos that went with it.
            Other writers come in between; what is not asked for is forgotten another time.
        """
        while (forgotten := self._forget_part(root_id, part))[0]:
            yield forgotten

    def being_removed(self) -> list[RootId]:
        """Roots whose removal was begun and has not come to its end."""
        rows = self._database.rows("SELECT id FROM root WHERE state = ?", (_REMOVING,))
        return [RootId(id_) for (id_,) in rows]

    def _forget_part(self, root_id: RootId, limit: int) -> tuple[int, list[bytes]]:
        """Forget some files of a root whose removal has begun, and at last the root itself.

        Returns:
            How many files were forgotten, 0 at the end; and the content hashes of the photos that
            stood nowhere else.
        """
        with self._database.write() as db:
            gone = db.conn.execute(
                "DELETE FROM file WHERE id IN (SELECT file.id FROM file JOIN root"
                " ON root.id = root_id WHERE root.id = ? AND state = ? LIMIT ?) RETURNING photo_id",
                (root_id, _REMOVING, limit),
            ).fetchall()
            if not gone:
                was_removing = (root_id, _REMOVING)
                db.conn.execute(
                    "DELETE FROM problem WHERE root_id IN"
                    " (SELECT id FROM root WHERE id = ? AND state = ?)",
                    was_removing,
                )
                db.conn.execute("DELETE FROM root WHERE id = ? AND state = ?", was_removing)
                return 0, []
            lost = {PhotoId(photo_id) for (photo_id,) in gone}
            kept = db.conn.execute(
                "SELECT photo_id FROM file WHERE photo_id IN (SELECT value FROM json_each(?))",
                (json.dumps(list(lost)),),
            ).fetchall()
            shared = {PhotoId(photo_id) for (photo_id,) in kept}
            refresh(db, shared)
            return len(gone), purge(db, sorted(lost - shared))

    def set_paused(self, root_id: RootId, *, is_paused: bool) -> None:
        """Keep whether the user wants a root left alone."""
        with self._database.write() as db:
            db.conn.execute("UPDATE root SET is_paused = ? WHERE id = ?", (is_paused, root_id))

    def set_state(self, root_id: RootId, state: RootState) -> None:
        """Keep whether a root can be read right now."""
        with self._database.write() as db:
            db.conn.execute(
                "UPDATE root SET state = ? WHERE id = ? AND state <> ?",
                (state, root_id, _REMOVING),
            )

    def mark_scanned(self, root_id: RootId, at: datetime | None = None) -> None:
        """Keep when a root was last walked to the end; ``at`` has a time zone, None: now."""
        at = at or datetime.now(UTC)
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
            message("There is no folder {path}", path=path),
            "",
            message("Check the name, or connect the drive it is on"),
        ) from error
    except NotADirectoryError as error:
        raise UserFacingError(
            message("{path} is a file, not a folder", path=path),
            "",
            message("Add the folder that it is in"),
        ) from error
    except OSError as error:
        raise UserFacingError(
            message("Kindred cannot read the folder {path}", path=path),
            error.strerror or str(error),
            message("Give yourself the right to read it, then add it again"),
        ) from error


def _check_is_apart(path: Path, other: Path) -> None:
    """Refuse a folder that is, holds or is inside another root: its files would be known twice."""
    new, old = _identity(path), _identity(other)
    if new == old:
        raise UserFacingError(message("{path} is in the library already", path=path), "", "")
    if old in new.parents:
        raise UserFacingError(
            message("{path} is in the library already, inside {other}", path=path, other=other),
            message("everything below a folder belongs to it"),
            message("Look for changes to see what is new in {other}", other=other),
        )
    if new in old.parents:
        raise UserFacingError(
            message(
                "{path} contains {other}, which is in the library already", path=path, other=other
            ),
            message("the same photos would be listed twice"),
            message(
                "Remove {other} first; its photos are recognised when {path} is indexed",
                other=other,
                path=path,
            ),
        )


def _identity(path: Path) -> Path:
    """What two paths to one folder have in common: links followed, case ignored where it is."""
    real = os.path.normcase(os.path.realpath(path))
    # normcase leaves macOS alone, whose volumes ignore case unless formatted otherwise.
    return Path(real.casefold() if sys.platform == "darwin" else real)
