"""Encoders that have vectors in the catalog, and the background statistics of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indexer.catalog.database import Database
from indexer.catalog.records import Background
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
