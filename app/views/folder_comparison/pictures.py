"""What the chosen file of a comparison looks like, with the library's photo below. GUI thread.

Of an edited copy one wants to see what was done to it before it goes.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from app.theme import Theme

WIDTH_PX = 220
_RADIUS = 7
_PAD_PX = 12


class ComparedPictures(QWidget):
    """Told what to show; `app.controllers.seeing_compared` brings the pictures."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(WIDTH_PX)
        self.there = _Picture(theme, self.tr("In the folder"), self)
        self.here = _Picture(theme, self.tr("In the library"), self)
        self._hint = QLabel(self)
        self._hint.setProperty("kind", "dim")
        self._hint.setWordWrap(True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (self.there, self.here, self._hint):
            column.addWidget(widget, 1)
        self.expect(is_there=False, is_here=False, is_empty=True)

    def expect(self, *, is_there: bool, is_here: bool, is_empty: bool) -> None:
        """Another file is chosen, or none.

        Args:
            is_there: It is in the folder.
            is_here: It is in the library.
            is_empty: There is none to choose.
        """
        self._hint.setText("" if is_empty else self.tr("Choose a file to see it."))
        self.there.setVisible(is_there)
        self.here.setVisible(is_here)
        self._hint.setVisible(not (is_there or is_here))
        for picture in (self.there, self.here):
            picture.show_image(None, is_known=False)

    def show_pictures(self, there: QImage, here: QImage) -> None:
        """Show what was found; a null image: it cannot be shown now."""
        self.there.show_image(there)
        self.here.show_image(here)


class _Picture(QWidget):
    """One of them with its caption."""

    def __init__(self, theme: Theme, caption: str, parent: QWidget) -> None:
        super().__init__(parent)
        label = QLabel(caption, self)
        label.setProperty("kind", "caption")
        self.image = _Image(theme, caption, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(label)
        column.addWidget(self.image, 1)

    def show_image(self, image: QImage | None, *, is_known: bool = True) -> None:
        """Show it; None or null: nothing, and if that is known, say so."""
        self.image.show_image(image or QImage(), is_known=is_known)


class _Image(QWidget):
    def __init__(self, theme: Theme, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._image = QImage()
        self._words = ""
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)

    @property
    def is_seen(self) -> bool:
        """Whether there is a picture."""
        return not self._image.isNull()

    @property
    def words(self) -> str:
        """What stands in its place."""
        return self._words

    def show_image(self, image: QImage, *, is_known: bool) -> None:
        self._image = image
        is_missing = is_known and image.isNull()
        self._words = self.tr("It cannot be shown now.") if is_missing else ""
        self.setAccessibleDescription(self._words)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(WIDTH_PX, WIDTH_PX)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, tokens = QPainter(self), self._theme.tokens
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.color("raised"))
        painter.drawRoundedRect(self.rect(), _RADIUS, _RADIUS)
        if self._words:
            painter.setPen(tokens.color("dim"))
            room = self.rect().adjusted(_PAD_PX, _PAD_PX, -_PAD_PX, -_PAD_PX)
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(room, flags, self._words)
        elif self.is_seen:
            size = self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
            place = QRectF(0, 0, size.width(), size.height())
            place.moveCenter(QRectF(self.rect()).center())
            painter.drawImage(place, self._image)
        painter.end()
