"""Reads what the grid shows; runs on engine threads, knows no Qt."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from app.models.grid_content import GridContent, by_band, by_order
from app.models.place import Place, PlaceKind
from indexer.cancel import CancelToken
from indexer.catalog.records import PhotoOrder
from indexer.library import Library
from indexer.search.query import Query
from indexer.types import Int64Array, RootState


def load_place(library: Library, place: Place, order: PhotoOrder) -> GridContent:
    """The photos of a place that is no query, in an order."""
    catalog = library.catalog
    match place.kind:
        case PlaceKind.ROOT if place.root_id is not None:
            layout = catalog.listing(order, place.root_id, place.folder)
        case PlaceKind.FAVOURITES:
            layout = catalog.favourites(order)
        case _:
            layout = catalog.listing(order)
    return by_order(layout, order, offline_of(library, layout.ids))


def load_answer(library: Library, query: Query, token: CancelToken) -> GridContent:
    """The answer to a query, or the page of it that the query asks for.

    Raises:
        QueryError: The query cannot be answered.
        ModelError: The model could not be loaded.
        Cancelled: A newer query took its place.
    """
    result = library.search(query, token)
    token.raise_if_cancelled()
    layout = library.catalog.layout(result.photo_ids)
    return by_band(result, layout, offline_of(library, layout.ids), query.offset)


def offline_of(library: Library, ids: Int64Array) -> NDArray[np.bool_] | None:
    """Which photos stand in offline roots only; None when no root is offline."""
    catalog = library.catalog
    roots = catalog.roots()
    if all(root.state is RootState.ONLINE for root in roots):
        return None
    nothing = np.zeros(0, np.int64)
    there, away = (
        np.concatenate([nothing, *(catalog.photo_ids(root_id=r.id) for r in roots if r.state is s)])
        for s in (RootState.ONLINE, RootState.OFFLINE)
    )
    return np.isin(ids, away) & ~np.isin(ids, there)
