"""How far it is: files being looked at, moved or put back, and a way to stop."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from app.views.label import label
from app.views.texts import count_text


class BusyPage(QWidget):
    """Words, a bar, and a button."""

    stop_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._what = label(self, "heading")
        self._more = label(self, "dim")
        self._count = label(self, "dim")
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress"))
        self.stop = QPushButton(self)
        self.stop.setAutoDefault(False)
        self.stop.clicked.connect(self._on_stop)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.stop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._what)
        column.addWidget(self._more)
        column.addStretch(1)
        column.addWidget(self._bar)
        column.addWidget(self._count)
        column.addStretch(2)
        column.addLayout(buttons)

    @property
    def text(self) -> str:
        """All that is said."""
        return f"{self._what.text()} {self._more.text()} {self._count.text()}".strip()

    def begin(self, what: str, more: str, stop: str) -> None:
        """Say what is being done.

        Args:
            what: The headline.
            more: What it means for the photos.
            stop: What the button says.
        """
        self._what.setText(what)
        self._more.setText(more)
        self.stop.setText(stop)
        self.stop.setEnabled(True)
        self.show_progress(0, 0)

    def show_progress(self, done: int, total: int) -> None:
        """How far it is; 0 of 0: nobody knows yet."""
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        known = self.tr("{0} of {1}").format(count_text(done), count_text(total))
        self._count.setText(known if total else "")

    def _on_stop(self) -> None:
        self.stop.setEnabled(False)
        self.stop_requested.emit()
