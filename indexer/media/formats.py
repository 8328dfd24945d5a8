"""Which files Kindred takes for photos: by name while scanning, by content while decoding.

Used by the scan (`is_photo_name`) and by the decode workers (`sniff`); pure functions.
"""

from __future__ import annotations

from pathlib import PurePath
from typing import Literal

Container = Literal[
    "JPEG", "PNG", "WEBP", "GIF", "TIFF", "BMP", "PPM", "JPEG2000", "AVIF", "HEIF", "JXL", "RAW"
]
"""What holds the pixels; also the ``format`` of a photo in the catalog."""


def _suffixes(words: str) -> frozenset[str]:
    return frozenset(f".{word}" for word in words.split())


RAW_SUFFIXES = _suffixes(
    "3fr arw cr2 cr3 crw dcr dng erf fff iiq kdc mef mos mrw nef nrw orf pef raf raw rw2 rwl"
    " sr2 srf srw x3f"
)
"""Camera RAW files that LibRaw reads. Lower case, with the dot."""

PHOTO_SUFFIXES = RAW_SUFFIXES | _suffixes(
    "jpg jpeg jpe jfif mpo png apng webp gif tif tiff bmp dib pbm pgm ppm pnm"
    " jp2 j2k j2c jpc jpf jpx avif heic heif hif jxl"
)
"""Names that the scan takes for photos. Lower case, with the dot."""

_TIFF_HEADERS = (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+")

_HEADERS: tuple[tuple[bytes, Container], ...] = (
    (b"\xff\xd8\xff", "JPEG"),
    (b"\x89PNG\r\n\x1a\n", "PNG"),
    (b"GIF87a", "GIF"),
    (b"GIF89a", "GIF"),
    (b"BM", "BMP"),
    (b"\x00\x00\x00\x0cjP  \r\n\x87\n", "JPEG2000"),
    (b"\xff\x4f\xff\x51", "JPEG2000"),
    (b"\x00\x00\x00\x0cJXL \r\n\x87\n", "JXL"),
    (b"\xff\x0a", "JXL"),
    (b"FUJIFILMCCD-RAW", "RAW"),
    (b"IIU\0", "RAW"),  # Panasonic RW2
    (b"IIRO", "RAW"),  # Olympus ORF, three spellings
    (b"IIRS", "RAW"),
    (b"MMOR", "RAW"),
    (b"FOVb", "RAW"),  # Sigma X3F
    (b"\0MRM", "RAW"),  # Minolta MRW
    (b"II\x1a\0\0\0HEAPCCDR", "RAW"),  # Canon CRW
)

_AVIF_BRANDS = frozenset((b"avif", b"avis"))
_HEIF_BRANDS = frozenset(
    (b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"hevm", b"hevs", b"mif1", b"msf1")
)


def is_photo_name(name: str) -> bool:
    """Whether a file of this name is worth opening; its content may still say otherwise."""
    return PurePath(name).suffix.lower() in PHOTO_SUFFIXES


def sniff(data: bytes, name: str) -> Container | None:
    """What the first bytes say, or None for no picture.

    The name decides in one case only: most RAW files (NEF, CR2, ARW, DNG …) are TIFF files by
    their first bytes, and reading them as TIFF would yield their 160-pixel thumbnail.
    """
    for header, container in _HEADERS:
        if data.startswith(header):
            return container
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "WEBP"
    is_raw_name = PurePath(name).suffix.lower() in RAW_SUFFIXES
    if data.startswith(_TIFF_HEADERS):
        return "RAW" if is_raw_name else "TIFF"
    if data[4:8] == b"ftyp":
        return _sniff_brands(data)
    if data[:1] == b"P" and data[1:2] in b"123456" and data[2:3] in (b" ", b"\t", b"\r", b"\n"):
        return "PPM"
    return "RAW" if is_raw_name and len(data) > 4096 else None


def _sniff_brands(data: bytes) -> Container | None:
    """The member of the ISO base media family (ISO/IEC 14496-12 section 4.3) by its brands."""
    length = min(int.from_bytes(data[:4], "big"), 256)
    major = data[8:12]
    brands = {major} | {data[at : at + 4] for at in range(16, length - 3, 4)}
    if major == b"crx ":
        return "RAW"  # Canon CR3
    if brands & _AVIF_BRANDS:
        return "AVIF"
    return "HEIF" if brands & _HEIF_BRANDS else None
