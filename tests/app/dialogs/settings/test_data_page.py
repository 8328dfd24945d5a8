"""Kindred's own data: its size, a copy of it, and how to begin anew."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from app.dialogs.settings.dialog import SettingsDialog
from app.open_library import OpenLibrary
from app.settings import Settings
from tests.app.dialogs.settings.answering import WAIT_MS, Answers


def test_sizes_are_shown_and_the_folder_is_opened(
    dialog: SettingsDialog, opened: OpenLibrary, qtbot: QtBot
) -> None:
    urls: list[QUrl] = []
    dialog.data.open_url = urls.append
    dialog.show_page(dialog.data)
    qtbot.waitUntil(lambda: "Measuring" not in dialog.data.text, timeout=WAIT_MS)
    button = next(b for b in dialog.data.findChildren(QAbstractButton) if "Open" in b.text())
    button.click()
    assert Path(urls[0].toLocalFile()) == opened.library.profile.folder


def test_a_copy_is_written_and_put_back(
    dialog: SettingsDialog, opened: OpenLibrary, answers: Answers, tmp_path: Path, qtbot: QtBot
) -> None:
    housekeeping = opened.window.housekeeping
    answers.path = tmp_path / "copy.zip"
    with qtbot.waitSignal(housekeeping.finished, timeout=WAIT_MS):
        dialog.data.export.click()
    assert answers.path.is_file()
    with qtbot.waitSignal(housekeeping.copy_read, timeout=WAIT_MS) as read:
        dialog.data.put_back.click()
    assert read.args is not None
    qtbot.waitUntil(lambda: not read.args[0].exists(), timeout=WAIT_MS)  # not meant after all
    answers.is_yes = True
    with qtbot.waitSignal(opened.window.reopen_requested, timeout=WAIT_MS) as asked:
        dialog.data.put_back.click()
    assert asked.args is not None
    assert callable(asked.args[0])
    assert not dialog.isVisible()


def test_what_is_no_copy_is_refused(
    dialog: SettingsDialog, opened: OpenLibrary, answers: Answers, tmp_path: Path, qtbot: QtBot
) -> None:
    answers.path = tmp_path / "letter.zip"
    answers.path.write_text("Dear Kindred", "utf-8")
    with qtbot.waitSignal(opened.window.housekeeping.failed, timeout=WAIT_MS):
        dialog.data.put_back.click()
    assert "no copy" in dialog.task_line.text
    assert answers.asked == []


def test_beginning_anew_takes_two_steps(dialog: SettingsDialog) -> None:
    question = dialog.data.ask_reset()
    assert not question.begin.isEnabled()
    question.meant.click()
    assert question.begin.isEnabled()
    question.meant.click()
    assert not question.begin.isEnabled()
    question.deleteLater()


def test_past_searches_are_forgotten(
    dialog: SettingsDialog, opened: OpenLibrary, kept: Callable[[], Settings]
) -> None:
    opened.window._settings.query_history = "[]"
    dialog.data.forget_searches.click()
    assert kept().query_history == ""


def test_the_settings_are_reset_only_when_meant(
    dialog: SettingsDialog, opened: OpenLibrary, answers: Answers, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(opened.window.reopen_requested):
        dialog.data.reset_settings.click()
    answers.is_yes = True
    with qtbot.waitSignal(opened.window.reopen_requested):
        dialog.data.reset_settings.click()
