"""HEIC has no encoder that may be shipped or installed here: these tests need real photos."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from indexer.errors import PhotoError
from indexer.media.decode import decode
from indexer.media.photo import prepare
from tests.indexer.media.pictures import CLIP_224


@pytest.fixture
def phone_photo(real_photos: Path) -> bytes:
    """A portrait by a phone: stored lying, with a Display P3 profile."""
    path = real_photos / "mei_formats" / "heic" / "IMG_2927.HEIC"
    if not path.exists():
        pytest.skip(f"no {path.name} among the real photos")
    return path.read_bytes()


def test_a_phone_photo(phone_photo: bytes) -> None:
    decoded = decode(phone_photo, "IMG_2927.HEIC", min_side=448)
    assert decoded.format == "HEIF"
    assert (decoded.width, decoded.height) == decoded.image.size == (3024, 4032)
    assert decoded.metadata.camera == "Apple iPhone 11 Pro"
    assert decoded.metadata.taken_at == datetime(2020, 5, 4, 18, 39, 11, 644_000)


def test_a_heic_shows_what_its_jpeg_copy_shows(real_photos: Path) -> None:
    folder = real_photos / "rclip" / "images heic"
    if not folder.is_dir():
        pytest.skip("no pair of HEIC and JPEG among the real photos")
    pair = [
        decode((folder / name).read_bytes(), name, min_side=None)
        for name in ("bee.heic", "bee.jpg")
    ]
    one, two = (np.asarray(decoded.image).astype(int) for decoded in pair)
    assert one.shape == two.shape
    assert np.abs(one - two).mean() < 6


def test_the_limit_comes_before_decoding(phone_photo: bytes) -> None:
    with pytest.raises(PhotoError, match="too large"):
        decode(phone_photo, "a.heic", min_side=None, pixel_limit=12_000_000)


@pytest.mark.parametrize("share", [0.0001, 0.01, 0.5, 0.95])
def test_a_heic_that_was_cut_off(phone_photo: bytes, share: float) -> None:
    with pytest.raises(PhotoError):
        prepare(phone_photo[: int(len(phone_photo) * share)], "a.heic", [CLIP_224])


def test_pillow_is_left_as_it_was(phone_photo: bytes) -> None:
    decode(phone_photo, "a.heic", min_side=None)
    assert "HEIF" not in Image.registered_extensions().values()
