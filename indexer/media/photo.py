"""Everything that the library wants to know of a photo, from one read and one decode.

Used by the decode workers.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PIL import Image

from indexer.embed.base import Preprocess
from indexer.media.decode import decode_before_color
from indexer.media.encoder_input import to_encoder_input
from indexer.media.hashing import content_hash, pixel_hash
from indexer.media.quality import mean_color, sharpness
from indexer.media.thumbnails import encode_thumbnail, make_thumbnail
from indexer.types import Metadata, UInt8Array

MIN_SIDE_PX = 336
"""Short side that suffices for thumbnail, hashes and an encoder of 224 px.

Half as much again as the encoder sees: on 31 camera photos, decoding JPEGs at a scale down to 448
px kept the vectors of ViT-B-32 at a cosine of 0.99995 or more to those of the full scale; 224 px,
at 0.9997. What comes after a decode at half the scale costs a quarter.
"""


def min_side_px(preprocess: Preprocess | None) -> int:
    """How far a picture may be reduced while it is decoded: the short side that must remain."""
    return MIN_SIDE_PX if preprocess is None else max(MIN_SIDE_PX, 3 * max(preprocess.size) // 2)


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
    encoder_input: UInt8Array | None
    """``uint8[H, W, 3]``; None where no encoder was asked for."""


def prepare(
    data: bytes, name: str, preprocess: Preprocess | None, *, digest: bytes | None = None
) -> PreparedPhoto:
    """Decode a file once and draw everything from that.

    Args:
        data: The whole file.
        name: Its name, for `decode`.
        preprocess: How the encoder wants its pictures; None without an encoder.
        digest: The content hash of ``data``, where the caller has taken it already.

    Raises:
        PhotoError: The file holds no picture that can be read; the run goes on.
    """
    decoded, transform = decode_before_color(data, name, min_side_px(preprocess))
    thumbnail = make_thumbnail(decoded.image)
    encoder_input = None if preprocess is None else to_encoder_input(decoded.image, preprocess)
    if transform is not None:
        thumbnail = transform.apply(thumbnail)
        if encoder_input is not None:
            encoder_input = np.array(transform.apply(Image.fromarray(encoder_input)))
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
        encoder_input=encoder_input,
    )
