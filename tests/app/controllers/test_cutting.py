"""What part of a photo a box on the screen is."""

from __future__ import annotations

import numpy as np
import pytest

from app.controllers.cutting import part_of
from app.views.preview.framing import Box


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_the_part_that_was_seen(turn: int) -> None:
    width, height = 60, 40
    pixels = np.arange(width * height).reshape(height, width)
    turned = np.rot90(pixels, -turn // 90)
    seen = turned[12:28, 8:28]
    part = part_of(Box(8, 12, 20, 16), (width, height), turn)
    left, top = round(part.left * width), round(part.top * height)
    cut = pixels[top : top + round(part.height * height), left : left + round(part.width * width)]
    assert (np.rot90(cut, -turn // 90) == seen).all()


def test_it_never_reaches_beyond_the_photo() -> None:
    part = part_of(Box(-3, 10, 400, 400), (300, 300), 0)
    assert part.left == 0
    assert part.top == pytest.approx(1 / 30)
    assert (part.left + part.width, part.top + part.height) == pytest.approx((1, 1))
