"""What groups of duplicates are made of: contents, their places, and what is alike by itself.

Columns rather than objects, since a list of groups looks at all photos that are there twice. Any
thread. Files of roots that are being removed are left out of everything.
"""

from __future__ import annotations

import itertools
import json
from typing import Any

import numpy as np
from numpy.typing import NDArray

from indexer.catalog.database import Database
from indexer.catalog.generations import Generation
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
from indexer.catalog.packed import digests, integers, read_packed, strings
from indexer.catalog.roots import LISTED_ROOT_IDS
from indexer.catalog.traces import Traces
from indexer.types import Int64Array, PhotoId, RootState

_FORMAT = "S8"
_NUMBERS = 12
"""Of a relation: three of either side, and a matrix of six."""
_SHARPNESS_STEPS = 1_000_000
_LOSSLESS = "('PNG', 'TIFF', 'BMP', 'PPM', 'GIF', 'RAW')"


def _is_lossless(photo: str) -> str:
    return f"({photo}.format IN {_LOSSLESS} OR coalesce({photo}.is_lossless, 0))"


_PHOTO_COLUMNS = (
    integers("photo.id"),
    digests("substr(photo.content_hash, 1, 8)", 8),
    integers("width"),
    integers("height"),
    strings("format", ","),
    integers("size_bytes"),
    integers(f"CAST(sharpness * {_SHARPNESS_STEPS} AS INTEGER)"),  # fractions are slow to write
    integers("date_us"),
    integers(
        f"{HAS_DATE} * (taken_at_us IS NOT NULL) + {HAS_GPS} * (latitude IS NOT NULL)"
        f" + {HAS_CAMERA} * (camera IS NOT NULL) + {HAS_KEYWORDS} * (keywords <> '[]')"
    ),
    integers("10 * coalesce(mark.is_favourite, 0) + coalesce(mark.rating, photo.rating, 0)"),
    integers(
        f"CASE WHEN {_is_lossless('photo')} THEN EXISTS ("
        "SELECT 1 FROM photo AS twin WHERE twin.pixel_hash = photo.pixel_hash"
        f" AND NOT {_is_lossless('twin')} AND twin.orphaned_at_s IS NULL) ELSE 0 END"
    ),
    integers("coalesce(frames, 0)"),
    integers("coalesce(is_lossless, 0)"),
)
_FILE_COLUMNS = (
    integers("file.id"),
    integers("photo_id"),
    strings("root_id || ':' || folder", "//"),  # no folder has two of them, or one at an end
    strings("name", "/"),
    integers("size_bytes"),
    integers("mtime_ns"),
    integers("inode"),
)
# Both are asked for ascending ids, in the order of which the rows come: nothing is sorted.
_PHOTOS = (
    "FROM json_each(?) AS wanted CROSS JOIN photo ON photo.id = wanted.value"
    f" LEFT JOIN mark ON mark.content_hash = photo.content_hash WHERE {LIVE}"
)
_FILES = (
    "FROM json_each(?) AS wanted"
    " CROSS JOIN file INDEXED BY file_by_photo ON photo_id = wanted.value"
    f" WHERE root_id IN ({LISTED_ROOT_IDS})"
)


