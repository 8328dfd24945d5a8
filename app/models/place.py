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
    FOLDERS = "folders"
    MODELS = "models"
    PROBLEMS = "problems"

    @property
    def has_photos(self) -> bool:
        """Whether it is a list of photos; the others are pages of their own."""
        return self not in _PAGES

    @property
    def is_query(self) -> bool:
        """Whether its photos are the answer to a query."""
        return self in (PlaceKind.SEARCH, PlaceKind.ALBUM)


_PAGES = (PlaceKind.NAMES, PlaceKind.FOLDERS, PlaceKind.MODELS, PlaceKind.PROBLEMS)


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
FOLDERS = Place(PlaceKind.FOLDERS)
MODELS = Place(PlaceKind.MODELS)
PROBLEMS = Place(PlaceKind.PROBLEMS)
