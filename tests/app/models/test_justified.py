from __future__ import annotations

import time

import numpy as np
import pytest

from app.models.justified import (
    GAP_PX,
    HEADING_PX,
    MAX_ASPECT,
    MIN_ASPECT,
    JustifiedLayout,
    justify,
)

WIDTH, TARGET = 1130, 140


def _random(n: int, seed: int = 0, sections: int = 20) -> tuple[np.ndarray, np.ndarray]:
    rng = np.random.default_rng(seed)
    aspects = rng.choice([1.5, 2 / 3, 4 / 3, 0.75, 1.0, 2.2, 0.1, 60.0], n)
    starts = np.unique(np.append(rng.integers(0, n, sections), 0))
    return aspects, starts


def _assert_sound(layout: JustifiedLayout, starts: np.ndarray, width: int) -> None:
    n = layout.count
    assert layout.row_first[0] == 0
    assert layout.row_first[-1] == n
    assert (np.diff(layout.row_first) > 0).all(), "no row is empty"
    assert set(starts.tolist()) <= set(layout.row_first.tolist()), "no row spans two sections"
    assert layout.left.min() == 0
    assert (layout.left + layout.width).max() <= width
    same_row = np.diff(layout.row_of) == 0
    gaps = layout.left[1:] - (layout.left + layout.width)[:-1]
    assert (gaps[same_row] == GAP_PX).all(), "neighbours stand exactly one gap apart"
    below = layout.row_top[1:] - (layout.row_top + layout.row_height)[:-1]
    assert set(below.tolist()) <= {GAP_PX, GAP_PX + HEADING_PX}
    assert layout.content_height == layout.row_top[-1] + layout.row_height[-1]


@pytest.mark.parametrize("seed", range(8))
@pytest.mark.parametrize(("width", "target"), [(WIDTH, TARGET), (412, 64), (3600, 400)])
def test_rows_are_sound(seed: int, width: int, target: int) -> None:
    aspects, starts = _random(500, seed)
    _assert_sound(justify(aspects, starts, width, target), starts, width)


def test_rows_fill_the_width_but_for_the_last_of_a_section() -> None:
    aspects, starts = _random(2000)
    layout = justify(aspects, starts, WIDTH, TARGET)
    last_items = layout.row_first[1:] - 1
    right = layout.left[last_items] + layout.width[last_items]
    is_last_of_section = np.isin(layout.row_first[1:], np.append(starts[1:], layout.count))
    assert (right[~is_last_of_section] == WIDTH).all()
    assert (right[is_last_of_section] <= WIDTH).all()


def test_photos_keep_their_aspect() -> None:
    aspects, starts = _random(2000)
    layout = justify(aspects, starts, WIDTH, TARGET)
    shown = layout.width / layout.row_height[layout.row_of]
    wanted = np.clip(aspects, MIN_ASPECT, MAX_ASPECT)
    # Whole pixels: one more or less of either side.
    tolerance = (1 + wanted) / layout.row_height[layout.row_of]
    assert (np.abs(shown - wanted) <= tolerance).all()


def test_rows_are_near_the_wished_height() -> None:
    rng = np.random.default_rng(1)
    aspects = rng.choice([1.5, 2 / 3, 4 / 3, 0.75], 5000)
    layout = justify(aspects, np.zeros(1, np.int64), WIDTH, TARGET)
    assert layout.row_height.min() > 0.7 * TARGET
    assert layout.row_height.max() < 1.4 * TARGET


def test_a_short_last_row_keeps_the_wished_height() -> None:
    layout = justify(np.array([1.5]), np.zeros(1, np.int64), WIDTH, TARGET)
    assert layout.rect(0) == (0, HEADING_PX, round(1.5 * TARGET), TARGET)


def test_nothing_is_laid_out_as_nothing() -> None:
    layout = justify(np.zeros(0), np.zeros(1, np.int64), WIDTH, TARGET)
    assert layout.count == layout.row_count == layout.content_height == 0
    assert list(layout.items_between(0, 1000)) == []
    assert layout.item_at(10, 10) is None
    assert layout.nearest_item(10, 10) is None


def test_every_item_is_found_under_its_own_middle() -> None:
    aspects, starts = _random(300)
    layout = justify(aspects, starts, WIDTH, TARGET)
    for item in range(layout.count):
        left, top, width, height = layout.rect(item)
        x, y = left + width // 2, top + height // 2
        assert layout.item_at(x, y) == item
        assert layout.nearest_item(x, y) == item
    assert layout.item_at(5, 3) is None, "a heading is no item"
    assert layout.nearest_item(5, -500) == 0
    assert layout.nearest_item(WIDTH, layout.content_height + 500) == layout.count - 1


def test_visible_items_are_those_that_touch_the_window() -> None:
    aspects, starts = _random(300)
    layout = justify(aspects, starts, WIDTH, TARGET)
    for top in range(0, layout.content_height, 97):
        bottom = top + 400
        wanted = [
            i
            for i in range(layout.count)
            if layout.rect(i)[1] < bottom and layout.rect(i)[1] + layout.rect(i)[3] > top
        ]
        assert list(layout.items_between(top, bottom)) == wanted


def test_a_hundred_thousand_photos_take_less_than_fifty_milliseconds() -> None:
    aspects, starts = _random(100_000, sections=200)
    took = []
    for _ in range(7):
        began = time.process_time()  # of this process alone: the machine may be busy
        justify(aspects, starts, WIDTH, TARGET)
        took.append(time.process_time() - began)
    assert min(took) < 0.050
