"""Answers a query without any model: by the words of name, folder, date, camera and keywords.

Used by `indexer.search.engine` on a machine that has no model yet.
"""

from __future__ import annotations

import numpy as np

from indexer.catalog.catalog import Catalog
from indexer.errors import QueryError
from indexer.messages import message
from indexer.search.query import Band, MatchKind, Query, SearchResult, TextTerm
from indexer.types import Int64Array

_EVERYTHING = 2**31 - 1


def search_by_name(catalog: Catalog, query: Query) -> SearchResult:
    """Photos that have every word of the plus terms and not all words of any minus term.

    Weights say only plus or minus here: a name matches or does not.

    Raises:
        QueryError: The query has a picture, which needs a model.
    """
    if not all(isinstance(term, TextTerm) for term in query.terms):
        raise QueryError(
            message("Searching with a picture needs a model"),
            message("without one, Kindred finds photos by name, folder, date and camera only"),
            message("Get a model on the Models page, or import one there from a file"),
        )
    texts = [term for term in query.terms if isinstance(term, TextTerm)]
    plus = " ".join(term.text for term in texts if term.weight > 0)
    minus = [term.text for term in texts if term.weight < 0]
    if minus:
        found = catalog.names.find(plus, _EVERYTHING)[0] if plus else catalog.photos.ids()
        for text in minus:
            found = found[~np.isin(found, catalog.names.find(text, _EVERYTHING)[0])]
        ids, total = found[query.offset : query.offset + query.k], len(found)
    else:
        ids, total = catalog.names.find(plus, query.k, query.offset)
    return _result(ids, total)


def _result(ids: Int64Array, total: int) -> SearchResult:
    return SearchResult(
        photo_ids=ids,
        cosines=np.full(len(ids), np.nan, np.float32),
        strengths=np.ones(len(ids), np.float32),
        bands=(Band.STRONG,) * len(ids),
        total=total,
        kind=MatchKind.NAME,
    )
