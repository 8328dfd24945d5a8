from __future__ import annotations

import math
from datetime import datetime

import pytest
from PIL.TiffImagePlugin import IFDRational

from indexer.media.gps import moment_of_gps, place_of_exif, place_of_xmp
from indexer.media.xmp import Xmp


def _directory(
    latitude: object = (48, 8, 15), north: object = "N", longitude: object = (11, 34, 30),
    east: object = "E",
) -> dict[int, object]:  # fmt: skip
    return {1: north, 2: latitude, 3: east, 4: longitude}


def test_the_four_quarters_of_the_world() -> None:
    for north in "NS":
        for east in "EW":
            place = place_of_exif(_directory(north=north, east=east))
            assert place == pytest.approx(
                (48.1375 * (1 if north == "N" else -1), 11.575 * (1 if east == "E" else -1))
            )


@pytest.mark.parametrize(
    "latitude",
    [
        (48.1375,),
        (48, 8.25),
        (IFDRational(48), IFDRational(8), IFDRational(1500, 100)),
        (48, 8, 15.0),
    ],
)
def test_ways_to_write_an_angle(latitude: object) -> None:
    place = place_of_exif(_directory(latitude=latitude, north=b"N\0"))
    assert place is not None
    assert place[0] == pytest.approx(48.1375)


@pytest.mark.parametrize(
    "directory",
    [
        {},
        _directory(latitude=(IFDRational(0, 0),) * 3, north="\0"),
        _directory(latitude=(IFDRational(0, 0),) * 3),
        _directory(latitude=(math.nan, 0, 0)),
        _directory(latitude=(-4, 0, 0)),
        _directory(latitude=(91, 0, 0)),
        _directory(longitude=(181, 0, 0)),
        _directory(latitude="48"),
        _directory(latitude=(48, 8, 15, 3)),
        _directory(latitude=()),
        _directory(latitude=48.0),
        _directory(north=None),
        _directory(east="X"),
        _directory(latitude=(0, 0, 0), longitude=(0, 0, 0)),
    ],
)
def test_nonsense(directory: dict[int, object]) -> None:
    assert place_of_exif(directory) is None


def test_xmp() -> None:
    def place(latitude: str, longitude: str) -> tuple[float, float] | None:
        values = {"exif:GPSLatitude": (latitude,), "exif:GPSLongitude": (longitude,)}
        return place_of_xmp(Xmp(values))

    assert place("48,8.25N", "11,34,30W") == pytest.approx((48.1375, -11.575))
    assert place("48,8.25S", "11,34.5E") == pytest.approx((-48.1375, 11.575))
    assert place("48,8.25E", "11,34.5E") is None
    assert place("48.1375", "11.575") is None
    assert place_of_xmp(Xmp()) is None


def test_the_time_of_the_satellites() -> None:
    assert moment_of_gps({29: "2023:11:15", 7: (12, 30, 1.5)}) == datetime(
        2023, 11, 15, 12, 30, 1, 500_000
    )
    assert moment_of_gps({29: "2023:11:15"}) is None
    assert moment_of_gps({29: "2023:11:15", 7: (25, 0, 0)}) is None
    assert moment_of_gps({29: "0000:00:00", 7: (1, 0, 0)}) is None
