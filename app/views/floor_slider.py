"""The slider from loose to strict: from which match strength on a photo matches."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSlider, QStyle, QStyleOptionSlider, QWidget

from app.models.grid_content import DEFAULT_FLOOR
from app.theme import Theme

LEAST_FLOOR, MOST_FLOOR = 5, 95
"""In hundredths. At 0 everything matches, at 100 hardly a photo does: neither says anything."""
STEP = 5
_WIDTH_PX, _HEIGHT_PX = 120, 24
_MARK_PX = 3


class FloorSlider(QSlider):
    """Loose at the left, strict at the right; a double click leads back to the mark."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self.setRange(LEAST_FLOOR, MOST_FLOOR)
        self.setSingleStep(1)
        self.setPageStep(STEP)
        self.setValue(DEFAULT_FLOOR)
        self.setFixedSize(_WIDTH_PX, _HEIGHT_PX)
        self.setAccessibleName(self.tr("How strictly photos must match"))
        self.setToolTip(
            self.tr("How strictly photos must match, in every search (double click: as usual)")
        )
        theme.changed.connect(self.update)

    def show_floor(self, floor: int) -> None:
        """Show another value, which is nobody's change here."""
        with QSignalBlocker(self):
            self.setValue(floor)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Back to what is usual."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.setValue(DEFAULT_FLOOR)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Below the groove stands a mark where the slider is at first."""
        super().paintEvent(event)
        painter = QPainter(self)
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        slider, control = QStyle.SubControl, QStyle.ComplexControl.CC_Slider
        groove, handle = (
            self.style().subControlRect(control, option, one, self)
            for one in (slider.SC_SliderGroove, slider.SC_SliderHandle)
        )
        room = groove.width() - handle.width()
        at = QStyle.sliderPositionFromValue(LEAST_FLOOR, MOST_FLOOR, DEFAULT_FLOOR, room)
        middle = groove.left() + handle.width() // 2 + at
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.tokens.color("dim"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawEllipse(middle - 1, self.height() - _MARK_PX, _MARK_PX, _MARK_PX)
        painter.end()
