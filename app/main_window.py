"""The main window: its layout, and which of its parts are seen.

`app.window_parts` makes the parts, `app.wiring` joins them. What is done stands in
`app.controllers`, what is seen in `app.views`.
"""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.bridge import EngineBridge
from app.controllers.overview import LibraryOverview
from app.icons import Icons
from app.models.grid_content import GridContent
from app.models.place import Place, PlaceKind
from app.placement import Placement
from app.settings import Settings
from app.theme import Theme
from app.thumbnails import ThumbnailLoader
from app.window_parts import WindowParts
from app.wiring import wire
from indexer.errors import UserFacingError
from indexer.events import TroubleNoticed
from indexer.library import Library

_SIZE = (1440, 900)
_AFTER_FIRST_PAINT_MS = 30
_DETAILS_FROM_PX = 1080
"""In a narrower window the photos need the room."""


class MainWindow(WindowParts):
    """One library's window."""

    def __init__(
        self,
        library: Library,
        bridge: EngineBridge,
        loader: ThumbnailLoader,
        theme: Theme,
        icons: Icons,
        settings: Settings,
        *,
        is_demo: bool,
    ) -> None:
        super().__init__(library, bridge, loader, theme, icons, settings, is_demo=is_demo)
        self.setWindowTitle(self.tr("Kindred: sample library") if is_demo else "Kindred")
        self._is_first_content = True
        self._to_tell: UserFacingError | None = None
        self._lay_out()
        wire(self, bridge)
        self.grid.set_row_height(settings.row_height)
        self.top_bar.show_zoom(self.grid.row_height)
        self.actions_.details.setChecked(settings.has_details)
        self.resize(*_SIZE)
        Placement(self).restore(settings.geometry)

    def begin(self) -> None:
        """Read the library; the model is loaded once the first photos are seen."""
        self.browsing.go_to(self.browsing.place)  # before the counts: photos first
        self.counting.read()
        self.search_bar.field.setFocus()

    def tell(self, error: UserFacingError) -> None:
        """Say what went wrong while the window was made; it stays when the first photos come."""
        if self._is_first_content:
            self._to_tell = error
        else:
            self.center.message.show_error(error)

    @property
    def has_no_folders(self) -> bool:
        """Whether the library is empty and nothing fills it."""
        return not self._is_first_content and not self.status.overview.roots and not self.is_demo

    def set_can_swap(self, *, can_swap: bool) -> None:
        """Whether there is another library to go to."""
        for action in (self.actions_.demo, self.actions_.own):
            action.setVisible(can_swap)
        self.models.set_can_go_back(can_go_back=can_swap)

    # Layout ----------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.top_bar.add_tool(self.order_button)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.sidebar)
        middle.addWidget(self.center, 1)
        middle.addWidget(self.details)
        whole = QWidget(self)
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top_bar)
        column.addLayout(middle, 1)
        column.addWidget(self.bottom_bar)
        self.pages.addWidget(whole)
        self.pages.addWidget(self.preview)
        self.pages.addWidget(self.compare_page)
        self.setCentralWidget(self.pages)
        self.setMinimumSize(640, 420)
        stops = self.answering.line.stops
        self.top_bar.order_tabs(stops[0])
        for before, after in pairwise((*stops, self.grid, self.sidebar.view)):
            self.setTabOrder(before, after)

    # What the user does ----------------------------------------------------------------------

    @Slot()
    def on_details_toggled(self) -> None:
        """Show the details, or no longer."""
        self._settings.has_details = self.actions_.details.isChecked()
        self._show_details()

    # What happens ----------------------------------------------------------------------------

    @Slot(object)
    def on_place(self, place: Place) -> None:
        """Another place is gone to; its content comes later."""
        self.sidebar.show_place(place)
        if place.kind is PlaceKind.PROBLEMS:
            self.problems.read()
            self.center.show_notes(())
        if place.kind is PlaceKind.NAMES:
            self.names.read()
            self.center.show_notes(())
        self.show_page()

    @Slot(object, bool)
    def on_content(self, content: GridContent, is_same_place: bool) -> None:
        """The photos of the place are here."""
        self.grid.set_content(content, is_same_place=is_same_place)
        if not is_same_place:
            self.center.message.leave()
        notes = (*content.notes, *self.search_states.notes)
        self.center.show_notes(notes, keeps_photos=is_same_place)
        self.show_page()
        if self._is_first_content:
            self._is_first_content = False
            if self._to_tell is not None:
                self.center.message.show_error(self._to_tell)
            # Photos first: importing torch keeps this process busy for seconds.
            QTimer.singleShot(_AFTER_FIRST_PAINT_MS, self, self._begin_engine)

    @Slot()
    def _begin_engine(self) -> None:
        self._library.models.load_soon()
        self.housekeeping.tidy()
        self.review.begin()
        if self.is_demo:
            self.demo.begin()
        else:
            self.indexing.begin(looks_for_changes=self._settings.indexes_on_start)

    @Slot(object)
    def show_trouble(self, event: TroubleNoticed) -> None:
        """Say what the engine noticed while it goes on."""
        self.center.message.show_error(event.error)

    @Slot(object)
    def on_overview(self, overview: LibraryOverview) -> None:
        """Other counts, or other roots."""
        self.status.show_overview(overview)
        if self.browsing.place.kind is PlaceKind.PROBLEMS:
            self.problems.read()
        self.show_page()

    @Slot()
    def on_selection(self) -> None:
        """Other photos are selected."""
        self.details.show_selection(self.grid.selected_ids())

    @Slot(bool, bool)
    def on_moved(self, can_go_back: bool, can_go_forward: bool) -> None:
        """The trail goes on from here, or ends."""
        self.actions_.back.setEnabled(can_go_back)
        self.actions_.forward.setEnabled(can_go_forward)

    @Slot()
    def on_history(self) -> None:
        """Another query was asked, or all were forgotten."""
        self._settings.query_history = self.search_bar.history.to_json()

    @Slot(int)
    def on_zoomed(self, row_px: int) -> None:
        """The photos are larger or smaller."""
        self.top_bar.show_zoom(row_px)
        self._settings.row_height = row_px

    # What is seen ----------------------------------------------------------------------------

    @Slot()
    def show_page(self) -> None:
        """Show the page that fits the place and what there is."""
        self.center.choose_page(
            self.browsing.place,
            is_loaded=self.browsing.is_loaded,
            is_library_empty=not self.status.overview.roots,
            is_indexing=self.indexing.is_running,
            is_query_empty=self.draft.is_empty,
            can_undo=self.draft.can_undo,
        )
        self._show_details()

    def _show_details(self) -> None:
        has_room = self.width() >= _DETAILS_FROM_PX and self.center.page is self.grid
        self.details.setVisible(has_room and self._settings.has_details)

    # Events ----------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Details need room."""
        super().resizeEvent(event)
        self._show_details()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Go away at once; what still runs is stopped by whoever listens to `closed`."""
        self._settings.geometry = self.saveGeometry()
        self._settings.save()
        self.demo.cancel()
        self.photos.close()
        self.binning.close()
        self.review.close()
        self.getting.cancel_all()
        self.elsewhere.stop()
        self.housekeeping.cancel()
        event.accept()
        self.hide()
        self.closed.emit()
