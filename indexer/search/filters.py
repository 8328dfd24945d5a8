"""Filters of a query: what every hit must be, as data.

How they are typed is `indexer.search.grammar`'s, which photos they let through
`indexer.catalog.filtering`'s.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class FilterField(StrEnum):
    """What a filter looks at; the value is the word that is typed before the colon."""

    DATE = "date"
    CAMERA = "camera"
    LENS = "lens"
    FOLDER = "folder"
    PLACE = "place"
    RATING = "rating"
    TYPE = "type"
    ORIENTATION = "orientation"
    HAS = "has"
    IS = "is"


@dataclass(frozen=True, slots=True)
class Filter:
    """One condition, valid by construction where `indexer.search.grammar.parse` made it."""

    field: FilterField
    value: str
    """As it is typed after the colon, without quotes: ``2019..2021``, ``>=3``, ``raw|heic``."""
    is_minus: bool = False
    """Whether photos that meet it are left out instead."""

    @property
    def written(self) -> str:
        """As it is typed: ``-folder:"Old scans"``."""
        value = f'"{self.value}"' if any(char.isspace() for char in self.value) else self.value
        return f"{'-' if self.is_minus else ''}{self.field}:{value}"
