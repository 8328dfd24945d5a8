"""Compares the photos that are selected in the grid, on a page over the whole window.

GUI thread. How they lie over each other is found out by the engine when the page opens: copies and
crops are aligned, other photos are compared place by place.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.actions import Actions
from app.bridge import Channel, EngineBridge
from app.commands import Scope
from app.controllers.chosen import Chosen
from app.controllers.compare_keys import CompareKeys
from app.controllers.comparing import Comparing
from app.thumbnails import ThumbnailLoader
from app.views.center import Center
from app.views.compare.page import ComparePage
from app.views.compare.stage import Mode
from app.views.compare.subjects import MOST_SHOWN
from indexer.duplicates.verification.relation import Relation
from indexer.errors import UserFacingError
from indexer.library import Library
from indexer.types import Photo, PhotoId


class ComparingSelection(QObject):
    """Opens the page and leaves it."""

    def __init__(
        self,
        library: Library,
        bridge: EngineBridge,
        page: ComparePage,
        pages: QStackedWidget,
        chosen: Chosen,
        center: Center,
        thumbnails: ThumbnailLoader,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._library, self._page, self._pages = library, page, pages
        self._chosen, self._center = chosen, center
        self._behind: QWidget | None = None
        self.comparing = Comparing(library, bridge, page.view, thumbnails, self)
        self._reading = Channel(library, bridge, "read")
        self._relating = Channel(library, bridge, "view")
        page.close_requested.connect(self.close)

    def connect_actions(self, do: Actions) -> None:
        """Let actions open the page, walk on it and leave it."""
        CompareKeys(self._page.view, do, self)
        do.attach(Scope.COMPARE, self._page)
        for action in (do.flip, do.show_difference, do.next_in_group, do.previous_in_group):
            self._page.addAction(action)
        do.connect_all(
            {
                do.compare: self.open,
                do.next_in_group: lambda: self._step(1),
                do.previous_in_group: lambda: self._step(-1),
                do.find: self.close,
            }
        )

    @property
    def is_open(self) -> bool:
        """Whether photos are compared here."""
        return self._behind is not None

    @property
    def is_settled(self) -> bool:
        """Whether everything that is to be seen is there."""
        return not (
            self._reading.is_busy or self._relating.is_busy or not self.comparing.is_settled
        )

    @Slot()
    def open(self) -> None:
        """Compare the photos that are selected."""
        ids = [PhotoId(int(id_)) for id_ in self._chosen.ids()]
        if self.is_open:
            return
        if not 2 <= len(ids) <= MOST_SHOWN:
            self._center.message.show_notice(
                self.tr("Select 2 to {0} photos to compare them.").format(MOST_SHOWN)
            )
            return
        self._reading.submit(
            lambda _token: self._library.catalog.photos.of(ids),
            lambda photos: self._show(ids, photos),
            self._center.message.show_error,
        )

    @Slot()
    def close(self) -> None:
        """Go back to the grid."""
        self._reading.cancel()
        if self._behind is None:
            return
        self._relating.cancel()
        behind, self._behind = self._behind, None
        self._pages.setCurrentWidget(behind)
        self._page.view.clear()
        self._center.grid.setFocus()
        self._center.grid.span_changed.emit()  # it asked for no thumbnails while it was hidden

    def _show(self, ids: Sequence[PhotoId], photos: Sequence[Photo]) -> None:
        by_id = {photo.id: photo for photo in photos}
        shown = [by_id[id_] for id_ in ids if id_ in by_id]
        if len(shown) < 2:  # the others were forgotten meanwhile
            return
        self._behind = self._pages.currentWidget()
        self._pages.setCurrentWidget(self._page)  # first: it must know its size
        self._page.show_count(len(shown))
        self._page.show_about(self.tr("Finding out how they lie over each other…"))
        self._page.view.set_mode(Mode.SIDE_BY_SIDE)
        self._page.view.show_photos(shown)
        self._page.view.focus()
        self._relating.submit(
            lambda token: self._library.pair_finding.relations(shown, token),
            self._on_related,
            self._on_unrelated,
        )

    def _on_related(self, relations: Sequence[Relation | None]) -> None:
        self._page.view.set_relations(relations)
        missing = len(relations) - 1 - sum(one is not None for one in relations)
        self._page.show_about(
            self.tr("%Ln photo(s) not the same picture as A: compared place by place", "", missing)
            if missing
            else ""
        )

    def _on_unrelated(self, _error: UserFacingError) -> None:
        """They are compared place by place."""
        self._page.show_about("")

    def _step(self, steps: int) -> None:
        if self.is_open:
            self._page.view.step(steps)
