"""Asking without a mouse: filters, what to search by, and the way back; answers come at once."""

from __future__ import annotations

import time

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.main_window import MainWindow
from app.models.place import ALL, SEARCH
from indexer.search.filters import Filter, FilterField
from indexer.search.query import Aspect, MatchKind

KEY = Qt.Key
_QUICK_S = 0.15


def _keys(window: MainWindow, text: str) -> None:
    QTest.keyClicks(window.focusWidget(), text)


def _press(
    window: MainWindow, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    QTest.keyClick(window.focusWidget(), key, modifier)


def test_filters_alone_list_photos_and_can_be_changed_by_keys(
    qtbot: QtBot, window: MainWindow
) -> None:
    whole = window.grid.content.count
    _keys(window, "type:jpeg orient")
    _press(window, KEY.Key_Tab)
    _press(window, KEY.Key_Down)
    shape = window.completing.popup.chosen
    assert shape is not None
    _press(window, KEY.Key_Return)
    qtbot.waitUntil(lambda: window.browsing.place == SEARCH and window.browsing.is_settled)
    assert window.draft.state.filters == (
        Filter(FilterField.TYPE, "jpeg"),
        Filter(FilterField.ORIENTATION, shape.text),
    )
    assert window.grid.content.kind is MatchKind.FILTER
    assert window.grid.content.count <= whole
    _press(window, KEY.Key_Left)
    _press(window, KEY.Key_Minus)
    assert window.draft.state.filters[1].is_minus
    qtbot.waitUntil(lambda: window.browsing.is_settled)
    window.search_bar.chips[1].take_focus()
    _press(window, KEY.Key_F2)
    assert window.search_bar.field.text() == f"-orientation:{shape.text}"
    window.search_bar.field.selectAll()
    _press(window, KEY.Key_Delete)
    _press(window, KEY.Key_Backspace)
    qtbot.waitUntil(lambda: window.browsing.place == ALL and window.browsing.is_settled)
    assert window.grid.content.count == whole


def test_the_only_filter_is_changed_without_leaving_its_photos(
    qtbot: QtBot, window: MainWindow
) -> None:
    _keys(window, "orientation:portrait ")
    qtbot.waitUntil(lambda: window.browsing.place == SEARCH and window.browsing.is_settled)
    portrait = window.grid.content.ids.tolist()
    window.search_bar.chips[0].take_focus()
    _press(window, KEY.Key_F2)
    assert window.search_bar.field.text() == "orientation:portrait"
    window.browsing.refresh_soon()
    qtbot.waitUntil(lambda: window.browsing.is_settled)
    assert window.browsing.place == SEARCH
    assert window.grid.content.ids.tolist() == portrait, "nothing else is asked for yet"
    window.search_bar.field.selectAll()
    _keys(window, "orientation:landscape")
    _press(window, KEY.Key_Return)
    qtbot.waitUntil(
        lambda: window.browsing.is_settled and window.grid.content.ids.tolist() != portrait
    )
    window.search_bar.chips[0].take_focus()
    _press(window, KEY.Key_F2)
    _press(window, KEY.Key_Escape)
    qtbot.waitUntil(lambda: window.browsing.place == ALL and window.browsing.is_settled)
    assert window.search_bar.field.text() == ""


def test_what_to_search_by_is_chosen_by_keys(window: MainWindow) -> None:
    window.draft.has_meaning = True  # as with a model
    window.search_bar.show_draft()
    _press(window, KEY.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert window.draft.aspect is Aspect.LOOK
    _press(window, KEY.Key_Tab)
    _press(window, KEY.Key_Tab)
    assert window.focusWidget() is window.search_bar.aspect
    _press(window, KEY.Key_Space)
    panel = window.search_bar.aspect.panel
    assert panel.isVisible()
    QTest.keyClick(panel.radio(Aspect.LOOK), KEY.Key_Escape)
    assert panel.isHidden()


def test_answers_follow_a_filter_at_once(qtbot: QtBot, window: MainWindow) -> None:
    took = []
    for year in range(2015, 2020):
        _keys(window, f"-date:{year}")
        with qtbot.waitSignal(window.browsing.content_changed):
            began = time.monotonic()
            _keys(window, " ")
        took.append(time.monotonic() - began)
        qtbot.waitUntil(lambda: window.browsing.is_settled)
    assert min(took) < _QUICK_S, "the best of some: other programs take their time as well"
