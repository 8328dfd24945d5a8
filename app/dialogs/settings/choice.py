"""A combo box of values with words: for settings of which one of a few is chosen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Generic, TypeVar, cast

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from app.views.choice_box import ChoiceBox

V = TypeVar("V")

_LEAST_PX = 160


class _Box(ChoiceBox):
    chosen = Signal()

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setMinimumWidth(_LEAST_PX)
        self.activated.connect(self._on_activated)

    @Slot()
    def _on_activated(self) -> None:
        self.chosen.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel scrolls the page; it must not change a setting on the way."""
        event.ignore()


class Choice(Generic[V]):
    """Holds the box and its values; `chosen` is emitted for the user's choices alone."""

    def __init__(self, options: Iterable[tuple[V, str]], parent: QWidget | None = None) -> None:
        self.box = _Box(parent)
        self.chosen = self.box.chosen
        self._values: list[V] = []
        self.set_options(options)

    @property
    def value(self) -> V:
        """What is chosen."""
        return self._values[self.box.currentIndex()]

    def set_options(self, options: Iterable[tuple[V, str]]) -> None:
        """Offer other values; the one that was chosen stays so, where it is among them."""
        before = self._values[self.box.currentIndex()] if self._values else None
        pairs = list(options)
        self._values = [value for value, _ in pairs]
        self.box.clear()
        self.box.addItems([text for _, text in pairs])
        self.show_value(cast("V", before))

    def show_value(self, value: V) -> None:
        """Show what was chosen earlier; what is not offered counts as the first."""
        self.box.setCurrentIndex(self._values.index(value) if value in self._values else 0)

    def choose(self, value: V) -> None:
        """Choose as the user does. For tests."""
        self.show_value(value)
        self.box.activated.emit(self.box.currentIndex())
