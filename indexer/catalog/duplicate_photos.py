"""Which photos are there twice: at several places, with the pixels of another, as the same picture.

What the user said is no duplicate is none here, as in the lists of groups. Read by
`indexer.catalog.meeting`, for ``is:duplicate``; any thread.
"""

from __future__ import annotations

import json
from typing import Final

import numpy as np

from indexer.catalog.database import Database
from indexer.catalog.dismissals import Dismissals
from indexer.catalog.group_facts import GroupFacts
from indexer.catalog.listings import LIVE
from indexer.catalog.pairs import Pairs
from indexer.types import Int64Array

_SAME_PICTURE: Final = 3
"""Of `indexer.duplicates.tiers`, which the catalog does not know."""


def duplicate_ids(database: Database) -> Int64Array:
    """``int64[n]``, in any order, some more than once; 0.1 s for 100,000 photos.

    Photos that stand nowhere may be among them.
    """
    apart = np.sort(Dismissals(database).pairs(), axis=1)
    return np.concatenate(
        [
            _at_several_places(database),
            _of_equal_pixels(database, apart),
            _of_one_picture(database, apart),
        ]
    )


def _at_several_places(database: Database) -> Int64Array:
    """But for those whose copies are all wanted where they are."""
    # Counted here: grouping takes SQLite three times as long.
    places = np.sort(database.id_set("photo_id", "FROM file INDEXED BY file_by_photo"))
    several = np.unique(places[1:][places[1:] == places[:-1]])
    wanted = Dismissals(database).wanted_files()
    if not len(wanted):
        return several
    found = database.integers(
        "SELECT photo_id FROM file WHERE id IN (SELECT value FROM json_each(?))",
        (json.dumps(wanted.tolist()),),
    )
    photos, counts = np.unique(found, return_counts=True)
    in_all = np.searchsorted(places, photos, "right") - np.searchsorted(places, photos)
    return np.setdiff1d(several, photos[counts == in_all], assume_unique=True)


def _of_equal_pixels(database: Database, apart: Int64Array) -> Int64Array:
    """Photos with a twin that they are not apart from."""
    if not len(apart):
        return database.id_set(
            "id",
            f"FROM photo INDEXED BY photo_by_pixels WHERE {LIVE} AND pixel_hash IN"
            f" (SELECT pixel_hash FROM photo INDEXED BY photo_by_pixels WHERE {LIVE}"
            " GROUP BY pixel_hash HAVING count(*) > 1)",
        )
    ids, classes = GroupFacts(database).of_equal_pixels()
    if not len(ids):
        return ids
    by_id = np.argsort(ids)
    at = by_id[np.minimum(np.searchsorted(ids, apart, sorter=by_id), len(ids) - 1)]
    of_one_class = (ids[at] == apart).all(axis=1) & (classes[at[:, 0]] == classes[at[:, 1]])
    apart_from = np.bincount(at[of_one_class].ravel(), minlength=len(ids))
    twins = np.bincount(classes)[classes] - 1
    return ids[apart_from < twins]


def _of_one_picture(database: Database, apart: Int64Array) -> Int64Array:
    found = Pairs(database).of(_SAME_PICTURE)
    pairs = np.stack((found.a, found.b), axis=1)
    if len(apart) and len(pairs):
        size = 1 + max(int(apart.max()), int(pairs.max()))
        pairs = pairs[~np.isin(pairs @ (size, 1), apart @ (size, 1))]
    return pairs.ravel()
