"""Where an index stands, for the bottom bar and ``kindred doctor``."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class IndexState(StrEnum):
    """What finds photos. Whatever it is, every vector can be compared at any time."""

    EXACT = "exact"
    """No graph is needed, or it could not be made."""
    BUILDING = "building"
    """Rows or graph are being made; the catalog has what they lack."""
    READY = "ready"
    """A graph finds the best few first."""


@dataclass(frozen=True, slots=True)
class IndexStatus:
    """Where the index stands, for the bottom bar and ``kindred doctor``."""

    state: IndexState
    done: int
    """Photos that are in place."""
    total: int
    problem: str = ""
    """Why there is no graph although there should be one; empty when all is well."""