class GroupFacts:
    """Reads them."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.traces = Traces(database)
        """What tells originals from copies that were edited or enlarged."""

    def version(self) -> int:
        """Another number after every commit of any process; see `Database.version`."""
        return self._database.version()

    def stamp(self) -> tuple[Any, ...]:
        """What groups depend on, in a few numbers: equal as long as none of it changed.

        Decisions change none of it. It takes no longer in a large library, but for many marks.
        """
        generations = self._database.rows(
            "SELECT key, value FROM setting WHERE key IN (?, ?, ?)", tuple(Generation)
        )
        return (
            *sorted(generations),
            *itertools.chain.from_iterable(
                self._database.row(sql) or ()
                for sql in (
                    "SELECT count(*), total(marked_at_s) FROM mark",
                    "SELECT group_concat(id || state || hex(path)) FROM root",
                    "SELECT count(*), group_concat(hex(path)) FROM reference_folder",
                    "SELECT count(*), group_concat(hex(path)) FROM protected_folder",
                )
            ),
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
    ) -> tuple[Int64Array, Int64Array, NDArray[np.float64]]:
        """What is known of the pairs of a tier beside their likeness.

        Args:
            step: The tier.
            of: Only pairs of these photos with any other; some thousands. None: all.

        Returns:
            ``int64[n]`` photo ids of both, and ``float64[n, 12]``: the numbers with which the
            relation of the first to the second begins, as
            `indexer.duplicates.verification.stored_relations` writes it.
        """
        source, wanted = "pair", "[]"
        if of is not None:
            wanted = json.dumps(of.tolist())
            source = (
                "(SELECT * FROM pair WHERE photo_a IN (SELECT value FROM json_each(?2)) UNION"
                " SELECT * FROM pair WHERE photo_b IN (SELECT value FROM json_each(?2)))"
            )
        found = self._database.row(
            "SELECT group_concat(photo_a), group_concat(photo_b), group_concat(relation),"
            " group_concat(length(relation) - length(replace(relation, ',', '')) + 1)"
            f" FROM {source} WHERE tier = ?1 AND relation IS NOT NULL AND ?2 <> ''",
            (step, wanted),
        )
        if found is None or found[0] is None:
            return np.empty(0, np.int64), np.empty(0, np.int64), np.empty((0, _NUMBERS))
        a, b, counts = (np.fromstring(found[at], np.int64, sep=",") for at in (0, 1, 3))
        # Numbers alone, one after the other: JSON would make a list for each of the lists.
        numbers = np.fromstring(found[2].replace("[", "").replace("]", ""), sep=",")
        starts = np.cumsum(counts) - counts
        which = counts >= _NUMBERS
        return a[which], b[which], numbers[starts[which][:, None] + np.arange(_NUMBERS)]

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
        # All of them, in the order of the index: looking for equal ones takes SQLite longer.
        found = self._database.row(
            "SELECT group_concat(id), group_concat(hex(pixel_hash), ''), max(length(pixel_hash)),"
            f" min(length(pixel_hash)) FROM photo INDEXED BY photo_by_pixels WHERE {LIVE}"
        )
        if found is None or found[0] is None:
            return np.empty(0, np.int64), np.empty(0, np.int64)
        ids = np.fromstring(found[0], np.int64, sep=",")
        assert found[2] == found[3]  # all are of one length
        hashes = np.frombuffer(bytes.fromhex(found[1]), np.uint8).reshape(ids.size, -1)
        is_as_next = (hashes[1:] == hashes[:-1]).all(axis=1)
        is_shared = np.append(is_as_next, False) | np.append(False, is_as_next)
        classes = np.cumsum(np.append(False, ~is_as_next), dtype=np.int64)
        return ids[is_shared], classes[is_shared]

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
        read = read_packed(self._database, _PHOTO_COLUMNS, _PHOTOS, np.unique(ids))
        found, hashes, widths, heights, formats, sizes, sharpness, *others = read
        date_us, details, stars, is_of_lossy, frames, is_lossless = others
        return PhotoFacts(
            ids=found,
            hashes=hashes.view(">u8").reshape(-1).astype(np.uint64),
            widths=widths,
            heights=heights,
            formats=np.array(formats, _FORMAT),
            sizes=sizes,
            sharpness=sharpness / _SHARPNESS_STEPS,
            date_us=date_us,
            details=details,
            stars=stars,
            is_of_lossy=is_of_lossy.astype(np.bool_),
            frames=frames,
            is_lossless=is_lossless.astype(np.bool_),
        )

    def files(self, photo_ids: Int64Array) -> FileFacts:
        """All files of some photos."""
        read = read_packed(self._database, _FILE_COLUMNS, _FILES, np.unique(photo_ids))
        ids, owners, places, names, sizes, mtime_ns, inodes = read
        numbers = {place: number for number, place in enumerate(dict.fromkeys(places))}
        folders = np.array(list(map(numbers.__getitem__, places)), np.int64)
        roots = {
            id_: (path, state == RootState.OFFLINE)
            for id_, path, state in self._database.rows("SELECT id, path, state FROM root")
        }
        facts, gone = [], []
        for place, number in numbers.items():
            root_id, _, below = place.partition(b":")
            root, is_offline = roots.get(int(root_id), (None, True))
            facts.append(FolderFact(root or b"", below, is_offline))
            if root is None:
                gone.append(number)
        files = FileFacts(ids, owners, folders, tuple(names), sizes, mtime_ns, inodes, tuple(facts))
        # A root may have gone in between.
        return files.chosen(~np.isin(folders, gone)) if gone else files
