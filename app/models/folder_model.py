"""The folders page's model: every folder of the library, and how it is with it right now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.views.run_words import ago_text, root_name
from app.views.texts import count_text, drawable, photos_text, problems_text
from indexer.events import IndexProgress, IndexState, RootProgress, RootStage
from indexer.types import Root, RootId, RootState

FOLDER_ROLE = Qt.ItemDataRole.UserRole + 1

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class FolderEntry:
    """One folder, in words."""

    root: Root
    name: str
    path: str
    photos: str
    problems: str
    """Empty where there are none."""
    state: str
    share: float | None = None
    """0 to 1 while it is being indexed; -1 while nobody knows how much there is."""

    @property
    def is_offline(self) -> bool:
        """Whether it cannot be reached."""
        return self.root.state is RootState.OFFLINE


class FolderModel(QAbstractListModel):
    """Changes lines in place, and is reset only when folders come or go."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._roots: tuple[Root, ...] = ()
        self._progress: dict[RootId, RootProgress] = {}
        self._is_paused = False
        self._entries: list[FolderEntry] = []

    def set_roots(self, roots: Sequence[Root]) -> None:
        """Show these folders."""
        has_others = [root.id for root in roots] != [root.id for root in self._roots]
        self._roots = tuple(roots)
        if has_others:
            self.beginResetModel()
            self._entries = self._make()
            self.endResetModel()
        else:
            self._update()

    def show_progress(self, progress: IndexProgress | None) -> None:
        """Show how far a run has come; None when none goes on."""
        self._is_paused = progress is not None and progress.state is IndexState.PAUSED
        self._progress = {each.root_id: each for each in progress.roots} if progress else {}
        self._update()

    def refresh(self) -> None:
        """Say anew how long ago things were."""
        self._update()

    def entry(self, row: int) -> FolderEntry:
        """One line."""
        return self._entries[row]

    def row_of(self, root_id: RootId) -> int | None:
        """Where a folder stands."""
        rows = [row for row, entry in enumerate(self._entries) if entry.root.id == root_id]
        return rows[0] if rows else None

    def _update(self) -> None:
        for row, (old, new) in enumerate(zip(self._entries, self._make(), strict=True)):
            if old != new:
                self._entries[row] = new
                self.dataChanged.emit(self.index(row), self.index(row))

    def _make(self) -> list[FolderEntry]:
        return [self._entry(root) for root in self._roots]

    def _entry(self, root: Root) -> FolderEntry:
        state, share = self._state(root)
        return FolderEntry(
            root,
            root_name(root),
            drawable(root.path),
            photos_text(root.photo_count),
            problems_text(root.problem_count) if root.problem_count else "",
            state,
            share,
        )

    def _state(self, root: Root) -> tuple[str, float | None]:
        if root.is_paused:
            return self.tr("Paused: its photos stay, new ones are not looked for"), None
        progress = self._progress.get(root.id)
        if progress is not None and progress.stage is not RootStage.DONE:
            return self._running(progress)
        if root.state is RootState.OFFLINE:
            return self.tr("Its drive is not connected. Nothing is forgotten."), None
        if root.last_scan_at is None:
            return self.tr("Not looked through to its end yet"), None
        return self.tr("Looked through {0}").format(ago_text(root.last_scan_at)), None

    def _running(self, progress: RootProgress) -> tuple[str, float | None]:
        if progress.stage is RootStage.WAITING:
            return self.tr("Waits for its turn"), None
        done, found = count_text(progress.done), count_text(progress.found)
        is_final = progress.stage is RootStage.INDEXING
        share = progress.done / max(1, progress.found) if is_final else -1.0
        if self._is_paused:
            return self.tr("Indexing is paused at {0} of {1}").format(done, found), share
        if is_final:
            return self.tr("Being indexed: {0} of {1}").format(done, found), share
        return self.tr("Being looked through: {0} of {1} found so far").format(done, found), share

    # Qt --------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """How many folders there are."""
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Name, path as a tooltip, all of it for a screen reader, or the entry itself."""
        if not index.isValid() or index.row() >= len(self._entries):
            return None
        entry = self._entries[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return entry.name
            case Qt.ItemDataRole.ToolTipRole:
                return entry.path
            case Qt.ItemDataRole.AccessibleTextRole:
                parts = (entry.name, entry.photos, entry.problems, entry.state, entry.path)
                return ", ".join(part for part in parts if part)
            case _ if role == FOLDER_ROLE:
                return entry
        return None
