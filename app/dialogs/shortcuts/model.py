"""The keyboard shortcuts as a tree: headings, and below each what can be done with which keys."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QKeySequence, QStandardItem, QStandardItemModel

from app.commands import Command, Group
from app.keymap import Keymap
from app.views.texts import without_ellipsis

COMMAND_ROLE = Qt.ItemDataRole.UserRole + 1
KEYS_ROLE = Qt.ItemDataRole.UserRole + 2
"""Each key as text, to be drawn as a cap."""
CHANGED_ROLE = Qt.ItemDataRole.UserRole + 3
"""Whether the user gave a command other keys than the usual ones."""
ACTION_COLUMN, KEYS_COLUMN = range(2)

_NATIVE = QKeySequence.SequenceFormat.NativeText


class ShortcutModel(QStandardItemModel):
    """Follows a `Keymap`; the keys column of a command can be edited (see `KeyDelegate`)."""

    def __init__(self, keymap: Keymap, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._keymap = keymap
        self.setHorizontalHeaderLabels([self.tr("Action"), self.tr("Keys")])
        headings: dict[Group, QStandardItem] = {}
        for command in keymap.commands:
            if command.group not in headings:
                headings[command.group] = self._add_heading(self._title(command.group))
            action, keys = _line(without_ellipsis(command.action.text()))
            keys.setData(command, COMMAND_ROLE)
            action.setData(command, COMMAND_ROLE)
            keys.setEditable(True)
            headings[command.group].appendRow([action, keys])
        self._add_fixed()
        self.show_keys()
        keymap.changed.connect(self.show_keys)

    def command(self, item: QStandardItem | None) -> Command | None:
        """The command of a line; None for a heading and for keys that are what they are."""
        found = None if item is None else item.data(COMMAND_ROLE)
        return found if isinstance(found, Command) else None

    @Slot()
    def show_keys(self) -> None:
        """Write down the keys of every command."""
        for heading in (self.item(row) for row in range(self.rowCount())):
            for row in range(heading.rowCount()):
                keys = heading.child(row, KEYS_COLUMN)
                command = self.command(keys)
                if command is not None:
                    _set_keys(keys, [key.toString(_NATIVE) for key in command.action.shortcuts()])
                    keys.setData(not self._keymap.is_usual(command), CHANGED_ROLE)

    def _add_heading(self, title: str) -> QStandardItem:
        heading, rest = _line(title)
        bold = heading.font()
        bold.setBold(True)
        heading.setFont(bold)
        for item in (heading, rest):
            item.setSelectable(False)
        self.appendRow([heading, rest])
        return heading

    def _add_fixed(self) -> None:
        heading = self._add_heading(self.tr("Always"))
        for text, keys in (
            (self.tr("Walk through the photos"), ("←", "→", "↑", "↓")),
            (self.tr("First and last photo"), (_key("Home"), _key("End"))),
            (self.tr("A page up and down"), (_key("PgUp"), _key("PgDown"))),
            (self.tr("Select more photos"), (_key("Shift+Right"), _key("Shift+Down"))),
            (self.tr("Select all photos"), (_key("Ctrl+A"),)),
            (self.tr("Next and previous part of the window"), (_key("Tab"), _key("Shift+Tab"))),
            (self.tr("Search field: earlier and later queries"), ("↑", "↓")),
            (self.tr("Search field: remove the last chip"), (_key("Backspace"),)),
        ):
            action, item = _line(text)
            _set_keys(item, keys)
            heading.appendRow([action, item])

    def _title(self, group: Group) -> str:
        match group:
            case Group.SEARCH:
                return self.tr("Search")
            case Group.GO:
                return self.tr("Go to")
            case Group.PHOTOS:
                return self.tr("Photos")
            case Group.VIEW:
                return self.tr("View")
            case Group.PREVIEW:
                return self.tr("Preview")
            case Group.REVIEW:
                return self.tr("Duplicates")
            case Group.COMPARE:
                return self.tr("Comparing photos")
            case Group.LIBRARY:
                return self.tr("Library")


def _line(text: str) -> tuple[QStandardItem, QStandardItem]:
    pair = QStandardItem(text), QStandardItem()
    for item in pair:
        item.setEditable(False)
    return pair


def _set_keys(item: QStandardItem, keys: tuple[str, ...] | list[str]) -> None:
    item.setData(list(keys), KEYS_ROLE)
    item.setText(", ".join(keys))  # for a screen reader and for the filter


def _key(portable: str) -> str:
    """How this system writes a key."""
    return QKeySequence.fromString(portable).toString(_NATIVE)
