"""How much a term counts, as a short bar to drag; a slider to the keyboard and a screen reader."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractSlider, QWidget

from app.models.chips import MAX_WEIGHT, MIN_WEIGHT, WEIGHT_STEP
from app.theme import Theme

_PERCENT = 100
_LENGTH_PX, _THICK_PX, _MARGIN_PX = 32, 4, 2


class WeightBar(QAbstractSlider):
    """A value in percent: drag, wheel, arrow keys; double-click sets it back to 100."""

    settled = Signal()
    """The mouse let it go."""

    def __init__(self, theme: Theme, weight: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setRange(round(MIN_WEIGHT * _PERCENT), round(MAX_WEIGHT * _PERCENT))
        self.setSingleStep(round(WEIGHT_STEP * _PERCENT))
        self.setPageStep(5 * self.singleStep())
        self.setValue(round(weight * _PERCENT))
        self.setOrientation(Qt.Orientation.Horizontal)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.SizeHorCursor)
        self.valueChanged.connect(self._on_value_changed)
        self._on_value_changed(self.value())

    @property
    def weight(self) -> float:
        """The value as a factor."""
        return self.value() / _PERCENT

    def show_weight(self, weight: float) -> None:
        """Show another value, which is nobody's change here."""
        with QSignalBlocker(self):
            self.setValue(round(weight * _PERCENT))
        self._on_value_changed(self.value())

    def sizeHint(self) -> QSize:
        """A short bar, easy to hit."""
        return QSize(_LENGTH_PX + 2 * _MARGIN_PX, 20)

    def minimumSizeHint(self) -> QSize:
        """Never smaller."""
        return self.sizeHint()

    def _on_value_changed(self, value: int) -> None:
        self.setToolTip(self.tr("Weight {0} %: drag to change").format(value))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A groove, and how much of it is filled."""
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        groove = QRectF(_MARGIN_PX, (self.height() - _THICK_PX) / 2, _LENGTH_PX, _THICK_PX)
        painter.setBrush(tokens.color("outline"))
        painter.drawRoundedRect(groove, 2, 2)
        share = (self.value() - self.minimum()) / (self.maximum() - self.minimum())
        filled = QRectF(groove)
        filled.setWidth(max(_THICK_PX, groove.width() * share))
        painter.setBrush(tokens.color("accent"))
        painter.drawRoundedRect(filled, 2, 2)
        if self.hasFocus():
            painter.setPen(tokens.color("accent"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 2.5, -0.5, -2.5), 4, 4)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Set the value under the pointer."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._set_from(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._set_from(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The change is over."""
        self.settled.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Back to the middle."""
        self.setValue(_PERCENT)

    def _set_from(self, event: QMouseEvent) -> None:
        share = (event.position().x() - _MARGIN_PX) / _LENGTH_PX
        value = self.minimum() + share * (self.maximum() - self.minimum())
        step = self.singleStep()
        self.setValue(round(value / step) * step)
