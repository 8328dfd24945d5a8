"""What keys do that concern more than one part of the window. GUI thread."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication

from app.controllers.browsing import Browsing
from app.models.query_draft import QueryDraft
from app.views.center import Center
from app.views.drop_target import DropTarget
from app.views.search_bar import SearchBar


class Keys(QObject):
    """One method a key."""

    def __init__(
        self,
        draft: QueryDraft,
        search_bar: SearchBar,
        center: Center,
        drops: DropTarget,
        browsing: Browsing,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._draft = draft
        self._search_bar = search_bar
        self._center = center
        self._drops = drops
        self._browsing = browsing
        self._is_leaving = False
        """Whether the photos shall have the keys once those that were asked for are there."""

    @Slot()
    def find(self) -> None:
        """Type the next term."""
        self._search_bar.field.setFocus()
        self._search_bar.field.selectAll()

    @Slot()
    def paste(self) -> None:
        """Search for what is in the clipboard."""
        self._drops.take(QApplication.clipboard().mimeData())

    @Slot()
    def clear(self) -> None:
        """Escape: the query goes first, then the selection; then the photos have the keys."""
        grid = self._center.grid
        if not self._draft.is_empty or self._draft.state.is_unfinished:
            self._search_bar.clear()
        elif grid.selected_ranges():
            grid.clearSelection()
        else:
            grid.setFocus()

    @Slot()
    def leave_search(self) -> None:
        """From the search field to the photos: to those that were asked for, not to older ones."""
        self._is_leaving = not self._browsing.is_loaded
        if not self._is_leaving and self._center.page is self._center.grid:
            self._center.grid.setFocus()

    @Slot()
    def stay(self) -> None:
        """Something else is typed or went wrong before the photos came."""
        self._is_leaving = False

    @Slot()
    def photos_came(self) -> None:
        """Go on to them, if the user has not turned to something else meanwhile."""
        if self._is_leaving and self._search_bar.field.hasFocus():
            self.leave_search()
