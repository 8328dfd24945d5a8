from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.icons import Icons
from app.models.grid_content import EMPTY, GridContent
from app.models.sections import Grouping, Runs
from app.theme import Theme
from app.thumbnails import ThumbnailLoader
from app.views.photo_grid import PhotoGrid
from indexer.library import Library
from indexer.profile import Profile
from indexer.types import PhotoId


def _content(ids: list[int]) -> GridContent:
    n = len(ids)
    rng = np.random.default_rng(4)
    return replace(
        EMPTY,
        ids=np.array(ids, np.int64),
        widths=rng.choice([300, 400, 150], n).astype(np.int32),
        heights=np.full(n, 200, np.int32),
        mean_colors=np.full(n, 0x336699, np.uint32),
        taken_s=np.zeros(n),
        runs=Runs(Grouping.DAY, np.array([0, n // 3]), np.array([18_305, 17_900]), n),
        total=n,
    )


@pytest.fixture
def grid(qtbot: QtBot, theme: Theme, icons: Icons, profile_dir: Path) -> Iterator[PhotoGrid]:
    library = Library.open(Profile(profile_dir))
    loader = ThumbnailLoader(library)
    grid = PhotoGrid(theme, icons, loader)
    qtbot.addWidget(grid)
    grid.resize(800, 600)
    grid.show()
    qtbot.waitExposed(grid)
    grid.set_content(_content(list(range(1000, 1200))), is_same_place=False)
    yield grid
    loader.close()
    assert library.close()


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
    grid.set_content(_content([*range(1, 40), *range(1000, 1200)]), is_same_place=True)
    assert abs(_top_of(grid, first) - before) <= 12, "the photo at the top edge stays there"
    assert grid.current_id() == 1060
    assert grid.selected_ids().tolist() == [1060]


def test_at_the_very_top_new_photos_show(grid: PhotoGrid) -> None:
    grid.set_content(_content([1, 2, *range(1000, 1200)]), is_same_place=True)
    assert grid.verticalOffset() == 0


def test_another_place_begins_at_the_top_with_nothing_selected(grid: PhotoGrid) -> None:
    grid.selectAll()
    grid.verticalScrollBar().setValue(900)
    grid.set_content(_content(list(range(1000, 1100))), is_same_place=False)
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


@pytest.mark.parametrize("notches", [1, 3, -1, -4])
def test_zoom_keeps_the_photo_under_the_pointer(grid: PhotoGrid, notches: int) -> None:
    grid.verticalScrollBar().setValue(1800)
    at = QPoint(410, 330)
    item = grid.indexAt(at)
    while not item.isValid():  # a gap
        at += QPoint(3, 3)
        item = grid.indexAt(at)
    height = grid.row_height
    _wheel(grid, at, notches)
    assert (grid.row_height > height) == (notches > 0)
    rect = grid.visualRect(item)
    assert rect.top() - 2 <= at.y() <= rect.bottom() + 2


def test_a_screen_reader_is_told_of_photos(grid: PhotoGrid) -> None:
    interface = QAccessible.queryAccessibleInterface(grid)
    assert interface.text(QAccessible.Text.Name) == "Photos"
    assert interface.role() == QAccessible.Role.List
    assert interface.childCount() == 200
    child = interface.child(4)
    assert child.role() == QAccessible.Role.ListItem
    assert "5 of 200" in child.text(QAccessible.Text.Name)
    assert child.state().selectable
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
