"""How much alike look-alikes must be, and how many groups that gives. GUI thread."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QSlider, QVBoxLayout, QWidget

from app.single_shot import single_shot
from app.views.label import label

LEAST_PERCENT = 50
"""Below, strangers are as alike."""
_SLIDING_MS = 150


class LikenessSlider(QWidget):
    """Counts live while it is moved; what was chosen is told once it rests."""

    chosen = Signal(float)
    """The least likeness that is wanted, from 0 to 1."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts: Sequence[int] = ()
        self._words = label(self, "caption")
        self.slider = QSlider(Qt.Orientation.Horizontal, self)
        self.slider.setRange(LEAST_PERCENT, 100)
        self.slider.setPageStep(5)
        self.slider.setAccessibleName(self.tr("How much alike"))
        self.slider.valueChanged.connect(self._on_moved)
        self._resting = single_shot(self, _SLIDING_MS, self._on_rest)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._words)
        column.addWidget(self.slider)

    @property
    def text(self) -> str:
        """What is said above it."""
        return self._words.text()

    def show_likeness(self, least: float) -> None:
        """Show what is wanted."""
        with QSignalBlocker(self.slider):
            self.slider.setValue(round(least * 100))
        self._say()

    def show_counts(self, counts: Sequence[int]) -> None:
        """How many groups there are from each hundredth of likeness on."""
        self._counts = counts
        self._say()

    @Slot()
    def _on_moved(self) -> None:
        self._say()
        self._resting.start()

    def _on_rest(self) -> None:
        self.chosen.emit(self.slider.value() / 100)

    def _say(self) -> None:
        percent = self.slider.value()
        said = self.tr("Alike from {0} on").format(percent)
        if percent < len(self._counts):
            groups = self.tr("%Ln group(s)", "", self._counts[percent])
            said = f"{said} · {groups}"
        self._words.setText(said)
