"""The line above the photos of an album whose query was changed: keep the change, or not."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.views.label import label


class AlbumLine(QWidget):
    """Seen only while there is something to decide."""

    save_requested = Signal()
    save_as_requested = Signal()
    discard_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        plate = QFrame(self)
        plate.setObjectName("albumLine")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(12, 8, 12, 0)
        outer.addWidget(plate)
        self._words = label(self)
        row = QHBoxLayout(plate)
        row.setContentsMargins(12, 6, 6, 6)
        row.setSpacing(8)
        row.addWidget(self._words, 1)
        for text, signal in (
            (self.tr("Save"), self.save_requested),
            (self.tr("Save as new…"), self.save_as_requested),
            (self.tr("Discard"), self.discard_requested),
        ):
            button = QPushButton(text, self)
            button.clicked.connect(signal)
            row.addWidget(button)
        self.hide()

    @property
    def text(self) -> str:
        """What is said."""
        return self._words.text()

    def show_for(self, name: str) -> None:
        """The query of an album was changed."""
        self._words.setText(self.tr("You changed the search of “{0}”.").format(name))
        self.show()
