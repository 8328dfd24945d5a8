"""Justified rows: where each photo of a long list stands, computed at once with numpy.

Knows neither Qt nor photos: aspect ratios go in, integer pixel rectangles come out. Used by the
photo grid in the GUI thread: 100,000 photos take about 10 ms.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from indexer.types import Int64Array

Float64Array = NDArray[np.float64]

GAP_PX = 4
HEADING_PX = 34
MIN_ASPECT = 0.4
MAX_ASPECT = 5.0
"""A panorama of 66:1 would be a thread: beyond these, a photo stands whole inside its cell."""
_LAST_ROW_STRETCH = 1.25
"""A section's last row is stretched to the full width if that enlarges it no more than this."""


@dataclass(frozen=True, slots=True, eq=False)
class JustifiedLayout:
    """Rectangles of n items in rows, in pixels from the top left of the content.

    ``row_first`` has one entry more than there are rows: row r holds the items
    ``row_first[r]:row_first[r + 1]``.
    """

    left: Int64Array
    width: Int64Array
    row_of: Int64Array
    row_first: Int64Array
    row_top: Int64Array
    row_height: Int64Array
    row_bottom: Int64Array
    heading_top: Int64Array
    """One a section; empty where there are no headings."""
    content_width: int
    content_height: int

    @property
    def count(self) -> int:
        """How many items there are."""
        return len(self.left)

    @property
    def row_count(self) -> int:
        """How many rows there are."""
        return len(self.row_top)

    def rect(self, item: int) -> tuple[int, int, int, int]:
        """Left, top, width and height of one item."""
        row = int(self.row_of[item])
        return (
            int(self.left[item]),
            int(self.row_top[row]),
            int(self.width[item]),
            int(self.row_height[row]),
        )

    def rects(self, items: range) -> Int64Array:
        """Edges of neighbouring items, ``int64[n, 4]``: left, top, right, bottom.

        Right and bottom are the first pixels outside.
        """
        some = slice(items.start, items.stop)
        rows, left = self.row_of[some], self.left[some]
        top = self.row_top[rows]
        return np.stack([left, top, left + self.width[some], top + self.row_height[rows]], axis=1)

    def rows_between(self, top: int, bottom: int) -> range:
        """The rows that touch the pixels ``top <= y < bottom``."""
        first = int(np.searchsorted(self.row_bottom, top, side="right"))
        last = int(np.searchsorted(self.row_top, bottom, side="left"))
        return range(first, max(first, last))

    def items_between(self, top: int, bottom: int) -> range:
        """The items that touch the pixels ``top <= y < bottom``."""
        rows = self.rows_between(top, bottom)
        return range(int(self.row_first[rows.start]), int(self.row_first[rows.stop]))

    def headings_between(self, top: int, bottom: int) -> range:
        """The sections whose heading touches the pixels ``top <= y < bottom``."""
        first = int(np.searchsorted(self.heading_top, top - HEADING_PX, side="right"))
        last = int(np.searchsorted(self.heading_top, bottom, side="left"))
        return range(first, max(first, last))

    def item_at(self, x: int, y: int) -> int | None:
        """The item under a point, if any."""
        row = int(np.searchsorted(self.row_top, y, side="right")) - 1
        if row < 0 or y >= self.row_top[row] + self.row_height[row]:
            return None
        first, stop = int(self.row_first[row]), int(self.row_first[row + 1])
        item = first + int(np.searchsorted(self.left[first:stop], x, side="right")) - 1
        if item < first or x >= self.left[item] + self.width[item]:
            return None
        return item

    def nearest_item(self, x: int, y: int) -> int | None:
        """The item whose rectangle is nearest to a point; None when there are none."""
        if self.count == 0:
            return None
        row = int(np.searchsorted(self.row_top, y, side="right")) - 1
        row = min(max(row, 0), self.row_count - 1)
        if row + 1 < self.row_count:
            below = int(self.row_top[row + 1]) - y
            above = y - int(self.row_top[row] + self.row_height[row])
            row += above > below
        return self.item_in_row(row, x)

    def item_in_row(self, row: int, x: int) -> int:
        """The item of a row that is nearest to the column ``x``."""
        first, stop = int(self.row_first[row]), int(self.row_first[row + 1])
        left = self.left[first:stop]
        right = left + self.width[first:stop]
        distance = np.maximum(np.maximum(left - x, x - right), 0)
        return first + int(np.argmin(distance))


