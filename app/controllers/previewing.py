"""Opens the preview, walks through the grid's order in it, and goes back to the same place.

GUI thread. `PictureFeed` brings the pictures.
"""

from __future__ import annotations

from PySide6.QtCore import (
    QDateTime,
    QLocale,
    QModelIndex,
    QObject,
    Qt,
    QTimeZone,
    Signal,
    Slot,
)
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.actions import Actions
from app.bridge import Channel, EngineBridge
from app.controllers.browsing import Browsing
from app.controllers.picture_feed import PictureFeed, Spot
from app.models.date_texts import as_written
from app.models.grid_content import EMPTY, GridContent
from app.thumbnails import ThumbnailLoader
from app.views.photo_grid import PhotoGrid
from app.views.preview.preview import Preview
from app.views.search_bar import SearchBar
from app.views.texts import drawable
from indexer.errors import UserFacingError
from indexer.library import Library
from indexer.types import Photo, PhotoId

_LOAD_MORE_BEFORE = 30


class Previewing(QObject):
    """The photo that is previewed, in the order of the grid."""

    opened = Signal()
    closed = Signal()
    photo_changed = Signal(object)
    """The id of the photo that is seen now; None: the preview is closed."""

    def __init__(
        self,
        library: Library,
        bridge: EngineBridge,
        preview: Preview,
        pages: QStackedWidget,
        grid: PhotoGrid,
        browsing: Browsing,
        thumbnails: ThumbnailLoader,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._preview, self._canvas = preview, preview.canvas
        self._pages, self._grid, self._browsing = pages, grid, browsing
        self._library = library
        self._behind: QWidget | None = None
        self.feed = PictureFeed(library, bridge, preview, thumbnails, self)
        self._naming = Channel(library, bridge, "read")
        self._content: GridContent = EMPTY
        self._item: int | None = None
        """Where the photo stands in the order; None: not in it."""
        self._photo_id: PhotoId | None = None
        self._opened_at: PhotoId | None = None
        self._direction = 1
        self.feed.settled.connect(self._on_settled)
        preview.close_requested.connect(self.close)
        browsing.content_changed.connect(self._on_content)

    def connect_actions(self, do: Actions, search_bar: SearchBar) -> None:
        """Let actions and the search bar open, walk and close."""
        do.connect_all(
            {
                do.open_preview: self.open_current,
                do.previous_photo: lambda: self.step(-1),
                do.next_photo: lambda: self.step(1),
                do.first_photo: lambda: self.jump(0),
                do.last_photo: lambda: self.jump(-1),
                do.full_screen: self.toggle_full_screen,
                do.photo_details: self._show_details,
                do.find: self.close,
            }
        )
        self._grid.doubleClicked.connect(self._on_double_clicked)
        search_bar.draft_changed.connect(self.close)  # whoever asks wants to see the answer

    @property
    def is_open(self) -> bool:
        """Whether a photo is previewed."""
        return self._photo_id is not None

    @property
    def current_id(self) -> PhotoId | None:
        """The photo that is previewed."""
        return self._photo_id

    @property
    def is_settled(self) -> bool:
        """Whether everything that is to be seen is there."""
        return not (self.feed.is_busy or self._naming.is_busy or self._preview.panel.is_busy)

    # Opening and closing ---------------------------------------------------------------------

    @Slot()
    def open_current(self) -> None:
        """Preview the photo on which keys act in the grid, else the first selected or visible."""
        if self.is_open or not self._grid.content.count:
            return
        item = self._grid.currentIndex().row()
        if item < 0:
            selected = self._grid.selected_ranges()
            visible = self._grid.indexAt(self._grid.viewport().rect().center()).row()
            item = selected[0].start if selected else max(visible, 0)
        self.open(PhotoId(int(self._grid.content.ids[item])))

    def open(self, photo_id: PhotoId) -> None:
        """Preview a photo of the grid."""
        item = self._grid.content.index_of(photo_id)
        if item is None:
            return
        self._content = self._grid.content
        self._opened_at = photo_id
        self._direction = 1
        self._behind = self._pages.currentWidget()
        self._pages.setCurrentWidget(self._preview)  # first: it must know its size
        self._canvas.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show(item)
        self._preview.top_line.wake()
        self.opened.emit()

    @Slot()
    def close(self) -> None:
        """Go back to the grid, with the photo that was seen in sight."""
        if not self.is_open:
            return
        photo_id = self._photo_id
        self._photo_id = self._item = None
        self._naming.cancel()
        self.feed.stop()
        self._preview.top_line.rest()
        self._preview.panel.forget()
        self._preview.say("")
        self._canvas.set_box_mode(is_on=False)
        window = self._preview.window()
        if window.isFullScreen():
            self.toggle_full_screen()
        if self._behind is not None:
            self._pages.setCurrentWidget(self._behind)
        self._show_in_grid(photo_id)
        self._content = EMPTY
        self.closed.emit()
        self.photo_changed.emit(None)

    def _show_in_grid(self, photo_id: PhotoId | None) -> None:
        """The same place as before, or as little further as the photo asks for."""
        grid = self._grid
        item = None if photo_id is None else grid.content.index_of(photo_id)
        if item is not None:
            index = grid.model().index(item, 0)
            if photo_id != self._opened_at or not grid.selectionModel().isSelected(index):
                grid.setCurrentIndex(index)
            grid.scrollTo(index)
        grid.setFocus(Qt.FocusReason.OtherFocusReason)
        grid.span_changed.emit()  # it asked for no thumbnails while it was hidden

    @Slot()
    def toggle_full_screen(self) -> None:
        """The whole screen, or the window again as it was."""
        window = self._preview.window()
        window.setWindowState(window.windowState() ^ Qt.WindowState.WindowFullScreen)

    # Walking ---------------------------------------------------------------------------------

    def step(self, steps: int) -> None:
        """Walk on by some photos; at either end nothing happens."""
        if not self.is_open or not self._content.count:
            return
        item = 0 if self._item is None else self._item + steps
        self._direction = 1 if steps > 0 else -1
        self._walk_to(item)

    def jump(self, item: int) -> None:
        """Go to a place in the order; -1 is the last."""
        if self.is_open and self._content.count:
            item = item % self._content.count
            self._direction = 1 if item == 0 else -1
            self._walk_to(item)

    def _walk_to(self, item: int) -> None:
        if 0 <= item < self._content.count and item != self._item:
            self._show(item)
            self._preview.top_line.wake()

    def _show(self, item: int) -> None:
        content = self._content
        self._item, self._photo_id = item, PhotoId(int(content.ids[item]))
        self.feed.show(Spot(self._photo_id, content, item, self._direction))
        self._show_words("")
        if item + _LOAD_MORE_BEFORE > content.count and not content.is_whole:
            self._browsing.load_more()
        self.photo_changed.emit(self._photo_id)

    @Slot()
    def _on_settled(self) -> None:
        """One stays here: fetch what was put off."""
        self._name()
        self._show_details()

    # Words -----------------------------------------------------------------------------------

    def _name(self) -> None:
        photo_id = self._photo_id
        if photo_id is None:
            return
        self._naming.submit(
            lambda _token: self._library.catalog.photos.get(photo_id),
            self._on_named,
            self._on_unnamed,
        )

    def _on_named(self, photo: Photo | None) -> None:
        if photo is not None and photo.id == self._photo_id and photo.files:
            self._show_words(drawable(photo.files[0].path.name))

    def _on_unnamed(self, _error: UserFacingError) -> None:
        """It stays without a name; that the catalog fails is said by those who need it."""

    def _show_words(self, name: str) -> None:
        content, item = self._content, self._item
        parts = []
        if item is not None:
            locale = QLocale()
            parts.append(
                self.tr("{0} of {1}").format(
                    locale.toString(item + 1), locale.toString(max(content.total, content.count))
                )
            )
            at = QDateTime.fromSecsSinceEpoch(int(content.taken_s[item]), QTimeZone.utc())
            parts.append(locale.toString(at.date(), as_written("d MMM yyyy")))
        self._preview.top_line.show_words(name, " · ".join(parts))
        self._canvas.setAccessibleName(", ".join([name, *reversed(parts)] if name else parts))
        if name:
            self._preview.announce(self._canvas.accessibleName())

    @Slot()
    def _show_details(self) -> None:
        if self._photo_id is not None and self._preview.panel.isVisibleTo(self._preview):
            self._preview.panel.show_photo(self._photo_id)

    # What happens meanwhile ------------------------------------------------------------------

    @Slot(object, bool)
    def _on_content(self, content: GridContent, is_same_place: bool) -> None:
        """The order is another one; the photo stays, unless it is gone."""
        if not self.is_open or self._photo_id is None:
            return
        was, self._content = self._item, content
        self._item = content.index_of(self._photo_id)
        if self._item is not None or not is_same_place:
            self._show_words(self._preview.top_line.words[0])
            self.feed.follow(Spot(self._photo_id, content, self._item, self._direction))
        elif content.count == 0:
            self.close()
        else:
            self._show(min(was or 0, content.count - 1))
            self._preview.say(
                self.tr("The photo is no longer here. This is the one that took its place.")
            )

    @Slot(QModelIndex)
    def _on_double_clicked(self, index: QModelIndex) -> None:
        self.open(PhotoId(int(self._grid.content.ids[index.row()])))
