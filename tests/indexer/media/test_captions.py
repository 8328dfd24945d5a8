from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from indexer.media.captions import caption_of
from indexer.media.exif import ExifTags
from indexer.media.iptc import parse_iptc
from indexer.media.xmp import Xmp

_DESCRIPTION = 0x010E
_XP_TITLE, _XP_COMMENT = 0x9C9B, 0x9C9C


def _caption(
    main: Mapping[int, Any] | None = None,
    xmp: Mapping[str, str] | None = None,
    iptc: bytes = b"",
    text: Mapping[str, str] | None = None,
) -> str | None:
    properties = {name: (value,) for name, value in (xmp or {}).items()}
    return caption_of(ExifTags(main or {}), Xmp(properties), parse_iptc(iptc), text or {})


def _record(number: int, value: bytes) -> bytes:
    return b"\x1c\x02" + bytes([number]) + len(value).to_bytes(2, "big") + value


def test_nothing_was_written() -> None:
    assert _caption() is None
    assert _caption({_DESCRIPTION: "  \0"}, {"dc:title": " "}) is None


def test_people_are_believed_in_the_order_of_the_guidelines() -> None:
    said: dict[str, Any] = {
        "main": {_DESCRIPTION: "exif", _XP_COMMENT: "windows".encode("utf-16-le")},
        "xmp": {"dc:description": "xmp"},
        "iptc": _record(120, b"iptc"),
        "text": {"Description": "png"},
    }
    found = [_caption(**said)]
    for forget in (
        lambda: said.update(xmp={}),
        lambda: said.update(iptc=b""),
        lambda: said["main"].pop(_DESCRIPTION),
        lambda: said.update(main={}),
        lambda: said.update(text={}),
    ):
        forget()
        found.append(_caption(**said))
    assert found == ["xmp", "iptc", "exif", "windows", "png", None]


def test_a_title_stands_above_its_description_once() -> None:
    assert _caption(xmp={"dc:title": "Oslo", "dc:description": "At the sea"}) == "Oslo\nAt the sea"
    assert _caption(iptc=_record(5, b"Oslo") + _record(120, b"Evening in OSLO")) == (
        "Evening in OSLO"
    )
    assert _caption({_XP_TITLE: tuple("Ü".encode("utf-16-le"))}) == "Ü"
    assert _caption(text={"Title": "Only a title"}) == "Only a title"


def test_exif_that_is_utf8_against_its_rules() -> None:
    assert _caption({_DESCRIPTION: "Café".encode().decode("latin-1")}) == "Café"
    assert _caption({_DESCRIPTION: "Café"}) == "Café"
    assert _caption({_DESCRIPTION: b"bytes"}) is None


@pytest.mark.parametrize(
    "text",
    [
        "OLYMPUS DIGITAL CAMERA",
        "SONY DSC",
        "Digital Still Camera",
        "Exif_JPEG_PICTURE",
        "DCIM\\100MEDIA\\DJI_0001.JPG",
        "DSC_0123.JPG",
        "IMG_0001",
        "default",
        "Created with GIMP",
    ],
)
def test_what_machines_write_is_no_caption(text: str) -> None:
    assert _caption({_DESCRIPTION: text}) is None
    assert _caption({_DESCRIPTION: text}, text={"Description": "mine"}) == "mine"


def test_the_words_of_people_about_cameras_are() -> None:
    assert _caption({_DESCRIPTION: "My new digital camera on the desk"}) is not None
    assert _caption({_DESCRIPTION: "Image of my mother"}) == "Image of my mother"


def test_a_novel_is_cut() -> None:
    caption = _caption({_DESCRIPTION: "word " * 10_000})
    assert caption is not None
    assert len(caption) <= 4000
