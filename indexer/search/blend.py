"""Makes one score of those of Meaning and of Look.

Both are in units of chance, so they are added as they are, each by its share, and brought back to
the spread of one ::

    z = ((1 - s) z_M + s z_L) / sqrt((1 - s)^2 + s^2)

A hit need not be likely in both: one may make up for the other, so what is asked of it lies (as a
ratio) half-way between what is asked by one side and what both would have to reach.

Used by `indexer.search.engine`.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from indexer.search.sides import Scores


def blended(scored: Sequence[tuple[float, Scores]]) -> Scores:
    """The scores of all sides together.

    A photo that one side does not know yet has there what chance makes of it: a score of 0.

    Args:
        scored: At least one; the share of each side, and its scores.
    """
    if len(scored) == 1:
        return scored[0][1]
    ids = np.unique(np.concatenate([scores.ids for _, scores in scored]))
    z = np.zeros(len(ids))
    for share, scores in scored:
        z[np.searchsorted(ids, scores.ids)] += share * scores.z
    spread = sum(share**2 for share, _ in scored) ** 0.5
    z /= spread
    likely = sum(share * scores.likely for share, scores in scored) / spread**0.5
    return Scores(ids, z.astype(np.float32), likely)
