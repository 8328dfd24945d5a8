"""Which part of a picture is decoded at full scale, so that eight of 50 megapixels fit into memory.

Pure arithmetic. What is kept of each picture is bounded; a little more than is seen, so that a
short way to the side asks for nothing.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from app.views.compare.linking import Size
from app.views.preview.framing import Box
from app.views.preview.pictures import CACHE_BYTES, Stage, Want
from indexer.types import PhotoId

_PIXEL_BYTES = 4
_WITH_HALVES = 4 / 3
_SHARE = 0.75
"""Of the cache; the rest holds thumbnails and pictures at the size of their views."""
_AROUND = 2.0
"""A part is as many times as wide and high as what is seen of it, where there is room."""


@dataclass(frozen=True, slots=True)
class Need:
    """What is seen of one photo."""

    photo_id: PhotoId
    size: Size
    """At full scale."""
    fitted: Size
    """Device pixels that all of it takes when it is seen whole."""
    visible: Box
    """What is seen of it, in its pixels."""
    zoom: float
    """Device pixels a pixel of it."""


def fitted_size(size: Size, zoom: float) -> Size:
    """What a picture is reduced to for a view in which all of it is seen at a zoom."""
    scale = min(zoom, 1.0)
    return max(1, round(size[0] * scale)), max(1, round(size[1] * scale))


def detail_for(need: Need, count: int, before: Want | None) -> Want | None:
    """What is to be decoded beyond the picture that fits its view.

    Args:
        need: Of the photo.
        count: How many photos share the memory.
        before: What was asked for last; it is asked for again while it serves.

    Returns:
        None where the picture that fits has all the pixels that can be seen.
    """
    width, height = need.size
    if need.fitted[0] >= width * min(need.zoom, 1.0) * 0.99 or not need.visible.width:
        return None
    bound = CACHE_BYTES * _SHARE / max(count, 1) / _PIXEL_BYTES
    if width * height * _WITH_HALVES <= bound:
        return Want(need.photo_id, Stage.FULL)
    halvings = max(0, math.floor(math.log2(1 / max(need.zoom, 1e-6))))
    scaled = (-(-width // (1 << halvings)), -(-height // (1 << halvings))) if halvings else (0, 0)
    if before is not None and before.stage is Stage.PART and before.photo_id == need.photo_id:
        part = Box(before.left_px, before.top_px, before.width_px, before.height_px)
        is_scale = (before.whole_width_px, before.whole_height_px) == scaled
        if is_scale and _contains(part, need.visible):
            return before
    return _part(need, 1 << halvings, bound)._replace(
        whole_width_px=scaled[0], whole_height_px=scaled[1]
    )


def _part(need: Need, step: int, bound: float) -> Want:
    seen = need.visible
    # All pixels that are seen, whatever the bound: no more of them than the screen has.
    room = max(bound * step * step / max(seen.width * seen.height, 1), 1.0)
    around = min(_AROUND, math.sqrt(room))
    edges = []
    for first, length, side in (
        (seen.left, seen.width, need.size[0]),
        (seen.top, seen.height, need.size[1]),
    ):
        more = length * (around - 1) / 2
        low = max(0, math.floor((first - more) / step) * step)
        high = min(side, math.ceil((first + length + more) / step) * step)
        edges.append((low, max(high - low, 1)))
    (left, width), (top, height) = edges
    return Want(need.photo_id, Stage.PART, width, height, left, top)


def _contains(part: Box, seen: Box) -> bool:
    return (
        part.left <= seen.left
        and part.top <= seen.top
        and part.left + part.width >= seen.left + seen.width
        and part.top + part.height >= seen.top + seen.height
    )
