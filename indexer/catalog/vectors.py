"""Vectors: float16 in the catalog, which is where the truth is; indexes are made from it.

Any thread may read. Vectors of photos that stand nowhere are kept for when these come back, but
are not handed out.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import numpy as np

from indexer.catalog.database import Database
from indexer.types import EncoderId, Float16Array, Float32Array, Int64Array, PhotoId

_OF_ENCODER = "vector.encoder_id = (SELECT id FROM encoder WHERE key = ?)"
# Not a join: the few orphans are looked up in their own small index, not every photo in its table.
_LIVE = "vector.photo_id NOT IN (SELECT id FROM photo WHERE orphaned_at_s IS NOT NULL)"
_CHUNK = 8192


class Vectors:
    """Reads vectors; `indexer.catalog.arrivals` writes them."""

    def __init__(self, database: Database, catalog_uuid: str) -> None:
        self._database = database
        self.catalog_uuid = catalog_uuid
        """Identity of the catalog that they are kept in."""
        self._missing: dict[EncoderId, tuple[int, int]] = {}

    def get(self, photo_id: PhotoId, encoder_id: EncoderId) -> Float32Array | None:
        """The vector of one photo, ``float32[D]``, also while it stands nowhere; or None."""
        found = self._database.row(
            f"SELECT data FROM vector WHERE {_OF_ENCODER} AND photo_id = ?",
            (encoder_id, photo_id),
        )
        return None if found is None else np.frombuffer(found[0], dtype="<f2").astype(np.float32)

    def ids(self, encoder_id: EncoderId) -> Int64Array:
        """Photos that have a vector, ``int64[n]`` ascending."""
        return self._database.integers(
            f"SELECT photo_id FROM vector WHERE {_OF_ENCODER} AND {_LIVE} ORDER BY photo_id",
            (encoder_id,),
        )

    def count(self, encoder_id: EncoderId) -> int:
        """How many photos have a vector."""
        found = self._database.row(
            f"SELECT count(*) FROM vector WHERE {_OF_ENCODER} AND {_LIVE}", (encoder_id,)
        )
        return found[0] if found else 0

    def counts(self) -> dict[EncoderId, int]:
        """How many photos each encoder has given a vector."""
        rows = self._database.rows(
            "SELECT key, count(*) FROM vector JOIN encoder ON encoder.id = vector.encoder_id"
            f" WHERE {_LIVE} GROUP BY encoder_id"
        )
        return {EncoderId(key): count for key, count in rows}

    def missing(self, encoder_id: EncoderId) -> int:
        """How many photos have none; counted anew only when the catalog has changed.

        Every search tells it, and counting 500,000 photos takes almost as long as comparing them.
        """
        version = self._database.version()
        counted_at, missing = self._missing.get(encoder_id, (-1, 0))
        if counted_at != version:
            found = self._database.row("SELECT count(*) FROM photo WHERE orphaned_at_s IS NULL")
            missing = (found[0] if found else 0) - self.count(encoder_id)
            self._missing[encoder_id] = (version, missing)
        return missing

    def chunks(
        self, encoder_id: EncoderId, chunk: int = _CHUNK, ids: Int64Array | None = None
    ) -> Iterator[tuple[Int64Array, Float16Array]]:
        """All vectors, or those of some photos, without holding them all in memory.

        Each chunk is read on its own: a slow consumer blocks no writer, and what is committed
        meanwhile may or may not be seen.

        Args:
            encoder_id: Whose vectors.
            chunk: Rows at a time.
            ids: Only these photos, ``int64[n]`` in any order; those without a vector are left out.

        Yields:
            ``int64[m]`` ids, ascending, and ``float16[m, D]`` unit rows, with 0 < m <= chunk.
        """
        wanted = None if ids is None else np.unique(ids)
        last, start = 0, 0
        while wanted is None or start < wanted.size:
            if wanted is None:
                rows = self._database.rows(
                    f"SELECT photo_id, data FROM vector WHERE {_OF_ENCODER} AND {_LIVE}"
                    " AND photo_id > ? ORDER BY photo_id LIMIT ?",
                    (encoder_id, last, chunk),
                )
                if not rows:
                    return
                last = rows[-1][0]
            else:
                rows = self._database.rows(
                    f"SELECT photo_id, data FROM vector WHERE {_OF_ENCODER} AND {_LIVE}"
                    " AND photo_id IN (SELECT value FROM json_each(?)) ORDER BY photo_id",
                    (encoder_id, json.dumps(wanted[start : start + chunk].tolist())),
                )
                start += chunk
            if rows:
                yield _arrays(rows)

    def fine_codes(self, encoder_id: EncoderId, ids: Int64Array) -> tuple[Int64Array, list[bytes]]:
        """The finer codes of some photos, for re-scoring the best candidates.

        Args:
            encoder_id: Whose codes.
            ids: ``int64[n]`` in any order; photos without a code are left out.

        Returns:
            ``int64[m]`` ids, ascending, and their codes, as the encoder made them.
        """
        rows: list[tuple[int, bytes]] = []
        wanted = np.unique(ids)
        for start in range(0, wanted.size, _CHUNK):
            rows += self._database.rows(
                "SELECT photo_id, data FROM fine_code"
                " WHERE encoder_id = (SELECT id FROM encoder WHERE key = ?)"
                " AND photo_id IN (SELECT value FROM json_each(?)) ORDER BY photo_id",
                (encoder_id, json.dumps(wanted[start : start + _CHUNK].tolist())),
            )
        return np.fromiter((row[0] for row in rows), np.int64, len(rows)), [row[1] for row in rows]

    def uncovered(self, by: EncoderId | None, than: EncoderId, *, only_away: bool = False) -> int:
        """How many live photos the encoder ``than`` has described, and ``by`` has not yet.

        Args:
            by: None: an encoder that has described nothing.
            than: Whose photos count.
            only_away: Count those alone that no run can reach now, in roots that are offline or
                paused.
        """
        away = (
            " AND NOT EXISTS (SELECT 1 FROM file JOIN root ON root.id = file.root_id"
            " WHERE file.photo_id = vector.photo_id AND state = 'online' AND NOT is_paused)"
            if only_away
            else ""
        )
        found = self._database.row(
            f"SELECT count(*) FROM vector WHERE {_OF_ENCODER} AND {_LIVE} AND NOT EXISTS"
            " (SELECT 1 FROM vector AS other WHERE other.photo_id = vector.photo_id"
            f" AND other.encoder_id = (SELECT id FROM encoder WHERE key = ?)){away}",
            (than, by),
        )
        return found[0] if found else 0

    def sample(self, encoder_id: EncoderId, n: int, seed: int) -> tuple[Int64Array, Float16Array]:
        """At most ``n`` vectors drawn without replacement; the same for the same seed and library.

        Returns:
            ``int64[m]`` ids, ascending, and ``float16[m, D]`` rows; D is 0 where there is none.
        """
        ids = self.ids(encoder_id)
        chosen = np.random.default_rng(seed).choice(ids, size=min(n, ids.size), replace=False)
        parts = list(self.chunks(encoder_id, ids=chosen))
        if not parts:
            return np.empty(0, np.int64), np.empty((0, 0), np.float16)
        return np.concatenate([part[0] for part in parts]), np.concatenate(
            [part[1] for part in parts]
        )


def _arrays(rows: list[tuple[Any, ...]]) -> tuple[Int64Array, Float16Array]:
    ids = np.fromiter((row[0] for row in rows), dtype=np.int64, count=len(rows))
    flat = np.frombuffer(b"".join([row[1] for row in rows]), dtype="<f2")
    return ids, flat.reshape(len(rows), -1).astype(np.float16, copy=False)
