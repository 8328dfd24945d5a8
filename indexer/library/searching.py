"""Which encoders answer a query: Look always, the model where the query needs it and there is one.

Used through `Library.search` and `Library.similar`, on engine threads. What is remembered of
queries stays with the model: each has an engine of its own.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace

import numpy as np

from indexer.active_model import LoadedModel
from indexer.cancel import CancelToken
from indexer.catalog.catalog import Catalog
from indexer.errors import ModelError
from indexer.search.engine import SearchEngine
from indexer.search.query import Aspect, PhotoTerm, Query, SearchResult
from indexer.search.sides import Side, meaning_side
from indexer.search.term_pictures import Thumbnail

LoadModel = Callable[[CancelToken], LoadedModel | None]
"""Waits for the model in use; None where there is none."""


class Searching:
    """Answers queries with what there is. Thread-safe."""

    def __init__(
        self,
        catalog: Catalog,
        load: LoadModel,
        look: Callable[[], Side | None],
        thumbnail: Thumbnail,
    ) -> None:
        """Load nothing yet.

        Args:
            catalog: Is searched.
            load: Gives the model in use.
            look: Gives the side of Look; may take its time when it is asked first.
            thumbnail: What is looked at where a file is away.
        """
        self._catalog = catalog
        self._load = load
        self._look = look
        self._thumbnail = thumbnail
        self._lock = threading.Lock()
        self._engines: dict[tuple[bool, bool], tuple[LoadedModel | None, SearchEngine]] = {}

    def search(self, query: Query, token: CancelToken) -> SearchResult:
        """As `Library.search`. Look does not wait for the model to be loaded."""
        model = self._needed(query.aspect, token)
        needs_look = model is None or query.aspect is not Aspect.MEANING or query.is_collapsed
        return self._engine(model, needs_look).search(query, token)

    def beginning(self, query: Query, token: CancelToken) -> SearchResult | None:
        """As `Library.beginning`."""
        if query.aspect is not Aspect.MEANING:
            return None
        model = self._needed(query.aspect, token)
        if model is None or not model.index.has_graph:
            return None
        return self._engine(model, needs_look=False).beginning(query, token)

    def let_go(self, current: LoadedModel | None) -> None:
        """Keep nothing of a model that is in use no more: it is hundreds of megabytes large."""
        with self._lock:
            self._engines = {
                kind: known
                for kind, known in self._engines.items()
                if known[0] is None or known[0] is current
            }

    def similar(self, query: Query, token: CancelToken) -> SearchResult:
        """Hits of a query of one photo, itself left out."""
        (term,) = query.terms
        assert isinstance(term, PhotoTerm)
        # One more than asked for, from the start: where the photo itself ranks is not known.
        whole = replace(query, k=query.offset + query.k + 1, offset=0)
        result = self.search(whole, token)
        at = np.flatnonzero(result.photo_ids == term.photo_id)
        others = np.delete(np.arange(len(result.photo_ids)), at)
        others = others[query.offset : query.offset + query.k]
        counts = result.at_least
        behind = result.folded_at_least
        if len(at):
            own = np.arange(101) <= 100 * float(result.strengths[at[0]])
            counts = None if counts is None else counts - own
            behind = None if behind is None else behind - own * len(result.folded[at[0]])
        return replace(
            result,
            photo_ids=result.photo_ids[others],
            cosines=result.cosines[others],
            strengths=result.strengths[others],
            bands=tuple(result.bands[place] for place in others),
            total=max(0, result.total - 1),
            at_least=counts,
            folded=tuple(result.folded[place] for place in others) if result.folded else (),
            folded_at_least=behind,
        )

    def _needed(self, aspect: Aspect, token: CancelToken) -> LoadedModel | None:
        if aspect is Aspect.LOOK:
            return None
        try:
            return self._load(token)
        except ModelError:
            if aspect is Aspect.MEANING:
                raise
            return None  # a blend goes on with Look alone, and says so

    def _engine(self, model: LoadedModel | None, needs_look: bool) -> SearchEngine:
        kind = (model is None, needs_look)
        with self._lock:
            known = self._engines.get(kind)
            if known is not None and known[0] is model:
                return known[1]
            meaning = None
            if model is not None:
                meaning = meaning_side(self._catalog, model.index, model.encoder, self._thumbnail)
            # Its index is not opened for words, nor its codebook read.
            engine = SearchEngine(self._catalog, meaning, self._look() if needs_look else None)
            self._engines[kind] = (model, engine)
            return engine
