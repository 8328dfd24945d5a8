"""What comparing a folder with the library finds: plain data, safe on every thread."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from indexer.duplicates.tiers import Tier
from indexer.types import PhotoId, RootId


@dataclass(frozen=True, slots=True)
class ThereFile:
    """A photo file of the folder, as it was when it was read."""

    path: Path
    size_bytes: int
    content_hash: bytes
    """SHA-256."""


@dataclass(frozen=True, slots=True)
class Match:
    """A file of the folder that the library has."""

    file: ThereFile
    tier: Tier
    """IDENTICAL_BYTES, IDENTICAL_PIXELS or SAME_PICTURE; nothing less is the same."""
    photo_id: PhotoId
    photo_hash: bytes
    """The content of the library's photo."""
    place: Path
    """Where the library has it."""
    is_reachable: bool
    """A file of its own that is there now: only then may the folder's one go."""
    relation: tuple[str, ...] = ()
    """What the folder's picture is beside the library's, in words."""


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A file or folder of which nothing can be said."""

    path: Path
    reason: str
    """In words for the user."""


@dataclass(frozen=True, slots=True)
class Scope:
    """The part of the library whose photos are looked for in the folder."""

    root_id: RootId | None = None
    """None: all of it."""
    folder: bytes = b""
    """Of the root, and what is below; empty: all of it."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """All that was found; of a comparison that ended early, what was found until then."""

    folder: Path
    both: tuple[Match, ...] = ()
    """By path."""
    there: tuple[ThereFile, ...] = ()
    """Only in the folder, by path; a content that is there twice stands here twice."""
    unreadable: tuple[Unreadable, ...] = ()
    seen: frozenset[PhotoId] = frozenset()
    """All photos of the library that are in the folder, twins of other bytes among them."""
    others: int = 0
    """Files that are no photos, such as videos: nothing is known of them."""
    was_cancelled: bool = False
    was_cut_off: bool = False
    """The folder went away while it was read: a card that was pulled out."""

    @property
    def is_whole(self) -> bool:
        """Whether all of the folder was looked at: only then something can be missing in it."""
        return not (self.was_cancelled or self.was_cut_off)


@dataclass(frozen=True, slots=True)
class ComparisonProgress:
    """How far it is."""

    done: int
    total: int
    """0 while files are being found."""
    both: int
    there: int
    unreadable: int
