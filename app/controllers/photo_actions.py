"""Joins what can be done with photos to the actions, the grid, the details and the messages.

One object that the window makes; each kind of action has a controller of its own, made here.
GUI thread.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from app.actions import Actions, Scope
from app.bridge import EngineBridge
from app.controllers.browsing import Browsing
from app.controllers.chosen import Chosen
from app.controllers.marking import Marking
from app.mark_book import MarkBook
from app.models.place import PlaceKind
from app.views.center import Center
from app.views.details.panel import Details
from indexer.library import Library


class PhotoActions(QObject):
    """Marks, files, export: what the user does with the photos that are chosen."""

    def __init__(
        self,
        library: Library,
        bridge: EngineBridge,
        actions: Actions,
        center: Center,
        browsing: Browsing,
        details: Details,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._browsing = browsing
        self._center = center
        self.chosen = Chosen(center, self)
        self.book = MarkBook(library, bridge, self)
        self.marking = Marking(library, bridge, self.chosen, center.message, self)
        center.grid.set_marks(self.book)
        actions.attach(Scope.PHOTOS, center.grid, details)
        details.rated.connect(self.marking.rate)
        details.favourite_toggled.connect(self.marking.toggle_favourite)
        actions.connect_all(
            {
                **{action: self._rater(stars) for stars, action in enumerate(actions.rates)},
                actions.rate_as_file: self._rater(None),
                actions.favourite: self.marking.toggle_favourite,
                actions.undo: self.marking.undo,
                actions.redo: self.marking.redo,
            }
        )
        self.marking.failed.connect(center.message.show_error)
        self.marking.announced.connect(self._announce)
        bridge.photos_marked.connect(self._on_marked)

    def _rater(self, stars: int | None) -> Callable[[], None]:
        return lambda: self.marking.rate(stars)

    @Slot(str)
    def _announce(self, text: str) -> None:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._center.grid, text))

    @Slot(object)
    def _on_marked(self, _event: object) -> None:
        """What is no favourite any more does not stay among them."""
        if self._browsing.place.kind is PlaceKind.FAVOURITES:
            self._browsing.refresh_soon()
