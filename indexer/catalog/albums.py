"""Albums: queries that the user keeps under a name, with the pictures that they show.

What a query says is the business of `indexer.search.albums`; here it is a text, and pictures are
bytes. A row whose text makes no sense is listed like any other: its name may tell what it was.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from indexer.catalog.database import Database
from indexer.catalog.records import Album, StoredAlbum
from indexer.errors import UserFacingError
from indexer.messages import message
from indexer.types import AlbumId

if TYPE_CHECKING:
    import sqlite_utils

MAX_NAME = 200


class Albums:
    """Reads and writes albums."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> list[Album]:
        """All albums, by name."""
        rows = self._database.rows("SELECT id, name, created_at_s FROM album ORDER BY id")
        albums = [_album(*row) for row in rows]
        return sorted(albums, key=lambda album: album.name.casefold())

    def get(self, album_id: AlbumId) -> StoredAlbum | None:
        """One album with its query, or None."""
        found = self._database.row(
            "SELECT id, name, created_at_s, query FROM album WHERE id = ?", (album_id,)
        )
        if found is None:
            return None
        pictures = self._database.rows(
            "SELECT data FROM album_picture WHERE album_id = ? ORDER BY id", (album_id,)
        )
        return StoredAlbum(_album(*found[:3]), str(found[3]), tuple(data for (data,) in pictures))

    def add(self, name: str, query: str, pictures: Sequence[bytes]) -> Album:
        """Keep a query under a name.

        Raises:
            UserFacingError: The name is empty, too long, or another album's.
        """
        with self._database.write(is_durable=True) as db:
            name = _checked(db, name)
            now = time.time()
            cursor = db.conn.execute(
                "INSERT INTO album (name, query, created_at_s) VALUES (?, ?, ?)", (name, query, now)
            )
            album = _album(cursor.lastrowid or 0, name, now)
            _add_pictures(db, album.id, pictures)
        return album

    def change(self, album_id: AlbumId, query: str, pictures: Sequence[bytes]) -> bool:
        """Keep another query under the same name; return whether there is such an album."""
        with self._database.write(is_durable=True) as db:
            cursor = db.conn.execute("UPDATE album SET query = ? WHERE id = ?", (query, album_id))
            if cursor.rowcount:
                db.conn.execute("DELETE FROM album_picture WHERE album_id = ?", (album_id,))
                _add_pictures(db, album_id, pictures)
            return bool(cursor.rowcount)

    def rename(self, album_id: AlbumId, name: str) -> None:
        """Give an album another name; errors as in `add`."""
        with self._database.write(is_durable=True) as db:
            name = _checked(db, name, album_id)
            db.conn.execute("UPDATE album SET name = ? WHERE id = ?", (name, album_id))

    def delete(self, album_id: AlbumId) -> None:
        """Forget an album; the photos that it showed stay."""
        with self._database.write(is_durable=True) as db:
            db.conn.execute("DELETE FROM album WHERE id = ?", (album_id,))

    def restore(self, stored: StoredAlbum) -> None:
        """Bring an album back that was deleted, under its old id and name."""
        album = stored.album
        with self._database.write(is_durable=True) as db:
            db.conn.execute(
                "INSERT OR IGNORE INTO album (id, name, query, created_at_s) VALUES (?, ?, ?, ?)",
                (album.id, album.name, stored.query, album.created_at.timestamp()),
            )
            db.conn.execute("DELETE FROM album_picture WHERE album_id = ?", (album.id,))
            _add_pictures(db, album.id, stored.pictures)


def _album(id_: int, name: str, created_at_s: float) -> Album:
    return Album(AlbumId(id_), str(name), datetime.fromtimestamp(created_at_s, tz=UTC))


def _add_pictures(db: sqlite_utils.Database, album_id: AlbumId, pictures: Sequence[bytes]) -> None:
    db.conn.executemany(
        "INSERT INTO album_picture (album_id, data) VALUES (?, ?)",
        [(album_id, data) for data in pictures],
    )


def _checked(db: sqlite_utils.Database, name: str, own_id: AlbumId | None = None) -> str:
    """The name without what surrounds it, if it can be one; two albums never look the same."""
    name = " ".join(name.split())
    if not name:
        raise UserFacingError(message("An album needs a name"))
    if len(name) > MAX_NAME:
        raise UserFacingError(
            message("This name is too long for an album"),
            message("{most} letters are the most", most=MAX_NAME),
        )
    for other_id, other in db.conn.execute("SELECT id, name FROM album").fetchall():
        if other_id != own_id and str(other).casefold() == name.casefold():
            raise UserFacingError(
                message("There is an album named {name} already", name=other),
                hint=message("Choose another name"),
            )
    return name
