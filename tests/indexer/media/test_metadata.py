from __future__ import annotations

import io
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from PIL import PngImagePlugin

from indexer.media.decode import decode
from indexer.media.exif import ExifTags
from indexer.media.metadata import merge
from indexer.media.raster import MetadataBlocks
from indexer.types import Metadata
from tests.indexer.media.pictures import encode, exif_of, scene

_ORIGINAL, _DIGITIZED, _CHANGED = 0x9003, 0x9004, 0x0132


def _xmp(body: str) -> bytes:
    names = {
        "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        "xmp": "http://ns.adobe.com/xap/1.0/",
        "dc": "http://purl.org/dc/elements/1.1/",
        "exif": "http://ns.adobe.com/exif/1.0/",
        "aux": "http://ns.adobe.com/exif/1.0/aux/",
        "photoshop": "http://ns.adobe.com/photoshop/1.0/",
        "tiff": "http://ns.adobe.com/tiff/1.0/",
    }
    declared = " ".join(f'xmlns:{prefix}="{name}"' for prefix, name in names.items())
    return f"<rdf:RDF {declared}><rdf:Description>{body}</rdf:Description></rdf:RDF>".encode()


def _merged(
    main: Mapping[int, Any] | None = None,
    photo: Mapping[int, Any] | None = None,
    xmp: str = "",
    iptc: bytes = b"",
    text: Mapping[str, str] | None = None,
) -> Metadata:
    exif = ExifTags(main or {}, photo or {}, {})
    return merge(MetadataBlocks(exif, _xmp(xmp) if xmp else None, iptc, text or {}))


def test_nothing_is_said() -> None:
    assert merge(MetadataBlocks()) == Metadata()


@pytest.mark.parametrize("container", ["JPEG", "PNG", "WEBP", "TIFF", "AVIF"])
def test_every_container_carries_exif_and_xmp(container: str) -> None:
    exif = exif_of(
        {0x010F: "ACME Corp.", 0x0110: "Snapper 3"},
        {_ORIGINAL: "2021:06:05 04:03:02", 0x9291: "123", 0xA434: "50mm F1.8"},
        {1: "S", 2: (33.0, 30.0, 0.0), 3: "E", 4: (18.0, 15.0, 0.0)},
    )
    packet = _xmp("<dc:subject><rdf:Bag><rdf:li>whale</rdf:li></rdf:Bag></dc:subject>")
    options: dict[str, object] = {"xmp": packet}
    if container == "TIFF":
        exif[700] = packet
        options = {}
    elif container == "PNG":
        info = PngImagePlugin.PngInfo()
        info.add_itxt("XML:com.adobe.xmp", packet.decode())
        options = {"pnginfo": info}
    decoded = decode(encode(scene(), container, exif=exif, **options), "a", min_side=None)
    found = decoded.metadata
    assert found.taken_at == datetime(2021, 6, 5, 4, 3, 2, 123_000)
    assert found.camera == "ACME Corp. Snapper 3"
    assert found.lens == "50mm F1.8"
    assert (found.latitude, found.longitude) == pytest.approx((-33.5, 18.25))
    assert found.keywords == ("whale",)


def test_the_earliest_kind_of_date_wins() -> None:
    dates: dict[str, Any] = {
        "photo": {_ORIGINAL: "2001:01:01 00:00:00", _DIGITIZED: "2002:01:01 00:00:00"},
        "xmp": "<exif:DateTimeOriginal>2003-01-01</exif:DateTimeOriginal>"
        "<photoshop:DateCreated>2004-01-01</photoshop:DateCreated>"
        "<xmp:CreateDate>2005-01-01</xmp:CreateDate>",
        "iptc": b"\x1c\x02\x37\0\x0820060101\x1c\x02\x3c\0\x0b143000+0000",
        "main": {_CHANGED: "2007:01:01 00:00:00"},
        "text": {"Creation Time": "2008:01:01 00:00:00"},
    }

    def year() -> int | None:
        taken_at = _merged(**dates).taken_at
        return taken_at.year if taken_at else None

    years = [year()]
    for forget in (
        lambda: dates["photo"].update({_ORIGINAL: "0000:00:00 00:00:00"}),
        lambda: dates["photo"].update({_DIGITIZED: "    :  :     :  :  "}),
        lambda: dates.update(xmp=dates["xmp"].replace("2003", "0000")),
        lambda: dates.update(xmp=dates["xmp"].replace("2004", "0000")),
        lambda: dates.update(xmp=""),
        lambda: dates.update(iptc=b""),
        lambda: dates.update(main={}),
        lambda: dates.update(text={}),
    ):
        forget()
        years.append(year())
    assert years == [2001, 2002, 2003, 2004, 2005, 2006, 2007, 2008, None]


