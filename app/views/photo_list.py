"""Which photos of a list are chosen: told apart by id, so that a selection outlives a refresh."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, Signal, Slot
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from app.models.grid_content import GridContent
from app.models.photo_model import PhotoModel
from app.models.sections import NO_SECTIONS, Sections
from indexer.types import Int64Array, PhotoId

_Flag = QItemSelectionModel.SelectionFlag


class Chosen(NamedTuple):
    """What is selected, and on which photo keys act."""

    ids: Int64Array
    current: PhotoId | None


NOTHING_CHOSEN = Chosen(np.zeros(0, np.int64), None)


class PhotoList(QListView):
    """A list of photos by id, in sections; knows nothing of where they stand."""

    selection_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._photos = PhotoModel(self)
        self._sections = NO_SECTIONS
        self.setModel(self._photos)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)

    @property
    def content(self) -> GridContent:
        """What is shown."""
        return self._photos.content

    @property
    def sections(self) -> Sections:
        """What the photos stand under."""
        return self._sections

    def selected_ids(self) -> Int64Array:
        """Ids of the selected photos, in the order shown."""
        ids = self.content.ids
        return np.concatenate([ids[:0], *(ids[r.start : r.stop] for r in self.selected_ranges())])

    def selected_ranges(self) -> list[range]:
        """The selected items, in order; as ranges, since all 100,000 may be selected."""
        selection = self.selectionModel().selection()
        ranges = (selection.at(i) for i in range(selection.count()))
        return sorted((range(r.top(), r.bottom() + 1) for r in ranges), key=lambda r: r.start)

    def current_id(self) -> PhotoId | None:
        """The photo on which keys act."""
        row = self.currentIndex().row()
        return PhotoId(int(self.content.ids[row])) if 0 <= row < self.content.count else None

    def chosen(self) -> Chosen:
        """What is selected now, to be chosen again in other content."""
        return Chosen(self.selected_ids(), self.current_id())

    def choose(self, chosen: Chosen) -> None:
        """Select photos by their ids, those that are there; scrolls nowhere."""
        model = self.selectionModel()
        rows = np.flatnonzero(np.isin(self.content.ids, chosen.ids))
        selection = QItemSelection()
        for run in np.split(rows, np.flatnonzero(np.diff(rows) != 1) + 1) if len(rows) else ():
            selection.select(self._index(int(run[0])), self._index(int(run[-1])))
        model.select(selection, _Flag.ClearAndSelect)
        row = None if chosen.current is None else self.content.index_of(chosen.current)
        if row is not None:
            model.setCurrentIndex(self._index(row), _Flag.NoUpdate)

    def select_section(self, number: int, *, is_added: bool = False) -> None:
        """Select the photos of a section, in place of others or (where some lack) with them."""
        photos = self._sections.items_of(number, self.content.count)
        first, last = photos.start, photos.stop - 1
        ends = self._index(first), self._index(last)
        command = _Flag.ClearAndSelect
        if is_added:
            ranges = self.selected_ranges()
            is_whole = any(first in one and last in one for one in ranges)
            command = _Flag.Deselect if is_whole else _Flag.Select
        self.selectionModel().setCurrentIndex(ends[0], _Flag.NoUpdate)
        self.selectionModel().select(QItemSelection(*ends), command)

    @Slot()
    def select_current_section(self) -> None:
        """Select all photos under the heading of the current one."""
        row = self.currentIndex().row()
        if row >= 0 and len(self._sections):
            current = self.currentIndex()
            self.select_section(self._sections.of_item(row))
            self.selectionModel().setCurrentIndex(current, _Flag.NoUpdate)

    def _index(self, item: int) -> QModelIndex:
        return self._photos.index(item, 0)
