"""Writes the smallest DNG that LibRaw develops: a TIFF file with an uncompressed Bayer mosaic."""

from __future__ import annotations

import struct
from collections.abc import Mapping
from fractions import Fraction

from indexer.types import UInt8Array

_BYTE, _ASCII, _SHORT, _LONG, _RATIONAL, _SRATIONAL = 1, 2, 3, 4, 5, 10
_SIZES = {_BYTE: 1, _ASCII: 1, _SHORT: 2, _LONG: 4, _RATIONAL: 8, _SRATIONAL: 8}
_FORMATS = {_BYTE: "B", _SHORT: "H", _LONG: "I"}
_XYZ_TO_SRGB = (3.2406, -1.5372, -0.4986, -0.9689, 1.8758, 0.0415, 0.0557, -0.2040, 1.0570)
_IDENTITY_NEUTRAL = (1.0, 1.0, 1.0)

_Value = str | tuple[float, ...]
_Directory = dict[int, tuple[int, _Value]]


def make_dng(
    pixels: UInt8Array,
    *,
    orientation: int = 1,
    preview: bytes | None = None,
    preview_size: tuple[int, int] = (0, 0),
    taken: str = "2021:03:04 05:06:07",
) -> bytes:
    """A DNG of linear sensor values, with an optional JPEG preview in its first directory.

    Args:
        pixels: ``uint8[H, W, 3]``, what the sensor sees, as linear light; even sides.
        orientation: EXIF orientation of sensor and preview.
        preview: A JPEG file.
        preview_size: Its width and height.
        taken: EXIF date.
    """
    height, width = pixels.shape[:2]
    mosaic = pixels[:, :, 1].astype("<u2") * 256  # green, then red and blue in an RGGB pattern
    mosaic[0::2, 0::2] = pixels[0::2, 0::2, 0].astype("<u2") * 256
    mosaic[1::2, 1::2] = pixels[1::2, 1::2, 2].astype("<u2") * 256
    raw: _Directory = {
        254: (_LONG, (0,)),
        256: (_LONG, (width,)),
        257: (_LONG, (height,)),
        258: (_SHORT, (16,)),
        259: (_SHORT, (1,)),
        262: (_SHORT, (32803,)),  # colour filter array
        273: (_LONG, (0,)),
        277: (_SHORT, (1,)),
        278: (_LONG, (height,)),
        279: (_LONG, (mosaic.nbytes,)),
        33421: (_SHORT, (2, 2)),
        33422: (_BYTE, (0, 1, 1, 2)),
        50714: (_LONG, (0,)),  # black level
        50717: (_LONG, (65280,)),  # white level
    }
    camera: _Directory = {
        271: (_ASCII, "Kindred"),
        272: (_ASCII, "Kindred Testcam"),
        274: (_SHORT, (orientation,)),
        50706: (_BYTE, (1, 4, 0, 0)),
        50708: (_ASCII, "Kindred Testcam"),
        50721: (_SRATIONAL, _XYZ_TO_SRGB),
        50728: (_RATIONAL, _IDENTITY_NEUTRAL),
        34665: (_LONG, (0,)),
    }
    photo: _Directory = {36867: (_ASCII, taken)}
    if preview is None:
        return _assemble([raw | camera, photo], {0: mosaic.tobytes()}, {34665: 1})
    shown: _Directory = {
        254: (_LONG, (1,)),
        256: (_LONG, (preview_size[0],)),
        257: (_LONG, (preview_size[1],)),
        258: (_SHORT, (8, 8, 8)),
        259: (_SHORT, (7,)),  # JPEG
        262: (_SHORT, (6,)),
        273: (_LONG, (0,)),
        277: (_SHORT, (3,)),
        278: (_LONG, (preview_size[1],)),
        279: (_LONG, (len(preview),)),
        330: (_LONG, (0,)),
    }
    return _assemble(
        [shown | camera, photo, raw], {0: preview, 2: mosaic.tobytes()}, {34665: 1, 330: 2}
    )


def _assemble(
    directories: list[_Directory], strips: Mapping[int, bytes], links: Mapping[int, int]
) -> bytes:
    """Lay out directories, then strips; point strip offsets and links to where they came to lie."""
    starts = []
    at = 8
    for directory in directories:
        starts.append(at)
        at += len(_directory(directory, at))
    for index, strip in strips.items():
        directories[index][273] = (_LONG, (at,))
        at += len(strip)
    for tag, index in links.items():
        directories[0][tag] = (_LONG, (starts[index],))
    body = b"".join(_directory(d, start) for d, start in zip(directories, starts, strict=True))
    return b"II*\0" + struct.pack("<I", 8) + body + b"".join(strips.values())


def _directory(entries: _Directory, start: int) -> bytes:
    table = struct.pack("<H", len(entries))
    extra = b""
    extra_at = start + 2 + 12 * len(entries) + 4
    for tag, (kind, value) in sorted(entries.items()):
        data = _pack(kind, value)
        count = len(data) // _SIZES[kind]
        if len(data) > 4:
            data, extra = (
                struct.pack("<I", extra_at + len(extra)),
                extra + data + b"\0" * (len(data) % 2),
            )
        table += struct.pack("<HHI4s", tag, kind, count, data)
    return table + b"\0\0\0\0" + extra


def _pack(kind: int, value: _Value) -> bytes:
    if isinstance(value, str):
        return value.encode() + b"\0"
    if kind in _FORMATS:
        return struct.pack(f"<{len(value)}{_FORMATS[kind]}", *(int(number) for number in value))
    parts = [Fraction(number).limit_denominator(10000) for number in value]
    sign = "i" if kind == _SRATIONAL else "I"
    return b"".join(struct.pack(f"<2{sign}", part.numerator, part.denominator) for part in parts)
