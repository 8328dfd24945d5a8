"""Where the files of photos stand, for programs outside Kindred. Runs on engine threads."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMimeData, QUrl

from indexer.cancel import CancelToken
from indexer.library import Library
from indexer.types import PhotoId


@dataclass(frozen=True, slots=True)
class Located:
    """One file a photo, and how many photos have none."""

    paths: tuple[Path, ...]
    """In the order asked for."""
    offline: int = 0
    """Their drive is not connected."""
    missing: int = 0
    """They are not where they were; always 0 where nobody looked."""

    @property
    def left_out(self) -> int:
        """Photos without a file."""
        return self.offline + self.missing


def locate(
    library: Library, ids: Sequence[PhotoId], token: CancelToken, *, is_looked_at: bool
) -> Located:
    """Find a file of each photo.

    Args:
        library: Has the photos.
        ids: Which.
        token: Ends it between two photos.
        is_looked_at: Ask the disk whether the file is there, which a sleeping drive answers after
            seconds; else what the catalog knows is believed.

    Raises:
        Cancelled: The token was cancelled.
    """
    paths: list[Path] = []
    offline = missing = 0
    for photo in library.catalog.photos.of(ids):
        token.raise_if_cancelled()
        there = [file.path for file in photo.files if not file.is_offline]
        found = next((path for path in there if not is_looked_at or path.exists()), None)
        if found is not None:
            paths.append(found)
        elif there or not photo.files:
            missing += 1
        else:
            offline += 1
    return Located(tuple(paths), offline, missing)


def url_of(path: Path) -> QUrl:
    """An address that keeps names which are not valid UTF-8, byte for byte."""
    return QUrl(path.as_uri())


def files_as_data(paths: Sequence[Path]) -> QMimeData:
    """Files as file managers, mail programs and browsers take them from clipboard or drag."""
    data = QMimeData()
    data.setUrls([url_of(path) for path in paths])
    # What file managers of GNOME's family look for when something is pasted.
    lines = ["copy", *(path.as_uri() for path in paths)]
    data.setData("x-special/gnome-copied-files", "\n".join(lines).encode())
    return data
