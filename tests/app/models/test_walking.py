from __future__ import annotations

import numpy as np
import pytest

from app.models.justified import justify
from app.models.walking import Step, step_from

LAYOUT = justify(np.full(40, 1.5), np.array([0, 13]), 900, 140)
PAGE = 400


@pytest.mark.parametrize("step", list(Step))
@pytest.mark.parametrize("item", range(40))
def test_every_step_leads_to_a_photo(step: Step, item: int) -> None:
    assert 0 <= step_from(LAYOUT, item, step, PAGE) < LAYOUT.count


def test_left_and_right_walk_all_photos_in_order() -> None:
    item, seen = 0, [0]
    while (following := step_from(LAYOUT, item, Step.RIGHT, PAGE)) != item:
        item = following
        seen.append(item)
    assert seen == list(range(40))
    assert step_from(LAYOUT, 1, Step.LEFT, PAGE) == 0
    assert step_from(LAYOUT, 0, Step.LEFT, PAGE) == 0


def test_down_and_up_come_back_to_the_same_column() -> None:
    column = 620
    item = LAYOUT.item_in_row(0, column)
    down = step_from(LAYOUT, item, Step.DOWN, PAGE, column)
    assert LAYOUT.row_of[down] == 1
    assert step_from(LAYOUT, down, Step.UP, PAGE, column) == item


def test_the_edges_hold() -> None:
    assert step_from(LAYOUT, 2, Step.UP, PAGE) == 2
    last = LAYOUT.count - 1
    assert step_from(LAYOUT, last, Step.DOWN, PAGE) == last
    assert step_from(LAYOUT, 17, Step.HOME, PAGE) == 0
    assert step_from(LAYOUT, 17, Step.END, PAGE) == last
    assert step_from(LAYOUT, last, Step.PAGE_DOWN, PAGE) >= LAYOUT.row_first[-2]
    assert LAYOUT.row_of[step_from(LAYOUT, 0, Step.PAGE_DOWN, PAGE)] > 1
