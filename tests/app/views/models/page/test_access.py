"""The models page by keyboard, by name and at any size."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.open_library import OpenLibrary
from tests.app.views.models.page.acting import (
    OTHER,
    TINY,
    show,
)

OpenWindow = Callable[..., OpenLibrary]


def test_every_control_is_named_and_reached_by_the_keyboard(
    qtbot: QtBot, open_window: OpenWindow
) -> None:
    opened = open_window()
    page = show(qtbot, opened)
    wanted = {button for button in page.findChildren(QPushButton) if button.isVisible()}
    assert len(wanted) > 5
    names = [QAccessible.queryAccessibleInterface(b).text(QAccessible.Text.Name) for b in wanted]
    assert all(names)
    assert len(set(names)) == len(names), "a screen reader tells them apart"
    for card in page.cards.values():
        assert card.accessibleName()
        assert card.accessibleDescription()

    reached: set[QWidget] = set()
    page.cards[TINY].buttons.download.setFocus()
    for _ in range(len(wanted) + 30):
        focused = QApplication.focusWidget()
        assert focused is not None
        reached.add(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert wanted <= reached


@pytest.mark.parametrize("size", [(640, 420), (900, 600), (3840, 2160)])
def test_nothing_is_cut_at_any_size(
    qtbot: QtBot, open_window: OpenWindow, size: tuple[int, int]
) -> None:
    opened = open_window()
    opened.window.resize(*size)
    page = show(qtbot, opened)
    for card in page.cards.values():
        assert card.width() <= 860
        assert card.mapTo(page, card.rect().topRight()).x() < page.width()
        for button in card.findChildren(QPushButton):
            if button.isVisible():
                assert button.width() >= button.minimumSizeHint().width()
                assert button.geometry().right() <= card.width()


def test_tab_walks_down_the_page(qtbot: QtBot, open_window: OpenWindow) -> None:
    page = show(qtbot, open_window())
    page.cards[TINY].buttons.download.setFocus()
    walked: list[QWidget | None] = []
    for _ in range(4):
        QTest.keyClick(page.window().focusWidget(), Qt.Key.Key_Tab)
        walked.append(page.window().focusWidget())
    other = page.cards[OTHER]
    assert walked == [
        page.cards[TINY].buttons.licence,
        other.buttons.download,
        other.buttons.licence,
        page.importing.start,
    ]
