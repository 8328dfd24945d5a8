"""The grid's item model: knows counts and ids, and tells a screen reader what stands where."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QDateTime,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimeZone,
)

from app.models.grid_content import EMPTY, GridContent
from app.models.section_texts import heading_text
from app.models.sections import NO_SECTIONS, Sections
from indexer.types import Mark, PhotoId

PHOTO_ID_ROLE = Qt.ItemDataRole.UserRole + 1


class PhotoModel(QAbstractListModel):
    """A thin shell around a `GridContent`. GUI thread only."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._content = EMPTY
        self._sections = NO_SECTIONS
        self.mark_of: Callable[[PhotoId], Mark] = lambda _photo_id: Mark(0)
        """Stars and favourites, as far as they are known."""
        self.verdict_of: Callable[[int], str] = lambda _photo_id: ""
        """``liked`` or ``disliked``, where the query goes by it."""

    @property
    def content(self) -> GridContent:
        """What is shown."""
        return self._content

    def set_content(self, content: GridContent) -> None:
        """Show something else."""
        self.beginResetModel()
        self._content = content
        self._sections = NO_SECTIONS
        self.endResetModel()

    def set_sections(self, sections: Sections) -> None:
        """Under which headings the photos stand now; these change with the zoom."""
        self._sections = sections

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """How many photos are loaded."""
        return 0 if parent.isValid() else self._content.count

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """Photos can be chosen and dragged."""
        drag = Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else Qt.ItemFlag.NoItemFlags
        return super().flags(index) | drag

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The photo's id, and words for a screen reader; pictures come from the loader."""
        if not index.isValid() or not 0 <= index.row() < self._content.count:
            return None
        if role == PHOTO_ID_ROLE:
            return PhotoId(int(self._content.ids[index.row()]))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._words(index.row())
        if role == Qt.ItemDataRole.AccessibleDescriptionRole and len(self._sections):
            return heading_text(self._sections[self._sections.of_item(index.row())])
        return None

    def _words(self, item: int) -> str:
        content = self._content
        moment = QDateTime.fromSecsSinceEpoch(int(content.taken_s[item]), QTimeZone.utc())
        parts = [
            self.tr("Photo {0} of {1}").format(item + 1, content.total),
            QLocale().toString(moment.date(), QLocale.FormatType.LongFormat),
        ]
        bars = content.bars(item)
        if bars is not None:
            parts.append(self.tr("match strength {0} of 5").format(bars))
        if content.fold_counts is not None and content.fold_counts[item]:
            count = int(content.fold_counts[item])
            parts.append(self.tr("%Ln look-alike(s) folded into it", "", count))
        if self.verdict_of(int(content.ids[item])) == "liked":
            parts.append(self.tr("thumb up"))
        elif self.verdict_of(int(content.ids[item])) == "disliked":
            parts.append(self.tr("thumb down"))
        mark = self.mark_of(PhotoId(int(content.ids[item])))
        if mark.rating:
            parts.append(self.tr("{0} of 5 stars").format(mark.rating))
        if mark.is_favourite:
            parts.append(self.tr("favourite"))
        if content.offline is not None and content.offline[item]:
            parts.append(self.tr("offline"))
        return ", ".join(parts)
