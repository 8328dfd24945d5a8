"""The whole ranking of a library for one query, of which only what is looked at is computed.

Pages of it fit together without gaps or doubles: the head is what the graph answered, and behind
it comes every other photo, ranked exactly once somebody scrolls that far.
"""

from __future__ import annotations

import threading
from collections.abc import Callable

import numpy as np

from indexer.cancel import CancelToken
from indexer.types import Float32Array, Int64Array

Ranked = tuple[Int64Array, Float32Array]
"""``int64[n]`` photo ids and ``float32[n]`` cosines, best first."""

RankAll = Callable[[CancelToken], Ranked]


class Ranking:
    """A ranking as the library stood when it was asked for. Any thread."""

    def __init__(self, head: Ranked, total: int, rank_all: RankAll | None) -> None:
        """Use `indexer.ann.index.VectorIndex.rank`.

        Args:
            head: The best of the ranking.
            total: How many photos can be ranked.
            rank_all: Ranks everything, the head included; None when the head is everything.
        """
        self._ranked = head
        self._total = total
        self._rank_all = rank_all
        self._lock = threading.Lock()

    @property
    def total(self) -> int:
        """How many photos the ranking has: the end of paging."""
        return self._total

    def page(self, offset: int, k: int, token: CancelToken) -> Ranked:
        """Ranks ``offset`` to ``offset + k``; shorter only at the end.

        A page beyond the head reads every vector of the library, once.

        Raises:
            Cancelled: The token was cancelled.
        """
        with self._lock:
            if offset + k > len(self._ranked[0]) and self._rank_all is not None:
                self._complete(self._rank_all(token))
            ids, cosines = self._ranked
        return ids[offset : offset + k], cosines[offset : offset + k]

    def _complete(self, everything: Ranked) -> None:
        head_ids, head_cosines = self._ranked
        is_rest = ~np.isin(everything[0], head_ids)
        self._ranked = (
            np.concatenate([head_ids, everything[0][is_rest]]),
            np.concatenate([head_cosines, everything[1][is_rest]]),
        )
        self._total = len(self._ranked[0])
        self._rank_all = None
