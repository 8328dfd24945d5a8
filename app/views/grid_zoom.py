"""Zooms a view of photos at the pointer: Ctrl+wheel, touchpad and touch pinch, Ctrl and + or −."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QNativeGestureEvent, QWheelEvent
from PySide6.QtWidgets import QGestureEvent, QPinchGesture

from app.views.justified_view import JustifiedView

_STEP = 1.12
_WHEEL_NOTCH = 120


class GridZoom(QObject):
    """Filters the events of a view and of its viewport. GUI thread."""

    def __init__(self, view: JustifiedView) -> None:
        super().__init__(view)
        self._view = view
        self._wished = 0.0
        """What the gesture in progress has come to; a view knows whole pixels only."""
        view.viewport().grabGesture(Qt.GestureType.PinchGesture)
        view.viewport().installEventFilter(self)
        view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what zooms."""
        if isinstance(event, QKeyEvent):
            is_press = event.type() == QEvent.Type.KeyPress
            return is_press and watched is self._view and self._on_key(event)
        if isinstance(event, QWheelEvent):
            return self._on_wheel(event)
        if isinstance(event, QNativeGestureEvent):
            return self._on_native_gesture(event)
        if isinstance(event, QGestureEvent):
            return self._on_gesture(event)
        return False

    def _on_key(self, event: QKeyEvent) -> bool:
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        if event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self._view.set_row_height(round(self._view.row_height * _STEP))
            return True
        if event.key() == Qt.Key.Key_Minus:
            self._view.set_row_height(round(self._view.row_height / _STEP))
            return True
        return False

    def _on_wheel(self, event: QWheelEvent) -> bool:
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        notches = event.angleDelta().y() / _WHEEL_NOTCH
        if notches:
            height = self._view.row_height
            # At least one pixel a notch, or slow touchpads would not zoom at all.
            step = max(1, round(abs(height * _STEP**notches - height)))
            step = step if notches > 0 else -step
            self._view.set_row_height(height + step, event.position().toPoint())
        event.accept()
        return True

    def _on_native_gesture(self, event: QNativeGestureEvent) -> bool:
        match event.gestureType():
            case Qt.NativeGestureType.BeginNativeGesture:
                self._wished = 0.0
            case Qt.NativeGestureType.ZoomNativeGesture:
                self._pinch(1 + event.value(), event.position().toPoint())
            case Qt.NativeGestureType.EndNativeGesture:
                self._wished = 0.0
            case _:
                return False
        event.accept()
        return True

    def _on_gesture(self, event: QGestureEvent) -> bool:
        pinch = event.gesture(Qt.GestureType.PinchGesture)
        if not isinstance(pinch, QPinchGesture):
            return False
        if pinch.state() is Qt.GestureState.GestureStarted:
            self._wished = 0.0
        center = self._view.viewport().mapFromGlobal(pinch.centerPoint().toPoint())
        self._pinch(pinch.scaleFactor(), center)
        if pinch.state() is Qt.GestureState.GestureFinished:
            self._wished = 0.0
        event.accept()
        return True

    def _pinch(self, factor: float, at: QPoint) -> None:
        if round(self._wished) != self._view.row_height:
            self._wished = float(self._view.row_height)
        self._wished *= max(factor, 0.1)
        self._view.set_row_height(round(self._wished), at)
        # At a limit the gesture goes on from there, and turns at once when the fingers do.
        if round(self._wished) != self._view.row_height:
            self._wished = float(self._view.row_height)
