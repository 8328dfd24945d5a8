"""Paints the lines of the folders page: name, path and state at the left, counts at the right."""

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
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.icons import Icons
from app.models.folder_model import FOLDER_ROLE, FolderEntry
from app.theme import Theme, caption_font

_HEIGHT_PX = 76
_ICON_PX = 20
_PAD_PX = 12


class FolderDelegate(QStyledItemDelegate):
    """Three lines of words each; a thin bar below them while a folder is being indexed."""

    def __init__(self, theme: Theme, icons: Icons, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icons = icons

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """All are of one height."""
        return QSize(240, _HEIGHT_PX)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one folder."""
        entry: FolderEntry = index.data(FOLDER_ROLE)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, rect, state)
        inner = rect.adjusted(_PAD_PX, 8, -_PAD_PX, -8)
        dim = self._theme.tokens.color("dim")
        icon = "cloud-slash" if entry.is_offline else "pause" if entry.root.is_paused else "folder"
        self._icons.paint(
            painter, QRectF(inner.left(), inner.top() + 1, _ICON_PX, _ICON_PX), icon, dim
        )
        inner.setLeft(inner.left() + _ICON_PX + _PAD_PX)
        self._paint_words(painter, inner, entry)
        if entry.share is not None and entry.share >= 0:
            self._paint_share(painter, inner, entry.share)
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag) -> None:
        tokens = self._theme.tokens
        box = QRectF(rect).adjusted(1, 1, -1, -1)
        painter.setPen(Qt.PenStyle.NoPen)
        if state & QStyle.StateFlag.State_Selected:
            painter.setBrush(tokens.color("accent_tint"))
            painter.drawRoundedRect(box, 7, 7)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(tokens.color("raised"))
            painter.drawRoundedRect(box, 7, 7)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(tokens.color("accent"), 1))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 7, 7)

    def _paint_words(self, painter: QPainter, inner: QRect, entry: FolderEntry) -> None:
        tokens = self._theme.tokens
        text, dim = tokens.color("text"), tokens.color("dim")
        body = QFont(painter.font())
        bold = QFont(body)
        bold.setWeight(QFont.Weight.DemiBold)
        caption = caption_font(body)
        quiet = dim if entry.is_offline else text
        line = QRect(inner.left(), inner.top(), inner.width(), 20)
        used = _draw(painter, line, entry.photos, body, quiet, is_right=True)
        line.setRight(line.right() - used - _PAD_PX)
        _draw(painter, line, entry.name, bold, quiet)
        line = QRect(inner.left(), inner.top() + 22, inner.width(), 16)
        used = _draw(painter, line, entry.problems, caption, dim, is_right=True)
        line.setRight(line.right() - used - (_PAD_PX if used else 0))
        _draw(painter, line, entry.path, caption, dim)
        line = QRect(inner.left(), inner.top() + 40, inner.width(), 16)
        is_busy = entry.share is not None
        color = tokens.color("accent") if is_busy else dim
        _draw(painter, line, entry.state, caption, color, mode=Qt.TextElideMode.ElideRight)

    def _paint_share(self, painter: QPainter, inner: QRect, share: float) -> None:
        tokens = self._theme.tokens
        bar = QRectF(inner.left(), inner.bottom() - 1, inner.width(), 3)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.color("hairline"))
        painter.drawRoundedRect(bar, 1.5, 1.5)
        painter.setBrush(tokens.color("accent"))
        bar.setWidth(bar.width() * min(1.0, share))
        painter.drawRoundedRect(bar, 1.5, 1.5)


def _draw(
    painter: QPainter,
    line: QRect,
    text: str,
    font: QFont,
    color: QColor,
    *,
    is_right: bool = False,
    mode: Qt.TextElideMode = Qt.TextElideMode.ElideMiddle,
) -> int:
    """Draw one line, cut where it is too long; return its width in pixels."""
    painter.setFont(font)
    painter.setPen(color)
    words = painter.fontMetrics().elidedText(text, mode, line.width())
    side = Qt.AlignmentFlag.AlignRight if is_right else Qt.AlignmentFlag.AlignLeft
    painter.drawText(line, side | Qt.AlignmentFlag.AlignVCenter, words)
    return painter.fontMetrics().horizontalAdvance(words)
