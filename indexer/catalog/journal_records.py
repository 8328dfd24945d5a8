"""What the journal of removed files says: frozen data, safe on every thread."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import NewType

EntryId = NewType("EntryId", int)
"""One line of the journal. Never reused."""


class EntryState(StrEnum):
    """How far it came with one file."""

    INTENDED = "intended"
    """Written before the move: a process that finds it later looks what became of it."""
    MOVED = "moved"
    REFUSED = "refused"
    """It was not touched, for a reason."""
    FAILED = "failed"
    """It was to be moved and stands at its place (again)."""
    LOST = "lost"
    """It is gone from its place and was not found in any trash."""
    RESTORING = "restoring"
    """Written before it is put back."""
    RESTORED = "restored"


UNSETTLED = (EntryState.INTENDED, EntryState.RESTORING)


class Action(StrEnum):
    """What is done with a file."""

    BIN = "bin"
    """It goes to the trash."""
    LINK = "link"
    """It goes to the trash, and a hard link to what is kept takes its place."""


@dataclass(frozen=True, slots=True)
class NewEntry:
    """A file that is to be moved."""

    batch: str
    """One decision of the user, which can be undone as a whole."""
    together: int
    """Files of one batch with the same number are moved together or not at all."""
    action: Action
    path: Path
    """Absolute, with surrogate escapes where the name is not valid UTF-8."""
    content_hash: bytes
    """SHA-256."""
    size_bytes: int
    mtime_ns: int
    device: int
    inode: int
    """0: the file system has none."""
    keeper: Path | None
    """What stays in its place; None where nothing does."""
    keeper_hash: bytes | None
    tier: str
    reason: str
    decision: str | None = None
    """What the user had decided of it, by `DecisionsAgain.about`."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the journal."""

    id: EntryId
    file: NewEntry
    state: EntryState
    detail: str
    """Why it was refused, failed or got lost, in words for the user."""
    trash_path: Path | None
    """Where it lies in the trash, or lay."""
    decided_at: datetime
    """UTC."""
    changed_at: datetime
    """UTC."""


@dataclass(frozen=True, slots=True)
class Batch:
    """One decision of the user, as it is listed."""

    id: str
    decided_at: datetime
    """UTC."""
    files: int
    """All of it, refused ones included."""
    moved: int
    """Those that lie in the trash now."""
    moved_bytes: int
    refused: int
    """Refused and failed ones: they stand where they stood."""
    lost: int
    restored: int
