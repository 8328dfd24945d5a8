"""What a person asks: signed, weighted terms and how many answers to give.

Plain data: built by the window and the command line, answered by `indexer.search.engine`.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from indexer.search.filters import Filter
from indexer.types import Box, ConceptId, Float32Array, Int64Array, PhotoId, UInt8Array


@dataclass(frozen=True, slots=True)
class TextTerm:
    """A description in words."""

    text: str
    weight: float = 1.0
    """Signed: negative means "less of this". Never 0."""

    @property
    def says_something(self) -> bool:
        """Whether there is a letter, a digit or an emoji in it: dots alone describe no photo."""
        return any(
            category[0] in "LN" or category == "So"
            for category in map(unicodedata.category, self.text)
        )


@dataclass(frozen=True, slots=True)
class ImageFileTerm:
    """A picture from disk, in the library or not."""

    path: Path
    weight: float = 1.0
    box: Box | None = None
    """Only this part of it."""


@dataclass(frozen=True, slots=True)
class PhotoTerm:
    """A photo of the library; its stored vector is used."""

    photo_id: PhotoId
    weight: float = 1.0
    box: Box | None = None
    """Only this part of it, for which the file is opened."""


@dataclass(frozen=True, slots=True, eq=False)
class PixelsTerm:
    """Pixels from the clipboard or a drag that has no file: ``uint8[H, W, 3]``, sRGB."""

    pixels: UInt8Array
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class ConceptTerm:
    """Something the user has shown examples of and named."""

    concept_id: ConceptId
    weight: float = 1.0


Term = TextTerm | ImageFileTerm | PhotoTerm | PixelsTerm | ConceptTerm


class Aspect(StrEnum):
    """The notion of similarity that is searched by."""

    MEANING = "meaning"
    """What photos are about: the CLIP model in use."""
    LOOK = "look"
    """How photos look: the built-in encoder, which knows no words."""
    BLEND = "blend"
    """Both, see `Query.look_share`."""


class Join(StrEnum):
    """What is asked of several pictures in one query."""

    ALL = "all"
    """Photos like all of them at once."""
    ANY = "any"
    """Photos like any one of them."""


@dataclass(frozen=True, slots=True)
class Query:
    """Terms and filters, and which part of the ranking is wanted."""

    terms: tuple[Term, ...] = ()
    """May be empty where there are filters: then photos are listed, newest first."""
    filters: tuple[Filter, ...] = ()
    """What every hit must be."""
    aspect: Aspect = Aspect.MEANING
    look_share: float = 0.5
    """How much Look counts in `Aspect.BLEND`, 0 to 1."""
    join: Join = Join.ALL
    """Of the pictures that are asked for; terms with a minus always count together."""
    liked: tuple[PhotoId, ...] = ()
    """Hits that the user approved of: the query moves towards them."""
    disliked: tuple[PhotoId, ...] = ()
    """Hits that the user disapproved of."""
    is_collapsed: bool = False
    """Whether hits that look almost the same are folded into the best of them."""
    k: int = 100
    """How many hits at most."""
    offset: int = 0
    """How many of the best to skip: the page before this one."""


class MatchKind(StrEnum):
    """How the hits of a result were found."""

    MEANING = "meaning"
    """By vectors."""
    LOOK = "look"
    """By vectors of Look alone."""
    BLEND = "blend"
    """By vectors of both."""
    NAME = "name"
    """By words that they have: name, folder, keywords, caption, place, date, camera."""
    FILTER = "filter"
    """By filters alone, newest first."""


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
    """Cosine of each hit with the composed query vector; NaN where there is no such one vector."""
    strengths: Float32Array
    """Match strength in 0..1, see `indexer.search.calibrate`."""
    bands: tuple[Band, ...]
    total: int
    """How many photos can be ranked at all: the end of paging."""
    kind: MatchKind
    seconds: float = 0.0
    notes: tuple[str, ...] = field(default=())
    """What the user should know, such as "1,200 photos are not described yet"."""
    at_least: Int64Array | None = None
    """``int64[101]``: how many photos of the ranking have a strength of i/100 or more, so that
    a floor can be moved without asking again; None where strengths say nothing."""
    folded: tuple[tuple[PhotoId, ...], ...] = ()
    """Where `Query.is_collapsed`: of each hit the photos that are folded into it, best first."""
    folded_at_least: Int64Array | None = None
    """Then: ``int64[101]``, how many photos are folded into those hits that ``at_least`` counts;
    the first number is of all. None where nothing is folded."""
