"""What groups of duplicates are made of: contents, their places, and what is alike by itself.

Columns rather than objects, since a list of groups looks at all photos that are there twice. Any
thread. Files of roots that are being removed are left out of everything.
"""

from __future__ import annotations

import itertools
import json
import os
from collections.abc import Iterator
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from indexer.catalog.database import Database
from indexer.catalog.listings import LIVE
from indexer.catalog.paths import absolute
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

HAS_DATE, HAS_GPS, HAS_CAMERA, HAS_KEYWORDS = 8, 4, 2, 1
"""Bits of what a file says of itself; the sum orders by what is missed most."""

_LOSSLESS = "('PNG', 'TIFF', 'BMP', 'PPM', 'GIF', 'RAW')"

_PHOTOS = f"""
    SELECT id, photo.content_hash, width, height, format, size_bytes, sharpness, date_us,
        {HAS_DATE} * (taken_at_us IS NOT NULL) + {HAS_GPS} * (latitude IS NOT NULL)
            + {HAS_CAMERA} * (camera IS NOT NULL) + {HAS_KEYWORDS} * (keywords <> '[]'),
        10 * coalesce(mark.is_favourite, 0) + coalesce(mark.rating, photo.rating, 0),
        format IN {_LOSSLESS} AND EXISTS (
            SELECT 1 FROM photo AS twin WHERE twin.pixel_hash = photo.pixel_hash
                AND twin.format NOT IN {_LOSSLESS} AND twin.orphaned_at_s IS NULL)
    FROM photo LEFT JOIN mark ON mark.content_hash = photo.content_hash
    WHERE id IN (SELECT value FROM json_each(?)) AND {LIVE} ORDER BY id
"""
_FILES = f"""
    SELECT id, photo_id, root_id, folder, name, size_bytes, mtime_ns, inode FROM file
    WHERE photo_id IN (SELECT value FROM json_each(?)) AND root_id IN ({LISTED_ROOT_IDS})
    ORDER BY photo_id, id
"""


@dataclass(frozen=True, slots=True, eq=False)
class PhotoFacts:
    """What is known of n photos, as parallel arrays, by ascending id."""

    ids: Int64Array
    hashes: NDArray[np.uint64]
    """``[n, 4]``: the content hash, most significant first: the same order in every library."""
    widths: Int64Array
    heights: Int64Array
    formats: NDArray[np.bytes_]
    """``JPEG``, as in the catalog."""
    sizes: Int64Array
    """Bytes."""
    sharpness: NDArray[np.float64]
    date_us: Int64Array
    """Wall clock, taken, or else of the oldest file."""
    details: Int64Array
    """Bits `HAS_DATE` …"""
    stars: Int64Array
    """What is shown, and 10 more for a favourite."""
    is_of_lossy: NDArray[np.bool_]
    """Saved without loss from a file that had lost some: another photo has just these pixels."""

    def chosen(self, which: NDArray[np.bool_]) -> PhotoFacts:
        """Some of them."""
        return PhotoFacts(*(getattr(self, column.name)[which] for column in fields(self)))


@dataclass(frozen=True, slots=True, eq=False)
class FileFacts:
    """Where those photos stand: m files as parallel arrays, by photo."""

    ids: Int64Array
    photo_ids: Int64Array
    folders: Int64Array
    """Number of the folder in `FileFacts.all_folders`."""
    names: tuple[bytes, ...]
    sizes: Int64Array
    mtime_ns: Int64Array
    inodes: Int64Array
    """0: unknown."""
    all_folders: tuple[FolderFact, ...]

    def chosen(self, which: NDArray[np.bool_]) -> FileFacts:
        """Some of them; folders keep their numbers."""
        return FileFacts(
            self.ids[which],
            self.photo_ids[which],
            self.folders[which],
            tuple(itertools.compress(self.names, which.tolist())),
            self.sizes[which],
            self.mtime_ns[which],
            self.inodes[which],
            self.all_folders,
        )

    def path(self, at: int) -> Path:
        """Absolute path of one of them."""
        folder = self.all_folders[self.folders[at]]
        return absolute(folder.root, folder.below, self.names[at])


@dataclass(frozen=True, slots=True)
class FolderFact:
    """A folder in which some of those files stand."""

    root: bytes
    """Path of the root."""
    below: bytes
    """Relative to it, "/" between the parts, ``b""`` for the root itself."""
    is_offline: bool

    @property
    def path(self) -> Path:
        """Absolute."""
        return Path(os.fsdecode(self.root), os.fsdecode(self.below))


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
            `indexer.duplicates.stored_relations` writes it, read from JSON.
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
        rows = self._database.rows(
            "SELECT photo.id, photo.pixel_hash FROM (SELECT pixel_hash FROM photo"
            f" INDEXED BY photo_by_pixels WHERE {LIVE} GROUP BY pixel_hash HAVING count(*) > 1)"
            " AS shared JOIN photo INDEXED BY photo_by_pixels"
            f" ON photo.pixel_hash = shared.pixel_hash WHERE {LIVE}"
        )
        numbers: dict[bytes, int] = {}
        ids = np.fromiter((id_ for id_, _ in rows), np.int64, len(rows))
        classes = np.fromiter(
            (numbers.setdefault(pixels, len(numbers)) for _, pixels in rows), np.int64, len(rows)
        )
        order = np.lexsort((ids, classes))
        return ids[order], classes[order]

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
        rows: list[tuple[Any, ...]] = []
        for wanted in _chunks(np.unique(photo_ids)):
            rows += self._database.rows(_FILES, (wanted,))
        roots = {
            id_: (path, state == RootState.OFFLINE)
            for id_, path, state in self._database.rows("SELECT id, path, state FROM root")
        }
        rows = [row for row in rows if row[2] in roots]  # one may have gone in between
        numbers: dict[tuple[int, bytes], int] = {}
        ids, photos, in_roots, folders, names, sizes, mtimes, inodes = (
            zip(*rows, strict=True) if rows else ((),) * 8
        )
        places = [
            numbers.setdefault(place, len(numbers)) for place in zip(in_roots, folders, strict=True)
        ]
        return FileFacts(
            ids=np.array(ids, np.int64),
            photo_ids=np.array(photos, np.int64),
            folders=np.array(places, np.int64),
            names=names,
            sizes=np.array(sizes, np.int64),
            mtime_ns=np.array(mtimes, np.int64),
            inodes=np.array(inodes, np.int64),
            all_folders=tuple(
                FolderFact(roots[root_id][0], folder, roots[root_id][1])
                for root_id, folder in numbers
            ),
        )


def _chunks(ids: Int64Array) -> Iterator[str]:
    for start in range(0, ids.size, _CHUNK):
        yield json.dumps(ids[start : start + _CHUNK].tolist())
