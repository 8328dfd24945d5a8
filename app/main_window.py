"""The main window: its parts, their layout, and which of them are seen.

What is done stands in `app.controllers`, what is seen in `app.views`; `app.wiring` joins them.
"""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.actions import Actions
from app.bridge import EngineBridge
from app.controllers.albums import Albums
from app.controllers.browsing import Browsing
from app.controllers.cutting import Cutting
from app.controllers.demo import Demo
from app.controllers.folder_trees import FolderTrees
from app.controllers.getting_models import GettingModels
from app.controllers.housekeeping import Housekeeping
from app.controllers.indexed_elsewhere import IndexedElsewhere
from app.controllers.indexing import Indexing
from app.controllers.model_news import ModelNews
from app.controllers.ordering import Ordering
from app.controllers.overview import LibraryOverview, Overview
from app.controllers.photo_actions import Parts, PhotoActions
from app.controllers.previewing import Previewing
from app.controllers.run_details import RunDetails
from app.controllers.search_states import SearchStates
from app.controllers.showing_details import ShowingDetails
from app.controllers.undoing import Undoing
from app.controllers.walking_the_trail import WalkingTheTrail
from app.dialogs.prompts import Prompts
from app.dialogs.settings.opening import OpeningSettings
from app.file_manager import FileManager
from app.icons import Icons
from app.keymap import Keymap
from app.models.grid_content import GridContent
from app.models.place import MODELS, Place, PlaceKind
from app.models.query_draft import QueryDraft
from app.models.query_history import QueryHistory
from app.placement import Placement
from app.settings import Settings
from app.taskbar.progress import TaskbarProgress
from app.theme import Theme
from app.thumbnails import ThumbnailLoader
from app.views.album_line import AlbumLine
from app.views.bottom_bar import BottomBar
from app.views.center import Center
from app.views.chip_pictures import ChipPictures
from app.views.composing import Composing
from app.views.details.panel import Details
from app.views.drop_overlay import DropOverlay
from app.views.drop_target import DropTarget
from app.views.elsewhere_line import ElsewhereLine
from app.views.folders_page import FoldersPage
from app.views.go_to_date import GoToDate
from app.views.keys import Keys
from app.views.message_bar import MessageAction
from app.views.models.page import ModelsPage
from app.views.order_button import OrderButton
from app.views.photo_grid import PhotoGrid
from app.views.preview.preview import Preview
from app.views.problems_page import ProblemsPage
from app.views.run_panel import RunPanel
from app.views.search_bar import SearchBar
from app.views.sidebar import Sidebar
from app.views.status import Status
from app.views.top_bar import TopBar
from app.wiring import wire
from indexer.errors import UserFacingError
from indexer.events import TroubleNoticed
from indexer.library import Library

_SIZE = (1440, 900)
_AFTER_FIRST_PAINT_MS = 30
_DETAILS_FROM_PX = 1080
"""In a narrower window the photos need the room."""


