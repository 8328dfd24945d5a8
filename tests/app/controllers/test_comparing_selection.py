"""Comparing selected photos by keys, with pictures that are really decoded."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.controllers import comparing
from app.main_window import MainWindow
from app.open_library import OpenLibrary
from app.views.compare.stage import Mode
from app.views.compare.view import CompareView
from indexer.types import PhotoId

KEY = Qt.Key


@pytest.fixture
def window(qtbot: QtBot, opened: OpenLibrary) -> MainWindow:
    opened.window.activateWindow()
    qtbot.waitUntil(opened.window.isActiveWindow)
    return opened.window


def _select(window: MainWindow, count: int) -> None:
    grid = window.grid
    grid.setFocus()
    grid.clearSelection()
    for row in range(count):
        flag = QItemSelectionModel.SelectionFlag.Select
        grid.selectionModel().select(grid.model().index(row, 0), flag)


def _press(key: Qt.Key) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key)


def _compare(qtbot: QtBot, window: MainWindow, count: int = 2) -> CompareView:
    _select(window, count)
    _press(KEY.Key_V)
    qtbot.waitUntil(lambda: window.comparing.is_open)
    qtbot.waitUntil(lambda: window.comparing.is_settled)
    return window.compare_page.view


def _path(opened: OpenLibrary, photo_id: PhotoId) -> Path:
    return opened.library.catalog.photos.of([photo_id])[0].files[0].path


def test_all_of_it_goes_by_keys(qtbot: QtBot, window: MainWindow) -> None:
    view = _compare(qtbot, window, 3)
    assert view.has_photo_focus
    assert [subject.photo.id for subject in view.subjects] == [
        int(id_) for id_ in window.grid.content.ids[:3]
    ]
    _press(KEY.Key_Right)
    assert view.current == 1
    for key, mode in (
        (KEY.Key_F, Mode.FLIP),
        (KEY.Key_S, Mode.SPLIT),
        (KEY.Key_D, Mode.DIFFERENCE),
        (KEY.Key_B, Mode.SIDE_BY_SIDE),
        (KEY.Key_F, Mode.FLIP),
    ):
        _press(key)
        assert view.mode is mode
        assert view.has_photo_focus
    stage = view.overlay.stage
    assert (view.current, stage.shows_other) == (1, True)
    _press(KEY.Key_F)
    assert (view.current, stage.shows_other) == (0, False)
    _press(KEY.Key_S)
    _press(KEY.Key_Period)
    assert stage.line == pytest.approx(0.52)
    before = stage.framing.zoom
    _press(KEY.Key_Plus)
    assert stage.framing.zoom > before
    _press(KEY.Key_0)
    assert stage.framing.is_fitted
    _press(KEY.Key_Escape)
    assert view.mode is Mode.SIDE_BY_SIDE
    assert window.compare_page.isVisible()
    _press(KEY.Key_Escape)
    assert not window.comparing.is_open
    assert window.grid.hasFocus()
    assert len(window.grid.selectionModel().selectedIndexes()) == 3
    assert not view.subjects, "all pictures are let go of"


def test_the_difference_is_found_from_full_pictures(qtbot: QtBot, window: MainWindow) -> None:
    view = _compare(qtbot, window)
    _press(KEY.Key_D)
    qtbot.waitUntil(lambda: view.overlay.stage.difference is not None)
    assert "%" in view.overlay.legend.answer


def test_tab_goes_from_the_way_back_over_the_buttons_to_the_photos(
    qtbot: QtBot, window: MainWindow
) -> None:
    view = _compare(qtbot, window)
    window.compare_page.back.setFocus()
    seen = [_focused_in(view)]
    while seen[-1] is not view.deck:
        _press(KEY.Key_Tab)
        seen.append(_focused_in(view))
    assert list(dict.fromkeys(seen)) == [None, view.bar, view.deck]


def _focused_in(view: CompareView) -> QWidget | None:
    focused = QApplication.focusWidget()
    assert focused is not None
    return next((part for part in (view.bar, view.deck) if part.isAncestorOf(focused)), None)


def test_only_two_to_eight_are_compared(window: MainWindow) -> None:
    for count in (0, 1, 9):
        _select(window, count)
        window.actions_.compare.trigger()
        assert "2 to 8" in window.center.message.text
        window.center.message.hide()
        assert not window.comparing.is_open


def test_a_file_that_comes_back_is_seen_once_the_photos_are_moved(
    qtbot: QtBot, opened: OpenLibrary, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(comparing, "_AGAIN_MS", 0)
    path = _path(opened, PhotoId(int(window.grid.content.ids[1])))
    away = path.rename(path.with_suffix(".away"))
    pane = _compare(qtbot, window).deck.cards[1].pane
    qtbot.waitUntil(lambda: "deleted or moved" in pane.problem)
    away.rename(path)
    _press(KEY.Key_Plus)
    qtbot.waitUntil(lambda: not pane.problem)


def test_a_file_that_vanished_is_said_and_tried_again(
    qtbot: QtBot, opened: OpenLibrary, window: MainWindow
) -> None:
    second = PhotoId(int(window.grid.content.ids[1]))
    path = _path(opened, second)
    away = path.rename(path.with_suffix(".away"))
    view = _compare(qtbot, window)
    pane = view.deck.cards[1].pane
    qtbot.waitUntil(lambda: "deleted or moved" in pane.problem)
    assert not view.deck.cards[0].pane.problem
    _press(KEY.Key_Escape)
    away.rename(path)
    view = _compare(qtbot, window)
    qtbot.waitUntil(lambda: view.known == {one.photo.id for one in view.subjects})
    assert not view.deck.cards[1].pane.problem
