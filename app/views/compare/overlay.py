"""Two photos over each other, with what is to be said of their difference. GUI thread."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.theme import Theme
from app.views.compare.difference import Difference
from app.views.compare.legend import Legend
from app.views.compare.linking import Spot
from app.views.compare.stage import Laid, Mode, Stage
from app.views.preview.framing import Extent, Framing


class Overlay(QWidget):
    """The stage, and below it the legend while the difference is seen."""

    moved = Signal()
    """The photos are seen at another place or size."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stage = Stage(theme, self)
        self.legend = Legend(self)
        self.legend.hide()
        self._first: Laid | None = None
        self._spot: Spot | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.stage, 1)
        column.addWidget(self.legend)
        self.stage.moved.connect(self._on_moved)
        self.stage.resized.connect(self._on_resized)

    def set_mode(self, mode: Mode) -> None:
        """Show them in another way."""
        self.legend.setVisible(mode is Mode.DIFFERENCE)
        self.stage.set_mode(mode)

    def show_pair(self, first: Laid, other: Laid, extent: Extent) -> None:
        """Show two photos, or more of the two that are shown.

        Args:
            first: The one below.
            other: The one over it.
            extent: How far one can look beside the first one.
        """
        self._first = first
        self.stage.show_pair(first, other, extent)
        if first.problem or other.problem:
            self.legend.show_unseen(is_none_seen=bool(first.problem and other.problem))
        else:
            self.legend.show_difference(self.stage.difference)

    def show_difference(self, found: Difference, framing: Framing) -> None:
        """Show how they differ, found out while they stood so."""
        self.stage.show_difference(found, framing)
        self.legend.show_difference(found)

    @property
    def spot(self) -> Spot | None:
        """What is seen in the middle; None: the whole of the first photo."""
        return self._spot

    def go_to(self, spot: Spot | None) -> None:
        """Show another spot in the middle."""
        self._spot = spot
        if self._first is None:
            return
        self.stage.go_to(spot, self._first.subject.to_picture)
        self.moved.emit()

    def clear(self) -> None:
        """Show nothing."""
        self._first = self._spot = None
        self.stage.clear()

    @Slot()
    def _on_moved(self) -> None:
        framing = self.stage.framing
        if self._first is not None:
            to_picture = self._first.subject.to_picture
            self._spot = None if framing.is_fitted else Spot.of(framing, to_picture)
        self.moved.emit()

    @Slot()
    def _on_resized(self) -> None:
        """In a larger window the whole is larger than a part may have been in the smaller one."""
        self.go_to(self._spot)
        framing = self.stage.framing
        if framing.zoom < framing.min_zoom:
            self.go_to(None)
