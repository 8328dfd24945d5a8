"""What an album keeps of a query."""

from __future__ import annotations

from app.models.album_query import draft_of, saved_of, suggested_name
from app.models.chips import Chip, text_chip
from app.models.draft_state import DraftState
from indexer.search.query import Aspect, Join
from indexer.types import PhotoId


def _chip(text: str) -> Chip:
    chip = text_chip(text)
    assert chip is not None
    return chip


def test_a_query_comes_back_as_it_was() -> None:
    query = DraftState(
        chips=(_chip("a beach"), _chip("-people")),
        aspect=Aspect.BLEND,
        look_share=0.3,
        join=Join.ANY,
        liked=(PhotoId(3),),
        disliked=(PhotoId(4), PhotoId(5)),
        is_collapsed=True,
    )
    assert draft_of(saved_of(query)) == query


def test_names_are_suggested() -> None:
    assert suggested_name((_chip("a beach"), _chip("-people"))) == "a beach, −people"
    long = suggested_name((_chip("x" * 90),))
    assert len(long) == 60
    assert long.endswith("…")
