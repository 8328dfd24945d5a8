"""The sidebar: where one can go, with counts; folders are added and removed here."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from app.controllers.overview import LibraryOverview
from app.delegates.sidebar_delegate import SidebarDelegate
from app.icons import BUTTON_ICON, Icons
from app.models.folder_tree import FolderTree
from app.models.place import Place, PlaceKind
from app.models.sidebar_model import SidebarModel
from app.theme import Theme
from app.views.sidebar_tree import SidebarTree
from indexer.types import RootId

WIDTH_PX = 208


class Sidebar(QWidget):
    """Shows a `SidebarModel`; says where the user wants to go."""

    place_chosen = Signal(object)
    add_folder_requested = Signal()
    rescan_requested = Signal(object)
    """A `RootId`."""
    remove_requested = Signal(object)
    """A `RootId`."""
    rename_album_requested = Signal(object)
    """An `AlbumId`."""
    delete_album_requested = Signal(object)
    """An `AlbumId`."""

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._place: Place | None = None
        self.setObjectName("sidebar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(WIDTH_PX)
        self._model = SidebarModel(self)
        self._tree = SidebarTree(self)
        self._tree.setModel(self._model)
        self._tree.setItemDelegate(SidebarDelegate(theme, icons, self))
        self._tree.setAccessibleName(self.tr("Places"))
        self._tree.customContextMenuRequested.connect(self._on_menu)
        self._tree.selectionModel().currentChanged.connect(self._on_current_changed)
        self._add = QPushButton(self.tr("Add folder…"), self)
        self._add.setIcon(icons.icon("folder-plus", "dim"))
        self._add.setIconSize(BUTTON_ICON)
        self._add.setProperty("kind", "quiet")
        self._add.clicked.connect(self.add_folder_requested)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 8)
        column.setSpacing(4)
        column.addWidget(self._tree, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(8, 0, 8, 0)
        foot.addWidget(self._add)
        foot.addStretch(1)
        column.addLayout(foot)

    @property
    def model(self) -> SidebarModel:
        """What is listed."""
        return self._model

    @property
    def view(self) -> SidebarTree:
        """The tree itself."""
        return self._tree

    @Slot(object)
    def show_overview(self, overview: LibraryOverview) -> None:
        """Show other counts; the place one is at stays marked."""
        with self._tree.keeping_current_seen():
            self._model.set_overview(overview)
            self._mark_place()

    @Slot(object, object)
    def show_folders(self, root_id: RootId, tree: FolderTree) -> None:
        """Show the folders of a root; the one that one is at stays marked."""
        with self._tree.keeping_current_seen():
            self._model.set_folders(root_id, tree)
            self._mark_place()

    @Slot(object)
    def show_place(self, place: Place) -> None:
        """Mark the place one is at, in sight, and open the folders above it."""
        self._place = place
        if self._mark_place():
            self._tree.show_current()

    def _mark_place(self) -> bool:
        """Return whether the place one is at is listed."""
        index = QModelIndex() if self._place is None else self._model.index_of(self._place)
        selection = self._tree.selectionModel()
        if not index.isValid() or index == selection.currentIndex():
            return index.isValid()
        above = index.parent()
        while above.isValid():
            self._tree.expand(above)
            above = above.parent()
        selection.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        return True

    @Slot(QModelIndex, QModelIndex)
    def _on_current_changed(self, current: QModelIndex, previous: QModelIndex) -> None:
        if not current.isValid():
            return
        place = self._model.entry(current).place
        if place is not None and place != self._place:
            self._place = place
            self.place_chosen.emit(place)

    @Slot(QPoint)
    def _on_menu(self, at: QPoint) -> None:
        index = self._tree.indexAt(at)
        place = self._model.entry(index).place if index.isValid() else None
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if place is not None and place.kind is PlaceKind.ALBUM:
            self._fill_album_menu(menu, place)
        elif place is not None and place.kind is PlaceKind.ROOT and not place.folder:
            self._fill_root_menu(menu, place)
        if menu.isEmpty():
            menu.deleteLater()
        else:
            menu.popup(self._tree.viewport().mapToGlobal(at))

    def _fill_album_menu(self, menu: QMenu, place: Place) -> None:
        rename = menu.addAction(self._icons.icon("pencil-simple", "dim"), self.tr("Rename…"))
        rename.triggered.connect(lambda: self.rename_album_requested.emit(place.album_id))
        delete = menu.addAction(self._icons.icon("trash", "dim"), self.tr("Delete album"))
        delete.triggered.connect(lambda: self.delete_album_requested.emit(place.album_id))

    def _fill_root_menu(self, menu: QMenu, place: Place) -> None:
        root_id = place.root_id
        rescan = menu.addAction(
            self._icons.icon("arrows-clockwise", "dim"), self.tr("Look for changes")
        )
        rescan.triggered.connect(lambda: self.rescan_requested.emit(root_id))
        remove = menu.addAction(
            self._icons.icon("trash", "dim"), self.tr("Remove from the library…")
        )
        remove.triggered.connect(lambda: self.remove_requested.emit(root_id))
