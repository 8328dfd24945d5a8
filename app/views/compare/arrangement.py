"""In how many columns photos stand beside each other so that most of them is seen. Pure arithmetic.

All cells have one size: only then is the same place of linked pictures at the same place of each.
"""

from __future__ import annotations

from collections.abc import Sequence

GAP_PX = 12
LEAST_SHARE = 0.5
"""Of a cell's height, for the photo: words beyond that are left out."""


def columns(sizes: Sequence[tuple[float, float]], room: tuple[int, int], words_px: int) -> int:
    """How many columns.

    Args:
        sizes: Width and height of each photo.
        room: Width and height for all of them.
        words_px: Height in each cell that words would take.
    """
    counts = range(1, len(sizes) + 1)
    # Of ways that show as much, the one with more columns: what is compared lies side by side.
    return max(counts, key=lambda count: (round(_shown(sizes, room, words_px, count), 2), count))


def _shown(
    sizes: Sequence[tuple[float, float]], room: tuple[int, int], words_px: int, count: int
) -> float:
    """Which share of the room the photos fill."""
    rows = -(-len(sizes) // count)
    width = (room[0] - (count - 1) * GAP_PX) / count
    height = (room[1] - (rows - 1) * GAP_PX) / rows
    height = max(height - words_px, height * LEAST_SHARE)
    if width < 1 or height < 1:
        return 0.0
    area = 0.0
    for wide, high in sizes:
        scale = min(width / max(wide, 1), height / max(high, 1))
        area += max(wide, 1) * max(high, 1) * scale**2
    return area / max(room[0] * room[1], 1)
