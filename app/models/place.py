"""Where one is in the window: what the sidebar offers and the middle shows."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from indexer.types import RootId


class PlaceKind(StrEnum):
    """The kinds of places."""

    ALL = "all"
    FAVOURITES = "favourites"
    SEARCH = "search"
    ALBUM = "album"
    ROOT = "root"
    NAMES = "names"
    DUPLICATES = "duplicates"
    """The surer tiers: what is the same."""
    MOMENTS = "moments"
    """Shots of the same moment; one page with the duplicates."""
    FOLDERS = "folders"
    MODELS = "models"
    PROBLEMS = "problems"
    BIN = "bin"
    COMPARE = "compare"
    """A folder that is no part of the library, beside it."""

    @property
    def has_photos(self) -> bool:
        """Whether it is a list of photos; the others are pages of their own."""
        return self not in _PAGES

    @property
    def has_groups(self) -> bool:
        """Whether groups of photos are gone through there, to decide what stays."""
        return self in (PlaceKind.DUPLICATES, PlaceKind.MOMENTS)

    @property
    def is_query(self) -> bool:
        """Whether its photos are the answer to a query."""
        return self in (PlaceKind.SEARCH, PlaceKind.ALBUM)


_PAGES = (
    PlaceKind.NAMES,
    PlaceKind.DUPLICATES,
    PlaceKind.MOMENTS,
    PlaceKind.FOLDERS,
    PlaceKind.MODELS,
    PlaceKind.PROBLEMS,
    PlaceKind.BIN,
    PlaceKind.COMPARE,
)


@dataclass(frozen=True, slots=True)
class Place:
    """One place; two of the same kind differ by what they name."""

    kind: PlaceKind
    root_id: RootId | None = None
    """Of a ROOT."""
    folder: bytes = b""
    """Of a ROOT: a folder of it, ``os.fsencode`` of its path relative to the root; all if empty."""
    album_id: int | None = None
    """Of an ALBUM."""


ALL = Place(PlaceKind.ALL)
FAVOURITES = Place(PlaceKind.FAVOURITES)
SEARCH = Place(PlaceKind.SEARCH)
NAMES = Place(PlaceKind.NAMES)
DUPLICATES = Place(PlaceKind.DUPLICATES)
MOMENTS = Place(PlaceKind.MOMENTS)
FOLDERS = Place(PlaceKind.FOLDERS)
MODELS = Place(PlaceKind.MODELS)
PROBLEMS = Place(PlaceKind.PROBLEMS)
BIN = Place(PlaceKind.BIN)
COMPARE = Place(PlaceKind.COMPARE)
