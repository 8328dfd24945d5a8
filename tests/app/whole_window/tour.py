"""Walks through everything that the window can show: each page, menu and dialog, one after another.

A new page, menu or dialog gets its line here or in `passing` and `dialogs`, and is then looked at
by all tests of this folder.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from app.main_window import MainWindow
from app.models.place import ALL, FAVOURITES, FOLDERS, NAMES, PROBLEMS, Place
from app.theme import Theme
from tests.app.waiting import LONG_MS
from tests.app.whole_window.asking import asking, drawing
from tests.app.whole_window.binning import binning
from tests.app.whole_window.comparing import comparing
from tests.app.whole_window.dialogs import dialogs
from tests.app.whole_window.going_through import going_through
from tests.app.whole_window.modelling import models
from tests.app.whole_window.naming import names
from tests.app.whole_window.passing import lines, runs
from tests.app.whole_window.stop import Stop

SOUGHT = ("a beach", "qqqq zzzz")
"""What is searched for on the way."""


def tour(qtbot: QtBot, window: MainWindow, theme: Theme) -> Iterator[Stop]:
    """Go from stop to stop; each is shown until the next one is asked for.

    Args:
        qtbot: To wait with.
        window: Shown, on a library with photos and a problem.
        theme: Of the window.
    """
    qtbot.waitUntil(lambda: window.browsing.is_settled and window.grid.content.count > 0)
    window.grid.setFocus()
    window.grid.select_first_if_none()
    qtbot.waitUntil(lambda: not window.details.isVisible() or window.details.marks.isVisible())
    qtbot.waitUntil(lambda: not window.details.is_busy)
    yield Stop("all photos", window)
    for name, place in (
        ("favourites", FAVOURITES),
        ("folders", FOLDERS),
        ("problems", PROBLEMS),
        ("no names", NAMES),
    ):
        _go_to(qtbot, window, place)
        if place == PROBLEMS:
            qtbot.waitUntil(lambda: window.problems.model.rowCount() > 0)
        yield Stop(name, window)
    yield from models(qtbot, window)
    yield from names(qtbot, window)
    yield from binning(qtbot, window)
    _go_to(qtbot, window, ALL)
    yield from comparing(qtbot, window)
    yield from going_through(qtbot, window)
    yield from _search(qtbot, window)
    yield from asking(qtbot, window)
    yield from _preview(qtbot, window)
    yield from _panels(window)
    yield from runs(qtbot, window)
    yield from lines(qtbot, window)
    yield from _menus(window)
    yield from dialogs(qtbot, window, theme)


def _go_to(qtbot: QtBot, window: MainWindow, place: Place) -> None:
    window.browsing.go_to(place)
    qtbot.waitUntil(lambda: window.browsing.is_settled, timeout=LONG_MS)
    qtbot.wait(1)  # what answers come with, such as counts, is shown by the next events


def _search(qtbot: QtBot, window: MainWindow) -> Iterator[Stop]:
    for text in SOUGHT:
        field = window.search_bar.field
        field.setFocus()
        QTest.keyClicks(field, text)
        yield Stop(f"searching for {text}", window)
        QTest.keyClick(field, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: window.browsing.is_settled, timeout=LONG_MS)
        qtbot.wait(1)  # the details follow by the next events
        yield Stop(f"found for {text}", window)
    line, judged = window.answering.line, window.search_bar.judged
    was_shown = line.isVisible()
    line.show()
    line.show_matching(12_345, 12_345)
    judged.show_judged(12, 1)
    yield Stop("an answer with thumbs", window)
    line.show_matching(12_345, 10_123)
    yield Stop("an answer that is folded", window)
    line.show_none("[12 would match as usual.]", "[As usual]")
    yield Stop("an answer without a match", window)
    line.setVisible(was_shown)
    window.search_bar.clear()
    qtbot.waitUntil(lambda: window.browsing.is_settled, timeout=LONG_MS)


def _preview(qtbot: QtBot, window: MainWindow) -> Iterator[Stop]:
    window.grid.setFocus()
    window.grid.setCurrentIndex(window.grid.model().index(0, 0))
    window.actions_.open_preview.trigger()
    qtbot.waitUntil(lambda: window.preview.isVisible())
    yield Stop("preview", window)
    window.actions_.photo_details.trigger()
    qtbot.waitUntil(lambda: not window.preview.panel.is_busy)
    assert not window.preview.panel.isVisible() or window.preview.panel.toPlainText()
    yield Stop("preview with details", window)
    window.actions_.photo_details.trigger()
    window.actions_.search_part.trigger()
    yield Stop("drawing a box in the preview", window)
    window.actions_.search_part.trigger()
    yield from drawing(window)
    window.previewing.close()
    qtbot.waitUntil(lambda: not window.preview.isVisible())


def _panels(window: MainWindow) -> Iterator[Stop]:
    window.go_to_date.open()
    QTest.keyClicks(window.go_to_date.field, "2019")
    yield Stop("go to date", window)
    window.go_to_date.hide()


def _menus(window: MainWindow) -> Iterator[Stop]:
    made = window.photos.make_menu()
    menus = window.findChildren(QMenu)
    for menu in menus:
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    for menu in menus:
        if menu.actions():
            menu.popup(window.pos())
            yield Stop(f"menu “{menu.actions()[0].text()}”", menu)
            menu.close()
    made.deleteLater()
