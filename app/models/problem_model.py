"""The problems page's model: file, folder, reason, and when it was tried."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QDateTime,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from app.models.problem_list import Column, ProblemList, ProblemRow
from app.views.run_words import ago_text
from indexer.types import ProblemId

Index = QModelIndex | QPersistentModelIndex


class ProblemModel(QAbstractTableModel):
    """Rows that an engine thread has read, filtered and sorted."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[ProblemRow, ...] = ()
        self._headers = (
            self.tr("File"),
            self.tr("Folder"),
            self.tr("What is wrong"),
            self.tr("Tried"),
        )

    def set_list(self, problems: ProblemList) -> None:
        """Show these."""
        self.beginResetModel()
        self._rows = problems.rows
        self.endResetModel()

    @property
    def rows(self) -> tuple[ProblemRow, ...]:
        """All rows, in their order."""
        return self._rows

    def row_of(self, problem_id: ProblemId) -> int | None:
        """Where a problem stands."""
        for row, each in enumerate(self._rows):
            if each.problem.id == problem_id:
                return row
        return None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """How many problems are listed."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """File, folder, reason, when."""
        return 0 if parent.isValid() else len(self._headers)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The names of the columns."""
        is_name = role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal
        return self._headers[section] if is_name else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words; the whole of them as a tooltip."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, Column(index.column()))
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tooltip(row, Column(index.column()))
        return None

    def _text(self, row: ProblemRow, column: Column) -> str:
        match column:
            case Column.FILE:
                return row.name
            case Column.FOLDER:
                return row.folder
            case Column.REASON:
                return row.reason
            case Column.TRIED:
                return ago_text(row.problem.tried_at)

    def _tooltip(self, row: ProblemRow, column: Column) -> str:
        match column:
            case Column.REASON:
                return row.reason
            case Column.TRIED:
                when = QDateTime.fromSecsSinceEpoch(round(row.problem.tried_at.timestamp()))
                return QLocale().toString(when, QLocale.FormatType.ShortFormat)
            case _:
                return row.path
