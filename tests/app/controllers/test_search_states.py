"""What is said of a search while it runs, and of a library that is out of reach."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.main_window import MainWindow
from app.models.chips import text_chip
from app.models.place import SEARCH
from app.open_library import OpenLibrary
from tests.app.waiting import LONG_MS

OpenWindow = Callable[..., OpenLibrary]


def _says(window: MainWindow, words: str) -> bool:
    labels = window.center.findChildren(QLabel)
    return any(words in label.text() and label.isVisible() for label in labels)


def test_a_search_that_waits_for_the_model_says_so(
    qtbot: QtBot, open_window: OpenWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window().window
    words = "The model is being loaded"
    qtbot.waitUntil(lambda: window.browsing.is_settled, timeout=LONG_MS)
    loading = SimpleNamespace(models=SimpleNamespace(is_loading=True))
    with monkeypatch.context() as patch:
        patch.setattr(window.search_states, "_library", loading)
        assert not _says(window, words)
        window.browsing.busy_changed.emit(True)
        assert _says(window, words)
    chip = text_chip("a beach")
    assert chip is not None
    window.search_bar.add_chips([chip])
    qtbot.waitUntil(
        lambda: window.browsing.place == SEARCH and window.browsing.is_settled, timeout=LONG_MS
    )
    assert not _says(window, words)


def test_photos_of_folders_that_are_away(
    qtbot: QtBot, open_indexed: OpenWindow, pictures: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "Pictures"
    shutil.copytree(pictures, folder)
    opened = open_indexed(folder=folder)
    window = opened.window
    assert not _says(window, "No folder can be reached")
    window.grid.set_row_height(300)  # so that there is something to scroll to
    seen = window.grid.visualRect(window.grid.model().index(0, 0)).topLeft()
    before = window.grid.viewport().mapTo(window, seen)
    folder.rename(tmp_path / "away")
    opened.library.roots.check()
    qtbot.waitUntil(lambda: _says(window, "No folder can be reached"), timeout=LONG_MS)
    assert window.grid.isVisible()
    now = window.grid.visualRect(window.grid.model().index(0, 0)).topLeft()
    assert window.grid.viewport().mapTo(window, now) == before, "nothing moves below the eye"
    text = text_chip("nosuchword")
    assert text is not None
    window.search_bar.add_chips([text])
    qtbot.waitUntil(lambda: window.center.empty.isVisible(), timeout=LONG_MS)
