"""The line above the photos that says that another process indexes this library."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.views.label import label


class ElsewhereLine(QWidget):
    """Seen only while it is so."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        plate = QFrame(self)
        plate.setObjectName("modelLine")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(12, 8, 12, 0)
        outer.addWidget(plate)
        words = self.tr(
            "Another Kindred is indexing this library now; its photos appear here as they come."
        )
        self._words = label(self, text=words)
        column = QVBoxLayout(plate)
        column.setContentsMargins(12, 8, 12, 8)
        column.addWidget(self._words)
        self.setAccessibleName(self._words.text())
        self.hide()

    @property
    def text(self) -> str:
        """What is said."""
        return self._words.text()

    @Slot(bool)
    def show_for(self, is_elsewhere: bool) -> None:
        """It is so, or no longer."""
        self.setVisible(is_elsewhere)
        if is_elsewhere:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.text))
