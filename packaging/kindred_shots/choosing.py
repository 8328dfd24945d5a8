"""Which photos a scene is about."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel

from indexer.types import PhotoId
from kindred_shots.stage import Stage

_LARGE_PX = 700


def select(stage: Stage, *rows: int) -> None:
    """Select photos by their places in the grid."""
    grid = stage.window.grid
    flag = QItemSelectionModel.SelectionFlag
    grid.setFocus()
    grid.setCurrentIndex(grid.model().index(rows[0], 0))
    for row in rows[1:]:
        grid.selectionModel().select(grid.model().index(row, 0), flag.Select)
    stage.settle()


def large_row(stage: Stage) -> int:
    """Where a photo of a full size stands in the grid, its camera and its place known."""
    catalog = stage.opened.library.catalog
    ids = stage.window.grid.content.ids
    for row, photo in enumerate(catalog.photos.of([PhotoId(int(id_)) for id_ in ids])):
        if photo.width >= _LARGE_PX and photo.metadata.latitude is not None:
            return row
    raise LookupError("a large photo")


def row_of(stage: Stage, name: str) -> int:
    """Where the photo whose file name begins so stands in the grid."""
    catalog = stage.opened.library.catalog
    ids = stage.window.grid.content.ids
    for row, photo in enumerate(catalog.photos.of([PhotoId(int(id_)) for id_ in ids])):
        if any(file.path.name.startswith(name) for file in photo.files):
            return row
    raise LookupError(name)
