"""A box that is drawn over the photo with the mouse; all in the window's pixels. GUI thread."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF

from app.views.preview.framing import Box, Framing

_SMALLEST_PX = 12
"""Smaller is a slip of the hand."""


class BoxDrawing:
    """From the press of a button to its release."""

    def __init__(self, start: QPointF, framing: Framing) -> None:
        (left, top), (width, height) = framing.origin, framing.shown_size
        ratio = framing.ratio
        seen = QRectF(left / ratio, top / ratio, width / ratio, height / ratio)
        view = QRectF(0, 0, framing.view[0] / ratio, framing.view[1] / ratio)
        self._room = seen.intersected(view)
        self._framing = framing
        self._start = start
        self.rect = QRectF()
        """What is drawn so far, inside the photo."""

    def move_to(self, point: QPointF) -> None:
        """The opposite corner is here now."""
        self.rect = QRectF(self._start, point).normalized().intersected(self._room)

    def box(self) -> Box | None:
        """The part of the photo (as it is seen, turned) in its pixels; None: too small."""
        if min(self.rect.width(), self.rect.height()) < _SMALLEST_PX:
            return None
        ratio = self._framing.ratio
        left, top = self._framing.picture_point(self.rect.left() * ratio, self.rect.top() * ratio)
        right, bottom = self._framing.picture_point(
            self.rect.right() * ratio, self.rect.bottom() * ratio
        )
        width, height = self._framing.picture
        left, top = max(left, 0.0), max(top, 0.0)
        return Box(left, top, min(right, width) - left, min(bottom, height) - top)
