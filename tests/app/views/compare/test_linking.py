"""Places of linked pictures: of unequal sizes, crops, mirrored and turned."""

from __future__ import annotations

import random

import numpy as np
import pytest

from app.views.compare.linking import (
    Spot,
    by_corners,
    by_middle,
    by_views,
    extents,
    over,
    seen_of,
)
from app.views.preview.framing import MAX_ZOOM, Box, Extent, Framing
from indexer.duplicates.verification.alignment import Alignment, Float64Array
from indexer.duplicates.verification.relation import Relation
from tests.app.views.compare.compared import BORDERED, CROP, FIRST, HALF, MIRRORED, TURNED

_ALL = {
    "half": (HALF, (600, 400)),
    "crop": (CROP, (600, 400)),
    "mirrored": (MIRRORED, FIRST),
    "turned": (TURNED, (400, 600)),
    "bordered": (BORDERED, (1400, 1000)),
}
_IDENTITY = Alignment(np.eye(2, 3))
_VIEW = (700, 500)


def _pair(relation: Relation, size: tuple[int, int]) -> tuple[Framing, Framing, Alignment]:
    """The first photo and an edit of it in views of one size, seen whole."""
    alignment = by_corners(relation.alignment)
    first, other = extents([_IDENTITY, alignment], [FIRST, size])
    return (
        Framing.fitted(FIRST, _VIEW, 1.0, first),
        Framing.fitted(size, _VIEW, 1.0, other),
        alignment,
    )


def _middle(framing: Framing, alignment: Alignment) -> Float64Array:
    """What is in the middle of the view, in pixels of the first photo."""
    point = framing.picture_point(framing.view[0] / 2, framing.view[1] / 2)
    seen: Float64Array = alignment.inverted().apply(np.array([point]))[0]
    return seen


@pytest.mark.parametrize("name", _ALL)
def test_the_whole_of_all_shows_the_same_in_the_middle(name: str) -> None:
    first, other, alignment = _pair(*_ALL[name])
    assert np.allclose(_middle(first, _IDENTITY), _middle(other, alignment), atol=2)
    for framing in (first, other):
        assert framing.is_fitted
        seen = framing.visible()
        assert (seen.width, seen.height) == framing.picture, "nothing of it is cut off"


@pytest.mark.parametrize("name", _ALL)
def test_the_whole_of_all_is_seen_at_one_scale(name: str) -> None:
    """So that the first step closer moves nothing."""
    first, other, alignment = _pair(*_ALL[name])
    assert first.zoom == pytest.approx(other.zoom * alignment.scale)


@pytest.mark.parametrize("name", _ALL)
@pytest.mark.parametrize("seed", range(5))
def test_wherever_either_goes_the_other_shows_the_same(name: str, seed: int) -> None:
    dice = random.Random(seed)
    one, two, alignment = _pair(*_ALL[name])
    pair = [(one, _IDENTITY), (two, alignment)]
    for _ in range(20):
        leader = dice.randrange(2)
        framing, to_picture = pair[leader]
        x, y = dice.uniform(0, _VIEW[0]), dice.uniform(0, _VIEW[1])
        moved = dice.choice(
            (
                framing.stepped(2 ** dice.uniform(-1, 2), x, y),
                framing.panned(dice.uniform(-400, 400), dice.uniform(-400, 400)),
            )
        )
        spot = Spot.of(moved, to_picture)
        follower, to_follower = pair[1 - leader]
        whole = Framing.fitted(follower.picture, _VIEW, 1.0, follower.extent)
        pair[leader] = moved, to_picture
        pair[1 - leader] = spot.framing(to_follower, whole), to_follower
        first, second = (_middle(*each) for each in pair)
        assert np.allclose(first, second, atol=0.01)
        zooms = [framing.zoom * to.scale for framing, to in pair]
        assert zooms[0] == pytest.approx(zooms[1])
        assert zooms[0] <= max(MAX_ZOOM, one.fit_zoom) * 1.001


