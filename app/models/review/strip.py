"""The photos of one group in a line, each with its letter, what is decided, and what it is.

GUI thread.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from app.models.review.choices import photos_of
from app.models.review.words import choice_word, letter, relation_words
from app.views.texts import drawable
from indexer.duplicates.records import Group, Member

MEMBER_ROLE = Qt.ItemDataRole.UserRole + 1
IS_COMPARED_ROLE = Qt.ItemDataRole.UserRole + 2

Index = QModelIndex | QPersistentModelIndex
_TOP = QModelIndex()


class StripModel(QAbstractListModel):
    """Photos of a group, the one that is advised to be kept first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._photos: tuple[Member, ...] = ()
        self._compared: frozenset[int] = frozenset()

    @property
    def photos(self) -> tuple[Member, ...]:
        """All of them."""
        return self._photos

    def set_group(self, group: Group | None) -> None:
        """Show a group; another state of the same one is shown in place."""
        photos = () if group is None else photos_of(group)
        if [one.files for one in photos] == [one.files for one in self._photos]:
            self._photos = photos
            self._tell()
            return
        self.beginResetModel()
        self._photos = photos
        self._compared = frozenset()
        self.endResetModel()

    def set_compared(self, places: frozenset[int]) -> None:
        """Which of them are seen large."""
        if places != self._compared:
            self._compared = places
            self._tell()

    def _tell(self) -> None:
        if self._photos:
            self.dataChanged.emit(self.index(0), self.index(len(self._photos) - 1))

    def rowCount(self, parent: Index = _TOP) -> int:
        """How many photos."""
        return 0 if parent.isValid() else len(self._photos)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The photo and words about it."""
        if not index.isValid():
            return None
        member = self._photos[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return letter(index.row())
            case Qt.ItemDataRole.AccessibleTextRole:
                return ", ".join(self._words(index.row(), member))
            case Qt.ItemDataRole.ToolTipRole:
                return "\n".join(self._words(index.row(), member)[1:])
            case r if r == MEMBER_ROLE:
                return member
            case r if r == IS_COMPARED_ROLE:
                return index.row() in self._compared
        return None

    def _words(self, place: int, member: Member) -> list[str]:
        file = member.files[0]
        said = [
            letter(place),
            drawable(file.path),
            self.tr("advised to be kept") if place == 0 else relation_words(member),
            self.tr("protected") if member.is_protected else "",
            self.tr("offline") if file.is_offline else "",
            choice_word(member.choice),
        ]
        if len(member.files) > 1:
            said.append(self.tr("%Ln place(s)", "", len(member.files)))
        return [words for words in said if words]
