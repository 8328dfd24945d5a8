"""That pixels of the picture are pixels of the screen, at every ratio and turn."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from app.views.preview.framing import Framing, turned_size
from app.views.preview.painting import Material, paint_picture
from app.views.preview.pictures import Shown, to_image
from indexer.types import UInt8Array

_GROUND = 0xFF101010


def _noise(width: int, height: int) -> UInt8Array:
    pixels = np.random.default_rng(5).integers(0, 255, (height, width, 4), dtype=np.uint8)
    pixels[:, :, 3] = 255
    return pixels


def _painted(framing: Framing, size: tuple[int, int], turn: int, material: Material) -> UInt8Array:
    view = QImage(*framing.view, QImage.Format.Format_RGB32)
    view.fill(_GROUND)
    painter = QPainter(view)
    paint_picture(painter, framing, size, turn, material)
    painter.end()
    raw = np.frombuffer(view.constBits(), np.uint8).reshape(view.height(), view.width(), 4)
    return raw[:, :, [2, 1, 0]]


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_one_pixel_on_one_pixel(qapp: QApplication, turn: int, ratio: float) -> None:
    size, view = (301, 207), (round(501 * ratio), round(333 * ratio))
    pixels = _noise(*size)
    material = Material(full=Shown((to_image(pixels),), is_full=True))
    turned = turned_size(size, turn)
    framing = Framing.fitted(turned, view, ratio).zoomed(1.0, 10, 10)
    assert framing.zoom == 1
    left, top = framing.origin
    seen = _painted(framing, size, turn, material)
    expected = np.rot90(pixels[:, :, :3], -turn // 90)
    assert (seen[top : top + turned[1], left : left + turned[0]] == expected).all()


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_what_was_made_for_the_window_is_copied(qapp: QApplication, turn: int) -> None:
    size = (4000, 3000)
    framing = Framing.fitted(turned_size(size, turn), (801, 600), 1.0)
    shown = turned_size(framing.shown_size, turn)
    pixels = _noise(*shown)
    seen = _painted(framing, size, turn, Material(fitted=Shown((to_image(pixels),), is_full=False)))
    left, top = framing.origin
    width, height = framing.shown_size
    expected = np.rot90(pixels[:, :, :3], -turn // 90)
    assert (seen[top : top + height, left : left + width] == expected).all()


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
@pytest.mark.parametrize("size", [(4000, 3000), (20_000, 300), (997, 1501)])
def test_the_thumbnail_fills_the_same_rectangle(
    qapp: QApplication, size: tuple[int, int], turn: int
) -> None:
    framing = Framing.fitted(turned_size(size, turn), (803, 601), 1.0)
    thumbnail = QImage(320, max(1, round(320 * size[1] / size[0])), QImage.Format.Format_RGB32)
    thumbnail.fill(0xFFFFFFFF)
    small = _painted(framing, size, turn, Material(small=thumbnail))
    colored = _painted(framing, size, turn, Material(mean_color=0xFFFFFF))
    assert (small[:, :, 0] == 255).sum() == framing.shown_size[0] * framing.shown_size[1]
    assert (small == colored).all()


def test_pixels_are_seen_when_they_are_large(qapp: QApplication) -> None:
    pixels = _noise(40, 30)
    framing = Framing.fitted((40, 30), (200, 150), 1.0).zoomed(4.0, 0, 0)
    seen = _painted(framing, (40, 30), 0, Material(full=Shown((to_image(pixels),), is_full=True)))
    left, top = framing.origin
    corner = seen[max(top, 0) : max(top, 0) + 4, max(left, 0) : max(left, 0) + 4]
    assert (corner == corner[0, 0]).all(), "a square, no blur"


def test_smaller_is_drawn_from_a_half_without_jagged_lines(qapp: QApplication) -> None:
    size = (1600, 1200)
    pixels = np.zeros((1200, 1600, 4), np.uint8)
    pixels[:, ::2] = 255  # lines that would flicker between black and white
    halves = (np.full((600, 800, 4), 128, np.uint8), np.full((300, 400, 4), 128, np.uint8))
    full = Shown(tuple(to_image(one) for one in (pixels, *halves)), is_full=True)
    framing = Framing.fitted(size, (400, 300), 1.0).zoomed(0.4, 200, 150)
    seen = _painted(framing, size, 0, Material(full=full))
    assert np.abs(seen.astype(int) - 128).max() <= 1
