"""Files of a compared folder, in words. GUI thread."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from app.models.file_rows import FileRow
from app.models.tier_words import tier_text
from app.translations import in_words
from app.views.texts import drawable
from indexer.comparing.records import Match, ThereFile, Unreadable
from indexer.types import Photo, PhotoId


@dataclass(frozen=True, slots=True)
class HereFile:
    """A photo that only the library has."""

    path: Path
    size_bytes: int
    photo_id: PhotoId | None = None


def here_file(photo: Photo) -> HereFile:
    """A photo that stands somewhere."""
    return HereFile(photo.files[0].path, photo.size_bytes, photo.id)


def _tr(text: str) -> str:
    return QCoreApplication.translate("ComparisonRows", text)


def place_text(path: Path, folders: Sequence[Path]) -> str:
    """``Pictures / 2019 / Beach trip``: from the name of the folder on that the user knows it by.

    Args:
        path: A file or folder.
        folders: Those of the library, or the compared one; of two the one further down counts.
    """
    above = [folder for folder in folders if path.is_relative_to(folder)]
    if not above:
        return drawable(path)
    folder = max(above, key=lambda each: len(each.parts))
    return drawable(" / ".join((folder.name or str(folder), *path.relative_to(folder).parts)))


def match_row(match: Match, roots: Sequence[Path] = ()) -> FileRow:
    """A file that both have, and where the library has it.

    Args:
        match: Of the two.
        roots: The folders of the library.
    """
    said = ", ".join(in_words(each) for each in match.relation)
    place = place_text(match.place, roots)
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


def there_row(file: ThereFile, folders: Sequence[Path] = ()) -> FileRow:
    """A file that only the folder has, and where in it."""
    place = place_text(file.path.parent, folders)
    return FileRow(drawable(file.path.name), place, file.size_bytes, "plus-circle", "accent")


def here_row(file: HereFile, roots: Sequence[Path] = ()) -> FileRow:
    """A file that only the library has, and where in it."""
    place = place_text(file.path.parent, roots)
    return FileRow(drawable(file.path.name), place, file.size_bytes, "image")


def unreadable_row(each: Unreadable, folders: Sequence[Path] = ()) -> FileRow:
    """A file of which nothing can be said, and why."""
    detail = f"{in_words(each.reason)} · {place_text(each.path.parent, folders)}"
    return FileRow(drawable(each.path.name), detail, icon="warning", color="bin")
