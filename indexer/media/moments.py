"""Reads the many spellings of a point in time that cameras and programs write into files."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import datetime

_MOMENT = re.compile(
    r"(\d{4})[:\-/.](\d{1,2})[:\-/.](\d{1,2})"  # EXIF writes colons, XMP hyphens
    r"(?:[ T]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d+))?)?)?"
)
_FIRST_YEAR = 1826
"""The year of the oldest photograph that is preserved; scans carry the date of the original."""

_MAX_CHARACTERS = 500


def parse_moment(text: object, subsecond: object = None) -> datetime | None:
    """Wall-clock time at the camera, or None for nonsense such as ``0000:00:00 00:00:00``.

    A zone or offset behind the time is ignored on purpose: people look for photos by the clock on
    the wall where they were.

    Args:
        text: ``2019:05:04 12:34:56`` (EXIF), ``2019-05-04T12:34:56.78+02:00`` (XMP), or a date.
        subsecond: Digits behind the decimal point, where they stand in a field of their own.
    """
    match = _MOMENT.match(plain_text(text) or "")
    if match is None:
        return None
    year, month, day, hour, minute, second = (int(part or 0) for part in match.groups()[:6])
    digits = match.group(7) or _digits(subsecond)
    with suppress(ValueError):
        if year >= _FIRST_YEAR:
            microsecond = int(digits[:6].ljust(6, "0")) if digits else 0
            return datetime(year, month, day, hour, minute, min(second, 59), microsecond)
    return None


def plain_text(value: object, most: int = _MAX_CHARACTERS) -> str | None:
    """Text without padding (NULs, spaces) and of sane length, or None where nothing is left."""
    if isinstance(value, bytes):
        value = value.decode("utf-8", "replace")
    if not isinstance(value, str):
        return None
    return value.partition("\0")[0].strip()[:most] or None


def _digits(value: object) -> str:
    text = plain_text(str(value) if isinstance(value, int) else value) or ""
    return text if text.isascii() and text.isdigit() else ""
