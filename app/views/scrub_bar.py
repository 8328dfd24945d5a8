"""A scroll bar that goes where it is clicked, and by key from mark to mark."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QScrollBar, QStyle, QStyleOptionSlider, QWidget


class ScrubBar(QScrollBar):
    """Vertical. Says where the pointer is; what is shown there is its owner's."""

    pointed_at = Signal(int)
    """The pointer is at this height of the bar, or drags the handle there."""
    left = Signal()
    """The pointer is gone, and nothing is dragged."""
    focus_changed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.stops: Sequence[int] = ()
        """Values that the arrow keys lead to, ascending."""
        self._grip = 0
        """Where in the handle it is held, from its middle."""
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    @property
    def handle(self) -> QRect:
        """Where the handle is."""
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        return self.style().subControlRect(
            QStyle.ComplexControl.CC_ScrollBar, option, QStyle.SubControl.SC_ScrollBarSlider, self
        )

    def value_at(self, y: int) -> int:
        """How far it is scrolled when the middle of the handle is at a height of the bar."""
        handle = self.handle.height()
        share = (y - handle / 2) / max(self.height() - handle, 1)
        return round(min(max(share, 0.0), 1.0) * self.maximum())

    def y_of(self, value: int) -> int:
        """Where the middle of the handle is when it is scrolled so far."""
        handle = self.handle.height()
        share = min(max(value / max(self.maximum(), 1), 0.0), 1.0)
        return round(handle / 2 + share * (self.height() - handle))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the handle, or go where the pointer is at once."""
        if event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        at, handle = event.position().toPoint(), self.handle
        self._grip = at.y() - handle.center().y() if handle.contains(at) else 0
        self.setSliderDown(True)
        self._drag_to(at)
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag, or say where the pointer is."""
        at = event.position().toPoint()
        if self.isSliderDown():
            self._drag_to(at)
        else:
            self.pointed_at.emit(at.y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        if event.button() != Qt.MouseButton.LeftButton:
            super().mouseReleaseEvent(event)
            return
        self.setSliderDown(False)
        # Inside, what was said last stays: where one is now, not where a click would lead.
        if not self.rect().contains(event.position().toPoint()):
            self.left.emit()
        event.accept()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Say where the pointer is."""
        super().enterEvent(event)
        self.pointed_at.emit(event.position().toPoint().y())

    def leaveEvent(self, event: QEvent) -> None:
        """Say that it is gone."""
        super().leaveEvent(event)
        if not self.isSliderDown():
            self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down lead from mark to mark; the rest is as in every scroll bar."""
        if event.key() not in (Qt.Key.Key_Up, Qt.Key.Key_Down) or not self.stops:
            super().keyPressEvent(event)
            return
        here = self.value()
        if event.key() == Qt.Key.Key_Up:
            self.setValue(max((stop for stop in self.stops if stop < here), default=0))
        else:
            self.setValue(min((stop for stop in self.stops if stop > here), default=self.maximum()))

    def event(self, event: QEvent) -> bool:
        """Say when the keyboard comes and goes."""
        taken = super().event(event)
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.focus_changed.emit(event.type() == QEvent.Type.FocusIn)
        return taken

    def _drag_to(self, at: QPoint) -> None:
        self.setSliderPosition(self.value_at(at.y() - self._grip))
        self.pointed_at.emit(at.y())
