"""Back and forward in a window on the real engine: places, queries, scroll position, selection."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.controllers import browsing as browsing_module
from app.main_window import MainWindow
from app.models.chips import text_chip
from app.models.place import ALL, PROBLEMS, SEARCH
from app.open_library import OpenLibrary
from indexer.types import PhotoId
from tests.app.waiting import LONG_MS, settle

OpenWindow = Callable[..., OpenLibrary]
SAMPLE = "sample"


@pytest.fixture
def window(qtbot: QtBot, open_indexed: OpenWindow) -> MainWindow:
    """A window on an indexed library, small enough to scroll."""
    window = open_indexed(SAMPLE).window
    window.resize(900, 420)
    settle(qtbot, window)
    assert window.grid.verticalScrollBar().maximum() > 200
    return window


def _ask(qtbot: QtBot, window: MainWindow, text: str) -> None:
    chip = text_chip(text)
    assert chip is not None
    with qtbot.waitSignal(window.browsing.content_changed, timeout=LONG_MS):
        window.search_bar.add_chips([chip])
    settle(qtbot, window)


def _back(qtbot: QtBot, window: MainWindow) -> None:
    assert window.actions_.back.isEnabled()
    window.actions_.back.trigger()
    settle(qtbot, window)


def _labels(window: MainWindow) -> list[str]:
    return [view.chip.label for view in window.search_bar.chips]


def test_each_place_is_found_as_it_was_left(qtbot: QtBot, window: MainWindow) -> None:
    bar, grid = window.grid.verticalScrollBar(), window.grid
    assert not window.actions_.back.isEnabled()
    grid.setCurrentIndex(grid.model().index(4, 0))
    chosen = grid.current_id()
    bar.setValue(173)
    assert grid.anchor() is not None

    _ask(qtbot, window, "a beach")
    assert bar.value() == 0
    first_answer = grid.content.ids.tolist()
    bar.setValue(91)
    _ask(qtbot, window, "a dog")
    window.browsing.go_to(PROBLEMS)
    settle(qtbot, window)

    _back(qtbot, window)
    assert window.browsing.place == SEARCH
    assert _labels(window) == ["a beach", "a dog"]
    assert bar.value() == 0
    _back(qtbot, window)
    assert _labels(window) == ["a beach"]
    assert grid.content.ids.tolist() == first_answer
    assert bar.value() == 91
    _back(qtbot, window)
    assert window.browsing.place == ALL
    assert _labels(window) == []
    assert bar.value() == 173
    assert grid.current_id() == chosen
    assert grid.selected_ids().tolist() == [chosen]
    assert not window.actions_.back.isEnabled()

    for expected in (["a beach"], ["a beach", "a dog"]):
        window.actions_.forward.trigger()
        settle(qtbot, window)
        assert _labels(window) == expected
    window.actions_.forward.trigger()
    assert window.browsing.place == PROBLEMS
    assert not window.actions_.forward.isEnabled()


def test_pages_beyond_the_first_are_there_again(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(browsing_module, "PAGE", 6)
    grid, bar = window.grid, window.grid.verticalScrollBar()
    _ask(qtbot, window, "a beach")
    while grid.content.count < grid.content.total:
        window.browsing.load_more()
        settle(qtbot, window)
    bar.setValue(bar.maximum() - 7)
    at = bar.value()
    shown = grid.content.ids.tolist()
    assert len(shown) > 12
    window.browsing.go_to(ALL)
    settle(qtbot, window)
    _back(qtbot, window)
    assert grid.content.ids.tolist() == shown
    assert bar.value() == at


def test_who_walks_quickly_loses_no_position(qtbot: QtBot, window: MainWindow) -> None:
    bar = window.grid.verticalScrollBar()
    bar.setValue(120)
    _ask(qtbot, window, "a beach")
    bar.setValue(60)
    _ask(qtbot, window, "a dog")
    # Two steps at once: what is seen in between belongs to neither spot.
    window.actions_.back.trigger()
    window.actions_.back.trigger()
    settle(qtbot, window)
    assert window.browsing.place == ALL
    assert bar.value() == 120
    window.actions_.forward.trigger()
    settle(qtbot, window)
    assert bar.value() == 60


def test_typing_is_one_step(qtbot: QtBot, window: MainWindow) -> None:
    for text in ("a", " bea", "ch"):
        with qtbot.waitSignal(window.browsing.content_changed, timeout=LONG_MS):
            QTest.keyClicks(window.search_bar.field, text)
    QTest.keyClick(window.search_bar.field, Qt.Key.Key_Return)
    settle(qtbot, window)
    _back(qtbot, window)
    assert window.browsing.place == ALL
    assert window.search_bar.field.text() == ""


def test_the_side_buttons_of_a_mouse_walk(qtbot: QtBot, window: MainWindow) -> None:
    _ask(qtbot, window, "a beach")
    for target in (window.grid.viewport(), window.sidebar.view.viewport(), window.top_bar):
        QTest.mouseClick(target, Qt.MouseButton.BackButton, pos=QPoint(3, 3))
        settle(qtbot, window)
        assert window.browsing.place == ALL
        QTest.mouseClick(target, Qt.MouseButton.ForwardButton, pos=QPoint(3, 3))
        settle(qtbot, window)
        assert window.browsing.place == SEARCH


def test_keys_walk(qtbot: QtBot, window: MainWindow) -> None:
    _ask(qtbot, window, "a beach")
    for key, modifier in (
        (Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier),
        (Qt.Key.Key_Back, Qt.KeyboardModifier.NoModifier),
    ):
        QTest.keyClick(window.search_bar.field, key, modifier)
        settle(qtbot, window)
        assert window.browsing.place == ALL
        QTest.keyClick(window.grid, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
        settle(qtbot, window)
        assert window.browsing.place == SEARCH


def test_a_photo_that_is_gone_leaves_its_place(qtbot: QtBot, window: MainWindow) -> None:
    grid = window.grid
    grid.setCurrentIndex(grid.model().index(2, 0))
    _ask(qtbot, window, "a beach")
    here = window.walking.trail.spots[0]
    view = here.view
    view.selected[:] = 10**6
    object.__setattr__(view, "current", PhotoId(10**6))
    _back(qtbot, window)
    assert len(grid.selected_ids()) == 0
