"""Paints taught names in their list, and the pictures that they were taught with."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QImage, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.icons import Icons
from app.models.taught_names import PICTURE_ROLE, STATE_ROLE
from app.theme import Theme, caption_font

Index = QModelIndex | QPersistentModelIndex

_PAD_PX = 8
_PICTURE_PX = 40
_LINE_PX = 56
_RADIUS = 7
_CORNER = 5
EXAMPLE_PX = 112
"""Side of the picture of an example."""


class _Grounded(QStyledItemDelegate):
    """A ground that says what is chosen, where the pointer is and where the keys act."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> QRectF:
        """Paint it; return the box in which the rest goes."""
        tokens, state = self._theme.tokens, option.state
        box = QRectF(option.rect).adjusted(1, 1, -1, -1)
        painter.setPen(Qt.PenStyle.NoPen)
        if state & QStyle.StateFlag.State_Selected:
            painter.setBrush(tokens.color("accent_tint"))
            painter.drawRoundedRect(box, _RADIUS, _RADIUS)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(tokens.color("raised"))
            painter.drawRoundedRect(box, _RADIUS, _RADIUS)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(tokens.color("accent"), 1))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
        return box

    def paint_picture(self, painter: QPainter, place: QRectF, image: QImage | None) -> None:
        """Paint a picture over a square, cut around its middle; grey where there is none."""
        painter.save()
        path = QPainterPath()
        path.addRoundedRect(place, _CORNER, _CORNER)
        painter.setClipPath(path)
        painter.fillRect(place, self._theme.tokens.color("hairline"))
        if image is not None and not image.isNull():
            side = min(image.width(), image.height())
            middle = QRect((image.width() - side) // 2, (image.height() - side) // 2, side, side)
            painter.drawImage(place, image, QRectF(middle))
        painter.restore()


class NameDelegate(_Grounded):
    """A line: picture, name, and with how many photos it was taught."""

    def __init__(self, theme: Theme, icons: Icons, parent: QObject | None = None) -> None:
        super().__init__(theme, parent)
        self._icons = icons

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the picture needs."""
        return QSize(160, _LINE_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one line."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        box = self.paint_ground(painter, option)
        top = box.top() + (box.height() - _PICTURE_PX) / 2
        place = QRectF(box.left() + _PAD_PX, top, _PICTURE_PX, _PICTURE_PX)
        picture = index.data(PICTURE_ROLE)
        self.paint_picture(painter, place, picture)
        if picture is None:
            inner = place.toRect().adjusted(10, 10, -10, -10)
            self._icons.icon("tag", "dim").paint(painter, inner)
        left = round(place.right()) + _PAD_PX
        width = round(box.right()) - _PAD_PX - left
        bold = QFont(option.font)
        bold.setWeight(QFont.Weight.DemiBold)
        for text, font, colour, at in (
            (index.data(), bold, "text", 9),
            (index.data(STATE_ROLE), caption_font(option.font), "dim", 30),
        ):
            painter.setFont(font)
            painter.setPen(self._theme.tokens.color(colour))
            shown = painter.fontMetrics().elidedText(str(text), Qt.TextElideMode.ElideRight, width)
            line = QRect(left, option.rect.top() + at, width, 18)
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, shown)
        painter.restore()


class ExampleDelegate(_Grounded):
    """A picture alone."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The picture and its ground."""
        return QSize(EXAMPLE_PX + 2 * _PAD_PX, EXAMPLE_PX + 2 * _PAD_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one picture."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        box = self.paint_ground(painter, option)
        inner = QRectF(0, 0, EXAMPLE_PX, EXAMPLE_PX)
        inner.moveCenter(box.center())
        self.paint_picture(painter, inner, index.data(PICTURE_ROLE))
        painter.restore()
