"""What fingers ask for: pinches on touchpads (native gestures) and on touch screens. GUI thread."""

from __future__ import annotations

import sys
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QNativeGestureEvent
from PySide6.QtWidgets import QGestureEvent, QPinchGesture, QWidget


class Pinch(NamedTuple):
    """Two fingers moved."""

    factor: float
    """How much further apart they are; 0 stands for the double tap that means "the other zoom"."""
    at: QPointF


def watch_pinches(widget: QWidget) -> None:
    """Have a widget told of pinches on touch screens."""
    if sys.platform != "darwin":  # there, a touchpad's pinch comes as a native gesture as well
        widget.grabGesture(Qt.GestureType.PinchGesture)


def pinch_of(event: QEvent, widget: QWidget) -> Pinch | None:
    """The pinch that an event stands for; None for all other events."""
    if isinstance(event, QNativeGestureEvent):
        if event.gestureType() is Qt.NativeGestureType.ZoomNativeGesture:
            return Pinch(max(0.1, 1 + event.value()), event.position())
        if event.gestureType() is Qt.NativeGestureType.SmartZoomNativeGesture:
            return Pinch(0.0, event.position())
    if isinstance(event, QGestureEvent):
        pinch = event.gesture(Qt.GestureType.PinchGesture)
        if isinstance(pinch, QPinchGesture):
            at = QPointF(widget.mapFromGlobal(pinch.centerPoint().toPoint()))
            return Pinch(max(0.1, pinch.scaleFactor()), at)
    return None
