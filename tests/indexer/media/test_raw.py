"""RAW through a DNG that `dng` writes: LibRaw's whole path without a camera's file."""

from __future__ import annotations

import io
import struct
from datetime import datetime

import numpy as np
import pytest
from PIL import Image

from indexer.errors import PhotoError
from indexer.media.decode import decode
from indexer.media.orientation import apply_orientation
from indexer.media.raw import _canon_exif
from tests.indexer.media.dng import make_dng
from tests.indexer.media.pictures import difference, encode, exif_of, scene

_SENSOR = scene(320, 240)
_PIXELS = np.asarray(_SENSOR)
_PREVIEW = encode(_SENSOR, "JPEG")
_WITH_PREVIEW = make_dng(_PIXELS, preview=_PREVIEW, preview_size=(320, 240))


def _corners(image: Image.Image) -> list[str]:
    """Which channel is strongest near each corner: tells how a developed picture stands."""
    width, height = image.size
    places = [(9, 9), (width - 9, 9), (9, height - 9), (width - 9, height - 9)]
    names = []
    for place in places:
        red, green, blue = np.asarray(image)[place[1], place[0]].astype(int)
        names.append(
            "y" if min(red, green) > blue + 60 else "rgb"[int(np.argmax([red, green, blue]))]
        )
    return names


@pytest.mark.parametrize("orientation", [1, 3, 6, 8])
def test_developed_upright(orientation: int) -> None:
    data = make_dng(_PIXELS, orientation=orientation)
    decoded = decode(data, "a.dng", min_side=None)
    expected = apply_orientation(_SENSOR, orientation)
    assert decoded.format == "RAW"
    assert (decoded.width, decoded.height) == decoded.image.size == expected.size
    assert _corners(decoded.image) == _corners(expected)


def test_developed_at_half_scale_where_that_suffices() -> None:
    data = make_dng(_PIXELS)
    half = decode(data, "a.dng", min_side=120)
    assert half.image.size == (160, 120)
    assert (half.width, half.height) == (320, 240)
    assert decode(data, "a.dng", min_side=121).image.size == (320, 240)


@pytest.mark.parametrize("orientation", [1, 3, 6, 8])
def test_the_preview_is_turned_with_the_sensor(orientation: int) -> None:
    data = make_dng(_PIXELS, orientation=orientation, preview=_PREVIEW, preview_size=(320, 240))
    decoded = decode(data, "a.dng", min_side=200)
    expected = apply_orientation(_SENSOR, orientation)
    assert (decoded.width, decoded.height) == decoded.image.size == expected.size
    assert difference(decoded.image, expected) < 2  # the preview's pixels, not developed ones


def test_a_preview_that_stands_upright_already_is_left_alone() -> None:
    upright = apply_orientation(_SENSOR, 6)
    data = make_dng(
        _PIXELS, orientation=6, preview=encode(upright, "JPEG"), preview_size=upright.size
    )
    decoded = decode(data, "a.dng", min_side=200)
    assert (decoded.width, decoded.height) == (240, 320)
    assert difference(decoded.image, upright) < 2


def test_a_preview_with_an_orientation_of_its_own_is_turned_once() -> None:
    preview = encode(_SENSOR, "JPEG", exif=exif_of({0x0112: 6}))
    data = make_dng(_PIXELS, orientation=6, preview=preview, preview_size=(320, 240))
    decoded = decode(data, "a.dng", min_side=200)
    assert difference(decoded.image, apply_orientation(_SENSOR, 6)) < 2


def test_a_preview_that_is_too_small_is_passed_over() -> None:
    small = encode(_SENSOR.resize((80, 60)), "JPEG")
    data = make_dng(_PIXELS, preview=small, preview_size=(80, 60))
    assert decode(data, "a.dng", min_side=60).image.size == (80, 60)
    assert decode(data, "a.dng", min_side=61).image.size == (160, 120)
    assert decode(data, "a.dng", min_side=None).image.size == (320, 240)


def test_a_broken_preview_is_passed_over() -> None:
    at = _WITH_PREVIEW.index(b"\xff\xda")
    broken = _WITH_PREVIEW[: at + 2] + b"\xff" * 600 + _WITH_PREVIEW[at + 602 :]
    assert decode(broken, "a.dng", min_side=200).image.size == (320, 240)


@pytest.mark.parametrize("preview", [None, _PREVIEW])
def test_metadata_of_the_raw_file(preview: bytes | None) -> None:
    data = make_dng(_PIXELS, preview=preview, preview_size=(320, 240), taken="2019:08:07 06:05:04")
    metadata = decode(data, "a.dng", min_side=100).metadata
    assert metadata.camera == "Kindred Testcam"
    assert metadata.taken_at == datetime(2019, 8, 7, 6, 5, 4)


def test_the_limit_counts_what_is_developed() -> None:
    data = make_dng(_PIXELS)
    assert decode(data, "a.dng", min_side=120, pixel_limit=160 * 120).image.size == (160, 120)
    with pytest.raises(PhotoError, match="too large"):
        decode(data, "a.dng", min_side=None, pixel_limit=160 * 120)


def test_what_libraw_does_not_know() -> None:
    with pytest.raises(PhotoError, match="RAW file cannot be opened"):
        decode(b"II*\0" + bytes(8000), "a.nef", min_side=None)


def test_a_jpeg_under_the_name_of_a_raw_file() -> None:
    assert decode(_PREVIEW, "a.nef", min_side=None).format == "JPEG"


def _tiff_block(tags: dict[int, object]) -> bytes:
    return exif_of(tags).tobytes().removeprefix(b"Exif\0\0")


def _box(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content) + 8) + kind + content


def test_metadata_of_cr3() -> None:
    """CR3 keeps each directory in a box of its own."""
    boxes = _box(b"CMT1", _tiff_block({0x010F: "Canon", 0x0110: "Canon EOS R"}))
    boxes += _box(b"CMT2", _tiff_block({0x9003: "2022:01:02 03:04:05"}))
    uuid = _box(b"uuid", bytes.fromhex("85c0b687820f11e08111f4ce462b6a48") + boxes)
    tags = _canon_exif(_box(b"ftyp", b"crx \0\0\0\1crx isom") + _box(b"moov", uuid))
    assert tags.main[0x0110] == "Canon EOS R"
    assert tags.photo[0x9003] == "2022:01:02 03:04:05"
    assert tags.gps == {}


def test_the_dng_of_these_tests_is_a_tiff() -> None:
    with Image.open(io.BytesIO(_WITH_PREVIEW), formats=["TIFF"]) as image:
        assert image.getexif()[0x0110] == "Kindred Testcam"
