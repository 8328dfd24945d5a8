"""What stands along the scroll bar: years and months, letters, or sizes, and where; without Qt."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from app.models.justified import HEADING_PX, JustifiedLayout
from app.models.sections import Grouping, Runs, months_of
from indexer.types import Int64Array

_ROOM_PX = 18
"""Between the middles of two labels."""
_TICK_ROOM_PX = 4


class ScrubMark(NamedTuple):
    """A place in the list that is worth a label."""

    content_y: int
    """Where it begins, in pixels from the top of the content."""
    grouping: Grouping
    number: int
    """Of the run that begins there; see `Grouping`. Of a year: its first month."""
    is_major: bool
    """A year, or what has nothing above it."""


class PlacedMark(NamedTuple):
    """A mark on a bar of some height."""

    mark: ScrubMark
    y: int
    has_text: bool
    """Else a tick: for its words there is no room."""


def marks_of(runs: Runs | None, layout: JustifiedLayout) -> list[ScrubMark]:
    """All marks of a list, from top to bottom."""
    if runs is None or runs.total == 0 or layout.count != runs.total:
        return []
    numbers, starts, grouping = runs.numbers, runs.starts, runs.grouping
    is_major = np.ones(len(numbers), np.bool_)
    if grouping is Grouping.DAY:
        months = months_of(numbers)
        is_first = _changes(months)
        grouping, numbers, starts = Grouping.MONTH, months[is_first], starts[is_first]
        is_major = _changes(numbers // 12)
    tops = np.maximum(layout.row_top[layout.row_of[starts]] - HEADING_PX, 0)
    return [
        ScrubMark(int(top), grouping, int(number), bool(major))
        for top, number, major in zip(tops, numbers, is_major, strict=True)
    ]


def placed_marks(
    marks: Sequence[ScrubMark], y_of: Callable[[int], int], height: int
) -> list[PlacedMark]:
    """Give labels to as many marks as there is room for, years before months, ticks to others.

    Args:
        marks: From top to bottom.
        y_of: Where on the bar something in the content stands.
        height: Of the bar; no label is cut off by its ends.
    """
    at = [(y_of(mark.content_y), mark) for mark in marks]
    labelled: set[int] = set()
    for is_major in (True, False):
        taken = sorted(at[number][0] for number in labelled)
        for number, (y, mark) in enumerate(at):
            is_inside = _ROOM_PX // 2 <= y <= height - _ROOM_PX // 2
            if mark.is_major is not is_major or not is_inside:
                continue
            if all(abs(y - other) >= _ROOM_PX for other in _near(taken, y)):
                labelled.add(number)
                taken.append(y)
                taken.sort()
    labels = sorted(at[number][0] for number in labelled)
    placed: list[PlacedMark] = []
    last_tick = -_TICK_ROOM_PX
    for number, (y, mark) in enumerate(at):
        if number in labelled:
            placed.append(PlacedMark(mark, y, has_text=True))
        elif y - last_tick >= _TICK_ROOM_PX and all(
            abs(y - label) >= _ROOM_PX // 2 for label in _near(labels, y)
        ):
            placed.append(PlacedMark(mark, y, has_text=False))
            last_tick = y
    return placed


def _near(taken: list[int], y: int) -> list[int]:
    at = int(np.searchsorted(taken, y)) if taken else 0
    return taken[max(at - 1, 0) : at + 1]


def _changes(numbers: Int64Array) -> NDArray[np.bool_]:
    changes: NDArray[np.bool_] = np.diff(numbers, prepend=numbers[0] - 1) != 0
    return changes
