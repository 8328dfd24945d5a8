"""Brings what Meaning and Look make of each term together, photo by photo.

Both are in units of chance, so they are added as they are, each by its share, and brought back to
the spread of one ::

    z = ((1 - s) z_M + s z_L) / sqrt((1 - s)^2 + s^2)

A hit need not be likely in both: one may make up for the other, so what is asked of it lies (as a
ratio) half-way between what is asked by one side and what both would have to reach. By term, not by
query: what Look says of a picture must not make up for the words beside it, which it does not know.

A photo that one side does not know yet is judged by the other alone, on that one's own scale, as if
the query had been asked of it alone; where none of those asked for a term knows it, it has there
what chance makes of it. So photos come in one by one while Look or another model goes
through the library, and no ranking jumps.

Used by `indexer.search.engine`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from indexer.search.compose import Float64Array
from indexer.search.sides import Standings
from indexer.types import Float32Array, Int64Array

_TINY: Final = 1e-12
"""Keeps what nobody knows at 0."""


@dataclass(frozen=True, slots=True, eq=False)
class Told:
    """What one side says of some terms of a query."""

    share: float
    """How much it counts beside the other one; more than 0."""
    columns: tuple[int, ...]
    """Which terms."""
    standings: Standings


@dataclass(frozen=True, slots=True, eq=False)
class Blend:
    """What all sides say together, in shares of what is likely (`indexer.search.compose`)."""

    ids: Int64Array
    """``int64[n]``, ascending: photos that any side knows."""
    u: Float64Array
    """``float64[n, Q]``."""
    levels: Float64Array
    """``float64[Q]``: the z from which a photo that all sides know is likely to be like a term."""
    by_chance: Float64Array
    """``float64[m, Q]``: u of a random sample of the library."""
    cosines: Float32Array | None = None
    """``float32[n]``, where one side was asked one term."""


def blended(told: Sequence[Told], terms: int) -> Blend:
    """What is said of each term, by whoever knows it.

    Args:
        told: At least one side; each of the terms is known to one of them.
        terms: How many there are.
    """
    if len(told) == 1:
        one = told[0].standings
        levels = np.full(terms, one.level)
        return Blend(one.ids, one.z / one.level, levels, one.by_chance / one.level, one.cosines)
    ids = np.unique(np.concatenate([each.standings.ids for each in told]))
    photos, chance, both = _Sums(len(ids), terms), _Sums(_most(told), terms), _Sums(1, terms)
    for each in told:
        known = each.standings
        photos.add(each, np.searchsorted(ids, known.ids), known.z)
        both.add(each, np.zeros(1, np.int64), np.zeros((1, len(each.columns))))
        if len(known.by_chance):
            # The same photos where all sides know all, and unrelated ones where they do not.
            sample = np.resize(known.by_chance, (len(chance.z), len(each.columns)))
            chance.add(each, np.arange(len(sample)), sample)
    return Blend(ids, photos.standings(), both.levels()[0], chance.standings())


def _most(told: Sequence[Told]) -> int:
    return max(len(each.standings.by_chance) for each in told)


class _Sums:
    """Sums over the sides that know a photo, for each photo and term."""

    def __init__(self, photos: int, terms: int) -> None:
        shape = (photos, terms)
        self.z = np.zeros(shape)
        self._shares, self._squares, self._levels = np.zeros((3, *shape))

    def add(self, told: Told, rows: Int64Array, z: Float64Array) -> None:
        """Take in what a side says of ``rows``: ``float64[len(rows), len(told.columns)]``."""
        at = np.ix_(rows, np.asarray(told.columns))
        self.z[at] += told.share * z
        self._shares[at] += told.share
        self._squares[at] += told.share**2
        self._levels[at] += told.share * told.standings.level

    def levels(self) -> Float64Array:
        """The z that is likely: of unit spread by chance, and half-way from one side to both."""
        spread = np.sqrt(self._squares)
        return np.asarray(self._levels / np.sqrt(np.maximum(spread * self._shares, _TINY)))

    def standings(self) -> Float64Array:
        """Shares of what is likely; 0 where no side knows anything."""
        spread = np.maximum(np.sqrt(self._squares), _TINY)
        return np.asarray(self.z / spread / np.maximum(self.levels(), _TINY))
