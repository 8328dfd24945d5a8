"""Shows one photo at any zoom and place, turned or upright, and moves it by wheel, pinch and calls.

GUI thread. What is moved is the `Framing`; `app.views.preview.canvas` paints.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QInputDevice, QPixmap, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from app.views.preview.framing import Framing, turned_size
from app.views.preview.gestures import pinch_of, watch_pinches
from app.views.preview.painting import Material

_NOTCH = 120
_NOTCHES_PER_DOUBLING = 4
_KEY_FACTOR = 2**0.5
_PAN_SHARE = 0.2


class ZoomedPhoto(QLabel):
    """One photo, and the part of it that is seen."""

    framing_changed = Signal()
    """Zoomed, panned, turned, or of another size."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPixmap(QPixmap(1, 1))  # never painted: it makes this a picture for screen readers
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        watch_pinches(self)
        self._size = (1, 1)
        self._turn = 0
        self._material = Material()
        self._framing = Framing.fitted((1, 1), (1, 1), 1.0)

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
        self.update()
        self.framing_changed.emit()

    def _follow_view(self) -> None:
        """The view has another size, or its pixels have."""
        self._move_to(self._framing.in_view(*self._view()))

    def _middle(self) -> QPointF:
        return QPointF(self.width() / 2, self.height() / 2)

    def _view(self) -> tuple[tuple[int, int], float]:
        ratio = self.devicePixelRatioF()
        return (round(self.width() * ratio), round(self.height() * ratio)), ratio

    # Events ----------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stay fitted, or keep the middle."""
        super().resizeEvent(event)
        self._follow_view()

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
            self._follow_view()
        pinch = pinch_of(event, self)
        if pinch is None:
            return super().event(event)
        if pinch.factor:
            self._step(pinch.factor, pinch.at)
        else:
            self._toggle(pinch.at)
        return True
