"""Where a key leads in justified rows; without Qt."""

from __future__ import annotations

from enum import Enum, auto

from app.models.justified import JustifiedLayout


class Step(Enum):
    """A move of the cursor."""

    LEFT = auto()
    RIGHT = auto()
    UP = auto()
    DOWN = auto()
    HOME = auto()
    END = auto()
    PAGE_UP = auto()
    PAGE_DOWN = auto()


def step_from(
    layout: JustifiedLayout, item: int, step: Step, page_height: int, column: int | None = None
) -> int:
    """The item that a step leads to; the same one where there is no further.

    Args:
        layout: Has at least one item.
        item: Where the cursor stands.
        step: The key.
        page_height: Pixels of one page.
        column: The x to keep to on the way up and down; None: the middle of ``item``.
    """
    last = layout.count - 1
    left, top, width, height = layout.rect(item)
    x = left + width // 2 if column is None else column
    row = int(layout.row_of[item])
    match step:
        case Step.LEFT:
            return max(item - 1, 0)
        case Step.RIGHT:
            return min(item + 1, last)
        case Step.HOME:
            return 0
        case Step.END:
            return last
        case Step.UP:
            return layout.item_in_row(row - 1, x) if row > 0 else item
        case Step.DOWN:
            return layout.item_in_row(row + 1, x) if row + 1 < layout.row_count else item
        case Step.PAGE_UP | Step.PAGE_DOWN:
            way = -page_height if step is Step.PAGE_UP else page_height
            found = layout.nearest_item(x, top + height // 2 + way)
            return item if found is None else found
