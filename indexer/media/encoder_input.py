"""Resizes and crops a picture exactly as open_clip's own preprocessing does, without torch.

Used by the decode workers and for query images. open_clip 3.3 (``open_clip/transform.py``) builds
its preprocessing from torchvision's ``Resize`` and ``CenterCrop`` on Pillow images; the arithmetic
below follows both to the bit, and the tests compare it against them.
"""

from __future__ import annotations

import numpy as np
from PIL import Image

from indexer.embed.base import Preprocess
from indexer.types import UInt8Array

_MAX_ASPECT = 16
"""Strips longer than this are cut around their middle first: a picture of 1 by 65,000 pixels would
otherwise be enlarged to 224 by 14.6 million before all but the middle is thrown away."""

_RESAMPLING = {
    "bicubic": Image.Resampling.BICUBIC,
    "bilinear": Image.Resampling.BILINEAR,
}


def to_encoder_input(image: Image.Image, preprocess: Preprocess) -> UInt8Array:
    """The pixels that the encoder sees.

    Args:
        image: Mode ``RGB``, sRGB, orientation applied.
        preprocess: How the encoder wants its pictures.

    Returns:
        ``uint8[H, W, 3]`` of ``preprocess.size``, equal to what torchvision's transforms yield for
        the same image (except for strips beyond 16:1, see `_MAX_ASPECT`).
    """
    target_h, target_w = preprocess.size
    resampling = _RESAMPLING[preprocess.interpolation]
    if preprocess.resize_mode == "squash":
        return np.array(_resized(image, target_w, target_h, resampling))
    if preprocess.resize_mode == "longest":
        width, height = _scaled(image, preprocess, longest=True)
        image = _resized(image, width, height, resampling)
        return _center(image, target_w, target_h, preprocess.fill_color)
    image = _middle_of_strip(image)
    if target_h == target_w:
        # torchvision.transforms.Resize(int): the long side is rounded down
        short, long = sorted(image.size)
        long = int(target_h * long / short)
        width, height = (target_h, long) if image.width <= image.height else (long, target_h)
    else:
        width, height = _scaled(image, preprocess, longest=False)
        resampling = Image.Resampling.BICUBIC  # open_clip passes no interpolation in this case
    return _center(_resized(image, width, height, resampling), target_w, target_h, 0)


def _scaled(image: Image.Image, preprocess: Preprocess, *, longest: bool) -> tuple[int, int]:
    """Width and height as open_clip's ``ResizeKeepRatio`` rounds them, and at least one pixel."""
    target_h, target_w = preprocess.size
    ratios = image.height / target_h, image.width / target_w
    ratio = max(ratios) if longest else min(ratios)
    return max(1, round(image.width / ratio)), max(1, round(image.height / ratio))


def _resized(
    image: Image.Image, width: int, height: int, resampling: Image.Resampling
) -> Image.Image:
    if image.size == (width, height):
        return image
    return image.resize((width, height), resampling)


def _middle_of_strip(image: Image.Image) -> Image.Image:
    short, long = sorted(image.size)
    keep = short * _MAX_ASPECT
    if long <= keep:
        return image
    start = (long - keep) // 2
    if image.width > image.height:
        return image.crop((start, 0, start + keep, image.height))
    return image.crop((0, start, image.width, start + keep))


def _center(image: Image.Image, target_w: int, target_h: int, fill: int) -> UInt8Array:
    """Torchvision's ``center_crop`` (and open_clip's copy): pad what is short, crop what is long.

    Python's ``round`` goes to the even neighbour at a half, there as here.
    """
    pixels = np.array(image)
    pad_h, pad_w = max(0, target_h - image.height), max(0, target_w - image.width)
    if pad_h or pad_w:
        sides = ((pad_h // 2, (pad_h + 1) // 2), (pad_w // 2, (pad_w + 1) // 2), (0, 0))
        pixels = np.pad(pixels, sides, constant_values=fill)
    top = round((pixels.shape[0] - target_h) / 2.0)
    left = round((pixels.shape[1] - target_w) / 2.0)
    return np.ascontiguousarray(pixels[top : top + target_h, left : left + target_w])
