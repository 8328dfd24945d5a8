from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from app.models.chips import Chip, filter_chip, text_chip
from app.models.draft_state import DraftState
from app.models.place import ALL, PROBLEMS, SEARCH, Place, PlaceKind
from app.models.trail import MAX_SPOTS, TOP, Spot, Trail, View
from indexer.catalog.records import PhotoOrder
from indexer.search.filters import Filter, FilterField
from indexer.search.query import Aspect
from indexer.types import PhotoId


def _chip(text: str) -> Chip:
    chip = text_chip(text)
    assert chip is not None
    return chip


def _spot(*chips: str, typed: str = "", place: Place = SEARCH) -> Spot:
    return Spot(place, DraftState(tuple(map(_chip, chips)), typed), PhotoOrder.DATE)


def _queries(trail: Trail) -> list[str]:
    return [
        "+".join([*(chip.label for chip in spot.draft.chips), spot.draft.typed]).strip("+")
        for spot in trail.spots
    ]


def test_it_is_walked_back_and_forth() -> None:
    trail = Trail()
    assert not trail.can_go_back
    spots = [_spot(place=ALL), _spot("dog"), _spot(place=PROBLEMS)]
    for spot in spots:
        trail.visit(spot)
    assert not trail.can_go_forward
    assert trail.back() is spots[1]
    assert trail.back() is spots[0]
    assert not trail.can_go_back
    with pytest.raises(IndexError):
        trail.back()
    assert trail.here is spots[0]
    assert trail.forward() is spots[1]
    assert trail.forward() is spots[2]
    with pytest.raises(IndexError):
        trail.forward()


def test_before_the_first_visit_one_is_nowhere() -> None:
    trail = Trail()
    trail.keep_view(View(loaded=7))
    assert trail.here is None
    assert not trail.can_go_forward


def test_typing_refines_one_spot() -> None:
    trail = Trail()
    trail.visit(_spot(place=ALL))
    for typed in ("d", "do", "dog", "dog on a beach"):
        trail.visit(_spot(typed=typed))
    assert _queries(trail) == ["", "dog on a beach"]
    trail.visit(_spot("dog on a beach"))
    assert _queries(trail) == ["", "dog on a beach"], "Return makes a chip of it and no new answer"


def test_what_is_typed_after_a_chip_is_a_step_of_its_own() -> None:
    trail = Trail()
    trail.visit(_spot("dog"))
    trail.visit(_spot("dog", typed="s"))
    trail.visit(_spot("dog", typed="snow"))
    assert _queries(trail) == ["dog", "dog+snow"]


def test_what_was_typed_and_deleted_again_leaves_no_trace() -> None:
    trail = Trail()
    trail.visit(_spot("dog"))
    trail.keep_view(View(loaded=7))
    trail.visit(_spot("dog", typed="s"))
    trail.visit(_spot("dog"))
    assert _queries(trail) == ["dog"]
    assert trail.here is not None
    assert trail.here.view.loaded == 7


@pytest.mark.parametrize(
    ("after", "steps"),
    [
        (_spot("dog", "snow", "sea"), 2),
        (_spot("dog"), 2),
        (_spot("sea"), 2),
        (_spot("dog", "snow", place=Place(PlaceKind.ALBUM, album_id=1)), 2),
        (_spot("-dog", "snow"), 1),
        (_spot("dog", "snow"), 1),
    ],
)
def test_a_term_or_a_place_is_a_step_and_a_sign_is_not(after: Spot, steps: int) -> None:
    trail = Trail()
    trail.visit(_spot("dog", "snow"))
    trail.visit(after)
    assert len(trail.spots) == steps


def test_weight_and_order_refine() -> None:
    trail = Trail()
    trail.visit(_spot("dog"))
    heavy = DraftState((_chip("dog").weighted(2),))
    trail.visit(Spot(SEARCH, heavy, PhotoOrder.NAME))
    assert len(trail.spots) == 1
    assert trail.here is not None
    assert trail.here.draft == heavy
    assert trail.here.order is PhotoOrder.NAME


def test_a_step_forgets_what_lay_ahead() -> None:
    trail = Trail()
    for text in ("one", "two", "three"):
        trail.visit(_spot(text))
    trail.back()
    trail.back()
    trail.visit(_spot("four"))
    assert _queries(trail) == ["one", "four"]
    assert not trail.can_go_forward


def test_the_view_is_kept_and_the_same_visit_does_not_lose_it() -> None:
    trail = Trail()
    trail.visit(_spot("dog"))
    view = View((PhotoId(3), 2, 0.5, 0), np.array([3]), PhotoId(3), 300)
    trail.keep_view(view)
    trail.visit(_spot("dog"))
    trail.visit(_spot("cat"))
    assert trail.here is not None
    assert trail.here.view is TOP
    assert trail.back().view is view


def test_a_trail_is_bounded() -> None:
    trail = Trail()
    for i in range(3 * MAX_SPOTS):
        trail.visit(_spot(f"query {i}"))
    assert len(trail.spots) == MAX_SPOTS
    assert trail.back().draft.chips[0].label == f"query {3 * MAX_SPOTS - 2}"


def test_a_place_that_is_gone_becomes_another() -> None:
    album = Place(PlaceKind.ALBUM, album_id=4)
    trail = Trail()
    trail.visit(_spot("dog", place=album))
    trail.visit(_spot("dog", "sea", place=album))
    trail.visit(_spot(place=ALL))
    trail.replace_place(album, SEARCH)
    assert [spot.place for spot in trail.spots] == [SEARCH, SEARCH, ALL]


def test_another_aspect_and_a_filter_are_steps() -> None:
    trail = Trail()
    trail.visit(_spot("dog"))
    by_look = replace(_spot("dog"), draft=replace(_spot("dog").draft, aspect=Aspect.LOOK))
    trail.visit(by_look)
    year = filter_chip(Filter(FilterField.DATE, "2019"))
    draft = replace(by_look.draft, chips=(*by_look.draft.chips, year))
    trail.visit(replace(by_look, draft=draft))
    trail.visit(replace(by_look, draft=replace(draft, look_share=0.1)))
    assert len(trail.spots) == 3
    assert trail.back().draft == by_look.draft
    assert trail.back().draft.aspect is Aspect.MEANING
