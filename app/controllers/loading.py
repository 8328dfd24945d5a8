"""Reads what the grid shows; runs on engine threads, knows no Qt."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from app.models.grid_content import GridContent
from app.models.making_content import by_order, of_answer
from app.models.place import Place, PlaceKind
from indexer.cancel import CancelToken
from indexer.catalog.records import PhotoOrder
from indexer.library import Library
from indexer.search.query import Query, SearchResult
from indexer.types import Int64Array


def load_place(
    library: Library, place: Place, order: PhotoOrder, limit: int | None = None
) -> GridContent:
    """The photos of a place that is no query, in an order; no more than the first so many."""
    catalog = library.catalog
    match place.kind:
        case PlaceKind.ROOT if place.root_id is not None:
            layout = catalog.listings.all(order, place.root_id, place.folder, limit=limit)
        case PlaceKind.FAVOURITES:
            layout = catalog.listings.favourites(order)
        case _:
            layout = catalog.listings.all(order, limit=limit)
    content = by_order(layout, order, catalog.listings.is_offline(layout.ids))
    return replace(content, is_partial=content.count == limit)


def load_answer(library: Library, query: Query, token: CancelToken) -> GridContent:
    """The answer to a query, or the page of it that the query asks for.

    Raises:
        QueryError: The query cannot be answered.
        ModelError: The model could not be loaded.
        Cancelled: A newer query took its place.
    """
    result = library.search(query, token)
    token.raise_if_cancelled()
    layout = library.catalog.listings.of(_with_folded(result))
    return of_answer(result, layout, library.catalog.listings.is_offline(layout.ids), query.offset)


def load_beginning(library: Library, query: Query, token: CancelToken) -> GridContent | None:
    """The first photos of an answer, where they are found much sooner than all of it; else None.

    Raises:
        As `load_answer`.
    """
    result = library.beginning(query, token)
    token.raise_if_cancelled()
    if result is None:
        return None
    layout = library.catalog.listings.of(result.photo_ids)
    content = of_answer(result, layout, library.catalog.listings.is_offline(layout.ids))
    return replace(content, is_partial=True)


def _with_folded(result: SearchResult) -> Int64Array:
    """The hits, each followed by the photos that are folded into it."""
    if not any(result.folded):
        return result.photo_ids
    pairs = zip(result.photo_ids.tolist(), result.folded, strict=True)
    return np.array([one for hit, photos in pairs for one in (hit, *photos)], np.int64)
