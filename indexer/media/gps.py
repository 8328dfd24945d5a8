"""Reads where a photo was taken, from EXIF (section 4.6.6) or XMP."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from datetime import datetime, timedelta
from numbers import Real

from PIL.ExifTags import GPS

from indexer.media.exif import Directory
from indexer.media.moments import parse_moment, plain_text
from indexer.media.xmp import Xmp

Place = tuple[float, float]
"""Degrees: latitude, north positive; longitude, east positive."""

_XMP_ANGLE = re.compile(r"(\d+),(\d+(?:\.\d+)?)(?:,(\d+(?:\.\d+)?))?([NSEW])$")


def place_of_exif(gps: Directory) -> Place | None:
    """The place in a GPS directory, or None where it is missing, incomplete or impossible."""
    return _place(
        _signed(_degrees(gps.get(GPS.GPSLatitude)), gps.get(GPS.GPSLatitudeRef), "N", "S"),
        _signed(_degrees(gps.get(GPS.GPSLongitude)), gps.get(GPS.GPSLongitudeRef), "E", "W"),
    )


def place_of_xmp(xmp: Xmp) -> Place | None:
    """The place in ``exif:GPSLatitude`` and ``exif:GPSLongitude`` (``48,8.25N``)."""
    return _place(
        _xmp_angle(xmp.first("exif:GPSLatitude"), "NS"),
        _xmp_angle(xmp.first("exif:GPSLongitude"), "EW"),
    )


def moment_of_gps(gps: Directory) -> datetime | None:
    """When the satellites were heard, in UTC."""
    clock = gps.get(GPS.GPSTimeStamp)
    hours = _degrees(clock) if isinstance(clock, Sequence) and len(clock) == 3 else None
    midnight = parse_moment(gps.get(GPS.GPSDateStamp))
    if hours is None or midnight is None or hours >= 24:
        return None
    return midnight + timedelta(seconds=round(hours * 3600, 3))


def _place(latitude: float | None, longitude: float | None) -> Place | None:
    if latitude is None or longitude is None or abs(latitude) > 90 or abs(longitude) > 180:
        return None
    # Cameras without a fix write zeros; nobody lives where the equator meets Greenwich.
    return None if latitude == 0 == longitude else (latitude, longitude)


def _degrees(parts: object) -> float | None:
    """Degrees, minutes and seconds as one number."""
    if (
        not isinstance(parts, Sequence)
        or isinstance(parts, str | bytes)
        or not 1 <= len(parts) <= 3
    ):
        return None
    total = 0.0
    for part, unit in zip(parts, (1, 60, 3600), strict=False):
        # Pillow's rationals are Real; a zero denominator becomes NaN
        number = float(part) if isinstance(part, Real) else math.nan
        if not math.isfinite(number) or number < 0:
            return None
        total += number / unit
    return total


def _signed(degrees: float | None, reference: object, plus: str, minus: str) -> float | None:
    """With the sign of its hemisphere; without one it could be on the other side of the world."""
    letter = (plain_text(reference) or "")[:1].upper()
    if degrees is None or letter not in (plus, minus):
        return None
    return -degrees if letter == minus else degrees


def _xmp_angle(text: str | None, letters: str) -> float | None:
    match = _XMP_ANGLE.match(text or "")
    if match is None or match[4] not in letters:
        return None
    degrees = int(match[1]) + float(match[2]) / 60 + float(match[3] or 0) / 3600
    return -degrees if match[4] in "SW" else degrees
