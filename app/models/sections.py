"""The sections that a list of photos falls into: days, months, letters, sizes, or bands.

Without Qt. The catalog's order gives each photo a number (its day, its first letter …); photos of
one number are a run. Neighbouring small runs share a section, so that headings never cost more
than the photos below them: of ten days with two photos each, one heading tells the span.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from typing import Self

import numpy as np
from numpy.typing import NDArray

from indexer.catalog.records import PhotoLayout, PhotoOrder
from indexer.search.query import Band, MatchKind
from indexer.types import Int64Array

_DAY_S = 86400
DAYS_FROM_PX = 110
"""With rows at least as high, days are told apart; below, months are."""
_ROWS_A_HEADING = 2
"""A run that fills less than so many rows shares its heading with its neighbours."""
_PHOTO_ASPECT = 1.4
SIZE_LIMITS = tuple(megabytes * 1_000_000 for megabytes in (1, 2, 5, 10, 20, 50, 100))
"""Classes of a list by size: class n holds what is at least limit n - 1 and less than limit n."""


class Grouping(Enum):
    """What the numbers of runs mean."""

    DAY = auto()
    """Days since 1970-01-01."""
    MONTH = auto()
    """Months since January 1970."""
    LETTER = auto()
    """Code point of the first character, case folded; ``0`` for any digit."""
    SIZE = auto()
    """Number of a class of `SIZE_LIMITS`."""


@dataclass(frozen=True, slots=True)
class Section:
    """Photos under one heading."""

    start: int
    """Number of its first photo."""
    count: int
    """As the heading says it; may exceed what is loaded so far."""
    grouping: Grouping | None = None
    first: int = 0
    """Number of its first run, in the order shown."""
    last: int = 0
    band: Band | None = None
    """How well the photos match, in answers by meaning."""
    kind: MatchKind | None = None
    """How they were found, in answers."""
    is_best_weak: bool = False
    """No photo of the answer reaches the floor; these come nearest."""
    is_floor_high: bool = False
    """Then: some would reach the floor that is usual."""


@dataclass(frozen=True, slots=True, eq=False)
class Runs:
    """Photos of equal day, letter or size class, one after the other."""

    grouping: Grouping
    starts: Int64Array
    """Number of each run's first photo."""
    numbers: Int64Array
    """What the photos of each run have in common; see `Grouping`."""
    total: int
    """How many photos there are."""


@dataclass(frozen=True, slots=True, eq=False)
class Sections:
    """All sections of a list. Thousands of them: each `Section` is made when it is asked for."""

    starts: Int64Array
    counts: Int64Array
    grouping: Grouping | None = None
    firsts: Int64Array | None = None
    lasts: Int64Array | None = None
    given: tuple[Section, ...] = ()
    """In answers."""

    @classmethod
    def of(cls, given: tuple[Section, ...]) -> Self:
        """Sections that are known one by one."""
        starts = np.array([section.start for section in given], np.int64)
        return cls(starts, np.array([s.count for s in given], np.int64), given=given)

    def __len__(self) -> int:
        return len(self.starts)

    def __iter__(self) -> Iterator[Section]:
        return (self[number] for number in range(len(self)))

    def __getitem__(self, number: int) -> Section:
        if self.given:
            return self.given[number]
        assert self.firsts is not None
        assert self.lasts is not None
        return Section(
            int(self.starts[number]),
            int(self.counts[number]),
            self.grouping,
            int(self.firsts[number]),
            int(self.lasts[number]),
        )

    @property
    def layout_starts(self) -> Int64Array:
        """Where sections begin, as `justify` wants it: one at 0 at least."""
        return self.starts if len(self.starts) else np.zeros(1, np.int64)

    def items_of(self, number: int, loaded: int) -> range:
        """The loaded photos of a section; its count may tell of more."""
        stop = int(self.starts[number + 1]) if number + 1 < len(self.starts) else loaded
        return range(int(self.starts[number]), stop)

    def of_item(self, item: int) -> int:
        """The number of the section that a photo stands in; there must be one."""
        return max(int(np.searchsorted(self.starts, item, side="right")) - 1, 0)


NO_SECTIONS = Sections.of(())


def runs_of(layout: PhotoLayout, order: PhotoOrder) -> Runs | None:
    """What a list falls into by its order; None where the order says nothing of its photos."""
    match order:
        case PhotoOrder.DATE | PhotoOrder.OLDEST:
            return runs_of_days(layout.taken_s)
        case PhotoOrder.NAME if layout.sort_keys is not None:
            return _runs(Grouping.LETTER, layout.sort_keys)
        case PhotoOrder.SIZE if layout.sort_keys is not None:
            classes = np.searchsorted(np.array(SIZE_LIMITS), layout.sort_keys, side="right")
            return _runs(Grouping.SIZE, classes.astype(np.int64))
        case _:
            return None


def runs_of_days(taken_s: NDArray[np.float64]) -> Runs:
    """The days of photos that are sorted by them, newest or oldest first."""
    return _runs(Grouping.DAY, np.floor(taken_s / _DAY_S).astype(np.int64))


def sections_of(runs: Runs, row_px: int, content_width: int) -> Sections:
    """Sections for rows of a height: finer ones where photos are large."""
    if runs.total == 0:
        return NO_SECTIONS
    grouping, starts, numbers = runs.grouping, runs.starts, runs.numbers
    parents = np.zeros(len(numbers), np.int64)
    if grouping is Grouping.DAY:
        months = months_of(numbers)
        if row_px < DAYS_FROM_PX:
            grouping = Grouping.MONTH
            is_first = np.diff(months, prepend=months[0] - 1) != 0
            starts, numbers, months = starts[is_first], months[is_first], months[is_first]
            parents = months // 12
        else:
            parents = months
    counts = np.diff(np.append(starts, runs.total))
    photos_a_row = content_width / (row_px * _PHOTO_ASPECT)
    wished = 0 if grouping is Grouping.SIZE else round(photos_a_row * _ROWS_A_HEADING)
    first_runs = np.array(_joined(counts.tolist(), parents.tolist(), wished), np.int64)
    section_starts = starts[first_runs]
    return Sections(
        section_starts,
        np.diff(np.append(section_starts, runs.total)),
        grouping,
        numbers[first_runs],
        numbers[np.append(first_runs[1:], len(numbers)) - 1],
    )


def months_of(days: Int64Array) -> Int64Array:
    """Months since January 1970 of days since 1970-01-01."""
    months: NDArray[np.int64] = (
        days.astype("datetime64[D]").astype("datetime64[M]").astype(np.int64)
    )
    return months


def _runs(grouping: Grouping, numbers: Int64Array) -> Runs:
    if not len(numbers):
        return Runs(grouping, numbers, numbers, 0)
    starts = np.flatnonzero(np.diff(numbers, prepend=numbers[0] - 1))
    return Runs(grouping, starts, numbers[starts], len(numbers))


def _joined(counts: list[int], parents: list[int], wished: int) -> list[int]:
    """The first run of each section; small runs are joined until they reach ``wished`` photos.

    A run of that size stands alone. A new month (or year) ends a section that is half as large, so
    that a span rather stays within one.
    """
    firsts = [0]
    size = counts[0]
    for run in range(1, len(counts)):
        is_new_parent = parents[run] != parents[run - 1]
        if size >= wished or counts[run] >= wished or (is_new_parent and size * 2 >= wished):
            firsts.append(run)
            size = counts[run]
        else:
            size += counts[run]
    return firsts
