"""Draws keys as caps, and takes a new one by pressing it."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeySequence, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QKeySequenceEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.dialogs.shortcuts.model import CHANGED_ROLE, COMMAND_ROLE, KEYS_ROLE
from app.theme import Theme, caption_font

_ROW_PX = 32
_CAP_PX = 22
_PADDING_PX = 8
_GAP_PX = 4
_RADIUS_PX = 5

Index = QModelIndex | QPersistentModelIndex


class KeyDelegate(QStyledItemDelegate):
    """The keys column of the list of shortcuts."""

    key_chosen = Signal(object, QKeySequence)
    """A `Command` and its new key."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The row's background, then a cap a key."""
        blank = QStyleOptionViewItem(option)
        self.initStyleOption(blank, index)
        blank.text = ""
        style = QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, blank, painter)
        tokens = self._theme.tokens
        font = caption_font(QApplication.font())
        metrics = QFontMetrics(font)
        area: QRect = option.rect
        left = area.left() + _GAP_PX
        is_changed = bool(index.data(CHANGED_ROLE))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font)
        for key in index.data(KEYS_ROLE) or ():
            width = _cap_width(metrics, key)
            cap = QRect(left, area.center().y() - _CAP_PX // 2 + 1, width, _CAP_PX)
            painter.setPen(tokens.color("accent" if is_changed else "outline"))
            painter.setBrush(tokens.color("raised"))
            painter.drawRoundedRect(cap.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS_PX, 5)
            painter.setPen(tokens.color("text"))
            painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, key)
            left += width + _GAP_PX
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Room for all caps."""
        metrics = QFontMetrics(caption_font(QApplication.font()))
        widths = [_cap_width(metrics, key) + _GAP_PX for key in index.data(KEYS_ROLE) or ()]
        return super().sizeHint(option, index).expandedTo(QSize(sum(widths) + _GAP_PX, _ROW_PX))

    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> QKeySequenceEdit:
        """A field that shows the keys being pressed."""
        field = QKeySequenceEdit(parent)
        field.setMaximumSequenceLength(1)
        field.setAutoFillBackground(True)
        field.setAccessibleName(self.tr("New key: press it"))
        field.editingFinished.connect(self._on_pressed)
        return field

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Begin with an empty field: what is pressed takes the place of the old keys."""

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Hand the pressed key on; nothing pressed changes nothing."""
        assert isinstance(editor, QKeySequenceEdit)
        key = editor.keySequence()
        if not key.isEmpty():
            self.key_chosen.emit(index.data(COMMAND_ROLE), key)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Let the field see Return, Tab and Escape, which else would end the editing."""
        if event.type() in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride):
            return False
        return super().eventFilter(editor, event)

    def _on_pressed(self) -> None:
        field = self.sender()
        if isinstance(field, QKeySequenceEdit):
            field.editingFinished.disconnect(self._on_pressed)  # closing it takes its focus
            self.commitData.emit(field)
            self.closeEditor.emit(field)


def _cap_width(metrics: QFontMetrics, key: str) -> int:
    return max(_CAP_PX, metrics.horizontalAdvance(key) + 2 * _PADDING_PX)
