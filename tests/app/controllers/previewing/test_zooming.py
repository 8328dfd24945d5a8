"""Zoom, pan and turn in the preview: the picture follows the pointer, the file stays as it is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.main_window import MainWindow
from app.open_library import OpenLibrary
from tests.app.controllers.previewing.seeing import (
    KEY,
    index,
    open_preview,
    photo_id,
    press,
    settled,
)

OpenWindow = Callable[..., OpenLibrary]


def test_a_double_click_opens_and_full_size_is_a_double_click_away(
    qtbot: QtBot, opened: OpenLibrary
) -> None:
    window = opened.window
    grid, canvas = window.grid, window.preview.canvas
    at = grid.visualRect(grid.model().index(2, 0)).center()
    QTest.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseDClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert window.previewing.current_id == photo_id(window, 2)
    QTest.mouseDClick(canvas, Qt.MouseButton.LeftButton, pos=QPoint(300, 300))
    assert canvas.framing.zoom == 1
    qtbot.waitUntil(lambda: canvas.material.full is not None)
    QTest.mouseDClick(canvas, Qt.MouseButton.LeftButton, pos=QPoint(300, 300))
    assert canvas.framing.is_fitted


def test_wheel_zooms_at_the_pointer_and_drag_pans(qtbot: QtBot, opened: OpenLibrary) -> None:
    window = opened.window
    open_preview(qtbot, window, 1)
    canvas = window.preview.canvas
    at = QPointF(400, 300)
    canvas.toggle_full()
    was = canvas.framing.picture_point(at.x(), at.y())
    for _ in range(4):
        _wheel(canvas, at, 120)
    assert canvas.framing.zoom == pytest.approx(2)
    assert canvas.framing.picture_point(at.x(), at.y()) == pytest.approx(was, abs=1e-6)
    left, top = canvas.framing.left, canvas.framing.top
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=QPoint(400, 300))
    QTest.mouseMove(canvas, QPoint(380, 290))
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=QPoint(380, 290))
    assert (canvas.framing.left, canvas.framing.top) == (left - 20, top - 10)
    press(window, KEY.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert canvas.framing.left > left - 20
    assert window.previewing.current_id == photo_id(window, 1), (
        "with Shift the arrows move the picture"
    )
    press(window, KEY.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert canvas.framing.is_fitted
    press(window, KEY.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert canvas.framing.zoom == 1
    press(window, KEY.Key_Minus)
    press(window, KEY.Key_Minus)
    press(window, KEY.Key_Plus)
    assert canvas.framing.zoom < 1


def _wheel(canvas: object, at: QPointF, delta: int) -> None:
    QApplication.sendEvent(
        canvas,  # type: ignore[arg-type]
        QWheelEvent(
            at,
            at,
            QPoint(),
            QPoint(0, delta),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        ),
    )


def test_turning_is_for_the_eye_only(qtbot: QtBot, opened: OpenLibrary, folder: Path) -> None:
    window = opened.window
    before = {path: path.read_bytes() for path in folder.iterdir()}
    open_preview(qtbot, window, 0)
    canvas = window.preview.canvas
    lying = canvas.framing.picture
    press(window, KEY.Key_R)
    assert canvas.framing.picture == lying[::-1]
    settled(qtbot, window)
    fitted = canvas.material.fitted
    assert fitted is not None
    assert (fitted.images[0].height(), fitted.images[0].width()) == canvas.framing.shown_size
    press(window, KEY.Key_R, Qt.KeyboardModifier.ShiftModifier)
    assert canvas.turn == 0
    press(window, KEY.Key_R)
    press(window, KEY.Key_Right)
    assert canvas.turn == 0, "the next photo stands as its file says"
    assert {path: path.read_bytes() for path in folder.iterdir()} == before


def test_panorama_and_single_pixel(qtbot: QtBot, open_window: OpenWindow, tmp_path: Path) -> None:
    folder = tmp_path / "odd"
    folder.mkdir()
    Image.new("RGB", (20_000, 300), (40, 90, 160)).save(folder / "panorama.png")
    Image.new("RGB", (1, 1), (200, 40, 40)).save(folder / "one.png")
    opened = open_window()
    index(qtbot, opened, folder)
    window = opened.window
    canvas = window.preview.canvas
    names = {}
    for item in range(2):
        photo = opened.library.catalog.photos.get(photo_id(window, item))
        assert photo is not None
        names[photo.files[0].path.name] = item
    open_preview(qtbot, window, names["panorama.png"])
    assert canvas.framing.shown_size == (canvas.width(), round(canvas.width() * 300 / 20_000))
    assert _color_at(window, 600, 400) == (40, 90, 160)
    press(window, KEY.Key_Z)
    settled(qtbot, window)
    assert canvas.framing.zoom == 1
    assert _color_at(window, 600, 400) == (40, 90, 160)
    for _ in range(20):
        press(window, KEY.Key_Plus)
    assert canvas.framing.zoom == 8
    assert _color_at(window, 600, 400) == (40, 90, 160)
    press(window, KEY.Key_Escape)
    open_preview(qtbot, window, names["one.png"])
    assert canvas.framing.shown_size == (8, 8)
    assert _color_at(window, canvas.width() // 2, canvas.height() // 2) == (200, 40, 40)
    assert _color_at(window, canvas.width() // 2 + 6, canvas.height() // 2) != (200, 40, 40)


def _color_at(window: MainWindow, x: int, y: int) -> tuple[int, int, int]:
    pixel = window.preview.canvas.grab().toImage().pixelColor(x, y)
    return pixel.red(), pixel.green(), pixel.blue()
