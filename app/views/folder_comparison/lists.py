"""The lists of a comparison, one at a time, with what can be done with each. GUI thread."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.icons import Icons
from app.models.comparison_rows import HereFile, here_row, match_row, there_row, unreadable_row
from app.models.file_rows import FileList
from app.theme import Theme
from app.views.action_buttons import action_button
from app.views.choice_box import ChoiceBox
from app.views.file_list_view import FileListView
from app.views.flow_layout import FlowLayout
from app.views.folder_comparison.pictures import ComparedPictures
from app.views.texts import count_text, drawable
from indexer.comparing.plans import SAFE_TIERS
from indexer.comparing.records import Comparison, Match, Scope, ThereFile, Unreadable
from indexer.types import Root

_PICTURES_FROM_PX = 720
"""In a narrower page the names need all of it."""


class Tab(IntEnum):
    """Which list is seen."""

    BOTH = 0
    THERE = 1
    HERE = 2
    UNREADABLE = 3


class ComparisonLists(QWidget):
    """Says what the user wants."""

    bin_requested = Signal(object)
    """Matches whose files in the folder are to go."""
    copy_requested = Signal(object)
    """Files that are to be copied into the library."""
    scope_chosen = Signal(object)
    """A `Scope`: photos that only this part of the library has are wanted."""
    show_in_files_requested = Signal(object)
    looked_at = Signal(object)
    """The one that is chosen: a `Match`, a `ThereFile` or a `HereFile`; None: none or several."""

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._roots: tuple[Path, ...] = ()
        self._folders: tuple[Path, ...] = ()
        """The compared one."""
        self.both: FileList[Match] = FileList(lambda one: match_row(one, self._roots), self)
        self.there: FileList[ThereFile] = FileList(lambda one: there_row(one, self._folders), self)
        self.here: FileList[HereFile] = FileList(lambda one: here_row(one, self._roots), self)
        self.unreadable: FileList[Unreadable] = FileList(
            lambda one: unreadable_row(one, self._folders), self
        )
        self._models: tuple[FileList[Any], ...] = (
            self.both,
            self.there,
            self.here,
            self.unreadable,
        )
        self._here_known = False
        self._make_tabs()
        names = (
            self.tr("Files that are in the library already"),
            self.tr("Files that only the folder has"),
            self.tr("Photos that only the library has"),
            self.tr("Files that could not be read"),
        )
        self.views = [
            FileListView(self._models[tab], theme, icons, names[tab], self) for tab in Tab
        ]
        self._stack = QStackedWidget(self)
        for view in self.views:
            self._stack.addWidget(view)
            view.selectionModel().selectionChanged.connect(self._show_buttons)
        self._looked_at: object = None
        self.pictures = ComparedPictures(theme, self)
        self._make_buttons(icons)
        self._lay_out()
        self.choose(Tab.BOTH)

    @property
    def tab(self) -> Tab:
        """The list that is seen."""
        return Tab(self._group.checkedId())

    def choose(self, tab: Tab) -> None:
        """Show a list."""
        self.tabs[tab].setChecked(True)
        for each, button in zip(Tab, self.tabs, strict=True):
            policy = Qt.FocusPolicy  # Tab comes to one, arrow keys to the others
            button.setFocusPolicy(policy.StrongFocus if each is tab else policy.ClickFocus)
        self._stack.setCurrentIndex(tab)
        self._show_buttons()

    def show_comparison(self, found: Comparison) -> None:
        """List what was found."""
        self._folders = (found.folder,)
        self.both.set_items(found.both)
        self.there.set_items(found.there)
        self.unreadable.set_items(found.unreadable)
        self.here.set_items(())
        self._here_known = False
        self._show_counts()
        here = self.tabs[Tab.HERE]
        here.setEnabled(found.is_whole)
        needed = self.tr("Nobody can say that before all of the folder was looked at")
        here.setToolTip("" if found.is_whole else needed)
        now = self.tabs[self.tab]
        if now.isHidden() or not now.isEnabledTo(self):
            self.choose(Tab.BOTH)
        self._show_buttons()

    def show_here(self, files: Sequence[HereFile]) -> None:
        """List what only the library has."""
        self.here.set_items(files)
        self._here_known = True
        self._show_counts()
        self._show_buttons()

    def show_roots(self, roots: Sequence[Root]) -> None:
        """Offer parts of the library, and name places from its folders on."""
        self._roots = tuple(root.path for root in roots)
        before = self.scope.currentData()
        self.scope.clear()
        self.scope.addItem(self.tr("All of the library"), Scope())
        for root in roots:
            self.scope.addItem(drawable(root.path.name or root.path), Scope(root.id))
        self.scope.setCurrentIndex(max(0, self.scope.findData(before)))

    # Made once ---------------------------------------------------------------------------------

    def _make_tabs(self) -> None:
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self.tabs = [QToolButton(self) for _ in Tab]
        for tab, button in zip(Tab, self.tabs, strict=True):
            button.setCheckable(True)
            button.setProperty("kind", "tab")
            self._group.addButton(button, tab)
        self._group.idClicked.connect(self._on_tab)

    def _make_buttons(self, icons: Icons) -> None:
        self.scope = ChoiceBox(self)
        self.scope.setAccessibleName(self.tr("Part of the library"))
        self.scope.activated.connect(self._on_scope)
        self.bin = action_button(self, icons, "", "trash")
        self.bin.clicked.connect(self._on_bin)
        self.copy = action_button(self, icons, "", "folder-plus")
        self.copy.clicked.connect(self._on_copy)
        self.show_file = action_button(self, icons, self.tr("Show in file manager"), "folder-open")
        self.show_file.clicked.connect(self._on_show)

    def _lay_out(self) -> None:
        tabs = FlowLayout(spacing=4)
        for button in self.tabs:
            tabs.addWidget(button)
        actions = QHBoxLayout()
        actions.setSpacing(8)
        actions.addWidget(self.scope)
        actions.addWidget(self.bin)
        actions.addWidget(self.copy)
        actions.addWidget(self.show_file)
        actions.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(tabs)
        middle = QHBoxLayout()
        middle.setSpacing(12)
        middle.addWidget(self._stack, 1)
        middle.addWidget(self.pictures)
        column.addLayout(middle, 1)
        column.addLayout(actions)

    # What is shown -----------------------------------------------------------------------------

    def _show_counts(self) -> None:
        both, there, here, unreadable = (count_text(model.count()) for model in self._models)
        for button, text in zip(
            self.tabs,
            (
                self.tr("Already here ({0})").format(both),
                self.tr("Only there ({0})").format(there),
                self.tr("Only here ({0})").format(here)
                if self._here_known
                else self.tr("Only here"),
                self.tr("Not readable ({0})").format(unreadable),
            ),
            strict=True,
        ):
            button.setText(text)
        self.tabs[Tab.UNREADABLE].setVisible(self.unreadable.count() > 0)

    @Slot()
    def _show_buttons(self) -> None:
        tab = self.tab
        chosen = len(self.views[tab].chosen_rows())
        going, copied = len(self._going()), len(self._copied())
        self.scope.setVisible(tab is Tab.HERE)
        self.bin.setVisible(tab is Tab.BOTH)
        self.bin.setEnabled(going > 0)
        if not going:
            self.bin.setText(self.tr("Move to the trash…"))
        elif chosen:
            self.bin.setText(self.tr("Move %Ln to the trash…", "", going))
        else:
            self.bin.setText(self.tr("Move all %Ln identical to the trash…", "", going))
        self.copy.setVisible(tab is Tab.THERE)
        self.copy.setEnabled(copied > 0)
        if not copied:
            self.copy.setText(self.tr("Copy into the library…"))
        elif chosen:
            self.copy.setText(self.tr("Copy %Ln into the library…", "", copied))
        else:
            self.copy.setText(self.tr("Copy all %Ln into the library…", "", copied))
        self.show_file.setEnabled(chosen == 1)
        self._look()

    def _look(self) -> None:
        """Have the chosen file shown, where one is chosen that can be seen."""
        item = self._chosen_one()
        if item is not None and item == self._looked_at:
            return
        self._looked_at = item
        self.pictures.expect(
            is_there=isinstance(item, Match | ThereFile),
            is_here=isinstance(item, Match | HereFile),
            is_empty=not self._models[self.tab].count(),
        )
        self.looked_at.emit(item)

    def _chosen_one(self) -> Match | ThereFile | HereFile | None:
        rows = self.views[self.tab].chosen_rows()
        item = self._models[self.tab].items[rows[0]] if len(rows) == 1 else None
        return item if isinstance(item, Match | ThereFile | HereFile) else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Pictures where there is room beside the names."""
        super().resizeEvent(event)
        self.pictures.setVisible(self.width() >= _PICTURES_FROM_PX)

    def _going(self) -> list[Match]:
        """The chosen ones, or all that are identical: an edited copy is looked at one by one."""
        rows = self.views[Tab.BOTH].chosen_rows()
        if rows:
            found = [self.both.items[row] for row in rows]
        else:
            found = [match for match in self.both.items if match.tier in SAFE_TIERS]
        return [match for match in found if match.is_reachable]

    def _copied(self) -> list[ThereFile]:
        rows = self.views[Tab.THERE].chosen_rows()
        return [self.there.items[row] for row in rows] if rows else list(self.there.items)

    # What the user does ------------------------------------------------------------------------

    @Slot(int)
    def _on_tab(self, tab: int) -> None:
        self.choose(Tab(tab))
        if tab == Tab.HERE and not self._here_known:
            self.scope_chosen.emit(self.scope.currentData())

    @Slot()
    def _on_scope(self) -> None:
        self.scope_chosen.emit(self.scope.currentData())

    @Slot()
    def _on_bin(self) -> None:
        self.bin_requested.emit(self._going())

    @Slot()
    def _on_copy(self) -> None:
        self.copy_requested.emit(self._copied())

    @Slot()
    def _on_show(self) -> None:
        rows = self.views[self.tab].chosen_rows()
        if len(rows) == 1:
            item = self._models[self.tab].items[rows[0]]
            path = item.file.path if isinstance(item, Match) else item.path
            self.show_in_files_requested.emit(path)
