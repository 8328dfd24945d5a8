"""Answers queries: terms to vectors, vectors to scores, scores to a ranking, a ranking to a page.

Used by `indexer.library`; any thread. Searches see what is committed at that moment, also while
photos are being indexed.
"""

from __future__ import annotations

import time
from collections.abc import Hashable
from dataclasses import replace

import numpy as np

from indexer.ann.exact import best_first
from indexer.cancel import CancelToken
from indexer.catalog.catalog import Catalog
from indexer.messages import counted, message
from indexer.search.answers import Answer, Answers
from indexer.search.blend import blended
from indexer.search.by_name import search_by_name
from indexer.search.calibrate import LIKELY, Scale, likely_z
from indexer.search.plan import Part, Plan, check, joined, plan
from indexer.search.query import Aspect, Query, SearchResult
from indexer.search.sides import Scores, Side
from indexer.search.terms import query_key


class SearchEngine:
    """Searches one library by meaning, by look, by both, and by name. Thread-safe."""

    def __init__(self, catalog: Catalog, meaning: Side | None, look: Side | None = None) -> None:
        """Know who can answer; ``meaning`` None: there is no model (yet)."""
        self._catalog = catalog
        self._meaning = meaning
        self._look = look
        self._answers = Answers()

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
        check(query)
        token = token or CancelToken()
        token.raise_if_cancelled()
        chosen = plan(query, self._meaning, self._look)
        if chosen.parts:
            result = self._live(self._answer(query, chosen, token).page(query.offset, query.k))
        else:
            result = search_by_name(self._catalog, query)
        return replace(result, seconds=time.monotonic() - began)

    def _answer(self, query: Query, chosen: Plan, token: CancelToken) -> Answer:
        key = _key(query)
        if query.offset > 0 and (known := self._answers.get(key)) is not None:
            return known
        notes = list(chosen.notes)
        scored = []
        for part in chosen.parts:
            token.raise_if_cancelled()
            scores, has_small_copy = self._scores(query, part, token)
            scored.append((part.share, scores))
            if has_small_copy:
                notes.append(message("A photo is away now: its small preview was searched with."))
        scores = blended(scored)
        order = best_first(scores.ids, scores.z)[0]
        places = np.searchsorted(scores.ids, order)
        photos = max(part.side.photos for part in chosen.parts)
        strengths = Scale(likely_z(photos)).strengths(scores.z[places])
        notes += self._notes(query, chosen, bool(len(order)) and strengths[0] < LIKELY)
        answer = Answer(
            ids=order,
            strengths=strengths,
            cosines=None if scores.cosines is None else scores.cosines[places],
            kind=chosen.kind,
            notes=tuple(dict.fromkeys(notes)),
        )
        self._answers.keep(key, answer)
        return answer

    def _scores(self, query: Query, part: Part, token: CancelToken) -> tuple[Scores, bool]:
        vectors, has_small_copy = part.side.vectors(part.terms, token)
        token.raise_if_cancelled()
        formula = part.side.formula(joined(query, part.terms, vectors))
        token.raise_if_cancelled()
        return part.side.scores(formula, None, token), has_small_copy

    def _live(self, result: SearchResult) -> SearchResult:
        """Without photos that stand nowhere any more: indexes follow the catalog with a delay."""
        is_live = self._catalog.listings.are_live(result.photo_ids)
        if is_live.all():
            return result
        kept = np.flatnonzero(is_live)
        return replace(
            result,
            photo_ids=result.photo_ids[kept],
            cosines=result.cosines[kept],
            strengths=result.strengths[kept],
            bands=tuple(result.bands[place] for place in kept),
            folded=tuple(result.folded[place] for place in kept) if result.folded else (),
        )

    def _notes(self, query: Query, chosen: Plan, is_below_floor: bool) -> list[str]:
        notes: list[str] = []
        waiting = max(part.side.waiting for part in chosen.parts)
        if waiting:
            notes.append(
                counted(
                    waiting,
                    "1 photo is not described yet and cannot be found this way.",
                    "{count:,} photos are not described yet and cannot be found this way.",
                )
            )
        asks_for_something = any(term.weight > 0 for term in query.terms) or query.liked
        if is_below_floor and asks_for_something:
            notes.append(message("Nothing matches well. These come closest."))
        return notes


def _key(query: Query) -> Hashable:
    """What makes two queries ask for the same, whichever pages of it they want."""
    return (
        query_key(query.terms),
        query.filters,
        query.aspect,
        query.look_share if query.aspect is Aspect.BLEND else None,
        query.join,
        query.liked,
        query.disliked,
        query.is_collapsed,
    )
