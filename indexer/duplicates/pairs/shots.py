"""What clocks and names say of two photos: one shot or two, and whether of one moment.

Pixels cannot tell two shots from a tripod from a copy; the cameras' clocks can. They are believed
where two photos come from the same camera. Copies and edits carry the time of their original, or
none, so they are never taken for shots of their own. Pure functions; any thread.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from indexer.duplicates.verification.relation import Relation
from indexer.types import Photo

MOMENT: Final = timedelta(seconds=10)
"""Between two shots of one moment, at most."""
_SESSION: Final = timedelta(hours=1)
"""Times further apart may also come of a program that wrote the time of editing."""
_QUARTER: Final = timedelta(minutes=15)
"""Clocks that differ by whole quarters of an hour stand in two time zones."""
_NEXT_IN_SEQUENCE: Final = 3
_COUNTER: Final = re.compile(r"^(.*?)(\d{3,})(\D*)$")
"""What cameras count with has three digits or more; "photo (2)" is a copy."""
_WHOLE: Final = 0.98
_UPRIGHT_DEGREES: Final = 0.2


@dataclass(frozen=True, slots=True)
class _Counted:
    before: str
    number: int
    behind: str


def are_two_shots(first: Photo, second: Photo, relation: Relation | None = None) -> bool:
    """Whether the camera says that these are two shots, however equal they look.

    Args:
        first: One photo.
        second: The other one.
        relation: How they relate, where they were found to be the same picture.
    """
    if not _of_one_camera(first, second):
        return False
    taken, other = first.metadata.taken_at, second.metadata.taken_at
    if taken is None or other is None:
        return False
    apart = abs(taken - other)
    is_one_second = taken.replace(microsecond=0) == other.replace(microsecond=0)
    if is_one_second and not (taken.microsecond and other.microsecond):
        return _steps_apart(first, second) is not None  # the clock of one knows seconds only
    if not apart:
        return False
    if apart >= _QUARTER and not apart % _QUARTER:
        return False
    return apart <= _SESSION or relation is None or _is_untouched(relation)


def are_of_one_moment(first: Photo, second: Photo) -> bool:
    """Whether they were taken within seconds of each other, or in sequence where no time is known.

    Likeness is asked for beside it.
    """
    taken, other = first.metadata.taken_at, second.metadata.taken_at
    if taken is not None and other is not None:
        return abs(taken - other) <= MOMENT and first.metadata.camera == second.metadata.camera
    if taken is not None or other is not None or not _of_one_size(first, second):
        return False
    steps = _steps_apart(first, second)
    return steps is not None and steps <= _NEXT_IN_SEQUENCE


def _of_one_camera(first: Photo, second: Photo) -> bool:
    return first.metadata.camera is not None and first.metadata.camera == second.metadata.camera


def _of_one_size(first: Photo, second: Photo) -> bool:
    return {first.width, first.height} == {second.width, second.height}


def _is_untouched(relation: Relation) -> bool:
    """Whether nothing was done to either: all of it, in the same size and place."""
    return (
        min(relation.first.shown, relation.second.shown) >= _WHOLE
        and abs(relation.scale - 1) <= 1 - _WHOLE
        and abs(relation.rotation_degrees) <= _UPRIGHT_DEGREES
        and not relation.is_mirrored
        and not any(
            side.is_bordered or side.is_covered for side in (relation.first, relation.second)
        )
    )


def _steps_apart(first: Photo, second: Photo) -> int | None:
    """How many numbers lie between the nearest of their names in one folder.

    None where a name of one goes with a name of the other, or no two belong to one sequence.
    """
    steps = []
    for file in first.files:
        for other in second.files:
            own, others = _counted(file.path.stem), _counted(other.path.stem)
            if own is None or others is None:
                continue
            if (own.before, own.behind) == (others.before, others.behind):
                if own.number == others.number:
                    return None
                if file.path.parent == other.path.parent:
                    steps.append(abs(own.number - others.number))
            elif own.number == others.number:
                return None  # IMG_1234 and IMG_1234-edited
    return min(steps, default=None)


def _counted(stem: str) -> _Counted | None:
    found = _COUNTER.match(stem)
    return None if found is None else _Counted(found[1], int(found[2]), found[3])
