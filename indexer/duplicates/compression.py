"""How hard a JPEG file was compressed, from its own tables; no pixel is read.

It speaks of the last compression only: a picture that was saved at 30 and again at 95 says 95.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

_BASE_SUM: Final = 3688
"""Of the table for luminance in ITU-T T.81, annex K.1, which libjpeg scales."""


def jpeg_quality(tables: Mapping[int, Sequence[int]]) -> int | None:
    """The libjpeg quality whose luminance table is as coarse on average, 1..100.

    Args:
        tables: ``Image.quantization`` of a JPEG that Pillow opened; empty for other formats.
    """
    table = tables.get(0)
    if table is None or len(table) != 64:
        return None
    percent = max(100 * sum(table) / _BASE_SUM, 1e-3)
    quality = 5000 / percent if percent > 100 else 100 - percent / 2
    return min(max(round(quality), 1), 100)
