"""Decides what the grid shows, loads it on engine threads, and keeps it fresh while photos come in.

GUI thread. Answers that come late are dropped by the channels' request ids.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.bridge import Channel, EngineBridge
from app.controllers.loading import load_answer, load_place
from app.models.grid_content import EMPTY, GridContent
from app.models.place import ALL, PROBLEMS, SEARCH, Place, PlaceKind
from app.models.query_draft import QueryDraft
from indexer.cancel import CancelToken
from indexer.catalog.records import PhotoOrder
from indexer.errors import UserFacingError
from indexer.events import EncoderChanged
from indexer.library import Library

TYPING_PAUSE_MS = 120
"""A search begins this long after the last key; together with the rest it stays below 150 ms."""
PAGE = 300
_REFRESH_MS = 700
_REFRESH_LOAD_SHARE = 4
"""A refresh waits this many times as long as the last one took, so that a library of half a
million photos is not read all the time while it grows."""


class Browsing(QObject):
    """The place that is shown, and its content."""

    place_changed = Signal(object)
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
        self._library = library
        self._draft = draft
        self._place = ALL
        self._order = PhotoOrder.DATE
        self._place_before_search = ALL
        self._content = EMPTY
        self._is_loaded = False
        self._reading = Channel(library, bridge, "read")
        self._searching = Channel(library, bridge, "search")
        self._loading_more = Channel(library, bridge, "search")
        self._typing = _single_shot(self, TYPING_PAUSE_MS, self._search)
        self._refreshing = _single_shot(self, _REFRESH_MS, self._refresh)
        self._began = 0.0
        bridge.photos_added.connect(self.refresh_soon)
        bridge.photos_removed.connect(self.refresh_soon)
        bridge.roots_changed.connect(self.refresh_soon)
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
        if self._place.kind.has_photos and not self._place.kind.is_query:
            self._is_loaded = False
            self._load(is_same_place=False)

    @property
    def is_loaded(self) -> bool:
        """Whether what is shown belongs to the place (and query) of now."""
        return self._is_loaded and not self._typing.isActive()

    @property
    def is_settled(self) -> bool:
        """Whether nothing is being loaded or about to be."""
        channels = (self._reading, self._searching, self._loading_more)
        is_waiting = self._refreshing.isActive() or any(channel.is_busy for channel in channels)
        return self.is_loaded and not is_waiting

    def go_to(self, place: Place) -> None:
        """Show another place; Search shows the query as it stands."""
        if place == self._place and self._is_loaded:
            return
        self._place = place
        self._is_loaded = False
        for channel in (self._reading, self._searching, self._loading_more):
            channel.cancel()
        self.busy_changed.emit(False)
        self.place_changed.emit(place)
        if place.kind is not PlaceKind.SEARCH:
            self._place_before_search = place
        self._load(is_same_place=False)

    @Slot()
    def go_to_problems(self) -> None:
        """Show what could not be taken in."""
        self.go_to(PROBLEMS)

    @Slot()
    def query_changed(self) -> None:
        """Search once the typing pauses; where nothing is left to search for, go back."""
        self._loading_more.cancel()
        if self._draft.is_empty:
            self._typing.stop()
            if self._place.kind is PlaceKind.SEARCH:
                self.go_to(self._place_before_search)
            return
        self._typing.start()

    @Slot()
    def refresh_soon(self) -> None:
        """Something changed in the catalog: load anew, but not too often."""
        if not self._refreshing.isActive():
            self._refreshing.start()

    @Slot()
    def load_more(self) -> None:
        """Load the next page of an answer, where there is one."""
        if (
            self._place.kind is not PlaceKind.SEARCH
            or not self._is_loaded
            or self._content.count >= self._content.total
            or self._loading_more.is_busy
            or self._searching.is_busy
        ):
            return
        query = self._draft.query(PAGE, offset=self._content.loaded_until)

        def work(token: CancelToken) -> GridContent:
            return load_answer(self._library, query, token)

        self._loading_more.submit(work, self._on_more, self._on_failed)

    # -------------------------------------------------------------------------------------------

    @Slot()
    def _search(self) -> None:
        if self._place.kind is not PlaceKind.SEARCH:
            self._place = SEARCH
            self.place_changed.emit(SEARCH)
        self._is_loaded = False
        self._load(is_same_place=False)

    @Slot()
    def _refresh(self) -> None:
        if self._reading.is_busy or self._searching.is_busy or self._loading_more.is_busy:
            self._refreshing.start()
            return
        if self._is_loaded:
            self._load(is_same_place=True)

    def _load(self, *, is_same_place: bool) -> None:
        self._began = time.monotonic()
        match self._place.kind:
            case PlaceKind.SEARCH if self._draft.is_empty:
                self._on_content(EMPTY, is_same_place=False)
            case PlaceKind.SEARCH:
                # A refresh asks for all that is loaded, so that nothing vanishes below.
                query = self._draft.query(max(PAGE, self._content.count if is_same_place else 0))
                self._searching.submit(
                    lambda token: load_answer(self._library, query, token),
                    lambda content: self._on_content(content, is_same_place=is_same_place),
                    self._on_failed,
                )
                if not is_same_place:
                    self.busy_changed.emit(True)
            case kind if kind.has_photos:
                place, order = self._place, self._order
                self._read(lambda: load_place(self._library, place, order), is_same_place)
            case _:
                self._is_loaded = True

    def _read(self, load: Callable[[], GridContent], is_same_place: bool) -> None:
        self._reading.submit(
            lambda _token: load(),
            lambda content: self._on_content(content, is_same_place=is_same_place),
            self._on_failed,
        )

    def _on_content(self, content: GridContent, *, is_same_place: bool) -> None:
        took_ms = (time.monotonic() - self._began) * 1000
        self._refreshing.setInterval(max(_REFRESH_MS, round(took_ms * _REFRESH_LOAD_SHARE)))
        self._content = content
        self._is_loaded = True
        self.busy_changed.emit(False)
        self.content_changed.emit(content, is_same_place)

    def _on_more(self, page: GridContent) -> None:
        self._content = self._content.followed_by(page)
        self.content_changed.emit(self._content, True)

    def _on_failed(self, error: UserFacingError) -> None:
        self._is_loaded = True
        self.busy_changed.emit(False)
        self.failed.emit(error)

    @Slot(object)
    def _on_encoder_changed(self, event: EncoderChanged) -> None:
        """Another model answers otherwise: ask again."""
        if not event.is_loading and self._place.kind is PlaceKind.SEARCH:
            self.refresh_soon()


def _single_shot(parent: QObject, interval_ms: int, slot: Callable[[], None]) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(interval_ms)
    timer.timeout.connect(slot)
    return timer
