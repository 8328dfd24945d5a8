"""Says which month one is in while the scroll bar is dragged."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QScrollBar, QStyle, QStyleOptionSlider, QWidget

_GAP_PX = 8


class DateBubble(QLabel):
    """A label beside the handle of a scroll bar."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._view = parent
        self.setObjectName("dateBubble")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_at(self, bar: QScrollBar, text: str) -> None:
        """Show ``text`` at the height of the bar's handle."""
        self.setText(text)
        self.adjustSize()
        option = QStyleOptionSlider()
        bar.initStyleOption(option)
        handle = bar.style().subControlRect(
            QStyle.ComplexControl.CC_ScrollBar, option, QStyle.SubControl.SC_ScrollBarSlider, bar
        )
        at = bar.mapTo(self._view, QPoint(0, handle.center().y()))
        top = min(max(at.y() - self.height() // 2, 0), self._view.height() - self.height())
        self.move(at.x() - self.width() - _GAP_PX, top)
        self.show()
        self.raise_()
