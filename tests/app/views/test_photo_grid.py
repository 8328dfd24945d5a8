from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QNativeGestureEvent, QPointingDevice, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.models.grid_content import EMPTY
from app.models.justified import HEADING_PX
from app.views.justified_view import MAX_ROW_PX, MIN_ROW_PX
from app.views.photo_grid import PhotoGrid
from indexer.types import PhotoId
from tests.app.views.grids import content, years


def _top_of(grid: PhotoGrid, photo_id: int) -> int:
    item = grid.content.index_of(PhotoId(photo_id))
    assert item is not None
    return grid.visualRect(grid.model().index(item, 0)).top()


def _press(grid: PhotoGrid, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
    modifier = Qt.KeyboardModifier.NoModifier
    for one in modifiers:
        modifier |= one
    QTest.keyClick(grid, key, modifier)


SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier


def test_keys_walk_and_select(grid: PhotoGrid) -> None:
    grid.setFocus()
    _press(grid, Qt.Key.Key_Home)
    assert grid.selected_ids().tolist() == [1000]
    _press(grid, Qt.Key.Key_Right)
    assert grid.selected_ids().tolist() == [1001]
    _press(grid, Qt.Key.Key_Right, SHIFT)
    _press(grid, Qt.Key.Key_Right, SHIFT)
    assert grid.selected_ids().tolist() == [1001, 1002, 1003]
    _press(grid, Qt.Key.Key_Left, SHIFT)
    assert grid.selected_ids().tolist() == [1001, 1002]
    _press(grid, Qt.Key.Key_End)
    assert grid.current_id() == 1199
    _press(grid, Qt.Key.Key_A, CTRL)
    assert len(grid.selected_ids()) == 200


def test_the_current_photo_is_always_in_sight(grid: PhotoGrid) -> None:
    grid.setFocus()
    _press(grid, Qt.Key.Key_Home)
    for key in [Qt.Key.Key_Down] * 12 + [Qt.Key.Key_PageDown] * 3 + [Qt.Key.Key_PageUp] * 2:
        _press(grid, key)
        rect = grid.visualRect(grid.currentIndex())
        assert grid.viewport().rect().contains(rect)
    _press(grid, Qt.Key.Key_Home)
    assert grid.verticalOffset() == 0, "with the first photo its heading is seen"


def test_up_and_down_keep_the_column(grid: PhotoGrid) -> None:
    grid.setFocus()
    grid.setCurrentIndex(grid.model().index(2, 0))
    _press(grid, Qt.Key.Key_Down)
    _press(grid, Qt.Key.Key_Down)
    _press(grid, Qt.Key.Key_Up)
    _press(grid, Qt.Key.Key_Up)
    assert grid.currentIndex().row() == 2


def test_clicks_select_with_shift_and_ctrl(qtbot: QtBot, grid: PhotoGrid) -> None:
    def click(item: int, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        center = grid.visualRect(grid.model().index(item, 0)).center()
        QTest.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, modifier, center)

    click(1)
    click(6, SHIFT)
    assert grid.selected_ids().tolist() == list(range(1001, 1007))
    click(3, CTRL)
    assert grid.selected_ids().tolist() == [1001, 1002, 1004, 1005, 1006]
    click(8)
    assert grid.selected_ids().tolist() == [1008]
    QTest.mouseClick(
        grid.viewport(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        QPoint(3, 3),
    )
    assert grid.selected_ids().tolist() == [], "a click beside all photos"


def test_new_photos_do_not_move_what_is_looked_at(grid: PhotoGrid) -> None:
    grid.verticalScrollBar().setValue(1500)
    grid.setCurrentIndex(grid.model().index(60, 0))
    grid.verticalScrollBar().setValue(1500)
    y = 1500 + 5
    item = grid.indexAt(QPoint(300, 5)).row()
    assert item > 0, y
    first = int(grid.content.ids[grid.indexAt(QPoint(20, 5)).row()])
    before = _top_of(grid, first)
    grid.set_content(content([*range(1, 40), *range(1000, 1200)]), is_same_place=True)
    assert abs(_top_of(grid, first) - before) <= 12, "the photo at the top edge stays there"
    assert grid.current_id() == 1060
    assert grid.selected_ids().tolist() == [1060]


def test_at_the_very_top_new_photos_show(grid: PhotoGrid) -> None:
    grid.set_content(content([1, 2, *range(1000, 1200)]), is_same_place=True)
    assert grid.verticalOffset() == 0


def test_another_place_begins_at_the_top_with_nothing_selected(grid: PhotoGrid) -> None:
    grid.selectAll()
    grid.verticalScrollBar().setValue(900)
    grid.set_content(content(list(range(1000, 1100))), is_same_place=False)
    assert grid.verticalOffset() == 0
    assert len(grid.selected_ids()) == 0


def _wheel(grid: PhotoGrid, at: QPoint, notches: int) -> None:
    QApplication.sendEvent(
        grid.viewport(),
        QWheelEvent(
            QPointF(at),
            QPointF(grid.viewport().mapToGlobal(at)),
            QPoint(),
            QPoint(0, 120 * notches),
            Qt.MouseButton.NoButton,
            CTRL,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        ),
    )


def _photo_at(grid: PhotoGrid, at: QPoint) -> QModelIndex:
    item = grid.indexAt(at)
    while not item.isValid():  # a gap or a heading
        at += QPoint(3, 3)
        item = grid.indexAt(at)
    return item


@pytest.mark.parametrize("notches", [1, 3, -1, -4])
@pytest.mark.parametrize("at", [QPoint(20, 60), QPoint(410, 330), QPoint(760, 560)])
def test_zoom_keeps_the_photo_under_the_pointer(grid: PhotoGrid, notches: int, at: QPoint) -> None:
    grid.verticalScrollBar().setValue(1800)
    at = QPoint(at)
    item = _photo_at(grid, at)
    height = grid.row_height
    for _ in range(abs(notches)):
        _wheel(grid, at, notches // abs(notches))
    assert (grid.row_height > height) == (notches > 0)
    rect = grid.visualRect(item)
    assert rect.top() - 2 <= at.y() <= rect.bottom() + 2


@pytest.mark.parametrize("is_at_end", [False, True])
@pytest.mark.parametrize("notches", [3, -3])
def test_zoom_at_the_ends_keeps_the_photo_in_sight_and_leads_back(
    grid: PhotoGrid, notches: int, is_at_end: bool
) -> None:
    bar = grid.verticalScrollBar()
    bar.setValue(bar.maximum() if is_at_end else 0)
    at = QPoint(300, 560 if is_at_end else 90)
    item = _photo_at(grid, at)
    top = grid.visualRect(item).top()
    way = notches // abs(notches)
    for _ in range(abs(notches)):
        _wheel(grid, at, way)
    assert grid.viewport().rect().intersects(grid.visualRect(item))
    row_px = grid.row_height
    for _ in range(20):
        if grid.row_height == 140:
            break
        grid.set_row_height(140, at)
    assert row_px != 140
    assert abs(grid.visualRect(item).top() - top) <= 2


def _pinch(grid: PhotoGrid, kind: Qt.NativeGestureType, value: float, at: QPoint) -> None:
    event = QNativeGestureEvent(
        kind,
        QPointingDevice.primaryPointingDevice(),
        2,
        QPointF(at),
        QPointF(at),
        QPointF(grid.viewport().mapToGlobal(at)),
        value,
        QPointF(),
    )
    QApplication.sendEvent(grid.viewport(), event)


def test_a_pinch_zooms_by_fractions_and_stops_at_the_limits(grid: PhotoGrid) -> None:
    zoom = Qt.NativeGestureType.ZoomNativeGesture
    grid.verticalScrollBar().setValue(1800)
    at = QPoint(410, 330)
    item = _photo_at(grid, at)
    _pinch(grid, Qt.NativeGestureType.BeginNativeGesture, 0, at)
    for _ in range(100):
        _pinch(grid, zoom, 0.003, at)  # each of them is less than a pixel
    assert 180 < grid.row_height < 200
    rect = grid.visualRect(item)
    assert rect.top() - 2 <= at.y() <= rect.bottom() + 2
    for _ in range(10):
        _pinch(grid, zoom, 0.5, at)
    assert grid.row_height == MAX_ROW_PX
    _pinch(grid, zoom, -0.1, at)
    assert grid.row_height < MAX_ROW_PX, "it turns at once"
    for _ in range(10):
        _pinch(grid, zoom, -0.5, at)
    assert grid.row_height == MIN_ROW_PX


def test_photos_that_come_while_scrolled_slide_in_above(grid: PhotoGrid) -> None:
    grid.set_content(years(2010, 2020), is_same_place=False)
    bar = grid.verticalScrollBar()
    for where in (0.3, 0.9, 1.0):
        grid.set_content(years(2010, 2020), is_same_place=False)
        bar.setValue(round(bar.maximum() * where))
        item = _photo_at(grid, QPoint(300, 200))
        photo, top = int(grid.content.ids[item.row()]), grid.visualRect(item).top()
        more = years(2010, 2021)  # a year more on top: all ids move on by its photos
        fresh = replace(more, ids=more.ids - 12 * 12)
        grid.set_content(fresh, is_same_place=True)
        assert abs(_top_of(grid, photo) - top) <= 2


def test_a_heading_selects_its_photos(qtbot: QtBot, grid: PhotoGrid) -> None:
    def click(number: int, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        at = QPoint(20, grid.heading_y(number) + 20)
        QTest.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, modifier, at)

    grid.set_content(years(2020, 2020), is_same_place=False)
    grid.set_row_height(90)
    first, second = (int(count) for count in grid.sections.counts[:2])
    click(0)
    assert len(grid.selected_ids()) == first
    click(1, CTRL)
    assert len(grid.selected_ids()) == first + second
    click(0, CTRL)
    assert grid.selected_ids().tolist() == list(range(first + 1, first + second + 1))
    click(0)
    assert len(grid.selected_ids()) == first


def test_the_section_of_the_current_photo_can_be_selected(grid: PhotoGrid) -> None:
    grid.setCurrentIndex(grid.model().index(80, 0))
    grid.select_current_section()
    assert grid.current_id() == 1080
    assert grid.selected_ids().tolist() == list(range(1066, 1200))


def test_the_heading_one_is_under_stays_in_sight(grid: PhotoGrid) -> None:
    grid.verticalScrollBar().setValue(700)
    background = grid.grab().toImage().pixelColor(400, 3)
    grid.set_content(replace(grid.content, runs=None), is_same_place=True)
    grid.verticalScrollBar().setValue(700)
    assert background.name() == "#17181a"
    at = QPoint(20, 15)
    grid.set_content(content(list(range(1000, 1200))), is_same_place=False)
    grid.verticalScrollBar().setValue(700)
    QTest.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert grid.selected_ids().tolist() == list(range(1000, 1066))
    QTest.keyClick(grid, Qt.Key.Key_Home)
    _press(grid, Qt.Key.Key_PageDown)
    _press(grid, Qt.Key.Key_PageDown)
    _press(grid, Qt.Key.Key_Up)
    assert grid.visualRect(grid.currentIndex()).top() >= HEADING_PX, "it covers no current photo"


def test_a_screen_reader_is_told_of_photos(grid: PhotoGrid) -> None:
    interface = QAccessible.queryAccessibleInterface(grid)
    assert interface.text(QAccessible.Text.Name) == "Photos"
    assert interface.role() == QAccessible.Role.List
    assert interface.childCount() == 200
    child = interface.child(4)
    assert child.role() == QAccessible.Role.ListItem
    assert "5 of 200" in child.text(QAccessible.Text.Name)
    assert child.state().selectable
    assert "66" in child.text(QAccessible.Text.Description), "the heading it stands under"
    assert child.rect().size() == grid.visualRect(grid.model().index(4, 0)).size()


def test_a_narrow_window_and_an_empty_list_are_no_trouble(grid: PhotoGrid) -> None:
    grid.resize(120, 80)
    grid.grab()
    grid.set_content(EMPTY, is_same_place=False)
    grid.grab()
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Down, Qt.Key.Key_End, Qt.Key.Key_PageDown):
        _press(grid, key)
    assert grid.current_id() is None


def test_the_placeholder_has_the_mean_colour(grid: PhotoGrid) -> None:
    image = grid.grab().toImage()
    rect = grid.visualRect(grid.model().index(1, 0))
    assert image.pixelColor(rect.center()).name() == "#336699"
