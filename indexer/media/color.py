"""Brings any decoded picture to 8-bit sRGB.

Used by `decode` on the decode workers. Colour profiles are applied by LittleCMS (Pillow's
``ImageCms``); one transform is built per profile and kept.
"""

from __future__ import annotations

import functools
import hashlib
import io
import logging
from dataclasses import dataclass

import numpy as np
from PIL import Image, ImageCms

from indexer.types import UInt8Array

_log = logging.getLogger(__name__)

_CACHED_TRANSFORMS = 32
_INVISIBLE = 1
"""A profile that moves no probe colour by more than this is sRGB under another name."""
_WHITE = (255, 255, 255)


@dataclass(frozen=True, slots=True)
class ColorTransform:
    """The step from a colour profile to sRGB that is still to be taken."""

    profile_digest: bytes
    """Tells transforms apart: equal pixels under different profiles are different pictures."""
    _cms: ImageCms.ImageCmsTransform

    def apply(self, image: Image.Image) -> Image.Image:
        """An sRGB copy of an ``RGB`` picture."""
        return self._cms.apply(image)


def to_rgb(
    image: Image.Image, icc_profile: bytes | None
) -> tuple[Image.Image, ColorTransform | None]:
    """An ``RGB`` picture, and the transform to sRGB where its profile asks for one.

    Transparency is laid over white, as galleries do. (open_clip's ``convert("RGB")`` drops the
    alpha channel and shows whatever lies beneath, often black; opaque photos come out the same.)
    Deeper pixels are reduced to 8 bits; a profile that is broken or does not fit is ignored.

    The transform is left to the caller because it costs 19 ns a pixel: 14 ms for a 12-megapixel
    JPEG decoded at 1/4, but 2 ms for the thumbnail and the encoder's input drawn from it.
    """
    image = _to_8_bit(image)
    if _may_be_transparent(image):
        image = _over_white(image)
    if image.mode == "LAB":
        return _lab_to_srgb().apply(image), None
    if image.mode not in ("L", "RGB", "CMYK"):
        image = image.convert("RGB")
    transform = _transform(icc_profile, image.mode) if icc_profile else None
    if image.mode == "RGB":
        return image, transform
    return (image.convert("RGB") if transform is None else transform.apply(image)), None


def to_srgb(image: Image.Image, icc_profile: bytes | None) -> Image.Image:
    """`to_rgb` with the transform applied: an ``RGB`` picture for sRGB screens."""
    image, transform = to_rgb(image, icc_profile)
    return image if transform is None else transform.apply(image)


def _to_8_bit(image: Image.Image) -> Image.Image:
    """Single-channel pictures of 16 and 32 bits as ``L``: Pillow's ``convert`` would clip them."""
    if image.mode.startswith("I;16"):
        return Image.fromarray((np.asarray(image) >> 8).astype(np.uint8))
    if image.mode in ("I", "F"):
        return Image.fromarray(_grey_levels(np.asarray(image)))
    return image


def _grey_levels(values: np.ndarray[tuple[int, ...], np.dtype[np.generic]]) -> UInt8Array:
    """Numbers without a stated range as grey levels: the usual ranges are tried, else stretched."""
    floats = np.nan_to_num(values.astype(np.float32), copy=False, posinf=0.0, neginf=0.0)
    low, high = float(floats.min()), float(floats.max())
    is_float = values.dtype.kind == "f"
    if low < 0 or high > 65535:
        floats = (floats - low) * (255.0 / max(high - low, 1e-30))
    elif is_float and high <= 1:
        floats = floats * 255.0
    elif high > 255:
        floats = floats / 257.0
    return np.clip(np.rint(floats), 0, 255).astype(np.uint8)


def _may_be_transparent(image: Image.Image) -> bool:
    return image.mode in ("P", "PA", "LA", "La", "RGBA", "RGBa") or "transparency" in image.info


def _over_white(image: Image.Image) -> Image.Image:
    if image.mode == "P" and not image.has_transparency_data:
        return image.convert("RGB")
    if image.mode == "La":
        image = image.convert("LA")
    layer = image if image.mode == "RGBA" else image.convert("RGBA")
    alpha = layer.getchannel("A")
    if alpha.getextrema() == (255, 255):
        return layer.convert("RGB")
    canvas = Image.new("RGB", layer.size, _WHITE)
    canvas.paste(layer, mask=alpha)
    return canvas


@functools.lru_cache(maxsize=_CACHED_TRANSFORMS)
def _transform(icc_profile: bytes, mode: str) -> ColorTransform | None:
    """From the profile to sRGB; None for a profile that is sRGB, broken, or of other colours.

    LittleCMS only reads a transform while applying it, so one serves all threads.
    """
    try:
        transform = ImageCms.buildTransform(
            ImageCms.ImageCmsProfile(io.BytesIO(icc_profile)),
            _srgb(),
            mode,
            "RGB",
            ImageCms.Intent.RELATIVE_COLORIMETRIC,
            ImageCms.Flags.BLACKPOINTCOMPENSATION,
        )
        if mode == "RGB" and _changes_nothing(transform):
            return None
        return ColorTransform(hashlib.sha256(icc_profile).digest(), transform)
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError, SyntaxError) as error:
        _log.debug("unusable colour profile: %s", error)
        return None


def _changes_nothing(transform: ImageCms.ImageCmsTransform) -> bool:
    """Whether a cube of 17³ colours comes out as it went in: telling sRGB by name is guesswork."""
    steps = np.linspace(0, 255, 17).astype(np.uint8)
    cube = np.stack(np.meshgrid(steps, steps, steps), axis=-1).reshape(17 * 17, 17, 3)
    converted = np.asarray(transform.apply(Image.fromarray(cube)))
    return int(np.abs(converted.astype(np.int16) - cube).max()) <= _INVISIBLE


@functools.cache
def _srgb() -> ImageCms.ImageCmsProfile:
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))


@functools.cache
def _lab_to_srgb() -> ImageCms.ImageCmsTransform:
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB"))
    return ImageCms.buildTransform(lab, _srgb(), "LAB", "RGB")
