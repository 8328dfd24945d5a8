"""The groups of a tier as a list: all of them at once, and what is shown of each when it is seen.

A list of 50,000 groups is some arrays. A row that a view asks for and that is not there yet is
missed: `app.controllers.group_loading` fetches it with its neighbours. GUI thread.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

import numpy as np
from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from app.models.long_list import LongListModel
from app.models.review.words import group_words, state_words
from app.views.texts import files_text, photos_text, size_text
from indexer.duplicates.records import Group, GroupList
from indexer.duplicates.tiers import Tier
from indexer.types import Int64Array

GROUP_ROLE = Qt.ItemDataRole.UserRole + 1
COUNT_ROLE = Qt.ItemDataRole.UserRole + 2
"""How many photos, also before the group was fetched."""
BYTES_ROLE = Qt.ItemDataRole.UserRole + 3

CHUNK = 32
"""Groups that are fetched together: more than a screen shows."""
_KEPT = 2048

Index = QModelIndex | QPersistentModelIndex


class GroupListModel(LongListModel):
    """Rows of a `GroupList`."""

    missed = Signal(int)
    """A row was asked for and is not there yet."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._listed: GroupList | None = None
        self._groups: OrderedDict[int, Group] = OrderedDict()
        self._stale: set[int] = set()
        """Rows whose groups are shown still and may have changed."""
        self.version = 0
        """Grows whenever rows get other numbers."""

    @property
    def listed(self) -> GroupList | None:
        """What is listed; None before the first answer."""
        return self._listed

    def set_list(self, listed: GroupList) -> None:
        """Show other groups; those that are known of already are shown until they are fetched."""
        known = {} if self._listed is None else self._by_keeper(self._listed)
        is_same_kind = self._listed is not None and self._listed.request.tier is listed.request.tier
        self._groups.clear()
        self._stale.clear()
        self._listed = listed
        self.version += 1
        if is_same_kind and known:
            for row in np.flatnonzero(np.isin(listed.keepers, list(known))):
                self._groups[int(row)] = known[int(listed.keepers[row])]
                self._stale.add(int(row))
        self._reset(len(listed))

    def forget(self) -> None:
        """Nothing is listed."""
        self._groups.clear()
        self._stale.clear()
        self._listed = None
        self.version += 1
        self._reset(0)

    def _by_keeper(self, listed: GroupList) -> dict[int, Group]:
        return {int(listed.keepers[row]): group for row, group in self._groups.items()}

    def refresh(self) -> None:
        """Decisions changed: fetch what is seen again, and show the old until then."""
        self._stale.update(self._groups)
        if self.rowCount():
            self.dataChanged.emit(self.index(0), self.index(self.rowCount() - 1))

    def fill(self, start: int, groups: Sequence[Group]) -> None:
        """Groups were fetched."""
        if not groups:
            return
        for row, group in enumerate(groups, start):
            self._groups[row] = group
            self._groups.move_to_end(row)
            self._stale.discard(row)
        while len(self._groups) > _KEPT:
            self._stale.discard(self._groups.popitem(last=False)[0])
        self.dataChanged.emit(self.index(start), self.index(start + len(groups) - 1))

    def group(self, row: int) -> Group | None:
        """What is shown in a row, if it was fetched."""
        return self._groups.get(row)

    def is_missing(self, row: int) -> bool:
        """Whether a row must be fetched, or fetched again."""
        return row < self.rowCount() and (row not in self._groups or row in self._stale)

    def ask(self, row: int) -> None:
        """Have a row fetched if it is missing."""
        if self.is_missing(row):
            self.missed.emit(row)

    def row_of(self, keeper: int) -> int | None:
        """The row of the group with a keeper, by what `GroupList.keepers` has."""
        if self._listed is None:
            return None
        rows = np.flatnonzero(self._listed.keepers == keeper)
        return int(rows[0]) if len(rows) else None

    def keeper(self, row: int) -> int | None:
        """What names a row's group as long as its keeper stays the same."""
        if self._listed is None or not 0 <= row < len(self._listed):
            return None
        return int(self._listed.keepers[row])

    def change(self, row: int, change: Callable[[Group], Group]) -> None:
        """Show a group otherwise at once."""
        group = self._groups.get(row)
        if group is not None:
            self._groups[row] = change(group)
            self.dataChanged.emit(self.index(row), self.index(row))

    def find_undecided(self, after: int, is_open: Callable[[Group], bool]) -> int | None:
        """The next row that is not decided as far as is known, round the end; None: all are."""
        count = self.rowCount()
        for step in range(1, count + 1):
            row = (after + step) % count
            group = self._groups.get(row)
            if group is None or is_open(group):
                return row
        return None

    def remove(self, row: int) -> None:
        """Take a group out: it was dismissed."""
        listed = self._listed
        if listed is None or not 0 <= row < len(listed):
            return
        self._listed = _without(listed, row)
        self._groups = OrderedDict(
            (at - (at > row), group) for at, group in self._groups.items() if at != row
        )
        self._stale = {at - (at > row) for at in self._stale if at != row}
        self.version += 1
        self.removeRow(row)

    # Qt --------------------------------------------------------------------------------------

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words, the group itself, and its figures."""
        listed, row = self._listed, index.row()
        if listed is None or not 0 <= row < len(listed):
            return None
        group = self._groups.get(row)
        self.ask(row)
        count = int(listed.offsets[row + 1] - listed.offsets[row]) + 1
        size = int(listed.bytes_freed[row])
        is_of_files = listed.request.tier is Tier.IDENTICAL_BYTES
        counted = files_text(count) if is_of_files else photos_text(count)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return counted
            case Qt.ItemDataRole.AccessibleTextRole:
                known = [] if group is None else [group_words(group), state_words(group)]
                words = [counted, *known, size_text(size)]
                return ", ".join(word for word in words if word)
            case Qt.ItemDataRole.ToolTipRole:
                return None if group is None else group_words(group)
            case r if r == GROUP_ROLE:
                return group
            case r if r == COUNT_ROLE:
                return count
            case r if r == BYTES_ROLE:
                return size
        return None


def _without(listed: GroupList, row: int) -> GroupList:
    begin, end = int(listed.offsets[row]), int(listed.offsets[row + 1])
    offsets: Int64Array = np.delete(listed.offsets, row + 1)
    offsets[row + 1 :] -= end - begin
    return replace(
        listed,
        keepers=np.delete(listed.keepers, row),
        members=np.delete(listed.members, np.s_[begin:end]),
        offsets=offsets,
        bytes_freed=np.delete(listed.bytes_freed, row),
        left_out=np.delete(listed.left_out, row),
    )
