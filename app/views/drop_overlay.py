"""Lights up while something is dragged over the window, and says what dropping it will do."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from app.icons import Icons
from app.theme import Theme

_MARGIN_PX = 12
_ICON_PX = 40


class DropOverlay(QWidget):
    """Covers its parent; lets every event through."""

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icons = icons
        self._window = parent
        self._text = ""
        self._icon = "image"
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        parent.installEventFilter(self)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Cover the window, whatever its size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self._window.rect())
        return False

    @property
    def text(self) -> str:
        """What dropping will do."""
        return self._text

    def show_text(self, text: str, icon: str) -> None:
        """Light up."""
        self._text, self._icon = text, icon
        self.setGeometry(self._window.rect())
        self.raise_()
        self.show()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A veil, a dashed frame, an icon and the words."""
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = QColor(tokens.color("background"))
        veil.setAlphaF(0.92)
        painter.fillRect(self.rect(), veil)
        frame = QRectF(self.rect()).adjusted(_MARGIN_PX, _MARGIN_PX, -_MARGIN_PX, -_MARGIN_PX)
        painter.setPen(QPen(tokens.color("accent"), 2, Qt.PenStyle.DashLine))
        painter.setBrush(tokens.color("accent_tint"))
        painter.drawRoundedRect(frame, 9, 9)
        center = frame.center()
        icon = QRectF(0, 0, _ICON_PX, _ICON_PX)
        icon.moveCenter(center)
        icon.translate(0, -28)
        self._icons.paint(painter, icon, self._icon, tokens.color("accent"))
        font = QFont(self.font())
        font.setPixelSize(17)
        painter.setFont(font)
        painter.setPen(tokens.color("text"))
        words = QRectF(frame).adjusted(_MARGIN_PX, 0, -_MARGIN_PX, -_MARGIN_PX)
        words.setTop(center.y())
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        painter.drawText(words, flags | Qt.TextFlag.TextWordWrap, self._text)
        painter.end()
