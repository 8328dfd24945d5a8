"""How fine the detail of a picture is, by frequency: an enlarged picture has none of its own.

What enlarges a picture invents no detail: above the finest that the smaller one could hold (half a
cycle for each of *its* pixels) there is only what the kernel and JPEG leave. So power is measured
by frequency in the parts of the picture that have most to show, at full size. Figures and bounds:
docs/decisions/0018-groups-and-keepers.md.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from indexer.types import Float32Array

BANDS: Final = 32
"""Of equal width, from 0 to half a cycle a pixel along either axis (Nyquist's limit)."""
_TILE_PX: Final = 256
_SMALL_TILE_PX: Final = 96
_TILES: Final = 9
"""So many of the parts that have most detail: skies and blur say nothing."""
_ACROSS: Final = 24
"""Parts along each side that are looked at, at most."""
_ALONG_AXES: Final = 0.06
"""Frequencies along one axis alone, where the edges of JPEG's blocks are, do not count."""
_LEAST_POWER: Final = 0.02
"""Squared levels, for coarse detail: less is a plain area."""

_LEAST_FINE: Final = ((1.2, 1.5, 2.0, 3.0, 4.0), (0.16, 0.1, 0.045, 0.09, 0.1))
"""Of a scale: power above the smaller picture's limit, beside that below it, that is real detail.
Kernels leave some, and sharpening more: the most that any did, and a fourth on top."""
_FROM, _TO = 1.1, 1.6
_COARSE_FROM, _COARSE_TO = 0.45, 0.9
"""Bands to compare, as multiples of the smaller picture's limit."""
_STEPPED: Final = 0.11
"""Share of all steps between pixels that a pattern takes; JPEG's blocks take less."""
_MIDDLES: Final = (np.arange(BANDS) + 0.5) / BANDS
LEAST_SCALE: Final = 1.2
"""Below this no band is left above the limit of the smaller picture."""

NOTHING: Final[Float32Array] = np.empty(0, np.float32)


def profile(image: Image.Image) -> Float32Array:
    """Power by frequency.

    Args:
        image: At full size, any mode.

    Returns:
        ``float32[BANDS]``, squared levels (0..255); `NOTHING` for a picture that is too small or
        has too little to see.
    """
    px = _TILE_PX if min(image.size) >= 2 * _TILE_PX else _SMALL_TILE_PX
    if min(image.size) < px:
        return NOTHING
    tiles = _finest(np.asarray(image.convert("L")), px)
    frequency = 2 * np.abs(np.fft.fftfreq(px))
    along_x, along_y = frequency[None, :], frequency[:, None]
    is_used = np.minimum(along_x, along_y) > _ALONG_AXES
    band = np.minimum((np.maximum(along_x, along_y) * BANDS).astype(np.int64), BANDS - 1)[is_used]
    counts = np.maximum(np.bincount(band, minlength=BANDS), 1)
    window = np.hanning(px)
    shaped = (window[:, None] * window[None, :]).astype(np.float32)
    found = []
    for tile in tiles:
        levels = tile.astype(np.float32)
        power = np.abs(np.fft.fft2((levels - levels.mean()) * shaped)) ** 2
        found.append(np.bincount(band, power[is_used], BANDS) / counts / px**2)
    if not found:
        return NOTHING
    measured = np.median(found, axis=0).astype(np.float32)
    # Steps are as sharp as any detail, and none.
    measured[_limit_of_steps(tiles) < _MIDDLES] = 0
    return measured


def finer(measured: Float32Array, scale: NDArray[np.float64]) -> NDArray[np.int8]:
    """Whether pictures show detail that ones with fewer pixels cannot hold.

    Args:
        measured: ``float32[n, BANDS]``: `profile` of the larger ones; zeros: nothing is known.
        scale: ``float64[n]``: their pixels along a line for one of the smaller ones.

    Returns:
        ``int8[n]``: 1 they do, 0 they do not, -1 nothing can be told.
    """
    share = _MIDDLES[None, :] * scale[:, None]
    fine = _mean(measured, (share > _FROM) & (share < _TO))
    coarse = _mean(measured, (share > _COARSE_FROM) & (share < _COARSE_TO))
    least = np.interp(scale, *_LEAST_FINE)
    found = np.where(fine >= least * coarse, 1, 0)
    can_tell = (scale >= LEAST_SCALE) & (coarse >= _LEAST_POWER)
    return np.where(can_tell, found, -1).astype(np.int8)


def _mean(measured: Float32Array, which: NDArray[np.bool_]) -> NDArray[np.float64]:
    """Of some bands of each row; 0 where there are none."""
    total = np.where(which, measured, 0).sum(axis=1, dtype=np.float64)
    found: NDArray[np.float64] = total / np.maximum(which.sum(axis=1), 1)
    return found


def _limit_of_steps(tiles: Sequence[NDArray[np.uint8]]) -> float:
    """The limit of a picture of which pixels were repeated, as a share; 1: they were not.

    Levels then change at some columns and rows only, by a pattern that returns with each pixel of
    the smaller picture (after Gallagher, "Detection of linear and cubic interpolation in JPEG
    compressed images", CRV 2005, who looks for such patterns).
    """
    shares = []
    for axis in (0, 1):
        spectra = []
        for tile in tiles:
            steps = np.abs(np.diff(tile.astype(np.int16), axis=axis)).mean(axis=1 - axis)
            spectrum = np.abs(np.fft.rfft(steps - steps.mean(), tile.shape[axis]))
            spectra.append(spectrum / max(float(steps.sum()), 1e-6))
        shares.append(np.median(spectra, axis=0))
    both = np.minimum(*shares)
    px = tiles[0].shape[0]
    both[: px // 16] = 0  # the picture's own
    strong = np.flatnonzero(both > _STEPPED)
    return float(strong[0] / px) if strong.size else 1.0


def _finest(grey: NDArray[np.uint8], px: int) -> list[NDArray[np.uint8]]:
    """The parts with most detail, evenly chosen of all that there are."""
    height, width = grey.shape
    tops, lefts = (
        np.unique(np.linspace(0, side - px, min(side // px, _ACROSS)).astype(np.int64))
        for side in (height, width)
    )
    tiles = [grey[top : top + px, left : left + px] for top in tops for left in lefts]
    detail = [float(np.diff(tile[::4].astype(np.int16), axis=1).std()) for tile in tiles]
    best = np.argsort(detail)[::-1][:_TILES]
    return [tiles[at] for at in best if detail[at] > 0]
