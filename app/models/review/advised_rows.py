"""The files that following the advice would mark, as a list; read when they come into sight.

GUI thread.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, Signal

from app.models.file_rows import FileRow, FileRowsModel
from app.translations import in_words
from app.views.texts import drawable
from indexer.duplicates.records import Decision
from indexer.types import FileId, PhotoFile

CHUNK = 64


class AdvisedRows(FileRowsModel):
    """One row a file; its name is there once somebody fetched it."""

    missed = Signal(int)
    """A chunk was asked for and is not there yet."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._decisions: Sequence[Decision] = ()
        self._files: dict[FileId, PhotoFile] = {}

    def set_decisions(self, decisions: Sequence[Decision]) -> None:
        """List these."""
        self._decisions = decisions
        self._files = {}
        self._reset(len(decisions))

    def chunk(self, number: int) -> Sequence[Decision]:
        """The decisions of a chunk."""
        return self._decisions[number * CHUNK : (number + 1) * CHUNK]

    def fill(self, number: int, files: Mapping[FileId, PhotoFile]) -> None:
        """The files of a chunk were fetched; those that are gone are missing."""
        start = number * CHUNK
        stop = min(start + CHUNK, len(self._decisions))
        self._files.update(files)
        if stop > start:
            self.dataChanged.emit(self.index(start), self.index(stop - 1))

    def count(self) -> int:
        """One a file."""
        return len(self._decisions)

    def row_at(self, row: int) -> FileRow:
        """Made when it is seen."""
        decision = self._decisions[row]
        file = self._files.get(decision.file_id)
        if file is None:
            self.missed.emit(row // CHUNK)
            return FileRow("…", icon="trash")
        why = self.tr("the one that stays: {0}").format(in_words(decision.reason))
        return FileRow(
            drawable(file.path.name),
            f"{drawable(file.path.parent)} · {why}",
            file.stat.size_bytes,
            "trash",
            "bin",
        )
