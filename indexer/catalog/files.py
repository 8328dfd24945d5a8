"""The places at which photos stand, as the scanner asks for them: folder by folder."""

from __future__ import annotations

import json
import os
from collections.abc import Collection, Sequence
from pathlib import Path

from indexer.catalog.database import Database
from indexer.catalog.derived import refresh
from indexer.catalog.encoders import Lacking
from indexer.catalog.paths import split
from indexer.catalog.records import KnownFile
from indexer.catalog.roots import LISTED_ROOTS
from indexer.types import EncoderId, FileId, FileStat, PhotoId, ProblemId, RootId

_KNOWN_FILES = (
    "SELECT name, file.id, file.photo_id, size_bytes, mtime_ns, inode, {lacks}"
    " FROM file WHERE root_id = ? AND folder = ?"
)
_KNOWN_PROBLEMS = (
    "SELECT name, id, size_bytes, mtime_ns, inode, is_transient, is_ignored, encoder_key"
    " FROM problem"
    " WHERE root_id = ? AND folder = ?"
)


class Files:
    """Reads and forgets files; `indexer.catalog.arrivals` writes them."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def known(
        self, root_id: RootId, folder: bytes, encoder_ids: Collection[EncoderId] = ()
    ) -> dict[bytes, KnownFile]:
        """What the catalog has directly in one folder, by name.

        Args:
            root_id: The root.
            folder: Relative to the root, "/" between the parts; ``b""`` for the root itself.
            encoder_ids: Whose vectors and problems are asked for.
        """
        lacking = Lacking(encoder_ids)
        files = _KNOWN_FILES.format(lacks=lacking.sql("file.photo_id"))
        known = {
            name: KnownFile(
                FileId(file_id),
                PhotoId(photo_id),
                FileStat(size_bytes, mtime_ns, inode),
                lacking.encoders(lacks),
            )
            for name, file_id, photo_id, size_bytes, mtime_ns, inode, lacks in (
                self._database.rows(files, (*lacking.parameters, root_id, folder))
            )
        }
        problems = self._database.rows(_KNOWN_PROBLEMS, (root_id, folder))
        for name, id_, size_bytes, mtime_ns, inode, is_transient, is_ignored, key in problems:
            is_ours = key is None or key in encoder_ids
            file = known.get(name) or KnownFile(
                None, None, FileStat(size_bytes, mtime_ns, inode), lacking.all
            )
            known[name] = file._replace(
                problem_id=ProblemId(id_),
                is_problem=is_ours,
                failed=None if key is None else EncoderId(key),
                is_transient=bool(is_transient),
                is_ignored=bool(is_ignored) and is_ours,
            )
        return known

    def folders(self, root_id: RootId) -> set[bytes]:
        """All folders of a root that hold a file or a problem, relative to the root."""
        rows = self._database.rows(
            "SELECT folder FROM file WHERE root_id = ?1"
            " UNION SELECT folder FROM problem WHERE root_id = ?1",
            (root_id,),
        )
        return {folder for (folder,) in rows}

    def forget(self, file_ids: Sequence[FileId]) -> int:
        """Forget files that are no longer there, and what problems there were with them.

        Photos that stand nowhere any more are not listed or found, but keep their vectors and
        thumbnails until `Photos.purge_orphans`, for when the files turn up elsewhere.

        Args:
            file_ids: Ids that the catalog does not have are passed over.

        Returns:
            How many files there were.
        """
        if not file_ids:
            return 0
        with self._database.write() as db:
            gone = db.conn.execute(
                "DELETE FROM file WHERE id IN (SELECT value FROM json_each(?))"
                " RETURNING photo_id, root_id, folder, name",
                (json.dumps(file_ids),),
            ).fetchall()
            db.conn.executemany(
                "DELETE FROM problem WHERE root_id = ? AND folder = ? AND name = ?",
                [row[1:] for row in gone],
            )
            refresh(db, [PhotoId(row[0]) for row in gone])
        return len(gone)

    def photo_at(self, path: Path) -> PhotoId | None:
        """The photo at an absolute path, or None where the catalog has none there.

        Args:
            path: As the system knows it; links in it are followed where that helps.
        """
        found = self._at(path, "photo_id")
        return None if found is None else PhotoId(found)

    def id_at(self, path: Path) -> FileId | None:
        """The file at an absolute path, as `photo_at`."""
        found = self._at(path, "id")
        return None if found is None else FileId(found)

    def hash_at(self, path: Path) -> bytes | None:
        """The content hash of the photo at an absolute path, as `photo_at`."""
        photo_id = self._at(path, "photo_id")
        found = self._database.row("SELECT content_hash FROM photo WHERE id = ?", (photo_id,))
        return None if found is None else found[0]

    def place_of(self, path: Path) -> tuple[RootId, bytes] | None:
        """The listed root that a path is below, and the path relative to it; by name alone."""
        for root_id, root in self._database.rows(LISTED_ROOTS):
            if path.is_relative_to(os.fsdecode(root)):
                below = path.relative_to(os.fsdecode(root)).as_posix()
                return RootId(root_id), os.fsencode(below)
        return None

    def _at(self, path: Path, column: str) -> int | None:
        roots = [
            (root_id, os.fsdecode(root))
            for root_id, root in self._database.rows("SELECT id, path FROM root")
        ]
        for seen in (os.path.abspath, os.path.realpath):
            target = Path(seen(path))
            for root_id, root in roots:
                try:
                    below = target.relative_to(seen(root))
                except ValueError:
                    continue
                found = self._database.row(
                    f"SELECT {column} FROM file WHERE root_id = ? AND folder = ? AND name = ?",
                    (root_id, *split(os.fsencode(below.as_posix()))),
                )
                if found:
                    return int(found[0])
        return None
