"""The way through taught names: the question for one, and their page."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QItemSelectionModel
from pytestqt.qtbot import QtBot

from app.dialogs.teach_dialog import TeachDialog
from app.main_window import MainWindow
from app.models.place import ALL, NAMES
from tests.app.waiting import LONG_MS
from tests.app.whole_window.stop import Stop, leave

TAUGHT = "A rather long name for a dog that is called Biscuit"


def names(qtbot: QtBot, window: MainWindow) -> Iterator[Stop]:
    """Teach one name, look at the question for the next, and at the page."""
    window.browsing.go_to(ALL)
    qtbot.waitUntil(lambda: window.browsing.is_settled and window.grid.content.count > 2)
    dialog = _ask(window, 3)
    yield Stop("teaching a name", dialog)
    dialog.field.setText(TAUGHT)
    with qtbot.waitSignal(dialog.accepted, timeout=LONG_MS):
        dialog.name_chosen.emit(dialog.field.text())
    qtbot.waitUntil(lambda: bool(window.teaching.concepts), timeout=LONG_MS)
    dialog = _ask(window, 2)
    dialog.field.setText("date:2019")
    dialog.name_chosen.emit(dialog.field.text())
    qtbot.waitUntil(lambda: bool(dialog.problem), timeout=LONG_MS)
    yield Stop("a name that cannot be one", dialog)
    leave(dialog)
    window.activateWindow()  # nobody manages windows here
    window.browsing.go_to(NAMES)
    model = window.names.detail.view.model()
    qtbot.waitUntil(lambda: model.rowCount() == 3, timeout=LONG_MS)
    window.names.detail.view.selectAll()
    yield Stop("names", window)
    window.center.message.hide()


def _ask(window: MainWindow, count: int) -> TeachDialog:
    window.grid.setFocus()
    window.grid.clearSelection()
    for row in range(count):
        index = window.grid.model().index(row, 0)
        window.grid.selectionModel().select(index, QItemSelectionModel.SelectionFlag.Select)
    window.actions_.teach.trigger()
    dialog = window.teaching.dialog
    assert isinstance(dialog, TeachDialog)
    return dialog
