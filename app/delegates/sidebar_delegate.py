"""Paints the lines of the sidebar: icon, name, count at the right edge."""

from __future__ import annotations

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.icons import Icons
from app.models.sidebar_model import ENTRY_ROLE, SidebarEntry
from app.theme import Theme, caption_font
from app.views.texts import count_text

_LINE_PX, _HEADING_PX = 32, 36
_ICON_PX = 16


class SidebarDelegate(QStyledItemDelegate):
    """Quiet lines; the place one is at has the accent's tint."""

    def __init__(self, theme: Theme, icons: Icons, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icons = icons

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Headings have some room above."""
        entry: SidebarEntry = index.data(ENTRY_ROLE)
        return QSize(120, _LINE_PX if entry.place is not None else _HEADING_PX)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one line."""
        entry: SidebarEntry = index.data(ENTRY_ROLE)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if entry.place is None:
            self._paint_heading(painter, rect, entry.text)
        else:
            self._paint_place(painter, rect, entry, state)
        painter.restore()

    def _paint_heading(self, painter: QPainter, rect: QRect, text: str) -> None:
        painter.setFont(caption_font(painter.font(), is_bold=True))
        painter.setPen(self._theme.tokens.color("dim"))
        box = rect.adjusted(18, 0, -8, -6)
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, text)

    def _paint_place(
        self, painter: QPainter, rect: QRect, entry: SidebarEntry, state: QStyle.StateFlag
    ) -> None:
        tokens = self._theme.tokens
        is_here = bool(state & QStyle.StateFlag.State_Selected)
        box = QRectF(rect).adjusted(8, 1, -8, -1)
        painter.setPen(Qt.PenStyle.NoPen)
        if is_here:
            painter.setBrush(tokens.color("accent_tint"))
            painter.drawRoundedRect(box, 7, 7)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(tokens.color("raised"))
            painter.drawRoundedRect(box, 7, 7)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(tokens.color("accent"), 1))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 7, 7)
        color = tokens.color("accent" if is_here else "dim" if entry.is_offline else "text")
        icon_color = tokens.color("accent" if is_here else "dim")
        icon = QRectF(rect.left() + 18, rect.center().y() - _ICON_PX / 2 + 1, _ICON_PX, _ICON_PX)
        self._icons.paint(painter, icon, entry.icon, icon_color)
        metrics = painter.fontMetrics()
        right = rect.right() - 18
        if entry.count is not None:
            count = count_text(entry.count)
            painter.setPen(tokens.color("accent" if is_here else "dim"))
            width = metrics.horizontalAdvance(count)
            painter.drawText(
                QRect(right - width, rect.top(), width + 1, rect.height()),
                Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight,
                count,
            )
            right -= width + 8
        left = rect.left() + 18 + _ICON_PX + 8
        suffix = self.tr(" · offline") if entry.is_offline else ""
        room = right - left - metrics.horizontalAdvance(suffix)
        text = metrics.elidedText(entry.text, Qt.TextElideMode.ElideMiddle, room) + suffix
        painter.setPen(color)
        painter.drawText(
            QRect(left, rect.top(), right - left, rect.height()),
            Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft,
            text,
        )
