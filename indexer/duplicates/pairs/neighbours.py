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

from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from indexer.cancel import CancelToken
from indexer.duplicates.pairs.resemblance import Resemblance, rows_a_tile
from indexer.types import Float32Array, Int64Array

ALL_COMPARED: Final = 5_200_000_000
"""Pairs up to which everything is compared with everything, as in 100,000 photos: a minute of two
cores."""
LOOKED_AT: Final = 64
"""Directions at which a photo looks around."""
_PHOTOS_A_DIRECTION: Final = 400
_SEED: Final = 20
_OTHERS: Final = 4096
_STRANGERS: Final = 8
"""Times k: a photo that is less like others than most has its nearest neighbours further away."""
_COMMON: Final = 0.2
_SAMPLE: Final = 4096
_STEP: Final = 16
_ROUNDING: Final = 1e-6
"""A matrix product rounds differently with what else is in it: the k-th neighbour stays one."""
_NEAREST: Final = np.int64(0x7FFFFFFF)
_MANY: Final = 4_000_000
"""Pairs that are held before those that nobody needs are dropped."""
_AT_ONCE: Final = 2
"""Tiles: while vectors of one are multiplied, on all cores, the pairs of another are looked at."""

_Near = tuple[Int64Array, Float32Array]
"""Pairs as codes, the smaller position times photos plus the greater one; and their cosines."""


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
    bound = max(bound, _chance(resemblance, k))
    reach = np.where(is_asked, np.float32(bound), reach - _ROUNDING).astype(np.float32)
    if len(of) * (len(reach) - len(of) // 2) <= all_compared:
        found = _Found(is_asked, reach, k, bound)
        blocks = _all_with_all(of, is_asked)
    else:
        around = _Directions(resemblance, len(reach), token)
        found = _Found(is_asked, reach, k, bound, around.is_seen_again)
        blocks = around.blocks(is_asked)

    def near_ones(these: Int64Array, those: Int64Array, others: Float32Array) -> _Near:
        return found.needed(these, those, resemblance.between(resemblance.rows(these), others))

    waiting: deque[Future[_Near]] = deque()
    with ThreadPoolExecutor(_AT_ONCE, "pairs") as pool:
        for tile in _tiles(resemblance, blocks):
            token.checkpoint()
            waiting.append(pool.submit(near_ones, *tile))
            if len(waiting) > _AT_ONCE:
                found.add(*waiting.popleft().result())
        for left in waiting:
            found.add(*left.result())
    return found.pairs(of)


def _tiles(
    resemblance: Resemblance, blocks: Iterator[tuple[Int64Array, Int64Array]]
) -> Iterator[tuple[Int64Array, Int64Array, Float32Array]]:
    """Blocks in parts, as many photos as are compared at a time; with the rows of the others."""
    for these, those in blocks:
        if not (len(these) and len(those)):
            continue
        others = resemblance.rows(those)
        step = rows_a_tile(len(those))
        for start in range(0, len(these), step):
            yield these[start : start + step], those, others


def _chance(resemblance: Resemblance, k: int) -> float:
    """What so many strangers reach that nothing below is among the k nearest of anything."""
    count = len(resemblance.vectors)
    share = _STRANGERS * k / count
    if share > _COMMON:
        return 0.0
    # Those spread evenly over one coordinate: the same ones in whatever order photos came.
    in_order = np.argsort(resemblance.vectors.rows[:, 0], kind="stable")
    some = in_order[np.linspace(0, count - 1, _SAMPLE).astype(np.int64)]
    likeness = resemblance.between(resemblance.rows(some[::_STEP]), resemblance.rows(some))
    return float(np.quantile(likeness, 1 - share))


def _all_with_all(
    of: Int64Array, is_asked: NDArray[np.bool_]
) -> Iterator[tuple[Int64Array, Int64Array]]:
    """Each photo that is asked for with those before it, and with all that are not asked for."""
    for start in range(0, len(is_asked), _OTHERS):
        those = np.arange(start, min(start + _OTHERS, len(is_asked)), dtype=np.int64)
        asked = is_asked[those]
        yield of[: np.searchsorted(of, those[-1], "right")], those[asked]
        yield of, those[~asked]


class _Directions:
    """Where photos live and look."""

    def __init__(self, resemblance: Resemblance, count: int, token: CancelToken) -> None:
        dim = resemblance.rows(np.zeros(1, np.int64)).shape[1]
        directions = _directions(1 << round(float(np.log2(count / _PHOTOS_A_DIRECTION))), dim)
        self._count = len(directions)
        self._homes = np.empty(count, np.int64)
        looked_at = min(LOOKED_AT, self._count)
        self._looks = np.empty((count, looked_at), np.int16)
        step = rows_a_tile(len(directions))
        for start in range(0, count, step):
            token.checkpoint()
            rows = np.arange(start, min(start + step, count), dtype=np.int64)
            near = resemblance.between(resemblance.rows(rows), directions)
            self._homes[rows] = near.argmax(axis=1)
            self._looks[rows] = np.argpartition(near, -looked_at, axis=1)[:, -looked_at:]

    def blocks(self, is_asked: NDArray[np.bool_]) -> Iterator[tuple[Int64Array, Int64Array]]:
        """Those who look somewhere, and those who live there."""
        numbers = np.arange(self._count + 1)
        by_home = np.argsort(self._homes, kind="stable")
        home_ends = np.searchsorted(self._homes[by_home], numbers)
        looks = self._looks.ravel()
        by_look = np.argsort(looks, kind="stable")
        look_ends = np.searchsorted(looks[by_look], numbers)
        by_look //= self._looks.shape[1]
        for number in range(self._count):
            living = by_home[home_ends[number] : home_ends[number + 1]]
            looking = by_look[look_ends[number] : look_ends[number + 1]]
            yield looking[is_asked[looking]], living
            yield looking[~is_asked[looking]], living[is_asked[living]]

    def is_seen_again(self, looking: Int64Array, living: Int64Array) -> NDArray[np.bool_]:
        """Which of some pairs are also seen the other way round."""
        seen: NDArray[np.bool_] = (self._looks[living] == self._homes[looking][:, None]).any(axis=1)
        return seen


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
        is_seen_again: Callable[[Int64Array, Int64Array], NDArray[np.bool_]] | None = None,
    ) -> None:
        """Hold nothing yet.

        Args:
            is_asked: Which photos are asked for.
            reach: How near a photo must be to be among another one's neighbours; changed here.
            k: How many those are.
            bound: How near all must be.
            is_seen_again: Which pairs come the other way round as well; None: those of two photos
                that are asked for come once, with the smaller position first or not at all.
        """
        self._is_asked = is_asked
        self._reach = reach
        self._k = k
        self._bound = np.float32(bound)
        self._is_seen_again = is_seen_again
        self._parts: list[tuple[Int64Array, Float32Array]] = []
        self._held = 0
        self._most = _MANY

    def needed(self, these: Int64Array, those: Int64Array, likeness: Float32Array) -> _Near:
        """Of all of some with all of others, ``float32[n, m]``, the pairs that may be needed.

        For any thread: with every `add` it takes more to be needed, so at worst these are too many.
        """
        least = max(self._bound, min(self._reach[these].min(), self._reach[those].min()))
        flat = np.flatnonzero(likeness >= least)
        row, column = np.divmod(flat, len(those))
        first, second, near = these[row], those[column], likeness.ravel()[flat]
        needed = near >= np.minimum(self._reach[first], self._reach[second])
        first, second, near = first[needed], second[needed], near[needed]
        once = first < second
        back = np.flatnonzero(first > second)
        if self._is_seen_again is None:
            once[back] = ~self._is_asked[second[back]]
        else:
            once[back] = ~self._is_seen_again(first[back], second[back])
        first, second, near = first[once], second[once], near[once]
        low, high = np.minimum(first, second), np.maximum(first, second)
        return low * len(self._reach) + high, near

    def add(self, keys: Int64Array, near: Float32Array) -> None:
        """Take what is `needed`."""
        self._parts.append((keys, near))
        self._held += len(keys)
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
        """Keep those alone that are among the k nearest of one of both."""
        keys = np.concatenate([np.empty(0, np.int64), *(part[0] for part in self._parts)])
        near = np.concatenate([np.empty(0, np.float32), *(part[1] for part in self._parts)])
        self._parts.clear()
        first, second = np.divmod(keys, len(self._reach))
        # Integers that sort by photo, then by nearness: the bits of positive floats are in order.
        order = np.concatenate([first, second])
        order <<= 32
        order[: len(near)] |= _NEAREST - near.view(np.int32)
        order[len(near) :] |= _NEAREST - near.view(np.int32)
        order.sort()
        owners = (order >> 32).astype(np.int32)
        starts = np.flatnonzero(owners[1:] != owners[:-1]) + 1
        starts = np.concatenate([np.zeros(min(1, len(owners)), np.int64), starts])
        kth = starts + self._k - 1
        kth = kth[kth < np.append(starts[1:], len(order))]
        full = owners[kth]
        last = (_NEAREST - (order[kth] & 0xFFFFFFFF)).astype(np.int32)
        asked = self._is_asked[full]
        self._reach[full[asked]] = last[asked].view(np.float32)
        del order, owners
        keep = near >= np.minimum(self._reach[first], self._reach[second])
        self._parts.append((keys[keep], near[keep]))
        self._held = int(keep.sum())
