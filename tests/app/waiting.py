"""What tests of windows wait for, and how long."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from app.main_window import MainWindow

LONG_MS = 60_000
"""The first search imports torch, which takes seconds on a busy machine."""


def settle(qtbot: QtBot, window: MainWindow) -> None:
    """Wait until the photos that were asked for are shown."""
    qtbot.waitUntil(lambda: window.browsing.is_settled, timeout=LONG_MS)
