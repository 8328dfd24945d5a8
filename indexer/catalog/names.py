"""Full-text search over names, folders, captions, keywords, places and more (SQLite's FTS5).

One row a photo, with the words of all places at which it stands; photos that stand nowhere have
none. `indexer.catalog.derived` writes the rows, search reads them on any thread.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

import numpy as np

from indexer.catalog.database import Database
from indexer.catalog.paths import text_of
from indexer.catalog.words import date_words, match_expression, spread, with_parts
from indexer.types import Int64Array, PhotoId

if TYPE_CHECKING:
    import sqlite_utils


@dataclass(frozen=True, slots=True)
class Place:
    """Where one file of a photo stands."""

    root: bytes
    folder: bytes
    name: bytes


@dataclass(frozen=True, slots=True)
class Words:
    """What one photo is found by."""

    photo_id: PhotoId
    places: Sequence[Place]
    devices: Sequence[str | None]
    """Camera and lens."""
    keywords: Sequence[str]
    moment: datetime
    caption: str = ""
    place: Sequence[str] = ()
    """City, region, country."""


def replace_words(db: sqlite_utils.Database, words: Iterable[Words]) -> None:
    """Write the rows of photos anew, inside the caller's transaction."""
    rows = [_row(photo) for photo in words]
    remove_words(db, [row[0] for row in rows])
    db.conn.executemany(
        "INSERT INTO photo_names (rowid, name, folder, camera, keywords, date, caption, place)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        rows,
    )


def remove_words(db: sqlite_utils.Database, photo_ids: Iterable[PhotoId]) -> None:
    """Forget the rows of photos, inside the caller's transaction."""
    db.conn.executemany("DELETE FROM photo_names WHERE rowid = ?", [(id_,) for id_ in photo_ids])


def _row(words: Words) -> tuple[PhotoId, str, str, str, str, str, str, str]:
    folders = {
        # The root counts by its own name alone: everybody's photos stand in some "home".
        " ".join((text_of(place.root).replace("\\", "/").rpartition("/")[2], text_of(place.folder)))
        for place in words.places
    }
    return (
        words.photo_id,
        with_parts(sorted({text_of(place.name) for place in words.places})),
        with_parts(sorted(folders)),
        with_parts(filter(None, words.devices)),
        spread(" ".join(words.keywords)),
        date_words(words.moment),
        spread(words.caption),
        spread(" ".join(words.place)),
    )


class Names:
    """Finds photos by words."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def find(self, text: str, k: int = 100, offset: int = 0) -> tuple[Int64Array, int]:
        """Photos that have every word of a text, as a whole word or as its beginning.

        Photos with the whole words come first, then the newest.

        Args:
            text: Whatever the user typed.
            k: How many at most.
            offset: How many of the first to skip.

        Returns:
            ``int64[n]`` photo ids with n <= k, and how many photos match in all.
        """
        beginning = match_expression(text, is_prefix=True)
        whole = match_expression(text, is_prefix=False)
        if beginning is None or whole is None:
            return np.empty(0, dtype=np.int64), 0
        total = self._database.row(
            "SELECT count(*) FROM photo_names WHERE photo_names MATCH ?", (beginning,)
        )
        ids = self._database.integers(
            "SELECT photo.id FROM photo_names JOIN photo ON photo.id = photo_names.rowid"
            " WHERE photo_names MATCH ? ORDER BY photo.id IN"
            " (SELECT rowid FROM photo_names WHERE photo_names MATCH ?) DESC,"
            " photo.date_us DESC, photo.id DESC LIMIT ? OFFSET ?",
            (beginning, whole, k, offset),
        )
        return ids, total[0] if total else 0

    def having(self, text: str, *, in_folders: bool) -> Int64Array:
        """Photos that have every word of a text as a whole word, ``int64[n]`` ascending.

        Args:
            text: Whatever the user typed.
            in_folders: Among the names of their folders; else among what says something of the
                photo itself: name, keywords, caption and place.
        """
        whole = match_expression(text, is_prefix=False)
        if whole is None:
            return np.empty(0, dtype=np.int64)
        columns = "folder" if in_folders else "name keywords caption place"
        return self._database.integers(
            "SELECT rowid FROM photo_names WHERE photo_names MATCH ? ORDER BY rowid",
            (f"{{{columns}}} : ({whole})",),
        )
