"""Decisions in the bin and their files, in words. GUI thread."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from app.models.date_texts import day_text
from app.models.file_rows import FileRow
from app.translations import in_words
from app.views.texts import drawable, size_text
from indexer.bin.records import Action, Batch, Entry, EntryState

_SIGNS = {
    EntryState.MOVED: ("trash", "bin"),
    EntryState.RESTORED: ("check-circle", "keep"),
    EntryState.REFUSED: ("prohibit", "dim"),
    EntryState.FAILED: ("prohibit", "dim"),
    EntryState.LOST: ("warning", "bin"),
}


def _tr(text: str, count: int = -1) -> str:
    return QCoreApplication.translate("BinWords", text, None, count)


def when_text(moment: datetime) -> str:
    """``Today, 14:05``."""
    local = QDateTime.fromSecsSinceEpoch(round(moment.timestamp()))
    time = QLocale().toString(local.time(), QLocale.FormatType.ShortFormat)
    day = day_text(local.date().toJulianDay() - _EPOCH_JULIAN)
    return f"{day}, {time}"


_EPOCH_JULIAN = 2440588
"""The Julian day of 1970-01-01."""


def state_text(batch: Batch, *, has_size: bool = True) -> str:
    """What has become of a decision: ``1,203 in the trash: 3.2 GB · 1 stayed``."""
    parts = []
    if batch.moved:
        size = f": {size_text(batch.moved_bytes)}" if has_size else ""
        parts.append(f"{_tr('%Ln in the trash', batch.moved)}{size}")
    for text, count in (
        (_tr("%Ln put back", batch.restored), batch.restored),
        (_tr("%Ln gone from the trash", batch.lost), batch.lost),
        (_tr("%Ln stayed", batch.refused), batch.refused),
    ):
        if count:
            parts.append(text)
    return " · ".join(parts)


def batch_row(batch: Batch) -> FileRow:
    """A decision in the list of them."""
    icon = "trash" if batch.moved else "check-circle"
    return FileRow(
        when_text(batch.decided_at),
        state_text(batch, has_size=False),
        icon=icon,
        color="dim",
    )


def entry_row(entry: Entry) -> FileRow:
    """A file of a decision."""
    icon, color = _SIGNS.get(entry.state, ("clock", "dim"))
    parts = [_state(entry), drawable(entry.file.path.parent)]
    return FileRow(
        drawable(entry.file.path.name),
        " · ".join(part for part in parts if part),
        entry.file.size_bytes or None,
        icon,
        color,
    )


def _state(entry: Entry) -> str:
    detail = in_words(entry.detail)
    match entry.state:
        case EntryState.MOVED if detail:
            return _tr("In the trash: {0}").format(detail)
        case EntryState.MOVED if entry.file.action is Action.LINK:
            return _tr("In the trash; a hard link took its place")
        case EntryState.MOVED:
            return _tr("In the trash")
        case EntryState.RESTORED:
            return _tr("Put back")
        case EntryState.REFUSED | EntryState.FAILED:
            return _tr("Stayed: {0}").format(detail) if detail else _tr("Stayed")
        case EntryState.LOST:
            return detail or _tr("Not found in the trash")
        case _:
            return _tr("Being moved")
