"""The photos most like the selected one: six small pictures, each a way to go on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QGridLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.bridge import Channel, EngineBridge
from app.theme import RADIUS_PHOTO_PX, Theme
from app.views.details.reading import AlikePhoto, read_alike
from app.views.texts import drawable
from indexer.errors import UserFacingError
from indexer.events import EncoderChanged
from indexer.library import Library
from indexer.types import PhotoId

COUNT = 6
_COLUMNS = 3
_CELL = QSize(81, 58)
_GAP_PX = 4
_PAUSE_MS = 150
"""Only once the selection rests: with an arrow key held down it would be another one each frame."""


class _AlikeButton(QAbstractButton):
    """One small picture."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._photo: AlikePhoto | None = None
        self.setFixedHeight(_CELL.height())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @property
    def photo_id(self) -> PhotoId | None:
        """The photo that is shown."""
        return None if self._photo is None else self._photo.photo_id

    def show_photo(self, photo: AlikePhoto | None) -> None:
        """Show a photo; None: keep the place empty."""
        self._photo = photo
        self.setEnabled(photo is not None)
        name = drawable(photo.name) if photo is not None else ""
        self.setToolTip(name)
        self.setAccessibleName(self.tr("Alike: {0}").format(name))
        self.update()

    def sizeHint(self) -> QSize:
        """One of three in a line."""
        return _CELL

    def paintEvent(self, event: QPaintEvent) -> None:
        """The picture, filling its cell, with round corners."""
        if self._photo is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        rect = QRectF(self.rect())
        path = QPainterPath()
        path.addRoundedRect(rect, RADIUS_PHOTO_PX, RADIUS_PHOTO_PX)
        painter.setClipPath(path)
        painter.fillRect(rect, QColor(0xFF000000 | self._photo.mean_color))
        image: QImage = self._photo.picture
        if not image.isNull():
            fitted = QSize(image.size()).scaled(
                self.size(), Qt.AspectRatioMode.KeepAspectRatioByExpanding
            )
            box = QRectF(0, 0, fitted.width(), fitted.height())
            box.moveCenter(rect.center())
            painter.drawImage(box, image)
        painter.setClipping(False)
        if self.hasFocus() or self.underMouse():
            token = "accent" if self.hasFocus() else "text"
            painter.setPen(QPen(self._theme.tokens.color(token), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), RADIUS_PHOTO_PX, RADIUS_PHOTO_PX)
        painter.end()


class AlikeStrip(QWidget):
    """Asks the engine once the selection rests; late answers are dropped, old pictures stay.

    Alike in meaning, or where there is no model, in looks.
    """

    photo_chosen = Signal(object)
    """A `PhotoId`."""

    def __init__(
        self, library: Library, bridge: EngineBridge, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._channel = Channel(library, bridge, "search")
        self._photo_id: PhotoId | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self._ask)
        heading = QLabel(self.tr("Alike"), self)
        heading.setProperty("kind", "section")
        self._buttons = [_AlikeButton(theme, self) for _ in range(COUNT)]
        grid = QGridLayout()
        grid.setSpacing(_GAP_PX)
        for i, button in enumerate(self._buttons):
            grid.addWidget(button, i // _COLUMNS, i % _COLUMNS)
            button.clicked.connect(self._on_clicked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(heading)
        column.addLayout(grid)
        bridge.encoder_changed.connect(self._on_encoder_changed)
        self.hide()

    @property
    def is_busy(self) -> bool:
        """Whether an answer is still to come."""
        return self._channel.is_busy or self._timer.isActive()

    @property
    def buttons(self) -> Sequence[QAbstractButton]:
        """The pictures, the most alike first; those without a photo are disabled."""
        return self._buttons

    @property
    def shown(self) -> list[PhotoId]:
        """The photos that are shown."""
        ids = (button.photo_id for button in self._buttons)
        return [id_ for id_ in ids if id_ is not None] if not self.isHidden() else []

    def show_for(self, photo_id: PhotoId | None) -> None:
        """Show what is like a photo; None: nothing."""
        if photo_id is not None and photo_id == self._photo_id:
            return
        self._photo_id = photo_id
        self._channel.cancel()
        if photo_id is None:
            self._timer.stop()
            self.hide()
        else:
            self._timer.start()

    @Slot()
    def _ask(self) -> None:
        photo_id = self._photo_id
        if photo_id is None:
            self.hide()
            return
        cell = _CELL * self.devicePixelRatioF()
        self._channel.submit(
            lambda token: read_alike(self._library, photo_id, COUNT, cell, token),
            self._on_read,
            self._on_failed,
        )

    def _on_read(self, photos: Sequence[AlikePhoto]) -> None:
        for i, button in enumerate(self._buttons):
            button.show_photo(photos[i] if i < len(photos) else None)
        self.setVisible(bool(photos))

    def _on_failed(self, _error: UserFacingError) -> None:
        """Nothing to compare by, such as a photo without a vector yet: not worth a word here."""
        self.hide()

    @Slot()
    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, _AlikeButton) and button.photo_id is not None:
            self.photo_chosen.emit(button.photo_id)

    @Slot(object)
    def _on_encoder_changed(self, event: EncoderChanged) -> None:
        """Another model finds others alike."""
        if not event.is_loading and self._photo_id is not None and event.error is None:
            self._timer.start()
