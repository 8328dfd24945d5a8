from __future__ import annotations

from dataclasses import replace

import pytest

from app.models.empty_reason import EmptyReason, Situation, why_empty
from app.models.place import ALL, FAVOURITES, SEARCH, Place, PlaceKind
from indexer.errors import QueryError

_ASKED = Situation(is_query_empty=False)
_ALBUM = Place(PlaceKind.ALBUM, album_id=1)


@pytest.mark.parametrize(
    ("place", "now", "why"),
    [
        (SEARCH, Situation(), EmptyReason.NOTHING_ASKED),
        (SEARCH, _ASKED, EmptyReason.NOT_DESCRIBED),
        (SEARCH, replace(_ASKED, is_by_name=True), EmptyReason.NO_SUCH_WORDS),
        (SEARCH, replace(_ASKED, is_by_name=True, is_indexing=True), EmptyReason.NOTHING_YET),
        (SEARCH, replace(_ASKED, is_by_name=True, has_filters=True), EmptyReason.FILTERED_OUT),
        (SEARCH, replace(_ASKED, error=QueryError("no")), EmptyReason.FAILED),
        (_ALBUM, Situation(error=QueryError("no")), EmptyReason.FAILED),
        (_ALBUM, replace(_ASKED, is_offline=True), EmptyReason.OFFLINE),
        (FAVOURITES, Situation(is_indexing=True), EmptyReason.NO_FAVOURITES),
        (ALL, Situation(is_indexing=True), EmptyReason.LOOKING),
        (ALL, Situation(is_offline=True), EmptyReason.OFFLINE),
        (ALL, replace(_ASKED, error=QueryError("no")), EmptyReason.NO_PHOTOS),
    ],
)
def test_the_reason_that_matters_most(place: Place, now: Situation, why: EmptyReason) -> None:
    assert why_empty(place, now) is why
