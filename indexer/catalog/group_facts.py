"""What groups of duplicates are made of: contents, their places, and what is alike by itself.

Columns rather than objects, since a list of groups looks at all photos that are there twice. Any
thread. Files of roots that are being removed are left out of everything.
"""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterator
from typing import Any

import numpy as np

from indexer.catalog.database import Database
from indexer.catalog.group_columns import (
    HAS_CAMERA,
    HAS_DATE,
    HAS_GPS,
    HAS_KEYWORDS,
    FileFacts,
    FolderFact,
    PhotoFacts,
)
from indexer.catalog.listings import LIVE
from indexer.catalog.roots import LISTED_ROOT_IDS
from indexer.types import Int64Array, PhotoId, RootState

_CHUNK = 20_000
_PHOTO = np.dtype(
    [
        ("id", np.int64),
        ("hash", "S32"),
        ("width", np.int64),
        ("height", np.int64),
        ("format", "S8"),
        ("size_bytes", np.int64),
        ("sharpness", np.float64),
        ("date_us", np.int64),
        ("details", np.int64),
        ("stars", np.int64),
        ("is_of_lossy", np.bool_),
    ]
)

_FILE = np.dtype(
    [
        ("id", np.int64),
        ("photo_id", np.int64),
        ("root_id", np.int64),
        ("folder", np.object_),
        ("name", np.object_),
        ("size_bytes", np.int64),
        ("mtime_ns", np.int64),
        ("inode", np.int64),
    ]
)
_PIXELS = np.dtype([("id", np.int64), ("hash", "S16")])

_LOSSLESS = "('PNG', 'TIFF', 'BMP', 'PPM', 'GIF', 'RAW')"

# Both are asked for ascending ids, in the order of which the rows come: nothing is sorted.
_PHOTOS = f"""
    SELECT photo.id, photo.content_hash, width, height, format, size_bytes, sharpness, date_us,
        {HAS_DATE} * (taken_at_us IS NOT NULL) + {HAS_GPS} * (latitude IS NOT NULL)
            + {HAS_CAMERA} * (camera IS NOT NULL) + {HAS_KEYWORDS} * (keywords <> '[]'),
        10 * coalesce(mark.is_favourite, 0) + coalesce(mark.rating, photo.rating, 0),
        CASE WHEN format IN {_LOSSLESS} THEN EXISTS (
            SELECT 1 FROM photo AS twin WHERE twin.pixel_hash = photo.pixel_hash
                AND twin.format NOT IN {_LOSSLESS} AND twin.orphaned_at_s IS NULL) ELSE 0 END
    FROM json_each(?) AS wanted CROSS JOIN photo ON photo.id = wanted.value
    LEFT JOIN mark ON mark.content_hash = photo.content_hash WHERE {LIVE}
"""
_FILES = f"""
    SELECT file.id, photo_id, root_id, folder, name, size_bytes, mtime_ns, inode
    FROM json_each(?) AS wanted CROSS JOIN file INDEXED BY file_by_photo ON photo_id = wanted.value
    WHERE root_id IN ({LISTED_ROOT_IDS})
"""


