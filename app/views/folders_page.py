"""The folders page: what the library is made of, how it is with each folder, and what can be done.

Removing a folder is confirmed in the page itself, below the list: nothing pops up, and what stays
and what goes is said before.
"""

from __future__ import annotations

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPoint,
    Qt,
    QTimer,
    Signal,
    SignalInstance,
    Slot,
)
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.controllers.overview import LibraryOverview
from app.delegates.folder_delegate import FolderDelegate
from app.icons import Icons
from app.models.folder_model import FolderEntry, FolderModel
from app.models.place import FOLDERS, Place, PlaceKind
from app.theme import Theme
from app.views.action_buttons import action_button, open_menu
from app.views.flow_layout import FlowLayout
from app.views.item_list import item_list
from app.views.label import label
from app.views.removal_question import RemovalQuestion
from indexer.events import IndexFinished, IndexProgress
from indexer.types import RootId

_REFRESH_MS = 30_000


class FoldersPage(QWidget):
    """Says what the user wants; whoever listens does it. Signals carry a `RootId`."""

    add_requested = Signal()
    look_requested = Signal(object)
    """None: in all folders."""
    pause_requested = Signal(object)
    resume_requested = Signal(object)
    place_requested = Signal(object)
    """A `Place`: the photos of a folder, or this page."""
    show_in_files_requested = Signal(object)
    """A `Path`."""
    remove_requested = Signal(object)

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._asked_for: RootId | None = None
        # Before the list, as one sees it: Tab goes on in the order of making.
        self.add = action_button(self, icons, self.tr("Add folder…"), "folder-plus")
        self.add.clicked.connect(self.add_requested)
        self._model = FolderModel(self)
        delegate = FolderDelegate(theme, icons, self)
        self._list = item_list(self, self._model, delegate, self.tr("Folders"))
        self._list.customContextMenuRequested.connect(self._on_menu)
        self._list.activated.connect(self._on_activated)
        self._list.selectionModel().currentChanged.connect(self._on_current_changed)
        self._question = RemovalQuestion(icons, self)
        self._question.answered.connect(self._on_answered)
        self._make_buttons(icons)
        self._lay_out()
        self._model.dataChanged.connect(self._show_buttons)
        self._clock = QTimer(self)
        self._clock.setInterval(_REFRESH_MS)
        self._clock.timeout.connect(self._model.refresh)
        self._show_buttons()

    @property
    def model(self) -> FolderModel:
        """What is listed."""
        return self._model

    @property
    def view(self) -> QListView:
        """The list itself."""
        return self._list

    @property
    def question(self) -> RemovalQuestion:
        """Whether a folder shall really be removed; hidden until that is asked."""
        return self._question

    @property
    def buttons(self) -> list[QPushButton]:
        """What can be done with the folder that is chosen."""
        return [self._photos, self._look, self._pause, self._files, self._remove]

    @Slot(object)
    def show_overview(self, overview: LibraryOverview) -> None:
        """Show other counts or other folders; the one that is chosen stays chosen."""
        chosen = self._entry()
        self._model.set_roots(overview.roots)
        row = self._model.row_of(chosen.root.id) if chosen else None
        if not self._list.currentIndex().isValid() and self._model.rowCount():
            self._choose(row or 0)
        self._show_buttons()

    @Slot(object)
    def show_progress(self, progress: IndexProgress) -> None:
        """Show how far a run has come."""
        self._model.show_progress(progress)

    @Slot(object)
    def show_finished(self, _event: IndexFinished) -> None:
        """No run goes on."""
        self._model.show_progress(None)

    @Slot(object)
    def ask_to_remove(self, root_id: RootId) -> None:
        """Ask whether a folder shall be removed."""
        row = self._model.row_of(root_id)
        if row is None:
            return
        self.place_requested.emit(FOLDERS)
        self._choose(row)
        self._asked_for = root_id
        self._bar.hide()
        self._question.ask(self._model.entry(row))

    # Layout ----------------------------------------------------------------------------------

    def _make_buttons(self, icons: Icons) -> None:
        self._photos = action_button(self, icons, self.tr("Show photos"), "image")
        self._photos.clicked.connect(self._on_activated)
        self._look = action_button(self, icons, self.tr("Look for changes"), "arrows-clockwise")
        self._look.clicked.connect(lambda: self._emit(self.look_requested))
        self._pause = action_button(self, icons, self.tr("Pause"), "pause")
        self._pause.clicked.connect(self._on_pause)
        self._files = action_button(self, icons, self.tr("Show in file manager"), "folder-open")
        self._files.clicked.connect(self._on_files)
        self._remove = action_button(self, icons, self.tr("Remove…"), "minus-circle")
        self._remove.setToolTip(self.tr("Remove the folder from the library; its photos stay"))
        self._remove.clicked.connect(self._on_remove)

    def _lay_out(self) -> None:
        title = QLabel(self.tr("Folders"), self)
        title.setProperty("kind", "heading")
        words = self.tr(
            "Kindred looks for photos in these folders and all folders below them. It only "
            "reads them: nothing in them is ever changed."
        )
        top = QHBoxLayout()
        top.addWidget(title, 1)
        top.addWidget(self.add)
        none = self.tr("There is no folder yet. Add one: its photos appear as they are read.")
        self._none = label(self, text=none)
        self._none.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._bar = QWidget(self)
        # Words may be long: the buttons go into a second row where one is too short.
        row = FlowLayout(self._bar, spacing=8)
        for button in self.buttons:
            row.addWidget(button)
        row.addWidget(QLabel(self._bar))  # takes what is left of the last line
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(label(self, "dim", words))
        column.addWidget(self._none, 1)
        column.addWidget(self._list, 1)
        column.addWidget(self._bar)
        column.addWidget(self._question)

    # What the user does ----------------------------------------------------------------------

    def _entry(self) -> FolderEntry | None:
        index = self._list.currentIndex()
        return self._model.entry(index.row()) if index.isValid() else None

    def _choose(self, row: int) -> None:
        self._list.selectionModel().setCurrentIndex(
            self._model.index(row), QItemSelectionModel.SelectionFlag.ClearAndSelect
        )

    def _emit(self, signal: SignalInstance) -> None:
        entry = self._entry()
        if entry is not None:
            signal.emit(entry.root.id)

    @Slot()
    def _on_pause(self) -> None:
        entry = self._entry()
        if entry is not None:
            asked = self.resume_requested if entry.root.is_paused else self.pause_requested
            asked.emit(entry.root.id)

    @Slot()
    def _on_files(self) -> None:
        entry = self._entry()
        if entry is not None and not entry.is_offline:
            self.show_in_files_requested.emit(entry.root.path)

    @Slot()
    def _on_remove(self) -> None:
        entry = self._entry()
        if entry is not None:
            self.ask_to_remove(entry.root.id)

    @Slot(bool)
    def _on_answered(self, is_yes: bool) -> None:
        self._bar.setVisible(self._model.rowCount() > 0)
        self._list.setFocus()
        if is_yes and self._asked_for is not None:
            self.remove_requested.emit(self._asked_for)
        self._asked_for = None

    @Slot()
    def _on_activated(self) -> None:
        entry = self._entry()
        if entry is not None:
            self.place_requested.emit(Place(PlaceKind.ROOT, entry.root.id))

    @Slot(QModelIndex, QModelIndex)
    def _on_current_changed(self, _current: QModelIndex, _previous: QModelIndex) -> None:
        if not self._question.isHidden():
            self._question.close_without_answer()
            self._asked_for = None
        self._show_buttons()

    @Slot()
    def _show_buttons(self) -> None:
        entry = self._entry()
        self._none.setHidden(self._model.rowCount() > 0)
        self._list.setVisible(self._none.isHidden())  # an empty one would take the keys unseen
        if self._question.isHidden():
            self._bar.setVisible(entry is not None)
        if entry is None:
            return
        is_paused = entry.root.is_paused
        self._pause.setText(self.tr("Resume") if is_paused else self.tr("Pause"))
        self._pause.setIcon(self._icons.icon("play" if is_paused else "pause"))
        self._pause.setToolTip(
            self.tr("Look for new photos in this folder again")
            if is_paused
            else self.tr("Look for no new photos in this folder; those that are known stay")
        )
        self._look.setEnabled(not is_paused)
        self._files.setEnabled(not entry.is_offline)

    @Slot(QPoint)
    def _on_menu(self, at: QPoint) -> None:
        if self._list.indexAt(at).isValid():
            open_menu(self.buttons, self._list, at)

    # Events ----------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Delete asks whether the folder shall be removed."""
        if watched is self._list and isinstance(event, QKeyEvent):
            is_press = event.type() is QEvent.Type.KeyPress
            if is_press and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
                self._on_remove()
                return True
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:
        """Times are said anew while they can be seen."""
        super().showEvent(event)
        self._model.refresh()
        self._clock.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks."""
        super().hideEvent(event)
        self._clock.stop()
