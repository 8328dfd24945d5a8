"""Which photos an action is about: the one that is looked at, or else the selected ones."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QObject

from app.views.center import Center
from indexer.types import Int64Array, PhotoId


class Chosen(QObject):
    """Asked at the moment of the action. GUI thread."""

    def __init__(self, center: Center, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._center = center
        self.previewed: Callable[[], PhotoId | None] = lambda: None
        """The photo of the preview while that is open."""

    def ids(self) -> Int64Array:
        """Photos, in the order shown; none while another page than the photos is seen."""
        photo_id = self.previewed()
        if photo_id is not None:
            return np.array([photo_id], np.int64)
        grid = self._center.grid
        if self._center.page is not grid:
            return np.zeros(0, np.int64)
        return grid.selected_ids()