def justify(
    aspects: Float64Array,
    section_starts: Int64Array,
    content_width: int,
    target_height: int,
    *,
    has_headings: bool = True,
) -> JustifiedLayout:
    """Break items into rows that fill the width, each near the target height.

    Args:
        aspects: ``float64[n]``, width by height.
        section_starts: Ascending item numbers at which a section begins; the first is 0. A row
            never spans two sections.
        content_width: Width to fill in pixels.
        target_height: Wished height of a row in pixels.
        has_headings: Whether room is left above each section.

    Returns:
        The layout; widths, gaps and positions are whole pixels and add up exactly.
    """
    content_width = max(content_width, 64)
    count = len(aspects)
    aspects = np.clip(np.nan_to_num(aspects, nan=1.0), MIN_ASPECT, MAX_ASPECT)
    starts = section_starts[:1] if count == 0 else section_starts
    row_first = _break_rows(aspects, starts, content_width, target_height)
    sizes = np.diff(row_first)
    row_of = np.repeat(np.arange(len(sizes), dtype=np.int64), sizes)
    if count == 0:
        nothing = np.zeros(0, np.int64)
        return JustifiedLayout(
            *(nothing, nothing, nothing, row_first, nothing, nothing, nothing, nothing),
            content_width,
            0,
        )

    along = np.concatenate(([0.0], np.cumsum(aspects)))
    row_aspect = along[row_first[1:]] - along[row_first[:-1]]
    height = (content_width - GAP_PX * (sizes - 1)) / row_aspect
    # Only a section's last row can be short: it keeps the wished height and is not stretched.
    is_last_of_section = np.isin(row_first[1:], np.append(starts[1:], count))
    is_short = is_last_of_section & (height > target_height * _LAST_ROW_STRETCH)
    height = np.where(is_short, target_height, height)
    # One photo wider than the window fills the width and is less high; that is what it is.
    row_height = np.maximum(np.rint(height).astype(np.int64), 1)

    position = np.arange(count, dtype=np.int64) - np.repeat(row_first[:-1], sizes)
    base = np.repeat(along[row_first[:-1]], sizes)
    scale = np.repeat(height, sizes)
    left = np.rint((along[:-1] - base) * scale).astype(np.int64) + position * GAP_PX
    right = np.rint((along[1:] - base) * scale).astype(np.int64) + position * GAP_PX

    step = row_height + GAP_PX
    is_first_of_section = np.isin(row_first[:-1], starts)
    lead = np.where(is_first_of_section, HEADING_PX if has_headings else 0, 0)
    row_top = np.concatenate(([0], np.cumsum(step)[:-1])) + np.cumsum(lead)
    heading_top = row_top[is_first_of_section] - HEADING_PX
    return JustifiedLayout(
        left=left,
        width=np.maximum(right - left, 1),
        row_of=row_of,
        row_first=row_first,
        row_top=row_top,
        row_height=row_height,
        row_bottom=row_top + row_height,
        heading_top=heading_top if has_headings else heading_top[:0],
        content_width=content_width,
        content_height=int(row_top[-1] + row_height[-1]),
    )


def _break_rows(
    aspects: Float64Array, starts: Int64Array, content_width: int, target_height: int
) -> Int64Array:
    """Where each row begins, and the end.

    For every item the row that would begin there is found at once by bisection: the one whose
    height comes nearest to the target. Then only the chain of rows is walked.
    """
    count = len(aspects)
    if count == 0:
        return np.zeros(1, np.int64)
    needed = aspects * target_height + GAP_PX
    along = np.concatenate(([0.0], np.cumsum(needed)))
    begin = np.arange(count)
    # The first stop at which a row of the target height is at least as wide as the content.
    full = np.searchsorted(along, along[:-1] + content_width + GAP_PX, side="left")
    full = np.minimum(full, count)
    fewer = np.maximum(full - 1, begin + 1)
    aspect_along = np.concatenate(([0.0], np.cumsum(aspects)))

    def height(stop: Int64Array) -> Float64Array:
        gaps = GAP_PX * (stop - begin - 1)
        room = np.maximum(content_width - gaps, 1)
        return np.asarray(room / (aspect_along[stop] - aspect_along[begin]), np.float64)

    low, high = height(full) / target_height, height(fewer) / target_height
    stops = np.where(np.abs(np.log(low)) <= np.abs(np.log(high)), full, fewer)
    section_end = np.append(starts[1:], count)
    ends = np.repeat(section_end, np.diff(np.append(starts, count)))
    # A stop of "fewer" items is taken only where the section goes on beyond it.
    stops = np.where(full > ends, ends, stops)
    stops = np.minimum(stops, ends)

    following = stops.tolist()
    rows = [0]
    while rows[-1] < count:
        rows.append(following[rows[-1]])
    return np.array(rows, np.int64)
