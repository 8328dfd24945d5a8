"""The preview opens, and leads back to where one was."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from app.motion import MotionChoice
from app.open_library import OpenLibrary
from app.theme import Theme
from tests.app.controllers.previewing.seeing import KEY, open_preview, photo_id, press, settled
from tests.app.waiting import LONG_MS


def test_open_look_and_come_back(qtbot: QtBot, opened: OpenLibrary) -> None:
    window = opened.window
    changed: list[object] = []
    window.previewing.photo_changed.connect(changed.append)
    qtbot.waitUntil(window.grid.is_painted_fully)
    window.grid.setFocus()
    window.grid.setCurrentIndex(window.grid.model().index(3, 0))
    place = window.grid.verticalScrollBar().value()

    with qtbot.waitSignal(window.previewing.opened):
        QTest.keyClick(window.grid, KEY.Key_Return)
    # At once: the thumbnail, in the rectangle that the picture will have.
    assert window.preview.isVisible()
    assert window.pages.currentWidget() is window.preview
    assert window.preview.canvas.material.small is not None
    framing = window.preview.canvas.framing
    assert framing.view == (window.preview.width(), window.preview.height())
    settled(qtbot, window)
    fitted = window.preview.canvas.material.fitted
    assert fitted is not None
    assert (fitted.images[0].width(), fitted.images[0].height()) == framing.shown_size
    assert window.preview.canvas.framing == framing, "nothing jumps"
    assert window.preview.top_line.words[:2] == ("photo_08.jpg", "4 of 12 · 9 Jan 2020")
    assert window.preview.canvas.accessibleName() == "photo_08.jpg, 9 Jan 2020, 4 of 12"
    assert window.previewing.current_id == photo_id(window, 3)

    with qtbot.waitSignal(window.previewing.closed):
        press(window, KEY.Key_Escape)
    assert window.grid.isVisible()
    assert QApplication.focusWidget() is window.grid
    assert window.grid.current_id() == photo_id(window, 3)
    assert window.grid.verticalScrollBar().value() == place
    assert not window.previewing.is_open
    assert changed == [photo_id(window, 3), None]


@pytest.mark.parametrize("key", [KEY.Key_Escape, KEY.Key_Space, KEY.Key_Enter])
def test_keys_that_close(qtbot: QtBot, opened: OpenLibrary, key: Qt.Key) -> None:
    window = opened.window
    open_preview(qtbot, window)
    press(window, key)
    assert not window.previewing.is_open
    assert window.draft.is_empty, "Escape went no further"


def test_full_screen_ends_with_the_preview(qtbot: QtBot, opened: OpenLibrary) -> None:
    window = opened.window
    open_preview(qtbot, window, 0)
    press(window, KEY.Key_F11)
    assert window.isFullScreen()
    press(window, KEY.Key_Escape)
    assert not window.isFullScreen()


def test_searching_leaves_the_preview(qtbot: QtBot, opened: OpenLibrary) -> None:
    window = opened.window
    open_preview(qtbot, window, 0)
    QTest.keyClick(window.preview.canvas, KEY.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert not window.previewing.is_open
    assert QApplication.focusWidget() is window.search_bar.field


def test_every_button_has_a_name_and_works_by_keyboard(qtbot: QtBot, opened: OpenLibrary) -> None:
    window = opened.window
    open_preview(qtbot, window, 0)
    buttons = window.preview.top_line.findChildren(QToolButton)
    assert len(buttons) >= 10
    for button in buttons:
        assert button.accessibleName()
        assert button.accessibleName() in button.toolTip()
    following = next(b for b in buttons if b.accessibleName() == "Next photo")
    for key in (KEY.Key_Space, KEY.Key_Return):
        was = window.previewing.current_id
        following.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(following, key)
        assert window.previewing.is_open
        assert window.previewing.current_id != was


@pytest.mark.parametrize("choice", list(MotionChoice))
def test_the_top_line_rests_with_the_pointer(
    qtbot: QtBot, opened: OpenLibrary, theme: Theme, choice: MotionChoice
) -> None:
    window = opened.window
    line = window.preview.top_line
    theme.motion.choose(choice)
    open_preview(qtbot, window, 0)
    QTest.mouseMove(window.preview.canvas, QPoint(300, 400))
    with qtbot.waitSignal(line.went, timeout=LONG_MS):
        assert line.isVisible()
        line.rest_now()
    assert not line.isVisible()
    QTest.mouseMove(window.preview.canvas, QPoint(310, 410))
    assert line.isVisible()
    # Who uses it by the keyboard keeps it.
    line.findChildren(QToolButton)[0].setFocus(Qt.FocusReason.TabFocusReason)
    line.rest_now()
    assert line.isVisible()
