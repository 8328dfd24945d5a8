"""The list of groups. It asks only for what is seen, however many there are."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from app.models.review.group_list import GroupListModel
from app.views.even_list_view import EvenListView


class GroupView(EvenListView):
    """Up and Down walk; all other keys are actions of the page."""

    current_changed = Signal(int)
    """A row, -1 for none."""
    span_changed = Signal()
    """Other rows are seen, or the same ones otherwise."""

    def __init__(self, model: GroupListModel, parent: QWidget | None = None) -> None:
        super().__init__(model, parent)
        self.setObjectName("groupList")
        self.setAccessibleName(self.tr("Groups"))
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        self.verticalScrollBar().valueChanged.connect(self.span_changed)
        model.dataChanged.connect(self.span_changed)

    @property
    def span(self) -> range:
        """The rows that are seen, partly too."""
        count = self.model().rowCount()
        row_px = self.sizeHintForRow(0)
        if not count or row_px <= 0:
            return range(0)
        top = self.verticalScrollBar().value()
        first = max(0, top // row_px)
        return range(first, min(count, (top + self.viewport().height() - 1) // row_px + 1))

    @property
    def row(self) -> int | None:
        """The group that is looked at."""
        index = self.currentIndex()
        return index.row() if index.isValid() else None

    def choose(self, row: int) -> None:
        """Look at a group, and have it in sight."""
        index = self.model().index(row, 0)
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect)
        self.scrollTo(index)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or fewer rows are seen."""
        super().resizeEvent(event)
        self.span_changed.emit()

    @Slot(QModelIndex, QModelIndex)
    def _on_current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        self.current_changed.emit(current.row() if current.isValid() else -1)
