"""What the user thinks of photos: stars and favourites, by content, never written to the photos.

A photo that stands at several paths has one mark, and a folder that is removed and added again
finds its marks. Stars that the user gave take the place of those that the file carries.
"""

from __future__ import annotations

import json
import time
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from indexer.catalog.database import Database
from indexer.catalog.records import MarkChange, MarkRow
from indexer.types import Mark, PhotoId

if TYPE_CHECKING:
    import sqlite_utils

MAX_RATING = 5
_CHUNK = 1000
_SHOWN = (
    "SELECT photo.id, coalesce(mark.rating, photo.rating, 0), coalesce(mark.is_favourite, 0)"
    " FROM photo LEFT JOIN mark ON mark.content_hash = photo.content_hash"
)


class Marks:
    """Reads and writes marks."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, ids: Sequence[PhotoId]) -> dict[PhotoId, Mark]:
        """The marks of some photos as they are shown: with the file's stars, 0 for none at all."""
        found: dict[PhotoId, Mark] = {}
        for wanted in _chunks(ids):
            for id_, rating, is_favourite in self._database.rows(
                f"{_SHOWN} WHERE photo.id IN (SELECT value FROM json_each(?))", (wanted,)
            ):
                found[PhotoId(id_)] = Mark(rating, bool(is_favourite))
        return found

    def set_rating(self, ids: Sequence[PhotoId], rating: int | None) -> MarkChange:
        """Give photos 0 to 5 stars of the user's; None: what the file says.

        Photos are not touched. Unknown ids, and photos that have just this rating, are left out.
        """
        if rating is not None and not 0 <= rating <= MAX_RATING:
            raise ValueError(f"a rating is 0 to {MAX_RATING} stars, not {rating}")
        return self._set(ids, "mark.rating", rating)

    def set_favourite(self, ids: Sequence[PhotoId], is_favourite: bool) -> MarkChange:
        """Make photos favourites, or no longer."""
        return self._set(ids, "coalesce(mark.is_favourite, 0)", int(is_favourite))

    def put_back(self, change: MarkChange) -> MarkChange:
        """Undo a change; return the change that does it again."""
        with self._database.write(is_durable=True) as db:
            now = [
                row for hashes in _hash_chunks(change.before) for row in _rows_by_hash(db, hashes)
            ]
            _write(db, change.before)
        return MarkChange(change.photo_ids, tuple(now))

    def favourite_count(self) -> int:
        """How many photos of the library are favourites."""
        found = self._database.row(
            # CROSS JOIN keeps this order: few marks first, not all photos.
            "SELECT count(*) FROM mark INDEXED BY mark_favourite CROSS JOIN photo"
            " ON photo.content_hash = mark.content_hash"
            " WHERE mark.is_favourite AND photo.orphaned_at_s IS NULL"
        )
        return int(found[0]) if found else 0

    def _set(self, ids: Sequence[PhotoId], column: str, value: int | None) -> MarkChange:
        changed: list[PhotoId] = []
        before: list[MarkRow] = []
        with self._database.write(is_durable=True) as db:
            for wanted in _chunks(ids):
                rows = db.conn.execute(
                    "SELECT photo.id, photo.content_hash, mark.rating,"
                    " coalesce(mark.is_favourite, 0) FROM photo"
                    " LEFT JOIN mark ON mark.content_hash = photo.content_hash"
                    " WHERE photo.id IN (SELECT value FROM json_each(?))"
                    f" AND {column} IS NOT ?",
                    (wanted, value),
                ).fetchall()
                changed += [PhotoId(row[0]) for row in rows]
                before += [MarkRow(row[1], row[2], bool(row[3])) for row in rows]
            _write(
                db,
                [
                    MarkRow(row.content_hash, value, row.is_favourite)
                    if column == "mark.rating"
                    else MarkRow(row.content_hash, row.rating, bool(value))
                    for row in before
                ],
            )
        return MarkChange(tuple(changed), tuple(before))


def _write(db: sqlite_utils.Database, rows: Sequence[MarkRow]) -> None:
    """Write whole marks, inside the caller's transaction; one that says nothing is no row."""
    now_s = time.time()
    db.conn.executemany(
        "INSERT INTO mark (content_hash, rating, is_favourite, marked_at_s) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (content_hash) DO UPDATE SET rating = excluded.rating,"
        " is_favourite = excluded.is_favourite, marked_at_s = excluded.marked_at_s",
        [(row.content_hash, row.rating, row.is_favourite, now_s) for row in rows if row.is_kept],
    )
    db.conn.executemany(
        "DELETE FROM mark WHERE content_hash = ?",
        [(row.content_hash,) for row in rows if not row.is_kept],
    )


def _rows_by_hash(db: sqlite_utils.Database, hashes: Sequence[bytes]) -> Iterator[MarkRow]:
    places = ",".join("?" * len(hashes))
    found: dict[bytes, tuple[Any, ...]] = {
        row[0]: row
        for row in db.conn.execute(
            f"SELECT content_hash, rating, is_favourite FROM mark WHERE content_hash IN ({places})",
            hashes,
        )
    }
    for content_hash in hashes:
        _, rating, is_favourite = found.get(content_hash, (content_hash, None, 0))
        yield MarkRow(content_hash, rating, bool(is_favourite))


def _chunks(ids: Sequence[PhotoId]) -> Iterator[str]:
    for start in range(0, len(ids), _CHUNK):
        yield json.dumps([int(id_) for id_ in ids[start : start + _CHUNK]])


def _hash_chunks(rows: Sequence[MarkRow]) -> Iterator[list[bytes]]:
    for start in range(0, len(rows), _CHUNK // 2):
        yield [row.content_hash for row in rows[start : start + _CHUNK // 2]]