def test_iptc_dates_have_a_time() -> None:
    block = b"\x1c\x02\x37\0\x0820060102\x1c\x02\x3c\0\x0b143015+0000"
    assert _merged(iptc=block).taken_at == datetime(2006, 1, 2, 14, 30, 15)
    assert _merged(iptc=block[:13]).taken_at == datetime(2006, 1, 2)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tue, 13 Feb 2007 06:34:38 +0100", datetime(2007, 2, 13, 6, 34, 38)),
        ("2007-02-13T06:34:38", datetime(2007, 2, 13, 6, 34, 38)),
        ("some day", None),
    ],
)
def test_creation_time_of_a_png(text: str, expected: datetime | None) -> None:
    info = PngImagePlugin.PngInfo()
    info.add_text("Creation Time", text)
    data = encode(scene(), "PNG", pnginfo=info)
    assert decode(data, "a.png", min_side=None).metadata.taken_at == expected


@pytest.mark.parametrize(
    ("make", "model", "camera"),
    [
        ("Canon", "Canon EOS 5D", "Canon EOS 5D"),
        ("NIKON CORPORATION", "NIKON D90", "NIKON D90"),
        ("SONY\0\0", "ILCE-7M3\0", "SONY ILCE-7M3"),
        ("HTC", "HTC", "HTC"),
        ("  ", "X100", "X100"),
        ("Leica", None, "Leica"),
        (None, None, None),
        (b"Apple\0", "iPhone", "Apple iPhone"),
        (5, (1, 2), None),
    ],
)
def test_the_make_is_not_doubled(make: object, model: object, camera: str | None) -> None:
    assert _merged({0x010F: make, 0x0110: model}).camera == camera


@pytest.mark.parametrize("name", ["----", "", "\0", " - ", 50])
def test_lenses_that_are_none(name: object) -> None:
    assert _merged(photo={0xA434: name}).lens is None
    assert _merged(photo={0xA434: name}, xmp="<aux:Lens>35mm</aux:Lens>").lens == "35mm"


def test_keywords_of_all_carriers_each_once() -> None:
    windows = "sea;sun; ;Grün".encode("utf-16-le") + b"\0\0"
    iptc = b"\x1c\x02\x19\0\x03sun\x1c\x02\x19\0\x03fog"
    bag = "<dc:subject><rdf:Bag><rdf:li>sky</rdf:li><rdf:li>sea</rdf:li></rdf:Bag></dc:subject>"
    for packed in (windows, tuple(windows)):
        found = _merged({0x9C9E: packed}, xmp=bag, iptc=iptc)
        assert found.keywords == ("sky", "sea", "sun", "fog", "Grün")
    assert _merged({0x9C9E: 5}).keywords == ()


def test_keywords_in_the_iptc_block_of_a_jpeg() -> None:
    iptc = b"\x1c\x02\x19\0\x03fog"
    resource = b"8BIM\x04\x04\0\0" + len(iptc).to_bytes(4, "big") + iptc
    data = encode(scene(), "JPEG")
    segment = b"Photoshop 3.0\0" + resource
    data = data[:2] + b"\xff\xed" + (len(segment) + 2).to_bytes(2, "big") + segment + data[2:]
    assert decode(data, "a.jpg", min_side=None).metadata.keywords == ("fog",)


