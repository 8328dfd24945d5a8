"""The nouns that every part of the engine and the window share.

Plain frozen data without behaviour; safe to hand from one thread to another.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import NewType

import numpy as np
from numpy.typing import NDArray

PhotoId = NewType("PhotoId", int)
"""One content in the catalog. Never reused, also not after the photo is forgotten."""

FileId = NewType("FileId", int)
RootId = NewType("RootId", int)
ProblemId = NewType("ProblemId", int)
AlbumId = NewType("AlbumId", int)
"""Never reused, also not after the album is deleted."""
ConceptId = NewType("ConceptId", int)
"""A name that the user taught. Never reused, also not after the concept is deleted."""
EncoderId = NewType("EncoderId", str)
"""Names weights and preprocessing. Vectors of different encoder ids are never compared."""

Float16Array = NDArray[np.float16]
Float32Array = NDArray[np.float32]
Int64Array = NDArray[np.int64]
UInt8Array = NDArray[np.uint8]

ProgressCallback = Callable[[int, int], None]
"""``progress(done, total)`` in units that the callee names (bytes, pictures); total 0 = unknown."""


class RootState(StrEnum):
    """Whether the folder of a root can be read right now."""

    ONLINE = "online"
    OFFLINE = "offline"


class Stage(StrEnum):
    """Where a file failed."""

    SCAN = "scan"
    READ = "read"
    DECODE = "decode"
    EMBED = "embed"


@dataclass(frozen=True, slots=True)
class Box:
    """A part of an upright picture, in fractions of its width and height (0 to 1)."""

    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class FileStat:
    """What tells an unchanged file from a changed one without opening it."""

    size_bytes: int
    mtime_ns: int
    inode: int
    """0 where the file system has none; then it is not compared."""


@dataclass(frozen=True, slots=True)
class Root:
    """A folder that the user added."""

    id: RootId
    path: Path
    state: RootState
    photo_count: int
    last_scan_at: datetime | None
    """UTC; None before the first completed scan."""
    is_paused: bool = False
    """The user wants it left alone: its photos stay, runs over all folders pass it over."""
    problem_count: int = 0
    """Files that could not be taken in, without those that the user ignores."""


@dataclass(frozen=True, slots=True)
class PhotoFile:
    """One place at which a photo stands."""

    id: FileId
    photo_id: PhotoId
    root_id: RootId
    path: Path
    """Absolute. Names that are not valid UTF-8 are kept with surrogate escapes (PEP 383)."""
    stat: FileStat
    is_offline: bool


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a file says of itself; every field is None or empty where it does not say."""

    taken_at: datetime | None = None
    """Wall-clock time at the camera, naive, with microseconds where the camera wrote them."""
    camera: str | None = None
    lens: str | None = None
    latitude: float | None = None
    """Degrees, north positive."""
    longitude: float | None = None
    """Degrees, east positive."""
    keywords: tuple[str, ...] = ()
    rating: int | None = None
    """0 to 5 stars."""
    caption: str | None = None
    """Title and description, on a line each."""
    editor: str | None = None
    """The program that edited it, where that is a known one; never a camera's firmware. This and
    the next are what was read of a file: `catalog.traces` keeps them, `Photo` does not say them."""
    stated_size: tuple[int, int] | None = None
    """Width and height in pixels as the camera stored them; programs that scale leave that."""
    frames: int = 1
    """Pictures in the file (an animation, pages of a TIFF), of which only the first is known."""
    is_lossless: bool = False
    """A WebP that was saved without loss, which its format alone does not say."""


@dataclass(frozen=True, slots=True)
class Mark:
    """What the user thinks of a photo; kept in the catalog, never written to the photo."""

    rating: int | None = None
    """0 to 5 stars; None: what the file says."""
    is_favourite: bool = False


@dataclass(frozen=True, slots=True)
class Photo:
    """One content and all the places at which it stands."""

    id: PhotoId
    content_hash: bytes
    size_bytes: int
    width: int
    """Pixels at full size, after orientation."""
    height: int
    format: str
    """Upper-case short name of the container, such as ``JPEG`` or ``HEIF``."""
    metadata: Metadata
    mean_color: int
    """0xRRGGBB, sRGB: the placeholder until the thumbnail is there."""
    sharpness: float
    files: tuple[PhotoFile, ...]
    mark: Mark = Mark()
    place: tuple[str, ...] = ()
    """Where it was taken, the narrowest name first: quarter, city, region, country."""

    @property
    def rating(self) -> int:
        """The stars that are shown: the user's, or else the file's; 0 where there are none."""
        stars = self.metadata.rating if self.mark.rating is None else self.mark.rating
        return stars or 0


@dataclass(frozen=True, slots=True)
class Problem:
    """A file that could not be taken in, and why, in words for the user."""

    id: ProblemId
    """Stays the same while the file cannot be taken in, however often it is tried."""
    root_id: RootId
    root_path: Path
    path: Path
    stage: Stage
    reason: str
    tried_at: datetime
    is_ignored: bool = False
    """The user wants to hear no more of it, until the file changes."""
