"""What can be done with a box that was drawn on a photo: a small bar below it. GUI thread."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from app.icons import BUTTON_ICON, Icons
from app.theme import DARK

_GAP_PX = 8


class BoxBar(QFrame):
    """Lies over the canvas while a box stands there. Return, on the canvas, searches too."""

    search_clicked = Signal()
    name_clicked = Signal()

    def __init__(self, icons: Icons, canvas: QWidget) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self.setObjectName("boxBar")
        self.setAccessibleName(self.tr("The part of the photo"))
        self._small = QLabel(self.tr("Too small to search with: draw a larger box"), self)
        self.search = QPushButton(self.tr("Search with this part"), self)
        self.search.setIcon(icons.icon("magnifying-glass", "on_accent", DARK))
        self.search.setProperty("kind", "primary")
        self.search.clicked.connect(self.search_clicked)
        self.name = QPushButton(self.tr("Name this part…"), self)
        self.name.setIcon(icons.icon("tag", "text", DARK))
        self.name.clicked.connect(self.name_clicked)
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 6, 6, 6)
        row.setSpacing(6)
        for button in (self.search, self.name):
            button.setIconSize(BUTTON_ICON)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # the canvas keeps the arrow keys
        for part in (self._small, self.search, self.name):
            row.addWidget(part)
        self.hide()

    def show_below(self, box: QRectF, *, can_search: bool) -> None:
        """Stand at a box, inside the canvas.

        Args:
            box: In the canvas's pixels.
            can_search: Whether it is large enough for that.
        """
        self._small.setVisible(not can_search)
        self.search.setVisible(can_search)
        self.name.setVisible(can_search)
        self.adjustSize()
        room = self._canvas.rect()
        left = box.center().x() - self.width() / 2
        top = box.bottom() + _GAP_PX
        if top + self.height() > room.height():
            top = box.top() - _GAP_PX - self.height()
        if top < 0:  # the box is as high as the canvas
            top = room.height() - self.height() - _GAP_PX
        self.move(round(min(max(left, 0), max(room.width() - self.width(), 0))), round(top))
        self.show()
        self.raise_()
