"""Weighs the carriers of metadata (EXIF, XMP, IPTC, PNG text) against each other.

Used by `decode`. Broken or absent fields are None; nothing here stops a picture.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import datetime

from PIL.ExifTags import Base

from indexer.media.captions import caption_of
from indexer.media.editors import editor_among
from indexer.media.exif import ExifTags, xp_text
from indexer.media.gps import moment_of_gps, place_of_exif, place_of_xmp
from indexer.media.iptc import DATE_CREATED, KEYWORDS, TIME_CREATED, Records, parse_iptc
from indexer.media.moments import parse_moment, plain_text
from indexer.media.raster import MetadataBlocks
from indexer.media.xmp import Xmp, parse_xmp
from indexer.types import Metadata

_RATING = 0x4746  # Microsoft's, in the main directory
_XP_KEYWORDS = 0x9C9E
_MAX_KEYWORDS = 1000
_LEAST_STATED_PX = 160
"""Less is a thumbnail's size, or nonsense."""


def merge(blocks: MetadataBlocks) -> Metadata:
    """What a file says of itself.

    EXIF comes first, since the camera wrote it; keywords and ratings, which people set later, come
    from XMP first, as the Metadata Working Group's guidelines (2.0, section 5) advise.
    """
    exif, xmp, iptc = blocks.exif, parse_xmp(blocks.xmp), parse_iptc(blocks.iptc)
    latitude, longitude = place_of_exif(exif.gps) or place_of_xmp(xmp) or (None, None)
    return Metadata(
        taken_at=_taken_at(blocks, xmp, iptc),
        camera=_camera(exif, xmp),
        lens=_lens(exif, xmp),
        latitude=latitude,
        longitude=longitude,
        keywords=_keywords(exif, xmp, iptc),
        rating=_rating(exif, xmp),
        caption=caption_of(exif, xmp, iptc, blocks.text),
        editor=_editor(blocks, xmp),
        stated_size=_stated_size(exif),
    )


def _taken_at(blocks: MetadataBlocks, xmp: Xmp, iptc: Records) -> datetime | None:
    """When the shutter opened, else when it was digitised, else when the file was last changed."""
    photo, main = blocks.exif.photo, blocks.exif.main
    # Each is looked up only when those before it gave nothing.
    sources: tuple[Callable[[], datetime | None], ...] = (
        lambda: parse_moment(photo.get(Base.DateTimeOriginal), photo.get(Base.SubsecTimeOriginal)),
        lambda: parse_moment(
            photo.get(Base.DateTimeDigitized), photo.get(Base.SubsecTimeDigitized)
        ),
        lambda: parse_moment(xmp.first("exif:DateTimeOriginal")),
        lambda: parse_moment(xmp.first("photoshop:DateCreated")),
        lambda: parse_moment(xmp.first("xmp:CreateDate")),
        lambda: _iptc_moment(iptc),
        # RAW files keep the tags of the photo directory in the main one at times
        lambda: parse_moment(main.get(Base.DateTimeOriginal), main.get(Base.SubsecTimeOriginal)),
        lambda: parse_moment(main.get(Base.DateTime), photo.get(Base.SubsecTime)),
        lambda: _png_moment(blocks.text.get("Creation Time")),
        # In UTC, up to 14 hours off: still nearer than the date of the file
        lambda: moment_of_gps(blocks.exif.gps),
    )
    return next((moment for source in sources if (moment := source())), None)


def _iptc_moment(iptc: Records) -> datetime | None:
    date = next(iter(iptc.get(DATE_CREATED, ())), "")
    time = next(iter(iptc.get(TIME_CREATED, ())), "")
    if len(date) != 8:
        return None
    clock = f" {time[:2]}:{time[2:4]}:{time[4:6]}" if len(time) >= 6 else ""
    return parse_moment(f"{date[:4]}-{date[4:6]}-{date[6:]}{clock}")


def _png_moment(text: str | None) -> datetime | None:
    """PNG 1.2 recommends the form of e-mails; most programs write one of the others."""
    moment = parse_moment(text)
    if moment is None and text:
        from email.utils import parsedate_to_datetime  # hardly ever needed

        with suppress(ValueError, TypeError, IndexError, OverflowError):
            moment = parsedate_to_datetime(text).replace(tzinfo=None)
    return moment


def _camera(exif: ExifTags, xmp: Xmp) -> str | None:
    """Make and model; the make only once, since many models begin with it."""
    make = plain_text(exif.main.get(Base.Make)) or xmp.first("tiff:Make")
    model = plain_text(exif.main.get(Base.Model)) or xmp.first("tiff:Model")
    if make is None or model is None:
        return model or make
    if model.split()[0].casefold() == make.split()[0].casefold():
        return model
    return f"{make} {model}"


def _lens(exif: ExifTags, xmp: Xmp) -> str | None:
    names = (
        plain_text(exif.photo.get(Base.LensModel)),
        xmp.first("exifEX:LensModel"),
        xmp.first("aux:Lens"),
    )
    # Cameras without an electronic lens write dashes
    return next((name for name in names if name and name.strip("- .?")), None)


def _keywords(exif: ExifTags, xmp: Xmp, iptc: Records) -> tuple[str, ...]:
    """All keywords of all carriers, each once, in the order in which they were found."""

    def found() -> Iterator[str]:
        yield from xmp.all("dc:subject")
        yield from iptc.get(KEYWORDS, ())
        yield from (xp_text(exif.main.get(_XP_KEYWORDS)) or "").split(";")

    distinct = dict.fromkeys(text for word in found() if (text := plain_text(word)))
    return tuple(distinct)[:_MAX_KEYWORDS]


def _rating(exif: ExifTags, xmp: Xmp) -> int | None:
    """0 to 5; the -1 that some programs write for "rejected" counts as 0."""
    for value in (xmp.first("xmp:Rating"), exif.main.get(_RATING)):
        if isinstance(value, str | int | float):
            with suppress(ValueError):
                stars = float(value)
                if math.isfinite(stars):
                    return max(0, min(5, round(stars)))
    return None


def _editor(blocks: MetadataBlocks, xmp: Xmp) -> str | None:
    main = blocks.exif.main
    return editor_among(
        (
            main.get(Base.Software),
            main.get(Base.ProcessingSoftware),
            *xmp.all("xmp:CreatorTool"),
            *xmp.all("tiff:Software"),
            blocks.text.get("Software"),
        )
    )


def _stated_size(exif: ExifTags) -> tuple[int, int] | None:
    """``PixelXDimension`` and ``PixelYDimension`` of the EXIF standard, as they stand there."""
    sides = (exif.photo.get(Base.ExifImageWidth), exif.photo.get(Base.ExifImageHeight))
    width, height = (side if isinstance(side, int) else 0 for side in sides)
    if min(width, height) < _LEAST_STATED_PX or max(width, height) >= 1 << 20:
        return None
    return width, height
