"""Where thumbnails lie, how much room they may take, and tasks that take their time."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.controllers.housekeeping import Task
from app.dialogs.settings.dialog import SettingsDialog
from app.open_library import OpenLibrary
from indexer.cancel import CancelToken
from indexer.media.thumbnail_files import measure
from indexer.upkeep.cache_place import CACHE_FOLDER
from tests.app.dialogs.settings.answering import WAIT_MS, Answers


def test_the_cache_is_moved_and_moved_back(
    dialog: SettingsDialog, opened: OpenLibrary, answers: Answers, tmp_path: Path, qtbot: QtBot
) -> None:
    page, cache = dialog.cache, opened.library.thumbnails
    dialog.show_page(page)
    count = measure(cache.folder).files
    qtbot.waitUntil(lambda: f"{count} thumbnails" in page.text, timeout=WAIT_MS)
    answers.path = tmp_path / "disk"
    answers.path.mkdir()
    with qtbot.waitSignal(opened.window.housekeeping.finished, timeout=WAIT_MS) as finished:
        page._move.click()
        assert not page._move.isEnabled()
    assert finished.args == [Task.MOVE_CACHE]
    assert cache.folder == answers.path / CACHE_FOLDER
    assert measure(cache.folder).files == count
    assert str(cache.folder) in page.text
    assert "moved" in dialog.task_line.text
    assert page._back.isVisible()
    with qtbot.waitSignal(opened.window.housekeeping.finished, timeout=WAIT_MS):
        page._back.click()
    assert cache.folder == opened.library.profile.thumbnails_folder
    assert not page._back.isVisible()


def test_a_move_that_fails_says_why(
    dialog: SettingsDialog, opened: OpenLibrary, answers: Answers, tmp_path: Path, qtbot: QtBot
) -> None:
    answers.path = tmp_path / "gone"
    with qtbot.waitSignal(opened.window.housekeeping.failed, timeout=WAIT_MS):
        dialog.cache._move.click()
    assert "could not be moved" in dialog.task_line.text
    assert dialog.cache._move.isEnabled()


def test_a_task_can_be_stopped(
    dialog: SettingsDialog, opened: OpenLibrary, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def wait(_progress: object, token: CancelToken) -> None:
        while not token.wait(0.05):
            pass
        token.raise_if_cancelled()

    housekeeping = opened.window.housekeeping
    monkeypatch.setattr(opened.library.upkeep.cache_place, "empty", wait)
    housekeeping.empty_cache()
    assert dialog.task_line.isVisible()
    dialog.task_line.stop_button.click()
    assert housekeeping.task is None
    assert "Stopped" in dialog.task_line.text
    assert opened.library.submit(lambda: True, "upkeep").result(5)


def test_emptying_asks_first(
    dialog: SettingsDialog, opened: OpenLibrary, answers: Answers, qtbot: QtBot
) -> None:
    folder = opened.library.thumbnails.folder
    before = measure(folder).files
    dialog.cache.empty.click()
    assert len(answers.asked) == 1
    assert measure(folder).files == before > 0
    answers.is_yes = True
    with qtbot.waitSignal(opened.window.housekeeping.finished, timeout=WAIT_MS):
        dialog.cache.empty.click()
    assert "deleted" in dialog.task_line.text


def test_a_limit_is_kept(dialog: SettingsDialog, opened: OpenLibrary, qtbot: QtBot) -> None:
    assert opened.library.thumbnails.limit_bytes is None
    with qtbot.waitSignal(opened.window.housekeeping.finished, timeout=WAIT_MS):
        dialog.cache.limit.choose(2_000_000_000)
    assert opened.library.thumbnails.limit_bytes == 2_000_000_000
