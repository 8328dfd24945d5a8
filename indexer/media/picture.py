"""Decodes a photo to be looked at: from whichever of its files is there, at the size it is shown.

Used by `Library.pictures` on the lane "view", any thread.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import numpy as np
from PIL import Image

from indexer.cancel import CancelToken
from indexer.errors import Absence, PhotoAbsent
from indexer.media.decode import decode_before_color
from indexer.media.failures import codec_failures
from indexer.media.hashing import content_hash
from indexer.media.records import Picture, Rectangle
from indexer.types import Photo, PhotoFile, RootId, UInt8Array

FULL_PIXELS = 128_000_000
"""Most pixels that are shown at full scale: 512 MB as a screen wants them, and once more while they
are converted. A larger one (a machine with much memory takes them in) is shown at half its scale.
"""

_HALVED_FROM_PX = 256
"""Short side of the smallest half worth having."""

_BAND_ROWS = 256
_CHUNK_BYTES = 1 << 20
"""A slow drive is asked for this much at a time: between two chunks the reader may turn away."""


def read_photo(
    photo: Photo, roots: Mapping[RootId, Path], token: CancelToken
) -> tuple[bytes, PhotoFile]:
    """The bytes of a photo, from the first of its files that can be read.

    A file whose size and time are those that the catalog knows is trusted; of any other one the
    content decides, since a photo is a content and not a path.

    Raises:
        PhotoAbsent: None of its files has that content now, for the reason that says most.
        Cancelled: The token was cancelled.
    """
    reasons = {Absence.FORGOTTEN} if not photo.files else set()
    for file in photo.files:
        try:
            data = _read(file.path, token)
            stat = file.path.stat()
        except FileNotFoundError:
            root = roots.get(file.root_id)
            is_there = root is not None and root.is_dir()
            reasons.add(Absence.MISSING if is_there else Absence.OFFLINE)
        except OSError:
            reasons.add(Absence.UNREADABLE)
        else:
            known = (file.stat.size_bytes, file.stat.mtime_ns)
            is_same = (stat.st_size, stat.st_mtime_ns) == known
            if is_same or content_hash(data) == photo.content_hash:
                return data, file
            reasons.add(Absence.CHANGED)
    # A drive that can be connected again says more than a file that is gone for good.
    raise PhotoAbsent(next(one for one in Absence if one in reasons))


def _read(path: Path, token: CancelToken) -> bytes:
    chunks = []
    with path.open("rb", buffering=0) as stream:
        while chunk := stream.read(_CHUNK_BYTES):
            chunks.append(chunk)
            token.raise_if_cancelled()
    return b"".join(chunks)


def decode_picture(
    data: bytes,
    photo: Photo,
    file: PhotoFile,
    fit: tuple[int, int] | None,
    token: CancelToken,
    part: Rectangle | None = None,
) -> Picture:
    """Decode for the screen.

    Args:
        data: The whole file.
        photo: What the catalog knows of it.
        file: Where it was read.
        fit: Width and height in pixels to which a larger picture is reduced, by a filter that
            averages: a screen that draws it pixel by pixel shows no jagged lines. (Hamming: 25 ms
            from 3 megapixels to 1 where Lanczos takes 56.) None: full scale, up to `FULL_PIXELS`.
        token: Asked between the steps, each of which takes up to a second for 100 megapixels.
        part: Nothing but this is kept, without halves: of 100 megapixels it takes a third of the
            time and of the memory.

    Raises:
        PhotoError: The content is bad or too large.
        Cancelled: The token was cancelled.
    """
    excess = _excess(photo)
    min_side = min(fit) if fit else min(photo.width, photo.height) // excess
    is_reduced = fit is not None or excess > 1
    # JPEG comes at 1/2, 1/4 or 1/8 where that suffices, RAW from its preview.
    decoded, transform = decode_before_color(
        data, file.path.name, max(min_side, 1) if is_reduced else None
    )
    token.raise_if_cancelled()
    image = decoded.image
    with codec_failures():
        if fit is None and image.width * image.height > FULL_PIXELS:
            image = image.reduce(excess)
        elif fit is not None and (image.width > fit[0] or image.height > fit[1]):
            image = image.resize(fit, Image.Resampling.HAMMING, reducing_gap=1.5)
        if part is not None:
            image = image.crop(_at_scale(part, image.size, (decoded.width, decoded.height)))
        token.raise_if_cancelled()
        if transform is not None:  # on the fewest pixels
            image = transform.apply(image)
        token.raise_if_cancelled()
        images = [image]
        while fit is None and part is None and min(images[-1].size) >= 2 * _HALVED_FROM_PX:
            images.append(images[-1].reduce(2))
        pixels, *halves = [_pixels(one) for one in images]
    return Picture(pixels, tuple(halves), decoded.width, decoded.height, file)


def _at_scale(
    part: Rectangle, size: tuple[int, int], full: tuple[int, int]
) -> tuple[int, int, int, int]:
    """The edges of a part in a picture that was reduced from its full size; one pixel at least."""
    x, y = size[0] / full[0], size[1] / full[1]
    left, top = min(round(part.left * x), size[0] - 1), min(round(part.top * y), size[1] - 1)
    right, bottom = round((part.left + part.width) * x), round((part.top + part.height) * y)
    return left, top, max(min(right, size[0]), left + 1), max(min(bottom, size[1]), top + 1)


def _pixels(image: Image.Image) -> UInt8Array:
    """In bands: of all of it at once, Pillow would make two copies on the way."""
    width, height = image.size
    pixels = np.empty((height, width, 4), np.uint8)
    for top in range(0, height, _BAND_ROWS):
        bottom = min(top + _BAND_ROWS, height)
        band = image.crop((0, top, width, bottom)).tobytes("raw", "RGBX")
        pixels[top:bottom] = np.frombuffer(band, np.uint8).reshape(bottom - top, width, 4)
    return pixels


def _excess(photo: Photo) -> int:
    """By which power of two both sides must shrink for the photo to have `FULL_PIXELS` at most."""
    factor = 1
    while photo.width * photo.height > FULL_PIXELS * factor**2:
        factor *= 2
    return factor
