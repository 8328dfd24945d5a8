"""Everything that the library wants to know of a photo, from one read and one decode.

Used by the decode workers.
"""

from __future__ import annotations

import logging
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Protocol

import numpy as np
from PIL import Image

from indexer.embed.base import Preprocess
from indexer.media.color import ColorTransform
from indexer.media.decode import decode_before_color
from indexer.media.encoder_input import to_encoder_input
from indexer.media.hashing import content_hash, pixel_hash
from indexer.media.quality import mean_color, sharpness
from indexer.media.thumbnails import encode_thumbnail, make_thumbnail
from indexer.types import EncoderId, Float32Array, Metadata, UInt8Array

log = logging.getLogger(__name__)

MIN_SIDE_PX = 336
"""Short side that suffices for thumbnail, hashes and an encoder of 224 px.

Half as much again as the encoder sees: on 31 camera photos, decoding JPEGs at a scale down to 448
px kept the vectors of ViT-B-32 at a cosine of 0.99995 or more to those of the full scale; 224 px,
at 0.9997. What comes after a decode at half the scale costs a quarter.
"""


LOOK_SHORT_PX, LOOK_LONG_PX = 336, 512
"""What Look is drawn from has at least one of these sides, where the photo has them: more than it
looks at, so that it can reduce the picture its own way, and little enough to convert its colours
in 2 ms."""


def min_side_px(*preprocesses: Preprocess | None) -> int:
    """How far a picture may be reduced while it is decoded: the short side that must remain."""
    sides = [3 * max(each.size) // 2 for each in preprocesses if each is not None]
    return max(MIN_SIDE_PX, *sides) if sides else MIN_SIDE_PX


class LookCode(Protocol):
    """How a photo looks, as `indexer.embed.look` writes it down."""

    @property
    def vector(self) -> Float32Array:
        """``float32[D]``, unit norm."""
        ...

    @property
    def fine(self) -> bytes:
        """The finer code."""
        ...


class Look(Protocol):
    """Describes how a picture looks; `indexer.embed.look.LookEncoder` does. Thread-safe."""

    @property
    def id(self) -> EncoderId:
        """Of its vectors."""
        ...

    def describe(self, image: Image.Image) -> LookCode:
        """What it makes of a picture of mode ``RGB``, sRGB, upright."""
        ...


@dataclass(frozen=True, slots=True)
class PreparedPhoto:
    """What one decode yields."""

    content_hash: bytes
    size_bytes: int
    width: int
    """Pixels at full size, after orientation."""
    height: int
    format: str
    metadata: Metadata
    pixel_hash: bytes
    """See `hashing.pixel_hash` for what equality means."""
    sharpness: float
    mean_color: int
    """0xRRGGBB."""
    thumbnail: bytes
    """A JPEG file, `thumbnails.THUMB_PX` on its long side."""
    encoder_inputs: Mapping[Preprocess, UInt8Array] = field(default_factory=dict)
    """``uint8[H, W, 3]``, as each encoder wants it; one for those that want the same."""
    look: LookCode | None = None
    """None where it was not asked for, or failed."""


def prepare(
    data: bytes,
    name: str,
    preprocesses: Collection[Preprocess] = (),
    *,
    look: Look | None = None,
    digest: bytes | None = None,
) -> PreparedPhoto:
    """Decode a file once and draw everything from that.

    Args:
        data: The whole file.
        name: Its name, for `decode`.
        preprocesses: How encoders want their pictures.
        look: Describes how it looks, where that is wanted.
        digest: The content hash of ``data``, where the caller has taken it already.

    Raises:
        PhotoError: The file holds no picture that can be read; the run goes on.
    """
    decoded, transform = decode_before_color(data, name, min_side_px(*preprocesses))
    thumbnail = _srgb(make_thumbnail(decoded.image), transform)
    return PreparedPhoto(
        content_hash=digest or content_hash(data),
        size_bytes=len(data),
        width=decoded.width,
        height=decoded.height,
        format=decoded.format,
        metadata=decoded.metadata,
        pixel_hash=pixel_hash(
            decoded.image,
            (decoded.width, decoded.height),
            b"" if transform is None else transform.profile_digest,
        ),
        sharpness=sharpness(thumbnail),
        mean_color=mean_color(thumbnail),
        thumbnail=encode_thumbnail(thumbnail),
        encoder_inputs={
            preprocess: _encoder_input(decoded.image, preprocess, transform)
            for preprocess in preprocesses
        },
        look=None if look is None else _look(decoded.image, transform, look),
    )


def _srgb(image: Image.Image, transform: ColorTransform | None) -> Image.Image:
    return image if transform is None else transform.apply(image)


def _encoder_input(
    image: Image.Image, preprocess: Preprocess, transform: ColorTransform | None
) -> UInt8Array:
    pixels = to_encoder_input(image, preprocess)
    return pixels if transform is None else np.array(transform.apply(Image.fromarray(pixels)))


def _look(image: Image.Image, transform: ColorTransform | None, look: Look) -> LookCode | None:
    """How the picture looks; None where it cannot be said, which must not cost the photo.

    OpenCV is a large library that meets whatever people photograph, and its errors are no kind of
    their own.
    """
    factor = min(min(image.size) // LOOK_SHORT_PX, max(image.size) // LOOK_LONG_PX)
    try:
        reduced = image.reduce(factor) if factor > 1 else image
        return look.describe(_srgb(reduced, transform))
    except Exception:
        log.exception("a photo could not be described by its looks")
        return None
