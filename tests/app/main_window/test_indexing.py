"""Runs, and folders and files that make trouble."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import numpy as np
from PIL import Image
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.models.place import PROBLEMS, Place, PlaceKind
from app.open_library import OpenLibrary
from tests.app.main_window.acting import add, drop, dropped
from tests.app.waiting import LONG_MS

OpenWindow = Callable[..., OpenLibrary]


def test_problems_are_listed_in_plain_words(
    qtbot: QtBot, open_window: OpenWindow, pictures: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "mixed"
    folder.mkdir()
    good = next(pictures.rglob("*.jpg"))
    shutil.copy(good, folder / "good.jpg")
    (folder / "broken.jpg").write_bytes(good.read_bytes()[:300])
    (folder / "empty.jpg").write_bytes(b"")
    opened = open_window()
    window = opened.window
    add(qtbot, opened, folder)
    qtbot.waitUntil(lambda: "2 problems" in window.bottom_bar.problems_text)
    window.bottom_bar.problems_requested.emit()
    assert window.browsing.place == PROBLEMS
    model = window.problems.model
    qtbot.waitUntil(lambda: model.rowCount() == 2)
    assert {model.data(model.index(row, 0)) for row in range(2)} == {"broken.jpg", "empty.jpg"}
    assert all(model.data(model.index(row, 2)) for row in range(2))
    assert window.center.page is window.problems


def test_a_folder_that_cannot_be_added_is_a_calm_message(
    qtbot: QtBot, open_indexed: OpenWindow, pictures: Path
) -> None:
    opened = open_indexed()
    window = opened.window
    drop(window, dropped(pictures / "Phone"))
    qtbot.waitUntil(lambda: window.center.message.isVisible())
    assert QApplication.activeModalWidget() is None
    assert len(opened.library.catalog.roots.all()) == 1


def test_an_offline_root_is_dimmed_and_keeps_its_photos(
    qtbot: QtBot, open_indexed: OpenWindow, pictures: Path, tmp_path: Path
) -> None:
    drive = tmp_path / "drive"
    shutil.copytree(pictures, drive)
    opened = open_indexed(folder=drive)
    window = opened.window
    photos = window.grid.content.count
    drive.rename(tmp_path / "unplugged")
    window.indexing.begin()
    root = opened.library.catalog.roots.all()[0]
    model = window.sidebar.model
    here = Place(PlaceKind.ROOT, root.id)
    qtbot.waitUntil(lambda: model.entry(model.index_of(here)).is_offline)

    def all_offline() -> bool:
        offline = window.grid.content.offline
        return offline is not None and bool(offline.all())

    qtbot.waitUntil(all_offline)
    assert window.grid.content.count == photos
    window.grab()


def test_pause_resume_and_cancel(qtbot: QtBot, open_window: OpenWindow, tmp_path: Path) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    rng = np.random.default_rng(0)
    for i in range(150):
        pixels = rng.integers(0, 255, (60, 80, 3), np.uint8)
        Image.fromarray(pixels).resize((1600, 1200)).save(folder / f"{i}.jpg")
    opened = open_window()
    window = opened.window
    with qtbot.waitSignal(opened.bridge.index_progressed, timeout=LONG_MS):
        drop(window, dropped(folder))
    window.bottom_bar.pause_toggled.emit()
    qtbot.waitUntil(lambda: "Paused" in window.bottom_bar.text)
    assert window.indexing.is_paused
    window.bottom_bar.pause_toggled.emit()
    qtbot.waitUntil(lambda: "Paused" not in window.bottom_bar.text)
    with qtbot.waitSignal(opened.bridge.index_finished, timeout=LONG_MS):
        window.bottom_bar.cancelled.emit()
    assert not window.indexing.is_running
