"""Match strength: what a cosine is worth, given what chance makes of such queries in this library.

A strength says how far a hit stands above the background of unrelated pairs
(`indexer.search.background`), in units of its spread. The best of many photos is high by chance
alone: the larger the library, the more is asked of a hit. Neither depends on the page or on a
filter, so the floor stays where it is. docs/decisions/0006-match-strength.md has the measurements.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

import numpy as np

from indexer.search.background import Background
from indexer.search.query import Band
from indexer.types import Float32Array

LIKELY: Final = 0.5
"""Strength from which a hit is likely to be meant."""
STRONG: Final = 0.75

_LIKELY_Z: Final = 1.6
_LIKELY_Z_PER_LOG_PHOTO: Final = 0.1
"""Our own measurement at 30 to 800 photos: where the best hit of a query that the library can
answer, and the best hit of one that it cannot, are told apart best. The square root of 2 ln n,
which a normal background asks for, rises too steeply: cosines have an upper end."""
_STRONG_ABOVE_LIKELY: Final = 0.2


@dataclass(frozen=True, slots=True)
class Scale:
    """Turns cosines of one query into match strengths: monotone, 0 to 1."""

    background: Background
    photos: int
    """How many photos the library has."""

    def strengths(self, cosines: Float32Array) -> Float32Array:
        """Match strengths of ``float32[n]`` cosines: 0 at the background's mean and below."""
        z = (cosines.astype(np.float64) - self.background.mean) / self.background.std
        likely = _LIKELY_Z + _LIKELY_Z_PER_LOG_PHOTO * math.log(max(1, self.photos))
        strong = likely + _STRONG_ABOVE_LIKELY
        above = STRONG + (1 - STRONG) * (1 - np.exp(-np.maximum(z - strong, 0.0)))
        strengths = np.where(
            z < strong, np.interp(z, [0, likely, strong], [0, LIKELY, STRONG]), above
        )
        return np.asarray(strengths, np.float32)


def band_of(strength: float) -> Band:
    """How the window groups a hit."""
    if strength >= STRONG:
        return Band.STRONG
    return Band.LIKELY if strength >= LIKELY else Band.REST
