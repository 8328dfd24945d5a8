"""Whatever stands in a file yields a picture or one `PhotoError` in plain words, and soon."""

from __future__ import annotations

import random
import struct
import time
import warnings
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from indexer.errors import PhotoError
from indexer.media import pillow_reader
from indexer.media.decode import decode
from indexer.media.failures import codec_failures
from indexer.media.formats import is_photo_name
from indexer.media.photo import prepare
from tests.indexer.media.pictures import (
    CLIP_224,
    difference,
    encode,
    every_container,
    exif_of,
    scene,
    swapped_profile,
    textured,
)

_MAX_SECONDS = 5.0


def _reason(data: bytes, name: str = "a.jpg") -> str:
    with pytest.raises(PhotoError) as caught:
        prepare(data, name, [CLIP_224])
    assert not caught.value.is_transient
    return caught.value.what


def test_an_empty_file() -> None:
    assert _reason(b"") == "The file is empty"


@pytest.mark.parametrize("data", [b"hello, this is text", b"\0" * 5000, b"\xff\xd8"])
def test_no_picture(data: bytes) -> None:
    assert _reason(data) == "This is not a picture"


@pytest.mark.parametrize("share", [0.2, 0.5, 0.9, 0.99])
@pytest.mark.parametrize("container", ["JPEG", "PNG", "TIFF", "BMP", "GIF", "AVIF", "PPM"])
def test_a_file_that_was_cut_off(container: str, share: float) -> None:
    data = encode(textured(320, 240), container)
    assert _reason(data[: int(len(data) * share)]) in ("The file is cut off", "The file is damaged")


