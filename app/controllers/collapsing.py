"""Folds photos that look almost the same into one cell, and opens such cells. GUI thread.

The engine folds; the answer comes with all photos, so opening a cell asks nobody. An opened cell
stays open while its answer is shown, also when that is refreshed. What is done with a folded cell
is done with the photo that is seen, never with photos that are not.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from app.actions import Actions
from app.controllers.browsing import Browsing
from app.models.folds import folded, leader_of
from app.models.grid_content import GridContent
from app.models.place import Place
from app.models.query_draft import QueryDraft
from app.views.photo_grid import PhotoGrid
from app.views.search_bar import SearchBar
from indexer.types import PhotoId


class Collapsing(QObject):
    """Joins the action, the badges in the grid and the query."""

    def __init__(
        self,
        browsing: Browsing,
        grid: PhotoGrid,
        draft: QueryDraft,
        search_bar: SearchBar,
        actions: Actions,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._browsing = browsing
        self._grid = grid
        self._draft = draft
        self._search_bar = search_bar
        self._action = actions.collapse
        self._unfold = actions.unfold
        self._opened: set[PhotoId] = set()
        browsing.shape = self._shape
        browsing.asked.connect(self._opened.clear)
        browsing.place_changed.connect(self._on_place)
        browsing.content_changed.connect(self._on_content)
        grid.selectionModel().currentChanged.connect(self._on_current)
        grid.buttons.fold_clicked.connect(self.toggle)
        search_bar.draft_shown.connect(self._show)
        actions.connect_all(
            {actions.collapse: self._on_triggered, actions.unfold: self.toggle_current}
        )
        self._action.setEnabled(False)
        self._show()

    @Slot(object)
    def toggle(self, photo_id: PhotoId) -> None:
        """Show the photos that are folded into one, or no longer."""
        self._opened ^= {photo_id}
        if self._grid.current_id() is not None:
            self._keep_current_seen(photo_id)
        self._browsing.reshape()

    @Slot()
    def toggle_current(self) -> None:
        """The same with the photo on which keys act, or the one that it is folded into."""
        item = self._grid.currentIndex().row()
        leader = leader_of(self._grid.content, item) if item >= 0 else None
        if leader is not None:
            self.toggle(leader)
            self._on_current()

    # -------------------------------------------------------------------------------------------

    def _shape(self, content: GridContent) -> GridContent:
        return folded(content, self._opened)

    def _keep_current_seen(self, leader: PhotoId) -> None:
        """Where the current photo is folded away, keys go on at the photo that stands for it."""
        item = self._grid.currentIndex().row()
        if leader in self._opened or leader_of(self._grid.content, item) != leader:
            return
        place = self._grid.content.index_of(leader)
        if place is not None and place != item:
            self._grid.setCurrentIndex(self._grid.model().index(place, 0))

    @Slot(object)
    def _on_place(self, place: Place) -> None:
        if not place.kind.is_query:
            self._action.setEnabled(False)

    @Slot(object, bool)
    def _on_content(self, content: GridContent, _is_same_place: bool) -> None:
        is_ranked = content.strengths is not None and self._browsing.place.kind.is_query
        self._action.setEnabled(is_ranked)

    @Slot()
    def _on_current(self) -> None:
        item = self._grid.currentIndex().row()
        has_folds = item >= 0 and leader_of(self._grid.content, item) is not None
        self._unfold.setEnabled(has_folds)

    def _on_triggered(self) -> None:
        self._draft.collapse(is_on=self._action.isChecked())
        self._search_bar.tell_changed()

    @Slot()
    def _show(self) -> None:
        self._action.setChecked(self._draft.state.is_collapsed)
        self._on_current()
