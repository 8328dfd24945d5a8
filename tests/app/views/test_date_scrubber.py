from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QLocale, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.theme import Appearance, Theme
from app.views.date_scrubber import DateScrubber
from app.views.photo_grid import PhotoGrid
from indexer.catalog.records import PhotoOrder
from tests.app.views.grids import years


@pytest.fixture
def scrubber(grid: PhotoGrid) -> DateScrubber:
    QLocale.setDefault(QLocale("en_GB"))
    grid.set_content(years(2012, 2020), is_same_place=False)
    return grid.scrubber


def _point_at(scrubber: DateScrubber, y: int) -> None:
    at = QPointF(5, y)
    QApplication.sendEvent(scrubber.bar, QEnterEvent(at, at, at))


def test_quiet_until_pointed_at(scrubber: DateScrubber) -> None:
    assert not scrubber.isVisible()
    assert not scrubber.bubble.isVisible()
    _point_at(scrubber, 300)
    assert scrubber.isVisible()
    assert sum(one.mark.is_major and one.has_text for one in scrubber.placed) == 9
    assert "2016" in scrubber.bubble.text() or "2015" in scrubber.bubble.text()
    assert scrubber.bubble.geometry().right() <= scrubber.geometry().left()
    QApplication.sendEvent(scrubber.bar, QEvent(QEvent.Type.Leave))
    assert not scrubber.isVisible()
    assert not scrubber.bubble.isVisible()


def test_a_click_goes_to_what_the_bubble_says(grid: PhotoGrid, scrubber: DateScrubber) -> None:
    december_2015 = (2015 - 1970) * 12 + 11
    _point_at(scrubber, 10)
    mark = next(one for one in scrubber.placed if one.mark.number == december_2015)
    _point_at(scrubber, mark.y)
    said = scrubber.bubble.text()
    QTest.mouseClick(scrubber.bar, Qt.MouseButton.LeftButton, pos=QPoint(5, mark.y))
    number = grid.section_number_at(grid.verticalOffset())
    assert number is not None
    assert "2015" in said or "2016" in said
    shown = grid.sections[number]
    assert abs(shown.first - ((2015 - 1970) * 365.25 + 345)) < 70
    assert scrubber.bubble.text() == said


def test_dragging_says_where_one_is(grid: PhotoGrid, scrubber: DateScrubber) -> None:
    bar = scrubber.bar
    start = bar.handle.center()
    QTest.mousePress(bar, Qt.MouseButton.LeftButton, pos=start)
    assert bar.value() == 0, "the handle does not jump when it is taken"
    for y in range(start.y(), bar.height(), 40):
        QTest.mouseMove(bar, QPoint(5, y))
    words = scrubber.bubble.text()
    assert grid.verticalOffset() > 0
    assert words
    QTest.mouseRelease(bar, Qt.MouseButton.LeftButton, pos=QPoint(-80, 400))
    assert not scrubber.bubble.isVisible()


def test_letting_go_says_nothing_else(grid: PhotoGrid, scrubber: DateScrubber) -> None:
    bar = scrubber.bar
    held = bar.handle.topLeft() + QPoint(5, 1)  # not in the middle, where a click would lead
    QTest.mousePress(bar, Qt.MouseButton.LeftButton, pos=held)
    QTest.mouseMove(bar, QPoint(5, 300))
    words = scrubber.bubble.text()
    QTest.mouseRelease(bar, Qt.MouseButton.LeftButton, pos=QPoint(5, 300))
    assert scrubber.bubble.isVisible()
    assert scrubber.bubble.text() == words


def test_the_keyboard_leads_from_month_to_month(grid: PhotoGrid, scrubber: DateScrubber) -> None:
    bar = scrubber.bar
    bar.setFocus(Qt.FocusReason.TabFocusReason)
    assert scrubber.isVisible()
    QTest.keyClick(bar, Qt.Key.Key_Down)
    assert "November 2020" in scrubber.bubble.text() or "December 2020" in scrubber.bubble.text()
    first = bar.value()
    QTest.keyClick(bar, Qt.Key.Key_Down)
    assert bar.value() > first > 0
    QTest.keyClick(bar, Qt.Key.Key_Up)
    assert bar.value() == first
    QTest.keyClick(bar, Qt.Key.Key_End)
    assert "2012" in scrubber.bubble.text()
    interface = QAccessible.queryAccessibleInterface(bar)
    assert interface.text(QAccessible.Text.Name) == "Time line"
    assert "2012" in interface.text(QAccessible.Text.Description)
    grid.setFocus()
    assert not scrubber.isVisible()


def test_letters_sizes_and_lists_without_either(grid: PhotoGrid, scrubber: DateScrubber) -> None:
    assert scrubber.bar.accessibleName() == "Time line"
    _point_at(scrubber, 200)
    grid.set_content(replace(grid.content, order=PhotoOrder.ADDED, runs=None), is_same_place=False)
    _point_at(scrubber, 300)
    assert not scrubber.isVisible(), "nothing to tell apart"
    assert scrubber.bar.accessibleName() == "Position in the list"
    assert "201" in scrubber.bubble.text(), "the day of what is there"


def test_a_short_list_has_no_time_line(grid: PhotoGrid, scrubber: DateScrubber) -> None:
    grid.set_content(years(2020, 2020, 1), is_same_place=False)
    _point_at(scrubber, 100)
    assert not scrubber.isVisible()
    assert not scrubber.bubble.isVisible()


@pytest.mark.parametrize("appearance", [Appearance.DARK, Appearance.LIGHT])
def test_both_themes_and_new_sizes_paint(
    qtbot: QtBot, grid: PhotoGrid, scrubber: DateScrubber, theme: Theme, appearance: Appearance
) -> None:
    theme.set_appearance(appearance)
    before = grid.grab().toImage()
    _point_at(scrubber, 200)
    assert grid.grab().toImage() != before
    grid.resize(500, 400)
    assert scrubber.geometry().right() < grid.width()
    assert scrubber.height() == scrubber.bar.height()
