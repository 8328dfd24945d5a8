"""What is told of a run: the bottom bar, and the panel above it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.main_window import MainWindow
from app.open_library import OpenLibrary
from indexer.events import IndexFinished, IndexProgress, IndexState, IndexSummary
from tests.app.waiting import LONG_MS

OpenWindow = Callable[..., OpenLibrary]
RUNNING = IndexProgress(
    IndexState.INDEXING,
    "Pictures",
    30,
    100,
    True,
    14.2,
    1300.0,
    "CPU, 2 cores",
    2,
    new=25,
    threads=2,
)


@pytest.fixture
def window(open_window: OpenWindow) -> MainWindow:
    return open_window().window


def test_the_panel_tells_more_than_the_line(qtbot: QtBot, window: MainWindow) -> None:
    panel = window.run_panel
    window.bottom_bar.show_progress(RUNNING)
    panel.show_progress(RUNNING)
    assert not panel.isVisible()
    QTest.mouseClick(window.bottom_bar.more, Qt.MouseButton.LeftButton)
    assert panel.isVisible()
    for words in ("Indexing Pictures", "30 of 100", "14.2", "20 min left", "CPU, 2 cores", "25"):
        assert words in panel.text
    assert panel.geometry().bottom() < window.bottom_bar.geometry().top()
    assert window.rect().contains(panel.geometry())
    QTest.keyClick(panel, Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert window.bottom_bar.more.hasFocus()


def test_the_panel_follows_a_small_window(qtbot: QtBot, window: MainWindow) -> None:
    window.run_panel.toggle()
    window.resize(640, 420)
    qtbot.waitUntil(lambda: window.rect().contains(window.run_panel.geometry()))


def test_a_finished_run_says_what_it_did(qtbot: QtBot, window: MainWindow) -> None:
    panel = window.run_panel
    panel.toggle()
    panel.show_progress(RUNNING)
    panel.setFocus()
    summary = IndexSummary(100, 95, 3, 0, 12, 2, 245.0)
    for view in (panel, window.bottom_bar):
        view.show_finished(IndexFinished(summary, was_cancelled=False))
    for text in (panel.text, window.bottom_bar.text):
        assert "95 photos added, 3 moved or copied, 12 removed, 2 problems · 4 min" in text
    nothing = replace(summary, new=0, reused=0, removed=0)
    window.bottom_bar.show_finished(IndexFinished(nothing, was_cancelled=False))
    assert "Nothing has changed" in window.bottom_bar.text


def test_a_disk_that_fills_up_is_told_of_once_a_run(qtbot: QtBot, window: MainWindow) -> None:
    low = replace(RUNNING, free_bytes=120_000_000, is_disk_nearly_full=True)
    window.run_details._on_progressed(low)
    assert "nearly full" in window.center.message.text
    assert "not affected" in window.center.message.text
    assert "nearly full" in window.run_panel.text or not window.run_panel.isVisible()
    window.center.message.hide()
    window.run_details._on_progressed(low)
    assert not window.center.message.isVisible()
    window.bottom_bar.show_progress(low)
    assert "nearly full" in window.bottom_bar.text


def test_pause_and_cancel_in_the_panel_of_a_real_run(
    qtbot: QtBot, open_window: OpenWindow, tmp_path: Path
) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    rng = np.random.default_rng(0)
    for i in range(60):
        pixels = rng.integers(0, 255, (60, 80, 3), np.uint8)
        Image.fromarray(pixels).resize((1600, 1200)).save(folder / f"{i}.jpg")
    (folder / "broken.jpg").write_bytes(b"no picture")
    opened = open_window()
    window, panel = opened.window, opened.window.run_panel
    panel.toggle()
    with qtbot.waitSignal(opened.bridge.index_progressed, timeout=LONG_MS):
        window.indexing.add_folders([folder])
    QTest.mouseClick(panel._pause, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "Paused" in panel.text and "resume" in panel.text)
    assert panel._pause.text() == window.bottom_bar._pause.text() == "Resume"
    QTest.mouseClick(panel._pause, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "Paused" not in panel.text)
    with qtbot.waitSignal(opened.bridge.index_finished, timeout=LONG_MS):
        QTest.mouseClick(panel._cancel, Qt.MouseButton.LeftButton)
    assert "stopped" in panel.text


def test_the_latest_problems_are_in_the_panel(
    qtbot: QtBot, open_window: OpenWindow, tmp_path: Path
) -> None:
    folder = tmp_path / "broken"
    folder.mkdir()
    for i in range(5):
        (folder / f"{i}.jpg").write_bytes(b"no picture")
    opened = open_window()
    with qtbot.waitSignal(opened.bridge.index_finished, timeout=LONG_MS):
        opened.window.indexing.add_folders([folder])
    opened.window.bottom_bar.more_requested.emit()
    panel = opened.window.run_panel
    qtbot.waitUntil(lambda: "not a picture" in panel.text)
    assert panel._latest.text().count("\n") == 2, "three of them"
    QTest.mouseClick(panel._problems, Qt.MouseButton.LeftButton)
    assert opened.window.center.page is opened.window.problems
    assert not panel.isVisible()


def test_removing_says_so_in_the_bottom_bar(qtbot: QtBot, window: MainWindow) -> None:
    window.indexing.removal_progressed.emit(1_000, 200_000)
    assert "Removing" in window.bottom_bar.text
    window.indexing.removal_finished.emit()
    assert "Removing" not in window.bottom_bar.text
