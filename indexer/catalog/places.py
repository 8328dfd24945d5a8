"""Where photos were taken, in words: which are to be looked up, and what was found.

Who looks up is `indexer.pipeline.placing`, after each batch.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from indexer.catalog.database import Database
from indexer.catalog.derived import refresh
from indexer.catalog.spellings import spelled
from indexer.types import PhotoId


class Places:
    """Reads coordinates, writes names."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def lacking(self, limit: int) -> list[tuple[PhotoId, float, float]]:
        """Photos with coordinates that were not looked up: id, latitude, longitude in degrees."""
        rows = self._database.rows(
            "SELECT id, latitude, coalesce(longitude, 999) FROM photo INDEXED BY photo_unplaced"
            " WHERE place IS NULL AND latitude IS NOT NULL LIMIT ?",
            (limit,),
        )
        return [(PhotoId(id_), latitude, longitude) for id_, latitude, longitude in rows]

    def put(
        self,
        found: Mapping[PhotoId, Sequence[str]],
        spellings: Mapping[tuple[str, ...], Sequence[str]] = MappingProxyType({}),
    ) -> None:
        """Keep the names of places, from the narrowest to the widest; none: far from any town.

        They become words that the photos are found by. Photos that are gone are left out.

        Args:
            found: Names of the place of each photo.
            spellings: What cities among them are called elsewhere, by the place from the city on.
        """
        with self._database.write() as db:
            db.conn.executemany(
                "INSERT OR IGNORE INTO place_spelling (place, spellings) VALUES (?, ?)",
                [
                    (_json(place), _json(spelled(place[0], names)))
                    for place, names in spellings.items()
                ],
            )
            db.conn.executemany(
                "UPDATE photo SET place = ? WHERE id = ?",
                [(_json(names), id_) for id_, names in found.items()],
            )
            refresh(db, [id_ for id_, names in found.items() if names])


def _json(names: Sequence[str]) -> str:
    return json.dumps(names, ensure_ascii=False)
