"""Drags photos out of the grid: files for other programs, terms for Kindred's own search.

The paths are read on an engine thread while the pointer already moves; the drag begins when they
are there, if the button is still down. GUI thread.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence

from PySide6.QtCore import QMimeData, QObject, QPoint, QRect, QSize, Qt, Slot
from PySide6.QtGui import QColor, QDrag, QFont, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from app.bridge import Channel, EngineBridge
from app.controllers.file_actions import left_out_text
from app.controllers.located import Located, files_as_data, locate
from app.dropping import PHOTOS_MIME
from app.theme import Theme
from app.thumbnails import ThumbnailLoader
from app.views.message_bar import MessageBar
from app.views.photo_grid import PhotoGrid
from app.views.texts import count_text
from indexer.cancel import CancelToken
from indexer.errors import UserFacingError
from indexer.library import Library
from indexer.types import PhotoId

_SIDE_PX = 96
_BADGE_PX = 20
_MOST = 20_000
"""Beyond this no program takes the list of files."""


class DraggingOut(QObject):
    """Begins a drag with what is selected; only ever a copy, so that no photo can be moved away."""

    def __init__(
        self,
        library: Library,
        bridge: EngineBridge,
        grid: PhotoGrid,
        loader: ThumbnailLoader,
        theme: Theme,
        message: MessageBar,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._grid = grid
        self._loader = loader
        self._theme = theme
        self._message = message
        self._channel = Channel(library, bridge, "read")
        self.execute: Callable[[QDrag], object] = _execute
        self.is_button_down: Callable[[], bool] = _is_button_down
        grid.drag_begun.connect(self._on_begun)

    @Slot()
    def _on_begun(self) -> None:
        ids = [PhotoId(int(id_)) for id_ in self._grid.selected_ids()[:_MOST]]
        current = self._grid.current_id()
        if not ids:
            return

        def work(token: CancelToken) -> Located:
            return locate(self._library, ids, token, is_looked_at=False)

        def done(found: Located) -> None:
            if self.is_button_down():
                self._drag(ids, current if current in ids else ids[0], found)

        self._channel.submit(work, done, self._on_failed)

    def _drag(self, ids: Sequence[PhotoId], front: PhotoId, found: Located) -> None:
        words = left_out_text(found)
        if words:
            self._message.show_notice(self.tr("Some photos cannot be dragged"), words)
        data = files_as_data(found.paths) if found.paths else QMimeData()
        payload = {"library": self._library.catalog.uuid, "photos": ids}
        data.setData(PHOTOS_MIME, json.dumps(payload).encode())
        drag = QDrag(self._grid)
        drag.setMimeData(data)
        ratio = self._grid.devicePixelRatioF()
        image = self._loader.image(front)
        pixmap = drag_pixmap(image, len(ids), self._theme, ratio)
        drag.setPixmap(pixmap)
        drag.setHotSpot(QPoint(round(pixmap.deviceIndependentSize().width() / 2), _SIDE_PX // 2))
        self.execute(drag)

    def _on_failed(self, error: UserFacingError) -> None:
        self._message.show_error(error)


def drag_pixmap(image: QImage | None, count: int, theme: Theme, ratio: float) -> QPixmap:
    """A small picture of the photo in front; with others, their number in a badge."""
    size = QSize(_SIDE_PX, _SIDE_PX)
    if image is not None and not image.isNull():
        size = image.size().scaled(size, Qt.AspectRatioMode.KeepAspectRatio)
    edge = _BADGE_PX // 2
    pixmap = QPixmap(QSize(size.width() + 2 * edge, size.height() + 2 * edge) * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    box = QRect(QPoint(edge, edge), size)
    painter.setOpacity(0.85)
    if image is not None and not image.isNull():
        painter.drawImage(box, image)
    else:
        painter.fillRect(box, QColor(theme.tokens.raised))
    painter.setOpacity(1.0)
    if count > 1:
        _paint_badge(painter, box, count, theme)
    painter.end()
    return pixmap


def _paint_badge(painter: QPainter, box: QRect, count: int, theme: Theme) -> None:
    font = QFont(QApplication.font())
    font.setPixelSize(11)
    font.setBold(True)
    painter.setFont(font)
    text = count_text(count)
    width = max(_BADGE_PX, painter.fontMetrics().horizontalAdvance(text) + 10)
    badge = QRect(0, 0, width, _BADGE_PX)
    badge.moveCenter(box.topRight())
    badge.moveRight(min(badge.right(), box.right() + _BADGE_PX // 2))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.tokens.accent))
    painter.drawRoundedRect(badge, _BADGE_PX / 2, _BADGE_PX / 2)
    painter.setPen(QColor(theme.tokens.on_accent))
    painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, text)


def _execute(drag: QDrag) -> object:
    return drag.exec(Qt.DropAction.CopyAction)


def _is_button_down() -> bool:
    return bool(QApplication.mouseButtons() & Qt.MouseButton.LeftButton)
