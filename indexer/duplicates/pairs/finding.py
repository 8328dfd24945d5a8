"""Finds the pairs of photos that have not been looked at, and keeps them in the catalog.

Called by `indexer.library.pair_finding` on its lane, for one notion of being alike at a time:
neighbours and shots of one moment are candidates, those with hope are verified, and each pair gets
the first tier that it reaches. Photos are dealt with in batches, each one transaction: killed at
any line, the next start goes on with the photos that are left.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from indexer.cancel import CancelToken
from indexer.catalog.catalog import Catalog
from indexer.catalog.pair_records import StoredPair
from indexer.duplicates.pairs import rungs
from indexer.duplicates.pairs.components import Pair, Rank, missing_pairs, rank_of
from indexer.duplicates.pairs.likeness import WORTH_KEEPING, Notion
from indexer.duplicates.pairs.moments import pairs_in_time
from indexer.duplicates.pairs.neighbours import Candidates, nearest
from indexer.duplicates.pairs.resemblance import Resemblance
from indexer.duplicates.pairs.settling import placements
from indexer.duplicates.pairs.verifying import Verifier, photos_of
from indexer.types import Float32Array, Int64Array, PhotoId, ProgressCallback

ALGORITHM: Final = 2
"""Part of the version: raise it with every change that finds other pairs."""
_BATCH: Final = 128


def version_of(notion: Notion, name: str) -> str:
    """Under which photos are kept that a notion has looked at."""
    return f"{name}:{ALGORITHM}:{notion.encoder_id}"


@dataclass(frozen=True, slots=True, eq=False)
class _Pairs:
    """Candidates, as positions of photos with a vector, the smaller one first."""

    first: Int64Array
    second: Int64Array
    in_time: NDArray[np.bool_]
    """Whether they were taken within seconds of each other."""

    def __getitem__(self, which: slice | Int64Array | NDArray[np.bool_]) -> _Pairs:
        return _Pairs(self.first[which], self.second[which], self.in_time[which])

    def __len__(self) -> int:
        return len(self.first)


class PairFinder:
    """Looks for pairs by one notion. One thread, one use."""

    def __init__(
        self,
        catalog: Catalog,
        resemblance: Resemblance,
        notion: Notion,
        version: str,
        verifier: Verifier,
        *,
        is_look: bool,
    ) -> None:
        """Look for nothing yet.

        Args:
            catalog: Has the photos, and keeps the pairs.
            resemblance: Of the notion's vectors.
            notion: What alike means.
            version: See `version_of`.
            verifier: Judges pairs.
            is_look: Whether it is by Look; else pairs that are known stay as they are.
        """
        self._catalog = catalog
        self._resemblance = resemblance
        self._notion = notion
        self._version = version
        self._verifier = verifier
        self._is_look = is_look
        self._ids = resemblance.vectors.ids
        self._twins: dict[int, bytes] = {}
        self._unknown: set[Pair] = set()
        """Of sets of copies, without a verdict to keep: each batch would try them again."""

    def find(self, token: CancelToken, progress: ProgressCallback) -> int:
        """Look at all photos that are left.

        Args:
            token: Asked between any two pairs; what was found of whole batches stays.
            progress: Told of photos.

        Returns:
            How many pairs were kept.

        Raises:
            Cancelled: The token was cancelled.
        """
        ids = self._ids
        paired = self._catalog.pairs.paired(self._version)
        reach = np.full(len(ids), np.inf, np.float32)
        known, at, where = np.intersect1d(ids, paired.ids, assume_unique=True, return_indices=True)
        reach[at] = paired.reach[where]
        left = np.flatnonzero(~np.isin(ids, known, assume_unique=True))
        if not len(left):
            return 0
        progress(0, len(left))
        self._twins = self._catalog.pairs.pixel_twins()
        notion = self._notion
        found = nearest(self._resemblance, left, reach, k=notion.k, bound=notion.bound, token=token)
        candidates = self._with_moments(found, left)
        kept = 0
        for start, batch in self._batches(candidates, left):
            token.checkpoint()
            photos = left[start : start + _BATCH]
            pairs = self._judged(batch, token)
            self._catalog.pairs.record(
                pairs,
                self._version,
                ids[photos],
                found.reach[start : start + _BATCH],
                replaces=self._is_look,
                unseen=self._verifier.unseen(map(PhotoId, ids[photos].tolist())),
                placed=placements(self._catalog, pairs, self._twins),
            )
            kept += len(pairs)
            progress(min(start + _BATCH, len(left)), len(left))
        return kept

    # Candidates --------------------------------------------------------------------------------

    def _with_moments(self, found: Candidates, left: Int64Array) -> _Pairs:
        """All candidates, each pair once."""
        is_left = np.zeros(len(self._ids), np.bool_)
        is_left[left] = True
        first, second = pairs_in_time(self._catalog.pairs.shot_times())
        a, b = self._positions(first), self._positions(second)
        there = (a >= 0) & (b >= 0)
        a, b = a[there], b[there]
        wanted = is_left[a] | is_left[b]
        low, high = np.minimum(a, b)[wanted], np.maximum(a, b)[wanted]
        count = len(self._ids)
        in_time = low * count + high
        by_likeness = found.first * count + found.second
        in_time.sort()
        by_likeness.sort()
        keys = np.concatenate([by_likeness, in_time[~_are_in(in_time, by_likeness)]])
        return _Pairs(*np.divmod(keys, count), _are_in(keys, in_time))

    def _positions(self, ids: Int64Array) -> Int64Array:
        """Where photos are among those with a vector; -1: nowhere."""
        at = np.searchsorted(self._ids, ids)
        at[at == len(self._ids)] = 0
        return np.where(self._ids[at] == ids, at, -1)

    def _batches(self, pairs: _Pairs, left: Int64Array) -> Iterator[tuple[int, _Pairs]]:
        """Pairs with the batch of photos after which both have been looked at."""
        turn = np.full(len(self._ids), -1, np.int64)
        turn[left] = np.arange(len(left))
        later = np.maximum(turn[pairs.first], turn[pairs.second])
        order = np.argsort(later, kind="stable")
        later = later[order]
        for start in range(0, len(left), _BATCH):
            low, high = np.searchsorted(later, [start, start + _BATCH])
            yield start, pairs[order[low:high]]

    # Judging -----------------------------------------------------------------------------------

    def _judged(self, pairs: _Pairs, token: CancelToken) -> list[StoredPair]:
        """What the pairs of a batch come to, and those that follow from them."""
        pairs = pairs[self._are_worth_it(pairs)]
        if not len(pairs):
            return []
        first, second = self._ids[pairs.first], self._ids[pairs.second]
        # Again, pair by pair: a matrix product rounds differently with what else is in it.
        cosines = self._resemblance.of_pairs(pairs.first, pairs.second)
        hopeful = self._verifier.hopeful(
            first, second, cosines if self._is_look else np.zeros_like(cosines)
        )
        found = self._placed(pairs, cosines, hopeful, token)
        verified = np.stack([first[hopeful], second[hopeful]], axis=1).tolist()
        seen: set[Pair] = {(a, b) for a, b in verified}
        of_sets = self._follow(found, seen, token)
        return [pair for key, pair in found.items() if pair.step != rungs.NO_RUNG or key in of_sets]

    def _are_worth_it(self, pairs: _Pairs) -> NDArray[np.bool_]:
        """Which pairs are of unlike pixels, and not known already by a surer notion."""
        first, second = self._ids[pairs.first].tolist(), self._ids[pairs.second].tolist()
        known = set()
        if not self._is_look:
            known = self._catalog.pairs.known(zip(first, second, strict=True))
        twins = self._twins
        return np.array(
            [
                (a, b) not in known and (a not in twins or twins[a] != twins.get(b))
                for a, b in zip(first, second, strict=True)
            ],
            np.bool_,
        )

    def _follow(
        self, found: dict[Pair, StoredPair], seen: set[Pair], token: CancelToken
    ) -> set[Pair]:
        """Judge pairs of photos that are the same picture as a third one, whatever their likeness.

        Args:
            found: Of this batch; what follows is added.
            seen: Those of it that were verified.
            token: Asked between any two pairs.

        Returns:
            All pairs of these sets of copies: also what was refused of them is worth keeping.
        """
        wanted: set[Pair] = set()
        while same := _same(found.values()):
            stored = self._catalog.pairs
            wanted.update(missing_pairs(stored, same, self._ranks, rungs.UNVERIFIED))
            missing = [
                pair
                for pair in sorted(wanted - seen - self._unknown)
                if self._twins.get(pair[0], b"") != self._twins.get(pair[1])
            ]
            seen.update(missing)
            at = [self._positions(np.array(side, np.int64)) for side in zip(*missing, strict=True)]
            if not at:
                break
            pairs = _Pairs(at[0], at[1], np.ones(len(missing), np.bool_))
            pairs = pairs[(pairs.first >= 0) & (pairs.second >= 0)]
            cosines = self._resemblance.of_pairs(pairs.first, pairs.second)
            more = self._placed(pairs, cosines, np.ones(len(pairs), np.bool_), token)
            # It was verified: that counts before what the same pair was without that.
            found.update(more)
            self._unknown.update(set(missing) - _verified(more.values()))
            if not _same(more.values()):
                break
        return wanted

    def _ranks(self, ids: Iterable[int]) -> dict[int, Rank]:
        photos = photos_of(self._catalog, ids).items()
        return {id_: rank_of(photo) for id_, photo in photos}

    def _placed(
        self, pairs: _Pairs, cosines: Float32Array, hopeful: NDArray[np.bool_], token: CancelToken
    ) -> dict[Pair, StoredPair]:
        """Those that reach any rung, and those that were verified to reach none."""
        likeness = self._notion.likeness(cosines)
        is_alike = cosines >= self._notion.moment
        near = hopeful | pairs.in_time & is_alike | (likeness >= WORTH_KEEPING)
        first, second = self._ids[pairs.first], self._ids[pairs.second]
        photos = photos_of(self._catalog, np.union1d(first[near], second[near]).tolist())
        found: dict[Pair, StoredPair] = {}
        for row in np.flatnonzero(near):
            token.checkpoint()
            one, other = photos.get(int(first[row])), photos.get(int(second[row]))
            if one is None or other is None:
                continue  # forgotten meanwhile
            verdict = self._verifier.verdict(one, other) if hopeful[row] else None
            if hopeful[row] and verdict is None and not self._is_look:
                continue  # Look judges it anew when both can be seen; what a model found stays
            pair = rungs.placed(
                *(one, other, float(likeness[row]), verdict),
                is_alike=bool(is_alike[row]),
                is_look=self._is_look,
            )
            if pair is not None:
                found[pair.a, pair.b] = pair
        return found


def _are_in(keys: Int64Array, ascending: Int64Array) -> NDArray[np.bool_]:
    """Which keys are among others."""
    at = np.minimum(np.searchsorted(ascending, keys), max(0, len(ascending) - 1))
    return ascending[at] == keys if len(ascending) else np.zeros(len(keys), np.bool_)


def _same(pairs: Iterable[StoredPair]) -> set[Pair]:
    return {(pair.a, pair.b) for pair in pairs if pair.relation is not None}


def _verified(pairs: Iterable[StoredPair]) -> set[Pair]:
    return {(pair.a, pair.b) for pair in pairs if pair.verdict not in rungs.UNVERIFIED}
