"""Theme, motion and language: each holds at once and is kept."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.dialogs.settings.dialog import SettingsDialog
from app.motion import MotionChoice
from app.open_library import OpenLibrary
from app.settings import Settings
from app.theme import Appearance, Theme


def test_a_theme_holds_at_once(
    dialog: SettingsDialog, theme: Theme, kept: Callable[[], Settings]
) -> None:
    dialog.appearance.appearance.choose(Appearance.LIGHT)
    assert not theme.tokens.is_dark
    assert kept().appearance is Appearance.LIGHT


def test_motion_holds_at_once(
    dialog: SettingsDialog, theme: Theme, kept: Callable[[], Settings]
) -> None:
    dialog.appearance.motion.choose(MotionChoice.REDUCED)
    assert theme.motion.is_reduced
    assert kept().motion is MotionChoice.REDUCED
    dialog.appearance.motion.choose(MotionChoice.SYSTEM)
    assert not theme.motion.is_reduced


def test_a_language_holds_once_the_window_is_to_reopen_in_it(
    dialog: SettingsDialog, opened: OpenLibrary, qtbot: QtBot, kept: Callable[[], Settings]
) -> None:
    page = dialog.appearance
    page.language.box.setFocus()
    with qtbot.assertNotEmitted(opened.window.language_changed, wait=50):
        QTest.keyClick(page.language.box, Qt.Key.Key_Down)
        QTest.keyClick(page.language.box, Qt.Key.Key_Down)
    assert page.language.value == "de"
    assert page.reopen.isVisible()
    assert page.reopen.text() == "Reopen in Deutsch"
    assert kept().language == "", "keys in a closed box pass through languages"
    QTest.keyClick(page.language.box, Qt.Key.Key_Home)
    assert not page.reopen.isVisible(), "as it was"
    page.language.choose("en")
    with qtbot.waitSignal(opened.window.language_changed):
        page.reopen.click()
    assert not dialog.isVisible()
    assert kept().language == "en"
