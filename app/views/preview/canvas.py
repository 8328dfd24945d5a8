"""Paints one photo at any zoom; what is dragged on it moves it, or draws a box.

GUI thread. It paints with what there is: the thumbnail, enlarged, until the picture comes, and then
in the same place, so that nothing jumps.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt, Signal, SignalInstance, Slot
from PySide6.QtGui import (
    QFocusEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QWidget

from app.theme import DARK
from app.views.preview.box_drawing import BoxDrawing, is_large_enough
from app.views.preview.framing import Framing
from app.views.preview.painting import Material, paint_box, paint_picture
from app.views.preview.zoomed_photo import ZoomedPhoto


class Canvas(ZoomedPhoto):
    """One photo in a quiet dark room."""

    box_drawn = Signal(object)
    """A `Box` of the picture as it is seen (turned), in its pixels, shall be searched for."""
    box_named = Signal(object)
    """Such a box shall get a name."""
    box_held = Signal(object)
    """Such a box stands there, and something may be done with it; None: no more."""
    box_mode_changed = Signal(bool)
    pointer_moved = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("previewCanvas")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMouseTracking(True)
        self._dragged_from: QPointF | None = None
        self._drawing: BoxDrawing | None = None
        self._is_box_mode = False
        self._shows_focus = False

    # Moves -----------------------------------------------------------------------------------

    def show_photo(self, size: tuple[int, int], material: Material) -> None:
        """Show another photo, without a box."""
        self._dragged_from = None
        self._drop_box()
        super().show_photo(size, material)

    def rotate(self, degrees: int) -> None:
        """Turn what is seen, without a box."""
        self._drop_box()
        super().rotate(degrees)

    def _move_to(self, framing: Framing) -> None:
        if self._drawing is not None and self._dragged_from is None:
            self._drawing = self._drawing.on(framing)
            self.box_held.emit(self._drawing.box())
        super()._move_to(framing)
        self._show_cursor()

    # The box ---------------------------------------------------------------------------------

    @property
    def is_box_mode(self) -> bool:
        """Whether the next drag draws a box."""
        return self._is_box_mode

    def set_box_mode(self, *, is_on: bool) -> None:
        """Let the next drag draw a box, or move the picture again."""
        if is_on != self._is_box_mode:
            self._is_box_mode = is_on
            self._drop_box()
            self._show_cursor()
            self.update()
            self.box_mode_changed.emit(is_on)

    def draw_by_key(self, right: int, down: int, *, is_size: bool) -> None:
        """Begin a box in the middle; then move it, or its lower right corner."""
        if self._drawing is None:
            self._drawing = BoxDrawing(self._middle(), self._framing)
            self._drawing.put_in_the_middle()
        elif is_size:
            self._drawing.grow(right, down)
        else:
            self._drawing.shift(right, down)
        self.update()
        self.box_held.emit(self._drawing.box())

    @property
    def box_rect(self) -> QRectF:
        """Where the box stands that is being drawn, in the window's pixels; empty for none."""
        return QRectF() if self._drawing is None else QRectF(self._drawing.rect)

    @Slot()
    def confirm_box(self) -> None:
        """Search for what is in the box; without one, begin it."""
        if self._drawing is None:
            self.draw_by_key(0, 0, is_size=False)
        else:
            self._finish_box(self.box_drawn)

    @Slot()
    def name_box(self) -> None:
        """Give what is in the box a name."""
        self._finish_box(self.box_named)

    def _finish_box(self, asked: SignalInstance | None = None) -> None:
        box = None if self._drawing is None else self._drawing.box()
        if box is not None and not is_large_enough(box):
            return  # it is said; a larger one can be drawn
        self.set_box_mode(is_on=False)
        if box is not None and asked is not None:
            asked.emit(box)

    def _hold_box(self) -> None:
        """The mouse let it go: what is done with it is still to be said."""
        box = None if self._drawing is None else self._drawing.box()
        if box is None:
            self._finish_box()
        else:
            self.box_held.emit(box)

    def _drop_box(self) -> None:
        if self._drawing is not None:
            self._drawing = None
            self.update()
        self.box_held.emit(None)

    # Painting --------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """The picture, in device pixels; then the box, where one is being drawn."""
        painter = QPainter(self)
        ratio = self.devicePixelRatioF()
        painter.fillRect(self.rect(), DARK.color("background"))
        painter.save()
        painter.scale(1 / ratio, 1 / ratio)
        paint_picture(painter, self._framing, self._size, self._turn, self._material)
        painter.restore()
        if self._drawing is not None and not self._drawing.rect.isEmpty():
            paint_box(painter, QRectF(self.rect()), self._drawing.rect)
        if self._shows_focus and self.hasFocus():
            painter.setPen(QPen(DARK.color("accent"), 2))
            painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))
        painter.end()

    # Events ----------------------------------------------------------------------------------

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Mark the focus for those who came by Tab."""
        super().focusInEvent(event)
        keys = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        self._shows_focus = event.reason() in keys

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to move the picture, or to draw a box."""
        if event.button() is not Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        self._dragged_from = event.position()
        drawing = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        if event.modifiers() & drawing:
            self.set_box_mode(is_on=True)
        elif self._is_box_mode:
            self._drop_box()  # for another one
        self._show_cursor()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with it."""
        self.pointer_moved.emit()
        start = self._dragged_from
        if start is None:
            return
        if self._is_box_mode:
            self._drawing = self._drawing or BoxDrawing(start, self._framing)
            self._drawing.move_to(event.position())
            self.update()
            return
        moved = (event.position() - start) * self._framing.ratio
        self._dragged_from = event.position()
        self._move_to(self._framing.panned(moved.x(), moved.y()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End it."""
        self._dragged_from = None
        if self._is_box_mode and event.button() is Qt.MouseButton.LeftButton:
            self._hold_box()
        self._show_cursor()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The whole picture, or 100 % here."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._toggle(event.position())

    def _show_cursor(self) -> None:
        if self._is_box_mode:
            self.setCursor(Qt.CursorShape.CrossCursor)
        elif self._framing.can_pan:
            is_held = self._dragged_from is not None
            self.setCursor(
                Qt.CursorShape.ClosedHandCursor if is_held else Qt.CursorShape.OpenHandCursor
            )
        else:
            self.unsetCursor()
