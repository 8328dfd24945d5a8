"""Where two pictures that lie over each other differ: an image of it, and how much. No widgets.

On an engine thread, at the resolution of the screen. What a re-encoding leaves is faint, what was
drawn, moved or wiped away glows. Brightness and contrast are levelled first, channel by channel: of
a copy that was only made lighter one wants to know that nothing else was done to it.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QTransform

from app.views.compare.layers import Layers, paint_layers
from indexer.cancel import CancelToken
from indexer.types import Float32Array, UInt8Array

STRONGEST = 48
"""Levels of 255 that are painted brightest."""
CLEAR = 16
"""Levels that one sees without looking for them; noise and re-encoding stay below."""
MOST_PIXELS = 1_500_000
_FEWEST_PIXELS = 16
_RARE = 0.0002
"""Of all pixels: a level with fewer says nothing about the curve."""
_CURVE_WIDTH = 5
_RIM_PX = 2

BoolArray = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class Side:
    """One of the two pictures."""

    layers: Layers
    size: tuple[int, int]
    """At full scale."""
    to_view: QTransform
    """From its pixels to device pixels of the view."""


@dataclass(frozen=True, slots=True, eq=False)
class Difference:
    """Of what is seen of both."""

    image: QImage
    """Of the whole view, perhaps smaller than it."""
    share: float
    """Of what both show: how much differs clearly, 0..1."""
    most: int
    """Levels of 255: the largest difference, levelled."""
    common: float
    """Share of the view that both pictures cover."""


def difference(first: Side, second: Side, view: tuple[int, int], token: CancelToken) -> Difference:
    """Compare two pictures where they lie over each other in a view.

    Args:
        first: The one below; its place in the view is that of the answer.
        second: The other.
        view: Width and height in device pixels.
        token: Asked between the steps.

    Raises:
        Cancelled: The token was cancelled.
    """
    shrink = min(1.0, math.sqrt(MOST_PIXELS / max(view[0] * view[1], 1)))
    size = max(1, round(view[0] * shrink)), max(1, round(view[1] * shrink))
    a, in_a = _rendered(first, size, shrink)
    token.raise_if_cancelled()
    b, in_b = _rendered(second, size, shrink)
    token.raise_if_cancelled()
    both = _inside(in_a & in_b)
    levelled = _levelled(b, a, both)
    token.raise_if_cancelled()
    # A difference of half a pixel in place is none of the pictures.
    apart = np.abs(_smooth(a) - _smooth(levelled)).max(axis=2)
    apart[~both] = 0
    token.raise_if_cancelled()
    count = int(both.sum())
    share = float((apart >= CLEAR).sum()) / count if count else 0.0
    image = _painted(a, in_a, apart)
    return Difference(image, share, round(float(apart.max(initial=0.0))), count / both.size)


def heat(steps: int = 256) -> UInt8Array:
    """The colours of differences, from none to the strongest: ``uint8[steps, 3]``, sRGB.

    From nothing over violet and orange to pale yellow: brighter in every step, also for those who
    do not see red and green apart.
    """
    stops = np.array([0.0, 0.25, 0.5, 0.75, 1.0])
    colours = np.array([[0, 0, 0], [92, 22, 120], [204, 58, 84], [250, 148, 32], [252, 250, 190]])
    places = np.linspace(0, 1, steps)
    mixed = np.stack([np.interp(places, stops, colours[:, i]) for i in range(3)], axis=1)
    return mixed.round().astype(np.uint8)


_HEAT = heat()


def _rendered(side: Side, size: tuple[int, int], shrink: float) -> tuple[Float32Array, BoolArray]:
    """A picture as it lies in the view: ``float32[H, W, 3]`` in 0..255, and where it is at all."""
    image = QImage(*size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.scale(shrink, shrink)
    view = QRectF(0, 0, size[0] / shrink, size[1] / shrink)
    paint_layers(painter, side.to_view, view, side.size, side.layers)
    painter.end()
    pixels = np.frombuffer(image.constBits(), np.uint8).reshape(size[1], size[0], 4)
    return pixels[:, :, 2::-1].astype(np.float32), pixels[:, :, 3] == 255


def _levelled(values: Float32Array, like: Float32Array, both: BoolArray) -> Float32Array:
    """One picture with the tones of another: a curve for each channel, as editors have them.

    The curve says which level of the other picture stands where this one has a level, on average;
    it rises or stays, so that it can lighten and tint, but not turn one thing into another.
    """
    levelled = values.copy()
    if both.sum() < _FEWEST_PIXELS:
        return levelled
    steps = np.arange(256)
    for channel in range(3):
        ours = values[:, :, channel].astype(np.uint8)
        inside, wanted = ours[both], like[:, :, channel][both]
        # A level that hardly occurs follows its neighbours.
        near = np.ones(_CURVE_WIDTH)
        counts = np.convolve(np.bincount(inside, minlength=256), near, "same")
        sums = np.convolve(np.bincount(inside, wanted, 256), near, "same")
        there = counts >= max(_FEWEST_PIXELS, inside.size * _RARE)
        if there.sum() < 2:
            levelled[:, :, channel] += wanted.mean() - inside.mean()
            continue
        curve = np.maximum.accumulate(sums[there] / counts[there])
        levelled[:, :, channel] = np.interp(steps, steps[there], curve).astype(np.float32)[ours]
    return levelled


def _smooth(values: Float32Array) -> Float32Array:
    """The mean of three by three pixels; at the edge of those that are there."""
    rows = values.copy()
    rows[1:-1] = (values[:-2] + values[1:-1] + values[2:]) / 3
    result = rows.copy()
    result[:, 1:-1] = (rows[:, :-2] + rows[:, 1:-1] + rows[:, 2:]) / 3
    return result


def _inside(where: BoolArray) -> BoolArray:
    """Without the rim, two pixels wide, where what is beside a picture is mixed with it."""
    inside = where
    for _ in range(_RIM_PX):
        rows = inside.copy()
        rows[1:-1] &= inside[:-2] & inside[2:]
        inside = rows.copy()
        inside[:, 1:-1] &= rows[:, :-2] & rows[:, 2:]
    return inside


def _painted(ground: Float32Array, where: BoolArray, apart: Float32Array) -> QImage:
    """The difference over a dark, grey shadow of the picture, so that one knows where one is."""
    strength = np.clip(apart / STRONGEST, 0, 1)
    colours = _HEAT[(strength * 255).astype(np.uint8)]
    grey = ground.mean(axis=2) * 0.22 * where
    height, width = apart.shape
    image = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
    out: NDArray[Any] = np.frombuffer(image.bits(), np.uint8).reshape(height, width, 4)
    shadow = grey * (1 - strength)
    seen = where.astype(np.uint8)  # beside the picture there is nothing, also no black
    for ours, theirs in ((0, 2), (1, 1), (2, 0)):
        out[:, :, ours] = np.maximum(colours[:, :, theirs], shadow) * seen
    out[:, :, 3] = 255 * seen
    return image