_TURNS = {
    "upright": [[1, 0], [0, 1]],
    "right": [[0, -1], [1, 0]],
    "upside down": [[-1, 0], [0, -1]],
    "left": [[0, 1], [-1, 0]],
    "mirrored": [[-1, 0], [0, 1]],
    "mirrored, right": [[0, 1], [1, 0]],
    "mirrored, upside down": [[1, 0], [0, -1]],
    "mirrored, left": [[0, -1], [-1, 0]],
    "a little": [[0.9962, -0.0872], [0.0872, 0.9962]],
}
"""The eight ways in which a photo can be saved, and a horizon made level."""
_CUTS = {
    "whole": ((0, 0, 1200, 800), 1.0),
    "half": ((0, 0, 1200, 800), 0.5),
    "crop": ((700, 100, 300, 600), 1.0),
    "larger crop": ((100, 50, 240, 160), 2.5),
}


def _edited(turn: str, cut: str) -> tuple[Alignment, tuple[int, int]]:
    """From the first photo to a part of it, turned and enlarged; and the size of that."""
    (left, top, width, height), scale = _CUTS[cut]
    linear = np.array(_TURNS[turn]) * scale
    corners = np.array([(x, y) for x in (left, left + width) for y in (top, top + height)])
    moved = corners @ linear.T
    wide, high = (round(float(side)) for side in np.ptp(moved, axis=0))
    return Alignment(np.column_stack([linear, -moved.min(axis=0)])), (wide, high)


def _seen_at(framing: Framing, alignment: Alignment, place: Float64Array) -> Float64Array:
    """Where in a view a place of the first photo stands."""
    corner = np.array([framing.left, framing.top])
    seen: Float64Array = alignment.apply(place[np.newaxis])[0] * framing.zoom + corner
    return seen


@pytest.mark.parametrize("view", [(700, 500), (301, 517)])
@pytest.mark.parametrize("cut", _CUTS)
@pytest.mark.parametrize("turn", _TURNS)
def test_one_that_is_enlarged_enlarges_all_others_as_much_at_the_same_place(
    turn: str, cut: str, view: tuple[int, int]
) -> None:
    """From the first step on, wherever the pointer is and whichever it is over."""
    alignment, size = _edited(turn, cut)
    alignments, sizes = [_IDENTITY, alignment], [FIRST, size]
    wholes = [
        Framing.fitted(size, view, 1.0, extent)
        for size, extent in zip(sizes, extents(alignments, sizes), strict=True)
    ]
    for leader in (0, 1):
        at = view[0] / 2 + 31.3, view[1] / 2 - 17.9
        place = alignments[leader].inverted().apply(np.array([wholes[leader].picture_point(*at)]))
        before = [_seen_at(*each, place[0]) for each in zip(wholes, alignments, strict=True)]
        for factor in (1.1, 2.0, 5.0):
            now = list(wholes)
            now[leader] = wholes[leader].zoomed(wholes[leader].zoom * factor, *at)
            now[1 - leader] = Spot.of(now[leader], alignments[leader]).framing(
                alignments[1 - leader], wholes[1 - leader]
            )
            for one, whole in zip(now, wholes, strict=True):
                assert one.zoom / whole.zoom == pytest.approx(factor, rel=1e-9)
            after = [_seen_at(*each, place[0]) for each in zip(now, alignments, strict=True)]
            moved = [np.subtract(*each) for each in zip(after, before, strict=True)]
            assert np.abs(moved).max() < 0.01, "what is under the pointer stays there, in all"


