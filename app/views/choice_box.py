"""A combo box with an arrow: the theme's sheet takes Qt's away, and it would look like a field."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QComboBox

_ARROW_PX = 4
_PEN_PX = 1.5


class ChoiceBox(QComboBox):
    """As every other one, and seen to be one."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """The arrow at the end of the line, whichever end that is."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().placeholderText().color(), _PEN_PX))
        tip = QPointF(
            _ARROW_PX * 3 if self.isRightToLeft() else self.width() - _ARROW_PX * 3,
            (self.height() + _ARROW_PX) / 2,
        )
        side, up = QPointF(_ARROW_PX, -_ARROW_PX), QPointF(-_ARROW_PX, -_ARROW_PX)
        painter.drawPolyline(QPolygonF([tip + up, tip, tip + side]))
        painter.end()
