"""What the grid shows: ids and sizes of photos as arrays, in sections; made on an engine thread.

Immutable, without Qt and without pictures: about 40 bytes a photo.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from app.models.sections import (
    NO_SECTIONS,
    Runs,
    Section,
    Sections,
    runs_of_days,
    sections_of,
)
from indexer.catalog.records import PhotoOrder
from indexer.search.calibrate import LIKELY, STRONG
from indexer.search.query import Band, MatchKind
from indexer.types import Float32Array, Int64Array, PhotoId

T = TypeVar("T", bound=np.generic)

_STRENGTH_BARS = 5
_EVEN = 1e-6
"""Strengths may go up by so much from one rank to the next and still fall."""
DEFAULT_FLOOR = round(LIKELY * 100)
STRONG_FROM = round(STRONG * 100)
"""Match strengths in hundredths, as the slider has them. A floor above the second leaves no photo
that is merely likely."""


@dataclass(frozen=True, slots=True, eq=False)
class GridContent:
    """Parallel arrays of n photos, and what they fall into."""

    ids: Int64Array
    widths: NDArray[np.int32]
    heights: NDArray[np.int32]
    mean_colors: NDArray[np.uint32]
    taken_s: NDArray[np.float64]
    order: PhotoOrder | None = None
    """How a list is sorted; None in answers, which are ranked."""
    runs: Runs | None = None
    """In a list: days, letters or size classes, of which `sections_for` makes sections."""
    strengths: Float32Array | None = None
    """Match strength in 0..1; None where it says nothing: by name, or by filters alone."""
    at_least: Int64Array | None = None
    """In an answer with strengths: `SearchResult.at_least`."""
    leaders: Int64Array | None = None
    """The id of the photo that each is folded into, its own where it stands for itself; a photo's
    own come right behind it. None: nothing is folded. See `app.models.folds`."""
    fold_counts: Int64Array | None = None
    """How many photos are folded into each; where ``leaders`` are."""
    offline: NDArray[np.bool_] | None = None
    """Photos of which no file can be reached now; None: all can be."""
    is_partial: bool = False
    """No more than the beginning: to be seen while the rest is read. Of an answer: how many more
    photos there are, and how they match, is estimated (`indexer.library.Library.beginning`)."""
    folded_at_least: Int64Array | None = None
    """Then: `SearchResult.folded_at_least`."""
    total: int = 0
    """How many photos there are, with those not loaded yet; without those folded into others."""
    loaded_until: int = 0
    """In an answer: the rank at which the next page begins."""
    kind: MatchKind | None = None
    """In an answer: how the photos were found."""
    notes: tuple[str, ...] = field(default=())

    @property
    def count(self) -> int:
        """How many photos are loaded."""
        return len(self.ids)

    @property
    def photo_total(self) -> int:
        """How many photos there are, with those folded into others: what is said."""
        return self.total + self._folded(0)

    @property
    def is_whole(self) -> bool:
        """Whether there is no further page, which only answers have."""
        return self.kind is None or self.loaded_until >= self.total

    @property
    def aspects(self) -> NDArray[np.float64]:
        """Width by height of each photo."""
        return self.widths / np.maximum(self.heights, 1)

    def sections_for(self, row_px: int, content_width: int, floor: int = DEFAULT_FLOOR) -> Sections:
        """What stands under one heading.

        Args:
            row_px: Height of a row in pixels.
            content_width: Its width in pixels.
            floor: In an answer: the strength in hundredths from which a photo matches.
        """
        if self.runs is not None:
            return sections_of(self.runs, row_px, content_width)
        is_answer = self.order is None
        return (
            Sections.of(answer_sections(self, floor)) if self.count and is_answer else NO_SECTIONS
        )

    def matching(self, floor: int) -> int:
        """How many photos of the whole answer match with so many hundredths or more.

        A photo that is folded into another one matches as that does, with which it is seen.
        """
        return self.hits(floor) + (self._folded(floor) if self.at_least is not None else 0)

    def hits(self, floor: int) -> int:
        """How many of the whole answer do so that are folded into no other: ranks."""
        return 0 if self.at_least is None else int(self.at_least[floor])

    def _folded(self, floor: int) -> int:
        return 0 if self.folded_at_least is None else int(self.folded_at_least[floor])

    def bars(self, item: int) -> int | None:
        """Match strength of a photo as 0 to 5 bars; None where there is none."""
        if self.strengths is None or np.isnan(self.strengths[item]):
            return None
        if self.leaders is not None and self.leaders[item] != self.ids[item]:
            return None  # the strength is that of the photo it is folded into
        return round(float(self.strengths[item]) * _STRENGTH_BARS)

    def taking(self, items: Int64Array | NDArray[np.bool_]) -> GridContent:
        """Some of the photos, by their numbers or as a mask; totals stay."""

        def of(values: NDArray[T] | None) -> NDArray[T] | None:
            return None if values is None else values[items]

        return replace(
            self,
            ids=self.ids[items],
            widths=self.widths[items],
            heights=self.heights[items],
            mean_colors=self.mean_colors[items],
            taken_s=self.taken_s[items],
            strengths=of(self.strengths),
            leaders=of(self.leaders),
            fold_counts=of(self.fold_counts),
            offline=of(self.offline),
        )

    def followed_by(self, page: GridContent) -> GridContent:
        """This answer with its next page; a photo that is there already is not repeated."""
        fresh = page.taking(~np.isin(page.ids, self.ids))

        def joined(a: NDArray[T], b: NDArray[T]) -> NDArray[T]:
            return np.concatenate([a, b])

        offline = joined(self._offline_or_not(), fresh._offline_or_not())
        strengths = leaders = None
        if self.strengths is not None and fresh.strengths is not None:
            strengths = joined(self.strengths, fresh.strengths)
        if self.leaders is not None or fresh.leaders is not None:
            leaders = joined(self._leaders_or_ids(), fresh._leaders_or_ids())
        taken_s = joined(self.taken_s, fresh.taken_s)
        return replace(
            self,
            ids=joined(self.ids, fresh.ids),
            widths=joined(self.widths, fresh.widths),
            heights=joined(self.heights, fresh.heights),
            mean_colors=joined(self.mean_colors, fresh.mean_colors),
            taken_s=taken_s,
            runs=None if self.runs is None else runs_of_days(taken_s),
            strengths=strengths,
            leaders=leaders,
            offline=offline if offline.any() else None,
            # A page that brings nothing is the last one, whatever the total says.
            total=self.total if page.count else self.count,
            loaded_until=page.loaded_until,
        )

    def _offline_or_not(self) -> NDArray[np.bool_]:
        return np.zeros(self.count, np.bool_) if self.offline is None else self.offline

    def _leaders_or_ids(self) -> Int64Array:
        return self.ids if self.leaders is None else self.leaders

    def index_of(self, photo_id: PhotoId) -> int | None:
        """Where a photo stands in the list."""
        found = np.flatnonzero(self.ids == photo_id)
        return int(found[0]) if len(found) else None


EMPTY = GridContent(
    ids=np.zeros(0, np.int64),
    widths=np.zeros(0, np.int32),
    heights=np.zeros(0, np.int32),
    mean_colors=np.zeros(0, np.uint32),
    taken_s=np.zeros(0, np.float64),
)


def answer_sections(content: GridContent, floor: int) -> tuple[Section, ...]:
    """The bands of an answer, as far as it is loaded; photos found by name are one section."""
    kind, total = content.kind, max(content.photo_total, content.count)
    if content.strengths is None or content.at_least is None:
        return (Section(0, total, kind=kind),)
    strong = max(STRONG_FROM, floor)
    limits = ((Band.STRONG, strong), (Band.LIKELY, floor))
    sections: list[Section] = []
    start = counted = 0
    for band, limit in limits:
        reach, matching = _reach(content, limit), content.matching(limit)
        if reach > start:
            count = max(matching - counted, reach - start)
            sections.append(Section(start, count, band=band, kind=kind))
        start, counted = max(start, reach), max(counted, matching)
    if start < content.count:
        count = max(total - counted, content.count - start)
        sections.append(
            Section(
                start,
                count,
                band=Band.REST,
                kind=kind,
                is_best_weak=not sections,
                is_floor_high=not sections and content.matching(DEFAULT_FLOOR) > 0,
            )
        )
    return tuple(sections)


def _reach(content: GridContent, limit: int) -> int:
    """How many of the loaded photos stand above a limit in hundredths.

    Where words of names count too, ranks do not quite follow strengths: then as many are taken
    from the top as reach the limit at all, so that the bands are three and not thirty.
    """
    assert content.strengths is not None
    reached = int(np.count_nonzero(content.strengths >= np.float32(limit / 100)))
    if (np.diff(content.strengths) <= _EVEN).all():
        return reached
    is_hit = content._leaders_or_ids() == content.ids
    return int(np.count_nonzero(np.cumsum(is_hit) <= content.hits(limit)))
