"""Filters of a query: what every hit must be, as data.

How they are typed is `indexer.search.grammar`'s, which photos they let through
`indexer.catalog.filtering`'s.
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

from indexer.catalog.conditions import Condition, FilterField
from indexer.search.values import read

__all__ = ["QUOTES", "Filter", "FilterField"]

QUOTES = '"“”„‟'
"""What opens and closes a quotation; some keyboards turn straight quotes into curved ones."""


@dataclass(frozen=True, slots=True)
class Filter:
    """One condition; it means something, or it cannot be made.

    Raises:
        FilterError: The value means nothing; the position counts characters of the value.
    """

    field: FilterField
    value: str
    """As it is typed after the colon, without quotes: ``2019..2021``, ``>=3``, ``raw|heic``."""
    is_minus: bool = False
    """Whether photos that meet it are left out instead."""
    conditions: tuple[Condition, ...] = dataclasses.field(init=False, compare=False, repr=False)
    """What the value means; meeting any of them is enough."""

    def __post_init__(self) -> None:
        """Read the value."""
        object.__setattr__(self, "conditions", read(self.field, self.value))

    @property
    def written(self) -> str:
        """As it is typed: ``-folder:"Old scans"``."""
        needs_quotes = any(char.isspace() or char in QUOTES for char in self.value)
        value = quoted(self.value) if needs_quotes else self.value
        return f"{'-' if self.is_minus else ''}{self.field}:{value}"


def quoted(text: str) -> str:
    """A text between quotes; a quote within it is doubled."""
    return '"' + "".join(char * 2 if char in QUOTES else char for char in text) + '"'
