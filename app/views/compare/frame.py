"""`CompareFrame`: what a compare view consists of, which part of it is seen, and where keys go."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.icons import Icons
from app.theme import Theme
from app.views.compare.deck import Deck
from app.views.compare.linking import Spot
from app.views.compare.mode_bar import ModeBar
from app.views.compare.overlay import Overlay
from app.views.compare.picture_view import PictureView
from app.views.compare.stage import Mode
from app.views.own_escape import keep_escape


class CompareFrame(QWidget):
    """The line of ways, the cards beside each other, and the stage. `CompareView` fills them."""

    left_overlay = Signal()
    """Escape, while photos lie over each other."""
    key_released = Signal(int)
    """A key that no part of it makes use of was let go."""

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mode = Mode.SIDE_BY_SIDE
        self.bar = ModeBar(icons, self)
        self.deck = Deck(theme, icons, self)
        self.overlay = Overlay(theme, self)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self.deck)
        self._pages.addWidget(self.overlay)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.bar)
        column.addWidget(self._pages, 1)

    @property
    def mode(self) -> Mode:
        """How photos are compared."""
        return self._mode

    @property
    def is_over(self) -> bool:
        """Whether they lie over each other."""
        return self._mode is not Mode.SIDE_BY_SIDE

    @property
    def spot(self) -> Spot | None:
        """What is seen in the middle, in pixels of the first photo; None: the whole of it."""
        return self._place.spot

    @property
    def has_photo_focus(self) -> bool:
        """Whether keys act on a photo, and not on a button or elsewhere."""
        focused = self.window().focusWidget()
        return isinstance(focused, PictureView) and self.isAncestorOf(focused)

    @property
    def _place(self) -> Deck | Overlay:
        return self.overlay if self.is_over else self.deck

    def _show_mode(self, mode: Mode) -> None:
        self._mode = mode
        self.bar.show_mode(mode)
        self.overlay.set_mode(mode)
        self._pages.setCurrentWidget(self._place)

    def event(self, event: QEvent) -> bool:
        """Escape leads back to all photos side by side."""
        if self.is_over and keep_escape(event):
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape; all other keys are actions."""
        if event.key() == Qt.Key.Key_Escape and self.is_over:
            self.left_overlay.emit()
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Tell those who wait for the end of a key that is held."""
        super().keyReleaseEvent(event)
        if not event.isAutoRepeat():
            self.key_released.emit(event.key())
