"""Everything worth showing of what a file says of itself, without decoding its pixels.

Used by `Library.pictures` on the lane "view", any thread. Cameras and programs write nonsense into
every one of these tags: a value that cannot be true is left out.
"""

from __future__ import annotations

import io
import math
from collections.abc import Iterable, Sequence
from fractions import Fraction
from numbers import Real

from PIL import ImageCms
from PIL.ExifTags import GPS, Base

from indexer.errors import PhotoError
from indexer.media.exif import ExifTags
from indexer.media.formats import sniff
from indexer.media.metadata import merge
from indexer.media.moments import plain_text
from indexer.media.raster import MetadataBlocks
from indexer.media.records import ExifDetails
from indexer.media.xmp import Xmp, parse_xmp

_ISO_ELSEWHERE = 65535
"""The tag has 16 bits; a higher sensitivity stands in a tag of its own (EXIF 2.32, 4.6.5)."""
_SRGB = 1
_LONGEST_EXPOSURE_S = 7 * 86400


def exif_details(data: bytes, name: str) -> ExifDetails:
    """What a file says of how it was taken.

    Args:
        data: The whole file.
        name: Its name; only tells RAW files from TIFF files.

    Returns:
        All that can be read; empty for a file that cannot be read at all.
    """
    try:
        blocks, profile = _blocks(data, name)
    except PhotoError:
        return ExifDetails()
    exif, xmp = blocks.exif, parse_xmp(blocks.xmp)
    return ExifDetails(
        metadata=merge(blocks),
        exposure_s=_exposure(exif, xmp),
        aperture=_aperture(exif, xmp),
        iso=_iso(exif, xmp),
        focal_length_mm=_within(
            0.1, 20_000, _tags(exif, Base.FocalLength), xmp.first("exif:FocalLength")
        ),
        focal_length_35mm=_within(
            1,
            20_000,
            _tags(exif, Base.FocalLengthIn35mmFilm),
            xmp.first("exif:FocalLengthIn35mmFilm"),
        ),
        exposure_bias_ev=_within(
            -20, 20, _tags(exif, Base.ExposureBiasValue), xmp.first("exif:ExposureBiasValue")
        ),
        has_flash_fired=_flash(exif),
        altitude_m=_altitude(exif),
        profile_name=_profile_name(profile) or _color_space(exif),
        software=_text(exif.main.get(Base.Software), xmp.first("xmp:CreatorTool")),
        title=_text(
            xmp.first("dc:title"), xmp.first("dc:description"), exif.main.get(Base.ImageDescription)
        ),
        artist=_text(xmp.first("dc:creator"), exif.main.get(Base.Artist)),
        copyright=_text(xmp.first("dc:rights"), exif.main.get(Base.Copyright)),
    )


def _blocks(data: bytes, name: str) -> tuple[MetadataBlocks, bytes | None]:
    container = sniff(data, name)
    if container is None:
        return MetadataBlocks(), None
    # As in `decode`: these load libraries of their own.
    if container == "HEIF":
        from indexer.media import heif

        return heif.read_blocks(data)
    if container == "JXL":
        from indexer.media import jxl

        return jxl.read_blocks(data), None
    if container == "RAW":
        from indexer.media import raw

        return raw.read_blocks(data), None
    from indexer.media import pillow_reader

    return pillow_reader.read_blocks(data, container)


# Values --------------------------------------------------------------------------------------


def _exposure(exif: ExifTags, xmp: Xmp) -> float | None:
    seconds = _within(
        1e-7, _LONGEST_EXPOSURE_S, _tags(exif, Base.ExposureTime), xmp.first("exif:ExposureTime")
    )
    if seconds is None:
        stops = _within(-20, 24, _tags(exif, Base.ShutterSpeedValue))
        # APEX (EXIF 2.32, annex C): Tv = -log2 t
        seconds = None if stops is None else 2.0**-stops
    return seconds


def _aperture(exif: ExifTags, xmp: Xmp) -> float | None:
    number = _within(0.3, 512, _tags(exif, Base.FNumber), xmp.first("exif:FNumber"))
    if number is None:
        stops = _within(0.1, 18, _tags(exif, Base.ApertureValue))
        # APEX: Av = 2 log2 N. 0 is what cameras write that do not know their lens.
        number = None if stops is None else 2.0 ** (stops / 2)
    return number


def _iso(exif: ExifTags, xmp: Xmp) -> int | None:
    found = _within(1, 1e8, _tags(exif, Base.ISOSpeedRatings), xmp.first("exif:ISOSpeedRatings"))
    if found is None or found >= _ISO_ELSEWHERE:
        more = (Base.RecommendedExposureIndex, Base.StandardOutputSensitivity, Base.ISOSpeed)
        found = _within(1, 1e8, [value for tag in more for value in _tags(exif, tag)]) or found
    return None if found is None else round(found)


def _flash(exif: ExifTags) -> bool | None:
    for value in _tags(exif, Base.Flash):
        if isinstance(value, int) and 0 <= value < 256:
            return bool(value & 1)
    return None


def _altitude(exif: ExifTags) -> float | None:
    metres = _within(0, 100_000, [exif.gps.get(GPS.GPSAltitude)])
    below = exif.gps.get(GPS.GPSAltitudeRef) in (1, b"\x01", 3)
    return -metres if metres is not None and below else metres


def _profile_name(profile: bytes | None) -> str | None:
    if not profile:
        return None
    try:
        return plain_text(ImageCms.getProfileDescription(io.BytesIO(profile)))
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError, SyntaxError):
        return None


def _color_space(exif: ExifTags) -> str | None:
    return "sRGB" if _SRGB in _tags(exif, Base.ColorSpace) else None


def _tags(exif: ExifTags, tag: int) -> list[object]:
    """A tag of the photo directory, or of the main one, where RAW files keep it at times."""
    return [value for one in (exif.photo, exif.main) if (value := one.get(tag)) is not None]


def _text(*values: object) -> str | None:
    return next((text for value in values if (text := plain_text(value))), None)


def _within(low: float, high: float, values: Iterable[object], *more: object) -> float | None:
    """The first number that can be true."""
    for value in (*values, *more):
        number = _number(value)
        if number is not None and low <= number <= high:
            return number
    return None


def _number(value: object) -> float | None:
    """A number, a rational, the first of several, or a fraction in a text; never NaN."""
    if isinstance(value, Sequence) and not isinstance(value, str | bytes):
        value = value[0] if value else None
    try:
        if isinstance(value, str):
            value = Fraction(value.strip()[:40])
        if isinstance(value, Real):
            number = float(value)
            return number if math.isfinite(number) else None
    except (ValueError, ArithmeticError):
        pass  # "n/a", "1/0", or more than a float can hold
    return None
