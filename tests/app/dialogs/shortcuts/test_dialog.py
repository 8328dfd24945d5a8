"""The list of shortcuts: found by word or key, changed by pressing another, by keyboard alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QKeySequenceEdit, QWidget
from pytestqt.qtbot import QtBot

from app.actions import Actions
from app.dialogs.shortcuts.dialog import ShortcutsDialog
from app.dialogs.shortcuts.model import COMMAND_ROLE, ShortcutModel
from app.icons import Icons
from app.keymap import Keymap
from app.settings import Settings
from app.theme import Theme
from indexer.profile import Profile


@pytest.fixture
def actions(qtbot: QtBot, icons: Icons) -> Actions:
    window = QWidget()
    qtbot.addWidget(window)
    return Actions(window, icons)


@pytest.fixture
def keymap(actions: Actions, profile_dir: Path) -> Keymap:
    Profile(profile_dir).create()
    return Keymap(actions.commands, Settings(Profile(profile_dir)), actions)


@pytest.fixture
def dialog(qtbot: QtBot, keymap: Keymap, theme: Theme) -> ShortcutsDialog:
    dialog = ShortcutsDialog(keymap, theme)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    return dialog


def _lines(model: QAbstractItemModel) -> dict[str, tuple[QModelIndex, str]]:
    found = {}
    for top in range(model.rowCount()):
        heading = model.index(top, 0)
        for row in range(model.rowCount(heading)):
            action, keys = model.index(row, 0, heading), model.index(row, 1, heading)
            found[str(action.data())] = (action, str(keys.data()))
    return found


def test_the_model_keeps_qts_rules(qtbot: QtBot, keymap: Keymap) -> None:
    model = ShortcutModel(keymap)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    keymap.reset_all()


def test_every_action_is_listed(dialog: ShortcutsDialog, actions: Actions) -> None:
    lines = _lines(dialog.view.model())
    for command in actions.commands.values():
        assert command.action.text().rstrip("…") in lines


def test_found_by_word_and_by_key(dialog: ShortcutsDialog) -> None:
    dialog.filter.setText("look for")
    assert list(_lines(dialog.view.model())) == ["Look for changes"]
    dialog.filter.setText("f5")
    assert list(_lines(dialog.view.model())) == ["Look for changes"]
    dialog.filter.setText("nothing is called so")
    assert _lines(dialog.view.model()) == {}


def test_a_key_is_changed_by_pressing_it(
    qtbot: QtBot, dialog: ShortcutsDialog, actions: Actions
) -> None:
    action = _lines(dialog.view.model())["Look for changes"][0]
    dialog.view.setFocus()
    dialog.view.setCurrentIndex(action)
    QTest.keyClick(dialog.view, Qt.Key.Key_Return)
    editor = dialog.view.findChild(QKeySequenceEdit)
    assert editor is not None
    QTest.keyClick(editor, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: actions.rescan.shortcut().toString() == "Ctrl+F")
    assert "Search" in dialog.said.text(), "who lost the key is named"
    assert _lines(dialog.view.model())["Look for changes"][1] == "Ctrl+F"
    assert _lines(dialog.view.model())["Search"][1] == ""
    QApplication.sendPostedEvents(None, 0)


def test_headings_and_fixed_keys_cannot_be_changed(dialog: ShortcutsDialog) -> None:
    fixed = _lines(dialog.view.model())["Select all photos"][0]
    assert fixed.data(COMMAND_ROLE) is None
    dialog.view.setCurrentIndex(fixed)
    QTest.keyClick(dialog.view, Qt.Key.Key_Return)
    assert dialog.view.findChild(QKeySequenceEdit) is None
