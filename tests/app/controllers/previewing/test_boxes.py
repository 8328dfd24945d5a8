"""A box around a part of the previewed photo, by mouse and by keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.models.place import SEARCH
from app.open_library import OpenLibrary
from app.views.preview.framing import Box, Framing
from indexer.search.query import PhotoTerm
from tests.app.controllers.previewing.seeing import KEY, draws, open_preview, press, view
from tests.app.waiting import LONG_MS


def test_a_box_becomes_a_term(qtbot: QtBot, opened: OpenLibrary) -> None:
    window = opened.window
    open_preview(qtbot, window, 0)
    canvas = window.preview.canvas
    press(window, KEY.Key_B)
    assert draws(canvas)
    left, top = canvas.framing.origin
    assert left > 0, "there is room beside it"
    start, end = QPoint(left + 40, top + 50), QPoint(left + 240, top + 150)
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(canvas, end)
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=end)
    bar = window.preview.box_bar
    assert bar.isVisible()
    assert canvas.rect().contains(bar.geometry())
    assert bar.name.isVisible()
    shown = window.previewing.current_id
    QTest.mouseClick(bar.search, Qt.MouseButton.LeftButton)
    assert not draws(canvas)
    assert not window.previewing.is_open
    (chip,) = window.draft.chips
    assert isinstance(chip.term, PhotoTerm)
    assert chip.term.photo_id == shown
    box, (width, height) = chip.term.box, canvas.size_px
    assert box is not None
    zoom = canvas.framing.zoom
    expected = (40 / zoom, 50 / zoom, 200 / zoom, 100 / zoom)
    seen = (box.left * width, box.top * height, box.width * width, box.height * height)
    assert seen == pytest.approx(expected, abs=2)
    qtbot.waitUntil(lambda: window.browsing.place == SEARCH, timeout=LONG_MS)


def test_a_box_waits_for_what_is_to_be_done_with_it(qtbot: QtBot, opened: OpenLibrary) -> None:
    window = opened.window
    open_preview(qtbot, window, 0)
    canvas, bar = window.preview.canvas, window.preview.box_bar

    def draw(width: int, height: int) -> None:
        start = canvas.rect().center()
        end = start + QPoint(width, height)
        QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=start)
        QTest.mouseMove(canvas, end)
        QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=end)

    press(window, KEY.Key_B)
    draw(100, 100)
    assert bar.isVisible()
    draw(50, 60)
    assert (canvas.box_rect.width(), canvas.box_rect.height()) == (50, 60), "another one"
    canvas.zoom_in()
    factor = canvas.framing.zoom / Framing.fitted(canvas.size_px, *view(canvas)).zoom
    assert canvas.box_rect.width() == pytest.approx(50 * factor, abs=2), "it sticks to the photo"
    assert bar.isVisible()
    canvas.rotate(90)
    assert not bar.isVisible()
    canvas.rotate(-90)
    draw(100, 100)
    with qtbot.waitSignal(window.cutting.part_named) as named:
        QTest.mouseClick(bar.name, Qt.MouseButton.LeftButton)
    photo_id, box = named.args
    assert photo_id == window.previewing.current_id
    assert 0 < box.width < 1
    assert window.previewing.is_open
    assert not window.draft.chips
    press(window, KEY.Key_B)
    for _ in range(9):
        canvas.zoom_in()
    draw(20, 20)
    assert bar.isVisible()
    assert not bar.search.isVisible(), "some pixels of the photo are no picture"
    press(window, KEY.Key_Return)
    assert bar.isVisible()
    assert not window.draft.chips
    press(window, KEY.Key_Escape)
    assert not bar.isVisible()


def test_a_box_is_drawn_with_keys_alone(qtbot: QtBot, opened: OpenLibrary) -> None:
    window = opened.window
    open_preview(qtbot, window, 1)
    canvas, shown = window.preview.canvas, window.previewing.current_id
    drawn: list[Box] = []
    canvas.box_drawn.connect(drawn.append)
    press(window, KEY.Key_B)
    for key in (KEY.Key_Right, KEY.Key_Left, KEY.Key_Left, KEY.Key_Up):
        press(window, key)
    press(window, KEY.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert window.previewing.current_id == shown, "no other photo"
    bar = window.preview.box_bar
    press(window, KEY.Key_Tab)
    assert window.focusWidget() is bar.search
    QTest.keyClick(bar.search, KEY.Key_Tab)
    assert window.focusWidget() is bar.name
    canvas.setFocus()
    press(window, KEY.Key_Return)
    assert not draws(canvas)
    (box,) = drawn
    width, height = canvas.framing.picture
    assert box.width == pytest.approx(width * 0.5, abs=2)
    assert box.height == pytest.approx(height * 0.54, abs=2)
    assert box.left == pytest.approx(width * 0.17, abs=2), "from the middle, two steps to the left"
    assert box.top == pytest.approx(height * 0.21, abs=2)
    qtbot.waitUntil(lambda: window.browsing.place == SEARCH, timeout=LONG_MS)


def test_a_slip_of_the_mouse_is_no_box(qtbot: QtBot, opened: OpenLibrary) -> None:
    window = opened.window
    open_preview(qtbot, window, 0)
    canvas = window.preview.canvas
    drawn: list[Box] = []
    canvas.box_drawn.connect(drawn.append)
    shift = Qt.KeyboardModifier.ShiftModifier
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, shift, QPoint(500, 300))
    assert draws(canvas)
    QTest.mouseMove(canvas, QPoint(503, 303))
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, shift, QPoint(503, 303))
    assert not drawn
    assert not draws(canvas)
    press(window, KEY.Key_B)
    press(window, KEY.Key_Escape)
    assert not draws(canvas)
    assert window.previewing.is_open, "Escape takes back one thing at a time"
