"""What keys do that concern more than one part of the window. GUI thread."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication

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
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._draft = draft
        self._search_bar = search_bar
        self._center = center
        self._drops = drops

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
        if not self._draft.is_empty:
            self._search_bar.clear()
        elif grid.selected_ranges():
            grid.clearSelection()
        else:
            grid.setFocus()

    @Slot()
    def leave_search(self) -> None:
        """From the search field to the photos."""
        if self._center.page is self._center.grid:
            self._center.grid.setFocus()
