"""What the grid shows: ids and sizes of photos as arrays, in sections; made on an engine thread.

Immutable, without Qt and without pictures: about 40 bytes a photo.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from indexer.catalog.records import PhotoLayout
from indexer.search.query import Band, MatchKind, SearchResult
from indexer.types import Float32Array, Int64Array, PhotoId

_STRENGTH_BARS = 5


@dataclass(frozen=True, slots=True)
class Section:
    """Photos under one heading."""

    start: int
    """Number of its first photo."""
    count: int
    """As the heading says it; may exceed what is loaded so far."""
    month: tuple[int, int] | None = None
    """Year and month, in lists by date."""
    band: Band | None = None
    """How well the photos match, in answers by meaning."""
    kind: MatchKind | None = None
    """How they were found, in answers."""
    is_best_weak: bool = False
    """No photo of the answer matches well; these come nearest."""


@dataclass(frozen=True, slots=True, eq=False)
class GridContent:
    """Parallel arrays of n photos, and the sections that they fall into."""

    ids: Int64Array
    widths: NDArray[np.int32]
    heights: NDArray[np.int32]
    mean_colors: NDArray[np.uint32]
    taken_s: NDArray[np.float64]
    sections: tuple[Section, ...] = ()
    strengths: Float32Array | None = None
    """Match strength in 0..1; None where photos were not matched by meaning."""
    offline: NDArray[np.bool_] | None = None
    """Photos of which no file can be reached now; None: all can be."""
    total: int = 0
    """How many photos there are, with those not loaded yet."""
    notes: tuple[str, ...] = field(default=())

    @property
    def count(self) -> int:
        """How many photos are loaded."""
        return len(self.ids)

    @property
    def aspects(self) -> NDArray[np.float64]:
        """Width by height of each photo."""
        return self.widths / np.maximum(self.heights, 1)

    @property
    def section_starts(self) -> Int64Array:
        """Numbers of the first photo of each section; never empty when there are photos."""
        if not self.sections:
            return np.zeros(1, np.int64)
        return np.array([section.start for section in self.sections], np.int64)

    def bars(self, item: int) -> int | None:
        """Match strength of a photo as 0 to 5 bars; None where there is none."""
        if self.strengths is None or np.isnan(self.strengths[item]):
            return None
        return round(float(self.strengths[item]) * _STRENGTH_BARS)

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


def by_month(layout: PhotoLayout, offline: NDArray[np.bool_] | None = None) -> GridContent:
    """Photos in the order they come in (by date), with a section a month."""
    sections: tuple[Section, ...] = ()
    if len(layout.ids):
        seconds = np.floor(layout.taken_s).astype("datetime64[s]")
        months = seconds.astype("datetime64[M]").astype(np.int64)
        starts = np.flatnonzero(np.diff(months, prepend=months[0] - 1))
        stops = np.append(starts[1:], len(months))
        sections = tuple(
            Section(
                int(start),
                int(stop - start),
                month=(1970 + int(months[start]) // 12, int(months[start]) % 12 + 1),
            )
            for start, stop in zip(starts, stops, strict=True)
        )
    return GridContent(
        ids=layout.ids,
        widths=layout.widths,
        heights=layout.heights,
        mean_colors=layout.mean_colors,
        taken_s=layout.taken_s,
        sections=sections,
        offline=offline,
        total=len(layout.ids),
    )


def by_band(
    result: SearchResult, layout: PhotoLayout, offline: NDArray[np.bool_] | None = None
) -> GridContent:
    """An answer, best first, with a section a band.

    Args:
        result: The hits; ``layout.ids`` are among them, in the same order.
        layout: Sizes of those hits that are still in the catalog.
        offline: Parallel to ``layout``.
    """
    is_there = np.isin(result.photo_ids, layout.ids)
    bands = [band for band, there in zip(result.bands, is_there, strict=True) if there]
    return GridContent(
        ids=layout.ids,
        widths=layout.widths,
        heights=layout.heights,
        mean_colors=layout.mean_colors,
        taken_s=layout.taken_s,
        sections=_band_sections(bands, result),
        strengths=result.strengths[is_there] if result.kind is MatchKind.MEANING else None,
        offline=offline,
        total=result.total,
        notes=result.notes,
    )


def _band_sections(bands: list[Band], result: SearchResult) -> tuple[Section, ...]:
    if not bands:
        return ()
    if result.kind is MatchKind.NAME:
        return (Section(0, result.total, kind=result.kind),)
    starts = [i for i, band in enumerate(bands) if i == 0 or band is not bands[i - 1]]
    stops = [*starts[1:], len(bands)]
    sections = []
    for start, stop in zip(starts, stops, strict=True):
        # The last band loaded may go on beyond this page; only of the rest is the end known.
        is_last = stop == len(bands)
        count = result.total - start if is_last and bands[start] is Band.REST else stop - start
        is_best_weak = start == 0 and bands[0] is Band.REST
        sections.append(
            Section(start, count, band=bands[start], kind=result.kind, is_best_weak=is_best_weak)
        )
    return tuple(sections)
