"""The field for filters above the list of groups: it keeps two keys that mean more on groups."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QToolButton, QWidget


class FilterField(QLineEdit):
    """Return and Escape are its own: on groups they decide, and clear the search."""

    left = Signal()
    """By one of these keys."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setClearButtonEnabled(True)
        for cross in self.findChildren(QToolButton):
            cross.setAccessibleName(self.tr("Clear"))

    def event(self, event: QEvent) -> bool:
        """Keep them from being taken for keys of the page."""
        if event.type() == QEvent.Type.ShortcutOverride and _leaves(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Read what is typed, and go back to the groups."""
        super().keyPressEvent(event)
        if _leaves(event):
            event.accept()
            self.left.emit()


def _leaves(event: QEvent) -> bool:
    keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)
    return isinstance(event, QKeyEvent) and event.key() in keys
