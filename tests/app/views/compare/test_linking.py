"""Places of linked pictures: of unequal sizes, crops, mirrored and turned."""

from __future__ import annotations

import random

import numpy as np
import pytest

from app.views.compare.linking import Spot, by_corners, by_middle, extents, over, seen_of
from app.views.preview.framing import MAX_ZOOM, Framing
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


@pytest.mark.parametrize("name", [name for name in _ALL if name != "turned"])
def test_the_whole_of_all_is_seen_at_one_scale(name: str) -> None:
    """So that the first step closer moves nothing. What is turned fills its view otherwise."""
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
        assert zooms[0] <= max(MAX_ZOOM, one.fit_zoom) * 1.001 or name == "turned"


@pytest.mark.parametrize("name", [name for name in _ALL if name != "turned"])
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
