"""What is kept in memory of the pictures that are looked at."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QImage

from app.views.preview.pictures import PictureCache, Shown, Stage, Want, to_image
from indexer.types import FileId, FileStat, PhotoFile, PhotoId, RootId

_FILE = PhotoFile(
    FileId(1), PhotoId(1), RootId(1), Path("a.jpg"), FileStat(1, 1, 1), is_offline=False
)


def _shown(width: int, height: int, *, is_full: bool = False) -> Shown:
    return Shown((QImage(width, height, QImage.Format.Format_RGB32),), is_full)


def _want(photo: int, stage: Stage = Stage.FITTED, width: int = 100, height: int = 80) -> Want:
    return Want(PhotoId(photo), stage, width, height)


def test_memory_is_bounded_and_what_was_seen_lately_stays() -> None:
    one = 100 * 80 * 4
    cache = PictureCache(bound_bytes=5 * one)
    for photo in range(5):
        cache.put(_want(photo), _shown(100, 80))
    assert cache.used_bytes == 5 * one
    assert cache.get(PhotoId(0), Stage.FITTED) is not None
    cache.put(_want(5), _shown(100, 80))
    assert cache.used_bytes == 5 * one
    assert cache.get(PhotoId(0), Stage.FITTED) is not None, "it was looked at"
    assert cache.get(PhotoId(1), Stage.FITTED) is None, "it was not"


def test_a_single_picture_beyond_the_bound_is_still_shown() -> None:
    cache = PictureCache(bound_bytes=1000)
    cache.put(_want(1, Stage.FULL), _shown(100, 80))
    assert cache.get(PhotoId(1), Stage.FULL) is not None
    cache.put(_want(2), _shown(10, 8))
    assert cache.get(PhotoId(1), Stage.FULL) is None
    assert cache.used_bytes == 10 * 8 * 4


def test_another_size_takes_the_place_of_the_first() -> None:
    cache = PictureCache()
    cache.put(_want(1, width=100), _shown(100, 80))
    assert cache.has(_want(1, width=100))
    assert not cache.has(_want(1, width=200)), "the window has another size now"
    assert cache.get(PhotoId(1), Stage.FITTED) is not None, "but it can be painted meanwhile"
    cache.put(_want(1, width=200), _shown(200, 160))
    assert cache.used_bytes == 200 * 160 * 4
    cache.clear()
    assert cache.used_bytes == 0


def test_what_would_bring_nothing_new_is_not_decoded() -> None:
    cache = PictureCache()
    cache.put(_want(1), _shown(100, 80, is_full=True))
    assert cache.has(_want(1, Stage.SMALL, 0, 0))
    assert cache.has(_want(1, Stage.FULL, 0, 0)), "all pixels are there"
    cache.put(_want(2), _shown(100, 80))
    assert not cache.has(_want(2, Stage.FULL, 0, 0))


def test_images_of_pixels_are_opaque_and_their_own() -> None:
    rng = np.random.default_rng(2)
    pixels = rng.integers(0, 255, (7, 5, 4), dtype=np.uint8)
    expected = pixels.copy()
    image = to_image(pixels)
    pixels[:] = 0
    for y in range(7):
        for x in range(5):
            red, green, blue = expected[y, x, :3].tolist()
            assert image.pixel(x, y) == 0xFF000000 | red << 16 | green << 8 | blue


@pytest.mark.parametrize(("width", "chosen"), [(400, 400), (399, 400), (200, 200), (60, 100)])
def test_the_smallest_image_that_suffices(width: int, chosen: int) -> None:
    images = tuple(QImage(side, side, QImage.Format.Format_RGB32) for side in (400, 200, 100))
    assert Shown(images, is_full=True).image_for(width).width() == chosen
    assert Shown(images, is_full=True).image_for(5000).width() == 400
