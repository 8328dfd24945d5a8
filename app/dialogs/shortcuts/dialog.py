"""The keyboard shortcuts: found by word or by key, and changed by pressing another."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QSortFilterProxyModel, Qt, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from app.commands import Command
from app.dialogs.shortcuts.delegate import KeyDelegate
from app.dialogs.shortcuts.model import ACTION_COLUMN, COMMAND_ROLE, KEYS_COLUMN, ShortcutModel
from app.keymap import Keymap
from app.theme import Theme
from app.views.first_row import FirstRow
from app.views.label import label
from app.views.texts import without_ellipsis

_NATIVE = QKeySequence.SequenceFormat.NativeText


class ShortcutsDialog(QDialog):
    """Shows a `Keymap`; what is changed holds at once."""

    def __init__(self, keymap: Keymap, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keymap = keymap
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.resize(820, 620)
        self._model = ShortcutModel(keymap, self)
        self._shown = QSortFilterProxyModel(self)
        self._shown.setSourceModel(self._model)
        self._shown.setRecursiveFilteringEnabled(True)
        self._shown.setAutoAcceptChildRows(True)  # a heading that fits shows all that is below it
        self._shown.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._shown.setFilterKeyColumn(-1)
        self.filter = QLineEdit(self)
        self.filter.setPlaceholderText(self.tr("Find an action or a key"))
        self.filter.setAccessibleName(self.filter.placeholderText())
        self.filter.setClearButtonEnabled(True)
        self.filter.textChanged.connect(self._on_filter)
        self.view = self._make_view(theme)
        FirstRow(self.view, self.filter)
        self.said = label(self, "dim")
        self._change = QPushButton(self.tr("Change…"), self)
        self._change.clicked.connect(self._on_change)
        self._remove = QPushButton(self.tr("Remove key"), self)
        self._remove.clicked.connect(self._on_remove)
        self._reset = QPushButton(self.tr("Reset"), self)
        self._reset.clicked.connect(self._on_reset)
        reset_all = QPushButton(self.tr("Reset all"), self)
        reset_all.clicked.connect(self._on_reset_all)
        close = QPushButton(self.tr("Close"), self)
        close.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self._change, self._remove, self._reset):
            buttons.addWidget(button)
        buttons.addStretch(1)
        for button in (reset_all, close):
            buttons.addWidget(button)
        for button in (self._change, self._remove, self._reset, reset_all, close):
            button.setAutoDefault(False)  # Return belongs to the list
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(self.filter)
        column.addWidget(self.view, 1)
        column.addWidget(self.said)
        column.addLayout(buttons)
        self._say_how()
        self._show_buttons()

    def _make_view(self, theme: Theme) -> QTreeView:
        view = QTreeView(self)
        view.setModel(self._shown)
        view.setAccessibleName(self.tr("Keyboard shortcuts"))
        delegate = KeyDelegate(theme, view)
        delegate.key_chosen.connect(self._on_key_chosen)
        view.setItemDelegateForColumn(KEYS_COLUMN, delegate)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setRootIsDecorated(False)
        view.setItemsExpandable(False)
        view.setUniformRowHeights(True)
        view.setIndentation(12)
        view.expandAll()
        header = view.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(ACTION_COLUMN, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(KEYS_COLUMN, QHeaderView.ResizeMode.ResizeToContents)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        view.activated.connect(self._on_change)
        view.selectionModel().currentChanged.connect(self._show_buttons)
        return view

    # What the user does ----------------------------------------------------------------------

    @Slot(str)
    def _on_filter(self, text: str) -> None:
        self._shown.setFilterFixedString(text)
        self.view.expandAll()
        self._show_buttons()

    @Slot()
    def _on_change(self) -> None:
        index = self.view.currentIndex()
        if self._current() is None:
            return
        self.said.setText(self.tr("Press the new key. Click elsewhere to leave it as it is."))
        self.view.edit(index.siblingAtColumn(KEYS_COLUMN))

    @Slot(object, QKeySequence)
    def _on_key_chosen(self, command: Command, key: QKeySequence) -> None:
        loser = self._keymap.assign(command, key)
        if loser is None:
            self._say_how()
        else:
            self.said.setText(
                self.tr("{0} was the key of “{1}”, which has it no longer.").format(
                    key.toString(_NATIVE), _name(loser)
                )
            )
        self._show_buttons()

    @Slot()
    def _on_remove(self) -> None:
        command = self._current()
        if command is not None:
            self._keymap.assign(command, QKeySequence())
            self._show_buttons()

    @Slot()
    def _on_reset(self) -> None:
        command = self._current()
        if command is not None:
            self._keymap.reset(command)
            self._say_how()
            self._show_buttons()

    @Slot()
    def _on_reset_all(self) -> None:
        self._keymap.reset_all()
        self.said.setText(self.tr("All actions have their usual keys."))
        self._show_buttons()

    # -------------------------------------------------------------------------------------------

    def _current(self) -> Command | None:
        index: QModelIndex = self.view.currentIndex()
        found = index.data(COMMAND_ROLE) if index.isValid() else None
        return found if isinstance(found, Command) else None

    @Slot()
    def _show_buttons(self) -> None:
        command = self._current()
        self._change.setEnabled(command is not None)
        self._remove.setEnabled(command is not None and bool(command.action.shortcuts()))
        self._reset.setEnabled(command is not None and not self._keymap.is_usual(command))

    def _say_how(self) -> None:
        self.said.setText(self.tr("Choose an action and press Return to give it another key."))


def _name(command: Command) -> str:
    return without_ellipsis(command.action.text())
