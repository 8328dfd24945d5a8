"""Keeps the details about what is selected or shown, and follows where they lead. GUI thread."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QItemSelectionModel, QObject, Slot
from PySide6.QtWidgets import QAbstractItemView

from app.controllers.browsing import Browsing
from app.controllers.overview import LibraryOverview
from app.models.draft_state import DraftState
from app.models.grid_content import GridContent
from app.models.place import ALL, Place
from app.views.details.about import about
from app.views.details.panel import Details
from app.views.photo_grid import PhotoGrid
from indexer.types import PhotoId, Root


class ShowingDetails(QObject):
    """Tells the details of the place, and shows in the grid what is chosen among what is alike."""

    def __init__(
        self,
        details: Details,
        grid: PhotoGrid,
        browsing: Browsing,
        query: Callable[[], DraftState],
        parent: QObject | None = None,
    ) -> None:
        """Connect nothing but the parts given.

        Args:
            details: The panel.
            grid: Whose selection it shows.
            browsing: What is shown, and where to go for a photo that is not.
            query: Gives the query as it stands.
            parent: Owns this object.
        """
        super().__init__(parent)
        self._details = details
        self._grid = grid
        self._browsing = browsing
        self._query = query
        self._roots: tuple[Root, ...] = ()
        self._place: Place = ALL
        self._to_reveal: PhotoId | None = None
        browsing.place_changed.connect(self._on_place)
        browsing.content_changed.connect(self._on_content)
        details.photo_chosen.connect(self.reveal)

    @Slot(object)
    def on_overview(self, overview: LibraryOverview) -> None:
        """Roots have names."""
        if overview.roots != self._roots:
            self._roots = overview.roots
            self._show_about(self._grid.content)

    @Slot(object)
    def reveal(self, photo_id: PhotoId) -> None:
        """Select a photo in the grid; where it is not among those shown, among all."""
        item = self._grid.content.index_of(photo_id)
        if item is None:
            if self._browsing.place != ALL:
                self._to_reveal = photo_id
                self._browsing.go_to(ALL)
            return
        self._to_reveal = None
        index = self._grid.model().index(item, 0)
        self._grid.selectionModel().setCurrentIndex(
            index, QItemSelectionModel.SelectionFlag.ClearAndSelect
        )
        self._grid.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)

    @Slot(object)
    def _on_place(self, place: Place) -> None:
        self._place = place
        if place != ALL:
            self._to_reveal = None

    @Slot(object, bool)
    def _on_content(self, content: GridContent, _is_same_place: bool) -> None:
        self._show_about(content)
        if self._to_reveal is not None:
            self.reveal(self._to_reveal)

    def _show_about(self, content: GridContent) -> None:
        self._details.show_about(about(self._place, content, self._query(), self._roots))
