"""Decides what the grid shows, loads it on engine threads, and keeps it fresh while photos come in.

GUI thread.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from app.bridge import EngineBridge
from app.controllers.content_loader import ContentLoader
from app.controllers.destinations import Destinations
from app.controllers.load_pauses import LoadPauses
from app.models.draft_state import DraftState
from app.models.grid_content import EMPTY, GridContent
from app.models.place import ALL, SEARCH, Place, PlaceKind
from app.models.query_draft import QueryDraft
from indexer.catalog.records import PhotoOrder
from indexer.errors import UserFacingError
from indexer.events import EncoderChanged
from indexer.library import Library
from indexer.search.query import Query

PAGE = 300


class Browsing(QObject):
    """The place that is shown, and its content."""

    content_left = Signal()
    """Something else is shown from now on; the place, the query and the photos are the old ones."""
    place_left = Signal(object, object)
    """The user leaves one place for another; the query is still that of the first."""
    place_changed = Signal(object)
    asked = Signal()
    """Place, query and order are those of now, and are being loaded."""
    content_changed = Signal(object, bool)
    """A `GridContent`, and whether it is a fresh state of what was shown before."""
    failed = Signal(object)
    """A `UserFacingError`: what is shown stays as it was."""
    busy_changed = Signal(bool)
    """A search begins or ends."""

    def __init__(
        self,
        library: Library,
        bridge: EngineBridge,
        draft: QueryDraft,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._loader = ContentLoader(library, bridge)
        self._draft = draft
        self._place = ALL
        self._order = PhotoOrder.DATE
        self._place_before_search = ALL
        self._content = EMPTY
        self._error: UserFacingError | None = None
        self._is_loaded = False
        self._is_new_query = False
        self.awaits_query = False
        """An album was gone to, whose query is not in the draft yet."""
        self.shape: Callable[[GridContent], GridContent] = lambda content: content
        """Makes of an answer what is seen of it; `app.controllers.collapsing` says how."""
        self._asked: DraftState | None = None
        """The query whose answer is shown or being loaded."""
        self.to = Destinations(self.go_to, self)
        self._pauses = LoadPauses(bridge, self)
        self._pauses.search_due.connect(self._search)
        self._pauses.refresh_due.connect(self._refresh)
        bridge.encoder_changed.connect(self._on_encoder_changed)

    @property
    def place(self) -> Place:
        """Where one is."""
        return self._place

    @property
    def order(self) -> PhotoOrder:
        """How photos are sorted, where they are not ranked."""
        return self._order

    def set_order(self, order: PhotoOrder) -> None:
        """Sort otherwise; an answer stays as it is ranked."""
        if order is self._order:
            return
        self._order = order
        is_begun = self._is_loaded or self._loader.is_busy
        if is_begun and self._place.kind.has_photos and not self._place.kind.is_query:
            self._is_loaded = False
            self._load_new()

    @property
    def is_loaded(self) -> bool:
        """Whether what is shown belongs to the place (and query) of now."""
        return self._is_loaded and not self._pauses.is_changing

    @property
    def is_settled(self) -> bool:
        """Whether nothing is being loaded or about to be."""
        return self.is_loaded and not (self._pauses.is_refresh_due_soon or self._loader.is_busy)

    @property
    def answers_draft(self) -> bool:
        """Whether what is shown, or being loaded, is the answer to the query as it stands."""
        return self._asked == self._draft.state

    @property
    def query(self) -> Query:
        """What is asked for, at a place that is a query."""
        return self._draft.query(PAGE)

    @property
    def error(self) -> UserFacingError | None:
        """Why the query of now has no answer; None where it has one."""
        return self._error

    @property
    def has_its_content(self) -> bool:
        """Whether the photos shown are those of the place, which a page has none of."""
        return self._is_loaded and self._place.kind.has_photos

    def go_to(self, place: Place) -> None:
        """Show another place; Search shows the query as it stands.

        An album is loaded by `ask`, once whoever knows its query has put it into the draft.
        """
        if place == self._place and self._is_loaded:
            return
        self._leave(place)
        self.awaits_query = place.kind is PlaceKind.ALBUM
        self.place_changed.emit(place)
        if not self.awaits_query:
            self._load_new()

    def become(self, place: Place) -> None:
        """What is shown is now that of another place: the query was saved as an album."""
        self.content_left.emit()
        self._place = place
        self.place_changed.emit(place)
        self.asked.emit()

    def return_to(self, place: Place, draft: DraftState, order: PhotoOrder, loaded: int) -> None:
        """Show a place with its query as before; at least so many photos of an answer at once."""
        self._leave(place)
        self._draft.load(draft)
        self._order = order
        self.place_changed.emit(place)
        self._load_new(loaded)

    @Slot()
    def ask(self) -> None:
        """Search now, at the place where one is."""
        self.awaits_query = False
        self._pauses.stop()
        self._is_loaded = False
        self._load_new()

    def fail(self, error: UserFacingError) -> None:
        """Show no photos, since the query of this place has no answer."""
        self._error = error
        self._show(EMPTY, is_same_place=False)

    def _leave(self, place: Place) -> None:
        if self._is_loaded:
            self.content_left.emit()
        self.place_left.emit(self._place, place)
        self._place = place
        self._is_loaded = self._is_new_query = self.awaits_query = False
        self._error = None
        self._pauses.stop()
        self._loader.cancel()
        self.busy_changed.emit(False)
        if not place.kind.is_query:
            self._place_before_search = place

    @Slot()
    def query_begun(self) -> None:
        """The next query is none of the album that one is in."""
        self._is_new_query = True

    @Slot()
    def query_changed(self) -> None:
        """Search once the typing pauses; where nothing is left to search for, go back."""
        self._loader.cancel_page()
        if self._draft.is_empty:
            self._pauses.stop()
            if self._place.kind.is_query and not self._draft.state.is_unfinished:
                self.go_to(self._place_before_search)
            return
        if self._is_only_judged():
            self._pauses.judged()
        else:
            self._pauses.query_changed(is_typing=self._draft.is_typing)

    def _is_only_judged(self) -> bool:
        """Whether the answer that is shown is to be refined, and not another one is asked for."""
        has_answer = self.is_loaded and self._place.kind.is_query and self._error is None
        asked = self._asked
        return has_answer and asked is not None and asked.is_refined_by(self._draft.state)

    def reshape(self) -> None:
        """Show the same answer, as `shape` makes it now."""
        self.content_changed.emit(self.shape(self._content), True)

    @Slot()
    def refresh_soon(self) -> None:
        """Something changed in the catalog: load anew, but not too often."""
        self._pauses.refresh_soon()

    @Slot()
    def load_more(self, until: int = 0) -> None:
        """Load the next page of an answer, where there is one; down to a rank at least."""
        if (
            not self._place.kind.is_query
            or not self._is_loaded
            or self._content.is_whole
            or self._loader.is_busy
            or self._pauses.is_judging
            or self._draft.is_empty
        ):
            return
        missing = until - self._content.loaded_until
        query = self._draft.query(max(PAGE, missing), offset=self._content.loaded_until)
        self._loader.search_page(query, self._on_more, self._on_failed)

    @Slot()
    def _search(self) -> None:
        if self._is_loaded:
            self.content_left.emit()
        if self._is_new_query or not self._place.kind.is_query:
            self._is_new_query = False
            self._place = SEARCH
            self.place_changed.emit(SEARCH)
        self._is_loaded = self.awaits_query = False
        self._load_new()

    @Slot()
    def _refresh(self) -> None:
        if self._pauses.is_changing or self._pauses.is_judging or self._loader.is_busy:
            self._pauses.refresh_soon()
        elif self._is_loaded and not self._draft.state.is_unfinished:
            # A refresh asks for all that is loaded, so that nothing vanishes below.
            self._load(is_same_place=True, loaded=self._content.count)

    def _load_new(self, loaded: int = 0) -> None:
        self.asked.emit()
        self._load(is_same_place=False, loaded=loaded)

    def _load(self, *, is_same_place: bool, loaded: int) -> None:
        self._pauses.load_begins()
        at_once = is_same_place or loaded > 0
        on_read = partial(self._on_content, is_same_place=is_same_place)
        match self._place.kind:
            case kind if kind.is_query and self._draft.is_empty:
                if self._error is None:
                    self._on_content(EMPTY, False, is_same_place=False)
            case kind if kind.is_query:
                self._asked = self._draft.state
                query = self._draft.query(max(PAGE, loaded))
                on_error = self._on_failed if is_same_place and self._error is None else self.fail
                self._loader.search(query, on_read, on_error, at_once=at_once)
                if not is_same_place:
                    self.busy_changed.emit(True)
            case kind if kind.has_photos:
                read = self._loader.read
                read(self._place, self._order, on_read, self._on_failed, at_once=at_once)
            case _:
                self._is_loaded = True

    def _on_content(self, content: GridContent, is_more: bool, *, is_same_place: bool) -> None:
        self._pauses.load_ended()
        self._error = None
        self._show(content, is_same_place=is_same_place or is_more)

    def _show(self, content: GridContent, *, is_same_place: bool) -> None:
        self._content = content
        self._is_loaded = True
        self.busy_changed.emit(False)
        self.content_changed.emit(self.shape(content), is_same_place)

    def _on_more(self, page: GridContent) -> None:
        self._content = self._content.followed_by(page)
        self.reshape()

    def _on_failed(self, error: UserFacingError) -> None:
        self._is_loaded = True
        self.busy_changed.emit(False)
        self.failed.emit(error)

    @Slot(object)
    def _on_encoder_changed(self, event: EncoderChanged) -> None:
        """Another model answers otherwise: ask again."""
        if not event.is_loading and self._place.kind.is_query:
            self.refresh_soon()
