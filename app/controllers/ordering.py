"""Sorts photos as the user wants them, and remembers it. GUI thread."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QAbstractItemView

from app.controllers.browsing import Browsing
from app.models.grid_content import GridContent
from app.models.place import Place
from app.settings import Settings
from app.views.order_button import OrderButton
from app.views.photo_grid import PhotoGrid
from app.views.photo_list import Chosen
from indexer.catalog.records import PhotoOrder


class Ordering(QObject):
    """Joins the button, what is shown, and the settings.

    One order holds for all lists. Answers are ranked: there the button is not to be seen.
    """

    def __init__(
        self,
        button: OrderButton,
        browsing: Browsing,
        grid: PhotoGrid,
        settings: Settings,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._button = button
        self._browsing = browsing
        self._grid = grid
        self._settings = settings
        self._kept: Chosen | None = None
        browsing.set_order(settings.order)
        button.show_order(browsing.order)
        button.order_chosen.connect(self._on_chosen)
        browsing.place_changed.connect(self._on_place)

    @Slot(object)
    def _on_chosen(self, order: PhotoOrder) -> None:
        self._settings.order = order
        self._kept = self._grid.chosen()
        self._browsing.set_order(order)
        self._button.show_order(order)

    @Slot(object)
    def _on_place(self, place: Place) -> None:
        self._kept = None
        self._button.setVisible(place.kind.has_photos and not place.kind.is_query)
        self._button.show_order(self._browsing.order)  # Back leads to how it was sorted then

    @Slot(object, bool)
    def keep_selection(self, content: GridContent, is_same_place: bool) -> None:
        """The same photos in another order: those that were selected still are.

        To be called once the grid has them. Of a long list the beginning comes first.
        """
        kept = self._kept
        if not content.is_partial:
            self._kept = None
        if kept is None or not len(kept.ids):
            return
        self._grid.choose(kept)
        self._grid.scrollTo(
            self._grid.currentIndex(), QAbstractItemView.ScrollHint.PositionAtCenter
        )
