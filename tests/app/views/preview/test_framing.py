"""The arithmetic of zooming and panning, on random pictures, views and moves."""

from __future__ import annotations

import random

import pytest

from app.views.preview.framing import MAX_ZOOM, Framing

_SIZES = [
    (1, 1),
    (4000, 3000),
    (3000, 4000),
    (20_000, 300),
    (300, 20_000),
    (64, 64),
    (12_000, 9000),
]
_VIEWS = [(900, 560), (1440, 900), (3840, 2160), (1, 1)]


def _moved(dice: random.Random, framing: Framing) -> Framing:
    x, y = dice.uniform(0, framing.view[0]), dice.uniform(0, framing.view[1])
    match dice.randrange(5):
        case 0:
            return framing.stepped(2 ** dice.uniform(-1, 1), x, y)
        case 1:
            return framing.panned(dice.uniform(-3000, 3000), dice.uniform(-3000, 3000))
        case 2:
            return framing.toggled(x, y)
        case 3:
            return framing.in_view(dice.choice(_VIEWS), dice.choice((1.0, 1.5, 2.0)))
    return framing.zoomed(dice.uniform(0.001, 20), x, y)


@pytest.mark.parametrize("picture", _SIZES)
@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_no_gap_and_no_loss_whatever_one_does(picture: tuple[int, int], ratio: float) -> None:
    dice = random.Random(repr((picture, ratio)))
    framing = Framing.fitted(picture, (1440, 900), ratio)
    for _ in range(300):
        framing = _moved(dice, framing)
        assert framing.min_zoom <= framing.zoom <= max(MAX_ZOOM, framing.fit_zoom)
        places = zip((framing.left, framing.top), framing.shown_size, framing.view, strict=True)
        for place, size, room in places:
            if size <= room:
                assert abs(place - (room - size) / 2) < 1, "in the middle"
            else:
                assert room - size <= place <= 0, "no gap at either edge"
        seen = framing.visible()
        assert seen.width >= 1
        assert seen.height >= 1
        assert seen.left + seen.width <= picture[0]
        assert seen.top + seen.height <= picture[1]
        painted = framing.painted(seen)
        # What is painted is little more than the view: no painter overflows.
        assert painted.width <= framing.view[0] + 2 * framing.zoom + 1
        assert painted.height <= framing.view[1] + 2 * framing.zoom + 1


@pytest.mark.parametrize("picture", [(4000, 3000), (3000, 4000), (20_000, 300)])
def test_the_point_under_the_pointer_stays(picture: tuple[int, int]) -> None:
    dice = random.Random(3)
    start = Framing.fitted(picture, (1440, 900), 1.0)
    free = 0
    for _ in range(400):
        x, y = dice.uniform(0, 1440), dice.uniform(0, 900)
        before = start.zoomed(dice.uniform(1, 4), dice.uniform(0, 1440), dice.uniform(0, 900))
        after = before.stepped(2 ** dice.uniform(-0.5, 0.9), x, y)
        for axis, at in ((0, x), (1, y)):
            place = (after.left, after.top)[axis]
            size, room = after.shown_size[axis], after.view[axis]
            if size <= room or place in (0, room - size):
                continue  # held by an edge
            was, now = before.picture_point(x, y)[axis], after.picture_point(x, y)[axis]
            assert now == pytest.approx(was, abs=1e-6), at
            free += 1
    assert free > 100


def test_small_pictures_are_shown_modestly() -> None:
    one = Framing.fitted((1, 1), (1440, 900), 1.0)
    assert one.shown_size == (8, 8)
    assert one.stepped(1000, 700, 450).shown_size == (8, 8)
    icon = Framing.fitted((16, 16), (1440, 900), 1.0)
    assert icon.shown_size == (128, 128)
    assert icon.stepped(0.001, 720, 450).shown_size == (16, 16)
    assert Framing.fitted((127, 90), (1440, 900), 1.0).zoom == 1, "not 101 %, which only blurs"
    assert Framing.fitted((640, 480), (1440, 900), 1.0).zoom == 1
    assert Framing.fitted((640, 480), (2880, 1800), 2.0).zoom == 2, "as large as other programs"


def test_a_panorama_fits_and_pans_at_full_size() -> None:
    whole = Framing.fitted((20_000, 300), (1440, 900), 1.0)
    assert whole.shown_size == (1440, 22)
    assert not whole.can_pan
    full = whole.toggled(1440, 450)
    assert full.zoom == 1
    assert full.can_pan
    assert full.visible().left == 20_000 - 1440
    assert full.panned(100_000, 500).visible().left == 0
    assert full.top == 300, "in the middle, since its height fits"
    assert full.toggled(0, 0) == whole


def test_full_size_is_a_stop_on_the_way() -> None:
    framing = Framing.fitted((4000, 3000), (1440, 900), 1.0)
    assert framing.fit_zoom < 0.9
    near = framing.zoomed(0.9, 700, 400)
    assert near.stepped(1.3, 700, 400).zoom == 1
    assert near.stepped(1.3, 700, 400).stepped(1.3, 700, 400).zoom == pytest.approx(1.3)
    assert framing.zoomed(1.2, 700, 400).stepped(0.5, 0, 0).zoom == 1
    assert framing.zoomed(0.5, 0, 0).stepped(0.1, 0, 0).is_fitted


def test_a_stop_that_is_as_good_as_reached_takes_no_step() -> None:
    framing = Framing.fitted((1000, 750), (995, 746), 1.0)
    assert framing.fit_zoom == pytest.approx(0.995, abs=0.001)
    assert framing.stepped(1.4, 500, 300).zoom == pytest.approx(1.4, rel=0.01)


def test_another_view_keeps_what_is_looked_at() -> None:
    framing = Framing.fitted((4000, 3000), (1440, 900), 1.0)
    assert framing.in_view((800, 600), 1.0) == Framing.fitted((4000, 3000), (800, 600), 1.0)
    near = framing.zoomed(2, 300, 200).in_view((800, 600), 1.0)
    assert near.zoom == 2
    was = framing.zoomed(2, 300, 200).picture_point(720, 450)
    assert near.picture_point(400, 300) == pytest.approx(was, abs=1e-6)


def test_toggling_where_whole_is_full_size_still_does_something() -> None:
    framing = Framing.fitted((640, 480), (1440, 900), 1.0)
    assert framing.toggled(700, 400).zoom == 2
    assert framing.toggled(700, 400).toggled(0, 0) == framing


def test_the_point_does_not_creep_away_on_the_way() -> None:
    framing = Framing.fitted((4000, 3000), (1440, 900), 1.0).zoomed(2, 700, 400)
    was = framing.picture_point(701, 399)
    for _ in range(50):
        framing = framing.zoomed(framing.zoom * 1.02, 701, 399)
    for _ in range(50):
        framing = framing.zoomed(framing.zoom / 1.02, 701, 399)
    assert framing.picture_point(701, 399) == pytest.approx(was, abs=1e-6)
