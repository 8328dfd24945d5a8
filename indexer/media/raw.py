"""Reads camera RAW files through LibRaw (rawpy): the embedded preview, else the sensor's data.

Used by `decode` on the decode workers. The preview is what the photographer saw on the camera, and
it decodes some twenty times faster.
"""

from __future__ import annotations

import io
from dataclasses import dataclass

import numpy as np
import rawpy
from PIL import Image
from PIL.ExifTags import Base

from indexer.errors import PhotoError
from indexer.media import pillow_reader
from indexer.media.boxes import iter_boxes
from indexer.media.exif import ExifTags, read_exif_bytes
from indexer.media.failures import codec_failures
from indexer.media.limits import check_size
from indexer.media.orientation import swaps_sides
from indexer.media.raster import MetadataBlocks, Raster
from indexer.messages import message

_FLIP_TO_ORIENTATION = {0: 1, 3: 3, 5: 8, 6: 6}
"""LibRaw's ``flip`` (0, 180, 90 counter-clockwise, 90 clockwise) as EXIF orientation."""

_FULL_SIZE_SHARE = 0.9
"""A preview of this share of the sensor's side counts as full scale: borders are cut off."""

_CANON_METADATA = bytes.fromhex("85c0b687820f11e08111f4ce462b6a48")
"""The ``uuid`` box in which CR3 keeps its TIFF structures."""


def read(data: bytes, min_side: int | None, pixel_limit: int) -> Raster:
    """Decode a RAW file.

    Args:
        data: The whole file.
        min_side: The short side needs this many pixels; None: as many as the sensor has.
        pixel_limit: Most pixels that may be decoded.

    Raises:
        PhotoError: The content is bad or too large, or the camera is not known to LibRaw.
    """
    try:
        with codec_failures():
            file = rawpy.imread(io.BytesIO(data))
    except PhotoError as error:
        if isinstance(error.__cause__, rawpy.LibRawFileUnsupportedError):
            raise PhotoError(
                message("This RAW file cannot be opened"),
                message("It is damaged, or of a camera that is newer than this version of Kindred"),
            ) from error
        raise
    with file:
        sensor = _sensor(file)
        own = _own_metadata(data, file)
        wanted = min_side
        if wanted is None:
            wanted = int(_FULL_SIZE_SHARE * min(sensor.width, sensor.height))
        preview = _preview(file, sensor, wanted, min_side, pixel_limit)
        if preview is not None:
            has_exif = bool(own.exif.main or own.exif.photo)
            width, height = sensor.width, sensor.height
            if swaps_sides(preview.orientation) != swaps_sides(sensor.orientation):
                width, height = height, width  # the preview is upright already
            return Raster(
                image=preview.image,
                width=width,
                height=height,
                container="RAW",
                orientation=preview.orientation,
                icc_profile=preview.icc_profile,
                blocks=own if has_exif else preview.blocks,
            )
        return _develop(file, sensor, own, wanted, pixel_limit)


def read_blocks(data: bytes) -> MetadataBlocks:
    """The metadata alone.

    Raises:
        PhotoError: The content is bad, or the camera is not known to LibRaw.
    """
    with codec_failures():
        file = rawpy.imread(io.BytesIO(data))
    with file:
        return _own_metadata(data, file)


@dataclass(frozen=True, slots=True)
class _Sensor:
    """The picture as the sensor sees it."""

    width: int
    height: int
    orientation: int


def _sensor(file: rawpy.RawPy) -> _Sensor:
    with codec_failures():
        sizes = file.sizes
        return _Sensor(sizes.width, sizes.height, _FLIP_TO_ORIENTATION.get(sizes.flip, 1))


