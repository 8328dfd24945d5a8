"""A label of one line that is cut where there is no room; the whole of it is the tooltip."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QStyleOption, QWidget


class ElidedLabel(QLabel):
    """Asks for the room that its words need, and lives with less.

    Names of files are best cut in the middle: their ends tell as much as their beginnings.
    """

    def __init__(
        self,
        parent: QWidget | None = None,
        mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
    ) -> None:
        super().__init__(parent)
        self.mode = mode
        self.setTextFormat(Qt.TextFormat.PlainText)

    def show_text(self, text: str) -> None:
        """Show a text; an empty one hides the label."""
        self.setText(text)
        self.setVisible(bool(text))

    def fitting(self, metrics: QFontMetrics, width: int) -> str:
        """As much of the text as there is room for, in pixels."""
        return metrics.elidedText(self.text(), self.mode, width)

    def minimumSizeHint(self) -> QSize:
        """Nearly nothing."""
        width = min(40, self.sizeHint().width())
        return QSize(width, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint as much as there is room for."""
        painter = QPainter(self)
        option = QStyleOption()
        option.initFrom(self)
        inside = self.contentsRect()
        text = self.fitting(painter.fontMetrics(), inside.width())
        self.setToolTip("" if text == self.text() else self.text())
        self.style().drawItemText(
            painter,
            inside,
            self.alignment() | Qt.AlignmentFlag.AlignVCenter,
            option.palette,
            self.isEnabled(),
            text,
            self.foregroundRole(),
        )
