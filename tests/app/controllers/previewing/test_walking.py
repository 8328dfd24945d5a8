"""From photo to photo in the preview, while others come and go."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.open_library import OpenLibrary
from app.views.preview.pictures import Stage, Want
from tests.app.controllers.previewing.seeing import (
    KEY,
    index,
    open_preview,
    photo_id,
    press,
    settled,
    write_photo,
)


def test_walking_follows_the_order_and_the_grid_comes_along(
    qtbot: QtBot, opened: OpenLibrary
) -> None:
    window = opened.window
    window.grid.set_row_height(400)  # not all photos are in sight
    open_preview(qtbot, window, 0)
    press(window, KEY.Key_Left)
    assert window.previewing.current_id == photo_id(window, 0), "there is nothing before the first"
    for key in (KEY.Key_Right, KEY.Key_Down, KEY.Key_PageDown):
        press(window, key)
    assert window.previewing.current_id == photo_id(window, 3)
    press(window, KEY.Key_Up)
    assert window.previewing.current_id == photo_id(window, 2)
    press(window, KEY.Key_End)
    assert window.previewing.current_id == photo_id(window, 11)
    press(window, KEY.Key_Right)
    assert window.previewing.current_id == photo_id(window, 11)
    settled(qtbot, window)
    assert window.preview.top_line.words[1].startswith("12 of 12")
    press(window, KEY.Key_Escape)
    grid = window.grid
    assert grid.selected_ids().tolist() == [photo_id(window, 11)]
    assert grid.viewport().rect().contains(grid.visualRect(grid.model().index(11, 0)))
    open_preview(qtbot, window, 11)
    press(window, KEY.Key_Home)
    assert window.previewing.current_id == photo_id(window, 0)


def test_neighbours_are_there_before_they_are_asked_for(qtbot: QtBot, opened: OpenLibrary) -> None:
    window = opened.window
    open_preview(qtbot, window, 4)
    press(window, KEY.Key_Right)
    settled(qtbot, window)
    cache = window.previewing.feed.loader.cache
    for item in (4, 5, 6, 7):
        assert cache.get(photo_id(window, item), Stage.FITTED) is not None, item
    press(window, KEY.Key_Right)
    fitted = window.preview.canvas.material.fitted
    assert fitted is not None
    assert (fitted.images[0].width(), fitted.images[0].height()) == (
        window.preview.canvas.framing.shown_size
    )


def test_a_key_held_down_decodes_thumbnails_only(
    qtbot: QtBot, opened: OpenLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = opened.window
    asked: list[Want] = []
    loader = window.previewing.feed.loader
    window.grid.setFocus()
    window.grid.setCurrentIndex(window.grid.model().index(0, 0))
    QTest.keyClick(window.grid, KEY.Key_Space)
    want = loader.want

    def noting(wants: Sequence[Want]) -> None:
        asked.extend(wants)
        want(wants)

    monkeypatch.setattr(loader, "want", noting)
    for _ in range(8):
        press(window, KEY.Key_Right)
    assert {one.stage for one in asked} == {Stage.SMALL}
    settled(qtbot, window)
    assert window.preview.canvas.material.fitted is not None
    assert window.preview.top_line.words[0] == "photo_03.jpg"


def test_new_photos_keep_what_is_seen(qtbot: QtBot, opened: OpenLibrary, folder: Path) -> None:
    window = opened.window
    open_preview(qtbot, window, 0)
    seen = window.previewing.current_id
    write_photo(folder / "later.jpg", (800, 600), 20)
    index(qtbot, opened, folder)
    assert window.previewing.current_id == seen
    assert window.preview.top_line.words[1].startswith("2 of 13")
    press(window, KEY.Key_Left)
    assert window.previewing.current_id == photo_id(window, 0) != seen


def test_details_are_read_and_follow(qtbot: QtBot, opened: OpenLibrary) -> None:
    window = opened.window
    open_preview(qtbot, window, 0)
    width = window.preview.canvas.width()
    press(window, KEY.Key_I)
    settled(qtbot, window)
    assert window.preview.panel.isVisible()
    assert window.preview.canvas.width() < width
    assert "Camera 11" in window.preview.panel.toPlainText()
    assert "ISO 400" in window.preview.panel.toPlainText()
    press(window, KEY.Key_Right)
    settled(qtbot, window)
    assert "Camera 10" in window.preview.panel.toPlainText()
    # With the focus in it, keys scroll it.
    was = window.previewing.current_id
    QTest.keyClick(window.preview.panel, KEY.Key_Down)
    assert window.previewing.current_id == was
    press(window, KEY.Key_I)
    assert not window.preview.panel.isVisible()
