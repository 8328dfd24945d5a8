"""Colours of a picture and where they are: the part of Look that needs no detail.

Its share of the vector is small where a picture has detail, and all of it where there is none, so
that skies, walls and drawings of one colour are alike as well.
"""

from __future__ import annotations

from typing import Final

import numpy as np
from PIL import Image

from indexer.embed.look.codebook import parity
from indexer.types import Float32Array

_GRID_PX: Final = 32
"""Side of the square that colours are counted in."""
_LIGHTNESS, _CHROMA = 4, 3
COLOUR_DIM: Final = _LIGHTNESS * _CHROMA * _CHROMA
_FINE, _COARSE = 4, 2
LAYOUT_DIM: Final = _FINE * _FINE + 2 * _COARSE * _COARSE


def colour_and_layout(image: Image.Image) -> tuple[Float32Array, Float32Array]:
    """The colours of a picture, and where they are.

    Returns:
        ``float32[COLOUR_DIM]``, the roots of a histogram over lightness and two opponent colours:
        the same for the mirrored picture. ``float32[LAYOUT_DIM]``: lightness and opponent colours
        on coarse grids, as sums of left and right (even), then differences (odd).
    """
    pixels = np.asarray(image.resize((_GRID_PX, _GRID_PX), Image.Resampling.BOX), np.float32) / 255
    red, green, blue = np.moveaxis(pixels, -1, 0)
    lightness = 0.299 * red + 0.587 * green + 0.114 * blue
    # Opponent colours are small in most photos: the factors spread them over -1..1.
    first = np.clip(2 * (red - green), -1, 1)
    second = np.clip(blue - (red + green) / 2, -0.5, 0.5) * 2
    histogram = _histogram(
        (lightness, _LIGHTNESS), ((first + 1) / 2, _CHROMA), ((second + 1) / 2, _CHROMA)
    )
    grids = [_folded(lightness, _FINE), _folded(first, _COARSE), _folded(second, _COARSE)]
    layout = np.concatenate([half for side in (0, 1) for half in (grid[side] for grid in grids)])
    return np.sqrt(histogram), layout


def layout_parity() -> Float32Array:
    """``float32[LAYOUT_DIM]``: which parts change their sign when the picture is mirrored."""
    return parity(LAYOUT_DIM)


def _histogram(*channels: tuple[Float32Array, int]) -> Float32Array:
    """Shares of the pixels, each shared between neighbouring bins: steady under small changes."""
    weights = np.ones((channels[0][0].size, 1), np.float32)
    for values, count in channels:
        at = values.reshape(-1, 1) * (count - 1)
        near = np.maximum(0, 1 - np.abs(at - np.arange(count)))
        weights = (weights[:, :, None] * near[:, None, :]).reshape(len(weights), -1)
    shares: Float32Array = weights.mean(axis=0).astype(np.float32)
    return shares


def _folded(values: Float32Array, cells: int) -> tuple[Float32Array, Float32Array]:
    """Cell means, as sums and differences of mirrored cells: ``float32[cells² / 2]`` each."""
    side = _GRID_PX // cells
    means = values.reshape(cells, side, cells, side).mean(axis=(1, 3))
    left, right = means[:, : cells // 2], means[:, ::-1][:, : cells // 2]
    return ((left + right) / np.sqrt(2)).ravel(), ((left - right) / np.sqrt(2)).ravel()
