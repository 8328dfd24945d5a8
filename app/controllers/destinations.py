"""Places that buttons and messages lead to, as slots. GUI thread."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot

from app.models.place import ALL, MODELS, PROBLEMS, Place


class Destinations(QObject):
    """One slot a place."""

    def __init__(self, go_to: Callable[[Place], None], parent: QObject) -> None:
        super().__init__(parent)
        self._go_to = go_to

    @Slot()
    def all(self) -> None:
        """All photos."""
        self._go_to(ALL)

    @Slot()
    def models(self) -> None:
        """What photos can be described with."""
        self._go_to(MODELS)

    @Slot()
    def problems(self) -> None:
        """What could not be taken in."""
        self._go_to(PROBLEMS)
