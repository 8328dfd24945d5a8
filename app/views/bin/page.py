"""The bin page: decisions by time, and the files of the chosen one with what became of each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.icons import Icons
from app.models.bin_words import batch_row, entry_row, state_text, when_text
from app.models.file_rows import FileList
from app.theme import Theme
from app.views.action_buttons import action_button
from app.views.file_list_view import FileListView
from app.views.flow_layout import FlowLayout
from app.views.label import label
from app.views.page import Page
from indexer.bin.records import Batch, Entry, EntryState

_BATCHES_PX = 232
_CAN_RETURN = (EntryState.MOVED, EntryState.LOST)
"""What restoring may bring back: a lost file turns up with the drive that it is on."""


class BinPage(QWidget):
    """Says what the user wants; `app.controllers.bin_page` does it."""

    batch_chosen = Signal(str)
    restore_requested = Signal(str, object)
    """A decision, and ids of its files; None: all of them."""
    trash_requested = Signal()
    show_in_files_requested = Signal(object)
    """A `Path`."""

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._batches: FileList[Batch] = FileList(batch_row, self)
        self._entries: FileList[Entry] = FileList(entry_row, self)
        self._listed_batch = ""
        self.open_trash = self._button(self.tr("Open the trash"), "arrow-square-out")
        self.open_trash.clicked.connect(self.trash_requested)
        self.batches = FileListView(self._batches, theme, icons, self.tr("Removals"), self)
        self.batches.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.batches.setFixedWidth(_BATCHES_PX)
        self.batches.selectionModel().currentChanged.connect(self._on_batch)
        self._when, self._state = (label(self, kind) for kind in ("heading", "dim"))
        self.restore_all = self._button(self.tr("Put all back"), "arrow-counter-clockwise")
        self.restore_all.clicked.connect(self._on_restore_all)
        self.restore_chosen = self._button(self.tr("Put back"), "arrow-counter-clockwise")
        self.restore_chosen.clicked.connect(self._on_restore_chosen)
        self.show_file = self._button(self.tr("Show in file manager"), "folder-open")
        self.show_file.clicked.connect(self._on_show_file)
        self.files = FileListView(self._entries, theme, icons, self.tr("Removed files"), self)
        self.files.selectionModel().selectionChanged.connect(self._show_buttons)
        self._nothing = Page(theme, icons, self)
        self._nothing.say(
            "trash",
            self.tr("Nothing was removed yet"),
            self.tr(
                "What you move to the trash with Kindred is listed here, and can be put back "
                "where it was, also weeks later, until you empty the trash."
            ),
        )
        self._listed = self._lay_out()
        self._stack = QStackedWidget(self)
        # Until the journal was read neither is true.
        for page in (QWidget(self), self._nothing, self._listed):
            self._stack.addWidget(page)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)
        self._show_buttons()

    @property
    def text(self) -> str:
        """What is said of the chosen decision, or that there is none."""
        is_empty = self._stack.currentWidget() is self._nothing
        return self._nothing.text if is_empty else f"{self._when.text()} {self._state.text()}"

    @property
    def entries(self) -> Sequence[Entry]:
        """The files that are listed."""
        return self._entries.items

    @property
    def batch(self) -> Batch | None:
        """The decision that is chosen."""
        row = self.batches.currentIndex().row()
        return self._batches.items[row] if 0 <= row < len(self._batches.items) else None

    def show_batches(self, batches: Sequence[Batch]) -> None:
        """List decisions, the newest first; the chosen one stays chosen."""
        before = self.batch
        self._batches.set_items(tuple(batches))
        self._stack.setCurrentWidget(self._listed if batches else self._nothing)
        if not batches:
            return
        ids = [batch.id for batch in batches]
        row = ids.index(before.id) if before is not None and before.id in ids else 0
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.batches.selectionModel().setCurrentIndex(self._batches.index(row), flag)
        self._show_words()

    def show_entries(self, batch: str, entries: Sequence[Entry]) -> None:
        """List the files of a decision."""
        is_same = batch == self._listed_batch
        chosen = {self._entries.items[row].id for row in self.files.chosen_rows()}
        self._listed_batch = batch
        self._entries.set_items(tuple(entries))
        if not is_same:
            self.files.clearSelection()
            self.files.scrollToTop()
        elif chosen and not self.files.chosen_rows():
            flag = QItemSelectionModel.SelectionFlag.Select
            for row, entry in enumerate(entries):
                if entry.id in chosen:
                    self.files.selectionModel().select(self._entries.index(row), flag)
        self._show_buttons()

    # Made once ---------------------------------------------------------------------------------

    def _button(self, text: str, icon: str) -> QPushButton:
        button = action_button(self, self._icons, text, icon)
        button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        return button

    def _lay_out(self) -> QWidget:
        page = QWidget(self)
        top = QHBoxLayout()
        top.addWidget(label(page, "heading", self.tr("Bin")), 1)
        top.addWidget(self.open_trash)
        words = self.tr(
            "What Kindred moved to the trash of your system. It stays there until you empty that "
            "trash; Kindred deletes nothing."
        )
        buttons = FlowLayout(spacing=8)
        for button in (self.restore_all, self.restore_chosen, self.show_file):
            buttons.addWidget(button)
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(self._when)
        right.addWidget(self._state)
        right.addLayout(buttons)
        right.addWidget(self.files, 1)
        both = QHBoxLayout()
        both.setSpacing(16)
        both.addWidget(self.batches)
        both.addLayout(right, 1)
        column = QVBoxLayout(page)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(label(page, "dim", words))
        column.addSpacing(8)
        column.addLayout(both, 1)
        self.setTabOrder(self.open_trash, self.batches)
        return page

    # What is shown -----------------------------------------------------------------------------

    def _show_words(self) -> None:
        batch = self.batch
        self._when.setText("" if batch is None else when_text(batch.decided_at))
        self._state.setText("" if batch is None else state_text(batch))
        self._show_buttons()

    @Slot()
    def _show_buttons(self) -> None:
        chosen = [self._entries.items[row] for row in self.files.chosen_rows()]
        able = sum(entry.state in _CAN_RETURN for entry in chosen)
        batch = self.batch
        self.restore_all.setEnabled(batch is not None and batch.moved + batch.lost > 0)
        self.restore_chosen.setEnabled(able > 0)
        self.restore_chosen.setText(self.tr("Put %Ln file(s) back", "", able or 1))
        self.show_file.setEnabled(len(chosen) == 1)

    # What the user does ------------------------------------------------------------------------

    @Slot()
    def _on_batch(self) -> None:
        self._show_words()
        if self.batch is not None:
            self.batch_chosen.emit(self.batch.id)

    @Slot()
    def _on_restore_all(self) -> None:
        if self.batch is not None:
            self.restore_requested.emit(self.batch.id, None)

    @Slot()
    def _on_restore_chosen(self) -> None:
        chosen = [self._entries.items[row] for row in self.files.chosen_rows()]
        ids = [entry.id for entry in chosen if entry.state in _CAN_RETURN]
        if ids:
            self.restore_requested.emit(self._listed_batch, ids)

    @Slot()
    def _on_show_file(self) -> None:
        rows = self.files.chosen_rows()
        if len(rows) == 1:
            entry = self._entries.items[rows[0]]
            is_there = entry.state is EntryState.MOVED and entry.trash_path is not None
            self.show_in_files_requested.emit(entry.trash_path if is_there else entry.file.path)
