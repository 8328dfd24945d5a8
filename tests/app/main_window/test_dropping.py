"""What is dropped onto the window, and pasted."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QImage,
    QKeySequence,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.open_library import OpenLibrary
from app.views.drop_overlay import DropOverlay
from indexer.search.query import PixelsTerm
from tests.app.main_window.acting import drop, dropped

OpenWindow = Callable[..., OpenLibrary]


def test_the_drop_overlay_says_what_will_happen(
    qtbot: QtBot, open_window: OpenWindow, pictures: Path
) -> None:
    window = open_window().window
    overlay = window.findChild(DropOverlay)
    assert overlay is not None

    def enter(data: QMimeData) -> str:
        QApplication.sendEvent(
            window,
            QDragEnterEvent(
                QPoint(5, 5),
                Qt.DropAction.CopyAction,
                data,
                Qt.MouseButton.LeftButton,
                Qt.KeyboardModifier.NoModifier,
            ),
        )
        assert overlay.isVisible()
        text = overlay.text
        QApplication.sendEvent(window, QDragLeaveEvent())
        assert not overlay.isVisible()
        return text

    assert enter(dropped(Path("/a/photo.jpg"))) == "Find photos like this"
    assert "folder" in enter(dropped(pictures))
    QTest.keyClicks(window.search_bar.field, "snow")
    assert enter(dropped(Path("/a/photo.jpg"))) == "Add to the query"


def test_drops_of_all_kinds(qtbot: QtBot, open_window: OpenWindow, tmp_path: Path) -> None:
    window = open_window().window
    message = window.center.message

    address = QMimeData()
    address.setUrls([QUrl("https://example.org/a.jpg")])
    drop(window, address)
    assert "web address" in message.text

    words = QMimeData()
    words.setText("red boat")
    drop(window, words)
    assert [chip.label for chip in window.draft.chips] == ["red boat"]

    pixels = QMimeData()
    pixels.setImageData(QImage(40, 30, QImage.Format.Format_ARGB32))
    drop(window, pixels)
    term = window.draft.chips[1].term
    assert isinstance(term, PixelsTerm)
    assert term.pixels.shape == (30, 40, 3)

    window.search_bar.clear()
    drop(window, dropped(*(tmp_path / f"{i}.jpg" for i in range(5000))))
    qtbot.waitUntil(lambda: len(window.draft.chips) == 8)
    assert "Only the first 8" in message.text

    QApplication.clipboard().clear()
    window.actions_.paste.trigger()
    assert "no picture" in message.text


def test_paste_of_an_image(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = open_window().window
    image = QImage(64, 48, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    QApplication.clipboard().setImage(image)
    window.search_bar.field.setFocus()
    QTest.keySequence(window.search_bar.field, QKeySequence(QKeySequence.StandardKey.Paste))
    qtbot.waitUntil(lambda: len(window.draft.chips) == 1)
    term = window.draft.chips[0].term
    assert isinstance(term, PixelsTerm)
    assert term.pixels[10, 10].tolist() == [255, 0, 0]
