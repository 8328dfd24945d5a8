"""Files of a compared folder, in words. GUI thread."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from app.models.file_rows import FileRow
from app.models.tier_words import tier_text
from app.translations import in_words
from app.views.texts import drawable
from indexer.comparing.records import Match, ThereFile, Unreadable


@dataclass(frozen=True, slots=True)
class HereFile:
    """A photo that only the library has."""

    path: Path
    size_bytes: int


def _tr(text: str) -> str:
    return QCoreApplication.translate("ComparisonRows", text)


def match_row(match: Match) -> FileRow:
    """A file that both have, and where the library has it."""
    said = ", ".join(in_words(each) for each in match.relation)
    place = drawable(match.place)
    parts = [
        tier_text(match.tier),
        said,
        _tr("in the library: {0}").format(place)
        if match.is_reachable
        else _tr("in the library, not connected now: {0}").format(place),
    ]
    return FileRow(
        drawable(match.file.path.name),
        " · ".join(part for part in parts if part),
        match.file.size_bytes,
        "check-circle",
        "keep",
    )


def there_row(file: ThereFile) -> FileRow:
    """A file that only the folder has."""
    return FileRow(
        drawable(file.path.name),
        drawable(file.path.parent),
        file.size_bytes,
        "plus-circle",
        "accent",
    )


def here_row(file: HereFile) -> FileRow:
    """A file that only the library has."""
    return FileRow(drawable(file.path.name), drawable(file.path.parent), file.size_bytes, "image")


def unreadable_row(each: Unreadable) -> FileRow:
    """A file of which nothing can be said, and why."""
    detail = f"{in_words(each.reason)} · {drawable(each.path.parent)}"
    return FileRow(drawable(each.path.name), detail, icon="warning", color="bin")
