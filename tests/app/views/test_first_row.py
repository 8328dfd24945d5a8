from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QTreeView, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.views.first_row import FirstRow


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """A field above a list of which the first row is a heading."""
    window = QWidget()
    field, view = QLineEdit(window), QTreeView(window)
    model = QStandardItemModel(view)
    heading = QStandardItem("heading")
    heading.setSelectable(False)
    heading.appendRows([QStandardItem("one"), QStandardItem("two")])
    model.appendRow(heading)
    view.setModel(model)
    view.expandAll()
    FirstRow(view, field)
    column = QVBoxLayout(window)
    column.addWidget(field)
    column.addWidget(view)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    field.setFocus()
    return window


def _chosen(window: QWidget) -> list[str]:
    view = window.findChild(QTreeView)
    assert view is not None
    return [str(index.data()) for index in view.selectionModel().selectedIndexes()]


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Down])
def test_the_keyboard_begins_at_the_first_row_below_a_heading(window: QWidget, key: Qt.Key) -> None:
    assert _chosen(window) == []
    QTest.keyClick(window.focusWidget(), key)
    assert _chosen(window) == ["one"]
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Down)
    assert _chosen(window) == ["two"]
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Backtab)
    QTest.keyClick(window.focusWidget(), key)
    assert _chosen(window) == ["two"], "what is chosen stays"


def test_a_click_chooses_what_is_clicked(window: QWidget) -> None:
    view = window.findChild(QTreeView)
    assert view is not None
    QTest.mouseClick(
        view.viewport(),
        Qt.MouseButton.LeftButton,
        pos=view.viewport().rect().bottomLeft(),
    )
    assert view.hasFocus()
    assert _chosen(window) == []


def test_an_empty_list_stays_empty(window: QWidget) -> None:
    view = window.findChild(QTreeView)
    assert view is not None
    view.model().removeRows(0, 1)
    view.setFocus()
    assert _chosen(window) == []
