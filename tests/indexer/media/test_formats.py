from __future__ import annotations

import pytest

from indexer.media.formats import PHOTO_SUFFIXES, RAW_SUFFIXES, is_photo_name, sniff
from tests.indexer.media.pictures import every_container, scene


@pytest.mark.parametrize(
    "name", ["a.jpg", "A.JPEG", "IMG_1.HeIc", "x.y.nef", "\udcff.png", "b.jxl"]
)
def test_names_of_photos(name: str) -> None:
    assert is_photo_name(name)


@pytest.mark.parametrize("name", ["a.txt", "jpg", ".jpg", "a.jpg.xmp", "a", "b.mov", "c.svg"])
def test_names_of_other_files(name: str) -> None:
    assert not is_photo_name(name)


def test_suffixes_are_lower_case_with_a_dot() -> None:
    assert RAW_SUFFIXES < PHOTO_SUFFIXES
    assert all(suffix.startswith(".") and suffix == suffix.lower() for suffix in PHOTO_SUFFIXES)


def test_content_decides_whatever_the_name() -> None:
    for container, data in every_container(scene()).items():
        name = "photo.dng" if container == "RAW" else "photo.jpg"
        assert sniff(data, name) == container


def test_a_tiff_structure_is_raw_only_by_its_name() -> None:
    assert sniff(b"II*\0" + bytes(100), "scan.tif") == "TIFF"
    assert sniff(b"MM\0*" + bytes(100), "photo.NEF") == "RAW"
    assert sniff(b"\xff\xd8\xff\xe0" + bytes(100), "renamed.nef") == "JPEG"


@pytest.mark.parametrize(
    ("brands", "container"),
    [
        (b"heic\0\0\0\0mif1heic", "HEIF"),
        (b"mif1\0\0\0\0mif1avif", "AVIF"),
        (b"avif\0\0\0\0mif1", "AVIF"),
        (b"crx \0\0\0\1crx isom", "RAW"),
        (b"mp42\0\0\0\0isom", None),
    ],
)
def test_brands_of_iso_files(brands: bytes, container: str | None) -> None:
    box = (8 + len(brands)).to_bytes(4, "big") + b"ftyp" + brands
    assert sniff(box + bytes(64), "a.heic") == container


@pytest.mark.parametrize("data", [b"", b"hello world", b"P7 x", b"\0" * 64, b"%PDF-1.7", b"PK\3\4"])
def test_what_is_no_picture(data: bytes) -> None:
    assert sniff(data, "a.jpg") is None
