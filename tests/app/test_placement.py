from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from app.open_library import OpenLibrary
from app.placement import Placement, fitted
from app.settings import Settings
from indexer.profile import Profile

OpenWindow = Callable[..., OpenLibrary]

LAPTOP = QRect(0, 25, 1440, 850)
BESIDE = QRect(1440, 0, 2560, 1400)


@pytest.mark.parametrize(
    "window",
    [
        QRect(100, 100, 800, 600),
        QRect(0, 25, 1440, 850),
        QRect(1300, 300, 800, 600),  # across both
        QRect(-500, 300, 800, 600),  # half outside, and there on purpose
        QRect(1000, 800, 800, 600),  # its foot outside
        QRect(200, 100, 3500, 700),  # wider than each, not than both
    ],
)
def test_a_window_that_can_be_grasped_stays(window: QRect) -> None:
    assert fitted(window, [LAPTOP, BESIDE]) == window


@pytest.mark.parametrize(
    "window",
    [
        QRect(9000, 9000, 800, 600),
        QRect(-5000, 100, 800, 600),
        QRect(-790, 100, 800, 600),
        QRect(100, -300, 800, 600),  # its upper edge above the screen
        QRect(100, 868, 800, 600),
        QRect(1500, 100, 1200, 700),  # where the other screen was
        QRect(0, 0, 100_000, 100_000),
        QRect(-100, -100, 5000, 300),
        QRect(3_000_000, -3_000_000, 1, 1),
    ],
)
def test_a_window_that_cannot_be_seen_comes_onto_the_screen_that_is_there(window: QRect) -> None:
    placed = fitted(window, [LAPTOP])
    assert LAPTOP.contains(placed)
    assert placed.width() == min(window.width(), LAPTOP.width())
    assert placed.height() == min(window.height(), LAPTOP.height())


def test_it_goes_where_most_of_it_was() -> None:
    assert BESIDE.contains(fitted(QRect(2000, -200, 800, 600), [LAPTOP, BESIDE]))


def test_without_any_screen_nothing_is_done() -> None:
    assert fitted(QRect(5, 5, 10, 10), []) == QRect(5, 5, 10, 10)


def _far_outside(qtbot: QtBot) -> QByteArray:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.setGeometry(20_000, 15_000, 4000, 3000)
    return window.saveGeometry()


def test_what_was_saved_on_a_screen_that_is_gone_comes_back(
    qtbot: QtBot, open_window: OpenWindow, profile_dir: Path
) -> None:
    settings = Settings(Profile(profile_dir))
    settings.geometry = _far_outside(qtbot)
    settings.save()
    opened = open_window()
    assert _is_seen(opened.window)


@pytest.mark.parametrize("saved", [b"", b"garbage", b"\x01\xd9\xd0\xcb" + b"\xff" * 60])
def test_a_damaged_place_is_as_good_as_none(qtbot: QtBot, saved: bytes) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.resize(700, 500)
    Placement(window).restore(QByteArray(saved))
    assert _is_seen(window)
    assert window.width() >= 100


def test_when_its_screen_goes_the_window_comes_back(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    Placement(window)
    window.show()
    window.setGeometry(20_000, 15_000, 600, 400)
    app = QGuiApplication.instance()
    assert isinstance(app, QGuiApplication)
    app.screenRemoved.emit(app.primaryScreen())
    qtbot.waitUntil(lambda: _is_seen(window))
    assert window.size().width() == 600


def test_a_window_that_fills_the_screen_is_left_alone(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.showMaximized()
    before = window.geometry()
    Placement(window).bring_back()
    assert window.isMaximized()
    assert window.geometry() == before


def _is_seen(window: QMainWindow) -> bool:
    screen = QGuiApplication.primaryScreen().availableGeometry()
    return screen.intersects(window.geometry()) and screen.contains(window.geometry().topLeft())


def test_the_first_window_leaves_the_screen_room_for_its_frame(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    screen = window.screen().availableGeometry()
    window.resize(screen.size())
    Placement(window).restore(QByteArray())
    assert window.height() <= screen.height() - 48
    assert window.width() < screen.width()
