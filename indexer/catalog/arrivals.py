"""Takes in what was read: one batch is one transaction.

Used by the pipeline's writer, on its thread.
"""

from __future__ import annotations

import json
import time
from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from indexer.catalog.database import Database
from indexer.catalog.derived import refresh
from indexer.catalog.encoders import encoder_row
from indexer.catalog.paths import split
from indexer.catalog.records import Arrival, CommitResult, Description, NewPhoto
from indexer.catalog.roots import LISTED_ROOT_IDS
from indexer.catalog.wall_clock import to_wall_clock_us
from indexer.messages import to_json
from indexer.types import PhotoId

if TYPE_CHECKING:
    import sqlite_utils

_INSERT_PHOTO = (
    "INSERT INTO photo (content_hash, size_bytes, width, height, format, pixel_hash, sharpness,"
    " mean_color, taken_at_us, camera, lens, latitude, longitude, keywords, rating, caption,"
    " editor, stated_width, stated_height, frames, is_lossless)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_PUT_FILE = (
    "INSERT INTO file (root_id, folder, name, photo_id, size_bytes, mtime_ns, inode)"
    " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (root_id, folder, name) DO UPDATE SET"
    " photo_id = excluded.photo_id, size_bytes = excluded.size_bytes,"
    " mtime_ns = excluded.mtime_ns, inode = excluded.inode"
)
_PUT_PROBLEM = (
    "INSERT INTO problem (root_id, folder, name, size_bytes, mtime_ns, inode,"
    " stage, reason, reason_parts, is_transient, encoder_key, tried_at_s)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (root_id, folder, name) DO UPDATE SET"
    " size_bytes = excluded.size_bytes, mtime_ns = excluded.mtime_ns, inode = excluded.inode,"
    " stage = excluded.stage, reason = excluded.reason,"
    " reason_parts = excluded.reason_parts, is_transient = excluded.is_transient,"
    " encoder_key = excluded.encoder_key, tried_at_s = excluded.tried_at_s,"
    # Only what changed is read while it is ignored, and then it is news.
    " is_ignored = 0"
)


