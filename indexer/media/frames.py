"""How many pictures a file holds, and whether a WebP lost anything: of the first one we see pixels.

An animation, or the pages of a scan, look like a still of their first picture; who would let one go
for the other has to know. Used by `decode` on the decode workers, and where files that were indexed
before this was asked are looked at (`indexer.library.measuring`). No pixel is decoded.
"""

from __future__ import annotations

import io

from indexer.errors import PhotoError
from indexer.media.boxes import iter_boxes
from indexer.media.failures import codec_failures
from indexer.media.formats import Container

SEVERAL = 2
"""Said where there are more than one, and counting them would need a decoder."""
_TRACKS = b"moov"
"""The box of a file with moving pictures (ISO/IEC 14496-12 section 8.2)."""


def frames(data: bytes, container: Container) -> int:
    """Frames of an animation, pages of a TIFF, pictures of a HEIF; 1 for a plain photo.

    What cannot be counted, since the file is damaged behind its first picture, counts as several.

    Args:
        data: The whole file.
        container: What `sniff` said.
    """
    try:
        with codec_failures():
            return max(1, _counted(data, container))
    except PhotoError:
        return SEVERAL


def is_lossless(data: bytes, container: Container) -> bool:
    """Whether a WebP was saved without loss; for other formats the name says it, or nothing does.

    By its chunks (RFC 9649, section 2): ``VP8L`` loses nothing, ``VP8 `` does.
    """
    if container != "WEBP":
        return False
    kinds = _webp_chunks(data)
    return b"VP8L" in kinds and b"VP8 " not in kinds


def _counted(data: bytes, container: Container) -> int:
    match container:
        case "GIF" | "TIFF":
            return _by_pillow(data, container)
        case "PNG":
            return _of_png(data)
        case "WEBP":
            return _webp_chunks(data).count(b"ANMF")
        case "AVIF" | "HEIF":
            is_moving = any(kind == _TRACKS for kind, _, _ in iter_boxes(data))
            return SEVERAL if is_moving else _of_heif(data, container)
        case "JXL":
            from indexer.media.jxl import is_animated

            return SEVERAL if is_animated(data) else 1
        case _:
            return 1


def _by_pillow(data: bytes, container: Container) -> int:
    from PIL.GifImagePlugin import GifImageFile
    from PIL.TiffImagePlugin import TiffImageFile

    # One of its own: counting goes to the last frame, and what was decoded would be lost.
    plugin = GifImageFile if container == "GIF" else TiffImageFile
    with plugin(io.BytesIO(data)) as image:
        return int(image.n_frames)


def _of_png(data: bytes) -> int:
    """By its ``acTL`` chunk, which stands before the pixels (PNG, third edition, 11.3.6.1)."""
    at = 8
    while at + 12 <= len(data):
        length, kind = int.from_bytes(data[at : at + 4], "big"), data[at + 4 : at + 8]
        if kind == b"acTL":
            return int.from_bytes(data[at + 8 : at + 12], "big")
        if kind == b"IDAT":
            break
        at += 12 + length
    return 1


def _of_heif(data: bytes, container: Container) -> int:
    if container == "AVIF":
        return 1
    import pi_heif

    return len(pi_heif.open_heif(data))


def _webp_chunks(data: bytes) -> list[bytes]:
    """Their kinds; those inside the frames of an animation as well."""
    found = []
    at = 12
    while at + 8 <= len(data):
        kind = data[at : at + 4]
        length = int.from_bytes(data[at + 4 : at + 8], "little")
        found.append(kind)
        # A frame begins with 16 bytes of its own, and chunks follow.
        at += 8 + 16 if kind == b"ANMF" else 8 + length + length % 2
    return found
