"""How hard a JPEG file was compressed, from its own tables; no pixel is read.

It speaks of the last compression only: a picture that was saved at 30 and again at 95 says 95.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

# fmt: off
_BASE: Final = (
    16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55,
    14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22, 29, 51, 87, 80, 62,
    18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92,
    49, 64, 78, 87, 103, 121, 120, 101, 72, 92, 95, 98, 112, 100, 103, 99,
)
"""For luminance, in ITU-T T.81, annex K.1: what libjpeg scales by its quality."""
# fmt: on


def jpeg_quality(tables: Mapping[int, Sequence[int]]) -> int | None:
    """The libjpeg quality whose luminance table is as coarse as a whole, 1..100.

    Args:
        tables: ``Image.quantization`` of a JPEG that Pillow opened; empty for other formats.
    """
    table = tables.get(0)
    if table is None or len(table) != len(_BASE):
        return None
    total = sum(table)
    return min(range(100, 0, -1), key=lambda quality: abs(_coarseness(quality) - total))


def _coarseness(quality: int) -> int:
    """Sum of the table that libjpeg writes at this quality."""
    percent = 5000 // quality if quality < 50 else 200 - 2 * quality
    return sum(min(max((each * percent + 50) // 100, 1), 255) for each in _BASE)
