"""What the user said is no duplicate: pairs of contents, and copies that are wanted where they are.

By content, so that it outlives a root that is removed and added again. Any thread.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

import numpy as np

from indexer.catalog.database import Database
from indexer.catalog.paths import absolute
from indexer.types import Int64Array

ContentPair = tuple[bytes, bytes]
"""Content hashes, in any order."""

WantedCopy = tuple[bytes, Path]
"""A content hash, and the absolute path at which a copy of it is wanted."""


class Dismissals:
    """Reads and writes them."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add_pairs(self, pairs: Iterable[ContentPair]) -> None:
        """Say of contents, two by two, that they are no duplicates."""
        with self._database.write(is_durable=True) as db:
            db.conn.executemany(
                "INSERT OR IGNORE INTO not_duplicate (hash_a, hash_b) VALUES (?, ?)",
                map(_ordered, pairs),
            )

    def remove_pairs(self, pairs: Iterable[ContentPair]) -> None:
        """Take that back."""
        with self._database.write(is_durable=True) as db:
            db.conn.executemany(
                "DELETE FROM not_duplicate WHERE hash_a = ? AND hash_b = ?", map(_ordered, pairs)
            )

    def pairs(self) -> Int64Array:
        """Photos of the library of which that was said: ``int64[n, 2]``."""
        rows = self._database.rows(
            "SELECT a.id, b.id FROM not_duplicate JOIN photo AS a ON a.content_hash = hash_a"
            " JOIN photo AS b ON b.content_hash = hash_b"
        )
        return np.array(rows, np.int64).reshape(-1, 2)

    def want(self, copies: Iterable[WantedCopy]) -> None:
        """Say of copies that they are wanted where they are."""
        with self._database.write(is_durable=True) as db:
            db.conn.executemany(
                "INSERT OR IGNORE INTO wanted_copy (content_hash, path) VALUES (?, ?)",
                ((content, os.fsencode(path)) for content, path in copies),
            )

    def want_no_longer(self, copies: Iterable[WantedCopy]) -> None:
        """Take that back."""
        with self._database.write(is_durable=True) as db:
            db.conn.executemany(
                "DELETE FROM wanted_copy WHERE content_hash = ? AND path = ?",
                ((content, os.fsencode(path)) for content, path in copies),
            )

    def wanted_files(self) -> Int64Array:
        """Files of the library that are wanted where they are, ``int64[n]`` ascending."""
        rows = self._database.rows(
            "SELECT file.id, wanted_copy.path, root.path, folder, name FROM wanted_copy"
            " JOIN photo USING (content_hash) JOIN file ON file.photo_id = photo.id"
            " JOIN root ON root.id = root_id"
        )
        return np.unique(
            np.array(
                [
                    id_
                    for id_, wanted, *place in rows
                    if os.fsencode(absolute(*place)) == bytes(wanted)
                ],
                np.int64,
            )
        )


def _ordered(pair: ContentPair) -> ContentPair:
    return min(pair), max(pair)
