"""What photos are worth to one query: what all sides and terms come to.

Made by `indexer.search.engine`; any thread.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from indexer.types import Float32Array, Int64Array


@dataclass(frozen=True, slots=True, eq=False)
class Scores:
    """Scores of photos."""

    ids: Int64Array
    """``int64[n]``, ascending."""
    z: Float32Array
    """``float32[n]``: in units of chance, see `indexer.search.compose`."""
    likely: float
    """The score from which a photo is likely to be meant."""
    by_chance: Float32Array
    """``float32[m]``, m >= 0: scores of a random sample of the library."""
    cosines: Float32Array | None = None
    """With the one vector of the query, where there is such a one; NaN of unknown photos."""

    def of(self, is_wanted: NDArray[np.bool_]) -> Scores:
        """Those of some photos."""
        cosines = None if self.cosines is None else self.cosines[is_wanted]
        return replace(self, ids=self.ids[is_wanted], z=self.z[is_wanted], cosines=cosines)

    def beside(self, ids: Int64Array) -> Scores:
        """With photos that are not known: they have what chance makes of them, a score of 0."""
        new = np.setdiff1d(ids, self.ids, assume_unique=True)
        if not len(new):
            return self
        together = np.concatenate([self.ids, new])
        order = np.argsort(together)
        z = np.concatenate([self.z, np.zeros(len(new), np.float32)])
        cosines = None
        if self.cosines is not None:
            cosines = np.concatenate([self.cosines, np.full(len(new), np.nan, np.float32)])[order]
        return replace(self, ids=together[order], z=z[order], cosines=cosines)
