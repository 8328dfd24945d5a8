"""Some photos of a group large, beside each other; until the compare view is there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from app.bridge import EngineBridge
from app.delegates.review_pictures import paint_picture
from app.models.review.choices import photos_of
from app.views.preview.picture_loader import PictureLoader
from app.views.preview.pictures import Stage, Want
from indexer.duplicates.records import Group
from indexer.library import Library

_GAP_PX = 12


class LargePictures(QWidget):
    """Paints them whole."""

    chosen = Signal(int)

    def __init__(
        self, library: Library, bridge: EngineBridge, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._loader = PictureLoader(library, bridge, self)
        self._loader.came.connect(self._on_came)
        self._group: Group | None = None
        self._selected: tuple[int, ...] = ()
        self.setMinimumHeight(80)

    def show_group(self, group: Group, selected: Sequence[int]) -> None:
        """Show these places of a group."""
        self._group, self._selected = group, tuple(selected)
        self._want()
        self.update()

    def _want(self) -> None:
        if self._group is None or not self._selected:
            return
        photos = photos_of(self._group)
        size = self._cell().size().toSize() * self.devicePixelRatioF()
        wants = []
        for place in self._selected:
            photo = photos[place].photo
            fitted = QSize(max(photo.width, 1), max(photo.height, 1))
            fitted.scale(size, Qt.AspectRatioMode.KeepAspectRatio)
            wants.append(Want(photo.id, Stage.FITTED, fitted.width(), fitted.height()))
        self._loader.want(wants)

    def _cell(self, at: int = 0) -> QRectF:
        count = max(len(self._selected), 1)
        width = (self.width() - _GAP_PX * (count - 1)) / count
        return QRectF(at * (width + _GAP_PX), 0, max(width, 1), max(self.height(), 1))

    @Slot(object)
    def _on_came(self, _photo_id: object) -> None:
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Other pixels are needed."""
        super().resizeEvent(event)
        self._want()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what there is."""
        if self._group is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        photos = photos_of(self._group)
        for at, place in enumerate(self._selected):
            photo = photos[place].photo
            shown = self._loader.cache.get(photo.id, Stage.FITTED)
            image = shown.images[0] if shown is not None else None
            paint_picture(painter, self._cell(at), image, photo.mean_color, is_faint=False)
        painter.end()
