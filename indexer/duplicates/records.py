"""What groups of duplicates are made of. Plain frozen data, handed from the engine to the window.

A group is a star: every member matches the keeper itself. In the tier of identical bytes the
members are files of one photo; in all others they are photos, each with all of its files.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import overload

from indexer.catalog.decisions import DecisionColumns
from indexer.catalog.filtering import AnyFilter
from indexer.duplicates.tiers import Tier
from indexer.duplicates.verification.relation import Relation
from indexer.types import FileId, Int64Array, Photo, PhotoFile, PhotoId


class Choice(StrEnum):
    """What the user decided about a file."""

    KEEP = "keep"
    BIN = "bin"


@dataclass(frozen=True, slots=True)
class Member:
    """One of a group: the keeper, or what matches it."""

    photo: Photo
    files: tuple[PhotoFile, ...]
    """One in the tier of identical bytes, else all files of the photo; the best place first."""
    relation: tuple[str, ...] = ()
    """What it is beside the keeper, in words; empty for the keeper and where no more is known."""
    alignment: Relation | None = None
    """Of the keeper to it, where it was verified: links zoom and pan."""
    likeness: float = 1.0
    """To the keeper, 0..1."""
    choice: Choice | None = None
    """What the user decided; None: nothing yet, or not the same for all of its files."""
    is_protected: bool = False
    """It lies in a protected or a reference folder: it is never advised to go."""
    staying: tuple[FileId, ...] = ()
    """Those of its files that do; all where it is protected, or shows more than the keeper."""
    reason: str = ""
    """Why the keeper is kept rather than this one: "larger"."""


@dataclass(frozen=True, slots=True)
class Group:
    """A keeper, by the rules, and what is surplus beside it. Advice: nothing is marked by it."""

    key: str
    """Names it as long as keeper and members stay the same."""
    tier: Tier
    keeper: Member
    reason: str
    """Why this one is to be kept rather than all others: "larger, less compressed"; what decided
    against one of them need not be true of each: that says `Member.reason`."""
    members: tuple[Member, ...]
    """Without the keeper."""
    bytes_freed: int
    """By binning all members that may go."""
    left_out: int = 0
    """Photos near members that do not match the keeper itself."""


class GroupOrder(StrEnum):
    """How a list of groups is ordered."""

    BYTES = "bytes"
    """What it frees, the most first."""
    DATE = "date"
    """When the keeper was taken, the newest first."""
    COUNT = "count"
    """How many members, the most first."""
    FOLDER = "folder"
    """Where the keeper lies."""


@dataclass(frozen=True, slots=True)
class GroupRequest:
    """Which groups are wanted."""

    tier: Tier
    filters: tuple[AnyFilter, ...] = ()
    """A group is shown if one of its photos passes."""
    only_across_folders: bool = False
    """Only groups whose files lie in different folders."""
    least_likeness: float = 0.0
    """Of LOOK_ALIKE: pairs from this likeness on."""
    least_bytes_freed: int = 0
    """Only groups that free so much at least."""
    order: GroupOrder = GroupOrder.BYTES
    hides_decided: bool = False
    """Without groups of which every file is decided."""


@dataclass(frozen=True, slots=True)
class GroupList:
    """The answer to a request, small enough to hold for any library: ids, no words."""

    request: GroupRequest
    generation: int
    """Of the pairs and rules that it was made from; a list of an older one can still be shown."""
    keepers: Int64Array
    """FileId in the tier of identical bytes, else PhotoId; one a group, in the order asked for."""
    members: Int64Array
    """The same of all members, group after group."""
    offsets: Int64Array
    """int64[groups + 1]: group i has ``members[offsets[i]:offsets[i + 1]]``."""
    bytes_freed: Int64Array
    """int64[groups]."""
    left_out: Int64Array
    """int64[groups]."""

    def __len__(self) -> int:
        """How many groups."""
        return len(self.keepers)


@dataclass(frozen=True, slots=True)
class TierCount:
    """What a tier's page says of itself."""

    groups: int
    files: int
    """Surplus ones: members without the keepers."""
    bytes_freed: int


@dataclass(frozen=True, slots=True)
class Decision:
    """About one file."""

    file_id: FileId
    photo_id: PhotoId
    choice: Choice | None
    """None takes back what was decided."""
    keeper_id: FileId | None
    """What stays for it; None with KEEP."""
    tier: Tier
    reason: str


class Decisions(Sequence[Decision]):
    """Decisions as columns: each is put together when it is asked for."""

    def __init__(self, columns: DecisionColumns) -> None:
        """Of what the catalog keeps."""
        self.columns = columns

    @classmethod
    def of(cls, decisions: Sequence[Decision]) -> Decisions:
        """The same as columns."""
        if isinstance(decisions, Decisions):
            return decisions
        return cls(
            DecisionColumns.of(
                (
                    *(each.file_id, each.photo_id, each.choice and each.choice.value),
                    *(each.keeper_id, each.tier.value, each.reason),
                )
                for each in decisions
            )
        )

    def choices_by_file(self) -> dict[FileId, Choice | None]:
        """What is decided about each."""
        rows = self.columns
        meant = {choice: _choice(choice) for choice in set(rows.choices)}
        return dict(zip(rows.file_ids, map(meant.__getitem__, rows.choices), strict=True))

    def __len__(self) -> int:
        """How many files."""
        return len(self.columns.file_ids)

    @overload
    def __getitem__(self, at: int) -> Decision: ...

    @overload
    def __getitem__(self, at: slice) -> tuple[Decision, ...]: ...

    def __getitem__(self, at: int | slice) -> Decision | tuple[Decision, ...]:
        """One of them, or some."""
        if isinstance(at, slice):
            return tuple(self[each] for each in range(*at.indices(len(self))))
        rows = self.columns
        return Decision(
            rows.file_ids[at],
            rows.photo_ids[at],
            _choice(rows.choices[at]),
            rows.keeper_ids[at],
            Tier(rows.tiers[at] or Tier.IDENTICAL_BYTES),
            rows.reasons[at],
        )

    def __eq__(self, other: object) -> bool:
        """Whether others say the same, in the same order."""
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    __hash__ = None  # type: ignore[assignment]  # as lists have none


def _choice(stored: str | None) -> Choice | None:
    return None if stored is None else Choice(stored)


@dataclass(frozen=True, slots=True)
class Marked:
    """What the user marked to go, over all tiers."""

    files: int
    bytes_freed: int
    groups: int


@dataclass(frozen=True, slots=True)
class Advice:
    """What the advice for some groups comes to, before anything is marked."""

    groups: int
    files: int
    bytes_freed: int
    decisions: Decisions


@dataclass(frozen=True, slots=True)
class AdvisedFile:
    """A line of a preview, of CSV and of HTML: a file that would go, and why."""

    path: Path
    size_bytes: int
    tier: Tier
    keeper: Path
    reason: str
    """Why the keeper is kept."""
    relation: str
    """What the file is beside it."""
    photo_id: PhotoId | None = None
    keeper_photo_id: PhotoId | None = None
    """Of both, for their pictures."""
