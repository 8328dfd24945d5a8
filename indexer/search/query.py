"""What a person asks: signed, weighted terms and how many answers to give.

Plain data: built by the window and the command line, answered by `indexer.search.engine`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from indexer.types import Float32Array, Int64Array, PhotoId, UInt8Array


@dataclass(frozen=True, slots=True)
class TextTerm:
    """A description in words."""

    text: str
    weight: float = 1.0
    """Signed: negative means "less of this". Never 0."""


@dataclass(frozen=True, slots=True)
class ImageFileTerm:
    """A picture from disk, in the library or not."""

    path: Path
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class PhotoTerm:
    """A photo of the library; its stored vector is used."""

    photo_id: PhotoId
    weight: float = 1.0


@dataclass(frozen=True, slots=True, eq=False)
class PixelsTerm:
    """Pixels from the clipboard or a drag that has no file: ``uint8[H, W, 3]``, sRGB."""

    pixels: UInt8Array
    weight: float = 1.0


Term = TextTerm | ImageFileTerm | PhotoTerm | PixelsTerm


@dataclass(frozen=True, slots=True)
class Query:
    """Terms, and which part of the ranking is wanted."""

    terms: tuple[Term, ...]
    k: int = 100
    """How many hits at most."""
    offset: int = 0
    """How many of the best to skip: the page before this one."""


class MatchKind(StrEnum):
    """How the hits of a result were found."""

    MEANING = "meaning"
    """By vectors."""
    NAME = "name"
    """By name, folder, date and camera: no model is in use."""


class Band(StrEnum):
    """How well a hit matches, as the window groups hits."""

    STRONG = "strong"
    LIKELY = "likely"
    REST = "rest"


@dataclass(frozen=True, slots=True, eq=False)
class SearchResult:
    """Hits, best first, as parallel arrays of length n <= k."""

    photo_ids: Int64Array
    cosines: Float32Array
    """Cosine of each hit with the composed query vector; NaN where matched by name."""
    strengths: Float32Array
    """Match strength in 0..1, see `indexer.search.calibrate`."""
    bands: tuple[Band, ...]
    total: int
    """How many photos can be ranked at all: the end of paging."""
    kind: MatchKind
    seconds: float = 0.0
    notes: tuple[str, ...] = field(default=())
    """What the user should know, such as "1,200 photos are not described yet"."""
