"""The ways of asking in the search bar: what to search by, filters, several pictures, parts."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.main_window import MainWindow
from app.models.chips import Chip
from indexer.search.query import Aspect, PhotoTerm
from indexer.types import Box, PhotoId
from tests.app.waiting import LONG_MS
from tests.app.whole_window.stop import Stop


def asking(qtbot: QtBot, window: MainWindow) -> Iterator[Stop]:
    """Go from one to the next; the search bar is empty before and after."""
    bar = window.search_bar
    ids = [PhotoId(int(id_)) for id_ in window.grid.content.ids[:2]]
    bar.add_chips([Chip(PhotoTerm(id_), "[this photo]") for id_ in ids])
    bar.add_chips([Chip(PhotoTerm(ids[0], box=Box(0, 0, 0.5, 0.5)), "[part of this photo]")])
    QTest.keyClicks(bar.field, "-date:2019 ")
    qtbot.waitUntil(lambda: window.browsing.is_settled, timeout=LONG_MS)
    qtbot.wait(1)  # what the details say takes its height with the next events
    yield Stop("pictures and a filter", window)
    bar.clear()
    for has_meaning in (True, False):
        bar.aspect.show_state(
            Aspect.BLEND if has_meaning else Aspect.LOOK, 0.5, has_meaning=has_meaning
        )
        bar.aspect.open_panel()
        yield Stop(
            f"what to search by, {'with' if has_meaning else 'without'} a model", bar.aspect.panel
        )
        bar.aspect.panel.close()
    window.actions_.add_filter.trigger()
    yield Stop("all filters", window)
    QTest.keyClicks(bar.field, "folder:")
    qtbot.waitUntil(lambda: window.completing.is_known, timeout=LONG_MS)
    QTest.keyClick(bar.field, Qt.Key.Key_Down)
    yield Stop("values of a filter", window.completing.popup)
    QTest.keyClick(bar.field, Qt.Key.Key_Escape)
    bar.clear()
    QTest.keyClicks(bar.field, "colour:red boats")
    yield Stop("a filter that there is none of", window)
    bar.clear()
    bar.show_draft()
    qtbot.waitUntil(lambda: window.browsing.is_settled, timeout=LONG_MS)


def drawing(window: MainWindow) -> Iterator[Stop]:
    """Draw a box in the preview, which is open."""
    canvas = window.preview.canvas
    canvas.set_box_mode(is_on=True)
    for reach in (QPoint(120, 90), QPoint(14, 14)):
        start = canvas.rect().center() - QPoint(60, 45)
        QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=start)
        QTest.mouseMove(canvas, start + reach)
        QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=start + reach)
        yield Stop("a box in the preview", window)
        canvas.show_true_size()
        for _ in range(9):
            canvas.zoom_in()
    canvas.set_box_mode(is_on=False)
    canvas.fit()
