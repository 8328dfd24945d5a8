"""Smart albums: saves the query under a name, opens it again, and tells when it was changed.

GUI thread. In an album the search bar holds the album's query; the query that stood there before
comes back when the album is left.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from app.bridge import Channel, EngineBridge
from app.controllers.browsing import Browsing
from app.controllers.overview import LibraryOverview
from app.dialogs.name_dialog import NameDialog
from app.models.album_query import draft_of, saved_of, suggested_name
from app.models.draft_state import DraftState
from app.models.place import ALL, Place, PlaceKind
from app.models.query_draft import QueryDraft
from app.views.album_line import AlbumLine
from app.views.message_bar import MessageAction, MessageBar
from app.views.search_bar import SearchBar
from indexer.catalog.records import Album, StoredAlbum
from indexer.errors import UserFacingError
from indexer.library import Library
from indexer.types import AlbumId

T = TypeVar("T")


class Albums(QObject):
    """One method for each thing that the user does with albums."""

    deleted = Signal(object)
    """A `Place` that is no more."""
    changed = Signal(object)
    """What takes the last change of an album back: a function; None once that was done."""
    failed = Signal(object)

    def __init__(
        self,
        library: Library,
        bridge: EngineBridge,
        browsing: Browsing,
        draft: QueryDraft,
        search_bar: SearchBar,
        line: AlbumLine,
        message: MessageBar,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._library = library
        self._bridge = bridge
        self._browsing = browsing
        self._draft = draft
        self._search_bar = search_bar
        self._line = line
        self._message = message
        self._window = window
        self._opening = Channel(library, bridge, "read")
        self._names: dict[AlbumId, str] = {}
        self._saved: dict[AlbumId, DraftState] = {}
        """What opened albums say, chip for chip: pictures are equal to nothing but themselves."""
        self._before = DraftState()
        """The query in the search bar before an album was gone to."""
        self.dialog: NameDialog | None = None
        browsing.place_left.connect(self._on_place_left)
        browsing.place_changed.connect(self._on_place_changed)
        search_bar.draft_changed.connect(self.show_line)
        search_bar.refined.connect(self.show_line)
        line.save_requested.connect(self.save)
        line.save_as_requested.connect(self.save_as)
        line.discard_requested.connect(self.discard)

    @Slot(object)
    def on_overview(self, overview: LibraryOverview) -> None:
        """Other albums, or other names."""
        self._names = {album.id: album.name for album in overview.albums}
        self.show_line()

    # What the user does ------------------------------------------------------------------------

    @Slot()
    def save_as(self) -> None:
        """Ask for a name, and keep the query under it."""
        query = self._draft.state.asked
        if query.is_empty:
            return

        def save(name: str) -> Album:
            return self._library.albums.save(name, saved_of(query))

        def on_saved(album: Album) -> None:
            self._names[album.id] = album.name
            self._saved[album.id] = query
            if self._draft.state.asked == query:
                if self._here is None:
                    self._before = query.emptied  # the query has a home now
                self._browsing.become(_place(album.id))

        self._ask(
            self.tr("Save as album"),
            self.tr("An album shows what this search finds, with new photos as they come in."),
            suggested_name(query.chips),
            self.tr("Save"),
            save,
            on_saved,
        )

    @Slot()
    def save(self) -> None:
        """Keep the query as it is now under the album's name."""
        album_id, query = self._here, self._draft.state.asked
        if album_id is None or query.is_empty:
            return

        def on_done(_answer: None) -> None:
            self._saved[album_id] = query
            self.show_line()

        self._submit(lambda: self._library.albums.change(album_id, saved_of(query)), on_done)

    @Slot()
    def discard(self) -> None:
        """Show the album as it was saved."""
        album_id = self._here
        if album_id is not None and album_id in self._saved:
            self._show(self._saved[album_id])

    @Slot(object)
    def rename(self, album_id: AlbumId) -> None:
        """Ask for another name; the change can be undone."""
        before = self._names.get(album_id, "")

        def rename(name: str) -> None:
            self._library.albums.rename(album_id, name)

        def undo() -> None:
            self.changed.emit(None)
            self._submit(lambda: rename(before), lambda _answer: None)

        self._ask(
            self.tr("Rename album"),
            self.tr("The new name of the album:"),
            before,
            self.tr("Rename"),
            rename,
            lambda _answer: self.changed.emit(undo),
        )

    @Slot(object)
    def delete(self, album_id: AlbumId) -> None:
        """Forget an album, which can be undone; the photos stay."""

        def on_deleted(stored: StoredAlbum | None) -> None:
            self._saved.pop(album_id, None)
            self.deleted.emit(_place(album_id))
            if self._here == album_id:
                self._browsing.go_to(ALL)
            if stored is not None:
                self._say_deleted(stored)

        self._submit(lambda: self._library.albums.delete(album_id), on_deleted)

    def _say_deleted(self, stored: StoredAlbum) -> None:
        headline = self.tr("The album “{0}” was deleted").format(stored.album.name)

        def undo() -> None:
            self.changed.emit(None)
            if self._message.text.startswith(headline):
                self._message.hide()
            self._submit(lambda: self._library.albums.restore(stored), lambda _answer: None)

        self.changed.emit(undo)
        self._message.show_notice(
            headline,
            self.tr("Its photos stay where they are."),
            action=MessageAction(self.tr("Undo"), undo),
        )

    # Coming and going --------------------------------------------------------------------------

    @property
    def _here(self) -> AlbumId | None:
        place = self._browsing.place
        is_album = place.kind is PlaceKind.ALBUM and place.album_id is not None
        return AlbumId(place.album_id) if is_album and place.album_id is not None else None

    @Slot(object, object)
    def _on_place_left(self, old: Place, new: Place) -> None:
        was_album, is_album = (place.kind is PlaceKind.ALBUM for place in (old, new))
        if is_album and not was_album:
            self._before = self._draft.state
        elif was_album and not is_album and not self._draft.is_empty:
            # What was changed and not saved is on the trail still.
            self._draft.load(self._before)
            self._search_bar.show_draft()

    @Slot(object)
    def _on_place_changed(self, place: Place) -> None:
        self._opening.cancel()
        album_id = self._here
        if album_id is not None and album_id in self._saved:
            self._on_opened(album_id, self._saved[album_id])
        elif album_id is not None:
            self._opening.submit(
                lambda _token: self._library.albums.open(album_id),
                lambda saved: self._on_opened(album_id, draft_of(saved)),
                self._on_not_opened,
            )
        self.show_line()

    def _on_opened(self, album_id: AlbumId, query: DraftState) -> None:
        self._saved[album_id] = query
        if self._browsing.awaits_query:
            self._show(query)
        self.show_line()

    def _on_not_opened(self, error: UserFacingError) -> None:
        if self._browsing.awaits_query:
            self._draft.load(self._draft.state.emptied)
            self._search_bar.show_draft()
            self._browsing.fail(error)

    def _show(self, query: DraftState) -> None:
        self._draft.load(query)
        self._search_bar.show_draft()
        self._browsing.ask()
        self.show_line()

    @Slot()
    def show_line(self) -> None:
        """Say that the query is no more what was saved, where that is so."""
        album_id = self._here
        saved = self._saved.get(album_id) if album_id is not None else None
        now = self._draft.state.asked
        if album_id is None or saved is None or now.is_empty or now == saved:
            self._line.hide()
        else:
            self._line.show_for(self._names.get(album_id, ""))

    # -------------------------------------------------------------------------------------------

    def _ask(
        self,
        title: str,
        explanation: str,
        name: str,
        do_it: str,
        work: Callable[[str], T],
        on_done: Callable[[T], None],
    ) -> None:
        """Ask for a name until ``work`` takes it."""
        dialog = NameDialog(title, explanation, name, do_it, self._window)
        self.dialog = dialog

        def on_taken(answer: T) -> None:
            dialog.accept()
            on_done(answer)

        channel = Channel(self._library, self._bridge, "work")
        dialog.name_chosen.connect(
            lambda chosen: channel.submit(lambda _token: work(chosen), on_taken, dialog.show_error)
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _submit(self, work: Callable[[], T], on_done: Callable[[T], None]) -> None:
        channel = Channel(self._library, self._bridge, "work")
        channel.submit(lambda _token: work(), on_done, self.failed.emit)


def _place(album_id: AlbumId) -> Place:
    return Place(PlaceKind.ALBUM, album_id=album_id)
