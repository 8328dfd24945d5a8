"""Says how far an export has come, above the photos, with a button that stops it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton, QWidget

from app.views.label import label

_BAR_PX = 120


class ExportLine(QFrame):
    """Hidden while nothing is exported."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("exportLine")
        self._words = label(self)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(_BAR_PX)
        self._bar.setAccessibleName(self.tr("Progress of the export"))
        self._stop = QPushButton(self.tr("Stop"), self)
        self._stop.setAccessibleName(self.tr("Stop the export"))
        self._stop.clicked.connect(self.cancelled)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 6, 6)
        row.setSpacing(12)
        row.addWidget(self._words, 1)
        row.addWidget(self._bar)
        row.addWidget(self._stop)
        self.hide()

    @property
    def text(self) -> str:
        """What it says."""
        return self._words.text()

    def show_progress(self, text: str, done: int, total: int) -> None:
        """Show where the export stands."""
        self._words.setText(text)
        self._bar.setRange(0, max(total, 1))
        self._bar.setValue(done)
        self.show()
