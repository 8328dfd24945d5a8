"""Files in a list with what becomes of each: two lines a file, headings between them. GUI thread.

The preview and the report of a removal, the bin and the comparison of a folder show their files so.
A row's words are put together when it comes into sight, so that 100,000 files cost nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt

from app.models.long_list import LongListModel
from app.views.texts import size_text

ROW_ROLE = Qt.ItemDataRole.UserRole + 1

Index = QModelIndex | QPersistentModelIndex
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class FileRow:
    """What is painted of one row."""

    text: str
    """A file's name, or what a heading says."""
    detail: str = ""
    """The second line: where it stands, what becomes of it and why."""
    size_bytes: int | None = None
    icon: str = ""
    color: str = "dim"
    """The token that the icon has."""
    is_heading: bool = False
    is_below: bool = False
    """Belongs to the heading above it."""
    is_checked: bool | None = None
    """Whether its box is checked; None: it has none."""

    @property
    def spoken(self) -> str:
        """All of it, for a screen reader and as a tooltip."""
        size = "" if self.size_bytes is None else size_text(self.size_bytes)
        return ", ".join(part for part in (self.text, self.detail, size) if part)


class FileRowsModel(LongListModel):
    """What every such list is to Qt. A subclass says what its rows are, and when others are."""

    def count(self) -> int:
        """How many rows there are."""
        raise NotImplementedError

    def row_at(self, row: int) -> FileRow:
        """One row, put together now."""
        raise NotImplementedError

    def check(self, row: int, *, is_checked: bool) -> None:
        """The user checked the box of a row, or no longer."""

    # Qt ----------------------------------------------------------------------------------------

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings are chosen only where there is something to check."""
        if not index.isValid() or index.row() >= self.count():
            return Qt.ItemFlag.NoItemFlags
        row = self.row_at(index.row())
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
        if not row.is_heading or row.is_checked is not None:
            flags |= Qt.ItemFlag.ItemIsSelectable
        if row.is_checked is not None:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What the delegate paints, and what a screen reader reads."""
        if not index.isValid() or index.row() >= self.count():
            return None
        row = self.row_at(index.row())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.text
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                return row.spoken
            case Qt.ItemDataRole.CheckStateRole if row.is_checked is not None:
                return Qt.CheckState.Checked if row.is_checked else Qt.CheckState.Unchecked
            case _ if role == ROW_ROLE:
                return row
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Check a box, or uncheck it."""
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        self.check(index.row(), is_checked=Qt.CheckState(value) is Qt.CheckState.Checked)
        return True


class FileList(FileRowsModel, Generic[T]):
    """Rows made of things of one kind."""

    def __init__(self, make: Callable[[T], FileRow], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._make = make
        self._items: Sequence[T] = ()

    @property
    def items(self) -> Sequence[T]:
        """In the order shown."""
        return self._items

    def set_items(self, items: Sequence[T]) -> None:
        """Show these; nothing flashes where only some of them say something else."""
        if len(items) == len(self._items) and items:
            self._items = items
            self.dataChanged.emit(self.index(0), self.index(len(items) - 1))
            return
        self._items = items
        self._reset(len(items))

    def count(self) -> int:
        """One an item."""
        return len(self._items)

    def row_at(self, row: int) -> FileRow:
        """Made when it is seen."""
        return self._make(self._items[row])