def _preview(
    file: rawpy.RawPy, sensor: _Sensor, wanted: int, min_side: int | None, pixel_limit: int
) -> Raster | None:
    """The embedded preview where it is large enough and intact, not yet turned."""
    try:
        with codec_failures():
            thumbnail = file.extract_thumb()
            if thumbnail.format == rawpy.ThumbFormat.BITMAP:
                image = Image.fromarray(np.asarray(thumbnail.data))
                preview = Raster(image, image.width, image.height, "RAW")
            else:
                preview = pillow_reader.read(bytes(thumbnail.data), "JPEG", min_side, pixel_limit)
    except PhotoError:
        return None  # there is still the sensor's data
    if min(preview.width, preview.height) < wanted:
        return None
    # Some cameras store the preview upright already; then its shape is that of the turned picture
    is_turned = (
        swaps_sides(sensor.orientation)
        and preview.width != preview.height
        and (preview.width < preview.height) == (sensor.height < sensor.width)
    )
    orientation = preview.orientation if preview.orientation != 1 else sensor.orientation
    if is_turned:
        orientation = 1
    return Raster(
        preview.image,
        preview.width,
        preview.height,
        "RAW",
        orientation,
        preview.icc_profile,
        preview.blocks,
    )


def _develop(
    file: rawpy.RawPy, sensor: _Sensor, blocks: MetadataBlocks, wanted: int, pixel_limit: int
) -> Raster:
    """From the sensor's data, at half scale where that suffices (no interpolation of colours)."""
    half = min(sensor.width, sensor.height) // 2 >= wanted
    check_size(sensor.width, sensor.height, pixel_limit * (4 if half else 1))
    with codec_failures():
        pixels = file.postprocess(
            half_size=half, use_camera_wb=True, output_bps=8, output_color=rawpy.ColorSpace.sRGB
        )
        # a sensor without colours yields [H, W, 1]
        image = Image.fromarray(pixels.squeeze(axis=2) if pixels.shape[2] == 1 else pixels)
    width, height = sensor.width, sensor.height
    if swaps_sides(sensor.orientation):  # LibRaw has turned the picture
        width, height = height, width
    return Raster(image, width, height, "RAW", blocks=blocks)


def _own_metadata(data: bytes, file: rawpy.RawPy) -> MetadataBlocks:
    """EXIF of the RAW file itself: most are TIFF structures, CR3 holds several of them in boxes."""
    if data[4:8] == b"ftyp":
        exif = _canon_exif(data)
    elif data[:2] in (b"II", b"MM"):
        # Olympus and Panasonic write magic numbers of their own into the TIFF header
        header = b"II*\0" if data[:2] == b"II" else b"MM\0*"
        exif = read_exif_bytes(data if data.startswith(header) else header + data[4:])
    else:
        exif = ExifTags()
    if not exif.photo.get(Base.DateTimeOriginal):
        exif = ExifTags(exif.main, {**exif.photo, **_taken_at(file)}, exif.gps)
    xmp = exif.main.get(Base.XMLPacket)
    return MetadataBlocks(exif=exif, xmp=bytes(xmp) if isinstance(xmp, bytes | tuple) else None)


def _taken_at(file: rawpy.RawPy) -> dict[int, str]:
    """The time that LibRaw found, as the camera's clock showed it."""
    try:
        with codec_failures():
            moment = file.other.timestamp
    except PhotoError:
        return {}
    if moment.year <= 1970:  # zero seconds, in the local zone: the file does not say
        return {}
    return {Base.DateTimeOriginal: f"{moment:%Y:%m:%d %H:%M:%S}"}


def _canon_exif(data: bytes) -> ExifTags:
    found: dict[bytes, bytes] = {}
    for kind, start, end in iter_boxes(data):
        if kind != b"moov":
            continue
        for inner, inner_start, inner_end in iter_boxes(data, start, end):
            if inner == b"uuid" and data[inner_start : inner_start + 16] == _CANON_METADATA:
                for name, first, last in iter_boxes(data, inner_start + 16, inner_end):
                    found.setdefault(name, data[first:last])
    # Each box is a TIFF structure of its own, whose only directory is the one that it is named for
    return ExifTags(
        main=read_exif_bytes(found.get(b"CMT1")).main,
        photo=read_exif_bytes(found.get(b"CMT2")).main,
        gps=read_exif_bytes(found.get(b"CMT4")).main,
    )
