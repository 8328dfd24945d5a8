"""Reads EXIF into plain dictionaries, one per directory, whatever state they are in.

Used by the readers, on the decode workers. A directory that cannot be read counts as empty: broken
metadata never stops a picture.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from PIL import Image
from PIL.ExifTags import IFD, Base

from indexer.media.failures import drop_codec_warnings

_log = logging.getLogger(__name__)

ORIENTATION = int(Base.Orientation)

Directory = Mapping[int, Any]


@dataclass(frozen=True, slots=True)
class ExifTags:
    """Tag number to value, for the three directories that concern us."""

    main: Directory = field(default_factory=dict)
    photo: Directory = field(default_factory=dict)
    gps: Directory = field(default_factory=dict)

    @property
    def orientation(self) -> int:
        """1 to 8; 1 where it is missing or nonsense."""
        value = self.main.get(ORIENTATION)
        return value if isinstance(value, int) and 1 <= value <= 8 else 1


def read_exif(source: Callable[[], Image.Exif]) -> ExifTags:
    """The tags of what ``source`` yields; empty directories for what cannot be read."""
    drop_codec_warnings()
    try:
        exif = source()
    except Exception:  # noqa: BLE001 - as in codec_failures: parsers of bad content raise anything
        _log.debug("unreadable EXIF", exc_info=True)
        return ExifTags()
    return ExifTags(
        main=_directory(lambda: exif),
        photo=_directory(lambda: exif.get_ifd(IFD.Exif)),
        gps=_directory(lambda: exif.get_ifd(IFD.GPSInfo)),
    )


def read_exif_bytes(data: bytes | None) -> ExifTags:
    """The tags of an EXIF block (a TIFF structure, with or without the ``Exif`` prefix)."""
    if not data:
        return ExifTags()

    def load() -> Image.Exif:
        exif = Image.Exif()
        exif.load(data)
        return exif

    return read_exif(load)


def xp_text(value: object) -> str | None:
    """What Windows Explorer wrote: UTF-16 in tags of its own."""
    if isinstance(value, tuple) and all(isinstance(b, int) and 0 <= b < 256 for b in value):
        value = bytes(value)
    return value.decode("utf-16-le", "ignore") if isinstance(value, bytes) else None


def _directory(source: Callable[[], Mapping[int, Any]]) -> Directory:
    try:
        return dict(source())
    except Exception:  # noqa: BLE001 - see above
        _log.debug("unreadable EXIF directory", exc_info=True)
        return {}
