"""The problems page's model: file, folder, reason."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from indexer.types import Problem

Index = QModelIndex | QPersistentModelIndex


class ProblemModel(QAbstractTableModel):
    """Rows that an engine thread has read."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._problems: list[Problem] = []
        self._headers = (self.tr("File"), self.tr("Folder"), self.tr("What is wrong"))

    def set_problems(self, problems: Sequence[Problem]) -> None:
        """Show these."""
        if list(problems) == self._problems:
            return
        self.beginResetModel()
        self._problems = list(problems)
        self.endResetModel()

    def problem(self, row: int) -> Problem:
        """One row."""
        return self._problems[row]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """How many problems are listed."""
        return 0 if parent.isValid() else len(self._problems)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """File, folder, reason."""
        return 0 if parent.isValid() else len(self._headers)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The names of the columns."""
        is_name = role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal
        return self._headers[section] if is_name else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words; the whole of them as a tooltip."""
        if not index.isValid():
            return None
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        problem = self._problems[index.row()]
        path = str(problem.path) if role == Qt.ItemDataRole.ToolTipRole else problem.path.name
        text = (path, str(problem.path.parent), problem.reason)[index.column()]
        # Lone surrogates of a name that is no valid UTF-8 cannot be drawn.
        return text.encode("utf-8", "replace").decode("utf-8")
