"""What the user said is no duplicate: pairs of contents, and copies that are wanted where they are.

By content, so that it outlives a root that is removed and added again. Any thread.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import numpy as np

from indexer.catalog.database import Database
from indexer.catalog.generations import Generation, raise_generation
from indexer.catalog.paths import absolute
from indexer.types import Int64Array

ContentPair = tuple[bytes, bytes]
"""Content hashes, in any order."""

WantedCopy = tuple[bytes, Path]
"""A content hash, and the absolute path at which a copy of it is wanted."""

WantedBytes = tuple[bytes, bytes]
"""The same with the path as bytes."""


class Dismissals:
    """Reads and writes them."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add_pairs(self, pairs: Iterable[ContentPair]) -> None:
        """Say of contents, two by two, that they are no duplicates."""
        with self._database.write(is_durable=True) as db:
            db.conn.executemany(
                "INSERT OR IGNORE INTO not_duplicate (hash_a, hash_b) VALUES (?, ?)",
                sorted(map(_ordered, pairs)),  # as the table is: of a large group in half the time
            )
            raise_generation(db, Generation.DISMISSALS)

    def remove_pairs(self, pairs: Iterable[ContentPair]) -> None:
        """Take that back."""
        with self._database.write(is_durable=True) as db:
            db.conn.executemany(
                "DELETE FROM not_duplicate WHERE hash_a = ? AND hash_b = ?", map(_ordered, pairs)
            )
            raise_generation(db, Generation.DISMISSALS)

    def pairs(self) -> Int64Array:
        """Photos of the library of which that was said: ``int64[n, 2]``."""
        rows = self._database.rows(
            "SELECT a.id, b.id FROM not_duplicate JOIN photo AS a ON a.content_hash = hash_a"
            " JOIN photo AS b ON b.content_hash = hash_b"
        )
        return np.array(rows, np.int64).reshape(-1, 2)

    def want(self, copies: Iterable[WantedCopy]) -> None:
        """Say of all copies of some contents that they are wanted where they are."""
        rows = [(content, os.fsencode(path)) for content, path in copies]
        with self._database.write(is_durable=True) as db:
            # Places that were left meanwhile count no more: these here are all that there are.
            db.conn.executemany(
                "DELETE FROM wanted_copy WHERE content_hash = ?", {(row[0],) for row in rows}
            )
            db.conn.executemany(
                "INSERT OR IGNORE INTO wanted_copy (content_hash, path) VALUES (?, ?)", rows
            )
            raise_generation(db, Generation.DISMISSALS)

    def want_no_longer(self, copies: Iterable[WantedCopy]) -> None:
        """Take that back."""
        with self._database.write(is_durable=True) as db:
            db.conn.executemany(
                "DELETE FROM wanted_copy WHERE content_hash = ? AND path = ?",
                ((content, os.fsencode(path)) for content, path in copies),
            )
            raise_generation(db, Generation.DISMISSALS)

    def wanted_files(self) -> Int64Array:
        """Files of the library that are wanted where they are, ``int64[n]`` ascending.

        A copy that was moved or renamed is wanted still: as many as places were left.
        """
        left: Counter[bytes] = Counter()
        places: set[WantedBytes] = set()
        for content, path in self._database.rows("SELECT content_hash, path FROM wanted_copy"):
            left[bytes(content)] += 1
            places.add((bytes(content), bytes(path)))
        there, elsewhere = [], []
        for id_, content, *place in self._database.rows(
            # The few that are wanted first: SQLite would go through all files of the library.
            "SELECT file.id, photo.content_hash, root.path, folder, name"
            " FROM (SELECT DISTINCT content_hash FROM wanted_copy) AS wanted"
            " CROSS JOIN photo ON photo.content_hash = wanted.content_hash"
            " CROSS JOIN file ON file.photo_id = photo.id"
            " CROSS JOIN root ON root.id = root_id ORDER BY file.id"
        ):
            if (bytes(content), os.fsencode(absolute(*place))) in places:
                there.append(id_)
                left[bytes(content)] -= 1
            else:
                elsewhere.append((id_, bytes(content)))
        for id_, content in elsewhere:
            if left[content] > 0:
                there.append(id_)
                left[content] -= 1
        return np.unique(np.array(there, np.int64))


def _ordered(pair: ContentPair) -> ContentPair:
    return min(pair), max(pair)
