"""The places at which photos stand, as the scanner asks for them: folder by folder."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

from indexer.catalog.database import Database
from indexer.catalog.derived import refresh
from indexer.catalog.records import KnownFile
from indexer.types import EncoderId, FileId, FileStat, PhotoId, RootId


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What forgetting files came to."""

    files: int
    orphaned_ids: tuple[PhotoId, ...]
    """Photos that now stand nowhere; they are not shown or found any more."""


class Files:
    """Reads and forgets files; `indexer.catalog.arrivals` writes them."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def known(
        self, root_id: RootId, folder: bytes, encoder_id: EncoderId | None
    ) -> dict[bytes, KnownFile]:
        """What the catalog has directly in one folder, by name.

        Args:
            root_id: The root.
            folder: Relative to the root, "/" between the parts; ``b""`` for the root itself.
            encoder_id: Whose vectors and problems are asked for; None: no encoder is in use, and
                no file counts as lacking a vector.
        """
        known = {
            name: KnownFile(
                FileId(file_id),
                PhotoId(photo_id),
                FileStat(size_bytes, mtime_ns, inode),
                encoder_id is None or bool(has_vector),
                False,
                False,
            )
            for name, file_id, photo_id, size_bytes, mtime_ns, inode, has_vector in (
                self._database.rows(
                    "SELECT name, file.id, file.photo_id, size_bytes, mtime_ns, inode,"
                    " vector.photo_id IS NOT NULL FROM file LEFT JOIN vector"
                    " ON vector.photo_id = file.photo_id"
                    " AND vector.encoder_id = (SELECT id FROM encoder WHERE key = ?)"
                    " WHERE root_id = ? AND folder = ?",
                    (encoder_id, root_id, folder),
                )
            )
        }
        for name, size_bytes, mtime_ns, inode, is_transient in self._database.rows(
            "SELECT name, size_bytes, mtime_ns, inode, is_transient FROM problem"
            " WHERE root_id = ? AND folder = ? AND (encoder_key IS NULL OR encoder_key = ?)",
            (root_id, folder, encoder_id),
        ):
            file = known.get(name)
            known[name] = KnownFile(
                file.file_id if file else None,
                file.photo_id if file else None,
                FileStat(size_bytes, mtime_ns, inode),
                file.has_vector if file else encoder_id is None,
                True,
                bool(is_transient),
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

    def forget(self, file_ids: Sequence[FileId]) -> Forgotten:
        """Forget files that are no longer there. Their photos keep vectors and thumbnails.

        Args:
            file_ids: Ids that the catalog does not have are passed over.
        """
        if not file_ids:
            return Forgotten(0, ())
        with self._database.write() as db:
            gone = db.conn.execute(
                "DELETE FROM file WHERE id IN (SELECT value FROM json_each(?)) RETURNING photo_id",
                (json.dumps(file_ids),),
            ).fetchall()
            derived = refresh(db, [PhotoId(photo_id) for (photo_id,) in gone])
        return Forgotten(len(gone), derived.orphaned_ids)
