"""Folded look-alikes: asked for, opened in place, and safe to act on."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.delegates.badges import BADGE_MARGIN
from app.open_library import OpenLibrary
from tests.app.controllers.answers import Answers

Ask = Callable[[], None]


@pytest.fixture
def shown(qtbot: QtBot, opened: OpenLibrary, answers: Answers, ask: Ask) -> list[int]:
    """The third photo has two look-alikes folded into it; what is seen."""
    whole = answers.ids
    answers.folded = {whole[2]: whole[-2:]}
    answers.ids, answers.strengths = whole[:-2], answers.strengths[:-2]
    ask()
    QTest.keyClick(opened.window.grid, Qt.Key.Key_C)
    qtbot.waitUntil(
        lambda: opened.window.browsing.is_settled and answers.asked[-1].is_collapsed,
        timeout=10_000,
    )
    assert opened.window.grid.content.ids.tolist() == answers.ids
    return answers.ids


def test_the_badge_opens_what_is_folded_in_place(
    opened: OpenLibrary, answers: Answers, shown: list[int]
) -> None:
    grid = opened.window.grid
    assert grid.buttons.fold_badge(2) == "folded 2"
    cell = grid.item_rect(2)
    asked = len(answers.asked)
    on_badge = cell.topRight()
    on_badge.setX(on_badge.x() - BADGE_MARGIN - 8)
    on_badge.setY(on_badge.y() + BADGE_MARGIN + 8)
    QTest.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=on_badge)
    inner = answers.folded[shown[2]]
    assert grid.content.ids.tolist() == [*shown[:3], *inner, *shown[3:]]
    assert [grid.buttons.fold_badge(item) for item in (2, 3, 4, 5)] == [
        "open 2",
        "member",
        "member",
        "",
    ]
    assert len(answers.asked) == asked


def test_a_key_opens_and_closes_and_keeps_its_place(
    opened: OpenLibrary, answers: Answers, shown: list[int]
) -> None:
    grid = opened.window.grid
    grid.setCurrentIndex(grid.model().index(2, 0))
    assert opened.window.actions_.unfold in opened.window.photos.make_menu().actions()
    QTest.keyClick(grid, Qt.Key.Key_S)
    assert grid.content.count == len(shown) + 2
    QTest.keyClick(grid, Qt.Key.Key_Right)  # onto the first of those that were folded
    assert grid.current_id() == answers.folded[shown[2]][0]
    QTest.keyClick(grid, Qt.Key.Key_S)
    assert grid.content.ids.tolist() == shown
    assert grid.current_id() == shown[2]
    grid.setCurrentIndex(grid.model().index(0, 0))
    assert opened.window.actions_.unfold not in opened.window.photos.make_menu().actions()
    QTest.keyClick(grid, Qt.Key.Key_S)  # nothing is folded there
    assert grid.content.ids.tolist() == shown


def test_what_is_done_with_a_folded_cell_is_done_with_its_photo_alone(
    opened: OpenLibrary, shown: list[int]
) -> None:
    grid = opened.window.grid
    grid.setCurrentIndex(grid.model().index(2, 0))
    assert list(opened.window.photos.chosen.ids()) == [shown[2]]
    grid.selectAll()
    assert list(opened.window.photos.chosen.ids()) == shown


def test_an_opened_cell_stays_open_when_photos_come_in(
    qtbot: QtBot, opened: OpenLibrary, answers: Answers, shown: list[int]
) -> None:
    window = opened.window
    window.grid.setCurrentIndex(window.grid.model().index(2, 0))
    window.actions_.unfold.trigger()
    window.grid.setCurrentIndex(window.grid.model().index(3, 0))
    asked = len(answers.asked)
    window.browsing.refresh_soon()
    qtbot.waitUntil(
        lambda: len(answers.asked) > asked and window.browsing.is_settled, timeout=10_000
    )
    assert window.grid.content.count == len(shown) + 2
    assert window.grid.current_id() == answers.folded[shown[2]][0]


def test_the_button_and_undo_follow_the_query(
    qtbot: QtBot, opened: OpenLibrary, shown: list[int]
) -> None:
    window = opened.window
    assert window.answering.line.fold_button.isChecked()
    window.actions_.undo.trigger()
    assert not window.answering.line.fold_button.isChecked()
    assert not window.actions_.collapse.isChecked()
    qtbot.waitUntil(lambda: window.browsing.is_settled, timeout=10_000)
    assert window.grid.content.ids.tolist() == shown  # none of them is folded into another


def test_counts_are_of_photos_and_say_what_they_are_folded_into(
    opened: OpenLibrary, answers: Answers, shown: list[int]
) -> None:
    window = opened.window
    matching = sum(strength >= 0.5 for strength in answers.strengths)
    words = window.answering.line.slider.accessibleDescription()
    assert f"{matching + 2:,}" in words
    assert f"folded into {matching:,}" in words
    assert window.details.heading == f"{len(shown) + 2} photos"
    window.answering.strictness.select_matches()
    assert len(window.grid.selected_ids()) == matching, "what is not seen is not chosen"
