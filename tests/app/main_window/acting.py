"""What one does in a window: adds folders, drops things, searches."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.main_window import MainWindow
from app.open_library import OpenLibrary
from tests.app.waiting import LONG_MS, settle

SAMPLE = "sample"


def drop(window: QWidget, data: QMimeData) -> None:
    at = QPoint(300, 300)
    arguments = (
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(window, QDragEnterEvent(at, *arguments))
    QApplication.sendEvent(window, QDropEvent(QPointF(at), *arguments))


def dropped(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def add(qtbot: QtBot, opened: OpenLibrary, folder: Path) -> None:
    """Add a folder as a drop does, and wait until it is indexed and shown."""
    window = opened.window
    with qtbot.waitSignal(opened.bridge.index_finished, timeout=LONG_MS):
        drop(window, dropped(folder))
    qtbot.waitUntil(
        lambda: window.browsing.is_settled and window.grid.content.count > 0, timeout=LONG_MS
    )


def search(qtbot: QtBot, window: MainWindow, text: str) -> None:
    QTest.keyClicks(window.search_bar.field, text)
    QTest.keyClick(window.search_bar.field, Qt.Key.Key_Return)
    settle(qtbot, window)
