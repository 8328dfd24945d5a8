"""What the full-text search knows of photos: names, folders, captions, keywords, places and more.

One row a photo, with the words of all places at which it stands; photos that stand nowhere have
none. `indexer.catalog.derived` writes the rows, `indexer.catalog.word_search` reads them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from indexer.catalog.paths import text_of
from indexer.catalog.words import date_words, spread, with_parts
from indexer.types import PhotoId

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
