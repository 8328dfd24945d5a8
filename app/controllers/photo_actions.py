"""Joins what can be done with photos to the actions, the grid, the details and the messages.

One object that the window makes; each kind of action has a controller of its own, made here.
GUI thread.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QPoint, Qt, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QMenu, QWidget

from app.actions import Actions
from app.bridge import EngineBridge
from app.commands import Scope
from app.controllers.browsing import Browsing
from app.controllers.chosen import Chosen
from app.controllers.dragging_out import DraggingOut
from app.controllers.exporting import Exporting
from app.controllers.file_actions import FileActions
from app.controllers.marking import Marking
from app.controllers.previewing import Previewing
from app.file_manager import FileManager
from app.mark_book import MarkBook
from app.models.place import PlaceKind
from app.settings import Settings
from app.theme import Theme
from app.thumbnails import ThumbnailLoader
from app.views.center import Center
from app.views.composing import Composing
from app.views.details.panel import Details
from app.views.export_line import ExportLine
from app.views.photo_menu import make_photo_menu
from app.views.preview.preview import Preview
from indexer.library import Library


@dataclass(frozen=True, slots=True)
class Parts:
    """What photos are shown in, and what acts on them."""

    actions: Actions
    center: Center
    details: Details
    preview: Preview
    previewing: Previewing
    browsing: Browsing
    composing: Composing
    file_manager: FileManager
    loader: ThumbnailLoader
    theme: Theme
    settings: Settings


class PhotoActions(QObject):
    """Marks, files, export: what the user does with the photos that are chosen."""

    def __init__(
        self, library: Library, bridge: EngineBridge, parts: Parts, window: QWidget
    ) -> None:
        super().__init__(window)
        self._parts = parts
        self._window = window
        center, message = parts.center, parts.center.message
        self.chosen = Chosen(center, self)
        self.chosen.previewed = lambda: parts.previewing.current_id
        parts.composing.chosen = self.chosen.ids
        self.book = MarkBook(library, bridge, self)
        self.marking = Marking(library, bridge, self.chosen, message, self)
        self.marking.is_always_told = lambda: parts.previewing.is_open
        self.files = FileActions(
            library, bridge, self.chosen, message, parts.file_manager, parts.settings, window
        )
        self.line = ExportLine(center)
        center.add_line(self.line)
        self.exporting = Exporting(
            library,
            bridge,
            self.chosen,
            message,
            self.line,
            parts.file_manager,
            parts.settings,
            window,
        )
        self.dragging = DraggingOut(
            library, bridge, center.grid, parts.loader, parts.theme, message, self
        )
        center.grid.set_marks(self.book)
        self._connect_actions()
        self._connect_parts()
        bridge.photos_marked.connect(self._on_marked)

    def close(self) -> None:
        """The window goes: end what runs."""
        self.exporting.cancel()

    def make_menu(self) -> QMenu:
        """The context menu of the chosen photos."""
        is_preview = self._parts.previewing.is_open
        return make_photo_menu(
            self._parts.actions,
            self._parts.preview if is_preview else self._parts.center.grid,
            self.files.programs,
            self.files.open_with,
            is_preview=is_preview,
        )

    @Slot(QPoint)
    def show_menu(self, position: QPoint) -> None:
        """Open the context menu at a global position."""
        if len(self.chosen.ids()):
            self.make_menu().popup(position)

    # -------------------------------------------------------------------------------------------

    def _connect_actions(self) -> None:
        do, composing = self._parts.actions, self._parts.composing
        do.attach(Scope.PHOTOS, self._parts.center.grid, self._parts.details, self._parts.preview)
        do.connect_all(
            {
                **{action: self._rater(stars) for stars, action in enumerate(do.rates)},
                do.rate_as_file: self._rater(None),
                do.favourite: self.marking.toggle_favourite,
                do.more_like_this: composing.more_like_this,
                do.add_to_query: composing.add,
                do.subtract: composing.subtract,
                do.show_file: self.files.show_file,
                do.open_file: self.files.open_file,
                do.open_with: self.files.choose_program,
                do.copy: self.files.copy,
                do.copy_path: self.files.copy_paths,
                do.export: self.exporting.export_copies,
                do.export_list: self.exporting.export_list,
            }
        )

    def _connect_parts(self) -> None:
        parts = self._parts
        parts.center.grid.menu_requested.connect(self.show_menu)
        parts.preview.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        parts.preview.customContextMenuRequested.connect(self._on_preview_menu)
        parts.details.rated.connect(self.marking.rate)
        parts.details.favourite_toggled.connect(self.marking.toggle_favourite)
        for source in (self.marking, self.files, self.exporting):
            source.failed.connect(parts.center.message.show_error)
        self.marking.announced.connect(self._announce)
        parts.previewing.opened.connect(self._on_preview_opened)
        parts.previewing.closed.connect(self._on_preview_closed)

    def _rater(self, stars: int | None) -> Callable[[], None]:
        return lambda: self.marking.rate(stars)

    @Slot(QPoint)
    def _on_preview_menu(self, position: QPoint) -> None:
        self.show_menu(self._parts.preview.mapToGlobal(position))

    @Slot()
    def _on_preview_opened(self) -> None:
        """What is said is said where the user looks."""
        self._parts.center.message.float_over(self._parts.preview)

    @Slot()
    def _on_preview_closed(self) -> None:
        self._parts.center.message.float_over(self._parts.center)

    @Slot(str)
    def _announce(self, text: str) -> None:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._parts.center.grid, text))

    @Slot(object)
    def _on_marked(self, _event: object) -> None:
        """What is no favourite any more does not stay among them."""
        if self._parts.browsing.place.kind is PlaceKind.FAVOURITES:
            self._parts.browsing.refresh_soon()
