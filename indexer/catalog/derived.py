"""What a photo's row and its search words say because of where its files stand.

One function keeps all of it: whether the photo stands anywhere at all, its date where the camera
wrote none, the name it is sorted by, and its words for `indexer.catalog.names`. Every write that
touches files calls it, in the same transaction; so it counts these writes as well.
"""

from __future__ import annotations

import json
import re
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from indexer.catalog.generations import Generation, raise_generation
from indexer.catalog.names import Place, Words, remove_words, replace_words
from indexer.catalog.paths import text_of
from indexer.catalog.wall_clock import from_wall_clock_us, local_wall_clock_us
from indexer.types import PhotoId

if TYPE_CHECKING:
    import sqlite_utils

_CHUNK = 1000
_DIGITS = re.compile(r"\d+")
_DIGITS_WIDTH = 12


@dataclass(frozen=True, slots=True)
class Derived:
    """Which photos changed between standing somewhere and standing nowhere."""

    orphaned_ids: tuple[PhotoId, ...]
    returned_ids: tuple[PhotoId, ...]


def refresh(db: sqlite_utils.Database, photo_ids: Iterable[PhotoId]) -> Derived:
    """Bring what derives from files up to date, inside the caller's transaction.

    Args:
        db: The connection of the transaction.
        photo_ids: Photos that gained or lost a file, in any order.
    """
    parts = [_refresh(db, chunk) for chunk in _chunks(sorted(set(photo_ids)))]
    raise_generation(db, Generation.FILES)
    return Derived(
        tuple(id_ for part in parts for id_ in part.orphaned_ids),
        tuple(id_ for part in parts for id_ in part.returned_ids),
    )


def fill_names_if_asked(db: sqlite_utils.Database) -> None:
    """Write everybody's search words, where a migration made their table anew.

    Inside the caller's transaction: when it is interrupted, the next start does it.
    """
    if not db.execute("SELECT 1 FROM setting WHERE key = 'names_to_fill'").fetchall():
        return
    refresh(db, [PhotoId(id_) for (id_,) in db.execute("SELECT id FROM photo").fetchall()])
    db.execute("DELETE FROM setting WHERE key = 'names_to_fill'")


def _refresh(db: sqlite_utils.Database, ids: Sequence[PhotoId]) -> Derived:
    wanted = json.dumps(ids)
    files: dict[PhotoId, list[tuple[Place, int]]] = defaultdict(list)
    for photo_id, root, folder, name, mtime_ns in db.conn.execute(
        "SELECT file.photo_id, root.path, file.folder, file.name, file.mtime_ns"
        " FROM file JOIN root ON root.id = file.root_id"
        " WHERE file.photo_id IN (SELECT value FROM json_each(?)) ORDER BY file.id",
        (wanted,),
    ):
        files[photo_id].append((Place(root, folder, name), mtime_ns))
    updates: list[tuple[int, str, PhotoId]] = []
    words: list[Words] = []
    orphaned: list[PhotoId] = []
    returned: list[PhotoId] = []
    for photo_id, taken_at_us, camera, lens, keywords, caption, place, is_orphan in db.conn.execute(
        "SELECT id, taken_at_us, camera, lens, keywords, coalesce(caption, ''),"
        " coalesce(place, '[]'), orphaned_at_s IS NOT NULL FROM photo"
        " WHERE id IN (SELECT value FROM json_each(?))",
        (wanted,),
    ):
        if photo_id not in files:
            if not is_orphan:
                orphaned.append(photo_id)
            continue
        if is_orphan:
            returned.append(photo_id)
        places = [place for place, _ in files[photo_id]]
        oldest_ns = min(mtime_ns for _, mtime_ns in files[photo_id])
        date_us = local_wall_clock_us(oldest_ns) if taken_at_us is None else taken_at_us
        # The oldest file gives the name: a copy made later changes nothing.
        updates.append((date_us, sort_name(places[0].name), photo_id))
        moment = from_wall_clock_us(date_us)
        words.append(
            Words(
                *(photo_id, places, (camera, lens), json.loads(keywords), moment),
                caption,
                json.loads(place),
            )
        )
    now_s = time.time()
    db.conn.executemany(
        "UPDATE photo SET orphaned_at_s = ? WHERE id = ?", [(now_s, id_) for id_ in orphaned]
    )
    db.conn.executemany(
        "UPDATE photo SET date_us = ?, sort_name = ?, orphaned_at_s = NULL WHERE id = ?", updates
    )
    remove_words(db, orphaned)
    replace_words(db, words)
    return Derived(tuple(orphaned), tuple(returned))


def sort_name(name: bytes) -> str:
    """A name as a key that sorts by code point like file managers do: ``img 2``, ``img 10``."""
    padded = _DIGITS.sub(lambda digits: digits[0].zfill(_DIGITS_WIDTH), text_of(name))
    return padded.casefold()


def _chunks(ids: Sequence[PhotoId]) -> Iterator[Sequence[PhotoId]]:
    for start in range(0, len(ids), _CHUNK):
        yield ids[start : start + _CHUNK]
