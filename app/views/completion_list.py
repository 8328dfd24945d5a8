"""The list of ways to go on with what is being typed: the words at the left, a count at the right.

GUI thread.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.theme import Theme, caption_font
from app.views.filter_words import field_words
from app.views.texts import count_text, photos_text
from indexer.search.completion import Completion
from indexer.search.filters import FilterField

ROW_PX = 28
DETAIL_ROLE = int(Qt.ItemDataRole.UserRole) + 1
_PAD_PX = 10
_GAP_PX = 24

Index = QModelIndex | QPersistentModelIndex


class CompletionModel(QAbstractListModel):
    """What is offered now."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._offered: tuple[Completion, ...] = ()

    @property
    def offered(self) -> tuple[Completion, ...]:
        """In order."""
        return self._offered

    def offer(self, completions: Sequence[Completion]) -> None:
        """Offer others."""
        self.beginResetModel()
        self._offered = tuple(completions)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """How many there are."""
        return 0 if parent.isValid() else len(self._offered)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Words, what stands beside them, and both for a screen reader."""
        if not index.isValid():
            return None
        one = self._offered[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return one.text
            case role if role == DETAIL_ROLE:
                return self.detail(one)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self.spoken(one)
        return None

    def detail(self, one: Completion) -> str:
        """How many photos have it, or what it is for."""
        if one.is_field:
            return field_words(FilterField(one.text.lstrip("-−–").rstrip(":")))
        return "" if one.count is None else count_text(one.count)

    def spoken(self, one: Completion) -> str:
        """All of it in one phrase."""
        beside = photos_text(one.count) if one.count is not None else self.detail(one)
        return f"{one.text}, {beside}" if beside else one.text


class CompletionDelegate(QStyledItemDelegate):
    """Paints one way to go on."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As wide as its words."""
        words = option.fontMetrics.horizontalAdvance(str(index.data()))
        detail = str(index.data(DETAIL_ROLE) or "")
        gap = _GAP_PX if detail else 0
        beside = option.fontMetrics.horizontalAdvance(detail)
        return QSize(words + gap + beside + 2 * _PAD_PX, ROW_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The words, cut where there is no room, and quieter what stands beside them."""
        tokens = self._theme.tokens
        rect: QRect = option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tokens.color("accent_tint"))
            painter.drawRoundedRect(rect, 5, 5)
        inner = rect.adjusted(_PAD_PX, 0, -_PAD_PX, 0)
        font = QFont(option.font)
        detail = str(index.data(DETAIL_ROLE) or "")
        quiet = caption_font(font)
        painter.setFont(quiet)
        beside = painter.fontMetrics().horizontalAdvance(detail)
        painter.setPen(tokens.color("dim"))
        room = inner.width() * 2 // 3
        shown = painter.fontMetrics().elidedText(detail, Qt.TextElideMode.ElideRight, room)
        flags = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(inner, flags | Qt.AlignmentFlag.AlignRight, shown)
        painter.setFont(font)
        painter.setPen(option.palette.color(QPalette.ColorRole.Text))
        left = inner.width() - min(beside, room) - (_GAP_PX if detail else 0)
        words = painter.fontMetrics().elidedText(
            str(index.data()), Qt.TextElideMode.ElideMiddle, max(left, inner.width() // 3)
        )
        painter.drawText(inner, flags | Qt.AlignmentFlag.AlignLeft, words)
        painter.restore()
