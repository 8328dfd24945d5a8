"""Protected folders in the settings: listed, added and taken away, each at once."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from app.dialogs.settings.dialog import SettingsDialog
from app.dialogs.settings.protected_page import ProtectedPage
from app.dialogs.settings.questions import Questions
from app.open_library import OpenLibrary
from indexer.errors import UserFacingError
from indexer.library import Library
from tests.app.whole_window.stop import leave


class Answers(Questions):
    """Names a folder in the user's place."""

    chosen: Path | None = None

    def folder(self, title: str) -> Path | None:
        return self.chosen


@pytest.fixture
def opened(open_window: Callable[..., OpenLibrary]) -> OpenLibrary:
    return open_window()


@pytest.fixture
def page(opened: OpenLibrary) -> Iterator[ProtectedPage]:
    dialog = opened.window.opening_settings.make()
    page = dialog.protected
    page._questions = Answers(dialog)
    dialog.show_page(page)
    dialog.show()
    yield page
    if isValid(dialog):
        leave(dialog)


@pytest.fixture
def library(opened: OpenLibrary) -> Library:
    return opened.library


def _choose(page: ProtectedPage, folder: Path | None) -> None:
    assert isinstance(page._questions, Answers)
    page._questions.chosen = folder
    page.add.click()


def test_folders_are_protected_and_protected_no_longer(
    qtbot: QtBot, page: ProtectedPage, library: Library, tmp_path: Path
) -> None:
    assert not page.remove.isEnabled()
    archive, other = tmp_path / "Archive", tmp_path / "Zoo \udce4"
    for folder in (archive, other):
        _choose(page, folder)
        qtbot.waitUntil(lambda folder=folder: folder in page.folders)  # type: ignore[misc]
    assert library.bin.protected == page.folders == [archive, other]
    _choose(page, None)
    page.list.setFocus()
    page.list.setCurrentRow(1)
    QTest.keyClick(page.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: page.folders == [archive])
    assert library.bin.protected == [archive]
    assert not page.remove.isEnabled()


def test_what_another_process_protected_is_seen_when_the_page_is(
    qtbot: QtBot, page: ProtectedPage, library: Library, tmp_path: Path
) -> None:
    library.bin.protect(tmp_path)
    assert page.folders == []
    page.opened()
    qtbot.waitUntil(lambda: page.folders == [tmp_path])


def test_what_failed_is_said_on_the_page(
    qtbot: QtBot, page: ProtectedPage, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(folder: Path) -> None:
        raise UserFacingError("The disk is full", "", "Nothing has changed")

    monkeypatch.setattr(library.bin, "protect", fail)
    _choose(page, Path("/x"))
    qtbot.waitUntil(lambda: any("disk is full" in words for words in _said(page)))
    assert page.folders == []


def _said(page: QWidget) -> list[str]:
    from PySide6.QtWidgets import QLabel

    return [each.text() for each in page.findChildren(QLabel) if each.isVisible()]


def test_what_waits_is_done_all_the_same_and_nobody_is_told_who_has_gone(
    qtbot: QtBot, page: ProtectedPage, library: Library, tmp_path: Path
) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    may_go_on = threading.Event()
    library.submit(may_go_on.wait, "work")
    for folder in (first, second):
        folder.mkdir()
        _choose(page, folder)
    dialog = page.window()
    assert isinstance(dialog, SettingsDialog)
    leave(dialog)
    may_go_on.set()
    library.submit(lambda: None, "work").result(10)
    qtbot.wait(1)
    assert library.bin.protected == [first, second]
