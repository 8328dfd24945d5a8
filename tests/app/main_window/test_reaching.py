"""By keyboard, by a screen reader, and in a narrow window."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QAccessible,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.open_library import OpenLibrary
from tests.app.main_window.acting import SAMPLE, search

OpenWindow = Callable[..., OpenLibrary]


def _tab_stops(window: QWidget, steps: int) -> list[QWidget]:
    stops: list[QWidget] = []
    for _ in range(steps):
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        if focus is None or (stops and focus is stops[0]):
            break
        stops.append(focus)
    return stops


def test_the_keyboard_reaches_everything_and_all_of_it_has_a_name(
    qtbot: QtBot, open_indexed: OpenWindow
) -> None:
    opened = open_indexed(SAMPLE)
    window = opened.window
    search(qtbot, window, "a beach")
    QTest.keyClick(window.search_bar.field, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is window.grid, "Down leads from the field to the photos"
    QTest.keyClick(window.grid, Qt.Key.Key_Home)
    qtbot.waitUntil(lambda: not window.details.is_busy and len(window.grid.selected_ids()) == 1)
    stops = _tab_stops(window, 60)
    assert window.search_bar.field in stops
    assert window.grid in stops
    assert window.sidebar.view in stops
    chip = window.search_bar.chips[0]
    assert set(chip.focusable()) <= set(stops)
    texts = {stop.text() for stop in stops if isinstance(stop, QAbstractButton)}
    assert {"More like this", "Add to query", "Subtract", "Add folder…"} <= texts
    for stop in stops:
        interface = QAccessible.queryAccessibleInterface(stop)
        assert interface.text(QAccessible.Text.Name), stop
        assert interface.role() is not QAccessible.Role.NoRole


def test_every_button_and_field_has_an_accessible_name(
    qtbot: QtBot, open_window: OpenWindow
) -> None:
    window = open_window().window
    for kind in (QAbstractButton, QLineEdit):
        for control in window.findChildren(kind):
            if control.objectName().startswith("qt_"):
                continue  # parts of Qt's own widgets
            interface = QAccessible.queryAccessibleInterface(control)
            has_name = interface.text(QAccessible.Text.Name)
            # The problems button says how many there are, once there are some.
            assert has_name or not control.isVisible(), control


def test_details_give_way_in_a_narrow_window(qtbot: QtBot, open_indexed: OpenWindow) -> None:
    window = open_indexed().window
    for width in (640, 1440, 900, 1080):
        window.resize(width, 600)
        assert window.width() == width, "nothing forces the window to be wider"
        assert window.details.isVisible() == (width >= 1080)
        qtbot.waitUntil(lambda: window.grid.width() > 300)
