"""Progress outside the window."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.taskbar.progress import NoIndicator, TaskbarProgress, system_indicator
from indexer.events import IndexProgress, IndexState


class Recorder:
    """An indicator that keeps what it was told."""

    def __init__(self) -> None:
        self.told: list[tuple[float, bool] | None] = []

    def show(self, share: float, *, is_paused: bool) -> None:
        self.told.append((share, is_paused))

    def clear(self) -> None:
        self.told.append(None)


def progress(
    done: int, *, found: int = 200, unchanged: int = 0, state: IndexState = IndexState.INDEXING
) -> IndexProgress:
    return IndexProgress(state, "P", done, found, True, 1.0, None, "", 0, unchanged=unchanged)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    window.setWindowTitle("Kindred")
    qtbot.addWidget(window)
    return window


def test_it_is_shown_in_whole_percents_and_taken_away(window: QWidget) -> None:
    recorder = Recorder()
    taskbar = TaskbarProgress(window, recorder)
    for done in (84, 85, 85, 86):
        taskbar.show_progress(progress(done))
    assert recorder.told == [(0.42, False), (0.43, False)]
    assert window.windowTitle() == "43 % · Kindred"
    taskbar.show_progress(progress(86, state=IndexState.PAUSED))
    assert recorder.told[-1] == (0.43, True)
    assert "paused" in window.windowTitle()
    taskbar.clear()
    taskbar.clear()
    assert recorder.told[-2:] == [(0.43, True), None]
    assert window.windowTitle() == "Kindred"


def test_a_window_may_get_its_title_later(window: QWidget) -> None:
    taskbar = TaskbarProgress(window, Recorder())
    window.setWindowTitle("Kindred: sample library")
    taskbar.show_progress(progress(100))
    assert window.windowTitle() == "50 % · Kindred: sample library"
    taskbar.clear()
    assert window.windowTitle() == "Kindred: sample library"


def test_a_short_run_is_not_worth_it(window: QWidget) -> None:
    recorder = Recorder()
    taskbar = TaskbarProgress(window, recorder)
    taskbar.show_progress(progress(100, found=40_000, unchanged=39_990))
    taskbar.clear()
    assert recorder.told == []
    assert window.windowTitle() == "Kindred"


def test_what_this_system_has_does_no_harm(window: QWidget) -> None:
    indicator = system_indicator(window)
    assert isinstance(indicator, NoIndicator) == (sys.platform == "darwin")
    indicator.show(0.5, is_paused=False)
    indicator.show(0.5, is_paused=True)
    indicator.clear()
