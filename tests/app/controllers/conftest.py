"""A window that shows photos, for the tests of what can be done with them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.open_library import OpenLibrary


@pytest.fixture
def opened(qtbot: QtBot, open_window: Callable[..., OpenLibrary], pictures: Path) -> OpenLibrary:
    """A window with photos, none of them selected, the grid with the focus."""
    opened = open_window()
    opened.library.roots.add(pictures)
    with qtbot.waitSignal(opened.bridge.index_finished, timeout=60_000):
        opened.library.indexing.start()
    window = opened.window
    qtbot.waitUntil(lambda: window.browsing.is_settled and window.grid.content.count > 5)
    window.grid.setFocus()
    return opened
