"""Reads JPEG XL through libjxl (imagecodecs), which hands out pixels only.

Used by `decode` on the decode workers. The size is read from the codestream before decoding,
metadata from the boxes of the container (ISO/IEC 18181-1 and -2).
"""

from __future__ import annotations

import imagecodecs
import numpy as np
from PIL import Image

from indexer.errors import PhotoError
from indexer.media.boxes import iter_boxes
from indexer.media.exif import read_exif_bytes
from indexer.media.failures import codec_failures, damaged
from indexer.media.limits import check_size
from indexer.media.raster import MetadataBlocks, Raster

_CODESTREAM = b"\xff\x0a"
_METADATA = frozenset((b"Exif", b"xml "))
_MAX_METADATA_BYTES = 1 << 22
_RATIOS = ((1, 1), (12, 10), (4, 3), (3, 2), (16, 9), (5, 4), (2, 1))
"""Width to height for the values 1 to 7 of the header's ``ratio``."""


def read(data: bytes, pixel_limit: int) -> Raster:
    """Decode the first picture, at full scale.

    libjxl turns the picture upright and converts it to the colours that the codestream states;
    these are sRGB unless the file was made from something else. (imagecodecs does not say; such
    pictures look a little paler or stronger than they should.)

    Raises:
        PhotoError: The content is bad or too large.
    """
    boxes = {} if data.startswith(_CODESTREAM) else _contents(data)
    stream = data if data.startswith(_CODESTREAM) else boxes.get(b"jxlc", b"")
    check_size(*codestream_size(stream), pixel_limit)
    with codec_failures():
        pixels = imagecodecs.jpegxl_decode(data, index=0, numthreads=1)
        image = _image(pixels)
    return Raster(
        image=image,
        width=image.width,
        height=image.height,
        container="JXL",
        blocks=_blocks(boxes),
    )


def read_blocks(data: bytes) -> MetadataBlocks:
    """The metadata alone."""
    return MetadataBlocks() if data.startswith(_CODESTREAM) else _blocks(_contents(data))


def _blocks(boxes: dict[bytes, bytes]) -> MetadataBlocks:
    exif = boxes.get(b"Exif", b"")
    # The box begins with the offset of the TIFF header behind these four bytes
    offset = 4 + int.from_bytes(exif[:4], "big")
    return MetadataBlocks(exif=read_exif_bytes(exif[offset:]), xmp=boxes.get(b"xml "))


def codestream_size(stream: bytes) -> tuple[int, int]:
    """Width and height from the SizeHeader (ISO/IEC 18181-1 section D.2), as stored.

    Raises:
        PhotoError: It is no codestream.
    """
    return _size(_Bits(stream))


def is_animated(data: bytes) -> bool:
    """Whether a file has frames, by its ImageMetadata (section D.3); a preview may be meant.

    Raises:
        PhotoError: It holds no codestream.
    """
    stream = data if data.startswith(_CODESTREAM) else _contents(data).get(b"jxlc", b"")
    bits = _Bits(stream)
    _size(bits)
    is_default = bits.take(1)
    if is_default or not bits.take(1):  # no extra fields
        return False
    bits.take(3)  # orientation
    if bits.take(1):
        _size(bits)  # at which it is to be shown
    has_preview = bits.take(1)
    return bool(has_preview or bits.take(1))


class _Bits:
    """The first bits of a codestream, the lowest of each byte first."""

    def __init__(self, stream: bytes) -> None:
        if not stream.startswith(_CODESTREAM) or len(stream) < 4:
            raise damaged()
        self._left = int.from_bytes(stream[2:32], "little")

    def take(self, count: int) -> int:
        value = self._left & ((1 << count) - 1)
        self._left >>= count
        return value


def _size(bits: _Bits) -> tuple[int, int]:
    is_small = bits.take(1)

    def side() -> int:
        return (bits.take(5) + 1) * 8 if is_small else bits.take((9, 13, 18, 30)[bits.take(2)]) + 1

    height = side()
    ratio = bits.take(3)
    if ratio == 0:
        return side(), height
    numerator, denominator = _RATIOS[ratio - 1]
    return height * numerator // denominator, height


def _contents(data: bytes) -> dict[bytes, bytes]:
    """The boxes that concern us, the first of each kind.

    A codestream in parts (``jxlp``) is joined to one ``jxlc``; a compressed box (``brob``) comes
    out under the kind that it holds.
    """
    found: dict[bytes, bytes] = {}
    parts = []
    for kind, start, end in iter_boxes(data):
        if kind == b"jxlp":  # begins with the number of the part; writers keep them in order
            parts.append(data[start + 4 : end])
        elif kind == b"brob":
            inner = data[start : start + 4]
            if inner in _METADATA and inner not in found:
                found[inner] = _decompressed(data[start + 4 : end])
        elif kind == b"jxlc" or kind in _METADATA:
            found.setdefault(kind, data[start:end])
    if parts:
        found.setdefault(b"jxlc", b"".join(parts))
    return found


def _decompressed(content: bytes) -> bytes:
    try:
        with codec_failures():
            return bytes(imagecodecs.brotli_decode(content, out=_MAX_METADATA_BYTES))
    except PhotoError:
        return b""  # broken metadata does not stop the picture


def _image(pixels: np.ndarray[tuple[int, ...], np.dtype[np.generic]]) -> Image.Image:
    if pixels.dtype.kind == "f":
        pixels = np.rint(np.clip(pixels.astype(np.float32), 0, 1) * 255)
    elif pixels.dtype.itemsize == 2:
        pixels = pixels.astype(np.uint16) >> 8
    if pixels.ndim == 3 and pixels.shape[2] == 1:
        pixels = pixels[:, :, 0]
    return Image.fromarray(pixels.astype(np.uint8))
