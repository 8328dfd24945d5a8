"""Takes broken metadata out of files whose codec would refuse the pixels because of it.

Used by `pillow_reader` after a first try failed: most files never come here.
"""

from __future__ import annotations

import re
import struct
import zlib

from indexer.media.formats import Container

_PNG_HEADER_BYTES = 8
_PNG_PIXELS = frozenset((b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND"))
_AVIF_EXIF_ITEM = re.compile(rb"(infe[\x02\x03].{7,9})Exif", re.DOTALL)
"""The entry of EXIF in the item table (ISO/IEC 14496-12 section 8.11.6), up to its kind."""


def without_metadata(data: bytes, container: Container) -> bytes | None:
    """A copy that holds the same pixels and less metadata; None where that is nothing new."""
    if container == "PNG":
        kept = _png_pixels(data)
    elif container == "AVIF":
        kept = _AVIF_EXIF_ITEM.sub(rb"\1free", data, count=1)  # decoders skip kinds unknown to them
    else:
        return None
    return kept if kept != data else None


def _png_pixels(data: bytes) -> bytes:
    """The chunks that Pillow needs for the pixels (PNG, third edition, section 5), if intact."""
    kept = [data[:_PNG_HEADER_BYTES]]
    at = _PNG_HEADER_BYTES
    while at + 12 <= len(data):
        (length,) = struct.unpack_from(">I", data, at)
        kind = data[at + 4 : at + 8]
        end = at + 12 + length
        if kind in _PNG_PIXELS:
            chunk = data[at:end]
            if kind != b"IDAT" and zlib.crc32(chunk[4:-4]).to_bytes(4, "big") != chunk[-4:]:
                return data  # damaged where it matters
            kept.append(chunk)
        at = end
    return b"".join(kept)
