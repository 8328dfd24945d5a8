"""Photos that look almost the same, folded into the best of them: which of them are seen.

An answer is read whole, each photo followed by those that are folded into it; what the grid is
given leaves those out, but for the ones that the user opened. Without Qt.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

import numpy as np

from app.models.grid_content import GridContent
from indexer.types import PhotoId


def folded(whole: GridContent, opened: Collection[PhotoId] = ()) -> GridContent:
    """An answer as it is seen.

    Args:
        whole: With all photos that are folded into others.
        opened: Photos behind which those that are folded into them are seen.
    """
    if whole.leaders is None or not whole.count:
        return whole
    stands_for_itself = whole.leaders == whole.ids
    # A photo that is gone may have left those behind that were folded into it.
    is_lost = ~np.isin(whole.leaders, whole.ids)
    position = np.searchsorted(whole.ids, whole.leaders, sorter=(order := np.argsort(whole.ids)))
    of_leader = order[np.minimum(position, whole.count - 1)]
    counts = np.bincount(of_leader[~stands_for_itself & ~is_lost], minlength=whole.count).astype(
        np.int64
    )
    is_opened = np.isin(whole.leaders, np.fromiter(opened, np.int64, len(opened)))
    return replace(whole, fold_counts=counts).taking(stands_for_itself | is_opened | is_lost)


def leader_of(content: GridContent, item: int) -> PhotoId | None:
    """The photo that holds others and that one belongs to, or is; None: nothing is folded there."""
    if content.leaders is None or content.fold_counts is None:
        return None
    leader = PhotoId(int(content.leaders[item]))
    place = content.index_of(leader)
    return leader if place is not None and content.fold_counts[place] else None
