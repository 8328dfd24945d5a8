"""Selects photos in a window, for tests."""

from __future__ import annotations

from app.main_window import MainWindow
from indexer.types import PhotoId


def select(window: MainWindow, *items: int) -> list[PhotoId]:
    """Select just these items of the grid; return the photos in the order shown."""
    selection = window.grid.selectionModel()
    selection.clear()
    for item in items:
        index = window.grid.model().index(item, 0)
        selection.select(index, selection.SelectionFlag.Select)
        selection.setCurrentIndex(index, selection.SelectionFlag.NoUpdate)
    return [PhotoId(int(id_)) for id_ in window.grid.selected_ids()]
