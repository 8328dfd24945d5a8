"""Which photos match on a tier: pairs of ids, and the same by the order of what is kept.

A pair is on the first rung that it reaches. What the user said are no duplicates is no match, and
neither are RAW and picture of one shot: these belong together.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from indexer.catalog.catalog import Catalog
from indexer.duplicates.groups.subjects import Subjects
from indexer.duplicates.tiers import Tier
from indexer.types import Int64Array

_STEPS: Final = 10_000
"""In which likeness is kept."""


@dataclass(frozen=True, slots=True, eq=False)
class Matches:
    """n pairs of photos, numbered by the order of what is kept."""

    better: Int64Array
    worse: Int64Array
    likeness: Int64Array
    """In `match_likeness`."""
    surer: Int64Array
    """Codes ``better * photos + worse`` of pairs on surer tiers, ascending."""
    classes: Int64Array
    """Of each photo by its number: equal for photos of equal pixels."""

    def at_least(self, least: int) -> Matches:
        """Those that are alike enough."""
        if least <= 0:
            return self
        which = self.likeness >= least
        return Matches(
            self.better[which],
            self.worse[which],
            self.likeness[which],
            self.surer,
            self.classes,
        )


@dataclass(frozen=True, slots=True, eq=False)
class FoundMatches:
    """Pairs by photo ids, before anything is known of the photos."""

    tier: Tier
    a: Int64Array
    b: Int64Array
    likeness: Int64Array
    pixel_ids: Int64Array
    """Photos of equal pixels, by their class, then by id."""
    pixel_classes: Int64Array
    surer: Int64Array
    """``int64[m, 2]``: pairs on surer tiers, but those of equal pixels."""
    dismissed: Int64Array
    """``int64[k, 2]``"""

    @property
    def ids(self) -> Int64Array:
        """All photos that match another one, ascending."""
        if self.tier is Tier.IDENTICAL_PIXELS:
            return np.unique(self.pixel_ids)
        return np.unique(np.concatenate((self.a, self.b)))

    def numbered(self, subjects: Subjects, order: Int64Array) -> Matches:
        """The same by the order of what is kept.

        Args:
            subjects: The photos; pairs of others are left out.
            order: ``int64[n]``: their places, the best first.
        """
        count = len(order)
        number = np.empty(count, np.int64)
        number[order] = np.arange(count)
        codes = _Codes(subjects.photos.ids, number)
        apart = np.concatenate(
            (
                codes.of(self.dismissed[:, 0], self.dismissed[:, 1]),
                codes.of_places(np.array(list(subjects.raw_pairs()), np.int64).reshape(-1, 2)),
            )
        )
        classes = self._classes(codes)
        if self.tier is Tier.IDENTICAL_PIXELS:
            matched = _of_one_class(classes, apart)
            likeness, surer = np.full(matched.size, _STEPS, np.int64), np.empty(0, np.int64)
        else:
            matched, is_known = codes.of_known(self.a, self.b)
            likeness = self.likeness[is_known]
            surer = np.unique(codes.of(self.surer[:, 0], self.surer[:, 1]))
            is_match = ~(np.isin(matched, apart) | np.isin(matched, surer))
            is_match &= classes[matched // codes.count] != classes[matched % codes.count]
            matched, first = np.unique(matched[is_match], return_index=True)
            likeness = likeness[is_match][first]
        return Matches(matched // codes.count, matched % codes.count, likeness, surer, classes)

    def _classes(self, codes: _Codes) -> Int64Array:
        """Of each number what names its pixels; photos of other pixels have other names."""
        numbers, is_known = codes.numbers_of(self.pixel_ids)
        classes = -1 - np.arange(codes.count, dtype=np.int64)
        classes[numbers[is_known]] = self.pixel_classes[is_known]
        return classes


def _of_one_class(classes: Int64Array, apart: Int64Array) -> Int64Array:
    """Codes of pairs of equal pixels: each photo with the best one that it is not apart from.

    All pairs would be too many (one picture may be saved thousands of times), and a star needs no
    more: these are the groups already.
    """
    count = classes.size
    numbers = np.lexsort((np.arange(count), classes))
    starts = np.flatnonzero(np.append(True, np.diff(classes[numbers]) != 0))
    lengths = np.diff(np.append(starts, count))
    best = np.repeat(numbers[starts], lengths)
    is_other = best != numbers
    star = best[is_other] * count + numbers[is_other]
    touched = np.unique(classes[np.concatenate((apart // count, apart % count))])
    parted = set(apart.tolist())
    is_whole = ~np.isin(classes[star // count], touched)
    codes = star[is_whole].tolist()
    for start, length in zip(starts.tolist(), lengths.tolist(), strict=True):
        if not touched.size or classes[numbers[start]] not in touched:
            continue
        keepers: list[int] = []
        for number in numbers[start : start + length].tolist():
            pairs = (keeper * count + number for keeper in keepers)
            code = next((pair for pair in pairs if pair not in parted), None)
            if code is None:
                keepers.append(number)
            else:
                codes.append(code)
    return np.unique(np.array(codes, np.int64))


class _Codes:
    """Names pairs by the numbers of their photos."""

    def __init__(self, ids: Int64Array, number: Int64Array) -> None:
        self._ids = ids
        self._number = number
        self.count = max(1, ids.size)

    def numbers_of(self, ids: Int64Array) -> tuple[Int64Array, NDArray[np.bool_]]:
        """The number of each id, and whether it is among the photos."""
        if not self._ids.size:
            return np.zeros(ids.size, np.int64), np.zeros(ids.size, np.bool_)
        at = np.minimum(np.searchsorted(self._ids, ids), self._ids.size - 1)
        return self._number[at], self._ids[at] == ids

    def of_known(self, a: Int64Array, b: Int64Array) -> tuple[Int64Array, NDArray[np.bool_]]:
        """Codes of those pairs of which both are among the photos, and which these are."""
        one, has_one = self.numbers_of(a)
        other, has_other = self.numbers_of(b)
        is_known = has_one & has_other & (one != other)
        one, other = one[is_known], other[is_known]
        return np.minimum(one, other) * self.count + np.maximum(one, other), is_known

    def of(self, a: Int64Array, b: Int64Array) -> Int64Array:
        """Their codes."""
        return self.of_known(a, b)[0]

    def of_places(self, pairs: Int64Array) -> Int64Array:
        """Codes of pairs of places among the photos, ``int64[n, 2]``."""
        one, other = self._number[pairs[:, 0]], self._number[pairs[:, 1]]
        return np.minimum(one, other) * self.count + np.maximum(one, other)


def read_matches(
    catalog: Catalog, tier: Tier, pixels: tuple[Int64Array, Int64Array]
) -> FoundMatches:
    """Read the pairs of a tier.

    Args:
        catalog: The library's.
        tier: Which.
        pixels: Photos of equal pixels, `GroupFacts.of_equal_pixels`.
    """
    nothing = np.empty(0, np.int64)
    a, b, likeness, surer = nothing, nothing, nothing, np.empty((0, 2), np.int64)
    if tier.step > Tier.IDENTICAL_PIXELS.step:
        found = catalog.pairs.of(tier.step)
        a, b = found.a, found.b
        likeness = np.round(found.likeness * np.float64(_STEPS)).astype(np.int64)
        before = [catalog.pairs.of(step) for step in range(Tier.SAME_PICTURE.step, tier.step)]
        surer = np.concatenate([surer, *(np.stack((pairs.a, pairs.b), axis=1) for pairs in before)])
    return FoundMatches(tier, a, b, likeness, *pixels, surer, catalog.dismissals.pairs())


def match_likeness(likeness: float) -> int:
    """A likeness in the steps in which it is kept: equal numbers compare as equal."""
    return round(likeness * _STEPS)
