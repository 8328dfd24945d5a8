"""Which place of one picture shows the same as a place of another, and how zoom and pan follow.

Pure arithmetic without Qt. All pictures of a comparison lie in one frame, the pixels of the first
one; each has an `Alignment` from there to its own pixels. Unlike the engine's, which count from the
middle of a pixel, places count from its upper left corner here: so do painters.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from app.views.preview.framing import Box, Extent, Framing
from indexer.duplicates.verification.alignment import Alignment, Float64Array

Size = tuple[int, int]


def by_corners(alignment: Alignment) -> Alignment:
    """An alignment of the engine, for places that count from the corner of the first pixel."""
    linear, shift = alignment.matrix[:, :2], alignment.matrix[:, 2]
    moved = shift + 0.5 - linear @ np.full(2, 0.5)
    return Alignment(np.column_stack([linear, moved]))


def by_middle(first: Size, second: Size) -> Alignment:
    """Where nothing is known: middle over middle, as large as fits over the first one.

    For photos that lie over each other; beside each other they move `by_views`.
    Proportions stay: a portrait over a landscape would else be no picture any more.
    """
    scale = max(max(s, 1) / max(f, 1) for f, s in zip(first, second, strict=True))
    x, y = ((s - f * scale) / 2 for f, s in zip(first, second, strict=True))
    return Alignment(np.array([[scale, 0.0, x], [0.0, scale, y]]))


def by_views(base: Framing, to_base: Alignment, other: Framing) -> Alignment:
    """Where nothing is known: what stands at the same place of two views when all is seen.

    Thus both are seen whole at first, and then each as many times larger as the other.

    Args:
        base: How a picture stands whose place in the frame is known, when it is seen whole.
        to_base: From the pixels of the frame to its own.
        other: How the other one stands, in a view of the same size.
    """
    x, y = (base.left - other.left) / other.zoom, (base.top - other.top) / other.zoom
    scale = base.zoom / other.zoom
    return Alignment(np.array([[scale, 0.0, x], [0.0, scale, y]])).after(to_base)


def over(base: Alignment, other: Alignment) -> Alignment:
    """From the pixels of another picture to those of the one that it is laid over."""
    return base.after(other.inverted())


def extents(alignments: Sequence[Alignment], sizes: Sequence[Size]) -> list[Extent]:
    """How far one can look beside each of some pictures that move together.

    As far as any of them reaches: beside a crop there is room for what was cut off. The whole of
    all of them is seen at one scale, also of those that are turned and so need another room than
    the rest: all take the same. Thus the first step closer moves nothing aside.

    Args:
        alignments: From the pixels of the frame to those of each picture.
        sizes: Their widths and heights.
    """
    whole = _corners(_whole(alignments, sizes))
    boxes = [_around(one.apply(whole)) for one in alignments]
    scales = [max(one.scale, 1e-9) for one in alignments]
    finest = max(scales)
    width = max(box.width / scale for box, scale in zip(boxes, scales, strict=True))
    height = max(box.height / scale for box, scale in zip(boxes, scales, strict=True))
    return [
        Extent(_widened(box, width * scale, height * scale), finest / scale)
        for box, scale in zip(boxes, scales, strict=True)
    ]


def extent_below(alignments: Sequence[Alignment], sizes: Sequence[Size]) -> Extent:
    """How far one can look beside a picture over which others are laid, as far as any reaches.

    Args:
        alignments: From its pixels to those of each of them; itself is one.
        sizes: Their widths and heights.
    """
    return Extent(_whole(alignments, sizes), max(one.scale for one in alignments))


def _whole(alignments: Sequence[Alignment], sizes: Sequence[Size]) -> Box:
    areas = [
        one.inverted().apply(_corners(Box(0, 0, *size)))
        for one, size in zip(alignments, sizes, strict=True)
    ]
    return _around(np.concatenate(areas))


def _corners(box: Box) -> Float64Array:
    left, top, width, height = box
    return np.array([(x, y) for x in (left, left + width) for y in (top, top + height)])


def _around(points: Float64Array) -> Box:
    (left, top), (right, bottom) = points.min(axis=0).tolist(), points.max(axis=0).tolist()
    return Box(left, top, right - left, bottom - top)


def _widened(box: Box, width: float, height: float) -> Box:
    left, top = box.left - (width - box.width) / 2, box.top - (height - box.height) / 2
    return Box(left, top, width, height)


@dataclass(frozen=True, slots=True)
class Spot:
    """What all linked pictures show in the middle of their views, in pixels of the frame."""

    x: float
    y: float
    zoom: float
    """Device pixels a pixel of the frame."""

    @classmethod
    def of(cls, framing: Framing, to_picture: Alignment) -> Spot:
        """What a picture shows that lies so in the frame."""
        width, height = framing.view
        place = np.array([framing.picture_point(width / 2, height / 2)])
        ((x, y),) = to_picture.inverted().apply(place)
        return cls(float(x), float(y), framing.zoom * to_picture.scale)

    def framing(self, to_picture: Alignment, whole: Framing) -> Framing:
        """How another picture stands in its view so that it shows the same in the middle.

        It is not moved back where it ends: beside a crop there is nothing, and that is what one
        wants to see.

        Args:
            to_picture: From the pixels of the frame to its own.
            whole: How it stands when all of it is seen.
        """
        ((x, y),) = to_picture.apply(np.array([[self.x, self.y]]))
        zoom = self.zoom / max(to_picture.scale, 1e-9)
        left, top = whole.view[0] / 2 - float(x) * zoom, whole.view[1] / 2 - float(y) * zoom
        return replace(whole, zoom=zoom, left=left, top=top)


def seen_of(framing: Framing, to_base: Alignment, picture: Size) -> Box:
    """The part of a picture that is seen where it is laid over another one, which stands so.

    Args:
        framing: Of the picture below.
        to_base: From this picture's pixels to those of the one below.
        picture: Its width and height.
    """
    begin, end = framing.picture_point(0, 0), framing.picture_point(*framing.view)
    seen = Box(*begin, end[0] - begin[0], end[1] - begin[1])
    places = to_base.inverted().apply(_corners(seen))
    first = np.clip(np.floor(places.min(axis=0)), 0, picture)
    last = np.clip(np.ceil(places.max(axis=0)), 0, picture)
    return Box(float(first[0]), float(first[1]), *(float(side) for side in last - first))
