"""The way through the dialogs, and the questions that they ask."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from unittest.mock import patch

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from app.controllers.exporting import inside_box
from app.dialogs.settings.dialog import SettingsDialog
from app.dialogs.shortcuts.dialog import ShortcutsDialog
from app.main_window import MainWindow
from app.models.chips import text_chip
from app.theme import Theme
from indexer.types import Root, RootId, RootState
from tests.app.whole_window.stop import Stop, leave


def dialogs(qtbot: QtBot, window: MainWindow, theme: Theme) -> Iterator[Stop]:
    """All dialogs, with what they ask."""
    settings = window.opening_settings.make()
    settings.open()
    for page in settings.pages:
        settings.show_page(page)
        qtbot.wait(1)
        yield Stop(f"settings, {type(page).__name__}", settings)
    settings.show_page(settings.appearance)
    QTest.keyClick(settings.appearance.language.box, Qt.Key.Key_Down)
    assert settings.appearance.reopen.isVisible()
    yield Stop("settings, another language is chosen", settings)
    yield from _questions(window, settings)
    leave(settings)
    shortcuts = ShortcutsDialog(window.keymap, theme, window)
    shortcuts.open()
    yield Stop("shortcuts", shortcuts)
    leave(shortcuts)
    yield from _albums(window)
    inside = inside_box(
        window, Path("/x/Y"), Root(RootId(1), Path("/x"), RootState.ONLINE, 0, None)
    )
    inside.open()
    yield Stop("copies into the library", inside)
    leave(inside)


def _questions(window: MainWindow, settings: SettingsDialog) -> Iterator[Stop]:
    """Each question is answered with no where it is asked, and looked at afterwards."""
    asked: list[QMessageBox] = []

    def is_meant(*words: str) -> bool:
        asked.append(settings.questions.box(*words))
        return False

    with patch.object(settings.questions, "is_meant", is_meant):
        settings.cache.empty.click()
        settings.data.reset_settings.click()
        window.housekeeping.copy_read.emit(Path("there is none"))
    assert len(asked) == 3
    for box in asked:
        box.open()
        yield Stop(f"question “{box.text()}”", box)
        leave(box)
    reset = settings.data.ask_reset()
    reset.open()
    yield Stop("begin anew", reset)
    reset.meant.setChecked(True)
    yield Stop("begin anew, meant", reset)
    leave(reset)


def _albums(window: MainWindow) -> Iterator[Stop]:
    chip = text_chip("a beach")
    assert chip is not None
    window.search_bar.add_chips([chip])
    window.actions_.save_album.trigger()
    dialog = window.albums.dialog
    assert dialog is not None
    yield Stop("the name of an album", dialog)
    dialog.field.clear()
    yield Stop("an album without a name", dialog)
    dialog.reject()
    window.search_bar.clear()
