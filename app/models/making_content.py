"""Makes what the grid shows of what the catalog lists, or of what a search finds.

On engine threads, by `app.controllers.loading`.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from app.models.grid_content import GridContent
from app.models.sections import runs_of, runs_of_days
from indexer.catalog.records import PhotoLayout, PhotoOrder
from indexer.search.calibrate import NOTHING_MATCHES
from indexer.search.query import MatchKind, SearchResult
from indexer.types import Int64Array


def by_order(
    layout: PhotoLayout,
    order: PhotoOrder = PhotoOrder.DATE,
    offline: NDArray[np.bool_] | None = None,
) -> GridContent:
    """A list of photos, in the order they come in, which is the one named."""
    return GridContent(
        ids=layout.ids,
        widths=layout.widths,
        heights=layout.heights,
        mean_colors=layout.mean_colors,
        taken_s=layout.taken_s,
        order=order,
        runs=runs_of(layout, order),
        offline=offline,
        total=len(layout.ids),
    )


def of_answer(
    result: SearchResult,
    layout: PhotoLayout,
    offline: NDArray[np.bool_] | None = None,
    offset: int = 0,
) -> GridContent:
    """An answer, or a page of one, best first.

    Args:
        result: The hits.
        layout: Sizes of those hits that are still in the catalog, each followed by those of the
            photos that are folded into it.
        offline: Parallel to ``layout``.
        offset: The rank of the first hit.
    """
    has_strengths = result.kind not in (MatchKind.NAME, MatchKind.FILTER)
    ranks, leaders = _hits_of(result, layout.ids)
    strengths = result.strengths[ranks] if has_strengths else None
    at_least = result.at_least
    if at_least is None and has_strengths:
        at_least = np.array([(result.strengths >= i / 100).sum() for i in range(101)], np.int64)
    is_by_date = result.kind is MatchKind.FILTER
    return GridContent(
        ids=layout.ids,
        widths=layout.widths,
        heights=layout.heights,
        mean_colors=layout.mean_colors,
        taken_s=layout.taken_s,
        runs=runs_of_days(layout.taken_s) if is_by_date else None,
        strengths=strengths,
        at_least=at_least if has_strengths else None,
        folded_at_least=result.folded_at_least,
        leaders=leaders if any(result.folded) else None,
        offline=offline,
        total=result.total,
        loaded_until=offset + len(result.photo_ids),
        kind=result.kind,
        # The first heading says it, by the floor of the window.
        notes=tuple(note for note in result.notes if note != NOTHING_MATCHES),
    )


def _hits_of(result: SearchResult, ids: Int64Array) -> tuple[Int64Array, Int64Array]:
    """Of each photo the number and the id of the hit that stands for it."""
    hits = result.photo_ids.tolist()
    rank_of = {photo_id: rank for rank, photo_id in enumerate(hits)}
    for rank, photos in enumerate(result.folded):
        rank_of.update((int(photo_id), rank) for photo_id in photos)
    ranks = np.array([rank_of[photo_id] for photo_id in ids.tolist()], np.int64)
    return ranks, result.photo_ids[ranks]