@pytest.mark.parametrize(
    ("xmp", "exif", "rating"),
    [
        ("4", None, 4),
        ("4", 2, 4),
        (None, 2, 2),
        ("-1", None, 0),
        ("99", None, 5),
        ("3.0", None, 3),
        ("good", 1, 1),
        ("nan", None, None),
        ("inf", None, None),
        (None, (1,), None),
        (None, None, None),
    ],
)
def test_rating(xmp: str | None, exif: object, rating: int | None) -> None:
    body = f"<xmp:Rating>{xmp}</xmp:Rating>" if xmp else ""
    assert _merged({0x4746: exif} if exif else {}, xmp=body).rating == rating


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("metadata/rating/mongolels.jpg", {"rating": 3, "camera": "Canon EOS 500D"}),
        ("metadata/tags/picasa.jpg", {"keywords": ("Frost", "Yard")}),
        ("metadata/gps-position/empty_gps.jpg", {"latitude": None, "longitude": None}),
        ("metadata/gps-position/thompson-springs.jpg", {"latitude": pytest.approx(39.115)}),
        ("metadata/dates/date-priority-test.jpg", {"taken_at": datetime(2023, 2, 2, 2)}),
        ("metadata/dates/datetimeoriginal-gps.jpg", {"taken_at": datetime(2025, 12, 1, 11, 30)}),
    ],
)
def test_files_of_others(real_photos: Path, path: str, expected: dict[str, object]) -> None:
    file = real_photos / "immich" / path
    if not file.exists():
        pytest.skip(f"no {path} among the real photos")
    metadata = decode(file.read_bytes(), file.name, min_side=448).metadata
    assert {name: getattr(metadata, name) for name in expected} == expected


def test_a_png_with_exif_as_text() -> None:
    """As ImageMagick writes it: hexadecimal, behind a name and a length."""
    exif = exif_of({0x0110: "Cam"}).tobytes()
    info = PngImagePlugin.PngInfo()
    info.add_text("Raw profile type exif", f"\nexif\n{len(exif)}\n{exif.hex()}\n")
    buffer = io.BytesIO()
    scene().save(buffer, "PNG", pnginfo=info)
    assert decode(buffer.getvalue(), "a.png", min_side=None).metadata.camera == "Cam"


@pytest.mark.parametrize(
    "name",
    [
        "Adobe Photoshop 25.4 (Windows)",
        "Adobe Photoshop Lightroom Classic 11.2 (Macintosh)",
        "GIMP 2.10.30",
        "paint.net 4.2.13",
        "Snapseed 2.0",
        "Instagram",
        "Google",
        "Capture NX 1.0.0 M",
        "OLYMPUS CAMEDIA Master",
    ],
)
def test_a_program_that_edits_pictures(name: str) -> None:
    assert _merged({0x0131: name}).editor == name
    assert _merged(xmp=f"<xmp:CreatorTool>{name}</xmp:CreatorTool>").editor == name
    assert _merged({0x0131: "Ver.1.00", 0x000B: name}).editor == name
    assert _merged(text={"Software": name}).editor == name


@pytest.mark.parametrize(
    "name",
    [
        "Ver.1.00",
        "17.1.1",
        "HDR+ 1.0.345618096z",
        "Google Pixel 7",
        "E5700v1.1",
        "Digital Camera FinePix40i Ver1.39",
        "J327T1UVS4ASH2",
        "MediaTek Camera Application",
        "Adobe DNG Converter 15.0",
        "digiKam-8.1.0",
        "",
    ],
)
def test_firmware_and_what_only_copies_is_none(name: str) -> None:
    assert _merged({0x0131: name}, xmp=f"<xmp:CreatorTool>{name}</xmp:CreatorTool>").editor is None


def test_the_size_that_the_camera_stored() -> None:
    assert _merged(photo={0xA002: 4000, 0xA003: 3000}).stated_size == (4000, 3000)
    for width, height in ((0, 0), (1, 1), (160, 120), (4000, None), ("4000", 3000), (1 << 21, 900)):
        assert _merged(photo={0xA002: width, 0xA003: height}).stated_size is None
