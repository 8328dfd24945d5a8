"""Makes queries of photos: the selection, what was dropped, what was pasted. GUI thread."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Slot

from app.dropping import MAX_PICTURES
from app.models.chips import Chip
from app.views.photo_grid import PhotoGrid
from app.views.search_bar import SearchBar
from indexer.search.query import PhotoTerm
from indexer.types import Int64Array, PhotoId


class Composing(QObject):
    """Puts photos into the search bar."""

    def __init__(
        self, search_bar: SearchBar, grid: PhotoGrid, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._search_bar = search_bar
        self.chosen: Callable[[], Int64Array] = grid.selected_ids
        """Which photos it is about."""

    @Slot()
    def more_like_this(self) -> None:
        """Begin a new query with the selected photos."""
        chips = self._selected(1.0)
        if chips:
            self._search_bar.replace_all(chips)

    @Slot()
    def add(self) -> None:
        """Ask for more of the selected photos as well."""
        self.add_chips(self._selected(1.0))

    @Slot()
    def subtract(self) -> None:
        """Ask for less of the selected photos."""
        self.add_chips(self._selected(-1.0))

    @Slot(object)
    def add_chips(self, chips: Sequence[Chip]) -> None:
        """Append terms to the query."""
        if chips:
            self._search_bar.add_chips(chips)

    def _selected(self, weight: float) -> list[Chip]:
        ids = self.chosen()[:MAX_PICTURES]
        return [Chip(PhotoTerm(PhotoId(int(id_)), weight), self.tr("this photo")) for id_ in ids]
