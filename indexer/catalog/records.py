"""What goes into the catalog and what comes out of it: frozen data, safe on every thread."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from indexer.types import (
    AlbumId,
    EncoderId,
    FileId,
    FileStat,
    Float32Array,
    Int64Array,
    Metadata,
    PhotoId,
    ProblemId,
    RootId,
    Stage,
)


class PhotoOrder(StrEnum):
    """How photos are sorted; ties go by id, so that an order never changes by itself."""

    DATE = "date"
    """Newest first, by the date taken or else the oldest file's modification time."""
    OLDEST = "oldest"
    """The same, oldest first."""
    NAME = "name"
    """By name as file managers sort: case ignored, ``img 2`` before ``img 10``."""
    SIZE = "size"
    """Largest file first."""
    ADDED = "added"
    """Last added first."""


@dataclass(frozen=True, slots=True)
class NewPhoto:
    """What was found out about one content; see `indexer.types.Photo` for the fields."""

    content_hash: bytes
    size_bytes: int
    width: int
    height: int
    format: str
    metadata: Metadata
    pixel_hash: bytes
    sharpness: float
    mean_color: int


@dataclass(frozen=True, slots=True)
class NewProblem:
    """Why a file could not be taken in, in words for the user."""

    stage: Stage
    reason: str
    is_transient: bool = False
    """True: try again on every scan. False: only when the file changes."""


@dataclass(frozen=True, slots=True, eq=False)
class Description:
    """What one encoder made of a photo."""

    encoder_id: EncoderId
    vector: Float32Array
    """``float32[D]``, unit norm; stored as float16."""
    fine: bytes | None = None
    """A finer code for re-scoring, from encoders that make one."""


@dataclass(frozen=True, slots=True, eq=False)
class Arrival:
    """What reading one file came to.

    Exactly one of ``photo`` (content that may be new), ``photo_id`` (content that the catalog
    has) and ``problem`` is given; only a problem of the embed stage goes together with one of the
    others: that photo is in the catalog, but one encoder has not described it.
    """

    root_id: RootId
    relative_path: bytes
    """``os.fsencode`` of the path relative to the root, with "/" between the parts."""
    stat: FileStat
    """Taken before the file was read: a change while reading shows on the next scan."""
    photo: NewPhoto | None = None
    photo_id: PhotoId | None = None
    problem: NewProblem | None = None
    descriptions: tuple[Description, ...] = ()
    """Of the photo, at most one of each encoder."""
    encoder_id: EncoderId | None = None
    """With a problem of the embed stage: the encoder that failed. Another may not."""

    def __post_init__(self) -> None:
        """Refuse combinations that mean nothing."""
        contents = (self.photo is not None) + (self.photo_id is not None)
        is_embed_problem = self.problem is not None and self.problem.stage is Stage.EMBED
        if contents > 1 or not (contents or self.problem):
            raise ValueError("an arrival is a photo, a known photo, or a problem")
        if contents and self.problem is not None and not is_embed_problem:
            raise ValueError("a file that was read has no problem but at the embed stage")
        if self.descriptions and not contents:
            raise ValueError("a vector needs a photo")
        if self.encoder_id is not None and not is_embed_problem:
            raise ValueError("only a problem of the embed stage names an encoder")


@dataclass(frozen=True, slots=True)
class CommitResult:
    """What one batch changed, so that the caller knows what to refresh."""

    photo_ids: tuple[PhotoId | None, ...]
    """Of each arrival, in their order; None for problems and for what was skipped."""
    new_ids: tuple[PhotoId, ...]
    """Photos whose content the catalog did not have."""
    returned_ids: tuple[PhotoId, ...]
    """Photos that stood nowhere and now stand somewhere again: shown and found again."""
    orphaned_ids: tuple[PhotoId, ...]
    """Photos that stand nowhere any more, since their file has other content now."""
    vector_ids: tuple[PhotoId, ...]
    """Photos whose vector was written; they belong into the index."""
    problems: int
    skipped: int
    """Arrivals whose root, or whose known photo, was removed meanwhile; the next scan sees them."""


class KnownFile(NamedTuple):
    """What the catalog has at one path: a file, a problem, or both. A tuple, since made often."""

    file_id: FileId | None
    photo_id: PhotoId | None
    stat: FileStat
    """The file's, or else the problem's: as it was when last read, or last tried."""
    lacks: frozenset[EncoderId]
    """Those of the encoders that were asked about which have not described it."""
    problem_id: ProblemId | None = None
    is_problem: bool = False
    """Whether the problem counts: not where it was with an encoder that was not asked about."""
    failed: EncoderId | None = None
    """The encoder that had the problem; None where it was with the file itself."""
    is_transient: bool = False
    is_ignored: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class PhotoLayout:
    """What a grid and a time line need of many photos, as parallel arrays of length n."""

    ids: Int64Array
    widths: NDArray[np.int32]
    heights: NDArray[np.int32]
    mean_colors: NDArray[np.uint32]
    """0xRRGGBB, sRGB."""
    taken_s: NDArray[np.float64]
    """Seconds from 1970-01-01T00:00 to the wall-clock time taken, or else of modification."""
    sort_keys: Int64Array | None = None
    """In a list by name the code point that each name begins with (case folded, any digit as
    ``0``), in a list by size the bytes; None in all others."""


@dataclass(frozen=True, slots=True)
class MarkRow:
    """The mark of one content as it is stored."""

    content_hash: bytes
    rating: int | None
    """None: what the file says."""
    is_favourite: bool

    @property
    def is_kept(self) -> bool:
        """Whether it says anything."""
        return self.rating is not None or self.is_favourite


@dataclass(frozen=True, slots=True)
class MarkChange:
    """Marks that one write changed: what to show anew, and what undoes it."""

    photo_ids: tuple[PhotoId, ...]
    before: tuple[MarkRow, ...]
    """The marks of these photos as they were."""


@dataclass(frozen=True, slots=True)
class PhotoSummary:
    """What many photos come to together."""

    count: int
    size_bytes: int
    folders: tuple[Path, ...]
    """Absolute, sorted."""
    first_at: datetime | None
    """Wall-clock time of the earliest, by the date that photos are sorted by; None of no photo."""
    last_at: datetime | None
    cameras: tuple[str, ...]
    """The most used one first."""
    favourites: int
    rating: int | None
    """The stars that all of them have; None where they differ."""


@dataclass(frozen=True, slots=True)
class Background:
    """How similar random pairs of this library are."""

    mean: float
    std: float
    n: int
    """Pairs measured."""
    vectors_seen: int
    """Vectors that the library had then: tells when to measure again."""


@dataclass(frozen=True, slots=True)
class StoredEncoder:
    """An encoder, and what the catalog keeps of it."""

    id: EncoderId
    vectors: int
    """Of photos that stand nowhere at the moment, too."""
    size_bytes: int
    """Of vectors and finer codes, without what SQLite needs around them."""


@dataclass(frozen=True, slots=True)
class Counts:
    """How much is in the library."""

    photos: int
    files: int
    by_root: dict[RootId, int]
    """Photos of each root; one that stands in two roots counts in both."""


@dataclass(frozen=True, slots=True)
class Album:
    """One album as it is listed."""

    id: AlbumId
    name: str
    created_at: datetime
    """UTC."""


@dataclass(frozen=True, slots=True)
class StoredAlbum:
    """All of an album: what is needed to open it, or to bring it back."""

    album: Album
    query: str
    """JSON of `indexer.search.albums`."""
    pictures: tuple[bytes, ...]
    """Encoded pictures, in the order in which the query counts them."""
