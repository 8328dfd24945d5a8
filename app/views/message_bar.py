"""Says what went wrong, calmly: a line above the photos that waits to be closed."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from app.icons import Icons
from app.views.texts import error_text
from indexer.errors import UserFacingError


class MessageBar(QFrame):
    """One message at a time; the newest is what counts."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("messageBar")
        sign = QLabel(self)
        sign.setPixmap(icons.icon("info", "accent").pixmap(QSize(18, 18)))
        self._headline = QLabel(self)
        self._more = QLabel(self)
        self._more.setProperty("kind", "dim")
        for label in (self._headline, self._more):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        close = QToolButton(self)
        close.setIcon(icons.icon("x", "dim"))
        close.setAccessibleName(self.tr("Close the message"))
        close.clicked.connect(self.hide)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._headline)
        words.addWidget(self._more)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 8, 8)
        row.setSpacing(8)
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    @property
    def text(self) -> str:
        """All that is said."""
        return f"{self._headline.text()} {self._more.text()}".strip()

    @Slot(object)
    def show_error(self, error: UserFacingError) -> None:
        """Show an error: what, why, and what to do."""
        self.show_message(*error_text(error))

    def show_message(self, headline: str, more: str = "") -> None:
        """Show a headline and a second line."""
        self._headline.setText(headline)
        self._more.setText(more)
        self._more.setVisible(bool(more))
        self.setAccessibleName(f"{headline}. {more}")
        self.show()
