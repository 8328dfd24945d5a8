"""What a reader hands to `decode`: pixels as they are stored, and the raw metadata beside them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from PIL import Image

from indexer.media.exif import ExifTags
from indexer.media.formats import Container


@dataclass(frozen=True, slots=True)
class MetadataBlocks:
    """The carriers of metadata that were found; not yet weighed against each other."""

    exif: ExifTags = field(default_factory=ExifTags)
    xmp: bytes | None = None
    iptc: bytes | None = None
    """An IPTC-IIM data stream."""
    text: Mapping[str, str] = field(default_factory=dict)
    """Text chunks of a PNG."""


@dataclass(frozen=True, slots=True)
class Raster:
    """A decoded picture before colour and orientation."""

    image: Image.Image
    """Loaded; any mode, perhaps reduced."""
    width: int
    """Full size in pixels, as stored (before orientation)."""
    height: int
    container: Container
    orientation: int = 1
    """EXIF orientation that is still to be applied; 1 where the codec has applied it."""
    icc_profile: bytes | None = None
    blocks: MetadataBlocks = field(default_factory=MetadataBlocks)
