"""Lists of very many rows: Qt knows their length, and nothing in them is edited."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from app.models.file_rows import FileList, FileRow, FileRowsModel
from app.models.long_list import Index, LongListModel
from app.models.removal_rows import OutcomeModel, PreviewModel
from app.models.review.advised_rows import AdvisedRows
from app.models.review.group_list import GroupListModel
from app.views.even_list_view import EvenListView


class Numbers(LongListModel):
    """Says of each row which it is."""

    def __init__(self) -> None:
        super().__init__()
        self.asked = 0

    def show(self, length: int) -> None:
        self._reset(length)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        self.asked += 1
        return str(index.row()) if role == Qt.ItemDataRole.DisplayRole else None


def test_rows_out_of_sight_are_not_asked_about(qtbot: QtBot) -> None:
    model = Numbers()
    testers = [QAbstractItemModelTester(model)]
    model.show(3)
    assert (model.rowCount(), model.index(2).data()) == (3, "2")
    model.show(50_000)
    view = EvenListView(model)
    qtbot.addWidget(view)
    view.resize(200, 300)
    view.show()
    model.asked = 0
    view.scrollTo(model.index(49_999))
    view.grab()
    assert model.asked < 1000
    assert not model.setData(model.index(0), "other")
    assert model.index(0).data() == "0"
    assert not model.flags(model.index(0)) & Qt.ItemFlag.ItemIsEditable
    assert testers


@pytest.mark.parametrize(
    "model", [GroupListModel, FileRowsModel, FileList, AdvisedRows, PreviewModel, OutcomeModel]
)
def test_python_is_not_asked_for_the_length(model: type[LongListModel]) -> None:
    """A view asks once a row: of 50,000 that took 0.1 s."""
    assert issubclass(model, LongListModel)
    assert not any("rowCount" in vars(each) for each in model.__mro__ if each.__module__ != _QT)


def test_a_list_of_files_has_the_rows_of_its_items() -> None:
    files: FileList[str] = FileList(FileRow)
    files.set_items(["a", "b"])
    assert (files.rowCount(), files.index(1).data()) == (2, "b")
    files.set_items(["c", "d"])
    assert files.index(0).data() == "c"
    files.set_items([])
    assert files.rowCount() == 0


_QT = "PySide6.QtCore"
