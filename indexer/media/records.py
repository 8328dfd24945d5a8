"""What `Library` hands out about one photo that is looked at: frozen data, safe on every thread."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from indexer.types import Metadata, PhotoFile, UInt8Array


class Rectangle(NamedTuple):
    """A part of a photo, in its pixels at full size, upright."""

    left: int
    top: int
    width: int
    height: int


@dataclass(frozen=True, slots=True, eq=False)
class Picture:
    """A photo's pixels, ready to be shown."""

    pixels: UInt8Array
    """``uint8[H, W, 4]``: red, green, blue, and a byte that means nothing; sRGB, upright. Four
    bytes a pixel, since that is how both Pillow and a screen keep them."""
    halves: tuple[UInt8Array, ...]
    """The same at half the scale, a quarter, and so on, where the full scale was asked for: what
    is shown smaller is drawn from these, without jagged lines."""
    width: int
    """Pixels at full size, after orientation; ``pixels`` may have fewer."""
    height: int
    file: PhotoFile
    """The place that it was read from."""

    @property
    def is_full(self) -> bool:
        """Whether these are all the pixels that the file has."""
        return self.pixels.shape[:2] == (self.height, self.width)


@dataclass(frozen=True, slots=True)
class ExifDetails:
    """What a file says of how it was taken; every field is None where it does not say."""

    metadata: Metadata = field(default_factory=Metadata)
    exposure_s: float | None = None
    aperture: float | None = None
    """The f-number."""
    iso: int | None = None
    focal_length_mm: float | None = None
    focal_length_35mm: float | None = None
    """The focal length with the same angle of view on 36 by 24 mm."""
    exposure_bias_ev: float | None = None
    has_flash_fired: bool | None = None
    altitude_m: float | None = None
    """Above the sea."""
    profile_name: str | None = None
    """Of the colour profile."""
    software: str | None = None
    title: str | None = None
    artist: str | None = None
    copyright: str | None = None
