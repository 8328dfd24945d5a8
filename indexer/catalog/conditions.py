"""What a filter asks of a photo, as data.

`indexer.search.values` reads it out of what was typed, `indexer.catalog.filtering` answers it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from indexer.catalog.days import Period


class FilterField(StrEnum):
    """What a filter looks at; the value is the word that is typed before the colon."""

    DATE = "date"
    CAMERA = "camera"
    LENS = "lens"
    FOLDER = "folder"
    PLACE = "place"
    RATING = "rating"
    TYPE = "type"
    ORIENTATION = "orientation"
    HAS = "has"
    IS = "is"


@dataclass(frozen=True, slots=True)
class Taken:
    """The date that a photo is sorted by lies between two periods, both included."""

    first: Period | None
    """From its first day on; None: however old."""
    last: Period | None
    """To its last day; None: however new."""

    def on(self, today: date) -> tuple[date | None, date | None]:
        """The first and the last day that it means on a day."""
        return (
            None if self.first is None else self.first.on(today).first,
            None if self.last is None else self.last.on(today).last,
        )


@dataclass(frozen=True, slots=True)
class Yearly:
    """The date that a photo is sorted by lies in some months, in whatever year."""

    months: tuple[int, ...]
    """From 1 to 12."""


@dataclass(frozen=True, slots=True)
class Named:
    """A name of the library: that of a camera, lens, folder or place.

    Met by what has just this name, or, where nothing has, by what has it within its name.
    """

    field: FilterField
    name: str


@dataclass(frozen=True, slots=True)
class Stars:
    """The stars that are shown lie between two numbers, both included."""

    least: int
    most: int


@dataclass(frozen=True, slots=True)
class Format:
    """The file is of a container (``JPEG``), and, where one is given, of an ending (``.nef``)."""

    container: str
    suffix: str | None = None
    """Lower case, with the dot."""


class Shape(StrEnum):
    """What the sides of a picture say, upright."""

    PORTRAIT = "portrait"
    """Taller than wide, and not square."""
    LANDSCAPE = "landscape"
    """Wider than tall, and not square."""
    SQUARE = "square"
    """No side is more than `SQUARE_WITHIN` times the other."""
    PANORAMA = "panorama"
    """One side is at least `PANORAMA_FROM` times the other; a portrait or a landscape as well."""


SQUARE_WITHIN = 1.03
PANORAMA_FROM = 2.0


class Having(StrEnum):
    """What is known of a photo."""

    GPS = "gps"
    PLACE = "place"
    KEYWORDS = "keywords"
    CAPTION = "caption"
    RATING = "rating"
    """A star at least, of the file or of the user."""
    CAMERA = "camera"
    LENS = "lens"
    DATE = "date"
    """When it was taken, not only when its file was changed."""


class Being(StrEnum):
    """What a photo is to the library."""

    DUPLICATE = "duplicate"
    """It stands at several places, or another photo has its pixels, or is the same picture.

    But for what the user said is no duplicate; see `duplicate_photos`.
    """
    FAVOURITE = "favourite"
    OFFLINE = "offline"
    """All its files lie on drives that are not connected."""


Condition = Taken | Yearly | Named | Stars | Format | Shape | Having | Being