@pytest.mark.parametrize("turn", _TURNS)
def test_one_that_was_taken_along_does_not_jump_when_it_is_touched(turn: str) -> None:
    """Also where it could not have gone by itself: what is turned has another view."""
    alignment, size = _edited(turn, "whole")
    first, other = (
        Framing.fitted(size, _VIEW, 1.0, extent)
        for size, extent in zip(
            (FIRST, size), extents([_IDENTITY, alignment], [FIRST, size]), strict=True
        )
    )
    leader = first.zoomed(1.0, 0, 0).panned(9999, -9999)
    follower = Spot.of(leader, _IDENTITY).framing(alignment, other)
    for touched in (follower.panned(0, 0), follower.zoomed(follower.zoom * (1 + 1e-9), 9, 9)):
        assert (touched.left, touched.top) == pytest.approx((follower.left, follower.top), abs=0.1)
    for dx, dy in ((60, 0), (-60, 0), (0, 60), (0, -60)):
        there = follower.panned(dx, dy)
        assert abs(there.left - follower.left) <= 60
        assert abs(there.top - follower.top) <= 60
    assert follower.zoomed(0.0001, 0, 0) == other, "and ends where all of it is seen"


def test_other_pictures_begin_whole_and_then_move_as_one() -> None:
    """A portrait beside a landscape: the same places of the cards belong together."""
    base = Framing.fitted(FIRST, _VIEW, 1.0, Extent(Box(-200, -100, 1600, 1000)))
    portrait = Framing.fitted((900, 1600), _VIEW, 1.0, Extent(Box(0, 0, 900, 1600)))
    alignment = by_views(base, _IDENTITY, portrait)
    followed = Spot.of(base, _IDENTITY).framing(alignment, portrait)
    assert followed.zoom == pytest.approx(portrait.zoom)
    assert (followed.left, followed.top) == pytest.approx((portrait.left, portrait.top))
    closer = Spot.of(base.zoomed(base.zoom * 3, 300, 200), _IDENTITY).framing(alignment, portrait)
    assert closer.zoom == pytest.approx(portrait.zoom * 3)


@pytest.mark.parametrize("name", _ALL)
def test_a_turn_of_the_wheel_over_a_follower_does_not_jump(name: str) -> None:
    """It was taken to its place, which is one of those that it can reach itself."""
    first, other, alignment = _pair(*_ALL[name])
    leader = first.zoomed(4.0, 10, 10).panned(-400, 100)
    follower = Spot.of(leader, _IDENTITY).framing(alignment, other)
    touched = follower.panned(0, 0)
    assert touched.zoom == follower.zoom
    assert (touched.left, touched.top) == pytest.approx((follower.left, follower.top), abs=1)


def test_a_small_copy_is_as_large_as_the_photo_and_goes_as_far() -> None:
    first, other, _ = _pair(*_ALL["half"])
    assert other.shown_size == first.shown_size
    assert other.max_zoom == 2 * first.max_zoom
    assert other.toggled(350, 250).zoom > other.zoom, "something happens"


def test_places_count_from_the_corner_of_the_first_pixel() -> None:
    corners = np.array([(0.0, 0.0), FIRST])
    assert np.allclose(by_corners(HALF.alignment).apply(corners), [(0, 0), (600, 400)])


def test_what_is_another_picture_keeps_its_proportions() -> None:
    corners = np.array([(0.0, 0.0), FIRST])
    assert np.allclose(by_middle(FIRST, (300, 200)).apply(corners), [(0, 0), (300, 200)])
    portrait = over(_IDENTITY, by_middle(FIRST, (400, 800)))
    placed = portrait.apply(np.array([(0.0, 0.0), (400.0, 800.0)]))
    assert np.allclose(placed, [(400, 0), (800, 800)]), "in the middle, within the first"
    assert np.array_equal(by_middle(FIRST, FIRST).matrix, np.eye(2, 3))


def test_what_is_seen_of_a_picture_that_lies_over_another() -> None:
    framing = Framing.fitted(FIRST, (1200, 800), 1.0)
    to_base = over(_IDENTITY, by_corners(CROP.alignment))
    assert seen_of(framing, to_base, (600, 400)) == (0, 0, 600, 400)
    closer = framing.zoomed(2.0, 0, 0)  # the upper left quarter
    assert seen_of(closer, to_base, (600, 400)) == (0, 0, 300, 200)
