"""The story behind the sample library: which trips, when, where and with which camera."""

from dataclasses import dataclass
from datetime import date
from typing import Final


@dataclass(frozen=True, slots=True)
class Camera:
    """A camera of the family.

    Attributes:
        make: as EXIF has it; `model` and `lens` likewise, the lens empty for a phone that has none.
        pattern: its file names, with `{number}` and `{day}`.
        offset_known: whether it writes the time zone.
        places: whether it writes GPS positions.
    """

    make: str
    model: str
    lens: str
    pattern: str
    offset_known: bool
    places: bool


PHONE: Final = Camera(
    "Apple", "iPhone 12", "iPhone 12 back camera 4.2mm f/1.6", "IMG_{number:04}.jpg", True, True
)
PIXEL: Final = Camera("Google", "Pixel 6", "", "PXL_{day:%Y%m%d}_{number:04}.jpg", True, True)
CANON: Final = Camera(
    "Canon", "Canon EOS R6", "RF24-105mm F4 L IS USM", "IMG_{number:04}.JPG", True, False
)
SONY: Final = Camera("SONY", "ILCE-7M3", "FE 35mm F1.8", "DSC{number:05}.JPG", True, False)
NIKON: Final = Camera("NIKON CORPORATION", "NIKON D90", "", "DSC_{number:04}.JPG", False, False)
OLD: Final = Camera(
    "OLYMPUS IMAGING CORP.", "u1040,S1040", "", "P{day:%m%d}{number:04}.jpg", False, False
)


@dataclass(frozen=True, slots=True)
class Trip:
    """Some days at some places.

    Attributes:
        folder: where its pictures lie, with forward slashes.
        places: the places of `vocabulary.PLACES` that it saw.
        first_day: its first day; `days`, how many there were.
        latitude: degrees north; `longitude`, degrees east; `offset_h`, hours ahead of UTC.
        camera: what was used.
        weathers: its weathers; one that is named twice is as likely again.
        name: an unusual file name that one of its pictures bears, or "".
    """

    folder: str
    places: tuple[str, ...]
    first_day: date
    days: int
    latitude: float
    longitude: float
    offset_h: int
    camera: Camera
    weathers: tuple[str, ...]
    name: str = ""


_FAIR: Final = ("clear", "clear", "clear", "clear", "clear", "fog", "rain")
_MIXED: Final = ("clear", "clear", "clear", "rain", "fog")
_WET: Final = ("rain", "fog", "clear", "clear")
_WINTER: Final = ("snow", "snow", "clear", "clear", "fog")

TRIPS: Final = (
    Trip("2019/Beach trip", ("beach",), date(2019, 7, 13), 5,
         54.68, 12.43, 2, PHONE, _FAIR, "海.jpg"),
    Trip("2019/Sailing on the lake", ("lake", "harbour"), date(2019, 8, 24), 3,
         47.62, 9.37, 2, CANON, _MIXED, "Bodensee – Überlingen.jpg"),
    Trip("2019/Home", ("living room",), date(2019, 11, 2), 40,
         52.52, 13.40, 1, PHONE, _MIXED),
    Trip("2020/Winter in the mountains", ("mountains", "forest"), date(2020, 1, 25), 6,
         46.58, 7.91, 1, CANON, _WINTER, "Aussicht vom Männlichen.png"),
    Trip("2020/Garden and meadow", ("meadow",), date(2020, 5, 16), 14,
         51.04, 13.74, 2, PIXEL, _FAIR),
    Trip("2020/City weekend", ("city",), date(2020, 10, 3), 2,
         48.86, 2.35, 2, SONY, _WET, "Été indien (3).jpg"),
    Trip("2021/Road trip/Day 1", ("road", "desert"), date(2021, 4, 2), 1,
         36.10, -112.11, -7, CANON, _FAIR),
    Trip("2021/Road trip/Day 2", ("desert",), date(2021, 4, 3), 1,
         36.87, -111.51, -7, CANON, _FAIR, "panorama #1.jpg"),
    Trip("2021/Road trip/Day 3", ("road", "mountains"), date(2021, 4, 4), 1,
         37.30, -113.02, -7, CANON, _MIXED),
    Trip("2021/Harbour festival", ("harbour",), date(2021, 9, 11), 2,
         53.54, 9.98, 2, PIXEL, _MIXED),
    Trip("2021/Camping", ("forest", "lake"), date(2021, 6, 19), 4,
         53.36, 12.72, 2, PHONE, _MIXED, "bei den Bäumen & Zelten.jpg"),
    Trip("2022/Balloon day", ("meadow", "road"), date(2022, 6, 4), 1,
         50.72, 12.49, 2, SONY, _FAIR),
    Trip("2022/Kites", ("beach", "meadow"), date(2022, 10, 8), 2,
         55.47, 8.13, 2, SONY, _MIXED, "дракон.avif"),
    Trip("2022/Advent in town", ("city",), date(2022, 12, 3), 3,
         48.21, 16.37, 1, PHONE, _WINTER),
    Trip("2022/Moving in", ("living room",), date(2022, 2, 12), 10,
         52.49, 13.42, 1, PIXEL, _WINTER, "before & after.webp"),
    Trip("2023/Fjords/Boats", ("harbour", "lake"), date(2023, 6, 28), 4,
         60.39, 5.32, 2, CANON, _WET, "blåskjell.jpg"),
    Trip("2023/Fjords/Hikes", ("mountains", "forest"), date(2023, 7, 2), 4,
         61.64, 6.85, 2, CANON, _MIXED),
    Trip("2023/Coast", ("beach", "harbour"), date(2023, 8, 19), 6,
         38.72, -9.14, 1, PHONE, _FAIR, "Pôr do sol.tif"),
    Trip("2024/Snow week", ("mountains", "road"), date(2024, 2, 3), 7,
         47.20, 10.13, 1, SONY, _WINTER),
    Trip("2024/Dog and cat", ("living room", "city"), date(2024, 3, 9), 30,
         52.52, 13.40, 1, PIXEL, _MIXED),
    Trip("2024/Autumn", ("forest", "meadow"), date(2024, 10, 12), 9,
         50.91, 14.07, 2, PHONE, _WET, "紅葉.jpg"),
    Trip("Old camera/2009", ("beach", "city"), date(2009, 8, 1), 9,
         43.77, 11.25, 2, OLD, _FAIR),
    Trip("Old camera/2011", ("lake", "road"), date(2011, 5, 21), 5,
         46.00, 8.95, 2, NIKON, _MIXED, "scan0001.tif"),
    Trip("Unsorted", ("desert", "city", "meadow"), date(2018, 4, 14), 60,
         31.63, -8.00, 1, PIXEL, _MIXED, "Ohne Titel (2).gif"),
)  # fmt: skip
