from __future__ import annotations

import pytest
from PIL import Image, ImageFilter

from indexer.media.quality import mean_color, sharpness
from tests.indexer.media.pictures import scene, textured


def test_blur_lowers_sharpness_step_by_step() -> None:
    image = textured(320, 240)
    values = [sharpness(image.filter(ImageFilter.GaussianBlur(radius))) for radius in (0, 1, 2, 4)]
    assert values == sorted(values, reverse=True)
    assert values[0] > 2 * values[-1]


def test_sharpness_is_the_variance_of_the_laplacian() -> None:
    image = Image.new("L", (5, 5), 10)
    image.putpixel((2, 2), 20)
    # 9 inner values: -40 in the middle, 10 beside it, 0 in the corners; their mean is 0
    assert sharpness(image) == pytest.approx((40**2 + 4 * 10**2) / 9)


@pytest.mark.parametrize("size", [(1, 1), (2, 50), (50, 2)])
def test_pictures_too_small_for_a_laplacian(size: tuple[int, int]) -> None:
    assert sharpness(Image.new("RGB", size)) == 0.0


def test_a_plain_area_has_no_sharpness() -> None:
    assert sharpness(Image.new("RGB", (320, 240), (9, 9, 9))) == 0.0


def test_mean_color() -> None:
    assert mean_color(Image.new("RGB", (7, 5), (1, 2, 255))) == 0x0102FF
    mean = [round((200 + 60 + 50 + 220) / 4), round((60 + 180 + 70 + 210) / 4), 98]
    color = mean_color(scene())
    channels = [color >> 16, color >> 8 & 255, color & 255]
    assert all(abs(a - b) <= 1 for a, b in zip(channels, mean, strict=True))
