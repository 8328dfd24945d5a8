"""Photos as the grid, the details and search results ask for them.

Any thread may read. Photos that stand nowhere are left out of every list, but can be asked for
by id until they are purged.
"""

from __future__ import annotations

import json
import time
from collections import defaultdict
from collections.abc import Collection, Sequence
from typing import Any

import numpy as np

from indexer.catalog.database import Database
from indexer.catalog.encoders import Lacking
from indexer.catalog.listings import LIVE, ORDER_BY, scope
from indexer.catalog.paths import absolute
from indexer.catalog.purge import purge
from indexer.catalog.records import Counts, PhotoOrder
from indexer.catalog.wall_clock import from_wall_clock_us
from indexer.types import (
    EncoderId,
    FileId,
    FileStat,
    Int64Array,
    Mark,
    Metadata,
    Photo,
    PhotoFile,
    PhotoId,
    RootId,
    RootState,
)

_CHUNK = 1000


class Photos:
    """Reads photos; `indexer.catalog.arrivals` writes them."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def by_hash(
        self, content_hash: bytes, encoder_id: EncoderId | None
    ) -> tuple[PhotoId, bool] | None:
        """The photo of a content, and whether it has a vector (True where no encoder is named).

        Photos that stand nowhere are found too, for as long as they are kept.
        """
        found = self._database.row(
            "SELECT photo.id, ?1 IS NULL OR EXISTS (SELECT 1 FROM vector WHERE"
            " photo_id = photo.id AND encoder_id = (SELECT id FROM encoder WHERE key = ?1))"
            " FROM photo WHERE content_hash = ?2",
            (encoder_id, content_hash),
        )
        return (PhotoId(found[0]), bool(found[1])) if found else None

    def known(
        self, content_hash: bytes, encoder_ids: Collection[EncoderId]
    ) -> tuple[PhotoId, frozenset[EncoderId]] | None:
        """The photo of a content, and those of the encoders that have not described it.

        Photos that stand nowhere are found too, for as long as they are kept.
        """
        lacking = Lacking(encoder_ids)
        found = self._database.row(
            f"SELECT id, {lacking.sql('photo.id')} FROM photo WHERE content_hash = ?",
            (*lacking.parameters, content_hash),
        )
        return (PhotoId(found[0]), lacking.encoders(found[1])) if found else None

    def with_pixels(self, pixel_hash: bytes) -> list[PhotoId]:
        """Photos of the library with these very pixels, whatever else their files say."""
        rows = self._database.rows(
            f"SELECT id FROM photo WHERE pixel_hash = ? AND {LIVE} ORDER BY id", (pixel_hash,)
        )
        return [PhotoId(id_) for (id_,) in rows]

    def same_pixels(self, photo_id: PhotoId) -> list[PhotoId]:
        """Other photos of the library with the pixels of this one."""
        found = self._database.row("SELECT pixel_hash FROM photo WHERE id = ?", (photo_id,))
        return [id_ for id_ in self.with_pixels(found[0]) if id_ != photo_id] if found else []

    def get(self, photo_id: PhotoId) -> Photo | None:
        """One photo with its files, or None."""
        return next(iter(self.of([photo_id])), None)

    def of(self, ids: Sequence[PhotoId]) -> list[Photo]:
        """Photos with their files, in the order asked for; unknown ids are left out."""
        found: dict[int, Photo] = {}
        for start in range(0, len(ids), _CHUNK):
            wanted = json.dumps([int(id_) for id_ in ids[start : start + _CHUNK]])
            files = self._files(wanted)
            for row in self._database.rows(
                "SELECT id, photo.content_hash, size_bytes, width, height, format, mean_color,"
                " sharpness, taken_at_us, camera, lens, latitude, longitude, keywords,"
                " photo.rating, caption, coalesce(place, '[]'), mark.rating,"
                " coalesce(mark.is_favourite, 0) FROM photo"
                " LEFT JOIN mark ON mark.content_hash = photo.content_hash"
                " WHERE id IN (SELECT value FROM json_each(?))",
                (wanted,),
            ):
                found[row[0]] = _photo(row, tuple(files.get(row[0], ())))
        return [found[id_] for id_ in ids if id_ in found]

    def _files(self, wanted: str) -> dict[int, list[PhotoFile]]:
        files: dict[int, list[PhotoFile]] = defaultdict(list)
        for id_, photo_id, root_id, root, state, folder, name, *stat in self._database.rows(
            "SELECT file.id, photo_id, root_id, root.path, root.state, folder, name, size_bytes,"
            " mtime_ns, inode FROM file JOIN root ON root.id = root_id"
            " WHERE photo_id IN (SELECT value FROM json_each(?)) ORDER BY file.id",
            (wanted,),
        ):
            files[photo_id].append(
                PhotoFile(
                    id=FileId(id_),
                    photo_id=PhotoId(photo_id),
                    root_id=RootId(root_id),
                    path=absolute(root, folder, name),
                    stat=FileStat(*stat),
                    is_offline=state == RootState.OFFLINE,
                )
            )
        return files

    def ids(
        self,
        order: PhotoOrder = PhotoOrder.DATE,
        root_id: RootId | None = None,
        folder: bytes | None = None,
    ) -> Int64Array:
        """Ids of the photos of the library, of a root, or of a folder and those below it.

        Args:
            order: How they are sorted.
            root_id: Only photos that stand in this root.
            folder: Only photos that stand in this folder of it, or deeper; ``b""``: all.

        Returns:
            ``int64[n]``.
        """
        if root_id is None and order is PhotoOrder.ADDED:
            # From the smallest index that knows who is live: far fewer pages than the table.
            ids = self._database.integers(
                f"SELECT id FROM photo INDEXED BY photo_by_size WHERE {LIVE}"
            )
            return np.sort(ids)[::-1].copy()
        where, parameters = scope(root_id, folder or b"")
        return self._database.integers(
            f"SELECT id FROM photo WHERE {LIVE} AND {where} ORDER BY {ORDER_BY[order]}",
            parameters,
        )

    def favourite_ids(self, order: PhotoOrder = PhotoOrder.DATE) -> Int64Array:
        """Ids of the photos that the user made favourites, ``int64[n]``."""
        return self._database.integers(
            "SELECT photo.id FROM mark INDEXED BY mark_favourite"
            " CROSS JOIN photo ON photo.content_hash = mark.content_hash"
            f" WHERE mark.is_favourite AND {LIVE} ORDER BY {ORDER_BY[order]}"
        )

    def counts(self) -> Counts:
        """How many photos and files there are."""
        photos = self._database.row(f"SELECT count(*) FROM photo WHERE {LIVE}")
        files = self._database.row("SELECT count(*) FROM file")
        by_root = self._database.rows(
            "SELECT root.id, count(DISTINCT photo_id) FROM root LEFT JOIN file"
            " ON file.root_id = root.id GROUP BY root.id"
        )
        return Counts(
            photos=photos[0] if photos else 0,
            files=files[0] if files else 0,
            by_root={RootId(root_id): count for root_id, count in by_root},
        )

    def purge_orphans(self, older_than_days: float = 30) -> list[bytes]:
        """Forget photos that have stood nowhere for long, with their vectors.

        Returns:
            Their content hashes: thumbnails that may go.
        """
        before_s = time.time() - older_than_days * 86400
        with self._database.write() as db:
            ids = db.conn.execute(
                "SELECT id FROM photo WHERE orphaned_at_s <= ?", (before_s,)
            ).fetchall()
            return purge(db, [PhotoId(id_) for (id_,) in ids])


def _photo(row: tuple[Any, ...], files: tuple[PhotoFile, ...]) -> Photo:
    (id_, content_hash, size_bytes, width, height, format_, mean_color, sharpness, *says) = row
    taken_at_us, camera, lens, latitude, longitude, keywords, rating, caption, place, *mark = says
    return Photo(
        id=PhotoId(id_),
        content_hash=content_hash,
        size_bytes=size_bytes,
        width=width,
        height=height,
        format=format_,
        metadata=Metadata(
            taken_at=None if taken_at_us is None else from_wall_clock_us(taken_at_us),
            camera=camera,
            lens=lens,
            latitude=latitude,
            longitude=longitude,
            keywords=tuple(json.loads(keywords)),
            rating=rating,
            caption=caption,
        ),
        mean_color=mean_color,
        sharpness=sharpness,
        files=files,
        mark=Mark(mark[0], bool(mark[1])),
        place=tuple(json.loads(place)),
    )
