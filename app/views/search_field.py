"""The field in the search bar: keys mean more in it than in another one. Knows no query."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QTextCharFormat,
)
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from app.dropping import looks_like_paths
from app.theme import Theme

_UNDO, _REDO = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo


class SearchField(QLineEdit):
    """Says which key was pressed; who knows the query decides what it does."""

    paste_requested = Signal()
    """Ctrl+V with something else than words in the clipboard."""
    finished = Signal()
    """Return."""
    removed_before = Signal()
    """Backspace with nothing to its left."""
    left_before = Signal()
    """The Left key at the very beginning."""
    older_requested = Signal()
    newer_requested = Signal()
    undo_requested = Signal()
    redo_requested = Signal()
    forget_requested = Signal()
    """Earlier searches shall be forgotten."""
    focus_changed = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._marked = (0, 0)
        self.setObjectName("searchField")
        self.setAccessibleName(self.tr("Describe photos"))
        self.setAcceptDrops(False)  # drops are the window's: it knows what to do with each
        self._forget = QAction(self.tr("Forget earlier searches"), self)
        self._forget.triggered.connect(self.forget_requested)

    @property
    def marked(self) -> tuple[int, int]:
        """Position and length of what is marked, in characters; the length is 0 for nothing."""
        return self._marked

    def mark(self, position: int, length: int) -> None:
        """Underline some characters as wrong; none: take that back.

        Args:
            position: Of the first one.
            length: How many.
        """
        if (position, length) == self._marked:
            return
        self._marked = (position, length)
        wrong = QTextCharFormat()
        wrong.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        wrong.setUnderlineColor(self._theme.tokens.color("bin"))
        text = self.text()
        # A line edit has no formats of its own but those of an input method; Qt counts in UTF-16.
        start = _utf16(text[:position]) - _utf16(text[: self.cursorPosition()])
        attribute = QInputMethodEvent.Attribute(
            QInputMethodEvent.AttributeType.TextFormat,
            start,
            _utf16(text[position : position + length]),
            wrong,
        )
        QCoreApplication.sendEvent(self, QInputMethodEvent("", [attribute] if length else []))

    def event(self, event: QEvent) -> bool:
        """Undo and redo are the query's here, whatever else they mean in the window."""
        is_override = event.type() == QEvent.Type.ShortcutOverride
        if is_override and isinstance(event, QKeyEvent) and (_is_undo(event) or _is_redo(event)):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Say what is asked for; all else is a line edit's."""
        is_at_start = self.cursorPosition() == 0 and not self.hasSelectedText()
        match event.key():
            case _ if event.matches(QKeySequence.StandardKey.Paste) and _is_no_text():
                self.paste_requested.emit()
            case _ if _is_undo(event):
                self.undo_requested.emit()
            case _ if _is_redo(event):
                self.redo_requested.emit()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.finished.emit()
            case Qt.Key.Key_Up:
                self.older_requested.emit()
            case Qt.Key.Key_Down:
                self.newer_requested.emit()
            case Qt.Key.Key_Backspace if is_at_start:
                self.removed_before.emit()
            case Qt.Key.Key_Left if is_at_start and not event.modifiers():
                self.left_before.emit()
            case _:
                super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """A line edit's menu, and a way to forget what was asked before."""
        menu = self.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addSeparator()
        menu.addAction(self._forget)
        menu.popup(event.globalPos())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The frame around all chips shows it."""
        super().focusInEvent(event)
        self.focus_changed.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """No longer."""
        super().focusOutEvent(event)
        self.focus_changed.emit(False)


def _utf16(text: str) -> int:
    """How many units Qt counts for a text."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _is_undo(event: QKeyEvent) -> bool:
    return event.matches(_UNDO)


def _is_redo(event: QKeyEvent) -> bool:
    """The system's keys, and Ctrl+Y, which is one of them on some systems only."""
    is_control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
    return event.matches(_REDO) or (is_control and event.key() == Qt.Key.Key_Y)


def _is_no_text() -> bool:
    """Whether the clipboard holds files or a picture; words are pasted where they are pasted."""
    data: QMimeData | None = QApplication.clipboard().mimeData()
    if data is None:
        return False
    if data.hasUrls() or looks_like_paths(data.text()):
        return True
    # Tables and documents copy words and a picture of them: the words are meant here.
    return data.hasImage() and not data.text().strip()
