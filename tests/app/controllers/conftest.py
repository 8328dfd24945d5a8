"""A window that shows photos, for the tests of what can be done with them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from app.main_window import MainWindow
from app.models.chips import text_chip
from app.models.place import SEARCH
from app.open_library import OpenLibrary
from tests.app.controllers.answers import Answers


@pytest.fixture
def opened(open_indexed: Callable[..., OpenLibrary]) -> OpenLibrary:
    """A window with photos, none of them selected, the grid with the focus."""
    opened = open_indexed()
    opened.window.grid.setFocus()
    return opened


@pytest.fixture
def window(qtbot: QtBot, opened: OpenLibrary) -> MainWindow:
    """The same without a model, one types in the search bar."""
    window = opened.window
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.search_bar.field.setFocus()
    return window


@pytest.fixture
def answers(opened: OpenLibrary, monkeypatch: pytest.MonkeyPatch) -> Answers:
    """All photos of the window as the answer to whatever is asked, the first third strong."""
    ids = opened.window.grid.content.ids.tolist()
    third = len(ids) // 3
    strengths = [0.9] * third + [0.6] * third + [0.2] * (len(ids) - 2 * third)
    answers = Answers(ids, strengths)
    monkeypatch.setattr("app.controllers.content_loader.load_answer", answers.load)
    return answers


@pytest.fixture
def ask(qtbot: QtBot, opened: OpenLibrary) -> Callable[[], None]:
    """Asks for something, and waits for the answer."""

    def ask_() -> None:
        window = opened.window
        chip = text_chip("a beach")
        assert chip is not None
        window.search_bar.replace_all([chip])
        qtbot.waitUntil(
            lambda: window.browsing.place == SEARCH and window.browsing.is_settled, timeout=10_000
        )
        window.grid.setFocus()

    return ask_
