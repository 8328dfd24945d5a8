"""A box drawn over the photo, by mouse or by keys; in the window's pixels. GUI thread."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF

from app.views.preview.framing import Box, Framing

_SMALLEST_PART_PX = 8
"""Shortest side, in pixels of the photo, of a part that can be searched with."""
_SMALLEST_PX = 12
"""Smaller is a slip of the hand."""
_FIRST_SHARE = 0.5
"""Of the photo's sides, where a box begins in the middle."""
_STEP_SHARE = 0.04
"""Of the photo's sides: by how much one key moves it."""


def is_large_enough(box: Box) -> bool:
    """Whether anything can be searched for with a box, which is in pixels of the photo."""
    return min(box.width, box.height) >= _SMALLEST_PART_PX


class BoxDrawing:
    """From the press of a button to its release, or from the first key to the last."""

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

    def put_in_the_middle(self) -> None:
        """Begin without a mouse."""
        size = self._room.size() * _FIRST_SHARE
        self.rect = QRectF(QPointF(), size)
        self.rect.moveCenter(self._room.center())

    def shift(self, right: int, down: int) -> None:
        """Move it by some steps, as far as the photo reaches."""
        room, rect = self._room, QRectF(self.rect)
        rect.translate(self._step(right, down))
        rect.moveLeft(min(max(rect.left(), room.left()), room.right() - rect.width()))
        rect.moveTop(min(max(rect.top(), room.top()), room.bottom() - rect.height()))
        self.rect = rect

    def grow(self, right: int, down: int) -> None:
        """Move its lower right corner by some steps; it never gets too small to search with."""
        corner = self.rect.bottomRight() + self._step(right, down)
        corner.setX(max(corner.x(), self.rect.left() + _SMALLEST_PX))
        corner.setY(max(corner.y(), self.rect.top() + _SMALLEST_PX))
        self.rect = QRectF(self.rect.topLeft(), corner).intersected(self._room)

    def on(self, framing: Framing) -> BoxDrawing:
        """The same part of the photo, where it stands after a move of the photo."""
        box, moved = self.box(), BoxDrawing(self._start, framing)
        if box is not None:
            ratio = framing.ratio
            moved.rect = QRectF(*(length / ratio for length in framing.painted(box)))
        return moved

    def _step(self, right: int, down: int) -> QPointF:
        step = _STEP_SHARE
        return QPointF(right * step * self._room.width(), down * step * self._room.height())

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
