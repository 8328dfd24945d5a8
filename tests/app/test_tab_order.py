"""Tab goes through the window as one sees it, before the first search and after it."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.main_window import MainWindow
from app.models.chips import text_chip
from app.models.place import SEARCH
from app.open_library import OpenLibrary

OpenWindow = Callable[..., OpenLibrary]


def _stops(window: MainWindow) -> list[str]:
    """The accessible names of what Tab comes to, from the search field on."""
    field = window.search_bar.field
    field.setFocus()
    names: list[str] = []
    focused: QWidget | None = field
    while focused is not None and len(names) < 40:
        names.append(focused.accessibleName())
        QTest.keyClick(focused, Qt.Key.Key_Tab)
        focused = window.focusWidget()
        if focused is field:
            break
    return names


def test_tab_follows_the_eye(qtbot: QtBot, open_indexed: OpenWindow) -> None:
    window = open_indexed("sample").window
    qtbot.waitUntil(lambda: window.grid.isVisible() and window.browsing.is_settled)
    wanted = [
        "Describe photos",
        "Add a filter",
        "Search by: Meaning",
        window.order_button.accessibleName(),
        "Size of the photos",
        "Menu",
        "Photos",
        "Places",
    ]
    assert _stops(window)[: len(wanted)] == wanted
    window.search_bar.add_chips([chip for chip in map(text_chip, ("a beach", "a dog")) if chip])
    qtbot.waitUntil(lambda: window.browsing.place == SEARCH and window.browsing.is_settled)
    qtbot.waitUntil(window.grid.isVisible, timeout=60_000)
    stops = _stops(window)
    in_order = ["Describe photos", "Save as album…", "Menu", "Photos", "Places", "Remove a dog"]
    for before, after in pairwise(in_order):
        assert stops.index(before) < stops.index(after)
