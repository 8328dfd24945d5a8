"""Reads the formats that Pillow decodes: JPEG, PNG, WebP, GIF, TIFF, BMP, PNM, JPEG 2000, AVIF.

Used by `decode` on the decode workers. The plugin classes are called directly rather than through
``Image.open``: the format is known from the first bytes, formats that run other programs (EPS) are
out of reach, and our own pixel limit replaces Pillow's global one, which warns.
"""

from __future__ import annotations

import io
from collections.abc import Mapping
from contextlib import suppress

from PIL import ImageFile
from PIL.AvifImagePlugin import AvifImageFile
from PIL.BmpImagePlugin import BmpImageFile
from PIL.GifImagePlugin import GifImageFile
from PIL.Jpeg2KImagePlugin import Jpeg2KImageFile
from PIL.JpegImagePlugin import JpegImageFile
from PIL.PngImagePlugin import PngImageFile
from PIL.PpmImagePlugin import PpmImageFile
from PIL.TiffImagePlugin import TiffImageFile
from PIL.WebPImagePlugin import WebPImageFile

from indexer.errors import PhotoError
from indexer.media.exif import ExifTags, read_exif
from indexer.media.failures import codec_failures
from indexer.media.formats import Container
from indexer.media.limits import check_size
from indexer.media.raster import MetadataBlocks, Raster
from indexer.media.repair import without_metadata

_PLUGINS: Mapping[Container, type[ImageFile.ImageFile]] = {
    "JPEG": JpegImageFile,
    "PNG": PngImageFile,
    "WEBP": WebPImageFile,
    "GIF": GifImageFile,
    "TIFF": TiffImageFile,
    "BMP": BmpImageFile,
    "PPM": PpmImageFile,
    "JPEG2000": Jpeg2KImageFile,
    "AVIF": AvifImageFile,
}

_IPTC_RESOURCE = 0x0404  # of a Photoshop image resource block
_TIFF_IPTC_TAG = 33723


def read(data: bytes, container: Container, min_side: int | None, pixel_limit: int) -> Raster:
    """Decode the first picture of the file.

    Args:
        data: The whole file.
        container: What `sniff` said.
        min_side: The short side may be reduced down to this many pixels (JPEG only); None: full.
        pixel_limit: Most pixels that may be decoded.

    Raises:
        PhotoError: The content is bad or too large.
    """
    try:
        return _read(data, container, min_side, pixel_limit)
    except PhotoError:
        repaired = without_metadata(data, container)
        if repaired is not None:
            with suppress(PhotoError):  # the first error says more than the second
                return _read(repaired, container, min_side, pixel_limit)
        raise


def read_blocks(data: bytes, container: Container) -> tuple[MetadataBlocks, bytes | None]:
    """The metadata and the colour profile alone.

    (Pixels are decoded only of a PNG that has no EXIF before them: it may stand behind.)

    Raises:
        PhotoError: The content is bad.
    """
    with codec_failures():
        image = _PLUGINS[container](io.BytesIO(data))
    exif = read_exif(image.getexif)
    blocks = MetadataBlocks(exif=exif, xmp=_xmp(image), iptc=_iptc(image, exif), text=_text(image))
    return blocks, _bytes_or_none(image.info.get("icc_profile"))


def _read(data: bytes, container: Container, min_side: int | None, pixel_limit: int) -> Raster:
    with codec_failures():
        image = _PLUGINS[container](io.BytesIO(data))
    width, height = image.size
    if isinstance(image, JpegImageFile) and min_side is not None:
        with codec_failures():
            image.draft("RGB", (min_side, min_side))
    # libjpeg buffers all coefficients of a progressive file, at whatever scale it decodes
    check_size(*((width, height) if "progressive" in image.info else image.size), pixel_limit)

    # Pillow turns a TIFF upright itself when it loads it, and drops its tags with that
    is_tiff = isinstance(image, TiffImageFile)
    exif = read_exif(image.getexif) if is_tiff else ExifTags()
    with codec_failures():
        image.load()
    if not is_tiff:  # a PNG may carry metadata behind its pixels
        exif = read_exif(image.getexif)
    return Raster(
        image=image,
        width=width,
        height=height,
        container=container,
        orientation=1 if is_tiff else exif.orientation,
        icc_profile=_bytes_or_none(image.info.get("icc_profile")),
        blocks=MetadataBlocks(
            exif=exif, xmp=_xmp(image), iptc=_iptc(image, exif), text=_text(image)
        ),
    )


def _bytes_or_none(value: object) -> bytes | None:
    return value if isinstance(value, bytes) and value else None


def _xmp(image: ImageFile.ImageFile) -> bytes | None:
    block = image.info.get("xmp") or image.info.get("XML:com.adobe.xmp")
    return block.encode("utf-8", "surrogateescape") if isinstance(block, str) else block


def _iptc(image: ImageFile.ImageFile, exif: ExifTags) -> bytes | None:
    resources = image.info.get("photoshop")
    if isinstance(resources, dict):
        return _bytes_or_none(resources.get(_IPTC_RESOURCE))
    return _bytes_or_none(exif.main.get(_TIFF_IPTC_TAG))


def _text(image: ImageFile.ImageFile) -> dict[str, str]:
    if not isinstance(image, PngImageFile):
        return {}
    return {str(key): value for key, value in image.info.items() if isinstance(value, str)}
