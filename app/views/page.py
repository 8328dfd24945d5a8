"""A page of few words: a sign, one sentence, and what to do next."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from app.icons import Icons
from app.theme import Theme
from app.views.action_buttons import action_button
from app.views.flow_layout import FlowLayout

_WIDTH_PX = 520
_LEAST_PX = 160
_EDGE_PX = 24
_ICON_PX = 48
_ANY_SIZE = 16_777_215
"""Qt's own largest size of a widget."""


class Page(QWidget):
    """Words in the middle; made once and given other words as the state changes."""

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.icons = icons
        self._icon_name = ""
        self._sign = QLabel(self)
        self._sign.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._title = QLabel(self)
        self._title.setProperty("kind", "title")
        self._text = QLabel(self)
        self._text.setProperty("kind", "dim")
        for label in (self._title, self._text):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._buttons = FlowLayout(spacing=8, side=Qt.AlignmentFlag.AlignHCenter)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(_EDGE_PX, _EDGE_PX, _EDGE_PX, _EDGE_PX)
        column.setSpacing(12)
        column.addStretch(2)
        for label in (self._sign, self._title, self._text):
            column.addWidget(label, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(8)
        column.addLayout(self._buttons)
        column.addStretch(3)
        theme.changed.connect(self._paint_sign)

    def showEvent(self, event: QShowEvent) -> None:
        """The style sheet gives the words their fonts by now."""
        super().showEvent(event)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Words break where there is less room."""
        super().resizeEvent(event)
        self._fit()

    @property
    def text(self) -> str:
        """All that is said."""
        return f"{self._title.text()} {self._text.text()}"

    def say(self, icon: str, title: str, text: str = "") -> None:
        """Show other words."""
        self._icon_name = icon
        self._title.setText(title)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self._fit()
        self._paint_sign()

    def add_below(self, widget: QWidget) -> None:
        """Append something below the buttons, in the middle and no wider than the words."""
        widget.setMaximumWidth(_WIDTH_PX)
        self._column.insertWidget(
            self._column.count() - 1, widget, 0, Qt.AlignmentFlag.AlignHCenter
        )

    def add_button(self, text: str, *, icon: str = "", is_primary: bool = False) -> QPushButton:
        """Append a button."""
        button = action_button(self, self.icons, text, icon, is_primary=is_primary)
        self._buttons.addWidget(button)
        return button

    def _fit(self) -> None:
        most = max(_LEAST_PX, min(_WIDTH_PX, self.width() - 2 * _EDGE_PX))
        for label in (self._title, self._text):
            fit(label, most if self.isVisible() else _WIDTH_PX)

    def _paint_sign(self) -> None:
        if self._icon_name:
            icon = self.icons.icon(self._icon_name, "dim")
            self._sign.setPixmap(icon.pixmap(QSize(_ICON_PX, _ICON_PX), self.devicePixelRatioF()))


def fit(label: QLabel, most_px: int = _WIDTH_PX) -> None:
    """Give a wrapped label the room for its words, no wider than it may be.

    In the middle of a column it is not asked for its height at its width.
    """
    if not label.text():
        return
    label.ensurePolished()
    # What was fixed for other words or another font must not count.
    label.setMinimumSize(0, 0)
    label.setMaximumSize(_ANY_SIZE, _ANY_SIZE)
    width = min(most_px, label.fontMetrics().horizontalAdvance(label.text()) + 4)
    label.setFixedSize(width, label.heightForWidth(width))
