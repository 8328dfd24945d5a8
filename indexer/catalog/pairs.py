"""Pairs of photos that are alike, as they were found: a cache that can be found again.

Written by `indexer.library.pair_finding`, read by whoever makes groups of them; any thread. What
the words and numbers mean is `indexer.duplicates`'s. Pairs of photos that stand nowhere are kept
for when these come back, but are not handed out; they go when the photos are forgotten.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Sequence
from typing import TYPE_CHECKING

import numpy as np

from indexer.catalog.database import Database
from indexer.catalog.generations import Generation, raise_generation
from indexer.catalog.pair_records import PairArrays, PairedPhotos, StoredPair
from indexer.catalog.shot_times import ShotTimes, pixel_twins, shot_times
from indexer.types import Float32Array, Int64Array, PhotoId

if TYPE_CHECKING:
    import sqlite_utils

Placed = tuple[int, int, int]
"""Two photo ids, the smaller first, and the step of the tier that the pair belongs to."""
_STEPS = 10_000
_CHUNK = 1000


class Pairs:
    """Reads and writes them."""

    def __init__(self, database: Database) -> None:
        self._database = database

    # Reading -----------------------------------------------------------------------------------

    @property
    def generation(self) -> int:
        """Another number after every change of pairs, also by other processes.

        It stays the same when photos go and come back: that changes no pair.
        """
        found = self._database.row("SELECT value FROM setting WHERE key = ?", (Generation.PAIRS,))
        return 0 if found is None else int(found[0])

    def of(self, step: int) -> PairArrays:
        """All pairs of a tier between photos that stand somewhere, in ascending order.

        About 1 s for a million, 0.1 s for 100,000.

        Args:
            step: 3 same picture, 4 same moment, 5 look-alike; 6: see `StoredPair.step`.
        """
        # One text of all ids takes a third of the time of a row for each.
        found = self._database.row(
            "SELECT group_concat(photo_a), group_concat(photo_b),"
            f" group_concat(CAST(round(likeness * {_STEPS}) AS INTEGER))"
            " FROM pair INDEXED BY pair_by_tier WHERE tier = ?",
            (step,),
        )
        a, b, likeness = (_integers(text) for text in found or (None, None, None))
        gone = self._database.integers("SELECT id FROM photo WHERE orphaned_at_s IS NOT NULL")
        pairs = PairArrays(a, b, (likeness / _STEPS).astype(np.float32))
        if len(gone):
            pairs = _chosen(pairs, ~(np.isin(a, gone) | np.isin(b, gone)))
        if not _is_ascending(pairs):
            pairs = _chosen(pairs, np.lexsort((pairs.b, pairs.a)))
        return pairs

    def counts(self) -> dict[int, int]:
        """How many pairs each tier has, those of photos that stand nowhere among them."""
        rows = self._database.rows("SELECT tier, count(*) FROM pair GROUP BY tier")
        return {int(step): int(count) for step, count in rows}

    def among(self, ids: Collection[PhotoId]) -> list[StoredPair]:
        """Pairs of which both photos are among these."""
        wanted = json.dumps([int(id_) for id_ in ids])
        # "+": by the first photo alone. SQLite would look up every two of them else.
        rows = self._database.rows(
            "SELECT photo_a, photo_b, tier, likeness, verdict, relation FROM pair"
            " WHERE photo_a IN (SELECT value FROM json_each(?1))"
            " AND +photo_b IN (SELECT value FROM json_each(?1)) ORDER BY photo_a, photo_b",
            (wanted,),
        )
        return [StoredPair(*row) for row in rows]

    def relations(
        self, pairs: Iterable[tuple[PhotoId, PhotoId]]
    ) -> dict[tuple[PhotoId, PhotoId], str]:
        """The relations of some pairs, as text; see `duplicates.verification.stored_relations`.

        Args:
            pairs: Of photo ids, the smaller first; those without a relation are left out.
        """
        wanted = [[int(a), int(b)] for a, b in pairs]
        found: dict[tuple[PhotoId, PhotoId], str] = {}
        for start in range(0, len(wanted), _CHUNK):
            for a, b, relation in self._database.rows(
                "SELECT photo_a, photo_b, relation FROM json_each(?) AS wanted"
                " CROSS JOIN pair ON photo_a = wanted.value ->> 0 AND photo_b = wanted.value ->> 1"
                " WHERE relation IS NOT NULL",
                (json.dumps(wanted[start : start + _CHUNK]),),
            ):
                found[PhotoId(a), PhotoId(b)] = str(relation)
        return found

    def paired(self, version: str) -> PairedPhotos:
        """Photos whose pairs were looked for by a version, those that stand nowhere among them."""
        dtype = np.dtype([("id", "i8"), ("reach", "f4")])
        rows = self._database.records(
            "SELECT photo_id, reach FROM paired WHERE version = ? ORDER BY photo_id",
            (version,),
            dtype,
        )
        return PairedPhotos(rows["id"].copy(), rows["reach"].copy())

    def versions(self) -> list[str]:
        """Of all that have looked at photos."""
        rows = self._database.rows("SELECT DISTINCT version FROM paired")
        return [str(version) for (version,) in rows]

    def known(
        self, pairs: Iterable[tuple[int, int]], but: Collection[str] = ()
    ) -> set[tuple[int, int]]:
        """Which of some pairs are kept, the smaller id first, but for those with some verdicts."""
        wanted = [[int(a), int(b)] for a, b in pairs]
        found: set[tuple[int, int]] = set()
        for start in range(0, len(wanted), _CHUNK):
            found.update(
                self._database.rows(
                    "SELECT photo_a, photo_b FROM json_each(?) AS wanted CROSS JOIN pair"
                    " ON photo_a = wanted.value ->> 0 AND photo_b = wanted.value ->> 1"
                    " WHERE verdict NOT IN (SELECT value FROM json_each(?))",
                    (json.dumps(wanted[start : start + _CHUNK]), json.dumps(list(but))),
                )
            )
        return found

    def linked(self, ids: Collection[int], step: int) -> list[tuple[int, int]]:
        """Pairs of a tier that one of some photos is in, those that stand nowhere among them."""
        return self._touching(ids, "tier = ?2", step)

    def related(self, ids: Collection[int]) -> list[tuple[int, int]]:
        """The same of pairs that were verified to be one picture, wherever they were put."""
        return self._touching(ids, "relation IS NOT NULL")

    def set_aside(self, step: int) -> list[tuple[int, int]]:
        """Pairs of one picture that were not put on its tier, ``step``: few."""
        rows = self._database.rows(
            "SELECT photo_a, photo_b FROM pair WHERE relation IS NOT NULL AND tier <> ?", (step,)
        )
        return [(int(a), int(b)) for a, b in rows]

    def shot_times(self) -> ShotTimes:
        """When all photos were taken, in that order."""
        return shot_times(self._database)

    def pixel_twins(self) -> dict[int, bytes]:
        """Photos whose pixels another one has as well: their pixel hashes by photo id."""
        return pixel_twins(self._database)

    def _touching(
        self, ids: Collection[int], condition: str, *parameters: object
    ) -> list[tuple[int, int]]:
        rows = self._database.rows(
            "SELECT photo_a, photo_b FROM pair"
            f" WHERE photo_a IN (SELECT value FROM json_each(?1)) AND {condition}"
            " UNION SELECT photo_a, photo_b FROM pair INDEXED BY pair_by_b"  # not all of the tier
            f" WHERE photo_b IN (SELECT value FROM json_each(?1)) AND {condition}",
            (json.dumps([int(id_) for id_ in ids]), *parameters),
        )
        return [(int(a), int(b)) for a, b in rows]

    # Writing -----------------------------------------------------------------------------------

    def record(
        self,
        pairs: Sequence[StoredPair],
        version: str,
        photo_ids: Int64Array,
        reach: Float32Array,
        *,
        replaces: bool = True,
        unseen: Collection[PhotoId] = (),
        placed: Iterable[Placed] = (),
    ) -> None:
        """Keep what was found of some photos, in one transaction.

        Photos that were forgotten meanwhile are passed over.

        Args:
            pairs: What was found.
            version: Of the code and the encoders that looked.
            photo_ids: ``int64[n]``: photos whose pairs are all among these and what is kept.
            reach: ``float32[n]``: of each of them, as in `PairedPhotos`.
            replaces: Whether a pair that is known is replaced; else only by a surer tier.
            unseen: Photos whose pictures could not be had: they are left for the next time.
            placed: Pairs, kept now or earlier, that go to other tiers.
        """
        placed = list(placed)
        with self._database.write() as db:
            db.conn.executemany(
                "INSERT INTO pair (photo_a, photo_b, tier, likeness, verdict, relation)"
                " SELECT ?1, ?2, ?3, ?4, ?5, ?6 WHERE EXISTS (SELECT 1 FROM photo WHERE id = ?1)"
                " AND EXISTS (SELECT 1 FROM photo WHERE id = ?2)"
                " ON CONFLICT (photo_a, photo_b) DO UPDATE SET tier = excluded.tier,"
                " likeness = excluded.likeness, verdict = excluded.verdict,"
                " relation = excluded.relation"
                f"{'' if replaces else ' WHERE excluded.tier < tier'}",
                [
                    (
                        *(int(pair.a), int(pair.b), pair.step),
                        *(round(float(pair.likeness), 4), pair.verdict, pair.relation),
                    )
                    for pair in pairs
                ],
            )
            db.conn.executemany(
                "INSERT OR REPLACE INTO paired (photo_id, version, reach)"
                " SELECT id, ?2, ?3 FROM photo WHERE id = ?1",
                [
                    (int(photo_id), version, float(near))
                    for photo_id, near in zip(photo_ids, reach, strict=True)
                ],
            )
            db.conn.executemany(
                "DELETE FROM paired WHERE photo_id = ? AND version = ?",
                [(int(photo_id), version) for photo_id in unseen],
            )
            _place(db, placed)
            if pairs or placed:
                raise_generation(db, Generation.PAIRS)

    def place(self, placed: Iterable[Placed]) -> None:
        """Put pairs on other tiers."""
        placed = list(placed)
        if not placed:
            return
        with self._database.write() as db:
            _place(db, placed)
            raise_generation(db, Generation.PAIRS)

    def remove(self, pairs: Iterable[tuple[int, int]]) -> None:
        """Forget some pairs of photo ids, the smaller first."""
        gone = [(int(a), int(b)) for a, b in pairs]
        if not gone:
            return
        with self._database.write() as db:
            db.conn.executemany("DELETE FROM pair WHERE photo_a = ? AND photo_b = ?", gone)
            raise_generation(db, Generation.PAIRS)

    def clear(self) -> None:
        """Forget all pairs: all photos are looked at again."""
        with self._database.write() as db:
            db.conn.execute("DELETE FROM pair")
            db.conn.execute("DELETE FROM paired")
            raise_generation(db, Generation.PAIRS)

    def forget(self, version: str, verdict: str) -> None:
        """Forget that a version looked, and the pairs with its verdict."""
        with self._database.write() as db:
            db.conn.execute("DELETE FROM pair WHERE verdict = ?", (verdict,))
            db.conn.execute("DELETE FROM paired WHERE version = ?", (version,))
            raise_generation(db, Generation.PAIRS)


def _place(db: sqlite_utils.Database, placed: Iterable[Placed]) -> None:
    db.conn.executemany(
        "UPDATE pair SET tier = ?3 WHERE photo_a = ?1 AND photo_b = ?2",
        [(int(a), int(b), step) for a, b, step in placed],
    )


def _integers(text: object) -> Int64Array:
    return np.fromstring("" if text is None else str(text), dtype=np.int64, sep=",")


def _is_ascending(pairs: PairArrays) -> bool:
    a, b = pairs.a, pairs.b
    return bool(np.all((a[1:] > a[:-1]) | ((a[1:] == a[:-1]) & (b[1:] > b[:-1]))))


def _chosen(
    pairs: PairArrays, which: Int64Array | np.ndarray[tuple[int], np.dtype[np.bool_]]
) -> PairArrays:
    return PairArrays(pairs.a[which], pairs.b[which], pairs.likeness[which])
