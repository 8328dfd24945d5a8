"""A word beside the scroll bar: which day, month, letter or size is there."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

_GAP_PX = 8


class DateBubble(QLabel):
    """A label that floats over its parent."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._view = parent
        self.setObjectName("dateBubble")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.hide()

    def show_at(self, right: int, y: int, text: str) -> None:
        """Show ``text`` left of ``right``, its middle at ``y``, both in the parent's pixels."""
        if not text:
            self.hide()
            return
        self.setText(text)
        self.adjustSize()
        top = min(max(y - self.height() // 2, 0), self._view.height() - self.height())
        self.move(right - self.width() - _GAP_PX, top)
        self.show()
        self.raise_()
