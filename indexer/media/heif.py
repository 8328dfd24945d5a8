"""Reads HEIC and HEIF through pi-heif (libheif with the libde265 decoder; no encoder, no GPL).

Used by `decode` on the decode workers. Pillow's registry of formats is left alone.
"""

from __future__ import annotations

import pi_heif

from indexer.media.boxes import is_cut_off
from indexer.media.exif import read_exif_bytes
from indexer.media.failures import codec_failures, cut_off
from indexer.media.limits import check_size
from indexer.media.raster import MetadataBlocks, Raster


def read(data: bytes, pixel_limit: int) -> Raster:
    """Decode the primary picture, at full scale.

    libheif applies the rotation and mirroring that the container states (``irot``, ``imir``); the
    orientation in EXIF is a copy of it for other programs, and must not be applied again.

    Raises:
        PhotoError: The content is bad or too large.
    """
    if is_cut_off(data):
        raise cut_off()
    with codec_failures():
        file = pi_heif.open_heif(data, convert_hdr_to_8bit=True)
        width, height = file.size
    check_size(width, height, pixel_limit)
    with codec_failures():
        info = file.info
        image = file.to_pillow()
    # libheif corrects the size for clean apertures only while it decodes
    return Raster(
        image=image,
        width=image.width,
        height=image.height,
        container="HEIF",
        icc_profile=info.get("icc_profile"),
        blocks=MetadataBlocks(exif=read_exif_bytes(info.get("exif")), xmp=info.get("xmp")),
    )


def read_blocks(data: bytes) -> tuple[MetadataBlocks, bytes | None]:
    """The metadata and the colour profile alone.

    Raises:
        PhotoError: The content is bad.
    """
    with codec_failures():
        info = pi_heif.open_heif(data).info
    blocks = MetadataBlocks(exif=read_exif_bytes(info.get("exif")), xmp=info.get("xmp"))
    return blocks, info.get("icc_profile")
