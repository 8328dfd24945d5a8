"""What files and pixels say of how photos came about: for telling originals from copies of them.

Columns, as in `group_facts`, of the photos of groups. Any thread.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from indexer.catalog.database import Database
from indexer.catalog.generations import Generation, raise_generation
from indexer.catalog.packed import integers, read_packed
from indexer.types import Float32Array, Int64Array, PhotoId

_UNTOUCHED_S = 24 * 3600
"""As in `duplicates.keepers.origin`: a file written so near to when it was taken is as it was."""

# The times of files are UTC, those of cameras are not: a day covers all zones.
_IS_TOUCHED = f"""(taken_at_us IS NULL OR NOT EXISTS (SELECT 1 FROM file
    WHERE photo_id = photo.id AND abs(mtime_ns / 1000 - taken_at_us) <= {_UNTOUCHED_S}000000))"""
_COLUMNS = (
    integers("photo.id"),
    integers("max(width, height)"),
    integers("min(width, height)"),
    integers("max(coalesce(stated_width, 0), coalesce(stated_height, 0))"),
    integers("format = 'RAW'"),
    integers("editor IS NOT NULL"),
    integers("camera IS NOT NULL"),
    integers(_IS_TOUCHED),
)
_PHOTOS = "FROM json_each(?) AS wanted CROSS JOIN photo ON photo.id = wanted.value"


@dataclass(frozen=True, slots=True, eq=False)
class TraceColumns:
    """Of n photos, as parallel arrays, by ascending id."""

    ids: Int64Array
    long_px: Int64Array
    short_px: Int64Array
    stated_long_px: Int64Array
    """The longer side that the camera is said to have stored; 0: nothing is said of it."""
    is_raw: NDArray[np.bool_]
    is_edited: NDArray[np.bool_]
    """A program that edits pictures has written it."""
    has_camera: NDArray[np.bool_]
    is_touched: NDArray[np.bool_]
    """None of its files was written about when it was taken; or nobody knows."""


class Traces:
    """Reads them, and keeps what was measured."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, ids: Int64Array) -> TraceColumns:
        """Of some photos; those that are gone are left out."""
        *numbers, is_raw, is_edited, has_camera, is_touched = read_packed(
            self._database, _COLUMNS, _PHOTOS, np.unique(ids)
        )
        flags = (is_raw, is_edited, has_camera, is_touched)
        return TraceColumns(*numbers, *(flag.astype(np.bool_) for flag in flags))

    def edited(self, among: Int64Array | None = None) -> Int64Array:
        """Photos that a program has edited, of some or of all: ``int64[n]`` ascending."""
        if among is None:
            return self._database.integers(
                "SELECT id FROM photo WHERE editor IS NOT NULL ORDER BY id"
            )
        return self._database.integers(
            "SELECT id FROM photo WHERE id IN (SELECT value FROM json_each(?))"
            " AND editor IS NOT NULL ORDER BY id",
            (json.dumps(among.tolist()),),
        )

    def fineness(self, bands: int, ids: Int64Array) -> tuple[Int64Array, Float32Array]:
        """What was measured of photos, those left out of which nothing could be told.

        Args:
            bands: Numbers of a profile; those of another version have more or fewer.
            ids: The photos.

        Returns:
            ``int64[n]`` ids, ascending, and ``float32[n, bands]``.
        """
        rows = self._database.rows(
            "SELECT photo_id, profile FROM fineness WHERE length(profile) = ?"
            " AND photo_id IN (SELECT value FROM json_each(?)) ORDER BY photo_id",
            (4 * bands, json.dumps(ids.tolist())),
        )
        ids = np.fromiter((row[0] for row in rows), np.int64, len(rows))
        profiles = np.frombuffer(b"".join(row[1] for row in rows), "<f4")
        return ids, profiles.reshape(-1, bands)

    def measured(self) -> Int64Array:
        """All photos that were looked at, also those of which nothing could be told."""
        return self._database.integers("SELECT photo_id FROM fineness ORDER BY photo_id")

    def uncounted(self) -> Int64Array:
        """Photos that match others, of which nobody counted how many pictures their files hold."""
        return self._database.integers(
            "SELECT id FROM photo INDEXED BY photo_uncounted WHERE frames IS NULL"
            " AND (EXISTS (SELECT 1 FROM photo AS twin"
            " WHERE twin.pixel_hash = photo.pixel_hash AND twin.id <> photo.id)"
            " OR EXISTS (SELECT 1 FROM pair WHERE photo_a = photo.id)"
            " OR EXISTS (SELECT 1 FROM pair WHERE photo_b = photo.id)) ORDER BY id"
        )

    def keep_frames(self, found: Mapping[PhotoId, tuple[int, bool]]) -> None:
        """Keep how many pictures files hold, and whether they are a WebP that lost nothing."""
        if not found:
            return
        with self._database.write() as db:
            raise_generation(db, Generation.PAIRS)
            db.conn.executemany(
                "UPDATE photo SET frames = ?2, is_lossless = ?3 WHERE id = ?1",
                [(id_, *each) for id_, each in found.items()],
            )

    def keep_fineness(self, found: Mapping[PhotoId, Float32Array]) -> None:
        """Keep what was measured; photos that are gone meanwhile are passed over."""
        if not found:
            return
        with self._database.write() as db:
            raise_generation(db, Generation.PAIRS)
            db.conn.executemany(
                "INSERT OR REPLACE INTO fineness (photo_id, profile)"
                " SELECT id, ?2 FROM photo WHERE id = ?1",
                [(id_, profile.astype("<f4").tobytes()) for id_, profile in found.items()],
            )
