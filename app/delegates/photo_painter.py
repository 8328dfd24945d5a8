"""Paints photos in the grid: picture or mean colour, match strength, offline badge, selection.

Works in device pixels where pictures are concerned, so that they are copied one to one and stay
crisp at every pixel ratio. GUI thread, once a frame for all photos that are visible.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen, QPixmap

from app.icons import Icons
from app.theme import RADIUS_PHOTO_PX, Theme

_BARS = 5
_BAR_WIDTH, _BAR_GAP, _BAR_MARGIN = 4, 2, 3
_BAR_HEIGHTS = (4, 6, 8, 10, 12)
_BADGE_MARGIN = 6
_PLATE = QColor(0, 0, 0, 80)
_MARK_PLATE = QColor(0, 0, 0, 150)
"""On a white photo it leaves #696969, on which white has a contrast of 5.5:1."""
_SIGN_PX = 12
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


class PhotoPainter(QObject):
    """Paints the cells of one view; keeps small pictures of badges and corners."""

    def __init__(self, theme: Theme, icons: Icons, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icons = icons
        self._badges: dict[tuple[str, float], QPixmap] = {}
        theme.changed.connect(self._badges.clear)

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
        if cell.bars is not None and rect.width() > 48 and rect.height() > 32:
            plate = self._badge(f"bars {cell.bars}", ratio)
            size = plate.deviceIndependentSize()
            painter.drawPixmap(
                QPointF(
                    rect.left() + _BADGE_MARGIN,
                    rect.bottom() + 1 - _BADGE_MARGIN - size.height(),
                ),
                plate,
            )
        if (cell.rating or cell.is_favourite) and rect.width() > 40 and rect.height() > 32:
            plate = self._mark_plate(cell, ratio)
            size = plate.deviceIndependentSize()
            painter.drawPixmap(
                QPointF(
                    rect.right() + 1 - _BADGE_MARGIN - size.width(),
                    rect.bottom() + 1 - _BADGE_MARGIN - size.height(),
                ),
                plate,
            )
        if cell.is_offline and rect.width() > 48 and rect.height() > 48:
            badge = self._badge("offline", ratio)
            width = badge.deviceIndependentSize().width()
            painter.drawPixmap(
                QPointF(rect.right() + 1 - _BADGE_MARGIN - width, rect.top() + _BADGE_MARGIN), badge
            )
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

    def _badge(self, name: str, ratio: float) -> QPixmap:
        key = (name, ratio)
        if key not in self._badges:
            if name.startswith("bars"):
                self._badges[key] = strength_pixmap(int(name.split()[1]), ratio)
            else:
                self._badges[key] = self._offline_pixmap(ratio)
        return self._badges[key]

    def _mark_plate(self, cell: PhotoCell, ratio: float) -> QPixmap:
        """Heart and stars; in a cell without room for five stars, one star and its number."""
        room = cell.rect.width() - 2 * _BADGE_MARGIN
        if cell.bars is not None:
            room -= _BARS * (_BAR_WIDTH + _BAR_GAP) + 2 * _BAR_MARGIN + _BADGE_MARGIN
        is_short = marks_width(cell.rating, is_favourite=cell.is_favourite) > room
        key = (f"marks {cell.rating} {cell.is_favourite} {is_short}", ratio)
        if key not in self._badges:
            self._badges[key] = marks_pixmap(
                self._icons,
                cell.rating,
                is_favourite=cell.is_favourite,
                is_short=is_short,
                ratio=ratio,
            )
        return self._badges[key]

    def _offline_pixmap(self, ratio: float) -> QPixmap:
        pixmap = transparent_pixmap(QSizeF(22, 22), ratio)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(0, 0, 0, 170))
        painter.drawRoundedRect(QRectF(0, 0, 22, 22), 5, 5)
        self._icons.paint(painter, QRectF(4, 4, 14, 14), "cloud-slash", QColor("white"))
        painter.end()
        return pixmap

    def _corners(self, radius: int) -> QPixmap:
        """A square of the background with a round hole: its quarters cover a photo's corners."""
        key = ("corners", float(radius))
        if key not in self._badges:
            pixmap = transparent_pixmap(QSizeF(2 * radius, 2 * radius), 1.0)
            path = QPainterPath()
            path.addRect(0, 0, 2 * radius, 2 * radius)
            path.addEllipse(0, 0, 2 * radius, 2 * radius)
            painter = QPainter(pixmap)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillPath(path, self._theme.tokens.color("background"))
            painter.end()
            self._badges[key] = pixmap
        return self._badges[key]


def device_rect(rect: QRect, ratio: float) -> QRect:
    """A rectangle in whole device pixels; neighbours that touch go on touching."""
    left, top = round(rect.left() * ratio), round(rect.top() * ratio)
    right = round((rect.left() + rect.width()) * ratio)
    bottom = round((rect.top() + rect.height()) * ratio)
    return QRect(left, top, right - left, bottom - top)


def transparent_pixmap(size: QSizeF, ratio: float) -> QPixmap:
    """An empty pixmap of a size in logical pixels."""
    pixmap = QPixmap((size * ratio).toSize())
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    return pixmap


def strength_pixmap(bars: int, ratio: float) -> QPixmap:
    """Match strength as five small bars on a faint plate, to be seen on every photo."""
    width = _BARS * (_BAR_WIDTH + _BAR_GAP) - _BAR_GAP + 2 * _BAR_MARGIN
    height = _BAR_HEIGHTS[-1] + 2 * _BAR_MARGIN
    pixmap = transparent_pixmap(QSizeF(width, height), ratio)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_PLATE)
    painter.drawRoundedRect(QRectF(0, 0, width, height), 4, 4)
    for i, bar_height in enumerate(_BAR_HEIGHTS):
        painter.setBrush(QColor(255, 255, 255, 255 if i < bars else 90))
        left = _BAR_MARGIN + i * (_BAR_WIDTH + _BAR_GAP)
        top = height - _BAR_MARGIN - bar_height
        painter.drawRoundedRect(QRectF(left, top, _BAR_WIDTH, bar_height), 1, 1)
    painter.end()
    return pixmap


def marks_width(rating: int, *, is_favourite: bool) -> int:
    """Width of `marks_pixmap` with all its stars, in logical pixels."""
    return (rating + is_favourite) * _SIGN_PX + 2 * _BAR_MARGIN + 2


def marks_pixmap(
    icons: Icons, rating: int, *, is_favourite: bool, is_short: bool, ratio: float
) -> QPixmap:
    """Heart and stars, white on a plate dark enough to be read on every photo."""
    signs = ["heart-fill"] * is_favourite + ["star-fill"] * (1 if is_short and rating else rating)
    has_number = is_short and rating > 1
    width = (len(signs) + has_number) * _SIGN_PX + 2 * _BAR_MARGIN + 2
    height = _BAR_HEIGHTS[-1] + 2 * _BAR_MARGIN
    pixmap = transparent_pixmap(QSizeF(width, height), ratio)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_MARK_PLATE)
    painter.drawRoundedRect(QRectF(0, 0, width, height), 4, 4)
    left = _BAR_MARGIN + 1.0
    top = (height - _SIGN_PX) / 2
    for sign in signs:
        box = QRectF(left, top, _SIGN_PX, _SIGN_PX)
        icons.paint(painter, box, sign, QColor("white"))
        left += _SIGN_PX
    if has_number:
        font = painter.font()
        font.setPixelSize(_SIGN_PX)
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(QColor("white"))
        box = QRectF(left, 0, _SIGN_PX, height)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(rating))
    painter.end()
    return pixmap


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
