"""Answers made by hand, for the tests of what is done with them: the window asks as ever."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from app.models.grid_content import GridContent
from app.models.making_content import of_answer
from indexer.cancel import CancelToken
from indexer.library import Library
from indexer.search.query import Band, MatchKind, Query, SearchResult
from indexer.types import PhotoId


@dataclass
class Answers:
    """Stands in for `app.controllers.loading.load_answer`; remembers what it was asked."""

    ids: list[int]
    """The ranking."""
    strengths: list[float]
    folded: dict[int, list[int]] = field(default_factory=dict)
    kind: MatchKind = MatchKind.MEANING
    page: int = 1000
    """No page is longer."""
    asked: list[Query] = field(default_factory=list)

    def load(self, library: Library, query: Query, token: CancelToken) -> GridContent:
        """The page that the query asks for, from an engine thread."""
        self.asked.append(query)
        # What is liked comes first, what is disliked last.
        hits = sorted(
            zip(self.ids, self.strengths, strict=True),
            key=lambda hit: (hit[0] in query.disliked, hit[0] not in query.liked),
        )
        strengths = np.sort(np.array(self.strengths, np.float32))[::-1]
        part = slice(query.offset, query.offset + min(query.k, self.page))
        ids = [photo_id for photo_id, _ in hits][part]
        under = [self.folded.get(one, []) for one in ids] if query.is_collapsed else []
        behind = np.cumsum([0, *(len(self.folded.get(one, ())) for one, _ in hits)])
        at_least = np.array(
            [np.count_nonzero(strengths >= np.float32(i / 100)) for i in range(101)], np.int64
        )
        result = SearchResult(
            np.array(ids, np.int64),
            strengths[part],
            strengths[part],
            (Band.REST,) * len(ids),
            len(self.ids),
            self.kind,
            at_least=at_least,
            folded=tuple(tuple(PhotoId(one) for one in some) for some in under),
            folded_at_least=behind[at_least] if under else None,
        )
        whole = [one for i, hit in enumerate(ids) for one in (hit, *(under[i] if under else ()))]
        layout = library.catalog.listings.of(np.array(whole, np.int64))
        return of_answer(result, layout, offset=query.offset)
