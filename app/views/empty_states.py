"""What stands in the middle when there are no photos to show, with a next step in each."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.icons import Icons
from app.models.place import Place, PlaceKind
from app.theme import Theme
from app.views.page import Page


class EmptyPage(Page):
    """One page whose words depend on where one is."""

    clear_requested = Signal()
    add_folder_requested = Signal()

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(theme, icons, parent)
        self._clear = self.add_button(self.tr("Clear the search"))
        self._clear.clicked.connect(self.clear_requested)
        self._add = self.add_button(self.tr("Add a folder of photos…"), icon="folder-plus")
        self._add.clicked.connect(self.add_folder_requested)

    def show_for(
        self, place: Place, *, is_indexing: bool, is_query_empty: bool, by_name: bool
    ) -> None:
        """Choose the words."""
        is_search = place.kind is PlaceKind.SEARCH
        if is_search and is_query_empty:
            self.say(
                "magnifying-glass",
                self.tr("Describe it, show it, or both"),
                self.tr(
                    "Type what you look for and press Return, drop a photo on the window, then add "
                    "more of each. A leading “-” means less of that."
                ),
            )
        elif is_search and is_indexing:
            self.say(
                "hourglass",
                self.tr("Nothing found yet"),
                self.tr("Photos are still being indexed; matches appear here as they come in."),
            )
        elif is_search and by_name:
            self.say(
                "magnifying-glass",
                self.tr("No photo has these words"),
                self.tr(
                    "Without a model, Kindred compares words with names, folders, dates and "
                    "cameras."
                ),
            )
        elif is_search:
            self.say(
                "magnifying-glass",
                self.tr("Nothing to compare with yet"),
                self.tr("No photo of this library has been described by the model so far."),
            )
        elif is_indexing:
            self.say(
                "hourglass",
                self.tr("Looking for photos"),
                self.tr("They appear here as soon as the first ones are read."),
            )
        else:
            self.say(
                "image",
                self.tr("No photos here"),
                self.tr("Kindred found no file that it can show in this folder."),
            )
        self._clear.setVisible(is_search and not is_query_empty)
        self._add.setVisible(place.kind is PlaceKind.ALL and not is_indexing)
