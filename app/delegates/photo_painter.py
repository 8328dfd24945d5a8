"""Paints photos in the grid: picture or mean colour, badges, selection.

Works in device pixels where pictures are concerned, so that they are copied one to one and stay
crisp at every pixel ratio. GUI thread, once a frame for all photos that are visible.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QObject, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen, QPixmap

from app.delegates.badges import Badges, Corner, paint_at, transparent_pixmap
from app.icons import Icons
from app.theme import RADIUS_PHOTO_PX, Theme

_RING_PX = 3
_FOCUS_PX = 1.5


class PhotoCell(NamedTuple):
    """One visible photo, as the grid hands it over."""

    rect: QRect
    """In the viewport's coordinates."""
    image: QImage | None
    mean_color: int
    bars: int | None
    is_offline: bool
    is_selected: bool
    is_focused: bool
    """Keys act on it, and the selection alone does not say so."""
    rating: int = 0
    """0 to 5 stars."""
    is_favourite: bool = False
    fold: str = ""
    """The badge that tells of photos that are folded into it; see `Badges`."""
    verdict: str = ""
    """The badge that tells that the query goes by it: ``liked`` or ``disliked``."""


class PhotoPainter(QObject):
    """Paints the cells of one view; keeps small pictures of corners."""

    def __init__(self, theme: Theme, icons: Icons, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.badges = Badges(theme, icons)
        self._corner_pictures: dict[int, QPixmap] = {}
        theme.changed.connect(self._corner_pictures.clear)
        theme.changed.connect(self.badges.clear)

    def paint(self, painter: QPainter, cells: Sequence[PhotoCell], ratio: float) -> None:
        """Paint all cells; ``ratio`` is the device pixel ratio of the painter."""
        painter.save()
        painter.scale(1 / ratio, 1 / ratio)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        radius = max(1, round(RADIUS_PHOTO_PX * ratio))
        corners = self._corners(radius)
        for cell in cells:
            target = device_rect(cell.rect, ratio)
            self._paint_picture(painter, cell, target)
            # Corners are covered, not cut off: a picture with transparent corners would be
            # blended and not copied, which takes four times as long.
            _cover_corners(painter, target, radius, corners)
        painter.restore()
        for cell in cells:
            self._paint_marks(painter, cell, ratio)

    def _paint_picture(self, painter: QPainter, cell: PhotoCell, target: QRect) -> None:
        color = QColor(0xFF000000 | cell.mean_color)
        image = cell.image
        if image is None:
            painter.fillRect(target, color)
        elif image.size() == target.size():
            painter.drawImage(target.topLeft(), image)
        else:
            # Decoded for another zoom, or a panorama that stands whole in its cell.
            fitted = image.size().scaled(target.size(), Qt.AspectRatioMode.KeepAspectRatio)
            is_inside = (
                fitted.width() < target.width() * 0.97 or fitted.height() < target.height() * 0.97
            )
            inner = QRect(target)
            if is_inside:
                painter.fillRect(target, color)
                inner.setSize(fitted)
                inner.moveCenter(target.center())
            painter.drawImage(inner, image)

    def _paint_marks(self, painter: QPainter, cell: PhotoCell, ratio: float) -> None:
        rect = cell.rect
        has_room = rect.width() > 48 and rect.height() > 32
        if cell.bars is not None and has_room:
            self.badges.paint(painter, f"bars {cell.bars}", rect, Corner.BOTTOM_LEFT, ratio)
        if (cell.rating or cell.is_favourite) and rect.width() > 40 and rect.height() > 32:
            marks = self.badges.marks(
                cell.rating,
                is_favourite=cell.is_favourite,
                room_px=rect.width(),
                has_bars=cell.bars is not None,
                ratio=ratio,
            )
            paint_at(painter, marks, rect, Corner.BOTTOM_RIGHT)
        if rect.height() > 48 and has_room:
            taken = 0.0
            if cell.fold:
                taken = self.badges.paint(painter, cell.fold, rect, Corner.TOP_RIGHT, ratio)
            if cell.is_offline:
                self.badges.paint(painter, "offline", rect, Corner.TOP_RIGHT, ratio, taken)
            if cell.verdict:
                self.badges.paint(painter, cell.verdict, rect, Corner.TOP_LEFT, ratio)
        if not (cell.is_selected or cell.is_focused):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        tokens = self._theme.tokens
        if cell.is_selected:
            _ring(painter, rect, 0, _RING_PX, tokens.color("accent"))
            # A line of the background inside keeps the ring apart from a photo of its colour.
            _ring(painter, rect, _RING_PX, 1, tokens.color("background"))
        if cell.is_focused:
            _ring(painter, rect, -_FOCUS_PX - 0.5, _FOCUS_PX, tokens.color("text"))
        painter.restore()

    def _corners(self, radius: int) -> QPixmap:
        """A square of the background with a round hole: its quarters cover a photo's corners."""
        if radius not in self._corner_pictures:
            pixmap = transparent_pixmap(QSizeF(2 * radius, 2 * radius), 1.0)
            path = QPainterPath()
            path.addRect(0, 0, 2 * radius, 2 * radius)
            path.addEllipse(0, 0, 2 * radius, 2 * radius)
            painter = QPainter(pixmap)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillPath(path, self._theme.tokens.color("background"))
            painter.end()
            self._corner_pictures[radius] = pixmap
        return self._corner_pictures[radius]


def device_rect(rect: QRect, ratio: float) -> QRect:
    """A rectangle in whole device pixels; neighbours that touch go on touching."""
    left, top = round(rect.left() * ratio), round(rect.top() * ratio)
    right = round((rect.left() + rect.width()) * ratio)
    bottom = round((rect.top() + rect.height()) * ratio)
    return QRect(left, top, right - left, bottom - top)


def _cover_corners(painter: QPainter, target: QRect, radius: int, corners: QPixmap) -> None:
    left, top = target.left(), target.top()
    right, bottom = left + target.width() - radius, top + target.height() - radius
    for x, y, source_x, source_y in (
        (left, top, 0, 0),
        (right, top, radius, 0),
        (left, bottom, 0, radius),
        (right, bottom, radius, radius),
    ):
        painter.drawPixmap(x, y, corners, source_x, source_y, radius, radius)


def _ring(painter: QPainter, rect: QRect, inset: float, thickness: float, color: QColor) -> None:
    middle = inset + thickness / 2
    painter.setPen(QPen(color, thickness))
    radius = max(RADIUS_PHOTO_PX - middle, 1.0)
    painter.drawRoundedRect(QRectF(rect).adjusted(middle, middle, -middle, -middle), radius, radius)
