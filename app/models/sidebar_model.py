"""The sidebar as a tree: places, roots with their folders, housekeeping. GUI thread.

What is listed stands in `app.models.sidebar_entries`. Folders become nodes when somebody asks for
them, so that a root of 20,000 folders costs nothing until it is expanded. Nothing is ever reset:
lines come, go and change in place, so what is expanded and chosen stays so.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.controllers.overview import LibraryOverview
from app.models.folder_tree import NO_FOLDERS, FolderTree, ancestors
from app.models.place import Place, PlaceKind
from app.models.sidebar_entries import SidebarEntry, entries_of, folder_entries
from indexer.types import RootId

ENTRY_ROLE = Qt.ItemDataRole.UserRole + 1

Index = QModelIndex | QPersistentModelIndex
_TOP = QModelIndex()


class _Node:
    """One line in the tree; ``children`` is None until somebody asked for them."""

    __slots__ = ("children", "entry", "id", "parent", "row")

    def __init__(self, id_: int, entry: SidebarEntry, parent: _Node | None, row: int) -> None:
        self.id = id_
        self.entry = entry
        self.parent = parent
        self.row = row
        self.children: list[_Node] | None = None


class SidebarModel(QAbstractItemModel):
    """Changes in place."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ids = count(1)
        # Indexes carry numbers and no objects: one that outlives its line finds nothing.
        self._nodes: dict[int, _Node] = {}
        self._top = _Node(0, SidebarEntry(""), None, 0)
        self._top.children = []
        self._overview = LibraryOverview(0, (), 0)
        self._folders: dict[RootId, FolderTree] = {}
        self._refresh()

    def set_overview(self, overview: LibraryOverview) -> None:
        """Show other counts, or other roots."""
        self._overview = overview
        known = {root.id for root in overview.roots}
        self._folders = {id_: tree for id_, tree in self._folders.items() if id_ in known}
        self._refresh()

    def set_folders(self, root_id: RootId, tree: FolderTree) -> None:
        """Show the folders of a root as they are now."""
        if self._folders.get(root_id) == tree:
            return
        self._folders[root_id] = tree
        self._refresh()
        root = self._child_at(self._top, Place(PlaceKind.ROOT, root_id))
        if root is not None:
            self._refresh_folders(root)

    def index_of(self, place: Place) -> QModelIndex:
        """Where a place stands; an invalid index where it is not listed (any more)."""
        node = self._child_at(self._top, Place(place.kind, place.root_id, b"", place.album_id))
        for folder in ancestors(place.folder):
            if node is None:
                break
            node = self._child_at(node, Place(place.kind, place.root_id, folder))
        return QModelIndex() if node is None else self._index_of_node(node)

    def entry(self, index: Index) -> SidebarEntry:
        """One line; the index must be valid."""
        return self._node(index).entry

    # Nodes -----------------------------------------------------------------------------------

    def _refresh(self) -> None:
        self._bring_up_to_date(self._top, entries_of(self._overview, self._folders))

    def _refresh_folders(self, node: _Node) -> None:
        if node.children is None:
            return
        self._bring_up_to_date(node, self._folder_entries(node))
        for child in node.children:
            self._refresh_folders(child)

    def _bring_up_to_date(self, parent: _Node, entries: Sequence[SidebarEntry]) -> None:
        """Remove, insert and change the lines below one until they are ``entries``."""
        assert parent.children is not None
        wanted = {entry.key for entry in entries}
        for row in reversed(range(len(parent.children))):
            if parent.children[row].entry.key not in wanted:
                self._remove(parent, row)
        known = {node.entry.key for node in parent.children}
        row = 0
        while row < len(entries):
            entry = entries[row]
            if entry.key not in known:
                stop = row + 1
                while stop < len(entries) and entries[stop].key not in known:
                    stop += 1
                self._insert(parent, row, entries[row:stop])
                row = stop
                continue
            node = parent.children[row]
            if node.entry.key != entry.key:  # in another order now, as after a new name
                later = next(n for n in parent.children[row:] if n.entry.key == entry.key)
                self._remove(parent, later.row)
                self._insert(parent, row, [entry])
            elif node.entry != entry:
                node.entry = entry
                index = self._index_of_node(node)
                self.dataChanged.emit(index, index)
            row += 1

    def _folder_entries(self, node: _Node) -> list[SidebarEntry]:
        place = node.entry.place
        if place is None or place.kind is not PlaceKind.ROOT or place.root_id is None:
            return []
        tree = self._folders.get(place.root_id, NO_FOLDERS)
        return folder_entries(place, tree, node.entry.depth + 1)

    def _children(self, node: _Node) -> list[_Node]:
        """The lines below one. Nobody was told of them before, so nothing needs to be signalled."""
        if node.children is None:
            node.children = [
                self._new(entry, node, row) for row, entry in enumerate(self._folder_entries(node))
            ]
        return node.children

    def _child_at(self, node: _Node, place: Place) -> _Node | None:
        return next((one for one in self._children(node) if one.entry.place == place), None)

    def _new(self, entry: SidebarEntry, parent: _Node, row: int) -> _Node:
        node = _Node(next(self._ids), entry, parent, row)
        self._nodes[node.id] = node
        return node

    def _insert(self, parent: _Node, row: int, entries: Sequence[SidebarEntry]) -> None:
        assert parent.children is not None
        self.beginInsertRows(self._index_of_node(parent), row, row + len(entries) - 1)
        parent.children[row:row] = [self._new(entry, parent, row) for entry in entries]
        _number(parent.children, row)
        self.endInsertRows()

    def _remove(self, parent: _Node, row: int) -> None:
        assert parent.children is not None
        self.beginRemoveRows(self._index_of_node(parent), row, row)
        self._forget(parent.children.pop(row))
        _number(parent.children, row)
        self.endRemoveRows()

    def _forget(self, node: _Node) -> None:
        del self._nodes[node.id]
        for child in node.children or ():
            self._forget(child)

    def _node(self, index: Index) -> _Node:
        return self._nodes[index.internalId()] if index.isValid() else self._top

    def _index_of_node(self, node: _Node) -> QModelIndex:
        return QModelIndex() if node is self._top else self.createIndex(node.row, 0, node.id)

    # Qt --------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = _TOP) -> int:
        """How many lines stand below one."""
        return len(self._children(self._node(parent)))

    def columnCount(self, parent: Index = _TOP) -> int:
        """One."""
        return 1

    def hasChildren(self, parent: Index = _TOP) -> bool:
        """Whether a line can be expanded; makes no nodes."""
        node = self._node(parent)
        return node is self._top or node.entry.has_children

    def index(self, row: int, column: int, parent: Index = _TOP) -> QModelIndex:
        """The index of a line below another one."""
        children = self._children(self._node(parent))
        if column != 0 or not 0 <= row < len(children):
            return QModelIndex()
        return self.createIndex(row, 0, children[row].id)

    def parent(self, index: Index = _TOP) -> QModelIndex:  # type: ignore[override]
        """The line above; QObject's ``parent()`` is another thing and is not used here."""
        above = self._node(index).parent
        return QModelIndex() if above is None else self._index_of_node(above)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings cannot be chosen, but for those that are places."""
        if not index.isValid() or self._node(index).entry.place is None:
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        place = self._node(index).entry.place
        if place is not None and place.kind is not PlaceKind.ROOT:
            flags |= Qt.ItemFlag.ItemNeverHasChildren
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Text, tooltip, words for a screen reader, or the entry itself."""
        if not index.isValid():
            return None
        entry = self._node(index).entry
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return entry.text
            case Qt.ItemDataRole.ToolTipRole:
                return entry.tooltip or None
            case Qt.ItemDataRole.AccessibleTextRole:
                parts = [entry.text]
                if entry.is_offline:
                    parts.append(self.tr("offline"))
                if entry.count is not None:
                    parts.append(str(entry.count))
                return ", ".join(parts)
            case _ if role == ENTRY_ROLE:
                return entry
        return None


def _number(nodes: list[_Node], first: int) -> None:
    for row in range(first, len(nodes)):
        nodes[row].row = row
