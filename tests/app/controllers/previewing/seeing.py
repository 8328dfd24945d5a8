"""What the tests of the preview do again and again: open it, press keys, wait until it is sharp."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.main_window import MainWindow
from app.open_library import OpenLibrary
from app.views.preview.canvas import Canvas
from indexer.types import PhotoId
from tests.app.waiting import LONG_MS

KEY = Qt.Key


def write_photo(path: Path, size: tuple[int, int], seed: int) -> None:
    """A photo of a camera and a day of its own."""
    rng = np.random.default_rng(seed)
    coarse = Image.fromarray(rng.integers(0, 255, (5, 7, 3), dtype=np.uint8))
    image = coarse.resize(size, Image.Resampling.BICUBIC)
    exif = Image.Exif()
    exif[0x0110] = f"Camera {seed}"
    exif[0x8769] = {0x9003: f"2020:01:{seed + 1:02} 12:00:00", 0x8827: 400}
    image.save(path, quality=92, exif=exif)


def index(qtbot: QtBot, opened: OpenLibrary, folder: Path) -> None:
    """Take in what is in the folder, and wait until all of it is on show."""
    files = sum(1 for _ in folder.iterdir())
    with qtbot.waitSignal(opened.bridge.index_finished, timeout=LONG_MS):
        if not opened.library.catalog.roots.all():
            opened.library.roots.add(folder)
        opened.library.indexing.start()
    window = opened.window
    qtbot.waitUntil(
        lambda: window.browsing.is_settled and window.grid.content.count == files, timeout=LONG_MS
    )


def open_preview(qtbot: QtBot, window: MainWindow, item: int = 0) -> None:
    """Look at a photo of the grid."""
    window.grid.setFocus()
    window.grid.setCurrentIndex(window.grid.model().index(item, 0))
    QTest.keyClick(window.grid, KEY.Key_Space)
    assert window.previewing.is_open
    settled(qtbot, window)


def settled(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: window.previewing.is_settled, timeout=LONG_MS)


def press(
    window: MainWindow, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    QTest.keyClick(window.preview.canvas, key, modifier)


def draws(canvas: Canvas) -> bool:
    return canvas.is_box_mode


def view(canvas: Canvas) -> tuple[tuple[int, int], float]:
    return canvas.framing.view, canvas.framing.ratio


def photo_id(window: MainWindow, item: int) -> PhotoId:
    return PhotoId(int(window.grid.content.ids[item]))
