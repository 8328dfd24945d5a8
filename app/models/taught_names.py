"""The names that were taught and the examples of one of them, as Qt lists. GUI thread."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QImage

from indexer.catalog.concept_records import MAX_EXAMPLES, MIN_EXAMPLES, Concept
from indexer.types import ConceptId

CONCEPT_ROLE = Qt.ItemDataRole.UserRole + 1
STATE_ROLE = Qt.ItemDataRole.UserRole + 2
"""How many photos it was taught with, in words."""
PICTURE_ROLE = Qt.ItemDataRole.UserRole + 3
"""A `QImage`, or None."""

Index = QModelIndex | QPersistentModelIndex
_TOP = QModelIndex()


class NamesModel(QAbstractListModel):
    """One row a name; rows come, go and change in place, so that the chosen one stays chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._concepts: list[Concept] = []
        self._pictures: dict[ConceptId, QImage] = {}

    @property
    def concepts(self) -> list[Concept]:
        """In the order shown."""
        return self._concepts

    def concept(self, index: Index) -> Concept | None:
        """One name; None for no row."""
        return self._concepts[index.row()] if index.isValid() else None

    def row_of(self, concept_id: ConceptId) -> int | None:
        """Where a name stands; None where it is no more."""
        rows = (row for row, one in enumerate(self._concepts) if one.id == concept_id)
        return next(rows, None)

    def set_concepts(self, concepts: Sequence[Concept], pictures: dict[ConceptId, QImage]) -> None:
        """Show other names, or the same with other examples."""
        self._pictures = pictures
        wanted = {one.id for one in concepts}
        for row in reversed(range(len(self._concepts))):
            if self._concepts[row].id not in wanted:
                self.beginRemoveRows(_TOP, row, row)
                del self._concepts[row]
                self.endRemoveRows()
        for row, concept in enumerate(concepts):
            here = self._concepts[row] if row < len(self._concepts) else None
            if here is None or here.id != concept.id:
                before = self.row_of(concept.id)
                if before is not None:  # in another order now, as after a new name
                    self.beginMoveRows(_TOP, before, before, _TOP, row)
                    del self._concepts[before]
                    self._concepts.insert(row, concept)
                    self.endMoveRows()
                else:
                    self.beginInsertRows(_TOP, row, row)
                    self._concepts.insert(row, concept)
                    self.endInsertRows()
            self._concepts[row] = concept
        if concepts:
            self.dataChanged.emit(self.index(0), self.index(len(concepts) - 1))

    def state_text(self, concept: Concept) -> str:
        """``5 photos``, or what it lacks."""
        count = len(concept.example_ids)
        if concept.is_usable:
            return self.tr("%Ln photo(s)", "", count)
        return self.tr("{0} of {1} photos").format(count, MIN_EXAMPLES)

    def advice(self, concept: Concept) -> str:
        """What the user may do for a name; empty where there is nothing to say."""
        count = len(concept.example_ids)
        if not concept.is_usable:
            return self.tr(
                "Show Kindred %Ln more photo(s) of it, then it can be searched for.",
                "",
                MIN_EXAMPLES - count,
            )
        if count < MAX_EXAMPLES // 4:
            return self.tr("The more different the photos are, the better it is found.")
        return ""

    # Qt ----------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = _TOP) -> int:
        """One a name."""
        return 0 if parent.isValid() else len(self._concepts)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What the delegate paints, and what a screen reader reads."""
        concept = self.concept(index)
        if concept is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return concept.name
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{concept.name}, {self.state_text(concept)}"
            case _ if role == STATE_ROLE:
                return self.state_text(concept)
            case _ if role == PICTURE_ROLE:
                return self._pictures.get(concept.id)
            case _ if role == CONCEPT_ROLE:
                return concept
        return None


class ExamplesModel(QAbstractListModel):
    """One row an example of the chosen name."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._examples: list[tuple[int, QImage]] = []

    def ids_at(self, indexes: Sequence[Index]) -> tuple[int, ...]:
        """The examples at some rows."""
        return tuple(self._examples[index.row()][0] for index in indexes)

    def set_examples(self, examples: Sequence[tuple[int, QImage]]) -> None:
        """Show those of another name, or others of the same."""
        if [id_ for id_, _ in examples] == [id_ for id_, _ in self._examples]:
            return
        self.beginResetModel()
        self._examples = list(examples)
        self.endResetModel()

    # Qt ----------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = _TOP) -> int:
        """One an example."""
        return 0 if parent.isValid() else len(self._examples)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What the delegate paints, and what a screen reader reads."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.tr("Photo {0} of {1}").format(index.row() + 1, len(self._examples))
        if role == PICTURE_ROLE:
            return self._examples[index.row()][1]
        return None
