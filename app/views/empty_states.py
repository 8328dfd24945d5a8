"""What stands in the middle when there are no photos to show, with a next step in each."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from app.icons import Icons
from app.models.empty_reason import EmptyReason, Situation, why_empty
from app.models.place import Place, PlaceKind
from app.theme import Theme
from app.views.page import Page
from app.views.texts import error_text
from indexer.errors import ModelError, UserFacingError

_Why = EmptyReason


class EmptyPage(Page):
    """One page whose words and buttons depend on where one is, and why nothing is there."""

    clear_requested = Signal()
    undo_requested = Signal()
    add_folder_requested = Signal()
    model_requested = Signal()
    look_requested = Signal()
    """The folders shall be looked through for changes."""
    look_aspect_requested = Signal()
    """The query shall be asked by look, for which no model is needed."""
    all_requested = Signal()
    """On to all photos."""

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(theme, icons, parent)
        self._situation = Situation()
        self._model = self.add_button(self.tr("Get a model…"), icon="download-simple")
        self._model.clicked.connect(self.model_requested)
        self._by_look = self.add_button(self.tr("Search by look"), icon="palette")
        self._by_look.clicked.connect(self.look_aspect_requested)
        self._look = self.add_button(self.tr("Look for changes"), icon="arrows-clockwise")
        self._look.clicked.connect(self.look_requested)
        self._add = self.add_button(self.tr("Add a folder of photos…"), icon="folder-plus")
        self._add.clicked.connect(self.add_folder_requested)
        self._all = self.add_button(self.tr("Show all photos"), icon="image")
        self._all.clicked.connect(self.all_requested)
        self._undo = self.add_button(self.tr("Undo"), icon="arrow-counter-clockwise")
        self._undo.clicked.connect(self.undo_requested)
        self._clear = self.add_button(self.tr("Clear the search"))
        self._clear.clicked.connect(self.clear_requested)

    @property
    def steps(self) -> list[QPushButton]:
        """The buttons that are offered now."""
        buttons = (
            self._model,
            self._by_look,
            self._look,
            self._add,
            self._all,
            self._undo,
            self._clear,
        )
        return [button for button in buttons if not button.isHidden()]

    def set_situation(
        self,
        *,
        error: UserFacingError | None,
        is_offline: bool,
        has_model: bool,
        has_filters: bool = False,
    ) -> None:
        """What the next words depend on, besides what `show_for` is told."""
        self._situation = replace(
            self._situation,
            error=error,
            is_offline=is_offline,
            has_model=has_model,
            has_filters=has_filters,
        )

    def show_for(
        self,
        place: Place,
        *,
        is_indexing: bool,
        is_query_empty: bool,
        can_undo: bool,
        by_name: bool,
    ) -> None:
        """Choose the words and the next steps."""
        now = self._situation = replace(
            self._situation,
            is_indexing=is_indexing,
            is_query_empty=is_query_empty,
            is_by_name=by_name,
        )
        why = why_empty(place, now)
        self.say(*self._words(why, now.error))
        needs_model = not now.has_model or isinstance(now.error, ModelError)
        self._model.setVisible(why in (_Why.NO_SUCH_WORDS, _Why.FAILED) and needs_model)
        self._by_look.setVisible(why is _Why.FAILED and isinstance(now.error, ModelError))
        self._look.setVisible(why in (_Why.NOT_DESCRIBED, _Why.OFFLINE, _Why.NO_PHOTOS))
        self._add.setVisible(why is _Why.NO_PHOTOS and place.kind is PlaceKind.ALL)
        self._all.setVisible(why in (_Why.NOTHING_ASKED, _Why.NO_FAVOURITES))
        self._undo.setVisible(why in (_Why.FAILED, _Why.FILTERED_OUT) and can_undo)
        self._clear.setVisible(place.kind.is_query and not is_query_empty)

    def _words(self, why: EmptyReason, error: UserFacingError | None) -> tuple[str, str, str]:
        match why:
            case _Why.NOTHING_ASKED:
                return (
                    "magnifying-glass",
                    self.tr("Describe it, show it, or both"),
                    self.tr(
                        "Type what you look for and press Return, drop a photo on the window, "
                        "then add more of each. A leading “-” means less of that. The button with "
                        "the funnel narrows it down: by date, place, camera and more."
                    ),
                )
            case _Why.FAILED if error is not None:
                return ("warning-circle", *error_text(error))
            case _Why.NOTHING_YET:
                return (
                    "hourglass",
                    self.tr("Nothing found yet"),
                    self.tr("Photos are being indexed. What matches appears here as it comes in."),
                )
            case _Why.FILTERED_OUT:
                return (
                    "funnel-simple",
                    self.tr("No photo meets all of this"),
                    self.tr("Take a filter out of the search, or make it wider."),
                )
            case _Why.NO_SUCH_WORDS:
                return (
                    "magnifying-glass",
                    self.tr("No photo has these words"),
                    self.tr(
                        "Words were looked up in names, captions, places and the like. By meaning, "
                        "which needs a model, Kindred looks at the photos themselves."
                    ),
                )
            case _Why.NOT_DESCRIBED:
                return (
                    "magnifying-glass",
                    self.tr("Nothing to compare with yet"),
                    self.tr("No photo has been looked at in this way so far. Indexing does that."),
                )
            case _Why.NO_FAVOURITES:
                return (
                    "heart",
                    self.tr("No favourites yet"),
                    self.tr("Photos that you mark as favourites are kept together here."),
                )
            case _Why.LOOKING:
                return (
                    "hourglass",
                    self.tr("Looking for photos"),
                    self.tr("They appear here as soon as the first ones are read."),
                )
            case _Why.OFFLINE:
                return (
                    "cloud-slash",
                    self.tr("No folder can be reached"),
                    self.tr("Connect the drive they are on, then look for changes."),
                )
            case _:
                return (
                    "image",
                    self.tr("No photos here"),
                    self.tr("Kindred found no file that it can show in this folder."),
                )
