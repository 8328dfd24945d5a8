"""Answers queries: terms to vectors, vectors to scores, scores to a ranking, a ranking to a page.

Used by `indexer.library`; any thread. Searches see what is committed at that moment, also while
photos are being indexed.
"""

from __future__ import annotations

import time
from collections.abc import Hashable
from dataclasses import replace

import numpy as np

from indexer.cancel import CancelToken
from indexer.catalog.catalog import Catalog
from indexer.messages import message
from indexer.search.answers import Answer, Answers
from indexer.search.beginning import CANDIDATES, FEW_NAMED, estimated
from indexer.search.blend import Blend, Told, blended
from indexer.search.by_name import list_filtered, search_by_name
from indexer.search.calibrate import LIKELY, NOTHING_MATCHES, Scale
from indexer.search.collapse import FOLDED_AT_MOST, fold
from indexer.search.compose import formula
from indexer.search.coverage import not_described
from indexer.search.fusion import fused, named
from indexer.search.plan import Plan, check, demands, plan
from indexer.search.query import Aspect, Join, MatchKind, Query, SearchResult
from indexer.search.scores import Scores
from indexer.search.sides import Side
from indexer.search.terms import query_key
from indexer.types import Int64Array


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
        key = _key(query)
        answer = self._answers.get(key) if query.offset else None
        if answer is None:
            chosen = plan(query, self._catalog.concepts.all(), self._meaning, self._look)
            if not chosen.parts:
                result = self._without_vectors(query, chosen)
                return replace(result, seconds=time.monotonic() - began)
            among = self._catalog.filtering.ids(query.filters) if query.filters else None
            answer = self._answer(query, chosen, among, token)
            self._answers.keep(key, answer)
        result = self._live(answer.page(query.offset, query.k))
        return replace(result, seconds=time.monotonic() - began)

    def beginning(self, query: Query, token: CancelToken | None = None) -> SearchResult | None:
        """The first page of an answer, where that can be had sooner than the whole.

        What is shown until `search` has answered the same query. Photos are the best by what the
        graph knows; their strengths are exact, counts further down are estimated.

        Returns:
            None where `search` is the way: the library has no graph, or not yet; filters leave a
            part of it; something else than nearness to a vector of the model is asked for.

        Raises:
            QueryError: The query cannot be answered, for a reason it names.
            Cancelled: The token was cancelled.
        """
        began = time.monotonic()
        check(query)
        if self._meaning is None or not self._meaning.has_graph:
            return None
        if query.filters or query.offset or query.is_collapsed or query.k > CANDIDATES:
            return None
        token = token or CancelToken()
        chosen = plan(query, self._catalog.concepts.all(), self._meaning, self._look)
        if chosen.kind is not MatchKind.MEANING:
            return None
        among = self._candidates(query, chosen, self._meaning, token)
        if among is None:
            return None
        scores, notes = self._scores(query, chosen, among, token)
        if not len(scores.ids):
            return None
        answer = self._ranked(query, chosen, scores, among)
        notes += self._notes(query, chosen, answer)
        by_chance = Scale(scores.likely).strengths(scores.by_chance)
        page = answer.told(notes).page(0, query.k)
        counts = estimated(answer.strengths, by_chance, self._meaning.photos)
        result = replace(page, total=self._meaning.photos, at_least=counts)
        return replace(self._live(result), seconds=time.monotonic() - began)

    def _candidates(
        self, query: Query, chosen: Plan, side: Side, token: CancelToken
    ) -> Int64Array | None:
        """Photos near to what is asked for, and those that have its words where these are few."""
        vectors, _ = side.vectors(chosen.terms, token)
        near = side.nearest(vectors, CANDIDATES, is_any=query.join is Join.ANY)
        if near is None:
            return None
        having = [found.all for found in named(self._catalog, chosen.words)]
        few = [ids for ids in having if len(ids) <= FEW_NAMED]
        return np.unique(np.concatenate([near, *few]))

    def _without_vectors(self, query: Query, chosen: Plan) -> SearchResult:
        among = self._catalog.filtering.ids(query.filters) if query.filters else None
        if chosen.kind is MatchKind.FILTER:
            assert among is not None
            return list_filtered(self._catalog, query, among)
        result = search_by_name(self._catalog, query, chosen.words, among)
        return replace(result, notes=chosen.notes if query.offset == 0 else ())

    def _answer(
        self, query: Query, chosen: Plan, among: Int64Array | None, token: CancelToken
    ) -> Answer:
        """The answer among some photos, or all of them (None)."""
        scores, notes = self._scores(query, chosen, among, token)
        answer = self._ranked(query, chosen, scores, among)
        notes += self._notes(query, chosen, answer)
        if query.is_collapsed and self._look is not None:
            answer = self._collapsed(answer, self._look)
        return answer.told(notes)

    def _scores(
        self, query: Query, chosen: Plan, among: Int64Array | None, token: CancelToken
    ) -> tuple[Scores, list[str]]:
        """What photos are worth to the query, and what there is to tell of it."""
        notes = list(chosen.notes)
        told = []
        for part in chosen.parts:
            terms = [chosen.terms[column] for column in part.columns]
            vectors, has_small_copy = part.side.vectors(terms, token)
            token.raise_if_cancelled()
            standings = part.side.standings(vectors, among, token)
            told.append(Told(part.share, part.columns, standings))
            if has_small_copy:
                notes.append(message("A photo is away now: its small preview was searched with."))
        token.raise_if_cancelled()
        return _scored(query, chosen, blended(told, len(chosen.terms))), notes

    def _ranked(
        self, query: Query, chosen: Plan, scores: Scores, among: Int64Array | None
    ) -> Answer:
        plus = [text for text in chosen.words if text.weight > 0]
        is_words_alone = len(chosen.words) == len(query.terms) and not query.liked
        if chosen.kind is MatchKind.LOOK:  # which knows no words: names are all that they can mean
            is_words_alone = False  # there is a picture, or a name that was taught by pictures
            for found in named(self._catalog, [text for text in chosen.words if text.weight < 0]):
                scores = scores.of(~np.isin(scores.ids, found.all, assume_unique=True))
        elif not is_words_alone:
            plus = []
        lists = named(self._catalog, plus)
        for found in lists:  # also those that nothing is known of yet but their names
            new = found.all if among is None else np.intersect1d(found.all, among)
            scores = scores.beside(new)
        strengths = Scale(scores.likely).strengths(scores.z)
        order, strengths = fused(scores.ids, strengths, scores.z, lists, is_complete=is_words_alone)
        return Answer(
            ids=scores.ids[order],
            strengths=strengths,
            cosines=None if scores.cosines is None else scores.cosines[order],
            kind=chosen.kind,
        )

    def _collapsed(self, answer: Answer, look: Side) -> Answer:
        head = answer.ids[:FOLDED_AT_MOST]
        folding = fold(look.rows(head))
        left = np.concatenate([folding.kept, np.arange(len(head), len(answer.ids))])
        return replace(
            answer,
            ids=answer.ids[left],
            strengths=answer.strengths[left],
            cosines=None if answer.cosines is None else answer.cosines[left],
            folded=folding.folded(head),
        )

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

    def _notes(self, query: Query, chosen: Plan, answer: Answer) -> list[str]:
        notes = list(not_described([part.side for part in chosen.parts]))
        if chosen.kind is MatchKind.LOOK:
            notes += _unheard(self._catalog, chosen)
        asks_for_something = any(term.weight > 0 for term in query.terms) or query.liked
        if len(answer.ids) and answer.strengths[0] < LIKELY and asks_for_something:
            notes.append(NOTHING_MATCHES)
        return notes


def _scored(query: Query, chosen: Plan, blend: Blend) -> Scores:
    scored_by = formula(demands(query, chosen.terms), blend.levels, blend.by_chance)
    return Scores(
        blend.ids,
        scored_by.scores(blend.u),
        scored_by.likely,
        scored_by.scores(blend.by_chance),
        blend.cosines,
    )


def _unheard(catalog: Catalog, chosen: Plan) -> list[str]:
    """Words beside a picture that Look does not know, and no photo has."""
    return [
        message(
            "Look knows no words, and no photo has “{words}” in its name or captions: "
            "these words changed nothing.",
            words=text.text.strip(),
        )
        for text, found in zip(chosen.words, named(catalog, chosen.words), strict=True)
        if not len(found.all)
    ]


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
