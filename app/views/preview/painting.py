"""Paints a photo, or the part of it that is seen, with whatever there is of it. GUI thread."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QTransform

from app.theme import DARK
from app.views.preview.framing import Framing, turned_back, turned_size
from app.views.preview.pictures import Shown

NEAREST_FROM = 2.0
"""From this zoom on one wants to see pixels, not a blur between them."""


@dataclass(frozen=True, slots=True, eq=False)
class Material:
    """What there is to paint a photo with."""

    small: QImage | None = None
    fitted: Shown | None = None
    full: Shown | None = None
    mean_color: int = 0

    def image_for(self, width_px: int) -> QImage | None:
        """The image that comes nearest to a width of the whole photo; None: there is only colour.

        What was made for the window is best where it suffices, since it was averaged most
        carefully; beyond that, full scale or a half of it.
        """
        fitted = self.fitted.image_for(width_px) if self.fitted else None
        if fitted is not None and fitted.width() >= width_px:
            return fitted
        if self.full is not None:
            return self.full.image_for(width_px)
        return fitted or self.small


def paint_picture(
    painter: QPainter, framing: Framing, size: tuple[int, int], turn: int, material: Material
) -> None:
    """Paint what is seen of a photo.

    Args:
        painter: In device pixels of the view.
        framing: Zoom and place.
        size: Width and height at full scale, not turned.
        turn: Degrees clockwise.
        material: What there is.
    """
    (left, top), (width, height) = framing.origin, framing.shown_size
    # From here on the picture lies as its file says; the painter turns it.
    corner = {0: (0, 0), 90: (width, 0), 180: (width, height), 270: (0, height)}[turn]
    turning = QTransform.fromTranslate(left + corner[0], top + corner[1])
    turning.rotate(turn)
    painter.setTransform(turning, True)
    shown = turned_size(framing.shown_size, turn)
    image = material.image_for(shown[0])
    if image is None:
        painter.fillRect(QRectF(0, 0, *shown), QColor(0xFF000000 | material.mean_color))
        return
    if (image.width(), image.height()) == shown:
        painter.drawImage(0, 0, image)  # pixel by pixel
        return
    seen = turned_back(framing.visible(), turn, framing.picture)
    # By the size in whole pixels and not by the zoom: thus every image fills the same rectangle.
    target, source = (
        _scaled(seen.left, seen.top, seen.width, seen.height, wide / size[0], high / size[1])
        for wide, high in (shown, (image.width(), image.height()))
    )
    is_nearest = framing.zoom >= NEAREST_FROM and image.width() >= size[0]
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, not is_nearest)
    painter.drawImage(target, image, source)


def _scaled(
    left: float, top: float, width: float, height: float, scale_x: float, scale_y: float
) -> QRectF:
    return QRectF(left * scale_x, top * scale_y, width * scale_x, height * scale_y)


def paint_box(painter: QPainter, view: QRectF, box: QRectF) -> None:
    """Paint a box that is being drawn, and a veil over all that is not in it."""
    veil = DARK.color("background")
    veil.setAlphaF(0.6)
    for part in (
        QRectF(0, 0, view.width(), box.top()),
        QRectF(0, box.bottom(), view.width(), view.height() - box.bottom()),
        QRectF(0, box.top(), box.left(), box.height()),
        QRectF(box.right(), box.top(), view.width() - box.right(), box.height()),
    ):
        painter.fillRect(part, veil)
    painter.setPen(QPen(DARK.color("accent"), 1.5))
    painter.drawRect(box)
