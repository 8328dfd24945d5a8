"""The first minutes: the welcome, the folder that is suggested, the demo that is drawn."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.controllers import demo as demo_module
from app.open_library import OpenLibrary
from indexer.media.formats import is_photo_name
from indexer.samples.library import render_library
from tests.app.waiting import LONG_MS

OpenWindow = Callable[..., OpenLibrary]


@pytest.fixture
def system_pictures(monkeypatch: pytest.MonkeyPatch) -> Callable[[Path], None]:
    """Say where the system keeps pictures."""

    def use(path: Path) -> None:
        monkeypatch.setattr(
            QStandardPaths, "writableLocation", staticmethod(lambda _place: str(path))
        )

    return use


def test_one_click_adds_the_systems_folder_of_pictures(
    qtbot: QtBot,
    open_window: OpenWindow,
    pictures: Path,
    system_pictures: Callable[[Path], None],
) -> None:
    system_pictures(pictures)
    opened = open_window()
    welcome = opened.window.center.welcome
    qtbot.waitUntil(welcome.suggestion.isVisible)
    assert welcome.suggestion.text() == "Add Pictures"
    with qtbot.waitSignal(opened.bridge.index_finished, timeout=LONG_MS):
        QTest.mouseClick(welcome.suggestion, Qt.MouseButton.LeftButton)
    assert [root.path for root in opened.library.catalog.roots.all()] == [pictures]
    qtbot.waitUntil(lambda: opened.window.center.page is opened.window.grid)


@pytest.mark.parametrize("kind", ["missing", "empty", "home"])
def test_nothing_is_suggested_where_there_are_no_pictures(
    qtbot: QtBot,
    open_window: OpenWindow,
    tmp_path: Path,
    system_pictures: Callable[[Path], None],
    monkeypatch: pytest.MonkeyPatch,
    kind: str,
) -> None:
    folder = tmp_path / "here"
    if kind != "missing":
        folder.mkdir()
    if kind == "home":
        (folder / "a.jpg").touch()
        monkeypatch.setattr(Path, "home", staticmethod(lambda: folder))
    system_pictures(folder)
    window = open_window().window
    window.indexing.suggest_folder()
    answered: list[None] = []
    # The lane is serial: once this is answered, so is the suggestion.
    window.indexing._submit(lambda _token: None, answered.append)
    qtbot.waitUntil(lambda: bool(answered))
    assert not window.center.welcome.suggestion.isVisible()
    assert "Nothing leaves this computer" in " ".join(
        label.text() for label in window.center.welcome.findChildren(QLabel)
    )


def test_the_demos_pictures_are_seen_while_others_are_drawn(
    qtbot: QtBot, open_window: OpenWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = threading.Event()

    def render(folder: Path, progress: Callable[[int, int], None]) -> None:
        def report(done: int, total: int) -> None:
            progress(done, total)
            if done == 15:  # goes on once something of it is seen
                assert shown.wait(30), "nothing was shown before the end"

        render_library(folder, trips=2, scale=0.1, progress=report)

    monkeypatch.setattr(demo_module, "_FIRST", 8)
    monkeypatch.setattr(demo_module, "_STEP", 4)
    monkeypatch.setattr("indexer.samples.library.render_library", render)
    opened = open_window(is_demo=True)
    window = opened.window
    welcome = window.center.welcome
    assert welcome.is_painting
    qtbot.waitUntil(lambda: window.grid.content.count > 0, timeout=LONG_MS)
    assert window.center.page is window.grid
    assert "Painting the sample library" in window.bottom_bar.text
    shown.set()
    qtbot.waitUntil(lambda: not welcome.is_painting, timeout=LONG_MS)
    folder = opened.library.profile.samples_folder
    files = sum(is_photo_name(path.name) for path in folder.rglob("*"))
    counts = opened.library.catalog.photos.counts
    qtbot.waitUntil(lambda: counts().files == files, timeout=LONG_MS)
    qtbot.waitUntil(lambda: window.grid.content.count == counts().photos, timeout=LONG_MS)
    assert "Painting" not in window.bottom_bar.text


def test_a_library_of_which_nothing_is_indexed_yet_says_that_photos_are_looked_for(
    qtbot: QtBot, open_window: OpenWindow, pictures: Path
) -> None:
    opened = open_window()
    window = opened.window
    opened.library.roots.add(pictures)  # as it stands when the program was killed just after
    qtbot.waitUntil(lambda: window.center.page is window.center.empty)
    titles: list[str] = []
    opened.bridge.index_started.connect(lambda: titles.append(window.center.empty.text))
    with qtbot.waitSignal(opened.bridge.index_finished, timeout=LONG_MS):
        opened.library.indexing.start()
    assert titles
    assert all(title.startswith("Looking for photos") for title in titles)
