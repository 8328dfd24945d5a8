"""What people wrote about a photo: its title and description, wherever programs keep them.

Used by `metadata`, on the decode workers.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from PIL.ExifTags import Base

from indexer.media.exif import ExifTags, xp_text
from indexer.media.iptc import CAPTION, TITLE, Records
from indexer.media.moments import plain_text
from indexer.media.xmp import Xmp

_MAX_CHARACTERS = 4000
"""IPTC allows 2,000 bytes for a caption; a title may stand before it."""
_XP_TITLE = 0x9C9B
_XP_COMMENT = 0x9C9C

# Cameras and scanners fill the description with their own name, or with that of the file.
_OF_A_MACHINE = re.compile(
    r".*\bdigital (still )?camera|sony dsc|exif[ _-]?jpeg.*|jpeg picture|dcim[\\/ ].*|default"
    r"|image|untitled|screenshot|samsung|(dsc|img|dscf|dscn|p|pict|image)[_-]?\d+(\.\w{3,4})?"
    r"|lead technologies.*|created (by|with|using) .*|processed (by|with) .*|file written by .*",
    re.IGNORECASE,
)


def caption_of(exif: ExifTags, xmp: Xmp, iptc: Records, text: Mapping[str, str]) -> str | None:
    """Title and description, on a line each; once where they are the same.

    XMP comes first, then IPTC, then EXIF, as the Metadata Working Group's guidelines (2.0, section
    5) have it for what people write; then what Windows and PNG keep.
    """
    title = _first(
        xmp.first("dc:title"),
        *iptc.get(TITLE, ())[:1],
        xp_text(exif.main.get(_XP_TITLE)),
        text.get("Title"),
    )
    description = _first(
        xmp.first("dc:description"),
        *iptc.get(CAPTION, ())[:1],
        _as_utf8(exif.main.get(Base.ImageDescription)),
        xp_text(exif.main.get(_XP_COMMENT)),
        text.get("Description"),
    )
    lines = [line for line in (title, description) if line]
    if title and description and title.casefold() in description.casefold():
        lines = [description]
    return "\n".join(lines)[:_MAX_CHARACTERS] or None


def _first(*texts: str | None) -> str | None:
    """The first that a person may have written."""
    for text in texts:
        plain = plain_text(text, _MAX_CHARACTERS)
        if plain and not _OF_A_MACHINE.fullmatch(plain):
            return plain
    return None


def _as_utf8(value: object) -> str | None:
    """EXIF's text is ASCII by its rules; Pillow reads it as Latin-1, and programs write UTF-8."""
    if not isinstance(value, str):
        return None
    try:
        return value.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return value
