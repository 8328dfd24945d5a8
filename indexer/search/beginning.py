"""The beginning of an answer: which photos are looked at first, and how many others there may be.

Where a library is so large that comparing every vector takes longer than one likes to wait for a
letter one typed, a graph names some candidates in milliseconds (`indexer.ann`). They are scored as
ever, so what is shown of them is true; only which ones they are is nearly true. How many photos
there are further down is estimated, from the random sample that tells what chance makes of a query
(`indexer.search.background`), until the whole answer has counted them.

Used by `indexer.search.engine`; any thread.
"""

from __future__ import annotations

from typing import Final

import numpy as np

from indexer.search.calibrate import at_least
from indexer.types import Float32Array, Int64Array

CANDIDATES: Final = 1000
"""More than a window full of small photos."""
FEW_NAMED: Final = 1000
"""Photos that have the words of a text are all looked at, up to here: beyond, words say little."""


def estimated(strengths: Float32Array, by_chance: Float32Array, photos: int) -> Int64Array:
    """``int64[101]``: how many photos have a strength of i/100 or more, as far as one can tell.

    Exact down to the strength of the last candidate, since the photos behind it have less.

    Args:
        strengths: ``float32[n]`` of the candidates, best first; n > 0.
        by_chance: ``float32[m]`` of a random sample of all photos.
        photos: How many there are.
    """
    known = at_least(strengths)
    sampled = at_least(-np.sort(-by_chance)) * photos // max(1, len(by_chance))
    floors = np.asarray(np.arange(101) / 100, np.float32)
    counts = np.where(floors > strengths[-1], known, np.maximum(known, sampled))
    counts[0] = photos
    falling = np.maximum.accumulate(counts[::-1])[::-1]
    return np.asarray(np.minimum(falling, photos), np.int64)
