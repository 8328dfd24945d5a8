"""How many pictures a file holds is known without decoding them."""

from __future__ import annotations

import pytest

from indexer.media.decode import decode
from indexer.media.formats import Container, sniff
from indexer.media.frames import SEVERAL, frames, is_lossless
from tests.indexer.media.pictures import animation, encode, every_container, scene


def counted(data: bytes) -> int:
    container = sniff(data, "a")
    assert container is not None
    return frames(data, container)


def test_a_plain_photo_of_every_format_is_one_picture() -> None:
    for container, data in every_container(scene()).items():
        assert frames(data, container) == 1, container  # type: ignore[arg-type]


@pytest.mark.parametrize("container", ["GIF", "PNG", "WEBP", "TIFF"])
@pytest.mark.parametrize("count", [2, 5])
def test_frames_and_pages_are_counted(container: Container, count: int) -> None:
    assert counted(animation(scene(), container, count)) == count


def test_sequences_of_avif_are_several() -> None:
    assert counted(animation(scene(), "AVIF")) == SEVERAL


def test_a_file_that_is_damaged_behind_its_first_picture_may_hold_several() -> None:
    data = animation(scene(), "TIFF")
    assert counted(data[: len(data) // 2]) >= SEVERAL


def test_an_animated_jpeg_xl_says_so_in_its_header() -> None:
    # 8 x 8 pixels; then: not the default, extra fields, upright, no size, no preview, frames
    bits = "1" + "00000" + "100" + "0" + "1" + "000" + "0" + "0"
    for last, expected in (("1", SEVERAL), ("0", 1)):
        stream = int((bits + last)[::-1], 2).to_bytes(4, "little")
        assert frames(b"\xff\x0a" + stream + bytes(8), "JXL") == expected


def test_a_webp_says_whether_it_lost_anything() -> None:
    assert is_lossless(encode(scene(), "WEBP"), "WEBP")
    assert not is_lossless(encode(scene(), "WEBP", lossless=False), "WEBP")
    assert is_lossless(animation(scene(), "WEBP"), "WEBP")
    assert not is_lossless(encode(scene(), "PNG"), "PNG")


def test_decoding_tells_both_and_gives_the_first_picture() -> None:
    for container in ("GIF", "TIFF", "WEBP", "PNG"):
        one = decode(encode(scene(), container), "a", min_side=None)
        several = decode(animation(scene(), container), "a", min_side=None)
        assert (one.metadata.frames, several.metadata.frames) == (1, 3)
        assert one.image.tobytes() == several.image.tobytes()
        assert several.metadata.is_lossless == (container == "WEBP")
