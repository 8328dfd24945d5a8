"""The page that compares selected photos over the whole window. GUI thread."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from app.icons import Icons
from app.theme import Theme
from app.views.compare.view import CompareView
from app.views.elided_label import ElidedLabel
from app.views.own_escape import keep_escape
from app.views.texts import photos_text

_MARGIN_PX = 12
_BUTTON_PX = 32


class ComparePage(QWidget):
    """A way back, what it is about, and the photos."""

    close_requested = Signal()

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("comparePage")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Compare photos"))
        self.back = QToolButton(self)  # first, as it stands: Tab goes in the order of their making
        self.view = CompareView(theme, icons, self)
        self._title = ElidedLabel(self)
        self._title.setProperty("kind", "heading")
        self._about = ElidedLabel(self)
        self._about.setProperty("kind", "dim")
        self.back.setIcon(icons.icon("arrow-left", "text"))
        self.back.setIconSize(QSize(18, 18))
        self.back.setFixedSize(_BUTTON_PX, _BUTTON_PX)
        words = self.tr("Back to the photos")
        self.back.setToolTip(self.tr("{0} (Esc)").format(words))
        self.back.setAccessibleName(words)
        self.back.clicked.connect(self.close_requested)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.back)
        head.addWidget(self._title)
        head.addWidget(self._about, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN_PX, 8, _MARGIN_PX, _MARGIN_PX)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.view, 1)

    def show_count(self, count: int) -> None:
        """Say how many photos are compared."""
        self._title.setText(photos_text(count))

    def show_about(self, text: str) -> None:
        """Say what is being found out, or was."""
        self._about.setText(text)

    @property
    def about(self) -> str:
        """What is being found out, or was."""
        return self._about.text()

    def event(self, event: QEvent) -> bool:
        """Escape is this page's, before the window's own shortcut has it."""
        return keep_escape(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leads back; all other keys are actions."""
        if event.key() == Qt.Key.Key_Escape:
            if not event.isAutoRepeat():
                self.close_requested.emit()
        else:
            super().keyPressEvent(event)
