"""What a removal and a restoring are asked for, and what they report: file by file."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from indexer.catalog.journal_records import Action as Action
from indexer.catalog.journal_records import Batch as Batch
from indexer.catalog.journal_records import Entry as Entry
from indexer.catalog.journal_records import EntryId as EntryId
from indexer.catalog.journal_records import EntryState as EntryState
from indexer.errors import UserFacingError


class CompanionRule(StrEnum):
    """What becomes of files that belong to a photo: sidecars, its video, its RAW."""

    COPIES = "copies"
    """They go along; where one is a picture or video of which no copy stays, the photo stays."""
    ALL = "all"
    """They go along, whatever they are."""
    NONE = "none"
    """A photo that has any stays."""


class Why(StrEnum):
    """Why a file was left alone, for scripts and icons; the report's words are for people."""

    OTHER_LIBRARY = "other-library"
    UNKNOWN = "unknown"
    """The library does not know it, and the plan does not say what it is."""
    TWICE = "twice"
    GONE = "gone"
    OFFLINE = "offline"
    UNREADABLE = "unreadable"
    NO_FILE = "no-file"
    """A link, a folder or a device."""
    CHANGED = "changed"
    IN_TRASH = "in-trash"
    PROTECTED = "protected"
    READ_ONLY = "read-only"
    NO_TRASH = "no-trash"
    WHOLE_GROUP = "whole-group"
    SAME_FILE = "same-file"
    NO_COPY = "no-copy"
    """Said to be the same bytes, and it is not."""
    KEEPER_GONE = "keeper-gone"
    KEEPER_UNREADABLE = "keeper-unreadable"
    KEEPER_CHANGED = "keeper-changed"
    KEEPER_IN_TRASH = "keeper-in-trash"
    KEEPER_GOES = "keeper-goes"
    COMPANION = "companion"
    NO_LINK = "no-link"
    FAILED = "failed"
    LOST = "lost"
    TAKEN = "taken"
    """Something stands where it is to be put back."""
    EMPTIED = "emptied"
    """It is not in the trash any more."""


class Refused(UserFacingError):
    """One file stays where it is; the rest goes on.

    Attributes:
        why: For scripts.
    """

    def __init__(self, why: Why, what: str, hint: str = "") -> None:
        super().__init__(what, "", hint)
        self.why = why


@dataclass(frozen=True, slots=True)
class BinOutcome:
    """What became of one file; in a dry run, what would."""

    path: Path
    keeper: Path | None
    size_bytes: int
    """0 where it could not be looked at."""
    is_done: bool
    """Moved or restored; in a dry run: it would be."""
    why: Why | None = None
    """None where it is done."""
    detail: str = ""
    """The same in words."""
    trash_path: Path | None = None
    companion_of: Path | None = None
    """The photo that it went along with."""
    entry_id: EntryId | None = None


@dataclass(frozen=True, slots=True)
class BinReport:
    """What became of a plan, or of what was to be put back."""

    batch: str
    """For undoing all of it; empty where nothing was written to the journal."""
    outcomes: tuple[BinOutcome, ...]
    is_dry_run: bool = False
    was_cancelled: bool = False
    stopped_by: UserFacingError | None = None
    """What ended it before all files were tried: the journal cannot be written to."""

    @property
    def done(self) -> tuple[BinOutcome, ...]:
        """What was moved, or put back."""
        return tuple(each for each in self.outcomes if each.is_done)

    @property
    def refused(self) -> tuple[BinOutcome, ...]:
        """What was left alone, or could not be done."""
        return tuple(each for each in self.outcomes if not each.is_done)

    @property
    def bytes_moved(self) -> int:
        """The sizes of what was done, together."""
        return sum(each.size_bytes for each in self.done)
