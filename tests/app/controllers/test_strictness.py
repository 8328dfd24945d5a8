"""The floor: what it says, what it moves, and that nothing is searched for again."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.models.grid_content import DEFAULT_FLOOR
from app.models.place import ALL
from app.open_library import OpenLibrary
from indexer.search.query import Band, MatchKind
from tests.app.controllers.answers import Answers

Ask = Callable[[], None]


def _bands(opened: OpenLibrary) -> list[tuple[Band | None, int]]:
    return [(section.band, section.start) for section in opened.window.grid.sections]


def test_the_floor_moves_bands_and_count_without_another_search(
    opened: OpenLibrary, answers: Answers, ask: Ask
) -> None:
    ask()
    window, line = opened.window, opened.window.answering.line
    third = len(answers.ids) // 3
    asked = len(answers.asked)
    assert line.isVisible()
    assert line.text.startswith(str(2 * third))
    assert _bands(opened) == [(Band.STRONG, 0), (Band.LIKELY, third), (Band.REST, 2 * third)]
    line.slider.setValue(70)
    assert line.text.startswith(str(third))
    assert _bands(opened) == [(Band.STRONG, 0), (Band.REST, third)]
    line.slider.setValue(10)
    assert line.text.startswith(str(len(answers.ids)))
    assert _bands(opened) == [(Band.STRONG, 0), (Band.LIKELY, third)]
    assert len(answers.asked) == asked
    assert window.browsing.is_settled


def test_what_the_user_looks_at_stays_while_the_floor_moves(
    opened: OpenLibrary, answers: Answers, ask: Ask
) -> None:
    ask()
    grid = opened.window.grid
    grid.set_row_height(300)
    grid.verticalScrollBar().setValue(grid.verticalScrollBar().maximum() // 2)
    grid.selectionModel().clear()
    seen = grid.anchor()
    assert seen is not None
    before = grid.item_rect(seen.item).top()
    for floor in (80, 30, 95, 10):
        opened.window.answering.line.slider.setValue(floor)
        assert abs(grid.item_rect(seen.item).top() - before) <= 2


def test_one_floor_serves_all_searches_and_is_remembered(
    qtbot: QtBot, opened: OpenLibrary, answers: Answers, ask: Ask
) -> None:
    ask()
    window = opened.window
    window.answering.line.slider.setValue(65)
    window.browsing.go_to(ALL)
    qtbot.waitUntil(lambda: window.browsing.is_settled)
    assert not window.answering.line.isVisible()
    ask()
    assert window.grid.floor == window.answering.line.slider.value() == 65
    assert window._settings.floor == 65


def test_a_double_click_leads_back_to_the_usual_floor(
    opened: OpenLibrary, answers: Answers, ask: Ask
) -> None:
    ask()
    slider = opened.window.answering.line.slider
    slider.setValue(90)
    QTest.mouseDClick(slider, Qt.MouseButton.LeftButton)
    assert slider.value() == DEFAULT_FLOOR


def test_keys_move_the_floor(opened: OpenLibrary, answers: Answers, ask: Ask) -> None:
    ask()
    QTest.keyClick(opened.window.grid, Qt.Key.Key_Period)
    assert opened.window.grid.floor == DEFAULT_FLOOR + 5
    QTest.keyClick(opened.window.grid, Qt.Key.Key_Comma)
    QTest.keyClick(opened.window.grid, Qt.Key.Key_Comma)
    assert opened.window.grid.floor == DEFAULT_FLOOR - 5


@pytest.mark.parametrize("kind", [MatchKind.NAME, MatchKind.FILTER])
def test_where_strengths_say_nothing_there_is_no_floor(
    opened: OpenLibrary, answers: Answers, ask: Ask, kind: MatchKind
) -> None:
    answers.kind = kind
    ask()
    window = opened.window
    assert not window.answering.line.isVisible()
    QTest.keyClick(window.grid, Qt.Key.Key_Period)
    assert window.grid.floor == DEFAULT_FLOOR


def test_where_only_the_floor_is_too_high_one_click_leads_back(
    opened: OpenLibrary, answers: Answers, ask: Ask
) -> None:
    answers.strengths = [min(one, 0.8) for one in answers.strengths]
    ask()
    line = opened.window.answering.line
    line.slider.setValue(95)
    assert opened.window.grid.sections[0].is_floor_high
    assert line.text.startswith("No match")
    assert line.way_out == "As usual"
    line.way_out_taken.emit()
    assert line.slider.value() == DEFAULT_FLOOR
    assert line.way_out == ""


def test_where_nothing_matches_that_is_said_with_what_to_do(
    opened: OpenLibrary, answers: Answers, ask: Ask
) -> None:
    answers.strengths = [0.2] * len(answers.ids)
    ask()
    section = opened.window.grid.sections[0]
    assert section.is_best_weak
    assert not section.is_floor_high
    assert opened.window.answering.line.text == "No match Try other words."


def test_selecting_the_matches_loads_those_that_lack(
    qtbot: QtBot, opened: OpenLibrary, answers: Answers, ask: Ask
) -> None:
    answers.page = 3
    ask()
    window = opened.window
    window.grid.set_row_height(400)
    matching = 2 * (len(answers.ids) // 3)
    window.actions_.select_matches.trigger()
    qtbot.waitUntil(lambda: len(window.grid.selected_ids()) == matching, timeout=10_000)
    assert window.grid.selected_ids().tolist() == answers.ids[:matching]
