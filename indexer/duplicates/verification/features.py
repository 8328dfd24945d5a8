"""`Features`: what verification keeps of a picture, made once a photo.

Made by whoever verifies, from a thumbnail or a decoded photo, on any thread: plain arrays, some
100 KB, so they are kept for as long as pairs of a photo are looked at, not in the catalog.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from PIL import Image

from indexer.duplicates.verification.keypoints import find_keypoints
from indexer.types import Float32Array, UInt8Array

WORKING_PX: Final = 320
"""Long side at which pictures are compared: a thumbnail's, so that no photo is opened again."""
SMALLEST_PX: Final = 8
"""Pictures with a shorter side show nothing that could be compared."""


@dataclass(frozen=True, slots=True, eq=False)
class Features:
    """Of one picture, upright."""

    width: int
    height: int
    """Of the photo itself, in pixels."""
    grey: UInt8Array
    """``uint8[h, w]``: the working picture; its long side is at most `WORKING_PX`."""
    points: Float32Array
    """``float32[n, 4]``: x, y, size, direction in radians, in pixels of the working picture; the
    middle of the first pixel is (0, 0)."""
    descriptors: UInt8Array
    """``uint8[n, 128]``: RootSIFT times 512."""

    @property
    def is_usable(self) -> bool:
        """Whether there is anything to compare."""
        return bool(min(self.grey.shape) >= SMALLEST_PX)

    @property
    def order_key(self) -> tuple[int, int, int, bytes]:
        """Puts two pictures in the same order however they are given; larger ones first."""
        return -self.width * self.height, self.width, self.height, self.grey.tobytes()

    @property
    def nbytes(self) -> int:
        """Memory taken, for whoever keeps many."""
        return self.grey.nbytes + self.points.nbytes + self.descriptors.nbytes


def extract(image: Image.Image, size: tuple[int, int] | None = None) -> Features:
    """The features of a picture.

    Args:
        image: Mode ``RGB``, sRGB, upright; a thumbnail will do.
        size: Width and height of the photo itself, where ``image`` is smaller.
    """
    width, height = size or image.size
    grey = _working_picture(image)
    points, descriptors = find_keypoints(grey)
    return Features(width, height, grey, points, descriptors)


def _working_picture(image: Image.Image) -> UInt8Array:
    factor = min(1.0, WORKING_PX / max(image.size))
    size = (max(1, round(image.width * factor)), max(1, round(image.height * factor)))
    grey = image.convert("L")
    if size != image.size:
        grey = grey.resize(size, Image.Resampling.BICUBIC, reducing_gap=2.0)
    return np.asarray(grey)
