"""Paints one photo at any zoom, and moves it by wheel, pinch and drag.

GUI thread. It paints with what there is: the thumbnail, enlarged, until the picture comes, and then
in the same place, so that nothing jumps.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal, SignalInstance, Slot
from PySide6.QtGui import (
    QFocusEvent,
    QInputDevice,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from app.theme import DARK
from app.views.preview.box_drawing import BoxDrawing, is_large_enough
from app.views.preview.framing import Framing, turned_size
from app.views.preview.gestures import pinch_of, watch_pinches
from app.views.preview.painting import Material, paint_box, paint_picture

_NOTCH = 120
_NOTCHES_PER_DOUBLING = 4
_KEY_FACTOR = 2**0.5
_PAN_SHARE = 0.2


class Canvas(QLabel):
    """One photo in a quiet dark room."""

    framing_changed = Signal()
    """Zoomed, panned, turned, or of another size."""
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
        self.setPixmap(QPixmap(1, 1))  # never painted: it makes this a picture for screen readers
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMouseTracking(True)
        watch_pinches(self)
        self._size = (1, 1)
        self._turn = 0
        self._material = Material()
        self._framing = Framing.fitted((1, 1), (1, 1), 1.0)
        self._dragged_from: QPointF | None = None
        self._drawing: BoxDrawing | None = None
        self._is_box_mode = False
        self._shows_focus = False

    # What is shown ---------------------------------------------------------------------------

    @property
    def framing(self) -> Framing:
        """Zoom and place."""
        return self._framing

    @property
    def turn(self) -> int:
        """Degrees clockwise by which the picture is turned, for the eye only."""
        return self._turn

    @property
    def size_px(self) -> tuple[int, int]:
        """Width and height of the photo, not turned."""
        return self._size

    def show_photo(self, size: tuple[int, int], material: Material) -> None:
        """Show another photo, whole and upright.

        Args:
            size: Its width and height at full scale.
            material: What there is of it already.
        """
        self._size = (max(size[0], 1), max(size[1], 1))
        self._turn = 0
        self._material = material
        self._dragged_from = None
        self._drop_box()
        self._fit()

    def set_material(self, material: Material) -> None:
        """There is more of the photo that is shown."""
        self._material = material
        self.update()

    @property
    def material(self) -> Material:
        """What is painted with."""
        return self._material

    def fitted_size(self, size: tuple[int, int]) -> tuple[int, int]:
        """Device pixels that a photo takes when all of it is seen, upright."""
        return Framing.fitted(size, *self._view()).shown_size

    def wanted_size(self) -> tuple[int, int]:
        """Device pixels of the shown photo, not turned, when all of it is seen."""
        fitted = Framing.fitted(turned_size(self._size, self._turn), *self._view())
        return turned_size(fitted.shown_size, self._turn)

    # Moves -----------------------------------------------------------------------------------

    def zoom_in(self) -> None:
        """Closer, at the middle."""
        self._step(_KEY_FACTOR, self._middle())

    def zoom_out(self) -> None:
        """Further away."""
        self._step(1 / _KEY_FACTOR, self._middle())

    def toggle_full(self) -> None:
        """The whole picture, or 100 % where the pointer is."""
        at = QPointF(self.mapFromGlobal(self.cursor().pos()))
        is_inside = self.underMouse() and QRectF(self.rect()).contains(at)
        self._toggle(at if is_inside else self._middle())

    def fit(self) -> None:
        """The whole picture."""
        self._fit()

    def show_true_size(self) -> None:
        """One pixel of the picture on one of the screen."""
        at = self._middle() * self._framing.ratio
        self._move_to(self._framing.zoomed(1.0, at.x(), at.y()))

    def rotate(self, degrees: int) -> None:
        """Turn what is seen; the file stays as it is."""
        self._drop_box()
        self._turn = (self._turn + degrees) % 360
        self._fit()

    def pan(self, right: int, down: int) -> None:
        """Look further to one side, by a fifth of the view."""
        width, height = self._framing.view
        step = -_PAN_SHARE
        self._move_to(self._framing.panned(step * right * width, step * down * height))

    def _fit(self) -> None:
        size = turned_size(self._size, self._turn)
        self._move_to(Framing.fitted(size, *self._view()))

    def _toggle(self, at: QPointF) -> None:
        point = at * self._framing.ratio
        self._move_to(self._framing.toggled(point.x(), point.y()))

    def _step(self, factor: float, at: QPointF) -> None:
        point = at * self._framing.ratio
        self._move_to(self._framing.stepped(factor, point.x(), point.y()))

    def _move_to(self, framing: Framing) -> None:
        self._framing = framing
        if self._drawing is not None and self._dragged_from is None:
            self._drawing = self._drawing.on(framing)
            self.box_held.emit(self._drawing.box())
        self._show_cursor()
        self.update()
        self.framing_changed.emit()

    def _middle(self) -> QPointF:
        return QPointF(self.width() / 2, self.height() / 2)

    def _view(self) -> tuple[tuple[int, int], float]:
        ratio = self.devicePixelRatioF()
        return (round(self.width() * ratio), round(self.height() * ratio)), ratio

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

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stay fitted, or keep the middle."""
        super().resizeEvent(event)
        self._move_to(self._framing.in_view(*self._view()))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Mark the focus for those who came by Tab."""
        super().focusInEvent(event)
        keys = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        self._shows_focus = event.reason() in keys

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom at the pointer; two fingers on a touchpad move a picture that is larger."""
        is_touchpad = event.deviceType() is QInputDevice.DeviceType.TouchPad
        is_zooming = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if is_touchpad and not is_zooming and self._framing.can_pan:
            delta = event.angleDelta() if event.pixelDelta().isNull() else event.pixelDelta()
            ratio = self._framing.ratio
            self._move_to(self._framing.panned(delta.x() * ratio, delta.y() * ratio))
        elif event.angleDelta().y():
            notches = event.angleDelta().y() / _NOTCH
            self._step(2 ** (notches / _NOTCHES_PER_DOUBLING), event.position())
        event.accept()

    def event(self, event: QEvent) -> bool:
        """Pinches zoom; on another screen a pixel is another pixel."""
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._move_to(self._framing.in_view(*self._view()))
        pinch = pinch_of(event, self)
        if pinch is None:
            return super().event(event)
        if pinch.factor:
            self._step(pinch.factor, pinch.at)
        else:
            self._toggle(pinch.at)
        return True

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
