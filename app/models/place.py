"""Where one is in the window: what the sidebar offers and the grid shows."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from indexer.types import RootId


class PlaceKind(StrEnum):
    """The kinds of places."""

    ALL = "all"
    SEARCH = "search"
    ROOT = "root"
    PROBLEMS = "problems"


@dataclass(frozen=True, slots=True)
class Place:
    """One place; two of the same kind differ by their root only."""

    kind: PlaceKind
    root_id: RootId | None = None


ALL = Place(PlaceKind.ALL)
SEARCH = Place(PlaceKind.SEARCH)
PROBLEMS = Place(PlaceKind.PROBLEMS)
