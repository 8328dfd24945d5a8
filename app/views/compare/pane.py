"""One photo of those that stand beside each other. GUI thread."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.theme import Theme
from app.views.compare.layers import Layers, paint_layers, shows_pixels, standing
from app.views.compare.parts import Need, fitted_size
from app.views.compare.picture_view import PictureView
from indexer.types import PhotoId

_WORDS_PADDING_PX = 8


class Pane(PictureView):
    """Its picture stands upright as its file says, also where it is another one's mirror image."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setObjectName("comparePane")
        self._layers = Layers()
        self._problem = ""

    def clear(self) -> None:
        """Show another photo: its layers come with `set_layers`."""
        self._layers, self._problem = Layers(), ""

    def set_layers(self, layers: Layers, problem: str = "") -> None:
        """There is more of it, or it cannot be shown, for a reason that is told."""
        self._layers, self._problem = layers, problem
        self.setAccessibleDescription(problem)
        self.update()

    @property
    def problem(self) -> str:
        """Why the picture cannot be shown as it is; empty: it can."""
        return self._problem

    def need(self, photo_id: PhotoId) -> Need:
        """What is seen of it."""
        fitted = fitted_size(self._size, self.whole().zoom)
        return Need(photo_id, self._size, fitted, self._framing.visible(), self._framing.zoom)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The picture, in device pixels, or why it is not there."""
        painter = QPainter(self)
        tokens, ratio = self._theme.tokens, self.devicePixelRatioF()
        painter.fillRect(self.rect(), tokens.color("raised"))
        painter.save()
        painter.scale(1 / ratio, 1 / ratio)
        view = QRectF(0, 0, *self._framing.view)
        paint_layers(
            painter,
            standing(self._framing),
            view,
            self._size,
            self._layers,
            is_smooth=not shows_pixels(self._framing),
        )
        painter.restore()
        if self._problem:
            self._paint_problem(painter)
        self.paint_focus(painter)
        painter.end()

    def _paint_problem(self, painter: QPainter) -> None:
        room = self.rect().adjusted(12, 12, -12, -12)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        words = painter.boundingRect(room, flags, self._problem)
        pad = _WORDS_PADDING_PX
        ground = words.adjusted(-pad, -pad, pad, pad).intersected(self.rect())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.tokens.color("raised"))
        painter.drawRoundedRect(ground, 7, 7)
        painter.setPen(self._theme.tokens.color("text"))
        painter.drawText(words, flags, self._problem)
