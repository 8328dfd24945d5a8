"""The trash and the compared folder, of which files may go: made here, joined with the rest.

Others begin a removal by `Binning.removing.ask`. GUI thread.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from app.actions import Actions
from app.bridge import EngineBridge
from app.controllers.bin_page import ShowingBin
from app.controllers.browsing import Browsing
from app.controllers.chosen import Chosen
from app.controllers.comparing_folder import ComparingFolder
from app.controllers.removing import Removing
from app.controllers.restoring import Restoring
from app.controllers.undoing import Undoing
from app.file_manager import FileManager
from app.icons import Icons
from app.models.place import BIN, Place, PlaceKind
from app.settings import Settings
from app.theme import Theme
from app.views.bin.page import BinPage
from app.views.center import Center
from indexer.library import Library


class Binning(QObject):
    """Removals and what takes them back, the bin page, and a folder beside the library."""

    def __init__(
        self,
        library: Library,
        bridge: EngineBridge,
        center: Center,
        browsing: Browsing,
        chosen: Chosen,
        undoing: Undoing,
        file_manager: FileManager,
        theme: Theme,
        icons: Icons,
        settings: Settings,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._browsing = browsing
        self._center = center
        self.page = BinPage(theme, icons)
        center.add_page(PlaceKind.BIN, self.page)
        self.restoring = Restoring(library, bridge, center.message, self)
        self.showing = ShowingBin(library, bridge, self.page, self.restoring, file_manager, self)
        self.removing = Removing(
            library, bridge, self.restoring, chosen, theme, icons, settings, window
        )
        self.comparing = ComparingFolder(
            library,
            bridge,
            center,
            browsing,
            self.removing,
            file_manager,
            theme,
            icons,
            window,
        )
        self.removing.changed.connect(undoing.follow_other)
        self.restoring.finished.connect(self.comparing.on_restored)
        self.removing.bin_requested.connect(self.go_to_bin)
        for source in (self.restoring, self.showing, self.removing):
            source.failed.connect(center.message.show_error)
        browsing.place_changed.connect(self._on_place)

    def connect_actions(self, actions: Actions) -> None:
        """What the menus and keys do."""
        actions.connect_all(
            {
                actions.to_trash: self.removing.ask_for_chosen,
                actions.show_bin: self.go_to_bin,
                actions.compare_folder: self.comparing.choose,
            }
        )

    @Slot()
    def go_to_bin(self) -> None:
        """Show the bin."""
        self._browsing.go_to(BIN)

    def close(self) -> None:
        """The window goes."""
        self.removing.close()
        self.comparing.close()

    @Slot(object)
    def _on_place(self, place: Place) -> None:
        if place.kind is PlaceKind.BIN:
            self._center.show_notes(())
            self.showing.open()
