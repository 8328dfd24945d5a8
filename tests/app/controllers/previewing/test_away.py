"""The preview of photos whose file is gone, away or slow."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.open_library import OpenLibrary
from indexer.cancel import CancelToken
from indexer.media.records import Picture
from indexer.types import PhotoId
from tests.app.controllers.previewing.seeing import (
    KEY,
    index,
    open_preview,
    photo_id,
    press,
    settled,
)


def test_a_file_that_went_away(qtbot: QtBot, opened: OpenLibrary, folder: Path) -> None:
    window = opened.window
    (folder / "photo_11.jpg").unlink()
    open_preview(qtbot, window, 0)
    assert "deleted or moved" in window.preview.said
    assert window.preview.status.isVisible()
    assert window.preview.canvas.material.small is not None, "its thumbnail stays"
    press(window, KEY.Key_Right)
    settled(qtbot, window)
    assert window.preview.said == ""
    # Noticed by the library, it is no longer in the order; the one seen stays.
    index(qtbot, opened, folder)
    settled(qtbot, window)
    assert window.preview.top_line.words[1].startswith("1 of 11")


def test_the_photo_seen_leaves_the_library(qtbot: QtBot, opened: OpenLibrary, folder: Path) -> None:
    window = opened.window
    open_preview(qtbot, window, 1)
    second, third = photo_id(window, 1), photo_id(window, 2)
    (folder / "photo_10.jpg").unlink()
    index(qtbot, opened, folder)
    assert window.previewing.current_id == third != second
    assert "no longer here" in window.preview.said
    for path in folder.iterdir():
        path.unlink()
    (folder / "other.txt").write_text("else the folder would count as away")
    opened.library.catalog.roots.remove(opened.library.catalog.roots.all()[0].id)
    window.browsing.refresh_soon()
    qtbot.waitUntil(lambda: not window.previewing.is_open)


def test_a_drive_that_is_not_connected(qtbot: QtBot, opened: OpenLibrary, folder: Path) -> None:
    window = opened.window
    folder.rename(folder.with_name("away"))
    open_preview(qtbot, window, 0)
    assert window.preview.said == "Its drive is not connected now."
    assert window.preview.canvas.material.small is not None
    folder.with_name("away").rename(folder)
    opened.bridge.roots_changed.emit(None)
    qtbot.waitUntil(lambda: window.preview.canvas.material.fitted is not None)
    qtbot.waitUntil(lambda: window.preview.said == "")


def test_a_slow_drive_is_said_and_left_behind(
    qtbot: QtBot, opened: OpenLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, library = opened.window, opened.library
    read, go_on = library.pictures.open, threading.Event()
    slow = photo_id(window, 0)

    def picture(
        photo_id: PhotoId, fit: tuple[int, int] | None, token: CancelToken | None = None
    ) -> Picture:
        if photo_id == slow:
            assert go_on.wait(30)
        return read(photo_id, fit, token)

    monkeypatch.setattr(library.pictures, "open", picture)
    window.grid.setFocus()
    window.grid.setCurrentIndex(window.grid.model().index(0, 0))
    QTest.keyClick(window.grid, KEY.Key_Space)
    qtbot.waitUntil(lambda: window.preview.said == "Opening the photo…")
    assert window.preview.canvas.material.small is not None
    # The next photo does not wait for the slow one.
    press(window, KEY.Key_Right)
    assert window.preview.said == ""
    qtbot.waitUntil(lambda: window.preview.canvas.material.fitted is not None)
    press(window, KEY.Key_Left)
    qtbot.waitUntil(lambda: window.preview.said == "Opening the photo…")
    go_on.set()
    qtbot.waitUntil(lambda: window.preview.canvas.material.fitted is not None)
    assert window.preview.said == ""
