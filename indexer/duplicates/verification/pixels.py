"""Two aligned pictures compared block by block, and the alignment drawn tight by the way.

Keypoints say that parts of two pictures look alike, which parts of a fence do as well. Whether it
is one picture is seen in the pixels: each block is correlated (so that brightness, contrast and
colour may have been edited), and asked how far its content has moved.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

import cv2
import numpy as np
from numpy.typing import NDArray

from indexer.duplicates.verification.alignment import Alignment, Float64Array
from indexer.types import Float32Array, UInt8Array

BLOCKS_ACROSS: Final = 12
"""Along the root of the overlap's area; more are too small to be compared, fewer hide a face."""
_SMALLEST_BLOCK_PX, _LARGEST_BLOCK_PX = 6, 24
_BLUR_PX: Final = 1.0
"""Sigma: takes away what JPEG leaves of itself, and makes the step below good for a whole pixel."""
_TEXTURE: Final = 4.0
"""Levels of standard deviation; below, a block is flat and says nothing."""
_CORNER: Final = 6.0
"""Least curvature of a block (squared levels a pixel) that is asked how far it has moved."""
_RIM_PX: Final = 1.5
"""Along the edges of a picture, where resizing has mixed it with its border, is not compared."""
_ROUNDS: Final = 2
_FEWEST_STEERING: Final = 8
_MOST_MOVED_PX: Final = 2.0

BoolArray = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class Comparison:
    """What the overlap of two pictures shows; arrays are of blocks in rows and columns."""

    alignment: Alignment
    """From the frame to the other picture, drawn tight."""
    frame: Float32Array
    """``float32[rows, columns, pixels]``: the blocks of the frame, in levels 0..255."""
    other: Float32Array
    """Those of the other picture, brought over it."""
    contrast: Float32Array
    """``float32[2, rows, columns]``: standard deviations of both, slightly blurred, in levels."""
    correlation: Float32Array
    """-1..1; 1: the same but for brightness and contrast."""
    is_inside: BoolArray
    """Blocks that both pictures show."""
    is_textured: BoolArray
    """Of these, the blocks with something to see in one picture at least."""
    moved: Float64Array
    """``float64[rows, columns, 2]``: how far the content is from where the alignment puts it, in
    pixels; NaN where that cannot be told."""


def compare(frame: UInt8Array, other: UInt8Array, alignment: Alignment) -> Comparison | None:
    """Bring a picture over another one and compare them.

    Args:
        frame: ``uint8[h, w]``, grey: the coarser of the two.
        other: Likewise.
        alignment: From the frame to the other one, to within some pixels.

    Returns:
        None where the pictures do not overlap, or too little to be compared.
    """
    base = frame.astype(np.float32)
    finer = other.astype(np.float32)
    if alignment.scale > 1:
        # What the frame's coarser pixels would have averaged.
        finer = _blurred(finer, 0.5 * (alignment.scale**2 - 1) ** 0.5)
    for turn in range(_ROUNDS + 1):
        comparison = _compared(base, finer, alignment)
        if comparison is None or turn == _ROUNDS:
            return comparison[0] if comparison else None
        tighter = _tightened(*comparison)
        if tighter is None:
            return comparison[0]
        alignment = tighter
    raise AssertionError("the last round returns")


def _compared(
    base: Float32Array, finer: Float32Array, alignment: Alignment
) -> tuple[Comparison, Float64Array] | None:
    """The comparison, and the middles of its blocks, ``float64[rows, columns, 2]``."""
    warped, seen = _warped(finer, alignment, base.shape)
    rows, columns = np.flatnonzero(seen.any(axis=1)), np.flatnonzero(seen.any(axis=0))
    if not len(rows):
        return None
    px = round(float(seen.sum()) ** 0.5 / BLOCKS_ACROSS)
    grid = _Grid.over(rows, columns, min(max(px, _SMALLEST_BLOCK_PX), _LARGEST_BLOCK_PX))
    if grid is None:
        return None
    blurred = _blurred(base, _BLUR_PX)
    mine, theirs = grid.cut(blurred), grid.cut(_blurred(warped, _BLUR_PX))
    mine0, theirs0 = (part - part.mean(axis=2, keepdims=True) for part in (mine, theirs))
    deviation, deviation_there = mine0.std(axis=2), theirs0.std(axis=2)
    correlation = (mine0 * theirs0).mean(axis=2) / np.maximum(deviation * deviation_there, 1e-6)
    is_inside = grid.cut(seen).all(axis=2)
    textured = is_inside & (np.maximum(deviation, deviation_there) > _TEXTURE)
    # One step of Lucas and Kanade (1981) for each block, contrast evened out.
    along_y, along_x = (grid.cut(part) for part in np.gradient(blurred))
    evened = theirs0 * (deviation / np.maximum(deviation_there, 1e-6))[..., None]
    shift, curvature = _shift(along_x, along_y, evened - mine0)
    can_tell = textured & (curvature > _CORNER) & (correlation > 0.5)
    moved = np.where(can_tell[..., None], shift, np.nan)
    found = Comparison(
        alignment,
        grid.cut(base),
        grid.cut(warped),
        np.stack([deviation, deviation_there]),
        correlation.astype(np.float32),
        is_inside,
        textured,
        moved,
    )
    return found, grid.middles()


