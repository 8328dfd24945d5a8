"""A query in the search bar as an album keeps it, back again, and what it may be called.

Plain data without Qt; used by `app.controllers.albums`.
"""

from __future__ import annotations

from collections.abc import Sequence

from app.models.chips import Chip
from app.models.draft_state import DraftState
from indexer.search.albums import NamedPart, SavedQuery

_SUGGESTED = 60
"""Letters of a suggested name."""


def saved_of(query: DraftState) -> SavedQuery:
    """What is kept of a query; what is being typed is none of it yet."""
    return SavedQuery(
        tuple(NamedPart(chip.content, chip.label) for chip in query.chips),
        query.aspect,
        query.look_share,
        query.join,
        query.liked,
        query.disliked,
        query.is_collapsed,
    )


def draft_of(saved: SavedQuery) -> DraftState:
    """The query as the search bar held it."""
    return DraftState(
        chips=tuple(Chip(part.content, part.label) for part in saved.parts),
        aspect=saved.aspect,
        look_share=saved.look_share,
        join=saved.join,
        liked=saved.liked,
        disliked=saved.disliked,
        is_collapsed=saved.is_collapsed,
    )


def suggested_name(chips: Sequence[Chip]) -> str:
    """What a query is about, in few words: ``dog, snow, −people``."""
    parts = [f"−{chip.label}" if chip.is_minus else chip.label for chip in chips]
    name = " ".join(", ".join(parts).split())
    return name if len(name) <= _SUGGESTED else name[: _SUGGESTED - 1].rstrip() + "…"
