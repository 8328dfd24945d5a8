"""Encoders that have vectors in the catalog, and the background statistics of each."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from indexer.catalog.database import Database
from indexer.catalog.records import Background, StoredEncoder
from indexer.types import EncoderId

if TYPE_CHECKING:
    import sqlite_utils


def encoder_row(db: sqlite_utils.Database, encoder_id: EncoderId, dim: int) -> int:
    """The row id of an encoder, which is added if it is new, in the caller's transaction.

    Raises:
        ValueError: The encoder has vectors of another length: its id does not name its weights.
    """
    found = db.conn.execute("SELECT id, dim FROM encoder WHERE key = ?", (encoder_id,)).fetchone()
    if found is None:
        inserted = db.table("encoder").insert({"key": encoder_id, "dim": dim})
        return int(inserted.last_rowid or 0)
    if found[1] != dim:
        raise ValueError(f"{encoder_id} has vectors of {found[1]} dimensions, not of {dim}")
    return int(found[0])


class Encoders:
    """Which encoders have vectors in the catalog, and the end of those that nobody wants."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> list[StoredEncoder]:
        """Every encoder that has described a photo, the first one first."""
        rows = self._database.rows(
            "SELECT key, (SELECT count(*) FROM vector WHERE encoder_id = encoder.id),"
            " (SELECT count(*) FROM vector WHERE encoder_id = encoder.id) * 2 * dim"
            " + (SELECT coalesce(sum(length(data)), 0) FROM fine_code"
            "    WHERE encoder_id = encoder.id)"
            " FROM encoder ORDER BY id"
        )
        return [StoredEncoder(EncoderId(key), vectors, size) for key, vectors, size in rows]

    @property
    def room(self) -> tuple[int, int]:
        """Bytes of the catalog, and those of them that it can use again."""
        return self._database.room

    def compact(self) -> None:
        """Give the room that was freed back to the disk; see `Database.compact`."""
        self._database.compact()

    def forget(self, encoder_id: EncoderId, part: int = 1000) -> Iterator[int]:
        """Delete what an encoder made of photos, one short transaction at a time.

        Other writers come in between. What is not asked for any more, or is interrupted, stays,
        and can be forgotten another time.

        Yields:
            How many vectors and codes each part had.
        """
        while gone := self._forget_part(encoder_id, part):
            yield gone

    def _forget_part(self, encoder_id: EncoderId, limit: int) -> int:
        """Forget some vectors and codes, and at last the encoder itself; 0 at the end."""
        with self._database.write() as db:
            gone = 0
            for table in ("vector", "fine_code"):
                gone += db.conn.execute(
                    f"DELETE FROM {table} WHERE rowid IN (SELECT {table}.rowid FROM {table} JOIN"
                    " encoder ON encoder.id = encoder_id WHERE key = ? LIMIT ?)",
                    (encoder_id, limit),
                ).rowcount
            if not gone:
                db.conn.execute(
                    "DELETE FROM background WHERE encoder_id IN"
                    " (SELECT id FROM encoder WHERE key = ?)",
                    (encoder_id,),
                )
                db.conn.execute("DELETE FROM encoder WHERE key = ?", (encoder_id,))
            return gone


class Lacking:
    """Asks in SQL which of some encoders have not described a photo.

    One bit an encoder, and the sets are made beforehand: a scan asks this of every file.
    """

    def __init__(self, encoder_ids: Collection[EncoderId]) -> None:
        self.parameters = tuple(encoder_ids)
        """For the placeholders of `sql`."""
        self.all = frozenset(encoder_ids)
        self._sets: dict[int, frozenset[EncoderId]] = {}

    def sql(self, photo_id: str) -> str:
        """An expression for a row whose photo's id is the column ``photo_id``."""
        bits = [
            f"(NOT EXISTS (SELECT 1 FROM vector WHERE vector.photo_id = {photo_id}"
            f" AND vector.encoder_id = (SELECT id FROM encoder WHERE key = ?))) << {bit}"
            for bit in range(len(self.parameters))
        ]
        return " | ".join(f"({bit})" for bit in bits) or "0"

    def encoders(self, value: int) -> frozenset[EncoderId]:
        """What a value of that expression stands for."""
        if value not in self._sets:
            self._sets[value] = frozenset(
                encoder_id for bit, encoder_id in enumerate(self.parameters) if value >> bit & 1
            )
        return self._sets[value]


class Backgrounds:
    """How similar random pairs of this library are, per encoder and kind of query."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def save(self, encoder_id: EncoderId, kind: str, background: Background) -> None:
        """Keep the newest measurement.

        Raises:
            ValueError: The encoder has no vectors in the catalog.
        """
        with self._database.write() as db:
            written = db.conn.execute(
                "INSERT OR REPLACE INTO background"
                " (encoder_id, kind, mean, std, n, vectors_seen)"
                " SELECT id, ?, ?, ?, ?, ? FROM encoder WHERE key = ?",
                (
                    kind,
                    background.mean,
                    background.std,
                    background.n,
                    background.vectors_seen,
                    encoder_id,
                ),
            )
            if written.rowcount != 1:
                raise ValueError(f"no vector of {encoder_id} was ever stored")

    def get(self, encoder_id: EncoderId, kind: str) -> Background | None:
        """The last measurement, or None."""
        found = self._database.row(
            "SELECT mean, std, n, vectors_seen FROM background"
            " JOIN encoder ON encoder.id = background.encoder_id WHERE key = ? AND kind = ?",
            (encoder_id, kind),
        )
        return Background(*found) if found else None
