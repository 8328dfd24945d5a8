"""Decoded pictures for the preview: what there is of each photo, in bounded memory. GUI thread."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from enum import IntEnum
from typing import NamedTuple

import numpy as np
from PySide6.QtGui import QImage

from indexer.media.records import Picture
from indexer.types import PhotoId, UInt8Array

CACHE_BYTES = 400 << 20


class Stage(IntEnum):
    """How much of a photo is wanted."""

    SMALL = 0
    """Its thumbnail."""
    FITTED = 1
    """At the size of the window, to be painted pixel by pixel."""
    FULL = 2
    """At full scale."""
    PART = 3
    """A part of it, at full scale or a half, a quarter … of that."""


class Want(NamedTuple):
    """One photo at one stage."""

    photo_id: PhotoId
    stage: Stage
    width_px: int = 0
    """FITTED: the size in device pixels, upright as the file says. PART: of the part, in pixels of
    the photo."""
    height_px: int = 0
    left_px: int = 0
    """PART: where it begins, in pixels of the photo."""
    top_px: int = 0
    whole_width_px: int = 0
    """PART: how wide the whole photo would be at the scale that is wanted; 0: full scale."""
    whole_height_px: int = 0


@dataclass(frozen=True, slots=True, eq=False)
class Shown:
    """One decoded photo."""

    images: tuple[QImage, ...]
    """``Format_RGB32``; the largest first, then its halves."""
    is_full: bool
    """Whether the first has all the pixels that there are."""

    @property
    def size_bytes(self) -> int:
        """Memory that it takes."""
        return sum(image.sizeInBytes() for image in self.images)

    def image_for(self, width_px: float) -> QImage:
        """The smallest image that need not be enlarged for a width, else the largest."""
        large_enough = [image for image in self.images if image.width() >= width_px]
        return large_enough[-1] if large_enough else self.images[0]


class PictureCache:
    """Pictures by photo and stage; those that were not asked for lately go first."""

    def __init__(self, bound_bytes: int = CACHE_BYTES) -> None:
        self._bound_bytes = bound_bytes
        self._shown: OrderedDict[tuple[PhotoId, Stage], tuple[Want, Shown]] = OrderedDict()
        self._used_bytes = 0

    @property
    def used_bytes(self) -> int:
        """Memory of all pictures; never more than the bound, a single larger one aside."""
        return self._used_bytes

    def get(self, photo_id: PhotoId, stage: Stage) -> Shown | None:
        """A photo at a stage, perhaps made for another size of the window."""
        found = self._shown.get((photo_id, stage))
        if found is None:
            return None
        self._shown.move_to_end((photo_id, stage))
        return found[1]

    def want_of(self, photo_id: PhotoId, stage: Stage) -> Want | None:
        """What was asked for when the picture came that is there."""
        found = self._shown.get((photo_id, stage))
        return None if found is None else found[0]

    def has(self, want: Want) -> bool:
        """Whether nothing better than what is there could come of a want."""
        if want.stage is Stage.SMALL and (want.photo_id, Stage.FITTED) in self._shown:
            return True
        found = self._shown.get((want.photo_id, want.stage))
        if found is not None and found[0] == want:
            return True
        fitted = self._shown.get((want.photo_id, Stage.FITTED))
        if want.stage < Stage.FULL:
            return False
        full = self._shown.get((want.photo_id, Stage.FULL))
        return (fitted is not None and fitted[1].is_full) or full is not None

    def put(self, want: Want, shown: Shown) -> None:
        """Keep a picture, in place of one of the same photo and stage."""
        self.drop(want.photo_id, want.stage)
        self._shown[want.photo_id, want.stage] = (want, shown)
        self._used_bytes += shown.size_bytes
        while self._used_bytes > self._bound_bytes and len(self._shown) > 1:
            _, (_, oldest) = self._shown.popitem(last=False)
            self._used_bytes -= oldest.size_bytes

    def drop(self, photo_id: PhotoId, stage: Stage) -> None:
        """Let go of a picture."""
        found = self._shown.pop((photo_id, stage), None)
        if found is not None:
            self._used_bytes -= found[1].size_bytes

    def clear(self) -> None:
        """Let go of everything."""
        self._shown.clear()
        self._used_bytes = 0


def shown_of(picture: Picture) -> Shown:
    """The engine's pixels as images; on an engine thread."""
    images = tuple(to_image(pixels) for pixels in (picture.pixels, *picture.halves))
    return Shown(images, picture.is_full)


def to_image(pixels: UInt8Array) -> QImage:
    """``uint8[H, W, 4]`` (red, green, blue, anything) as a ``Format_RGB32`` of its own.

    NumPy moves the bytes, since it lets go of the interpreter's lock meanwhile: converting or
    copying a `QImage` of 12 megapixels would hold up the window for 27 ms.
    """
    height, width = pixels.shape[:2]
    image = QImage(width, height, QImage.Format.Format_RGB32)
    out = np.frombuffer(image.bits(), np.uint8).reshape(height, width, 4)
    for ours, theirs in ((0, 2), (1, 1), (2, 0)):  # blue, green, red in memory
        out[:, :, ours] = pixels[:, :, theirs]
    out[:, :, 3] = 255
    return image
