"""What many photos come to together: for the details of a selection, however large. Any thread."""

from __future__ import annotations

import json
import os
from collections import Counter
from pathlib import Path

from indexer.cancel import CancelToken
from indexer.catalog.database import Database
from indexer.catalog.records import PhotoSummary
from indexer.catalog.wall_clock import from_wall_clock_us
from indexer.types import Int64Array

_CHUNK = 10_000


class Summaries:
    """Sums photos up."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, ids: Int64Array, token: CancelToken) -> PhotoSummary:
        """Sum some photos up; ids that the catalog does not have are left out.

        Raises:
            Cancelled: The token was cancelled.
        """
        count = size_bytes = favourites = 0
        spans: list[int] = []
        cameras: Counter[str] = Counter()
        ratings: set[int] = set()
        folders: set[tuple[bytes, bytes]] = set()
        for start in range(0, len(ids), _CHUNK):
            token.raise_if_cancelled()
            wanted = (json.dumps(ids[start : start + _CHUNK].tolist()),)
            for row in self._database.rows(
                "SELECT count(*), sum(size_bytes), min(date_us), max(date_us), camera,"
                " coalesce(mark.rating, photo.rating, 0), coalesce(mark.is_favourite, 0)"
                " FROM photo LEFT JOIN mark ON mark.content_hash = photo.content_hash"
                " WHERE id IN (SELECT value FROM json_each(?)) GROUP BY 5, 6, 7",
                wanted,
            ):
                number, size, first, last, camera, rating, is_favourite = row
                count += number
                size_bytes += size
                favourites += number if is_favourite else 0
                spans += [first, last]
                ratings.add(rating)
                if camera:
                    cameras[camera] += number
            token.raise_if_cancelled()
            folders.update(
                self._database.rows(
                    "SELECT DISTINCT root.path, folder FROM file JOIN root ON root.id = root_id"
                    " WHERE photo_id IN (SELECT value FROM json_each(?))",
                    wanted,
                )
            )
        return PhotoSummary(
            count=count,
            size_bytes=size_bytes,
            folders=tuple(sorted(_folder(root, folder) for root, folder in folders)),
            first_at=from_wall_clock_us(min(spans)) if spans else None,
            last_at=from_wall_clock_us(max(spans)) if spans else None,
            cameras=tuple(camera for camera, _ in cameras.most_common()),
            favourites=favourites,
            rating=ratings.pop() if len(ratings) == 1 else None,
        )


def _folder(root: bytes, folder: bytes) -> Path:
    return Path(os.fsdecode(root)) / os.fsdecode(folder)