class MainWindow(QMainWindow):
    """One library's window."""

    closed = Signal()
    other_library_requested = Signal()
    """The demo from one's own photos, one's own photos from the demo."""
    reopen_requested = Signal(object)
    """Something, to be called while the library is closed; then the window is built anew."""
    language_changed = Signal()
    """The settings name another language: the window is to be built anew."""

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
        super().__init__()
        self.setWindowTitle(self.tr("Kindred: sample library") if is_demo else "Kindred")
        self._library = library
        self._theme, self._icons, self._settings = theme, icons, settings
        self.is_demo = is_demo
        self._is_first_content = True
        self._to_tell: UserFacingError | None = None
        self.draft = QueryDraft()
        self.browsing = Browsing(library, bridge, self.draft, self)
        self.indexing = Indexing(library, bridge, self)
        self.elsewhere = IndexedElsewhere(library, bridge, self)
        self.demo = Demo(library, bridge, self)
        self.getting = GettingModels(library, bridge, self)
        self.counting = Overview(library, bridge, self)
        self.folder_trees = FolderTrees(library, bridge, self)
        pictures = ChipPictures(library, bridge, self)
        history = QueryHistory.from_json(settings.query_history)
        self.search_bar = SearchBar(self.draft, pictures, theme, icons, history)
        self.top_bar = TopBar(self.search_bar, icons)
        self.sidebar = Sidebar(theme, icons)
        self.grid = PhotoGrid(theme, icons, loader)
        self.go_to_date = GoToDate(self.grid)
        self.problems = ProblemsPage(library, bridge, theme, icons)
        self.center = Center(self.grid, theme, icons, is_demo=is_demo)
        self.center.add_page(PlaceKind.PROBLEMS, self.problems)
        self.folders = FoldersPage(theme, icons)
        self.file_manager = FileManager(self)
        self.center.add_page(PlaceKind.FOLDERS, self.folders)
        self.models = ModelsPage(self.getting, icons, is_demo=is_demo)
        self.center.add_page(PlaceKind.MODELS, self.models)
        self.details = Details(library, bridge, theme, icons)
        self.bottom_bar = BottomBar(icons)
        self.actions_ = Actions(self, icons)
        self.keymap = Keymap(self.actions_.commands, settings, self)
        self.prompts = Prompts(
            self, library, self.indexing, self.browsing, theme, settings, self.keymap
        )
        self.housekeeping = Housekeeping(library, bridge, self)
        self.opening_settings = OpeningSettings(
            self, library, bridge, settings, theme, self.housekeeping
        )
        self.composing = Composing(self.search_bar, self.grid, self)
        self.search_states = SearchStates(
            library, bridge, self.browsing, self.counting, self.search_bar, self.center, self
        )
        self.elsewhere_line = ElsewhereLine()
        self.center.add_line(self.elsewhere_line)
        self.album_line = AlbumLine()
        self.center.add_line(self.album_line)
        self.albums = Albums(
            library,
            bridge,
            self.browsing,
            self.draft,
            self.search_bar,
            self.album_line,
            self.center.message,
            self,
        )
        self.walking = WalkingTheTrail(self.browsing, self.draft, self.search_bar, self.grid, self)
        self.order_button = OrderButton(icons)
        self.ordering = Ordering(self.order_button, self.browsing, self.grid, settings, self)
        self.preview = Preview(library, bridge, theme, icons, self.actions_)
        self.pages = QStackedWidget(self)
        self._lay_out()
        self.previewing = Previewing(
            library, bridge, self.preview, self.pages, self.grid, self.browsing, loader, self
        )
        self.previewing.connect_actions(self.actions_, self.search_bar)
        self.cutting = Cutting(
            library,
            bridge,
            self.preview.canvas,
            self.search_bar,
            lambda: self.previewing.current_id,
            self,
        )
        overlay = DropOverlay(theme, icons, self)
        self.drops = DropTarget(self, overlay, library, bridge, lambda: not self.draft.is_empty)
        self.taskbar = TaskbarProgress(self)
        self.run_panel = RunPanel(icons, self.bottom_bar, self)
        self.run_details = RunDetails(
            library, bridge, self.indexing, self.bottom_bar, self.run_panel, self
        )
        self.keys = Keys(self.draft, self.search_bar, self.center, self.drops, self)
        self.status = Status(
            library, bridge, loader, self.bottom_bar, self.sidebar, self.center, self
        )
        self.photos = PhotoActions(
            library,
            bridge,
            Parts(
                self.actions_,
                self.center,
                self.details,
                self.preview,
                self.previewing,
                self.browsing,
                self.composing,
                self.file_manager,
                loader,
                theme,
                settings,
            ),
            self,
        )
        self.undoing = Undoing(self.photos.marking, self.draft, self.search_bar, self)
        self.showing_details = ShowingDetails(
            self.details, self.grid, self.browsing, lambda: self.draft.state.all_chips, self
        )
        self.model_news = ModelNews(
            library,
            self.getting,
            self.models,
            self.center.message,
            MessageAction(self.tr("Show"), lambda: self.browsing.go_to(MODELS)),
            self,
        )
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

    # Layout -----------------------------------------------------------------------

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
        self.setCentralWidget(self.pages)
        self.setMinimumSize(640, 420)
        self.setTabOrder(self.search_bar.field, self.grid)
        self.setTabOrder(self.grid, self.sidebar.view)

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
        self.show_page()

    @Slot(object, bool)
    def on_content(self, content: GridContent, is_same_place: bool) -> None:
        """The photos of the place are here."""
        self.grid.set_content(content, is_same_place=is_same_place)
        if not is_same_place:
            self.center.message.leave()
        self.center.show_notes((*content.notes, *self.search_states.notes))
        self.show_page()
        if self._is_first_content:
            self._is_first_content = False
            if self._to_tell is not None:
                self.center.message.show_error(self._to_tell)
            # Photos first: importing torch keeps this process busy for seconds.
            QTimer.singleShot(_AFTER_FIRST_PAINT_MS, self, self._begin_engine)

    @Slot()
    def _begin_engine(self) -> None:
        self._library.load_encoder_soon()
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
        self.getting.cancel_all()
        self.elsewhere.stop()
        self.housekeeping.cancel()
        event.accept()
        self.hide()
        self.closed.emit()
