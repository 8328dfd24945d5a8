"""Boxes stay inside the photo, whatever the mouse does."""

from __future__ import annotations

import random

import pytest
from PySide6.QtCore import QPointF

from app.views.preview.box_drawing import BoxDrawing
from app.views.preview.framing import Framing


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_a_box_lies_in_the_photo(ratio: float) -> None:
    dice = random.Random(ratio)
    view = (round(900 * ratio), round(600 * ratio))
    found = 0
    for _ in range(200):
        picture = (dice.randrange(1, 5000), dice.randrange(1, 5000))
        framing = Framing.fitted(picture, view, ratio)
        framing = framing.stepped(2 ** dice.uniform(0, 3), *view)
        drawing = BoxDrawing(QPointF(dice.uniform(0, 900), dice.uniform(0, 600)), framing)
        drawing.move_to(QPointF(dice.uniform(-200, 1100), dice.uniform(-200, 800)))
        box = drawing.box()
        if box is None:
            continue
        found += 1
        assert box.left >= 0
        assert box.top >= 0
        assert box.width > 0
        assert box.height > 0
        assert box.left + box.width <= picture[0] + 1e-6
        assert box.top + box.height <= picture[1] + 1e-6
    assert found > 50


def test_keys_keep_the_box_in_the_photo() -> None:
    dice = random.Random(1)
    picture = (400, 300)
    drawing = BoxDrawing(QPointF(), Framing.fitted(picture, (900, 600), 1.0))
    drawing.put_in_the_middle()
    for _ in range(300):
        move = dice.choice([drawing.shift, drawing.grow])
        move(dice.randrange(-3, 4), dice.randrange(-3, 4))
        box = drawing.box()
        assert box is not None
        assert 0 <= box.left < box.left + box.width <= picture[0] + 1e-6
        assert 0 <= box.top < box.top + box.height <= picture[1] + 1e-6


def test_a_slip_is_no_box() -> None:
    drawing = BoxDrawing(QPointF(450, 300), Framing.fitted((400, 300), (900, 600), 1.0))
    drawing.move_to(QPointF(455, 400))
    assert drawing.box() is None


def test_beside_the_photo_there_is_nothing() -> None:
    drawing = BoxDrawing(QPointF(0, 0), Framing.fitted((300, 3000), (900, 600), 1.0))
    drawing.move_to(QPointF(200, 500))
    assert drawing.box() is None
