"""Where an index stands, for the bottom bar and ``kindred doctor``."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class IndexState(StrEnum):
    """What answers searches."""

    EXACT = "exact"
    """Every vector is compared: nothing better is needed, or a graph could not be built."""
    BUILDING = "building"
    """Every vector is compared until the graph is ready."""
    READY = "ready"
    """The graph."""


@dataclass(frozen=True, slots=True)
class IndexStatus:
    """Where the index stands, for the bottom bar and ``kindred doctor``."""

    state: IndexState
    done: int
    """Photos that are in place."""
    total: int
    problem: str = ""
    """Why there is no graph although there should be one; empty when all is well."""
