"""Back and forward: walks the trail of places and queries, and finds each as it was left.

GUI thread.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QObject, Qt, Signal, Slot
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from app.controllers.browsing import Browsing
from app.models.place import SEARCH, Place
from app.models.query_draft import QueryDraft
from app.models.trail import Spot, Trail, View
from app.views.justified_view import Anchor, JustifiedView
from app.views.search_bar import SearchBar

_BACK, _FORWARD = Qt.MouseButton.BackButton, Qt.MouseButton.ForwardButton
_PRESSES = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)
_MOUSE = (*_PRESSES, QEvent.Type.MouseButtonRelease)


class WalkingTheTrail(QObject):
    """Keeps a `Trail` of what `Browsing` shows, and leads along it."""

    moved = Signal(bool, bool)
    """Whether one can go back, and forward, from here."""

    def __init__(
        self,
        browsing: Browsing,
        draft: QueryDraft,
        search_bar: SearchBar,
        grid: JustifiedView,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._browsing = browsing
        self._draft = draft
        self._search_bar = search_bar
        self._grid = grid
        self._trail = Trail()
        self._wanted: View | None = None
        """How to look at the photos that are being loaded."""
        self._is_walking = False
        browsing.content_left.connect(self._on_content_left)
        browsing.asked.connect(self._on_asked)
        search_bar.refined.connect(self._on_refined)

    @property
    def trail(self) -> Trail:
        """Where one has been."""
        return self._trail

    def follow_mouse(self, window: QWidget) -> None:
        """Let the buttons at the side of a mouse walk, wherever in the window the pointer is."""
        window.installEventFilter(self)
        # These keep every press to themselves; all other widgets hand such a one on.
        for area in window.findChildren(QAbstractScrollArea):
            area.viewport().installEventFilter(self)

    @Slot()
    def back(self) -> None:
        """To where one was before."""
        self._walk(-1)

    @Slot()
    def forward(self) -> None:
        """To where one went back from."""
        self._walk(1)

    def forget_place(self, place: Place) -> None:
        """A place is gone for good: what was seen there can be searched for still."""
        self._trail.replace_place(place, SEARCH)

    def leave(self) -> Trail:
        """Note how the photos are looked at; return the trail, for the window that follows."""
        self._keep_view()
        return self._trail

    def go_on(self, trail: Trail) -> None:
        """Be where another window on the library was left, with all that lay behind it."""
        if trail.here is not None:
            self._trail = trail
            self._return_to(trail.here)

    @Slot(object, bool)
    def show_view(self, _content: object, is_same_place: bool) -> None:
        """Once the grid has its photos: scroll to where one was, and select what was selected."""
        view = self._wanted
        if view is None or is_same_place:
            return
        self._wanted = None
        self._select(view)
        if view.anchor is not None:
            self._grid.scroll_to_anchor(Anchor(*view.anchor))
        else:
            self._grid.verticalScrollBar().setValue(0)

    # -------------------------------------------------------------------------------------------

    def _walk(self, steps: int) -> None:
        trail = self._trail
        if not (trail.can_go_back if steps < 0 else trail.can_go_forward):
            return
        self._keep_view()
        self._return_to(trail.back() if steps < 0 else trail.forward())

    def _return_to(self, spot: Spot) -> None:
        self._wanted, self._is_walking = spot.view, True
        self._browsing.return_to(spot.place, spot.draft, spot.order, spot.view.loaded)
        self._is_walking = False
        self._search_bar.show_draft()
        self._tell()

    @Slot()
    def _on_content_left(self) -> None:
        if not self._is_walking:  # else it was kept before the step was made
            self._keep_view()

    @Slot()
    def _on_asked(self) -> None:
        if self._is_walking:
            return
        self._wanted = None
        here = Spot(self._browsing.place, self._draft.state, self._browsing.order)
        self._trail.visit(here)
        self._tell()

    @Slot()
    def _on_refined(self) -> None:
        """Thumbs belong to the query that one comes back to; they are no step."""
        here = self._trail.here
        if here is not None and self._browsing.place.kind.is_query:
            self._trail.visit(replace(here, draft=self._draft.state))

    def _keep_view(self) -> None:
        if not self._browsing.has_its_content or self._wanted is not None:
            return  # what is seen still belongs to the place before
        grid, at = self._grid, self._grid.anchor()
        anchor = None if at is None else (at.photo_id, at.item, at.share, at.viewport_y)
        self._trail.keep_view(
            View(anchor, grid.selected_ids(), grid.current_id(), grid.content.count)
        )

    def _select(self, view: View) -> None:
        model, ids = self._grid.model(), self._grid.content.ids
        rows = np.flatnonzero(np.isin(ids, view.selected))
        selection = QItemSelection()
        for run in np.split(rows, np.flatnonzero(np.diff(rows) != 1) + 1) if len(rows) else ():
            selection.select(model.index(int(run[0]), 0), model.index(int(run[-1]), 0))
        flags = QItemSelectionModel.SelectionFlag
        self._grid.selectionModel().select(selection, flags.ClearAndSelect)
        row = None if view.current is None else self._grid.content.index_of(view.current)
        if row is not None:
            self._grid.selectionModel().setCurrentIndex(model.index(row, 0), flags.NoUpdate)

    def _tell(self) -> None:
        self.moved.emit(self._trail.can_go_back, self._trail.can_go_forward)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The buttons at the side of a mouse."""
        if event.type() not in _MOUSE or not isinstance(event, QMouseEvent):
            return False
        if event.button() not in (_BACK, _FORWARD):
            return False
        if event.type() in _PRESSES:
            self._walk(-1 if event.button() is _BACK else 1)
        return True
