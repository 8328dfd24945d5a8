"""Applies EXIF orientation (tag 0x0112, EXIF 2.32 section 4.6.4)."""

from __future__ import annotations

from PIL import Image

_TRANSPOSE = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,  # Pillow turns counter-clockwise
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}


def apply_orientation(image: Image.Image, orientation: int) -> Image.Image:
    """The picture as it is meant to be seen; the same object where nothing is to be done."""
    method = _TRANSPOSE.get(orientation)
    return image if method is None else image.transpose(method)


def swaps_sides(orientation: int) -> bool:
    """Whether width and height change places."""
    return orientation >= 5
