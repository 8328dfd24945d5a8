"""Searching by look, on a first start without any model."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QElapsedTimer, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.main_window import MainWindow
from app.models.chips import Chip
from app.models.place import SEARCH
from app.open_library import OpenLibrary
from indexer.search.query import Join, MatchKind, PhotoTerm
from indexer.types import Box, PhotoId

OpenWindow = Callable[..., OpenLibrary]


@pytest.fixture
def window(open_indexed: OpenWindow) -> MainWindow:
    """Photos, and no model."""
    return open_indexed().window


def _photo(window: MainWindow, row: int, box: Box | None = None) -> Chip:
    return Chip(PhotoTerm(PhotoId(int(window.grid.content.ids[row])), box=box), "this photo")


def _asked(window: MainWindow) -> list[int]:
    return [int(term.photo_id) for term in window.draft.terms if isinstance(term, PhotoTerm)]


def _found(qtbot: QtBot, window: MainWindow) -> list[int]:
    qtbot.waitUntil(lambda: window.browsing.place == SEARCH and window.browsing.is_settled)
    assert window.browsing.error is None
    assert window.grid.content.kind is MatchKind.LOOK
    assert window.center.page is window.center.grid
    return [int(id_) for id_ in window.grid.content.ids]


def test_a_picture_finds_itself_first(qtbot: QtBot, window: MainWindow) -> None:
    window.search_bar.add_chips([_photo(window, 3)])
    assert _found(qtbot, window)[0] == _asked(window)[0]
    assert window.search_bar.aspect.text() == "Look"


def test_a_part_finds_the_whole(qtbot: QtBot, window: MainWindow) -> None:
    window.search_bar.add_chips([_photo(window, 3, Box(0.2, 0.2, 0.6, 0.6))])
    assert _asked(window)[0] in _found(qtbot, window)[:3]
    assert window.search_bar.chips[0].chip.content == window.draft.terms[0]


def test_any_of_several_pictures_is_found(qtbot: QtBot, window: MainWindow) -> None:
    window.search_bar.add_chips([_photo(window, 3), _photo(window, 12)])
    QTest.mouseClick(window.search_bar.join.button(Join.ANY), Qt.MouseButton.LeftButton)
    assert set(_found(qtbot, window)[:2]) == set(_asked(window)), "each is most like itself"


def test_the_answer_follows_a_change_at_once(qtbot: QtBot, window: MainWindow) -> None:
    window.search_bar.add_chips([_photo(window, 3)])
    _found(qtbot, window)
    timer = QElapsedTimer()
    timer.start()
    window.search_bar.add_chips([_photo(window, 12)])
    with qtbot.waitSignal(window.browsing.content_changed):
        pass
    assert timer.elapsed() < 1000, "150 ms on a machine that has nothing else to do"
