"""Keys that lead from one part of the window to another, on the real engine."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.main_window import MainWindow
from app.models.place import SEARCH
from app.open_library import OpenLibrary
from indexer.cancel import CancelToken
from indexer.search.query import Query, SearchResult
from tests.app.waiting import LONG_MS

OpenWindow = Callable[..., OpenLibrary]


@pytest.fixture
def opened(open_indexed: OpenWindow) -> OpenLibrary:
    return open_indexed()


@pytest.fixture
def answer(opened: OpenLibrary, monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """No search is answered before it is set, as while a model is loaded."""
    answer = threading.Event()
    search = opened.library.search

    def slow(query: Query, token: CancelToken | None = None) -> SearchResult:
        answer.wait()
        return search(query, token)

    monkeypatch.setattr(opened.library, "search", slow)
    yield answer
    answer.set()


def _ask(window: MainWindow, words: str) -> None:
    window.search_bar.field.setFocus()
    QTest.keyClicks(window.search_bar.field, words)
    QTest.keyClick(window.search_bar.field, Qt.Key.Key_Return)


def test_the_keys_wait_for_the_photos_that_were_asked_for(
    qtbot: QtBot, opened: OpenLibrary, answer: threading.Event
) -> None:
    window = opened.window
    _ask(window, "jpg")
    QTest.keyClick(window.search_bar.field, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: window.browsing.place == SEARCH)
    assert not window.browsing.is_loaded
    assert window.search_bar.field.hasFocus(), "the photos that are seen are the old ones"
    answer.set()
    qtbot.waitUntil(window.grid.hasFocus, timeout=LONG_MS)
    assert window.browsing.is_loaded


def test_who_types_on_stays_in_the_search_field(
    qtbot: QtBot, opened: OpenLibrary, answer: threading.Event
) -> None:
    window = opened.window
    _ask(window, "jpg")
    QTest.keyClick(window.search_bar.field, Qt.Key.Key_Down)
    QTest.keyClicks(window.search_bar.field, "a")
    answer.set()
    qtbot.waitUntil(lambda: window.browsing.is_settled, timeout=LONG_MS)
    assert window.search_bar.field.hasFocus()
