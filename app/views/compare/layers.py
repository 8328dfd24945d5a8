"""Paints a picture wherever it lies: mirrored, turned, cropped out of another one. No widgets.

Also on engine threads, into images. What is painted: the thumbnail until there is more, then the
picture at the size of the view, and over it the part that is seen at full scale.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QTransform

from app.views.preview.framing import Box, Framing
from app.views.preview.painting import NEAREST_FROM, Material
from indexer.duplicates.verification.alignment import Alignment

_NOWHERE = Box(0, 0, 0, 0)


@dataclass(frozen=True, slots=True, eq=False)
class Layers:
    """What there is of one picture."""

    material: Material = field(default_factory=Material)
    part: QImage | None = None
    """A part of it at full scale, or half of it, or a quarter."""
    part_box: Box = _NOWHERE
    """Which part, in pixels of the picture."""


def to_transform(alignment: Alignment) -> QTransform:
    """The same for painters."""
    (a, b, c), (d, e, f) = (tuple(float(v) for v in row) for row in alignment.matrix)
    return QTransform(a, d, b, e, c, f)


def standing(framing: Framing) -> QTransform:
    """From a picture's pixels to those of the view in which it stands so."""
    left, top = framing.origin
    return QTransform(framing.zoom, 0, 0, framing.zoom, left, top)


def shows_pixels(framing: Framing) -> bool:
    """Whether one wants to see pixels: far beyond full scale of the finest picture.

    A small copy is smoothed until then: of blocks beside a photo one sees nothing but blocks.
    """
    finest = framing.extent.finest if framing.extent else 1.0
    return not framing.is_fitted and framing.zoom >= NEAREST_FROM * finest


def paint_layers(
    painter: QPainter,
    to_view: QTransform,
    view: QRectF,
    size: tuple[int, int],
    layers: Layers,
    *,
    is_smooth: bool = True,
) -> None:
    """Paint what is seen of a picture.

    Args:
        painter: In device pixels of the view.
        to_view: From the pixels of the picture at full scale to those.
        view: What can be seen, in device pixels.
        size: Width and height of the picture at full scale.
        layers: What there is of it.
        is_smooth: Whether what is enlarged is smoothed; else one sees pixels.
    """
    scale = math.sqrt(abs(to_view.determinant()))
    back, is_invertible = to_view.inverted()
    seen = back.mapRect(view).intersected(QRectF(0, 0, *size))
    if not is_invertible or seen.isEmpty():
        return
    image = layers.material.image_for(math.floor(size[0] * scale))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, is_smooth)
    if image is None:
        painter.setTransform(to_view, True)
        painter.fillRect(seen, QColor(0xFF000000 | layers.material.mean_color))
    else:
        _paint(painter, to_view, seen, image, Box(0, 0, *size))
    part = layers.part
    if part is not None and (image is None or image.width() < size[0] * min(scale, 1) * 0.99):
        _paint(painter, to_view, seen, part, layers.part_box)
    painter.restore()


def _paint(painter: QPainter, to_view: QTransform, seen: QRectF, image: QImage, box: Box) -> None:
    """Paint what is seen of an image that shows a box of the picture."""
    seen = seen.intersected(QRectF(*box))
    if seen.isEmpty() or box.width <= 0 or box.height <= 0:
        return
    x, y = image.width() / box.width, image.height() / box.height
    left, top = math.floor((seen.left() - box.left) * x), math.floor((seen.top() - box.top) * y)
    right = min(image.width(), math.ceil((seen.right() - box.left) * x))
    bottom = min(image.height(), math.ceil((seen.bottom() - box.top) * y))
    source = QRectF(left, top, right - left, bottom - top)
    target = QRectF(box.left + left / x, box.top + top / y, source.width() / x, source.height() / y)
    is_upright = to_view.type().value <= QTransform.TransformationType.TxScale.value
    if is_upright and to_view.m11() > 0 and to_view.m22() > 0:
        place = to_view.mapRect(target)
        # Sizes are rounded to whole pixels: what is off by less than one was made for here.
        wide, high = place.width() - source.width(), place.height() - source.height()
        if abs(wide) < 1 and abs(high) < 1:
            corner = QPointF(math.floor(place.left() + 0.5), math.floor(place.top() + 0.5))
            painter.drawImage(corner, image, source)
            return
        painter.drawImage(place, image, source)
        return
    painter.save()
    painter.setTransform(to_view, True)
    painter.drawImage(target, image, source)
    painter.restore()
