"""The rows that a scan works on, as they stood when it began; the catalog has what they lack.

Made by `indexer.ann.rows`; any thread.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from indexer.ann.exact import Scanned, merged, scan_chunks, scan_rows, scan_unordered
from indexer.ann.source import Chunk, VectorSource
from indexer.cancel import CancelToken
from indexer.types import EncoderId, Float16Array, Float32Array, Int64Array


@dataclass(frozen=True)
class LivingRows:
    """The rows of a file that have a photo."""

    ids: Int64Array
    """Ascending."""
    at: Int64Array
    """In which row each is."""
    vectors: Float16Array

    def has(self, ids: Int64Array) -> NDArray[np.bool_]:
        """Which of some photos are among them; quicker for few than ``np.isin``."""
        places = np.searchsorted(self.ids, ids)
        known = places < len(self.ids)
        known[known] = self.ids[places[known]] == ids[known]
        return known


@dataclass(frozen=True)
class HeldRows:
    """What a scan works on; replaced as a whole, never changed."""

    living: LivingRows
    newest: Chunk
    """In memory, in any order; none of them is in the file."""
    is_complete: bool
    """Whether these are the photos that the catalog has a vector of, all and no others."""

    def ids(self) -> Int64Array:
        """Of all photos that are held, ascending."""
        return np.union1d(self.living.ids, self.newest[0])

    def scan(
        self, queries: Float32Array, only: Int64Array | None, token: CancelToken | None
    ) -> Scanned:
        """As `scan_rows`, of what is held."""
        living = self.living
        in_file = scan_rows(living.ids, living.vectors, queries, only, token, at=living.at)
        return merged([in_file, scan_unordered(*self.newest, queries, only, token)])

    def scan_with(
        self,
        source: VectorSource,
        encoder_id: EncoderId,
        queries: Float32Array,
        only: Int64Array | None,
        token: CancelToken | None,
    ) -> Scanned:
        """A scan of everything in the catalog: what is not held is read from there."""
        if self.is_complete:
            return self.scan(queries, only, token)
        wanted = source.ids(encoder_id)
        if only is not None:
            wanted = np.intersect1d(wanted, only, assume_unique=True)
        missing = np.setdiff1d(wanted, self.ids(), assume_unique=True)
        everything = only is None and len(missing) == len(wanted)  # one statement, not many
        chunks = source.chunks(encoder_id, ids=None if everything else missing)
        read = scan_chunks(chunks, queries, token)
        return merged([self.scan(queries, wanted, token), read])
