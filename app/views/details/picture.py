"""A photo in a box of one size, whatever its own: what stands below never moves."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.theme import RADIUS_PHOTO_PX


class PictureBox(QWidget):
    """Shows an image whole and in the middle."""

    double_clicked = Signal()

    def __init__(self, size: QSize, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = QImage()
        self._mean_color = 0
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(size.height())
        self.setAccessibleName(self.tr("The selected photo"))

    def sizeHint(self) -> QSize:
        """The room there is."""
        return self._size

    def show_image(self, image: QImage, mean_color: int) -> None:
        """Show an image in device pixels; a null one is shown as its mean colour, 0xRRGGBB."""
        self._image, self._mean_color = image, mean_color
        self.show()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The image, with the corners that photos have in the grid."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        size = QSize(3, 2) if self._image.isNull() else self._image.size()
        fitted = size.scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        box = QRectF(0, 0, fitted.width(), fitted.height())
        box.moveCenter(QRectF(self.rect()).center())
        path = QPainterPath()
        path.addRoundedRect(box, RADIUS_PHOTO_PX, RADIUS_PHOTO_PX)
        painter.setClipPath(path)
        if self._image.isNull():
            painter.fillRect(box, QColor(0xFF000000 | self._mean_color))
        else:
            painter.drawImage(box, self._image)
        painter.end()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """As on a photo in the grid."""
        self.double_clicked.emit()
