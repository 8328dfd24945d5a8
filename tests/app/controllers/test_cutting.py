"""Cutting a part out of a photo, as it was seen."""

from __future__ import annotations

import numpy as np
import pytest

from app.controllers.cutting import cut_out
from app.views.preview.framing import Box, turned_back, turned_size


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
@pytest.mark.parametrize("scale", [1, 2])
def test_the_part_that_was_seen(turn: int, scale: int) -> None:
    size = (60, 40)
    pixels = np.random.default_rng(1).integers(0, 255, (40, 60, 4), dtype=np.uint8)
    shown = pixels[::scale, ::scale]
    turned = np.rot90(shown[:, :, :3], -turn // 90)
    box = Box(8, 12, 20, 16)
    lying = turned_back(box, turn, turned_size(size, turn))
    part = cut_out(shown, lying, size, turn)
    expected = turned[12 // scale : 28 // scale, 8 // scale : 28 // scale]
    assert (part == expected).all()
    assert part.flags.c_contiguous


def test_no_more_than_an_encoder_can_use() -> None:
    pixels = np.full((4000, 3000, 4), 77, np.uint8)
    part = cut_out(pixels, Box(0, 0, 3000, 4000), (3000, 4000), 0)
    assert part.shape == (2000, 1500, 3)
    assert (part == 77).all()


def test_at_least_one_pixel() -> None:
    pixels = np.full((10, 10, 4), 77, np.uint8)
    assert cut_out(pixels, Box(999, 999, 0.1, 0.1), (1000, 1000), 0).shape == (1, 1, 3)
