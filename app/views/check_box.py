"""A check box whose box is seen in both themes: Qt's own is hardly there on dark ground."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QCheckBox, QStyle, QStyleOptionButton

_RADIUS_PX = 4
_PEN_PX = 1.75
_CHECK = ((0.24, 0.52), (0.43, 0.70), (0.77, 0.32))
"""Corners of the mark, in parts of the box's side."""


class CheckBox(QCheckBox):
    """Filled with the accent when it is checked. GUI thread only."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's words and focus, and a box of our own over its box."""
        super().paintEvent(event)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        element = QStyle.SubElement.SE_CheckBoxIndicator
        box = QRectF(self.style().subElementRect(element, option, self))
        side = min(box.width(), box.height())
        box.setSize(QRectF(0, 0, side, side).size())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.palette()
        painter.fillRect(box.adjusted(-1, -1, 1, 1), palette.window())
        edge = palette.highlight() if self.isChecked() else palette.placeholderText()
        painter.setPen(QPen(edge, 1))
        painter.setBrush(palette.highlight() if self.isChecked() else palette.base())
        if not self.isEnabled():
            painter.setOpacity(0.5)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS_PX, _RADIUS_PX)
        if self.isChecked():
            painter.setPen(QPen(palette.color(QPalette.ColorRole.HighlightedText), _PEN_PX))
            corners = [QPointF(box.left() + x * side, box.top() + y * side) for x, y in _CHECK]
            painter.drawPolyline(QPolygonF(corners))
        painter.end()
