"""The lists of a removal: what would go, and afterwards what went. GUI thread."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QCoreApplication, QObject, Signal

from app.models.file_rows import FileRow, FileRowsModel
from app.models.removal_preview import LAST_COPIES, Preview, PreviewFile, PreviewGroup
from app.models.tier_words import tier_text
from app.translations import in_words
from app.views.texts import drawable
from indexer.bin.records import BinOutcome, Why
from indexer.types import Int64Array

_HEADING = -1
_NO_KEEPER = {
    Why.KEEPER_GONE,
    Why.KEEPER_UNREADABLE,
    Why.KEEPER_CHANGED,
    Why.KEEPER_IN_TRASH,
    Why.SAME_FILE,
}
"""Reasons for which nothing may be said to stay in the place of a file."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("RemovalRows", text)


class PreviewModel(FileRowsModel):
    """Groups and their files; the box of a group that would lose its last file can be checked."""

    confirmed_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._preview = Preview()
        self._confirmed: set[str] = set()
        self._only_staying = False
        self._rows: Int64Array = np.zeros((0, 2), np.int64)
        """``int64[rows, 2]``: a group, and a file of it; -1: its heading."""

    @property
    def preview(self) -> Preview:
        """What is listed."""
        return self._preview

    @property
    def confirmed(self) -> frozenset[str]:
        """Groups of which the user said that all of it may go."""
        return frozenset(self._confirmed)

    def set_preview(self, preview: Preview) -> None:
        """List another one; no word that was given for the one before counts for it."""
        self._preview = preview
        self._confirmed.clear()
        self._list()
        self.confirmed_changed.emit()

    def set_only_staying(self, *, is_set: bool) -> None:
        """List only what stays, and why."""
        self._only_staying = is_set
        self._list()

    def confirm_all(self, *, is_confirmed: bool) -> None:
        """Check all boxes, or none."""
        names = (group.name for group in self._preview.groups if group.loses_all)
        self._confirmed = set(names) if is_confirmed else set()
        if self._only_staying:
            self._list()
        elif len(self._rows):
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))
        self.confirmed_changed.emit()

    def check(self, row: int, *, is_checked: bool) -> None:
        """The user's word on one group."""
        group = self._preview.groups[int(self._rows[row, 0])]
        (self._confirmed.add if is_checked else self._confirmed.discard)(group.name)
        last = min(row + len(group.files), len(self._rows) - 1)
        self.dataChanged.emit(self.index(row), self.index(last))
        self.confirmed_changed.emit()

    def count(self) -> int:
        """Headings and files."""
        return len(self._rows)

    def row_at(self, row: int) -> FileRow:
        """Made when it is seen."""
        number, at = (int(each) for each in self._rows[row])
        group = self._preview.groups[number]
        if at == _HEADING:
            return self._heading(group)
        return self._file(group.files[at], is_confirmed=group.name in self._confirmed)

    def _list(self) -> None:
        found = []
        for number, group in enumerate(self._preview.groups):
            is_confirmed = group.name in self._confirmed
            listed = [
                at
                for at, file in enumerate(group.files)
                if not (self._only_staying and file.outcome(is_confirmed=is_confirmed).is_done)
            ]
            if listed:
                found += [(number, _HEADING), *((number, at) for at in listed)]
        self._rows = np.array(found, np.int64).reshape(-1, 2)
        self._reset(len(self._rows))

    def _heading(self, group: PreviewGroup) -> FileRow:
        is_checked = group.name in self._confirmed if group.loses_all else None
        if group.loses_all:
            return FileRow(
                self.tr("No copy would be left"),
                self.tr("It goes: you said so")
                if is_checked
                else self.tr("Check the box if all of it may go; otherwise it stays"),
                icon="warning",
                color="bin",
                is_heading=True,
                is_checked=is_checked,
            )
        if group.keeper is None:
            return FileRow(self.tr("These stay"), icon="check-circle", is_heading=True)
        name, folder = drawable(group.keeper.name), drawable(group.keeper.parent)
        detail = " · ".join(part for part in (tier_text(group.tier), folder) if part)
        reasons = {file.outcome(is_confirmed=False).why for file in group.files}
        if reasons & _NO_KEEPER:
            was = self.tr("{0} was to stay").format(name)
            return FileRow(was, detail, icon="warning", color="bin", is_heading=True)
        stays = self.tr("{0} stays").format(name)
        return FileRow(stays, detail, icon="check-circle", color="keep", is_heading=True)

    def _file(self, file: PreviewFile, *, is_confirmed: bool) -> FileRow:
        outcome = file.outcome(is_confirmed=is_confirmed)
        if outcome.why in LAST_COPIES and file.whole is not None:
            if file.whole.is_done:
                return _row(
                    outcome, file.whole.size_bytes, self.tr("Stays until you check the box")
                )
            outcome = file.whole  # that word would not help it
        if not outcome.is_done:
            return _row(outcome, None, in_words(outcome.detail))
        if outcome.companion_of is not None:
            along = self.tr("Goes along with {0}").format(drawable(outcome.companion_of.name))
            return _row(outcome, outcome.size_bytes, along)
        return _row(outcome, outcome.size_bytes, in_words(file.reason))


class OutcomeModel(FileRowsModel):
    """What really happened, file by file; what stayed stands first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._outcomes: Sequence[BinOutcome] = ()

    @property
    def outcomes(self) -> Sequence[BinOutcome]:
        """In the order shown."""
        return self._outcomes

    def set_outcomes(self, outcomes: Sequence[BinOutcome]) -> None:
        """List these."""
        self._outcomes = sorted(outcomes, key=lambda each: each.is_done)
        self._reset(len(self._outcomes))

    def count(self) -> int:
        """One a file."""
        return len(self._outcomes)

    def row_at(self, row: int) -> FileRow:
        """Made when it is seen."""
        outcome = self._outcomes[row]
        said = in_words(outcome.detail)
        if outcome.is_done and outcome.companion_of is not None:
            said = _tr("Went along with {0}").format(drawable(outcome.companion_of.name))
        return _row(outcome, outcome.size_bytes if outcome.is_done else None, said, is_below=False)


def _row(
    outcome: BinOutcome, size_bytes: int | None, said: str, *, is_below: bool = True
) -> FileRow:
    folder = drawable(outcome.path.parent)
    return FileRow(
        drawable(outcome.path.name),
        # What is wrong matters more than where it stands.
        " · ".join(
            part for part in ((folder, said) if outcome.is_done else (said, folder)) if part
        ),
        size_bytes,
        "trash" if outcome.is_done else "prohibit",
        "bin" if outcome.is_done else "dim",
        is_below=is_below,
    )
