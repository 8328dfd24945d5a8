"""Match strength: what a score is worth, given what chance makes of such queries in this library.

A strength says how far a hit stands above what is unrelated, in units of its spread
(`indexer.search.compose`). The best of many photos is high by chance alone: the larger the library,
the more is asked of a hit. Neither depends on the page or on a filter, so the floor stays where it
is. docs/decisions/0006-match-strength.md has the measurements.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

import numpy as np

from indexer.messages import message
from indexer.search.background import Tail
from indexer.search.query import Band
from indexer.types import Float32Array, Int64Array

NOTHING_MATCHES: Final = message("Nothing matches well. These come closest.")
"""A note of answers whose best hit is not likely; the window says it by its own floor."""
LIKELY: Final = 0.5
"""Strength from which a hit is likely to be meant: the default floor."""
STRONG: Final = 0.75

_LIKELY_Z: Final = 1.6
_LIKELY_Z_PER_LOG_PHOTO: Final = 0.1
"""Our own measurement at 30 to 800 photos: where the best hit of a query that the library can
answer, and the best hit of one that it cannot, are told apart best. The square root of 2 ln n,
which a normal background asks for, rises too steeply: cosines have an upper end."""
_STRONG_ABOVE_LIKELY: Final = 0.2
_CHANCE_HITS: Final = 0.1
"""Photos of the whole library that may reach `LIKELY` in Look by chance."""


def likely_z(photos: int) -> float:
    """The score from which a hit is likely to be meant, in a library of so many photos."""
    return _LIKELY_Z + _LIKELY_Z_PER_LOG_PHOTO * math.log(max(1, photos))


def likely_look_z(photos: int, tail: Tail) -> float:
    """The same for Look: what one in ten queries that nothing matches would reach by chance."""
    return tail.level(_CHANCE_HITS / max(1, photos))


@dataclass(frozen=True, slots=True)
class Scale:
    """Turns scores of one query into match strengths: monotone, 0 to 1."""

    likely: float
    """The score that is worth `LIKELY`."""

    def strengths(self, z: Float32Array) -> Float32Array:
        """Match strengths of ``float32[n]`` scores: 0 at what chance makes of them, and below."""
        strong = self.likely + _STRONG_ABOVE_LIKELY
        strengths = np.zeros(len(z), np.float32)
        # Most photos of a library are below chance or not far above: nothing is computed of them
        # that is not looked at.
        above = np.flatnonzero(z > 0)
        strengths[above] = np.interp(z[above], [0, self.likely, strong], [0, LIKELY, STRONG])
        best = above[z[above] >= strong]
        beyond = z[best].astype(np.float64) - strong
        strengths[best] = STRONG - (1 - STRONG) * np.expm1(-beyond)
        return strengths


def band_of(strength: float) -> Band:
    """How the window groups a hit."""
    if strength >= STRONG:
        return Band.STRONG
    return Band.LIKELY if strength >= LIKELY else Band.REST


def at_least(strengths: Float32Array) -> Int64Array:
    """``int64[101]``: how many of ``float32[n]`` strengths, best first, are i/100 or more."""
    floors = np.asarray(np.arange(101) / 100, np.float32)
    return np.asarray(np.searchsorted(-strengths, -floors, side="right"), np.int64)
