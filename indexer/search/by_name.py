"""Answers a query without vectors: by the words that photos have, or by filters.

Used by `indexer.search.engine` on a machine that has no model yet, for words that Look does not
know, and for queries that are filters alone.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from indexer.catalog.catalog import Catalog
from indexer.search.query import Band, MatchKind, Query, SearchResult, TextTerm
from indexer.types import Int64Array

_EVERYTHING = 2**31 - 1


def search_by_name(
    catalog: Catalog, query: Query, texts: Sequence[TextTerm], among: Int64Array | None
) -> SearchResult:
    """Photos that have every word of the plus texts and not all words of any minus text.

    Weights say only plus or minus here: a name matches or does not.

    Args:
        catalog: Is searched.
        query: Says which page is wanted.
        texts: At least one.
        among: Only these photos, ``int64[n]``; None: all.
    """
    plus = " ".join(text.text for text in texts if text.weight > 0)
    minus = [text.text for text in texts if text.weight < 0]
    if not minus and among is None:
        return _result(*catalog.names.find(plus, query.k, query.offset), MatchKind.NAME)
    found = catalog.names.find(plus, _EVERYTHING)[0] if plus else catalog.photos.ids()
    for text in minus:
        found = found[~np.isin(found, catalog.names.find(text, _EVERYTHING)[0])]
    return _page(found, among, query, MatchKind.NAME)


def list_filtered(catalog: Catalog, query: Query, among: Int64Array) -> SearchResult:
    """The photos that filters let through, newest first."""
    return _page(catalog.photos.ids(), among, query, MatchKind.FILTER)


def _page(
    found: Int64Array, among: Int64Array | None, query: Query, kind: MatchKind
) -> SearchResult:
    if among is not None:
        found = found[np.isin(found, among)]
    return _result(found[query.offset : query.offset + query.k], len(found), kind)


def _result(ids: Int64Array, total: int, kind: MatchKind) -> SearchResult:
    return SearchResult(
        photo_ids=ids,
        cosines=np.full(len(ids), np.nan, np.float32),
        strengths=np.ones(len(ids), np.float32),
        bands=(Band.STRONG,) * len(ids),
        total=total,
        kind=kind,
    )
