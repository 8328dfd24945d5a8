"""Small pictures that stand in the corners of photos: match strength, marks, folds, verdicts.

Each is painted once for a pixel ratio and then copied. White on a dark plate: to be seen on every
photo, in both themes. GUI thread.
"""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import QLocale, QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QGuiApplication, QPainter, QPixmap

from app.icons import Icons
from app.theme import Theme

BADGE_MARGIN = 6
BUTTON_PX = 26
"""Side of a badge that can be clicked."""
_BARS = 5
_BAR_WIDTH, _BAR_GAP, _BAR_MARGIN = 4, 2, 3
_BAR_HEIGHTS = (4, 6, 8, 10, 12)
_PLATE = QColor(0, 0, 0, 80)
_MARK_PLATE = QColor(0, 0, 0, 150)
"""On a white photo it leaves #696969, on which white has a contrast of 5.5:1."""
_BUTTON_PLATE = QColor(0, 0, 0, 170)
_SIGN_PX = 12
_BADGE_PX = 22
_ICONS = {
    "offline": "cloud-slash",
    "liked": "thumbs-up-fill",
    "disliked": "thumbs-down-fill",
}


class Corner(Enum):
    """Where on a photo a badge stands."""

    TOP_LEFT = auto()
    TOP_RIGHT = auto()
    BOTTOM_LEFT = auto()
    BOTTOM_RIGHT = auto()


class Badges:
    """Makes badges by their names, and keeps them.

    ``bars N``: match strength in five bars; ``offline``; ``liked`` and ``disliked``; ``folded N``
    and ``open N``: N photos look almost the same, and are not seen or are; ``member``: it is one of
    those; ``button ICON`` and ``pressed ICON``: something to click on.
    """

    def __init__(self, theme: Theme, icons: Icons) -> None:
        self._theme = theme
        self._icons = icons
        self._kept: dict[tuple[str, float], QPixmap] = {}

    def clear(self) -> None:
        """The theme is another one."""
        self._kept.clear()

    def badge(self, name: str, ratio: float) -> QPixmap:
        """One badge at a device pixel ratio."""
        key = (name, ratio)
        if key not in self._kept:
            self._kept[key] = self._made(name, ratio)
        return self._kept[key]

    def marks(
        self, rating: int, *, is_favourite: bool, room_px: int, has_bars: bool, ratio: float
    ) -> QPixmap:
        """Heart and stars; in a cell without room for five stars, one star and its number."""
        room = room_px - 2 * BADGE_MARGIN
        if has_bars:
            room -= _BARS * (_BAR_WIDTH + _BAR_GAP) + 2 * _BAR_MARGIN + BADGE_MARGIN
        is_short = marks_width(rating, is_favourite=is_favourite) > room
        key = (f"marks {rating} {is_favourite} {is_short}", ratio)
        if key not in self._kept:
            self._kept[key] = marks_pixmap(
                self._icons, rating, is_favourite=is_favourite, is_short=is_short, ratio=ratio
            )
        return self._kept[key]

    def paint(
        self,
        painter: QPainter,
        name: str,
        cell: QRect,
        corner: Corner,
        ratio: float,
        inset: float = 0.0,
    ) -> float:
        """Paint one into the corner of a cell; return the width that is taken there now."""
        pixmap = self.badge(name, ratio)
        paint_at(painter, pixmap, cell, corner, inset)
        return inset + pixmap.deviceIndependentSize().width() + BADGE_MARGIN / 2

    def _made(self, name: str, ratio: float) -> QPixmap:
        kind, _, what = name.partition(" ")
        match kind:
            case "bars":
                return strength_pixmap(int(what), ratio)
            case "folded" | "open":
                return self._count_pixmap(int(what), ratio, is_open=kind == "open")
            case "member":
                return self._sign_pixmap("stack-simple", _BADGE_PX, _MARK_PLATE, "white", ratio)
            case "button":
                return self._sign_pixmap(what, BUTTON_PX, _BUTTON_PLATE, "white", ratio)
            case "pressed":
                accent = self._theme.tokens.color("accent")
                return self._sign_pixmap(what, BUTTON_PX, accent, "on_accent", ratio)
            case _:
                return self._sign_pixmap(_ICONS[kind], _BADGE_PX, _BUTTON_PLATE, "white", ratio)

    def _sign_pixmap(
        self, icon: str, side: int, ground: QColor, color: str, ratio: float
    ) -> QPixmap:
        pixmap = transparent_pixmap(QSizeF(side, side), ratio)
        painter = _on_plate(pixmap, QSizeF(side, side), ground)
        inner = (side - 14) / 2
        ink = QColor("white") if color == "white" else self._theme.tokens.color(color)
        self._icons.paint(painter, QRectF(inner, inner, 14, 14), icon, ink)
        painter.end()
        return pixmap

    def _count_pixmap(self, count: int, ratio: float, *, is_open: bool) -> QPixmap:
        """How many photos a cell stands for: itself and those that are folded into it."""
        text = QLocale().toString(count + 1)
        font = QFont(QGuiApplication.font())
        font.setPixelSize(_SIGN_PX)
        font.setBold(True)
        width = 4 + 14 + 3 + QFontMetrics(font).horizontalAdvance(text) + 6
        size = QSizeF(width, _BADGE_PX)
        pixmap = transparent_pixmap(size, ratio)
        tokens = self._theme.tokens
        ink = tokens.color("on_accent") if is_open else QColor("white")
        painter = _on_plate(pixmap, size, tokens.color("accent") if is_open else _BUTTON_PLATE)
        self._icons.paint(painter, QRectF(4, 4, 14, 14), "stack-simple", ink)
        painter.setFont(font)
        painter.setPen(ink)
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(QRectF(21, 0, width - 21, _BADGE_PX), middle, text)
        painter.end()
        return pixmap


def paint_at(
    painter: QPainter, pixmap: QPixmap, cell: QRect, corner: Corner, inset: float = 0.0
) -> None:
    """Paint a badge into a corner of a cell, further in by what is taken there already."""
    painter.drawPixmap(badge_rect(pixmap, cell, corner, inset).topLeft(), pixmap)


def badge_rect(pixmap: QPixmap, cell: QRect, corner: Corner, inset: float = 0.0) -> QRectF:
    """Where a badge stands."""
    size = pixmap.deviceIndependentSize()
    is_left = corner in (Corner.TOP_LEFT, Corner.BOTTOM_LEFT)
    is_top = corner in (Corner.TOP_LEFT, Corner.TOP_RIGHT)
    margin = BADGE_MARGIN + inset
    left = cell.left() + margin if is_left else cell.right() + 1 - margin - size.width()
    bottom = cell.bottom() + 1 - BADGE_MARGIN - size.height()
    top = cell.top() + BADGE_MARGIN if is_top else bottom
    return QRectF(QPointF(left, top), size)


def _on_plate(pixmap: QPixmap, size: QSizeF, ground: QColor) -> QPainter:
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(QRectF(QPointF(0, 0), size), 5, 5)
    return painter


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