def _shift(
    along_x: Float32Array, along_y: Float32Array, difference: Float32Array
) -> tuple[Float64Array, Float64Array]:
    """How far the content of blocks has moved, ``[..., 2]``, and how firmly that is known."""
    xx, xy, yy = (
        (one * two).mean(axis=2).astype(np.float64)
        for one, two in ((along_x, along_x), (along_x, along_y), (along_y, along_y))
    )
    x, y = ((part * difference).mean(axis=2).astype(np.float64) for part in (along_x, along_y))
    determinant = np.maximum(xx * yy - xy**2, 1e-9)
    shift = np.stack([yy * x - xy * y, xx * y - xy * x], axis=-1) / determinant[..., None]
    curvature = (xx + yy) / 2 - np.sqrt(((xx - yy) / 2) ** 2 + xy**2)
    return shift, curvature


def _tightened(comparison: Comparison, middles: Float64Array) -> Alignment | None:
    """The alignment that undoes what all blocks have moved in common; None: nothing to go by."""
    moved = comparison.moved
    known = np.hypot(moved[..., 0], moved[..., 1]) < _MOST_MOVED_PX  # NaN is not
    if known.sum() < _FEWEST_STEERING:
        return None
    at, by = middles[known], moved[known]
    centre = at.mean(axis=0)
    rows = np.column_stack([(at - centre) / max(float(at.std()), 1.0), np.ones(len(at))])
    weights = np.ones(len(at))
    for _ in range(3):  # reweighted: a person who walked must not pull the whole picture along
        weighted = rows * weights[:, None]
        # A pinch of ridge: blocks in one line do not say how the picture is sheared.
        step = np.linalg.solve(weighted.T @ rows + 1e-3 * np.eye(3), weighted.T @ by)
        left = np.hypot(*(by - rows @ step).T)
        weights = 1 / (1 + (left / 0.3) ** 2)
    spread = max(float(at.std()), 1.0)
    linear = np.eye(2) - step[:2].T / spread
    offset = -step[2] + step[:2].T @ centre / spread
    return comparison.alignment.after(Alignment(np.column_stack([linear, offset])))


@dataclass(frozen=True, slots=True)
class _Grid:
    """Whole blocks over a part of a picture."""

    top: int
    left: int
    rows: int
    columns: int
    px: int

    @classmethod
    def over(cls, rows: Any, columns: Any, px: int) -> _Grid | None:
        """Blocks in the middle of what these rows and columns span; None for less than a block."""
        height, width = int(rows[-1] - rows[0] + 1), int(columns[-1] - columns[0] + 1)
        down, across = height // px, width // px
        if not down or not across:
            return None
        top, left = (height - down * px) // 2, (width - across * px) // 2
        return cls(int(rows[0]) + top, int(columns[0]) + left, down, across, px)

    def cut(self, picture: Any) -> Any:
        """``[rows, columns, px * px]``."""
        part = picture[
            self.top : self.top + self.rows * self.px,
            self.left : self.left + self.columns * self.px,
        ]
        blocks = part.reshape(self.rows, self.px, self.columns, self.px).swapaxes(1, 2)
        return blocks.reshape(self.rows, self.columns, -1)

    def middles(self) -> Float64Array:
        """``float64[rows, columns, 2]``: x and y of their middles."""
        y, x = np.indices((self.rows, self.columns)) * self.px + (self.px - 1) / 2
        return np.stack([x + self.left, y + self.top], axis=-1)


def _blurred(picture: Float32Array, sigma_px: float) -> Float32Array:
    if sigma_px < 0.2:
        return picture
    return np.asarray(cv2.GaussianBlur(picture, (0, 0), sigma_px), np.float32)


def _warped(
    picture: Float32Array, alignment: Alignment, shape: tuple[int, ...]
) -> tuple[Float32Array, BoolArray]:
    """The picture as the frame sees it, and which pixels of the frame it covers."""
    height, width = shape
    flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    warped = cv2.warpAffine(
        picture, alignment.matrix, (width, height), flags=flags, borderMode=cv2.BORDER_REPLICATE
    )
    x, y = alignment.of_pixels(height, width)
    rows, columns = picture.shape
    rim = _RIM_PX * max(alignment.scale, 1.0)
    inside = (x >= rim) & (x <= columns - 1 - rim) & (y >= rim) & (y <= rows - 1 - rim)
    return np.asarray(warped, np.float32), inside
