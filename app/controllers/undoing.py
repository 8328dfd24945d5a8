"""One undo for the window: of the query, of marks or of names, whichever was changed last.

GUI thread.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot

from app.controllers.marking import Marking
from app.models.query_draft import QueryDraft
from app.views.search_bar import SearchBar


class Undoing(QObject):
    """Sends undo and redo where they belong; the search field keeps its own keys for the query."""

    def __init__(
        self,
        marking: Marking,
        draft: QueryDraft,
        search_bar: SearchBar,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._marking = marking
        self._draft = draft
        self._search_bar = search_bar
        self._is_mark_newest = False
        self._take_back: Callable[[], object] | None = None
        self.of_page: Callable[[bool], bool] = lambda _is_undo: False
        """Takes a step back (or does it again) on the page that is seen; False: it has none."""
        marking.begun.connect(self._on_marked)
        search_bar.draft_changed.connect(self._on_query_changed)
        search_bar.refined.connect(self._on_query_changed)

    @Slot()
    def undo(self) -> None:
        """Take the last change back; where there is none of its kind left, one of the other."""
        if self._take_back is not None:
            take_back, self._take_back = self._take_back, None
            take_back()
        elif self.of_page(True):
            return
        elif self._marking.can_undo and (self._is_mark_newest or not self._draft.can_undo):
            self._marking.undo()
        else:
            self._search_bar.undo()

    @Slot()
    def redo(self) -> None:
        """Do again what was taken back last."""
        if self.of_page(False):
            return
        if self._marking.can_redo and (self._is_mark_newest or not self._draft.can_redo):
            self._marking.redo()
        else:
            self._search_bar.redo()

    @Slot(object)
    def follow_other(self, take_back: Callable[[], object] | None) -> None:
        """Something else was changed last, which can be taken back once; None: it has been."""
        self._take_back = take_back

    @Slot()
    def _on_marked(self) -> None:
        self._is_mark_newest = True
        self._take_back = None

    @Slot()
    def _on_query_changed(self) -> None:
        """The query was changed last."""
        self._is_mark_newest = False
        self._take_back = None
