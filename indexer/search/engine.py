"""Answers queries: terms to vectors, vectors to one, one to a ranking, a ranking to a page.

Used by `indexer.library`; any thread. Searches see what is committed at that moment, also while
photos are being indexed.
"""

from __future__ import annotations

import math
import threading
import time
from collections import OrderedDict
from collections.abc import Hashable
from dataclasses import dataclass, replace

import numpy as np

from indexer.ann.index import VectorIndex
from indexer.ann.ranking import Ranking
from indexer.cancel import CancelToken
from indexer.catalog.catalog import Catalog
from indexer.embed.base import Encoder
from indexer.errors import QueryError
from indexer.messages import counted, message
from indexer.search.background import Backgrounds
from indexer.search.by_name import search_by_name
from indexer.search.calibrate import Scale, band_of
from indexer.search.compose import compose
from indexer.search.query import Band, MatchKind, Query, SearchResult, TextTerm
from indexer.search.terms import TermEncoder, query_key
from indexer.types import EncoderId, Int64Array

_RANKINGS_KEPT = 4
"""Rankings kept for further pages: at most 12 bytes a photo each."""


@dataclass(frozen=True, slots=True)
class _Answer:
    """A ranking, and the scale on which its cosines are match strengths."""

    ranking: Ranking
    scale: Scale


class SearchEngine:
    """Searches one library, by meaning where there is an encoder and by name where there is none.

    Thread-safe.
    """

    def __init__(
        self, catalog: Catalog, index: VectorIndex | None, encoder: Encoder | None
    ) -> None:
        self._catalog = catalog
        self._meaning = (
            _Meaning(catalog, index, encoder) if index is not None and encoder is not None else None
        )

    def search(self, query: Query, token: CancelToken | None = None) -> SearchResult:
        """Answer a query from what is indexed so far.

        A first page (offset 0) is always fresh; further pages continue the ranking that the last
        first page began, so that they fit together while photos come in. A page is shorter than
        ``k`` at the end of the ranking, and where photos of it were removed since.

        Raises:
            QueryError: The query cannot be answered, for a reason it names.
            Cancelled: The token was cancelled.
        """
        began = time.monotonic()
        _check(query)
        token = token or CancelToken()
        token.raise_if_cancelled()
        if self._meaning is None:
            result = search_by_name(self._catalog, query)
        else:
            result = self._meaning.search(query, token)
        return replace(result, seconds=time.monotonic() - began)


class _Meaning:
    """The part that needs an encoder."""

    def __init__(self, catalog: Catalog, index: VectorIndex, encoder: Encoder) -> None:
        self._catalog = catalog
        self._index = index
        self._encoder_id: EncoderId = encoder.id
        self._terms = TermEncoder(catalog, encoder)
        self._backgrounds = Backgrounds(catalog, encoder)
        self._lock = threading.Lock()
        self._answers: OrderedDict[Hashable, _Answer] = OrderedDict()

    def search(self, query: Query, token: CancelToken) -> SearchResult:
        answer = self._answer(query, token)
        ids, cosines = answer.ranking.page(query.offset, query.k, token)
        is_live = self._are_live(ids)
        ids, cosines = ids[is_live], cosines[is_live]
        strengths = answer.scale.strengths(cosines)
        bands = tuple(band_of(strength) for strength in strengths.tolist())
        return SearchResult(
            photo_ids=ids,
            cosines=cosines,
            strengths=strengths,
            bands=bands,
            total=answer.ranking.total,
            kind=MatchKind.MEANING,
            notes=self._notes(query, bands) if query.offset == 0 else (),
        )

    def _answer(self, query: Query, token: CancelToken) -> _Answer:
        key = query_key(query.terms)
        with self._lock:
            if query.offset > 0 and key in self._answers:
                self._answers.move_to_end(key)
                return self._answers[key]
        terms = self._terms.vectors(query.terms, token)
        token.raise_if_cancelled()
        composed = compose(terms, self._backgrounds.current(self._index.count))
        token.raise_if_cancelled()
        ranking = self._index.rank(composed.vector, token)
        answer = _Answer(ranking, Scale(composed.background, ranking.total))
        with self._lock:
            self._answers[key] = answer
            while len(self._answers) > _RANKINGS_KEPT:
                self._answers.popitem(last=False)
        return answer

    def _are_live(self, ids: Int64Array) -> np.ndarray[tuple[int, ...], np.dtype[np.bool_]]:
        """Which photos still stand somewhere: the index follows the catalog with a delay."""
        chunks = self._catalog.vectors.chunks(self._encoder_id, ids=ids)
        live = [chunk_ids for chunk_ids, _ in chunks]
        return np.isin(ids, np.concatenate(live)) if live else np.zeros(len(ids), np.bool_)

    def _notes(self, query: Query, bands: tuple[Band, ...]) -> tuple[str, ...]:
        notes: list[str] = []
        waiting = self._catalog.vectors.missing(self._encoder_id)
        if waiting:
            notes.append(
                counted(
                    waiting,
                    "1 photo is not described yet and cannot be found this way.",
                    "{count:,} photos are not described yet and cannot be found this way.",
                )
            )
        asks_for_something = any(term.weight > 0 for term in query.terms)
        if bands and asks_for_something and all(band is Band.REST for band in bands):
            notes.append(message("Nothing matches well. These come closest."))
        return tuple(notes)


def _check(query: Query) -> None:
    """Refuse what cannot be answered, before anything is computed."""
    if not any(not isinstance(term, TextTerm) or term.text.strip() for term in query.terms):
        raise QueryError(message("Type what you are looking for or drop a photo"))
    for term in query.terms:
        if isinstance(term, TextTerm) and not term.text.strip():
            raise QueryError(
                message("One of the terms has no words"), hint=message("Type some, or remove it")
            )
        if not math.isfinite(term.weight) or term.weight == 0:
            raise QueryError(
                message("A term cannot have the weight {weight:g}", weight=term.weight),
                hint=message("Give a positive weight for more of it, a negative one for less"),
            )
    if query.k < 1 or query.offset < 0:
        raise QueryError(message("A search must ask for at least one photo, from the first one on"))