class GroupFacts:
    """Reads them."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def version(self) -> int:
        """Another number after every commit of any process; see `Database.version`."""
        return self._database.version()

    def stamp(self) -> tuple[Any, ...]:
        """What groups depend on, in a few numbers: equal as long as none of it changed.

        Decisions change none of it. Some 15 ms for 100,000 photos.
        """
        return tuple(
            itertools.chain.from_iterable(
                self._database.row(sql) or ()
                for sql in (
                    "SELECT count(*), total(id), total(photo_id) FROM file",
                    "SELECT count(*), total(marked_at_s) FROM mark",
                    "SELECT group_concat(id || state || hex(path)) FROM root",
                    "SELECT count(*) FROM not_duplicate",
                    "SELECT count(*), group_concat(hex(path)) FROM reference_folder",
                    "SELECT count(*), group_concat(hex(path)) FROM protected_folder",
                    "SELECT count(*), total(rowid) FROM wanted_copy",
                )
            )
        )

    def photos_of(self, file_ids: Int64Array) -> Int64Array:
        """The photos of some files, ``int64[n]`` ascending, each once."""
        return np.unique(
            self._database.integers(
                "SELECT photo_id FROM file WHERE id IN (SELECT value FROM json_each(?))",
                (json.dumps(file_ids.tolist()),),
            )
        )

    def relations(
        self, step: int, of: Int64Array | None = None
    ) -> tuple[Int64Array, Int64Array, list[Any]]:
        """What is known of the pairs of a tier beside their likeness.

        Args:
            step: The tier.
            of: Only pairs of these photos with any other; some thousands. None: all.

        Returns:
            ``int64[n]`` photo ids of both, and the relation of the first to the second as
            `indexer.duplicates.verification.stored_relations` writes it, read from JSON.
        """
        source, wanted = "pair", "[]"
        if of is not None:
            wanted = json.dumps(of.tolist())
            source = (
                "(SELECT * FROM pair WHERE photo_a IN (SELECT value FROM json_each(?2)) UNION"
                " SELECT * FROM pair WHERE photo_b IN (SELECT value FROM json_each(?2)))"
            )
        found = self._database.row(
            "SELECT group_concat(photo_a), group_concat(photo_b), group_concat(relation)"
            f" FROM {source} WHERE tier = ?1 AND relation IS NOT NULL AND ?2 <> ''",
            (step, wanted),
        )
        if found is None or found[0] is None:
            return np.empty(0, np.int64), np.empty(0, np.int64), []
        a, b = (np.fromstring(str(ids), dtype=np.int64, sep=",") for ids in found[:2])
        return a, b, list(json.loads(f"[{found[2]}]"))

    def at_several_places(self) -> Int64Array:
        """Photos of which there is more than one file, ``int64[n]`` ascending."""
        return self._database.integers(
            "SELECT photo_id FROM file INDEXED BY file_by_photo"
            " GROUP BY photo_id HAVING count(*) > 1 ORDER BY photo_id"
        )

    def of_equal_pixels(self) -> tuple[Int64Array, Int64Array]:
        """Photos whose pixels are those of another one, and the number of their pixels.

        Returns:
            ``int64[n]`` ids, and ``int64[n]``: equal for photos of equal pixels; by that number,
            then by id.
        """
        rows = self._database.records(
            "SELECT photo.id, photo.pixel_hash FROM (SELECT pixel_hash FROM photo"
            f" INDEXED BY photo_by_pixels WHERE {LIVE} GROUP BY pixel_hash HAVING count(*) > 1)"
            " AS shared JOIN photo INDEXED BY photo_by_pixels"
            f" ON photo.pixel_hash = shared.pixel_hash WHERE {LIVE}",
            (),
            _PIXELS,
        )
        # They come hash by hash.
        hashes = rows["hash"]
        classes = np.cumsum(np.append(False, hashes[1:] != hashes[:-1]))[: hashes.size]
        order = np.lexsort((rows["id"], classes))
        return rows["id"][order], classes[order].astype(np.int64)

    def of_pixels_like(self, photo_id: PhotoId) -> list[PhotoId]:
        """Other photos of the very same pixels, by id."""
        rows = self._database.rows(
            "SELECT other.id FROM photo JOIN photo AS other USING (pixel_hash)"
            " WHERE photo.id = ?1 AND other.id <> ?1 AND other.orphaned_at_s IS NULL"
            " ORDER BY other.id",
            (photo_id,),
        )
        return [PhotoId(id_) for (id_,) in rows]

    def photos(self, ids: Int64Array) -> PhotoFacts:
        """What is known of some photos; those that stand nowhere are left out."""
        parts = [
            self._database.records(_PHOTOS, (wanted,), _PHOTO) for wanted in _chunks(np.unique(ids))
        ]
        rows = np.concatenate(parts) if parts else np.empty(0, _PHOTO)
        return PhotoFacts(
            ids=np.ascontiguousarray(rows["id"]),
            hashes=np.ascontiguousarray(rows["hash"]).view(">u8").reshape(-1, 4).astype(np.uint64),
            widths=np.ascontiguousarray(rows["width"]),
            heights=np.ascontiguousarray(rows["height"]),
            formats=np.ascontiguousarray(rows["format"]),
            sizes=np.ascontiguousarray(rows["size_bytes"]),
            sharpness=np.ascontiguousarray(rows["sharpness"]),
            date_us=np.ascontiguousarray(rows["date_us"]),
            details=np.ascontiguousarray(rows["details"]),
            stars=np.ascontiguousarray(rows["stars"]),
            is_of_lossy=np.ascontiguousarray(rows["is_of_lossy"]),
        )

    def files(self, photo_ids: Int64Array) -> FileFacts:
        """All files of some photos."""
        parts = [
            self._database.records(_FILES, (wanted,), _FILE)
            for wanted in _chunks(np.unique(photo_ids))
        ]
        rows = np.concatenate(parts) if parts else np.empty(0, _FILE)
        roots = {
            id_: (path, state == RootState.OFFLINE)
            for id_, path, state in self._database.rows("SELECT id, path, state FROM root")
        }
        rows = rows[np.isin(rows["root_id"], list(roots))]  # one may have gone in between
        numbers: dict[tuple[int, bytes], int] = {}
        places = zip(rows["root_id"].tolist(), rows["folder"].tolist(), strict=True)
        folders = [numbers.setdefault(place, len(numbers)) for place in places]
        return FileFacts(
            ids=np.ascontiguousarray(rows["id"]),
            photo_ids=np.ascontiguousarray(rows["photo_id"]),
            folders=np.array(folders, np.int64),
            names=tuple(rows["name"].tolist()),
            sizes=np.ascontiguousarray(rows["size_bytes"]),
            mtime_ns=np.ascontiguousarray(rows["mtime_ns"]),
            inodes=np.ascontiguousarray(rows["inode"]),
            all_folders=tuple(
                FolderFact(roots[root_id][0], folder, roots[root_id][1])
                for root_id, folder in numbers
            ),
        )


def _chunks(ids: Int64Array) -> Iterator[str]:
    for start in range(0, ids.size, _CHUNK):
        yield json.dumps(ids[start : start + _CHUNK].tolist())
