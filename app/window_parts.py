"""The parts of the main window: each is made here, once, and handed the others it works with.

Nothing is laid out or connected here, but for controllers that connect themselves.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMainWindow, QStackedWidget

from app.actions import Actions
from app.bridge import EngineBridge
from app.controllers.albums import Albums
from app.controllers.answering import Answering
from app.controllers.binning import Binning
from app.controllers.browsing import Browsing
from app.controllers.changing_model import ChangingModel
from app.controllers.choosing_aspect import ChoosingAspect
from app.controllers.comparing_selection import ComparingSelection
from app.controllers.completing import Completing
from app.controllers.cutting import Cutting
from app.controllers.demo import Demo
from app.controllers.folder_trees import FolderTrees
from app.controllers.getting_models import GettingModels
from app.controllers.housekeeping import Housekeeping
from app.controllers.indexed_elsewhere import IndexedElsewhere
from app.controllers.indexing import Indexing
from app.controllers.model_news import ModelNews
from app.controllers.name_files import NameFiles
from app.controllers.ordering import Ordering
from app.controllers.overview import Overview
from app.controllers.photo_actions import Parts, PhotoActions
from app.controllers.previewing import Previewing
from app.controllers.review import Review, Surroundings
from app.controllers.run_details import RunDetails
from app.controllers.search_states import SearchStates
from app.controllers.showing_details import ShowingDetails
from app.controllers.stored_knowledge import StoredKnowledge
from app.controllers.teaching import Teaching
from app.controllers.undoing import Undoing
from app.controllers.walking_the_trail import WalkingTheTrail
from app.dialogs.prompts import Prompts
from app.dialogs.settings.opening import OpeningSettings
from app.file_manager import FileManager
from app.icons import Icons
from app.keymap import Keymap
from app.models.place import MODELS, PlaceKind
from app.models.query_draft import QueryDraft
from app.models.query_history import QueryHistory
from app.settings import Settings
from app.taskbar.progress import TaskbarProgress
from app.theme import Theme
from app.thumbnails import ThumbnailLoader
from app.views.album_line import AlbumLine
from app.views.bottom_bar import BottomBar
from app.views.center import Center
from app.views.chip_pictures import ChipPictures
from app.views.compare.page import ComparePage
from app.views.completion_popup import CompletionPopup
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
from app.views.names.page import NamesPage
from app.views.order_button import OrderButton
from app.views.photo_grid import PhotoGrid
from app.views.preview.preview import Preview
from app.views.problems_page import ProblemsPage
from app.views.run_panel import RunPanel
from app.views.search_bar import SearchBar
from app.views.sidebar import Sidebar
from app.views.status import Status
from app.views.top_bar import TopBar
from indexer.library import Library


class WindowParts(QMainWindow):
    """Views, actions and controllers of one library's window."""

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
        self._library, self._bridge, self._loader = library, bridge, loader
        self._theme, self._icons, self._settings = theme, icons, settings
        self.is_demo = is_demo
        self.actions_ = Actions(self, icons)
        self.keymap = Keymap(self.actions_.commands, settings, self)
        self._make_following()
        self._make_frame()
        self._make_middle()
        self._make_searching()
        self._make_preview()
        self._make_news()
        self._make_photo_actions()
        self._make_dialogs()

    def _make_following(self) -> None:
        """What follows the engine: photos, counts, runs, models."""
        library, bridge = self._library, self._bridge
        self.draft = QueryDraft()
        self.browsing = Browsing(library, bridge, self.draft, self)
        self.indexing = Indexing(library, bridge, self)
        self.elsewhere = IndexedElsewhere(library, bridge, self)
        self.demo = Demo(library, bridge, self)
        self.getting = GettingModels(library, bridge, self)
        self.changing = ChangingModel(library, bridge, self.indexing, self)
        self.knowledge = StoredKnowledge(library, bridge, self)
        self.counting = Overview(library, bridge, self)
        self.folder_trees = FolderTrees(library, bridge, self)
        self.housekeeping = Housekeeping(library, bridge, self)
        self.file_manager = FileManager(self)

    def _make_frame(self) -> None:
        """What stands around the middle: search bar, sidebar, details, bottom bar."""
        library, bridge, theme, icons = self._library, self._bridge, self._theme, self._icons
        self.search_bar = SearchBar(
            self.draft,
            ChipPictures(library, bridge, self),
            theme,
            icons,
            QueryHistory.from_json(self._settings.query_history),
        )
        self.top_bar = TopBar(self.search_bar, icons)
        self.order_button = OrderButton(icons)
        self.sidebar = Sidebar(theme, icons)
        self.details = Details(library, bridge, theme, icons)
        self.bottom_bar = BottomBar(icons)
        self.run_panel = RunPanel(icons, self.bottom_bar, self)

    def _make_middle(self) -> None:
        """The photos, the pages that stand in for them, and the lines above."""
        library, bridge, theme, icons = self._library, self._bridge, self._theme, self._icons
        self.grid = PhotoGrid(theme, icons, self._loader)
        self.go_to_date = GoToDate(self.grid)
        self.center = Center(self.grid, theme, icons, is_demo=self.is_demo)
        self.problems = ProblemsPage(library, bridge, theme, icons)
        self.folders = FoldersPage(theme, icons)
        self.models = ModelsPage(
            self.getting, self.changing, self.knowledge, icons, is_demo=self.is_demo
        )
        self.names = NamesPage(library, bridge, theme, icons)
        self.center.add_page(PlaceKind.NAMES, self.names)
        self.center.add_page(PlaceKind.PROBLEMS, self.problems)
        self.center.add_page(PlaceKind.FOLDERS, self.folders)
        self.center.add_page(PlaceKind.MODELS, self.models)
        self.elsewhere_line = ElsewhereLine()
        self.album_line = AlbumLine()
        self.center.add_line(self.elsewhere_line)
        self.center.add_line(self.album_line)

    def _make_searching(self) -> None:
        """What is asked for, found again, and sorted."""
        library, bridge = self._library, self._bridge
        self.composing = Composing(self.search_bar, self.grid, self)
        self.choosing_aspect = ChoosingAspect(
            library, bridge, self.draft, self.search_bar, self.actions_, self._settings, self
        )
        self.search_states = SearchStates(
            library, bridge, self.browsing, self.counting, self.search_bar, self.center, self
        )
        self.completing = Completing(
            library,
            bridge,
            self.draft,
            self.search_bar,
            CompletionPopup(self._theme, self.search_bar.field),
            self.actions_,
            self,
        )
        self.answering = Answering(
            self.browsing,
            self.draft,
            self.search_bar,
            self.center,
            self.actions_,
            self._settings,
            self._theme,
            self._icons,
            self,
        )
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
        self.ordering = Ordering(self.order_button, self.browsing, self.grid, self._settings, self)
        overlay = DropOverlay(self._theme, self._icons, self)
        self.drops = DropTarget(self, overlay, library, bridge, lambda: not self.draft.is_empty)
        self.keys = Keys(self.draft, self.search_bar, self.center, self.drops, self.browsing, self)

    def _make_preview(self) -> None:
        """One photo over the whole window."""
        library, bridge = self._library, self._bridge
        self.pages = QStackedWidget(self)
        self.preview = Preview(library, bridge, self._theme, self._icons, self.actions_)
        self.previewing = Previewing(
            library,
            bridge,
            self.preview,
            self.pages,
            self.grid,
            self.browsing,
            self._loader,
            self,
        )
        self.previewing.connect_actions(self.actions_, self.search_bar)
        self.cutting = Cutting(
            self.preview.canvas, self.search_bar, lambda: self.previewing.current_id, self
        )

    def _make_photo_actions(self) -> None:
        """What is done with the chosen photos, and what is known of them."""
        parts = Parts(
            self.actions_,
            self.center,
            self.details,
            self.preview,
            self.previewing,
            self.browsing,
            self.composing,
            self.file_manager,
            self._loader,
            self._theme,
            self._settings,
        )
        self.photos = PhotoActions(self._library, self._bridge, parts, self)
        self.name_files = NameFiles(self._library, self._bridge, self.center.message, self)
        self.teaching = Teaching(
            self._library,
            self._bridge,
            self.photos.chosen,
            self.search_bar,
            self.center.message,
            self,
        )
        self.undoing = Undoing(self.photos.marking, self.draft, self.search_bar, self)
        self.teaching.changed.connect(self.undoing.follow_other)
        self.binning = Binning(
            self._library,
            self._bridge,
            self.center,
            self.browsing,
            self.photos.chosen,
            self.undoing,
            self.file_manager,
            self._theme,
            self._icons,
            self._settings,
            self,
        )
        self.binning.connect_actions(self.actions_)
        self.review = Review(
            self._library,
            self._bridge,
            Surroundings(
                self.browsing,
                self.center,
                self.top_bar,
                self.counting,
                self.undoing,
                self.binning.removing,
                self.actions_,
                self._settings,
            ),
            self._theme,
            self._icons,
            self,
        )
        self.compare_page = ComparePage(self._theme, self._icons)
        self.comparing = ComparingSelection(
            self._library,
            self._bridge,
            self.compare_page,
            self.pages,
            self.photos.chosen,
            self.center,
            self._loader,
            self,
        )
        self.comparing.connect_actions(self.actions_)
        self.answering.act_on(self.photos.chosen, self.previewing, self.undoing)
        self.showing_details = ShowingDetails(
            self.details, self.grid, self.browsing, lambda: self.draft.state, self
        )

    def _make_news(self) -> None:
        """Who tells of runs and models."""
        library, bridge = self._library, self._bridge
        self.taskbar = TaskbarProgress(self)
        self.run_details = RunDetails(
            library, bridge, self.indexing, self.bottom_bar, self.run_panel, self
        )
        self.status = Status(
            library, bridge, self._loader, self.bottom_bar, self.sidebar, self.center, self
        )
        self.model_news = ModelNews(
            library,
            self.getting,
            self.changing,
            self.bottom_bar,
            self.run_panel,
            self.models,
            self.center.message,
            MessageAction(self.tr("Show"), lambda: self.browsing.go_to(MODELS)),
            self,
        )

    def _make_dialogs(self) -> None:
        settings, theme = self._settings, self._theme
        self.prompts = Prompts(
            self, self._library, self.indexing, self.browsing, theme, settings, self.keymap
        )
        self.opening_settings = OpeningSettings(
            self, self._library, self._bridge, settings, theme, self.housekeeping
        )
