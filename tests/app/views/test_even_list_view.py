from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from pytestqt.qtbot import QtBot

from app.views.even_list_view import EvenListView

ROWS = 2_000
Index = QModelIndex | QPersistentModelIndex
_TOP = QModelIndex()


class Counting(QAbstractListModel):
    """Counts how often it is asked."""

    def __init__(self) -> None:
        super().__init__()
        self.asked = 0
        self.words = ["as it was"] * ROWS
        self.read: set[int] = set()

    def rowCount(self, parent: Index = _TOP) -> int:
        self.asked += 1
        return 0 if parent.isValid() else ROWS

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        self.read.add(index.row())
        return self.words[index.row()]


def test_a_row_that_changes_is_painted_and_no_other_is_asked_for(qtbot: QtBot) -> None:
    model = Counting()
    view = EvenListView(model)
    qtbot.addWidget(view)
    view.resize(200, 300)
    view.show()
    qtbot.waitUntil(lambda: 3 in model.read)
    qtbot.wait(1)
    model.asked = 0
    model.read.clear()
    for row in (3, ROWS - 3):
        model.dataChanged.emit(model.index(row), model.index(row))
    qtbot.waitUntil(lambda: 3 in model.read)
    qtbot.wait(1)
    assert ROWS - 3 not in model.read
    assert model.asked < ROWS / 4
    view.scrollToBottom()
    qtbot.waitUntil(lambda: ROWS - 3 in model.read)
