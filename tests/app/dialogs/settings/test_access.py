"""The settings by keyboard, by name and in a small window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QPlainTextEdit
from pytestqt.qtbot import QtBot

from app.dialogs.settings.dialog import SettingsDialog


def test_every_control_has_a_name(dialog: SettingsDialog) -> None:
    for kind in (QAbstractButton, QComboBox, QPlainTextEdit):
        for control in dialog.findChildren(kind):
            interface = QAccessible.queryAccessibleInterface(control)
            assert interface.text(QAccessible.Text.Name), control


def test_every_page_is_reached_by_keyboard(dialog: SettingsDialog, qtbot: QtBot) -> None:
    assert dialog.list.hasFocus() or dialog.focusWidget() is dialog.list
    for page in dialog.pages[1:]:
        QTest.keyClick(dialog.list, Qt.Key.Key_Down)
        assert page.isVisible()
    focusable = {
        control
        for kind in (QAbstractButton, QComboBox, QPlainTextEdit)
        for control in dialog.data.findChildren(kind)
        if control.isEnabled() and control.isVisible()
    }
    seen = set()
    for _ in range(30):
        focused = dialog.focusWidget()
        seen.add(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert focusable <= seen


def test_tab_goes_from_the_list_into_the_page(dialog: SettingsDialog, qtbot: QtBot) -> None:
    for page in dialog.pages:
        dialog.show_page(page)
        dialog.list.setFocus()
        QTest.keyClick(dialog.list, Qt.Key.Key_Tab)
        focused = dialog.focusWidget()
        assert focused is not None
        assert page.isAncestorOf(focused), page.title


def test_it_fits_a_small_window_with_long_words(dialog: SettingsDialog, qtbot: QtBot) -> None:
    for label in dialog.findChildren(QLabel):
        label.setText(label.text() + " " + "länger " * (1 + len(label.text()) // 16))
    for button in dialog.findChildren(QAbstractButton):
        button.setText(button.text() + " länger" * (1 + len(button.text()) // 16))
    dialog.resize(700, 500)
    for page in dialog.pages:
        dialog.show_page(page)
        QCoreApplication.processEvents()
        parent = page.parentWidget()
        assert parent is not None
        assert page.width() <= parent.width(), page.title
        for control in page.findChildren(QAbstractButton):
            if control.isVisible():
                assert control.mapTo(page, control.rect().topRight()).x() < page.width(), page.title
