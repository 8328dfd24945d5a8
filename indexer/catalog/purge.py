"""Forgets photos for good, with everything that hangs on them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING

from indexer.catalog.names import remove_words
from indexer.types import PhotoId

if TYPE_CHECKING:
    import sqlite_utils

_CHUNK = 1000


def purge(db: sqlite_utils.Database, photo_ids: Sequence[PhotoId]) -> list[bytes]:
    """Forget photos that stand nowhere, inside the caller's transaction.

    Returns:
        Their content hashes: thumbnails that may go.
    """
    hashes: list[bytes] = []
    for start in range(0, len(photo_ids), _CHUNK):
        chunk = photo_ids[start : start + _CHUNK]
        wanted = (json.dumps(chunk),)
        for table in ("vector", "fine_code"):
            db.conn.execute(
                f"DELETE FROM {table} WHERE photo_id IN (SELECT value FROM json_each(?))", wanted
            )
        remove_words(db, chunk)
        gone = db.conn.execute(
            "DELETE FROM photo WHERE id IN (SELECT value FROM json_each(?)) RETURNING content_hash",
            wanted,
        )
        hashes.extend(content_hash for (content_hash,) in gone)
    return hashes
