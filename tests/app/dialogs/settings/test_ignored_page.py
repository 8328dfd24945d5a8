"""Patterns of what is left out."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.controllers.housekeeping import Choices
from app.dialogs.settings.dialog import SettingsDialog
from app.open_library import OpenLibrary
from tests.app.dialogs.settings.answering import WAIT_MS


def test_patterns_are_checked_previewed_and_kept(
    dialog: SettingsDialog, opened: OpenLibrary, qtbot: QtBot
) -> None:
    page = dialog.ignored
    dialog.show_page(page)
    qtbot.waitUntil(page.editor.isEnabled, timeout=WAIT_MS)
    page.editor.setPlainText("*\nC:/Photos\n")
    assert "Line 1" in page.faults.text()
    assert "Line 2" in page.faults.text()
    qtbot.waitUntil(lambda: "Leaves out" in page.said.text(), timeout=WAIT_MS)
    count = str(opened.library.catalog.photos.counts().photos)
    assert page.said.text().count(count) == 2
    qtbot.waitUntil(lambda: opened.library.roots.ignored_patterns == ("*",), timeout=WAIT_MS)
    page.editor.setPlainText("")
    assert page.faults.isHidden()
    qtbot.waitUntil(lambda: opened.library.roots.ignored_patterns == (), timeout=WAIT_MS)


def test_what_was_typed_last_is_kept_however_the_dialog_is_closed(
    dialog: SettingsDialog, opened: OpenLibrary, qtbot: QtBot
) -> None:
    dialog.show_page(dialog.ignored)
    qtbot.waitUntil(dialog.ignored.editor.isEnabled, timeout=WAIT_MS)
    dialog.ignored.editor.setPlainText("raw/")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: opened.library.roots.ignored_patterns == ("raw/",), timeout=WAIT_MS)


def test_opening_the_page_again_keeps_what_is_typed(dialog: SettingsDialog, qtbot: QtBot) -> None:
    page = dialog.ignored
    dialog.show_page(page)
    qtbot.waitUntil(page.editor.isEnabled, timeout=WAIT_MS)
    page.editor.setPlainText("raw/")
    dialog.show_page(dialog.indexing)
    dialog.show_page(page)
    page._on_choices(Choices(None, ("other",), has_battery=False))
    assert page.lines == ["raw/"]
