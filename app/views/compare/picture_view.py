"""A photo that can be dragged about, beside others or under them. GUI thread."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QWidget

from app.theme import Theme
from app.views.compare.linking import Size, Spot
from app.views.preview.framing import Extent, Framing
from app.views.preview.zoomed_photo import ZoomedPhoto
from indexer.duplicates.verification.alignment import Alignment

_PANNING = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class PictureView(ZoomedPhoto):
    """Says where the user moved it; whoever listens moves the others."""

    moved = Signal()
    """By the user, not by `place`."""
    resized = Signal()
    entered = Signal()
    """It has the focus, or was pressed."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._extent: Extent | None = None
        self._dragged_from: QPointF | None = None
        self._shows_focus = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def place(self, framing: Framing) -> None:
        """Stand so, without telling."""
        self._framing = framing
        self._show_cursor()
        self.update()

    def set_picture(self, size: Size, extent: Extent) -> None:
        """Show another picture, or one that moves together with others; it stays where it is.

        Args:
            size: Width and height at full scale.
            extent: How far one can look beside it.
        """
        self._size, self._extent = size, extent
        self._framing = replace(self._framing, picture=size, extent=extent)
        self.update()

    def whole(self) -> Framing:
        """How it stands in this view when all of it is seen."""
        return self.whole_within(self._extent)

    def whole_within(self, extent: Extent | None) -> Framing:
        """The same, with so much room beside it."""
        return Framing.fitted(self._size, *self._view(), extent)

    def go_to(self, spot: Spot | None, to_picture: Alignment) -> None:
        """Show a spot in the middle, without telling; None: the whole."""
        whole = self.whole()
        self.place(whole if spot is None else spot.framing(to_picture, whole))

    def keep_place(self) -> None:
        """In a view of another size: the same in the middle, or the whole again."""
        self.place(self._framing.in_view(*self._view()))

    def show_true_size(self) -> None:
        """One pixel of the picture on one of the screen, or where it is too small, of the finest.

        Of a small copy beside a photo of 100 megapixels one pixel a pixel would be less than whole.
        """
        at = self._middle() * self._framing.ratio
        self._move_to(self._framing.zoomed(self._framing.full_zoom, at.x(), at.y()))

    def _fit(self) -> None:
        self._move_to(self.whole())

    def _move_to(self, framing: Framing) -> None:
        if framing == self._framing:
            return
        super()._move_to(framing)
        self._show_cursor()
        self.moved.emit()

    def _follow_view(self) -> None:
        self.resized.emit()

    def _show_cursor(self) -> None:
        if self._dragged_from is not None:
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        elif self._framing.can_pan:
            self.setCursor(Qt.CursorShape.OpenHandCursor)
        else:
            self.unsetCursor()

    # Events ----------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Take Shift and arrows before the actions that walk do."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            is_shift = event.modifiers() == Qt.KeyboardModifier.ShiftModifier
            if is_shift and event.key() in _PANNING:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Look to another side."""
        key = Qt.Key(event.key())
        if event.modifiers() == Qt.KeyboardModifier.ShiftModifier and key in _PANNING:
            self.pan(*_PANNING[key])
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Keys act on this one."""
        super().focusInEvent(event)
        keys = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        self._shows_focus = event.reason() in keys
        self.entered.emit()

    def paint_focus(self, painter: QPainter) -> None:
        """An edge, for those who came by Tab; all others see which card is the current one."""
        if self._shows_focus and self.hasFocus():
            painter.setPen(QPen(self._theme.tokens.color("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to move the picture."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._dragged_from = event.position()
            self._show_cursor()
            self.entered.emit()
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with it."""
        start = self._dragged_from
        if start is not None:
            step = (event.position() - start) * self._framing.ratio
            self._dragged_from = event.position()
            self._move_to(self._framing.panned(step.x(), step.y()))

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """End it."""
        self._dragged_from = None
        self._show_cursor()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The whole picture, or 100 % here."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._toggle(event.position())
