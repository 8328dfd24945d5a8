"""The way through a comparison of photos, in each of its ways."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QItemSelectionModel
from pytestqt.qtbot import QtBot

from app.main_window import MainWindow
from app.views.compare.layers import Layers
from app.views.compare.stage import Mode
from app.views.preview.words import absence_text
from indexer.errors import Absence, PhotoAbsent
from tests.app.waiting import LONG_MS
from tests.app.whole_window.stop import Stop


def comparing(qtbot: QtBot, window: MainWindow) -> Iterator[Stop]:
    """Of photos that are selected in the grid, which is seen."""
    view = window.compare_page.view
    for count in (4, 8, 2):
        _open(qtbot, window, count)
        yield Stop(f"{count} photos side by side", window)
        if count == 2:
            break
        window.comparing.close()
    for mode in (Mode.FLIP, Mode.SPLIT, Mode.DIFFERENCE):
        view.set_mode(mode)
        qtbot.waitUntil(lambda: window.comparing.is_settled, timeout=LONG_MS)
        yield Stop(f"two photos compared: {mode}", window)
    gone = view.subjects[1].photo.id
    view.set_layers(gone, Layers(), absence_text(PhotoAbsent(Absence.MISSING)))
    yield Stop("the difference from a photo that is gone", window)
    view.set_mode(Mode.SIDE_BY_SIDE)
    view.set_shows_all_facts(shows_all=True)
    yield Stop("all that is known beside a photo that is gone", window)
    view.set_shows_all_facts(shows_all=False)
    window.comparing.close()
    qtbot.waitUntil(lambda: window.grid.isVisible())


def _open(qtbot: QtBot, window: MainWindow, count: int) -> None:
    grid = window.grid
    grid.setFocus()
    grid.clearSelection()
    grid.setCurrentIndex(grid.model().index(0, 0))
    flag = QItemSelectionModel.SelectionFlag.Select
    for row in range(count):
        grid.selectionModel().select(grid.model().index(row, 0), flag)
    window.actions_.compare.trigger()
    qtbot.waitUntil(lambda: window.comparing.is_open)
    qtbot.waitUntil(lambda: window.comparing.is_settled, timeout=LONG_MS)
    qtbot.wait(1)  # laid out by the next events
