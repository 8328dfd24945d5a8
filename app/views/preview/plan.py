"""Which photos are decoded around the one that is seen: ahead in the direction of travel first."""

from __future__ import annotations

from typing import NamedTuple

from app.views.preview.pictures import Stage

_SMALL_AHEAD, _SMALL_BEHIND = 6, 2
_SMALL_AHEAD_FAST = 16
_FITTED = (1, 2, -1)
"""Steps in the direction of travel: the next, the one after it, the one just left."""


class Planned(NamedTuple):
    """A photo, by its place in the order, and how much of it."""

    item: int
    stage: Stage


def plan(item: int, count: int, direction: int, *, is_fast: bool) -> list[Planned]:
    """What to decode, most urgent first.

    Args:
        item: The photo that is seen.
        count: How many there are.
        direction: 1 forward, -1 backward.
        is_fast: A key is held down. Then thumbnails are all that can keep up, and a larger picture
            of a photo that is gone before it is decoded would only hold them up.
    """
    ahead = _SMALL_AHEAD_FAST if is_fast else _SMALL_AHEAD
    wishes = [Planned(item, Stage.SMALL)]
    if not is_fast:
        wishes.append(Planned(item, Stage.FITTED))
    wishes += [Planned(item + direction * step, Stage.SMALL) for step in range(1, ahead + 1)]
    if not is_fast:
        wishes += [Planned(item + direction * step, Stage.FITTED) for step in _FITTED]
        behind = range(1, _SMALL_BEHIND + 1)
        wishes += [Planned(item - direction * step, Stage.SMALL) for step in behind]
    return [one for one in wishes if 0 <= one.item < count]
