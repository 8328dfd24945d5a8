"""The table of the problems page: four columns, sorted by a click, thousands of rows at no cost."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from app.models.problem_list import Column
from app.models.problem_model import ProblemModel
from app.views.first_row import FirstRow

_ROW_PX = 32


class _CellDelegate(QStyledItemDelegate):
    """Cuts sentences at their end, where names and folders are cut in their middle."""

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        is_name = index.column() in (Column.FILE, Column.FOLDER)
        option.textElideMode = (
            Qt.TextElideMode.ElideMiddle if is_name else Qt.TextElideMode.ElideRight
        )


class ProblemTable(QTableView):
    """Chooses whole rows; Tab leaves it, arrows walk in it."""

    sort_requested = Signal(int, bool)
    """A `Column`, and whether the largest comes first."""
    selection_changed = Signal()

    def __init__(self, model: ProblemModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._problems = model
        self.setModel(model)
        self.setObjectName("problemTable")
        self.setAccessibleName(self.tr("Problems"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setItemDelegate(_CellDelegate(self))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows = self.verticalHeader()
        rows.hide()
        # A fixed height: no row is measured, however many there are.
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(_ROW_PX)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.sortIndicatorChanged.connect(self._on_sorted)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        # What is wrong matters most, and gets what a small window has to give.
        header.setSectionResizeMode(Column.REASON, QHeaderView.ResizeMode.Stretch)
        header.resizeSection(Column.FILE, 150)
        header.resizeSection(Column.FOLDER, 150)
        # As wide as its words, which are longer in some languages; only rows in sight are measured.
        header.setSectionResizeMode(Column.TRIED, QHeaderView.ResizeMode.ResizeToContents)
        header.setResizeContentsPrecision(0)
        self.selectionModel().selectionChanged.connect(self._on_selected)
        FirstRow(self)

    def chosen_rows(self) -> list[int]:
        """The rows that are chosen, from the top."""
        return sorted(index.row() for index in self.selectionModel().selectedRows())

    def keep_chosen(self, change: Callable[[], None]) -> None:
        """Have the rows changed; what was chosen and is still there stays chosen, and in sight."""
        rows = self._problems.rows
        chosen = {rows[row].problem.id for row in self.chosen_rows()}
        current = self.currentIndex().row()
        top = self.verticalScrollBar().value()
        change()
        last = self.model().columnCount() - 1
        selection = QItemSelection()
        if chosen:
            for row, each in enumerate(self._problems.rows):
                if each.problem.id in chosen:
                    model = self._problems
                    selection.select(model.index(row, 0), model.index(row, last))
        count = self._problems.rowCount()
        if count and current >= 0:
            flag = QItemSelectionModel.SelectionFlag.NoUpdate
            at = self._problems.index(min(current, count - 1), 0)
            self.selectionModel().setCurrentIndex(at, flag)
        self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.Select)
        self.verticalScrollBar().setValue(top)

    @Slot(int, Qt.SortOrder)
    def _on_sorted(self, column: int, order: Qt.SortOrder) -> None:
        if column >= 0:
            self.sort_requested.emit(column, order is Qt.SortOrder.DescendingOrder)

    @Slot()
    def _on_selected(self) -> None:
        self.selection_changed.emit()
