"""What the grid shows: ids and sizes of photos as arrays, in sections; made on an engine thread.

Immutable, without Qt and without pictures: about 40 bytes a photo.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from app.models.sections import NO_SECTIONS, Runs, Section, Sections, runs_of, sections_of
from indexer.catalog.records import PhotoLayout, PhotoOrder
from indexer.search.query import Band, MatchKind, SearchResult
from indexer.types import Float32Array, Int64Array, PhotoId

T = TypeVar("T", bound=np.generic)

_STRENGTH_BARS = 5


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
    bands_shown: tuple[Section, ...] = ()
    """In an answer: its sections."""
    strengths: Float32Array | None = None
    """Match strength in 0..1; None where photos were not matched by meaning."""
    offline: NDArray[np.bool_] | None = None
    """Photos of which no file can be reached now; None: all can be."""
    is_partial: bool = False
    """Of a list, no more than its beginning: to be seen while the rest is read."""
    total: int = 0
    """How many photos there are, with those not loaded yet."""
    loaded_until: int = 0
    """In an answer: the rank at which the next page begins."""
    kind: MatchKind | None = None
    """In an answer: how the photos were found."""
    bands: tuple[Band, ...] = ()
    """In an answer: the band of each photo."""
    notes: tuple[str, ...] = field(default=())

    @property
    def count(self) -> int:
        """How many photos are loaded."""
        return len(self.ids)

    @property
    def aspects(self) -> NDArray[np.float64]:
        """Width by height of each photo."""
        return self.widths / np.maximum(self.heights, 1)

    def sections_for(self, row_px: int, content_width: int) -> Sections:
        """What stands under one heading, in rows of that height and width in pixels."""
        if self.runs is not None:
            return sections_of(self.runs, row_px, content_width)
        return Sections.of(self.bands_shown) if self.bands_shown else NO_SECTIONS

    def bars(self, item: int) -> int | None:
        """Match strength of a photo as 0 to 5 bars; None where there is none."""
        if self.strengths is None or np.isnan(self.strengths[item]):
            return None
        return round(float(self.strengths[item]) * _STRENGTH_BARS)

    def followed_by(self, page: GridContent) -> GridContent:
        """This answer with its next page; a photo that is there already is not repeated."""
        is_new = ~np.isin(page.ids, self.ids)
        bands = self.bands + tuple(b for b, new in zip(page.bands, is_new, strict=True) if new)

        def joined(a: NDArray[T], b: NDArray[T]) -> NDArray[T]:
            return np.concatenate([a, b[is_new]])

        none_offline = np.zeros(self.count, np.bool_), np.zeros(page.count, np.bool_)
        offline = joined(
            none_offline[0] if self.offline is None else self.offline,
            none_offline[1] if page.offline is None else page.offline,
        )
        strengths = None
        if self.strengths is not None and page.strengths is not None:
            strengths = joined(self.strengths, page.strengths)
        return replace(
            self,
            ids=joined(self.ids, page.ids),
            widths=joined(self.widths, page.widths),
            heights=joined(self.heights, page.heights),
            mean_colors=joined(self.mean_colors, page.mean_colors),
            taken_s=joined(self.taken_s, page.taken_s),
            bands_shown=band_sections(bands, self.kind, self.total),
            strengths=strengths,
            offline=offline if offline.any() else None,
            # A page that brings nothing is the last one, whatever the total says.
            total=self.total if page.count else len(bands),
            loaded_until=page.loaded_until,
            bands=bands,
        )

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


def by_order(
    layout: PhotoLayout,
    order: PhotoOrder = PhotoOrder.DATE,
    offline: NDArray[np.bool_] | None = None,
) -> GridContent:
    """A list of photos, in the order they come in, which is the one named."""
    return GridContent(
        ids=layout.ids,
        widths=layout.widths,
        heights=layout.heights,
        mean_colors=layout.mean_colors,
        taken_s=layout.taken_s,
        order=order,
        runs=runs_of(layout, order),
        offline=offline,
        total=len(layout.ids),
    )


def by_band(
    result: SearchResult,
    layout: PhotoLayout,
    offline: NDArray[np.bool_] | None = None,
    offset: int = 0,
) -> GridContent:
    """An answer, or a page of one, best first, with a section a band.

    Args:
        result: The hits; ``layout.ids`` are among them, in the same order.
        layout: Sizes of those hits that are still in the catalog.
        offline: Parallel to ``layout``.
        offset: The rank of the first hit.
    """
    is_there = np.isin(result.photo_ids, layout.ids)
    bands = tuple(band for band, there in zip(result.bands, is_there, strict=True) if there)
    return GridContent(
        ids=layout.ids,
        widths=layout.widths,
        heights=layout.heights,
        mean_colors=layout.mean_colors,
        taken_s=layout.taken_s,
        bands_shown=band_sections(bands, result.kind, result.total),
        strengths=result.strengths[is_there] if result.kind is MatchKind.MEANING else None,
        offline=offline,
        total=result.total,
        loaded_until=offset + len(result.photo_ids),
        kind=result.kind,
        bands=bands,
        notes=result.notes,
    )


def band_sections(
    bands: tuple[Band, ...], kind: MatchKind | None, total: int
) -> tuple[Section, ...]:
    """A section for each run of equal bands; photos found by name are one section."""
    if not bands:
        return ()
    if kind is MatchKind.NAME:
        return (Section(0, total, kind=kind),)
    starts = [i for i, band in enumerate(bands) if i == 0 or band is not bands[i - 1]]
    stops = [*starts[1:], len(bands)]
    return tuple(
        Section(
            start,
            # The rest goes on to the end of the ranking, loaded or not.
            max(total - start, stop - start) if bands[start] is Band.REST else stop - start,
            band=bands[start],
            kind=kind,
            is_best_weak=start == 0 and bands[0] is Band.REST,
        )
        for start, stop in zip(starts, stops, strict=True)
    )
