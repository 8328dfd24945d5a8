"""Values as photographers write them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale

from app.views.preview.exif_texts import (
    aperture_text,
    bias_text,
    exposure_text,
    focal_text,
    moment_text,
    position_text,
    sections_of,
)
from indexer.media.records import ExifDetails
from indexer.types import FileId, FileStat, Metadata, Photo, PhotoFile, PhotoId, RootId


@pytest.fixture(autouse=True)
def _locale() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_US"))
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (None, ""),
        (1 / 8000, "1/8000 s"),
        (0.004, "1/250 s"),
        (1 / 60, "1/60 s"),
        (0.25, "1/4 s"),
        (0.5, "0.5 s"),
        (1.0, "1 s"),
        (1.3, "1.3 s"),
        (30.0, "30 s"),
    ],
)
def test_exposure(seconds: float | None, text: str) -> None:
    assert exposure_text(seconds) == text


def test_other_values() -> None:
    assert [aperture_text(number) for number in (None, 1.4, 2.8, 11.0)] == [
        "",
        "f/1.4",
        "f/2.8",
        "f/11",
    ]
    assert focal_text(ExifDetails(focal_length_mm=35.0, focal_length_35mm=35.0)) == "35 mm"
    assert focal_text(ExifDetails(focal_length_mm=4.2, focal_length_35mm=26)).startswith("4.2 mm (")
    assert "26 mm" in focal_text(ExifDetails(focal_length_mm=4.2, focal_length_35mm=26))
    assert [bias_text(ev) for ev in (None, 0.0, 1 / 3, -2 / 3)] == ["", "", "+0.3 EV", "−0.7 EV"]
    assert position_text(-33.8568, 151.2153).replace("\u00a0", " ") == "33.85680° S, 151.21530° E"
    assert position_text(None, 1.0) == ""
    assert moment_text(datetime(2019, 5, 4, 12, 34, 56)) == "4 May 2019, 12:34"


def test_german_decimals() -> None:
    QLocale.setDefault(QLocale("de_DE"))
    assert aperture_text(2.8) == "f/2,8"


def _photo(*names: str) -> Photo:
    files = tuple(
        PhotoFile(
            FileId(i),
            PhotoId(1),
            RootId(1),
            Path("/pictures/2019") / name,
            FileStat(1, 1, 0),
            is_offline=False,
        )
        for i, name in enumerate(names)
    )
    return Photo(
        PhotoId(1), b"", 8_400_000, 6240, 4160, "JPEG", Metadata(camera="Old"), 0, 0.0, files
    )


def test_every_place_is_named_and_nothing_is_empty() -> None:
    photo = _photo("a.jpg", "copy of a.jpg", "bad\udcff.jpg")
    sections = sections_of(photo, {RootId(1): Path("/pictures")}, ExifDetails(iso=400))
    rows = [row for section in sections for row in section.rows]
    assert all(row.value for row in rows)
    values = [row.value for row in rows]
    assert values[:4] == ["a.jpg", "pictures / 2019", "copy of a.jpg", "pictures / 2019"]
    assert "bad?.jpg" in values
    assert "ISO 400" in values
    assert "6240 × 4160 · 26.0 MP" in values


def test_without_its_file_the_catalog_speaks() -> None:
    sections = sections_of(_photo("a.jpg"), {RootId(1): Path("/pictures")}, None)
    assert "Old" in [row.value for section in sections for row in section.rows]


@pytest.mark.usefixtures("qapp")  # which speaks English
def test_a_photo_with_hundreds_of_copies() -> None:
    photo = _photo(*(f"{i}.jpg" for i in range(300)))
    sections = sections_of(photo, {RootId(1): Path("/pictures")}, None)
    assert sections[0].rows[-1].value == "and 280 more places"
