"""The sidebar as a list: places, roots with their counts, housekeeping."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from app.controllers.overview import LibraryOverview
from app.models.place import ALL, PROBLEMS, SEARCH, Place, PlaceKind
from indexer.types import Root, RootState

ENTRY_ROLE = Qt.ItemDataRole.UserRole + 1

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class SidebarEntry:
    """One line: a place, or a heading where there is none."""

    text: str
    place: Place | None = None
    icon: str = ""
    count: int | None = None
    is_offline: bool = False
    tooltip: str = ""


class SidebarModel(QAbstractListModel):
    """Changes counts in place, and is reset only when roots come or go."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: list[SidebarEntry] = []
        self.set_overview(LibraryOverview(0, (), 0))

    def set_overview(self, overview: LibraryOverview) -> None:
        """Show other counts, or other roots."""
        entries = self._make(overview)
        if [entry.place for entry in entries] != [entry.place for entry in self._entries]:
            self.beginResetModel()
            self._entries = entries
            self.endResetModel()
            return
        for row, (old, new) in enumerate(zip(self._entries, entries, strict=True)):
            if old != new:
                self._entries[row] = new
                self.dataChanged.emit(self.index(row), self.index(row))

    def row_of(self, place: Place) -> int | None:
        """Where a place stands."""
        rows = [row for row, entry in enumerate(self._entries) if entry.place == place]
        return rows[0] if rows else None

    def entry(self, row: int) -> SidebarEntry:
        """One line."""
        return self._entries[row]

    def _make(self, overview: LibraryOverview) -> list[SidebarEntry]:
        entries = [
            SidebarEntry(self.tr("All photos"), ALL, "image", overview.photos),
            SidebarEntry(self.tr("Search"), SEARCH, "magnifying-glass"),
        ]
        if overview.roots:
            entries.append(SidebarEntry(self.tr("Folders")))
            entries += [self._root(root) for root in overview.roots]
        entries.append(SidebarEntry(self.tr("Housekeeping")))
        entries.append(SidebarEntry(self.tr("Problems"), PROBLEMS, "warning", overview.problems))
        return entries

    def _root(self, root: Root) -> SidebarEntry:
        is_offline = root.state is RootState.OFFLINE
        name = root.path.name or str(root.path)
        # A name that is no valid UTF-8 holds lone surrogates, which no font can draw.
        name = name.encode("utf-8", "replace").decode("utf-8")
        return SidebarEntry(
            name,
            Place(PlaceKind.ROOT, root.id),
            "cloud-slash" if is_offline else "folder",
            root.photo_count,
            is_offline,
            str(root.path).encode("utf-8", "replace").decode("utf-8"),
        )

    # Qt --------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """How many lines there are."""
        return 0 if parent.isValid() else len(self._entries)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings cannot be chosen."""
        if not index.isValid() or self._entries[index.row()].place is None:
            return Qt.ItemFlag.NoItemFlags
        return (
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemNeverHasChildren
        )

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Text, tooltip, words for a screen reader, or the entry itself."""
        if not index.isValid() or index.row() >= len(self._entries):
            return None
        entry = self._entries[index.row()]
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
