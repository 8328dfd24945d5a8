"""The nearest neighbours of photos, without comparing every photo with every other one.

New photos of a library that is known are compared with all. Where too many are new, as in the
first run, photos are compared that lie near the same *directions*: random ones, the same in every
library, so that whether two photos are compared depends on them and on the size of the library.
Every photo lives at the direction nearest to it, and looks around at several; two are compared when
one of them looks where the other one lives. So are inverted files searched (Jégou, Douze, Schmid,
"Product Quantization for Nearest Neighbor Search", 2011), with learned centres there: they find
less here, since vectors of Look lie evenly in all directions. docs/decisions/0017 has the figures,
also those of the graph.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from indexer.cancel import CancelToken
from indexer.duplicates.resemblance import Resemblance, rows_a_tile
from indexer.types import Float32Array, Int64Array

ALL_COMPARED: Final = 400_000_000
"""Pairs up to which everything is compared with everything: some 5 s of two cores."""
LOOKED_AT: Final = 64
"""Directions at which a photo looks around."""
_PHOTOS_A_DIRECTION: Final = 100
_SEED: Final = 20
_OTHERS: Final = 8192
_MANY: Final = 4_000_000
"""Pairs that are held before those that nobody needs are dropped."""


@dataclass(frozen=True, slots=True, eq=False)
class Candidates:
    """Pairs of positions that may be alike, and how far was looked."""

    first: Int64Array
    """``int64[n]``, the smaller position of each pair."""
    second: Int64Array
    likeness: Float32Array
    """``float32[n]``: cosines, the greater of plain and mirrored."""
    reach: Float32Array
    """``float32[m]``, of the photos that were asked for: the cosine of their k-th neighbour, or
    the bound where they have fewer."""

    def __len__(self) -> int:
        """How many pairs."""
        return len(self.first)


def nearest(
    resemblance: Resemblance,
    of: Int64Array,
    reach: Float32Array,
    *,
    k: int,
    bound: float,
    token: CancelToken,
    all_compared: int = ALL_COMPARED,
) -> Candidates:
    """Pairs with photos that are asked for: neighbours of theirs, or they are neighbours of others.

    Args:
        resemblance: Of all photos.
        of: ``int64[m]`` positions, ascending: photos whose pairs are wanted.
        reach: ``float32[n]``: of the other photos, how near their k-th neighbour was; those asked
            for are not looked up.
        k: Neighbours of each.
        bound: Cosine below which nothing is a neighbour.
        token: Asked some times a second.
        all_compared: Pairs up to which all are compared.

    Raises:
        Cancelled: The token was cancelled.
    """
    is_asked = np.zeros(len(reach), np.bool_)
    is_asked[of] = True
    found = _Found(is_asked, np.where(is_asked, np.float32(bound), reach), k, bound)
    if len(of) * len(reach) <= all_compared:
        blocks = _all_with_all(of, len(reach))
    else:
        blocks = _around_directions(resemblance, is_asked, token)
    for these, those in blocks:
        step = rows_a_tile(len(those))
        others = resemblance.rows(those)
        for start in range(0, len(these) if len(those) else 0, step):
            token.checkpoint()
            part = these[start : start + step]
            found.add(part, those, resemblance.between(resemblance.rows(part), others))
    return found.pairs(of)


def _all_with_all(of: Int64Array, count: int) -> Iterator[tuple[Int64Array, Int64Array]]:
    for start in range(0, count, _OTHERS):
        yield of, np.arange(start, min(start + _OTHERS, count), dtype=np.int64)


def _around_directions(
    resemblance: Resemblance, is_asked: NDArray[np.bool_], token: CancelToken
) -> Iterator[tuple[Int64Array, Int64Array]]:
    count = len(is_asked)
    dim = resemblance.rows(np.zeros(1, np.int64)).shape[1]
    directions = _directions(1 << int(np.log2(count / _PHOTOS_A_DIRECTION)), dim)
    homes = np.empty(count, np.int64)
    looks = np.empty((count, LOOKED_AT), np.int16)
    step = rows_a_tile(len(directions))
    for start in range(0, count, step):
        token.checkpoint()
        rows = np.arange(start, min(start + step, count), dtype=np.int64)
        near = resemblance.between(resemblance.rows(rows), directions)
        homes[rows] = near.argmax(axis=1)
        looks[rows] = np.argpartition(near, -LOOKED_AT, axis=1)[:, -LOOKED_AT:]
    by_home = np.argsort(homes, kind="stable")
    home_ends = np.searchsorted(homes[by_home], np.arange(len(directions) + 1))
    by_look = np.argsort(looks.ravel(), kind="stable")
    look_ends = np.searchsorted(looks.ravel()[by_look], np.arange(len(directions) + 1))
    by_look //= LOOKED_AT
    for cell in range(len(directions)):
        living = by_home[home_ends[cell] : home_ends[cell + 1]]
        looking = by_look[look_ends[cell] : look_ends[cell + 1]]
        if is_asked.all():
            yield looking, living
        else:
            yield looking[is_asked[looking]], living
            yield looking[~is_asked[looking]], living[is_asked[living]]


def _directions(count: int, dim: int) -> Float32Array:
    """The first ones of a sequence that never changes: ``float32[count, dim]``, unit rows."""
    random = np.random.Generator(np.random.PCG64(_SEED))
    rows = random.standard_normal((count, dim), dtype=np.float32)
    unit: Float32Array = rows / np.linalg.norm(rows, axis=1, keepdims=True)
    return unit


class _Found:
    """Gathers pairs, and knows how near one must be to be needed."""

    def __init__(
        self,
        is_asked: NDArray[np.bool_],
        reach: Float32Array,
        k: int,
        bound: float,
    ) -> None:
        self._is_asked = is_asked
        self._reach = reach.astype(np.float32)
        self._k = k
        self._bound = np.float32(bound)
        self._parts: list[tuple[Int64Array, Float32Array]] = []
        self._held = 0
        self._most = _MANY

    def add(self, these: Int64Array, those: Int64Array, likeness: Float32Array) -> None:
        """Pairs of all of some with all of others, ``float32[n, m]``."""
        least = max(self._bound, min(self._reach[these].min(), self._reach[those].min()))
        flat = np.flatnonzero(likeness >= least)
        row, column = np.divmod(flat, len(those))
        first, second, near = these[row], those[column], likeness.ravel()[flat]
        needed = (first != second) & (near >= np.minimum(self._reach[first], self._reach[second]))
        first, second = first[needed], second[needed]
        low, high = np.minimum(first, second), np.maximum(first, second)
        self._parts.append((low * len(self._reach) + high, near[needed]))
        self._held += len(low)
        if self._held > self._most:
            self._drop_the_far()
            self._most = max(_MANY, 2 * self._held)

    def pairs(self, of: Int64Array) -> Candidates:
        """What was found."""
        self._drop_the_far()
        keys, near = self._parts[0]
        first, second = np.divmod(keys, len(self._reach))
        return Candidates(first, second, near, self._reach[of])

    def _drop_the_far(self) -> None:
        """Keep each pair once, and those alone that are among the k nearest of one of both."""
        keys = np.concatenate([np.empty(0, np.int64), *(part[0] for part in self._parts)])
        near = np.concatenate([np.empty(0, np.float32), *(part[1] for part in self._parts)])
        # A pair that was compared twice may differ in the last bit: its greater value counts.
        order = np.lexsort((-near, keys))
        keys, near = keys[order], near[order]
        is_first = np.ones(len(keys), np.bool_)
        is_first[1:] = keys[1:] != keys[:-1]
        keys, near = keys[is_first], near[is_first]
        first, second = np.divmod(keys, len(self._reach))
        owners = np.concatenate([first, second])
        cosines = np.concatenate([near, near])
        order = np.lexsort((-cosines, owners))
        owners, cosines = owners[order], cosines[order]
        starts = np.flatnonzero(np.concatenate([[True], owners[1:] != owners[:-1]]))[: len(owners)]
        kth = starts + self._k - 1
        has_many = kth < np.append(starts[1:], len(owners))
        full = owners[starts[has_many]]
        last = cosines[kth[has_many]]
        asked = self._is_asked[full]
        self._reach[full[asked]] = last[asked]
        keep = near >= np.minimum(self._reach[first], self._reach[second])
        self._parts = [(keys[keep], near[keep])]
        self._held = int(keep.sum())
