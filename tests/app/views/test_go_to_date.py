from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.models.grid_content import EMPTY
from app.models.justified import HEADING_PX
from app.models.section_texts import section_name
from app.views.go_to_date import GoToDate
from app.views.photo_grid import PhotoGrid
from tests.app.views.grids import years


@pytest.fixture
def go_to(grid: PhotoGrid) -> GoToDate:
    QLocale.setDefault(QLocale("en_GB"))
    go_to = GoToDate(grid)
    grid.set_content(years(2012, 2020), is_same_place=False)
    return go_to


def _top_day(grid: PhotoGrid) -> str:
    number = grid.section_number_at(grid.verticalOffset() + HEADING_PX)
    assert number is not None
    return section_name(grid.sections[number])


def test_photos_follow_what_is_typed(grid: PhotoGrid, go_to: GoToDate) -> None:
    go_to.open()
    assert QApplication.focusWidget() is go_to.field
    QTest.keyClicks(go_to.field, "201")
    assert grid.verticalOffset() == 0, "no date yet"
    QTest.keyClicks(go_to.field, "6")
    assert "December 2016" in _top_day(grid)
    QTest.keyClicks(go_to.field, "-05")
    assert "May 2016" in _top_day(grid)
    assert go_to.answer == "Sat, 14 May 2016"
    QTest.keyClicks(go_to.field, "-02")
    assert go_to.answer.startswith("Nearest"), "no photo was taken on that day"
    QTest.keyClick(go_to.field, Qt.Key.Key_Return)
    assert not go_to.isVisible()
    assert grid.hasFocus()
    moment = grid.content.taken_s[grid.currentIndex().row()] / 86400 / 365.25 + 1970
    assert 2016.2 < moment < 2016.5
    assert len(grid.selected_ids()) == 1


def test_escape_leads_back(grid: PhotoGrid, go_to: GoToDate) -> None:
    grid.verticalScrollBar().setValue(333)
    go_to.open()
    QTest.keyClicks(go_to.field, "may 2014")
    assert grid.verticalOffset() > 1000
    QTest.keyClick(go_to.field, Qt.Key.Key_Escape)
    assert grid.verticalOffset() == 333
    assert not go_to.isVisible()
    assert grid.hasFocus()


def test_it_is_gone_when_the_photos_are_clicked(grid: PhotoGrid, go_to: GoToDate) -> None:
    go_to.open()
    QTest.keyClicks(go_to.field, "2014")
    grid.setFocus()
    assert not go_to.isVisible()
    assert grid.verticalOffset() > 1000, "and the photos stay where they are"


def test_words_that_are_no_date_say_so(grid: PhotoGrid, go_to: GoToDate) -> None:
    go_to.open()
    QTest.keyClicks(go_to.field, "beach")
    assert go_to.answer == "No date yet"
    interface = QAccessible.queryAccessibleInterface(go_to.field)
    assert interface.text(QAccessible.Text.Name) == "Go to date"
    assert "No date" in interface.text(QAccessible.Text.Description)


def test_a_narrow_grid_has_room_for_it(grid: PhotoGrid, go_to: GoToDate) -> None:
    grid.resize(260, 300)
    go_to.open()
    QTest.keyClicks(go_to.field, "may 2014")
    assert go_to.geometry().left() >= 0
    assert go_to.geometry().right() <= grid.viewport().width()


def test_without_photos_there_is_nowhere_to_go(grid: PhotoGrid, go_to: GoToDate) -> None:
    grid.set_content(EMPTY, is_same_place=False)
    go_to.open()
    assert not go_to.isVisible()