@pytest.mark.parametrize("progressive", [False, True])
def test_a_cut_off_jpeg_is_a_problem_and_called_by_its_name(progressive: bool) -> None:
    data = encode(textured(1200, 900), "JPEG", progressive=progressive)
    assert _reason(data[: len(data) // 2]) == "The file is cut off"


@pytest.mark.parametrize("container", ["WEBP", "JPEG2000", "JXL"])
def test_half_a_file_of_the_other_formats(container: str) -> None:
    data = encode(textured(320, 240), container)
    assert _reason(data[: len(data) // 2]) in ("The file is cut off", "The file is damaged")


def _png_chunk(kind: bytes, content: bytes) -> bytes:
    body = kind + content
    return struct.pack(">I", len(content)) + body + struct.pack(">I", zlib.crc32(body))


def _png(width: int, height: int, *chunks: bytes, pixels: bytes = b"") -> bytes:
    header = _png_chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    image_data = _png_chunk(b"IDAT", zlib.compress(pixels))
    return b"\x89PNG\r\n\x1a\n" + header + b"".join(chunks) + image_data + _png_chunk(b"IEND", b"")


def test_a_decompression_bomb_is_refused_by_its_header() -> None:
    bomb = _png(60_000, 60_000, pixels=bytes(1 << 20))
    expected = "The picture is too large to open safely (60,000 × 60,000 pixels)"
    assert _reason(bomb, "bomb.png") == expected


def test_a_jpeg_that_claims_more_than_it_may() -> None:
    data = bytearray(encode(scene(), "JPEG", progressive=True))
    at = data.index(b"\xff\xc2")
    data[at + 5 : at + 9] = struct.pack(">HH", 65_000, 65_000)
    assert _reason(bytes(data)).startswith("The picture is too large to open safely")


def test_a_text_bomb_in_a_png_costs_the_text_only() -> None:
    bomb = _png_chunk(b"zTXt", b"Comment\0\0" + zlib.compress(bytes(20 << 20), 9))
    plain = scene(3, 2)
    rows = b"".join(b"\0" + plain.crop((0, y, 3, y + 1)).tobytes() for y in range(2))
    decoded = decode(_png(3, 2, bomb, pixels=rows), "a.png", min_side=None)
    assert difference(decoded.image, plain) == 0


def _jpeg_with_segment(marker: int, content: bytes) -> bytes:
    data = encode(scene(), "JPEG")
    segment = bytes((0xFF, marker)) + struct.pack(">H", len(content) + 2) + content
    return data[:2] + segment + data[2:]


@pytest.mark.parametrize(
    "exif",
    [
        b"Exif\0\0",
        b"Exif\0\0nonsense",
        b"Exif\0\0II*\0\xff\xff\xff\xff",
        b"Exif\0\0MM\0*\0\0\0\x08\xff\xff" + b"\xff" * 100,
        b"Exif\0\0II*\0\x08\0\0\0\x01\0\x69\x87\x04\0\x01\0\0\0\x08\0\0\0\0\0\0\0",  # its own child
    ],
)
def test_broken_exif_does_not_stop_a_picture(exif: bytes) -> None:
    decoded = decode(_jpeg_with_segment(0xE1, exif), "a.jpg", min_side=None)
    assert difference(decoded.image, scene()) < 2
    assert decoded.metadata.taken_at is None
    for container in ("PNG", "WEBP"):
        data = encode(scene(), container, exif=exif)
        assert difference(decode(data, "a", min_side=None).image, scene()) == 0


def test_broken_exif_does_not_stop_an_avif() -> None:
    data = encode(scene(), "AVIF", exif=exif_of({0x010F: "Make"}))
    broken = data.replace(b"II*\0", b"????").replace(b"MM\0*", b"????")
    assert broken != data
    with pytest.raises(PhotoError):
        pillow_reader._read(broken, "AVIF", None, 10**6)
    assert difference(decode(broken, "a.avif", min_side=None).image, scene()) < 2


def test_broken_directories_do_not_stop_a_tiff() -> None:
    exif = exif_of({0x010F: "Make"}, {0x9003: "2020:01:02 03:04:05"})
    data = encode(scene(), "TIFF", exif=exif)
    pointer = struct.pack("<HHI", 0x8769, 4, 1)
    at = data.index(pointer) + len(pointer)
    for offset in (0xFFFFFFF0, 3, len(data) - 1):
        broken = data[:at] + struct.pack("<I", offset) + data[at + 4 :]
        decoded = decode(broken, "a.tif", min_side=None)
        assert difference(decoded.image, scene()) == 0
        assert decoded.metadata.camera == "Make"


@pytest.mark.parametrize("kind", [b"iCCP", b"eXIf", b"iTXt", b"pHYs", b"acTL", b"gAMA", b"tIME"])
def test_broken_side_chunks_do_not_stop_a_png(kind: bytes) -> None:
    data = encode(scene(), "PNG")
    for content in (b"", b"\xff\xfe\xfd", b"x" * 40):
        chunk = bytearray(_png_chunk(kind, content))
        for broken in (bytes(chunk), bytes(chunk[:-1]) + bytes([chunk[-1] ^ 1])):
            decoded = decode(data[:33] + broken + data[33:], "a.png", min_side=None)
            assert difference(decoded.image, scene()) == 0


@pytest.mark.parametrize(
    "xmp",
    [
        b"<x:xmpmeta",
        b"\xff\xfe",
        b'<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;&b;">]><a>&c;</a>',
    ],
)
def test_broken_xmp_does_not_stop_a_picture(xmp: bytes) -> None:
    data = _jpeg_with_segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + xmp)
    decoded = decode(data, "a.jpg", min_side=None)
    assert difference(decoded.image, scene()) < 2
    assert decoded.metadata.keywords == ()


def test_no_memory_is_a_reason_that_may_pass(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(self: Image.Image) -> None:
        raise MemoryError

    monkeypatch.setattr("PIL.PngImagePlugin.PngImageFile.load", fail)
    with pytest.raises(PhotoError, match="memory") as caught:
        prepare(encode(scene(), "PNG"), "a.png", [CLIP_224])
    assert caught.value.is_transient


def test_our_own_bugs_are_not_taken_for_bad_content(monkeypatch: pytest.MonkeyPatch) -> None:
    def bug(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("indexer.media.photo.sharpness", bug)
    with pytest.raises(ZeroDivisionError):
        prepare(encode(scene(), "PNG"), "a.png", [CLIP_224])


def test_warnings_about_content_are_dropped_and_others_are_not() -> None:
    with codec_failures():
        warnings.warn_explicit("corrupt EXIF", UserWarning, "x.py", 1, module="PIL.TiffImagePlugin")
    with pytest.warns(UserWarning, match="ours"):
        warnings.warn_explicit("ours", UserWarning, "x.py", 1, module="indexer.media.decode")


def _mutations(data: bytes, seed: int, count: int) -> Iterator[bytes]:
    """Cut, overwritten at random places, overwritten in the header, with a piece exchanged."""
    dice = random.Random(seed)
    for turn in range(count):
        changed = bytearray(data)
        if turn % 4 == 0:
            changed = changed[: dice.randrange(len(changed))]
        elif turn % 4 == 1:
            for _ in range(dice.randrange(1, 20)):
                changed[dice.randrange(len(changed))] = dice.randrange(256)
        elif turn % 4 == 2:
            for _ in range(dice.randrange(1, 6)):
                changed[dice.randrange(min(len(changed), 300))] = dice.randrange(256)
        else:
            at = dice.randrange(len(changed))
            changed[at : at + dice.randrange(64)] = dice.randbytes(dice.randrange(64))
        yield bytes(changed)


def _outcome(data: bytes, name: str) -> str:
    """The format, or the reason; anything else that is raised fails the test."""
    started = time.perf_counter()
    try:
        outcome = prepare(data, name, [CLIP_224]).format
    except PhotoError as error:
        outcome = error.what
    assert outcome
    assert time.perf_counter() - started < _MAX_SECONDS
    return outcome


@pytest.mark.parametrize("container", sorted(every_container(scene(8, 8))))
def test_damaged_at_random(container: str, capfd: pytest.CaptureFixture[str]) -> None:
    options = {} if container in ("GIF", "BMP", "PPM", "JPEG2000", "JXL", "RAW") else {
        "exif": exif_of({0x0112: 6, 0x010F: "Make"}, {0x9003: "2020:01:02 03:04:05"}),
        "icc_profile": swapped_profile(),
    }  # fmt: skip
    size = (160, 120) if container == "RAW" else (48, 32)
    data = encode(textured(*size), container, **options)
    name = "a.dng" if container == "RAW" else "a"
    outcomes = {_outcome(changed, name) for changed in _mutations(data, seed=11, count=120)}
    assert len(outcomes) > 1  # some were noticed, or the changes were too tame
    capfd.readouterr()  # libtiff and LibRaw write what they think of it to standard error


def test_hostile_files_of_others(real_photos: Path, capfd: pytest.CaptureFixture[str]) -> None:
    files = [path for path in sorted((real_photos / "hostile").rglob("*")) if path.is_file()]
    outcomes = [_outcome(path.read_bytes(), path.name) for path in files]
    assert len(outcomes) >= 200
    assert sum(outcome in ("PNG", "GIF", "JPEG", "BMP") for outcome in outcomes) >= 100
    capfd.readouterr()


def test_ordinary_files_of_others_are_pictures(real_photos: Path) -> None:
    bad = []
    for folder in ("imagededup", "pdq_data", "rclip", "mei_cameras", "immich/metadata"):
        for path in sorted((real_photos / folder).rglob("*")):
            if path.is_file() and is_photo_name(path.name):
                try:
                    prepare(path.read_bytes(), path.name, [CLIP_224])
                except PhotoError:
                    bad.append(path.name)
    # beach.jpg states its height behind its pixels (a DNL marker), which libjpeg does not read
    assert set(bad) <= {"ukbench09268_corrupt.jpg", "beach.jpg"}
