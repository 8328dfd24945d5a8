"""What is offered while one types in the search bar, and what keys do with it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from app.main_window import MainWindow
from app.models.name_completion import complete_name
from app.views.completion_list import CompletionModel
from indexer.catalog.vocabulary import Vocabulary
from indexer.search.completion import complete
from indexer.search.filters import Filter, FilterField

KEY = Qt.Key


def _type(window: MainWindow, text: str) -> None:
    QTest.keyClicks(window.search_bar.field, text)


def _press(window: MainWindow, key: Qt.Key) -> None:
    QTest.keyClick(window.search_bar.field, key)


def _offered(window: MainWindow) -> list[str]:
    popup = window.completing.popup
    return [one.text for one in popup.model.offered] if popup.isVisible() else []


def test_fields_and_what_the_library_has(qtbot: QtBot, window: MainWindow) -> None:
    _type(window, "a dog d")
    assert not _offered(window), "a letter begins any word"
    _type(window, "a")
    assert _offered(window) == ["date:"]
    _press(window, KEY.Key_Tab)
    field = window.search_bar.field
    assert (field.text(), field.hasFocus()) == ("a dog date:", True)
    qtbot.waitUntil(lambda: window.completing.is_known)
    assert "2019" in " ".join(_offered(window)) or any(one.isdigit() for one in _offered(window))
    year = next(one for one in window.completing.popup.model.offered if one.text.isdigit())
    assert year.count, "it is said how many photos there are"
    while window.completing.popup.chosen != year:
        _press(window, KEY.Key_Down)
    _press(window, KEY.Key_Return)
    assert window.draft.state.filters == (Filter(FilterField.DATE, year.text),)
    assert field.text() == "a dog "
    assert not _offered(window)


def test_return_searches_as_long_as_nothing_is_chosen(qtbot: QtBot, window: MainWindow) -> None:
    _type(window, "da")
    assert _offered(window)
    _press(window, KEY.Key_Return)
    assert not _offered(window)
    assert [chip.label for chip in window.draft.chips] == ["da"]


def _chosen(window: MainWindow) -> str | None:
    chosen = window.completing.popup.chosen
    return None if chosen is None else chosen.text


def test_down_and_up_lead_through_the_list_and_back_to_the_field(window: MainWindow) -> None:
    _type(window, "has:")
    texts = _offered(window)
    assert len(texts) > 2
    walked = []
    for key in (KEY.Key_Down, KEY.Key_Up, KEY.Key_Up, KEY.Key_Down):
        _press(window, key)
        walked.append(_chosen(window))
    assert walked == [texts[0], None, texts[-1], None]
    assert window.search_bar.field.text() == "has:", "nothing was taken"


def test_escape_closes_the_list_and_nothing_else(window: MainWindow) -> None:
    _type(window, "snow has:")
    _press(window, KEY.Key_Escape)
    assert not _offered(window)
    assert window.search_bar.field.text() == "snow has:"
    _press(window, KEY.Key_Escape)
    assert window.draft.is_empty, "now it clears the search, as ever"


def test_the_list_goes_with_the_cursor_and_the_focus(window: MainWindow) -> None:
    _type(window, "has:")
    for _ in range(4):
        _press(window, KEY.Key_Left)
    assert not _offered(window)
    _press(window, KEY.Key_End)
    _type(window, "g")
    assert _offered(window)
    window.grid.setFocus()
    assert not _offered(window)


def test_tab_completes_what_is_begun_and_else_goes_on(window: MainWindow) -> None:
    window.actions_.add_filter.trigger()
    _press(window, KEY.Key_Tab)
    assert not _offered(window)
    assert not window.search_bar.field.hasFocus()
    window.search_bar.field.setFocus()
    _type(window, "has:g")
    _press(window, KEY.Key_Tab)
    assert window.draft.state.filters == (Filter(FilterField.HAS, "gps"),)


def test_the_button_and_its_key_show_all_there_is(window: MainWindow) -> None:
    _type(window, "snow")
    window.actions_.add_filter.trigger()
    assert _offered(window) == [f"{field}:" for field in FilterField]
    _press(window, KEY.Key_Down)
    _press(window, KEY.Key_Return)
    assert window.search_bar.field.text() == "snow date:"
    assert _offered(window)
    window.search_bar.clear()
    QTest.mouseClick(window.search_bar.buttons.filter, Qt.MouseButton.LeftButton)
    assert len(_offered(window)) == len(FilterField)
    popup = window.completing.popup
    at = popup.view.visualRect(popup.model.index(1, 0)).center()
    QTest.mouseClick(popup.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert window.search_bar.field.text() == "camera:"


@pytest.mark.parametrize("size", [(640, 420), (900, 600)])
def test_it_stays_inside_a_small_window(window: MainWindow, size: tuple[int, int]) -> None:
    window.resize(*size)
    _type(window, "a rather long description of what is looked for ")
    window.actions_.add_filter.trigger()
    popup = window.completing.popup
    assert popup.isVisible()
    assert window.rect().contains(popup.geometry())


def test_a_screen_reader_hears_what_is_chosen(qtbot: QtBot, window: MainWindow) -> None:
    popup = window.completing.popup
    window.actions_.add_filter.trigger()
    with qtbot.waitSignal(popup.moved) as moved:
        _press(window, KEY.Key_Down)
    assert moved.args[0].startswith("date:, When it was taken")
    interface = QAccessible.queryAccessibleInterface(popup.view)
    assert interface.text(QAccessible.Text.Name) == "Suggestions"
    assert interface.childCount() >= len(FilterField)


def test_the_model_is_one(qtbot: QtBot) -> None:
    model = CompletionModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.offer(complete("camera:", 7, Vocabulary(cameras=(("Canon", 3),))))
    assert model.spoken(model.offered[0]) == "Canon, 3 photos"
    model.offer([])
    assert tester.model() is model
    assert complete_name("Bis", 3, ()) == []
