"""Folders and problems in the window, on the real engine."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.main_window import MainWindow
from app.models.place import FOLDERS, Place, PlaceKind
from app.open_library import OpenLibrary
from indexer.types import RootId
from tests.app.waiting import LONG_MS

OpenWindow = Callable[..., OpenLibrary]


def _index(qtbot: QtBot, opened: OpenLibrary, *folders: Path) -> None:
    with qtbot.waitSignal(opened.bridge.index_finished, timeout=LONG_MS):
        opened.window.indexing.add_folders(folders)
    count = len(opened.library.catalog.roots.all())
    model = opened.window.folders.model
    qtbot.waitUntil(lambda: model.rowCount() == count and "just now" in model.entry(0).state)


@pytest.fixture
def folder(pictures: Path, tmp_path: Path) -> Path:
    """A folder of the test's own."""
    folder = tmp_path / "Drive"
    shutil.copytree(pictures / "Phone", folder)
    return folder


@pytest.fixture
def window(qtbot: QtBot, open_window: OpenWindow, folder: Path) -> MainWindow:
    """A window at the folders page, with one folder that was indexed."""
    opened = open_window()
    _index(qtbot, opened, folder)
    opened.window.browsing.go_to(FOLDERS)
    assert opened.window.center.page is opened.window.folders
    return opened.window


def _root_id(window: MainWindow) -> RootId:
    return window.folders.model.entry(0).root.id


def test_a_folder_is_paused_and_resumed(qtbot: QtBot, window: MainWindow) -> None:
    page = window.folders
    _photos, look, pause, _files, _remove = page.buttons
    assert "Looked through" in page.model.entry(0).state
    QTest.mouseClick(pause, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.model.entry(0).root.is_paused)
    assert "Paused" in page.model.entry(0).state
    assert not look.isEnabled()
    assert pause.text() == "Resume"
    qtbot.waitUntil(lambda: "1 folder paused" in window.bottom_bar.text)
    with qtbot.waitSignal(window.indexing.paused_changed, timeout=LONG_MS):
        QTest.mouseClick(pause, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not page.model.entry(0).root.is_paused)
    qtbot.waitUntil(lambda: not window.indexing.is_running, timeout=LONG_MS)
    assert look.isEnabled()


def test_removing_is_asked_for_in_the_page_and_escape_keeps(
    qtbot: QtBot, window: MainWindow, folder: Path
) -> None:
    page = window.folders
    files = sorted(folder.rglob("*"))
    page.view.setFocus()
    QTest.keyClick(page.view, Qt.Key.Key_Delete)
    assert page.question.isVisible()
    assert "stay where they are" in page.question.text
    assert QApplication.activeModalWidget() is None
    assert page.question.keep.hasFocus(), "Return by mistake keeps the folder"
    QTest.keyClick(page.question.keep, Qt.Key.Key_Escape)
    assert not page.question.isVisible()
    assert page.view.hasFocus()
    QTest.keyClick(page.view, Qt.Key.Key_Delete)
    with qtbot.waitSignal(window.indexing.removal_finished, timeout=LONG_MS):
        QTest.mouseClick(page.question.remove, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.model.rowCount() == 0)
    assert not any(button.isVisible() for button in page.buttons)
    assert sorted(folder.rglob("*")) == files, "no file was touched"


def test_the_sidebar_asks_in_the_page_as_well(qtbot: QtBot, window: MainWindow) -> None:
    root_id = _root_id(window)
    window.browsing.go_to(Place(PlaceKind.ROOT, root_id))
    window.sidebar.remove_requested.emit(root_id)
    assert window.browsing.place == FOLDERS
    assert window.folders.question.isVisible()
    QTest.mouseClick(window.folders.question.keep, Qt.MouseButton.LeftButton)
    assert window.folders.model.rowCount() == 1


def test_return_shows_the_photos_of_a_folder(qtbot: QtBot, window: MainWindow) -> None:
    window.folders.view.setFocus()
    QTest.keyClick(window.folders.view, Qt.Key.Key_Return)
    assert window.browsing.place == Place(PlaceKind.ROOT, _root_id(window))


def test_an_offline_folder_says_that_nothing_is_forgotten(
    qtbot: QtBot, window: MainWindow, folder: Path, tmp_path: Path
) -> None:
    folder.rename(tmp_path / "unplugged")
    window.indexing.begin()
    page = window.folders
    qtbot.waitUntil(lambda: page.model.entry(0).is_offline, timeout=LONG_MS)
    qtbot.waitUntil(lambda: "Nothing is forgotten" in page.model.entry(0).state)
    qtbot.waitUntil(lambda: "no folder is connected" in window.bottom_bar.text)
    assert not page.buttons[3].isEnabled(), "there is nothing to show in the file manager"
    page.grab()


def test_what_is_shown_in_the_file_manager(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
    page = window.folders
    page.show_in_files_requested.disconnect()
    with qtbot.waitSignal(page.show_in_files_requested) as asked:
        QTest.mouseClick(page.buttons[3], Qt.MouseButton.LeftButton)
    assert asked.args == [folder]


def test_a_folder_can_be_added_from_the_page(qtbot: QtBot, window: MainWindow) -> None:
    window.folders.add_requested.disconnect()
    with qtbot.waitSignal(window.folders.add_requested):
        buttons = window.folders.findChildren(QPushButton)
        next(button for button in buttons if button.text() == "Add folder…").click()


def test_a_library_without_folders_says_so_and_the_keys_begin_at_adding_one(
    qtbot: QtBot, open_window: OpenWindow, folder: Path
) -> None:
    opened = open_window()
    page = opened.window.folders
    opened.window.browsing.go_to(FOLDERS)
    words = next(label for label in page.findChildren(QLabel) if "no folder yet" in label.text())
    assert words.isVisible()
    assert not page.view.isVisible(), "it would take the keys and show nothing of it"
    _index(qtbot, opened, folder)
    opened.window.browsing.go_to(FOLDERS)
    assert page.view.isVisible()
    assert not words.isVisible()
    page.add.setFocus()
    QTest.keyClick(page.add, Qt.Key.Key_Tab)
    assert page.view.hasFocus()
