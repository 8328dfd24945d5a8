"""How much of either picture the other one shows, and whether the rest is only a border."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np

from indexer.duplicates.verification.alignment import Alignment
from indexer.types import UInt8Array

_HELD: Final = 0.9
"""Share of a picture's content that is in the other one, for it to be a part of it."""
_FILL_LEVELS: Final = 17
"""Width of the range of levels that is one colour, after JPEG."""
_FILLED: Final = 0.8
"""Share of one colour in what lies outside, for it to be a border."""
_LEAST_BORDER: Final = 0.02
"""Of the picture's area; less is rounding."""
_RIM_PX: Final = 1.5
"""Beside an edge, where it is mixed with a border."""


@dataclass(frozen=True, slots=True)
class Frames:
    """Two pictures laid over each other."""

    first_shown: float
    """Share of the first one's content that the second shows."""
    second_shown: float
    first_bordered: bool
    second_bordered: bool

    @property
    def one_holds_the_other(self) -> bool:
        """Whether next to nothing of one of them is missing in the other."""
        return max(self.first_shown, self.second_shown) >= _HELD


def frames(first: UInt8Array, second: UInt8Array, alignment: Alignment) -> Frames:
    """Lay one over the other.

    Args:
        first: ``uint8[h, w]``, grey.
        second: Likewise.
        alignment: From the first to the second.
    """
    shown, bordered = _shown(first, second.shape, alignment)
    shown_there, bordered_there = _shown(second, first.shape, alignment.inverted())
    return Frames(shown, shown_there, bordered, bordered_there)


def _shown(picture: UInt8Array, other: tuple[int, ...], alignment: Alignment) -> tuple[float, bool]:
    """Share of the picture's content inside the other's frame, and whether a border is outside."""
    x, y = alignment.of_pixels(*picture.shape)
    rows, columns = other
    outside_px = np.maximum(
        np.abs(x - (columns - 1) / 2) - columns / 2, np.abs(y - (rows - 1) / 2) - rows / 2
    )
    levels = picture[outside_px > _RIM_PX * max(alignment.scale, 1.0)]
    if len(levels) < _LEAST_BORDER * picture.size:
        return 1.0, False
    counts = np.bincount(levels, minlength=256)
    filled = float(np.convolve(counts, np.ones(_FILL_LEVELS)).max())
    if filled >= _FILLED * len(levels):
        return 1.0, True
    return float((outside_px <= 0).mean()), False
