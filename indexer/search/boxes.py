"""Parts of pictures: what a box must be, and cutting it out.

Used by whatever in `indexer.search` meets a box; any thread.
"""

from __future__ import annotations

import math
from typing import Final

from PIL import Image

from indexer.errors import QueryError
from indexer.messages import message
from indexer.types import Box

_MIN_PX: Final = 8
"""Shortest side of a part, in pixels of the picture, that an encoder can make anything of."""
_TINY: Final = 1e-4
"""Of a side; a box that is drawn by a mouse is never this small on purpose."""


def inside(box: Box) -> Box:
    """The part of a box that lies in the picture.

    Raises:
        QueryError: There is none, or it is empty.
    """
    sides = (box.left, box.top, box.width, box.height)
    if not all(math.isfinite(side) for side in sides) or min(box.width, box.height) <= 0:
        raise _refused(message("The part of the picture is empty"))
    left, top = max(box.left, 0.0), max(box.top, 0.0)
    right, bottom = min(box.left + box.width, 1.0), min(box.top + box.height, 1.0)
    if right <= left or bottom <= top:
        raise _refused(message("The part lies outside the picture"))
    if min(right - left, bottom - top) < _TINY:
        raise _refused(message("The part of the picture is too small to be searched with"))
    return Box(left, top, right - left, bottom - top)


def decoding_side(box: Box | None, min_side: int) -> int:
    """How large the short side of the whole picture must be for the part to have ``min_side``."""
    if box is None:
        return min_side
    part = inside(box)
    return math.ceil(min_side / min(part.width, part.height))


def cut(image: Image.Image, box: Box | None) -> Image.Image:
    """A part of a picture; all of it for None.

    Raises:
        QueryError: The part has too few pixels, or there is none.
    """
    if box is None:
        return image
    part = inside(box)
    width, height = image.size
    left, top = math.floor(part.left * width), math.floor(part.top * height)
    right = min(width, math.ceil((part.left + part.width) * width))
    bottom = min(height, math.ceil((part.top + part.height) * height))
    if min(right - left, bottom - top) < _MIN_PX:
        raise _refused(message("The part of the picture is too small to be searched with"))
    return image.crop((left, top, right, bottom))


def _refused(what: str) -> QueryError:
    return QueryError(what, hint=message("Choose a larger part, within the picture"))
