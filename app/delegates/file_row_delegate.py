"""Paints a file and what becomes of it: its sign, name and size, and a second line below."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.icons import Icons
from app.models.file_rows import ROW_ROLE, FileRow
from app.theme import Theme, caption_font
from app.views.texts import size_text

Index = QModelIndex | QPersistentModelIndex

ROW_PX = 44
_PAD_PX = 8
_SIGN_PX = 16
_BOX_PX = 16
_BELOW_PX = 16
"""How far files stand in below their heading."""
_RADIUS = 7
_CHECK = ((0.24, 0.52), (0.43, 0.70), (0.77, 0.32))
_TOGGLES = (Qt.Key.Key_Space, Qt.Key.Key_Select)


class FileRowDelegate(QStyledItemDelegate):
    """All rows have one height, so that none is measured."""

    def __init__(self, theme: Theme, icons: Icons, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icons = icons

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Two lines."""
        return QSize(200, ROW_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        row = index.data(ROW_ROLE)
        if not isinstance(row, FileRow):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option)
        if row.is_checked is not None:
            self._paint_box(painter, self._box(option.rect), is_checked=row.is_checked)
        left = self._left(option.rect, row)
        if row.icon:
            top = option.rect.top() + (ROW_PX - _SIGN_PX) // 2
            sign = QRectF(left, top, _SIGN_PX, _SIGN_PX)
            self._icons.paint(painter, sign, row.icon, self._theme.tokens.color(row.color))
            left += _SIGN_PX + _PAD_PX
        self._paint_words(painter, option, row, left)
        painter.restore()

    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """A click into the box, or the space bar, checks it."""
        row = index.data(ROW_ROLE)
        if not isinstance(row, FileRow) or row.is_checked is None:
            return False
        is_meant = (
            isinstance(event, QMouseEvent)
            and event.type() == QEvent.Type.MouseButtonRelease
            and event.button() is Qt.MouseButton.LeftButton
            and self._box(option.rect).adjusted(-8, -14, 8, 14).contains(event.position())
        ) or (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in _TOGGLES
        )
        if not is_meant:
            return False
        other = Qt.CheckState.Unchecked if row.is_checked else Qt.CheckState.Checked
        return model.setData(index, other, Qt.ItemDataRole.CheckStateRole)

    def _left(self, rect: QRect, row: FileRow) -> int:
        left = rect.left() + _PAD_PX + (_BELOW_PX if row.is_below else 0)
        return left + (_BOX_PX + _PAD_PX if row.is_checked is not None else 0)

    def _box(self, rect: QRect) -> QRectF:
        top = rect.top() + (ROW_PX - _BOX_PX) / 2
        return QRectF(rect.left() + _PAD_PX, top, _BOX_PX, _BOX_PX)

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        tokens, state = self._theme.tokens, option.state
        box = QRectF(option.rect).adjusted(1, 1, -1, -1)
        painter.setPen(Qt.PenStyle.NoPen)
        ground = None
        if state & QStyle.StateFlag.State_Selected:
            ground = "accent_tint"
        elif state & QStyle.StateFlag.State_MouseOver:
            ground = "raised"
        if ground is not None:
            painter.setBrush(tokens.color(ground))
            painter.drawRoundedRect(box, _RADIUS, _RADIUS)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(tokens.color("accent"), 1))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)

    def _paint_box(self, painter: QPainter, box: QRectF, *, is_checked: bool) -> None:
        tokens = self._theme.tokens
        painter.setPen(QPen(tokens.color("accent" if is_checked else "dim"), 1))
        painter.setBrush(tokens.color("accent" if is_checked else "surface"))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        if is_checked:
            painter.setPen(QPen(tokens.color("on_accent"), 1.75))
            side = box.width()
            corners = [QPointF(box.left() + x * side, box.top() + y * side) for x, y in _CHECK]
            painter.drawPolyline(QPolygonF(corners))

    def _paint_words(
        self, painter: QPainter, option: QStyleOptionViewItem, row: FileRow, left: int
    ) -> None:
        tokens, rect = self._theme.tokens, option.rect
        right = rect.right() - _PAD_PX
        small = caption_font(option.font)
        middle = Qt.AlignmentFlag.AlignVCenter
        width = right - left
        if row.size_bytes is not None:
            painter.setFont(small)
            painter.setPen(tokens.color("dim"))
            size = size_text(row.size_bytes)
            line = QRect(left, rect.top() + 4, width, 18)
            painter.drawText(line, middle | Qt.AlignmentFlag.AlignRight, size)
            width -= painter.fontMetrics().horizontalAdvance(size) + 2 * _PAD_PX
        name = QFont(option.font)
        if row.is_heading:
            name.setWeight(QFont.Weight.DemiBold)
        painter.setFont(name)
        painter.setPen(tokens.color("text"))
        top = rect.top() + (4 if row.detail else (ROW_PX - 18) // 2)
        metrics = painter.fontMetrics()
        text = metrics.elidedText(row.text, Qt.TextElideMode.ElideMiddle, width)
        painter.drawText(QRect(left, top, width, 18), middle, text)
        painter.setFont(small)
        painter.setPen(tokens.color("dim"))
        detail = painter.fontMetrics().elidedText(
            row.detail, Qt.TextElideMode.ElideRight, right - left
        )
        painter.drawText(QRect(left, rect.top() + 22, right - left, 16), middle, detail)