class Arrivals:
    """Commits batches."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def commit(self, batch: Sequence[Arrival]) -> CommitResult:
        """Write a batch as a whole; see `Catalog.commit`."""
        with self._database.write() as db:
            return _Batch(db).take(batch)


class _Batch:
    """One batch on its way into the catalog."""

    def __init__(self, db: sqlite_utils.Database) -> None:
        self._db = db
        self._execute = db.conn.execute
        self._roots = {id_ for (id_,) in self._execute(LISTED_ROOT_IDS)}
        self._new: list[PhotoId] = []
        self._touched: set[PhotoId] = set()
        self._with_vector: dict[PhotoId, None] = {}  # an ordered set
        self._problems = 0
        self._skipped = 0

    def take(self, batch: Sequence[Arrival]) -> CommitResult:
        photo_ids = tuple(self._take(arrival) for arrival in batch)
        derived = refresh(self._db, self._touched)
        new = frozenset(self._new)
        return CommitResult(
            photo_ids=photo_ids,
            new_ids=tuple(self._new),
            returned_ids=derived.returned_ids,
            # A file may change twice within one batch: what came and went is neither.
            orphaned_ids=tuple(id_ for id_ in derived.orphaned_ids if id_ not in new),
            vector_ids=tuple(self._with_vector),
            problems=self._problems,
            skipped=self._skipped,
        )

    def _take(self, arrival: Arrival) -> PhotoId | None:
        if arrival.root_id not in self._roots:
            self._skipped += 1
            return None
        photo_id = self._photo(arrival)
        if photo_id is None and arrival.problem is None:
            self._skipped += 1
            return None
        if photo_id is not None:
            self._put_file(arrival, photo_id)
            for description in arrival.descriptions:
                self._put_description(description, photo_id)
        elif arrival.problem and not arrival.problem.is_transient:
            # What stood here is no photo any more. While trying again may help, it stays.
            self._remove_file(arrival)
        self._put_problem(arrival)
        return photo_id

    def _photo(self, arrival: Arrival) -> PhotoId | None:
        if arrival.photo is not None:
            return self._photo_of(arrival.photo)
        if arrival.photo_id is None:
            return None
        # Asked for before the batch began: it may have been purged with its root since.
        found = self._execute("SELECT 1 FROM photo WHERE id = ?", (arrival.photo_id,)).fetchone()
        return arrival.photo_id if found else None

    def _photo_of(self, photo: NewPhoto) -> PhotoId:
        found = self._execute(
            "SELECT id FROM photo WHERE content_hash = ?", (photo.content_hash,)
        ).fetchone()
        says = photo.metadata
        stated = says.stated_size or (None, None)
        later = (says.caption, says.editor, *stated, says.frames, says.is_lossless)
        if found:
            # Indexed before these were read
            self._execute(
                "UPDATE photo SET caption = coalesce(caption, ?), editor = coalesce(editor, ?),"
                " stated_width = coalesce(stated_width, ?),"
                " stated_height = coalesce(stated_height, ?), frames = coalesce(frames, ?),"
                " is_lossless = coalesce(is_lossless, ?) WHERE id = ?",
                (*later, found[0]),
            )
            return PhotoId(found[0])
        cursor = self._execute(
            _INSERT_PHOTO,
            (
                photo.content_hash,
                photo.size_bytes,
                photo.width,
                photo.height,
                photo.format,
                photo.pixel_hash,
                photo.sharpness,
                photo.mean_color,
                None if says.taken_at is None else to_wall_clock_us(says.taken_at),
                says.camera,
                says.lens,
                says.latitude,
                says.longitude,
                json.dumps(says.keywords),
                says.rating,
                *later,
            ),
        )
        photo_id = PhotoId(cursor.lastrowid or 0)
        self._new.append(photo_id)
        return photo_id

    def _put_file(self, arrival: Arrival, photo_id: PhotoId) -> None:
        path = (arrival.root_id, *split(arrival.relative_path))
        before = self._execute(
            "SELECT photo_id FROM file WHERE root_id = ? AND folder = ? AND name = ?", path
        ).fetchone()
        if before:
            self._touched.add(PhotoId(before[0]))
        stat = arrival.stat
        self._execute(_PUT_FILE, (*path, photo_id, stat.size_bytes, stat.mtime_ns, stat.inode))
        self._touched.add(photo_id)

    def _remove_file(self, arrival: Arrival) -> None:
        path = (arrival.root_id, *split(arrival.relative_path))
        gone = self._execute(
            "DELETE FROM file WHERE root_id = ? AND folder = ? AND name = ? RETURNING photo_id",
            path,
        ).fetchone()
        if gone:
            self._touched.add(PhotoId(gone[0]))

    def _put_description(self, description: Description, photo_id: PhotoId) -> None:
        with np.errstate(over="ignore"):  # too large becomes infinite, which is refused below
            data = description.vector.astype("<f2")
        if data.ndim != 1 or not np.isfinite(data).all():
            raise ValueError("a vector is one row of finite numbers")
        key = (encoder_row(self._db, description.encoder_id, data.size), photo_id)
        self._execute(
            "INSERT OR REPLACE INTO vector (encoder_id, photo_id, data) VALUES (?, ?, ?)",
            (*key, data.tobytes()),
        )
        if description.fine is not None:
            self._execute(
                "INSERT OR REPLACE INTO fine_code (encoder_id, photo_id, data) VALUES (?, ?, ?)",
                (*key, description.fine),
            )
        self._with_vector[photo_id] = None

    def _put_problem(self, arrival: Arrival) -> None:
        path = (arrival.root_id, *split(arrival.relative_path))
        problem, stat = arrival.problem, arrival.stat
        if problem is None:
            self._execute("DELETE FROM problem WHERE root_id = ? AND folder = ? AND name = ?", path)
            return
        self._execute(
            _PUT_PROBLEM,
            (
                *path,
                stat.size_bytes,
                stat.mtime_ns,
                stat.inode,
                problem.stage,
                problem.reason,
                to_json(problem.reason),
                problem.is_transient,
                arrival.encoder_id,
                time.time(),
            ),
        )
        self._problems += 1
