"""Which photos meet filters. Any thread may ask.

How filters are joined:

* filters of different fields must all be met;
* several of one field widen the search, any is enough: ``camera:canon camera:nikon``;
* but ``has:`` and ``is:``, of which a photo can be several at once, and ranges with an open end
  narrow it: ``has:gps has:caption``, ``date:2019.. date:..2021``;
* months of every year widen each other, and narrow the other dates: ``date:june date:july
  date:2019..2021``;
* a minus leaves out whatever meets it.

Sets of ids are joined here, not in SQL: a query over several conditions would take one index and
then visit the wide rows of `photo` one by one, which is what takes time.
"""

from __future__ import annotations

import threading
from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import Protocol

import numpy as np

from indexer.catalog.conditions import Condition, FilterField, Stars, Taken, Yearly
from indexer.catalog.database import Database
from indexer.catalog.marks import MAX_RATING
from indexer.catalog.meeting import Meeting
from indexer.catalog.spellings import Spellings
from indexer.catalog.vocabulary import Vocabulary, read_vocabulary
from indexer.types import Int64Array

_ALL_MUST_HOLD = frozenset((FilterField.HAS, FilterField.IS))


class AnyFilter(Protocol):
    """What is asked of a filter; `indexer.search.filters.Filter` is one."""

    @property
    def field(self) -> FilterField:
        """What it looks at."""

    @property
    def is_minus(self) -> bool:
        """Whether photos that meet it are left out."""

    @property
    def conditions(self) -> tuple[Condition, ...]:
        """What it asks for, any of which is enough."""


class Filtering:
    """Answers filters."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._lock = threading.Lock()
        self._spellings = Spellings(database)
        self._meeting = Meeting(database, self._spellings)

    def ids(self, filters: Sequence[AnyFilter], today: date | None = None) -> Int64Array:
        """The photos of the library that meet all filters.

        Args:
            filters: See the head of this module for how they are joined; none: all photos.
            today: What relative dates count from; None: the day that it is here.

        Returns:
            ``int64[n]``, ascending.
        """
        groups, minus = _groups(filters)
        today = today or date.today()
        with self._lock:
            self._meeting.begin()
            kept = None
            for conditions in groups:
                met = self._meeting.any_of(conditions, today)
                kept = met if kept is None else kept & met
                if not kept.any():
                    break
            if kept is None:
                kept = self._meeting.all
            if minus:
                kept = kept & ~self._meeting.any_of(minus, today)
            return np.flatnonzero(kept)

    def vocabulary(self) -> Vocabulary:
        """What there is to filter by; some 50 ms for 100,000 photos."""
        return read_vocabulary(self._database, self._spellings)


def _groups(filters: Sequence[AnyFilter]) -> tuple[list[list[Condition]], list[Condition]]:
    """Conditions of each group of which one must be met, and those that must not be."""
    widening: defaultdict[tuple[FilterField, bool], list[Condition]] = defaultdict(list)
    narrowing: list[list[Condition]] = []
    minus: list[Condition] = []
    for one in filters:
        if one.is_minus:
            minus += one.conditions
        elif one.field in _ALL_MUST_HOLD or any(map(_is_open, one.conditions)):
            narrowing.append(list(one.conditions))
        else:
            is_yearly = all(isinstance(condition, Yearly) for condition in one.conditions)
            widening[one.field, is_yearly] += one.conditions
    return [*widening.values(), *narrowing], minus


def _is_open(condition: Condition) -> bool:
    """Whether it is a range without one of its ends."""
    match condition:
        case Taken(first=first, last=last):
            return first is None or last is None
        case Stars(least=least, most=most):
            return least < most and (least == 0 or most == MAX_RATING)
    return False
