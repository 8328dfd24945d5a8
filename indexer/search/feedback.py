"""Thumbs up and down: moves a query towards hits that were approved of.

Rocchio's relevance feedback (1971) in the space of scores: each approved hit becomes a picture term
of weight beta / n, each disapproved one of -gamma / n, beside a query of weight alpha = 1. The
constants are those of Manning, Raghavan and Schütze, *Introduction to Information Retrieval*, 2008,
9.1.1: what is wanted says more than what is not. Used by `indexer.search.plan`.
"""

from __future__ import annotations

from typing import Final

from indexer.search.query import PhotoTerm, Query

BETA: Final = 0.75
GAMMA: Final = 0.15


def feedback_terms(query: Query) -> tuple[PhotoTerm, ...]:
    """The terms that the judged hits of a query add to it."""
    # A query as loud as its loudest term: all weights doubled ask for the same.
    loudness = max((abs(term.weight) for term in query.terms), default=1.0)
    return tuple(
        PhotoTerm(photo_id, weight * loudness / len(judged))
        for judged, weight in ((query.liked, BETA), (query.disliked, -GAMMA))
        for photo_id in judged
    )
