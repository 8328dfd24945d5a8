"""Folds hits that look almost the same into the best of them.

Greedy and by stars, in the order of the ranking: a hit is folded into the earlier hit that it is
most alike to, if that one stays and looks almost the same. So every folded hit is compared with
the very photo that is shown for it; chains, in which the ends have nothing in common any more,
cannot arise. Equal pixels have equal vectors, and are always folded. Used by
`indexer.search.engine`, any thread.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np

from indexer.types import Float16Array, Float32Array, Int64Array, PhotoId

FOLDED_AT_MOST: Final = 1000
"""So many of the best hits are looked at; further down each stands for itself, so that the ranking
stays one list of which pages are cut."""
ALMOST_THE_SAME: Final = 0.45
"""Cosine of two vectors of Look from which two photos are almost the same picture. Our measurement
(``bench collapse``): of 610 different photos none is folded, of their edits nearly all are."""
_BLOCK = 128
"""Hits that are compared with each other at once."""
_NOTHING: Final = -2.0
"""Less than any cosine."""


@dataclass(frozen=True, slots=True, eq=False)
class Folding:
    """What becomes of a list of hits, by their positions in it."""

    kept: Int64Array
    """Positions of the hits that stay, ascending."""
    into: Int64Array
    """``int64[n]``: the position of the hit that stands for each; its own where it stays."""

    def folded(self, ids: Int64Array) -> tuple[tuple[PhotoId, ...], ...]:
        """Of each hit that stays the photos that are folded into it, best first.

        Args:
            ids: ``int64[n]``, the hits that were folded.
        """
        under: dict[int, list[PhotoId]] = {position: [] for position in self.kept.tolist()}
        is_folded = self.into != np.arange(len(self.into))
        for position in np.flatnonzero(is_folded).tolist():
            under[int(self.into[position])].append(PhotoId(int(ids[position])))
        return tuple(tuple(photos) for photos in under.values())


def fold(
    vectors: Float16Array | Float32Array,
    threshold: float = ALMOST_THE_SAME,
) -> Folding:
    """Fold hits, best first.

    Memory grows with the number of hits, not with its square.

    Args:
        vectors: ``[n, D]`` rows of Look, unit norm; a row of zeros is like nothing.
        threshold: Cosine from which two photos are folded.
    """
    count = len(vectors)
    into = np.arange(count, dtype=np.int64)
    rows = np.ascontiguousarray(vectors, np.float32)
    kept: list[int] = []
    kept_rows = np.empty_like(rows)
    for start in range(0, count, _BLOCK):
        block = rows[start : start + _BLOCK]
        # To those that stay above this block, then to those in it, as far as they are known.
        above = block @ kept_rows[: len(kept)].T
        nearest_above = above.argmax(axis=1) if kept else np.zeros(len(block), np.int64)
        kept_above = np.array(kept, np.int64)
        within = block @ block.T
        within[np.triu_indices(len(block))] = _NOTHING
        for at in range(len(block)):
            position = start + at
            nearest = int(within[at].argmax())
            best, target = float(within[at, nearest]), start + nearest
            if len(kept_above) and above[at, nearest_above[at]] >= best:
                best = float(above[at, nearest_above[at]])
                target = int(kept_above[nearest_above[at]])
            if best >= threshold:
                into[position] = target
                within[:, at] = _NOTHING
            else:
                kept_rows[len(kept)] = block[at]
                kept.append(position)
    return Folding(np.array(kept, np.int64), into)
