"""Pictures without keypoints (fog, sky, night): compared as wholes, turned and mirrored.

Strict, since smooth pictures are alike without being the same: what every sky has, a slope from
light to dark, is taken away first, and what is left must be strong and agree nearly everywhere.
"""

from __future__ import annotations

import itertools
from typing import Final

import numpy as np
from PIL import Image

from indexer.duplicates.verification.alignment import Alignment, Float64Array
from indexer.duplicates.verification.features import Features

FEW_KEYPOINTS: Final = 60
"""A picture with more would have been recognised by them."""
_GRID: Final = 24
_LEAST_STRUCTURE: Final = 2.0
"""Levels of standard deviation that must be left; the noise of a sensor leaves some tenths."""
_CORRELATION: Final = 0.985
_ASPECT: Final = 1.03


def whole_alignment(first: Features, second: Features) -> Alignment | None:
    """From the first to the second where the whole of one is the whole of the other."""
    if min(len(first.points), len(second.points)) > FEW_KEYPOINTS:
        return None
    mine = _structure(first)
    if mine is None or _structure(second) is None:
        return None
    best, found = _CORRELATION, None
    for turns, is_mirrored in itertools.product(range(4), (False, True)):
        alignment = _frame_to_frame(first, second, turns, is_mirrored)
        if alignment.stretch > _ASPECT:
            continue
        theirs = _structure(second, turns, is_mirrored)
        assert theirs is not None  # turning changes no structure
        correlation = float((mine * theirs).mean() / (mine.std() * theirs.std()))
        if correlation > best:
            best, found = correlation, alignment
    return found


def _structure(
    features: Features, turns: int = 0, is_mirrored: bool = False
) -> Float64Array | None:
    """What is left without slopes, ``float64[24 * 24]``, mean 0; None: next to nothing."""
    small = Image.fromarray(features.grey).resize((_GRID, _GRID), Image.Resampling.BOX)
    # Undo what _frame_to_frame does: first turned back, then mirrored back.
    levels = np.rot90(np.asarray(small, np.float64), turns)
    levels = (levels[:, ::-1] if is_mirrored else levels).ravel()
    y, x = (axis.ravel() / _GRID - 0.5 for axis in np.indices((_GRID, _GRID)))
    slopes = np.stack([np.ones_like(x), x, y, x * x, x * y, y * y], axis=1)
    left: Float64Array = levels - slopes @ np.linalg.lstsq(slopes, levels, rcond=None)[0]
    return left if left.std() >= _LEAST_STRUCTURE else None


def _frame_to_frame(first: Features, second: Features, turns: int, is_mirrored: bool) -> Alignment:
    """The first mirrored, turned clockwise by quarters, and scaled to the second's frame."""
    (height, width), (rows, columns) = first.grey.shape, second.grey.shape
    # Over the unit square: mirroring, then (x, y) -> (1 - y, x) for each quarter.
    linear, shift = np.eye(2), np.zeros(2)
    if is_mirrored:
        linear, shift = np.diag([-1.0, 1.0]), np.array([1.0, 0.0])
    quarter = np.array([[0.0, -1.0], [1.0, 0.0]])
    for _ in range(turns):
        linear, shift = quarter @ linear, quarter @ shift + (1, 0)
    grow, shrink = np.diag([columns, rows]), np.diag([1 / width, 1 / height])
    matrix = grow @ linear @ shrink
    # Pixel places are of the middles: half a pixel off the edge of the unit square.
    offset = grow @ shift + matrix @ (0.5, 0.5) - 0.5
    return Alignment(np.column_stack([matrix, offset]))
