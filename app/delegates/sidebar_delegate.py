"""Paints the lines of the sidebar: arrow, icon, name, count at the right edge."""

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
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.icons import Icons
from app.models.sidebar_entries import SidebarEntry
from app.models.sidebar_model import ENTRY_ROLE
from app.theme import Theme, caption_font
from app.views.texts import count_text

_LINE_PX = 32
_ICON_PX = 16
_LEFT_PX = 20
"""Where the icons of the top level begin; arrows stand in what is left of it."""
_INDENT_PX = 14
_DEEPEST = 6
"""Deeper folders are not indented further, or no room would be left for their names."""
_ARROW_PX = 10


def arrow_rect(line: QRect, entry: SidebarEntry) -> QRect:
    """Where a click opens and closes a line that has others below it."""
    right = line.left() + _LEFT_PX + _indent(entry)
    return QRect(right - _LEFT_PX + 2, line.top(), _LEFT_PX - 2, line.height())


def _indent(entry: SidebarEntry) -> int:
    return min(entry.depth, _DEEPEST) * _INDENT_PX


class SidebarDelegate(QStyledItemDelegate):
    """Quiet lines; the place one is at has the accent's tint."""

    def __init__(self, theme: Theme, icons: Icons, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icons = icons

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """All lines are of one height."""
        return QSize(120, _LINE_PX)

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
        if entry.is_heading:
            self._paint_heading(painter, rect, entry, state)
        else:
            self._paint_place(painter, rect, entry, state)
        painter.restore()

    def _paint_heading(
        self, painter: QPainter, rect: QRect, entry: SidebarEntry, state: QStyle.StateFlag
    ) -> None:
        is_here = bool(state & QStyle.StateFlag.State_Selected)
        is_pointed_at = bool(state & QStyle.StateFlag.State_MouseOver) and entry.place is not None
        if entry.place is not None and state & QStyle.StateFlag.State_HasFocus:
            self._paint_focus(painter, QRectF(rect).adjusted(8, 6, -8, -1))
        painter.setFont(caption_font(painter.font(), is_bold=True))
        token = "accent" if is_here else "text" if is_pointed_at else "dim"
        painter.setPen(self._theme.tokens.color(token))
        box = rect.adjusted(_LEFT_PX, 0, -8, -6)
        text = painter.fontMetrics().elidedText(
            entry.text, Qt.TextElideMode.ElideRight, box.width()
        )
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
            self._paint_focus(painter, box)
        quiet = tokens.color("accent" if is_here else "dim")
        self._paint_icons(painter, rect, entry, quiet, bool(state & QStyle.StateFlag.State_Open))
        left = rect.left() + _LEFT_PX + _indent(entry) + _ICON_PX + 8
        right = rect.right() - 18
        metrics = painter.fontMetrics()
        text = entry.text
        count = "" if entry.count is None else count_text(entry.count)
        width = metrics.horizontalAdvance(count)
        least = min(metrics.horizontalAdvance(text), (right - left) // 2)
        if count and right - left - width - 8 >= least:  # else the name needs the room
            painter.setPen(quiet)
            painter.drawText(
                QRect(right - width, rect.top(), width + 1, rect.height()),
                Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight,
                count,
            )
            right -= width + 8
        if entry.is_offline:
            said = self.tr("{0} · offline").format(text)
            # The icon says so as well; the name is what must be read.
            text = said if metrics.horizontalAdvance(said) <= right - left else text
        text = metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, right - left)
        painter.setPen(tokens.color("accent" if is_here else "dim" if entry.is_offline else "text"))
        painter.drawText(
            QRect(left, rect.top(), right - left, rect.height()),
            Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft,
            text,
        )

    def _paint_icons(
        self, painter: QPainter, rect: QRect, entry: SidebarEntry, color: QColor, is_open: bool
    ) -> None:
        left = rect.left() + _LEFT_PX + _indent(entry)
        top = rect.center().y() - _ICON_PX / 2 + 1
        self._icons.paint(painter, QRectF(left, top, _ICON_PX, _ICON_PX), entry.icon, color)
        if entry.has_children:
            arrow = QRectF(left - _ARROW_PX - 1, top + 3, _ARROW_PX, _ARROW_PX)
            name = "caret-down" if is_open else "caret-right"
            self._icons.paint(painter, arrow, name, color)

    def _paint_focus(self, painter: QPainter, box: QRectF) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.tokens.color("accent"), 1))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 7, 7)
