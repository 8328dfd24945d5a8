"""What the engine reports while it works: frozen dataclasses, sent from engine threads.

The listener that `Library.open` was given must return quickly and may be called from any engine
thread; the window's bridge re-emits the events in the GUI thread. Progress comes at most about
ten times a second.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from indexer.errors import UserFacingError
from indexer.types import PhotoId, RootId


class IndexState(StrEnum):
    """What an indexing run is doing."""

    SCANNING = "scanning"
    INDEXING = "indexing"
    PAUSED = "paused"


@dataclass(frozen=True, slots=True)
class IndexStarted:
    """An indexing run begins."""

    root_ids: tuple[RootId, ...]


class RootStage(StrEnum):
    """How far a run has come with one folder."""

    WAITING = "waiting"
    SCANNING = "scanning"
    """Files are still being found; some of them may be done already."""
    INDEXING = "indexing"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class RootProgress:
    """Where a run stands with one of its folders."""

    root_id: RootId
    stage: RootStage
    done: int
    found: int


@dataclass(frozen=True, slots=True)
class IndexProgress:
    """Where an indexing run stands; a listener needs only the newest."""

    state: IndexState
    root_name: str
    """The folder being worked on, as the sidebar names it."""
    done: int
    """Files dealt with so far in this run, unchanged ones included."""
    found: int
    """Files found so far; final once ``is_scan_finished``."""
    is_scan_finished: bool
    photos_per_second: float
    """Over the last seconds; 0 while unknown."""
    seconds_left: float | None
    """None while unknown."""
    device: str
    """Where photos are embedded; empty while no model is in use."""
    problems: int
    new: int = 0
    reused: int = 0
    unchanged: int = 0
    """These three as in `IndexSummary`."""
    threads: int = 0
    """How many read photos at the same time."""
    roots: tuple[RootProgress, ...] = ()
    """Of each folder of the run, in the order in which they are worked on."""
    free_bytes: int | None = None
    """On the disk that holds the profile; None where the system does not say."""
    is_disk_nearly_full: bool = False
    """What is free may not do for what is still to come."""
    is_on_battery: bool = False
    """With `IndexState.PAUSED`: the run waits for the charger, not for the user."""


@dataclass(frozen=True, slots=True)
class IndexSummary:
    """What a run did, in the fields of ``kindred index --json``."""

    found: int
    """Photo files seen: new + reused + unchanged + problems."""
    new: int
    """Files whose content was not in the catalog."""
    reused: int
    """Files at a new place, or changed in name only, whose content was known."""
    unchanged: int
    removed: int
    """Files that are no longer there and were forgotten."""
    problems: int
    """Files that could not be taken in, earlier ones that did not change included."""
    seconds: float


@dataclass(frozen=True, slots=True)
class IndexFinished:
    """A run ended: ran to its end, was cancelled, or was stopped by an error."""

    summary: IndexSummary
    was_cancelled: bool
    error: UserFacingError | None = None


@dataclass(frozen=True, slots=True)
class PhotosAdded:
    """Photos were committed to the catalog and can be shown and found."""

    ids: tuple[PhotoId, ...]


@dataclass(frozen=True, slots=True)
class PhotosRemoved:
    """Files vanished or a root was removed; anything shown should be read again."""

    count: int


@dataclass(frozen=True, slots=True)
class PhotosMarked:
    """Photos were rated, or became favourites or no longer."""

    ids: tuple[PhotoId, ...]


@dataclass(frozen=True, slots=True)
class AlbumsChanged:
    """An album was saved, changed, renamed or deleted."""


@dataclass(frozen=True, slots=True)
class ConceptsChanged:
    """A name was taught, changed, renamed or deleted."""


@dataclass(frozen=True, slots=True)
class PairsProgress:
    """Photos that are alike are being looked for, after new ones were indexed."""

    done: int
    """Photos whose pairs are known, of those that had none at the start."""
    total: int


@dataclass(frozen=True, slots=True)
class DuplicatesChanged:
    """Other groups than before: other pairs, rules or folders, or something was dismissed."""


@dataclass(frozen=True, slots=True)
class DecisionsChanged:
    """The user decided about files of groups; nothing was moved."""


@dataclass(frozen=True, slots=True)
class BinProgress:
    """Files are being moved to the trash, or back."""

    done: int
    total: int


@dataclass(frozen=True, slots=True)
class BinChanged:
    """Files were moved to the trash or back: the journal should be read again."""


@dataclass(frozen=True, slots=True)
class RootsChanged:
    """A root was added or removed, came online or went offline, or its count changed."""


@dataclass(frozen=True, slots=True)
class TroubleNoticed:
    """Something that the user should hear of, although the work goes on."""

    error: UserFacingError


@dataclass(frozen=True, slots=True)
class EncoderChanged:
    """The encoder of the library became ready, was replaced, or could not be loaded."""

    name: str | None
    """None while there is no encoder."""
    device: str
    is_loading: bool
    error: UserFacingError | None = None


@dataclass(frozen=True, slots=True)
class ModelSwitch:
    """A change of model that goes on: one answers searches while another describes the photos."""

    from_id: str
    from_name: str
    """The model that still answers."""
    to_id: str
    to_name: str
    """The model that takes over once it has described what the other one has."""
    done: int
    """Photos that the new model has described, of those that the old one has."""
    total: int
    seconds_left: float | None
    """While a run goes on, at its speed; else at the speed that was measured. None: unknown."""
    away: int = 0
    """Photos that the last run could not reach, in folders that are offline or paused."""
    error: UserFacingError | None = None
    """Why the new model could not be loaded, if so."""

    @property
    def is_waiting(self) -> bool:
        """Whether only photos that are away are left: the user may have it finished now."""
        return self.away > 0 and self.done + self.away >= self.total


@dataclass(frozen=True, slots=True)
class SwitchChanged:
    """A change of model began, came further, or is over."""

    switch: ModelSwitch | None
    """None: it is over. Whether it came to its end or was cancelled says the model in use."""


Event = (
    IndexStarted
    | IndexProgress
    | IndexFinished
    | PhotosAdded
    | PhotosRemoved
    | PhotosMarked
    | AlbumsChanged
    | ConceptsChanged
    | BinProgress
    | BinChanged
    | PairsProgress
    | DuplicatesChanged
    | DecisionsChanged
    | RootsChanged
    | TroubleNoticed
    | EncoderChanged
    | SwitchChanged
)

Listener = Callable[[Event], None]
