"""What a scan finds."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from indexer.catalog.records import Arrival
from indexer.types import FileId, FileStat, PhotoId, ProblemId, RootId


class ScanKind(StrEnum):
    """What is to be done about a file."""

    CHANGED = "changed"
    """New, changed, or to be tried again: must be read."""
    UNCHANGED = "unchanged"
    """As the catalog has it; was not opened and need not be."""
    NEEDS_VECTOR = "needs_vector"
    """As the catalog has it, but an encoder has not described its photo: must be read."""
    STILL_BROKEN = "still_broken"
    """Could not be taken in before and has not changed since; reading it again is no use."""
    IGNORED = "ignored"
    """Like that, and the user wants to hear no more of it: it does not even count."""


class ScanItem(NamedTuple):
    """One photo file that stands in a root. A tuple, since a scan makes one for every file."""

    root_id: RootId
    relative_path: bytes
    """``os.fsencode`` of the path below the root, with "/" between the parts."""
    os_path: str
    """Absolute, as the system takes it; names that are no UTF-8 have surrogate escapes."""
    stat: FileStat
    kind: ScanKind
    photo_id: PhotoId | None
    """The photo that stood here when the catalog was last told; None for a new file."""

    @property
    def path(self) -> Path:
        """Absolute."""
        return Path(self.os_path)


@dataclass(frozen=True, slots=True)
class ScanOutcome:
    """What is known after a root was walked to its end; nothing of it is in the catalog yet.

    Order of applying it: forget what vanished, then commit the problems.
    """

    is_offline: bool
    """The root is missing, empty, or went away during the walk: nothing vanished."""
    vanished_files: tuple[FileId, ...]
    """Files that are gone, or are to be ignored now, in folders that could be looked into."""
    vanished_problems: tuple[ProblemId, ...]
    """Problems whose file or folder is gone, is ignored, or can be read now."""
    problems: tuple[Arrival, ...]
    """Folders and files that could not be looked at, ready for `Catalog.commit`."""
    folders: int
    """Folders that were listed."""
