"""How the living room is painted."""

import math

import numpy as np

from indexer.samples.drawing.canvas import Canvas
from indexer.samples.drawing.light import Colour, mix, scaled
from indexer.samples.drawing.sky import paint_sky
from indexer.samples.drawing.stage import Stage
from indexer.samples.drawing.terrain import (
    fill_below,
    leaf_tree,
    ridge,
)

Rng = np.random.Generator


def paint_living_room(canvas: Canvas, rng: Rng) -> Stage:
    """A wall with a large window that shows the weather, sofa, plant, rug, and a table in front."""
    light = canvas.light
    floor = float(rng.uniform(0.64, 0.7))
    x0, x1 = (0.08, 0.56) if rng.random() < 0.5 else (0.44, 0.92)
    shift = float(rng.uniform(-0.04, 0.04))
    x0, x1, y0, y1 = x0 + shift, x1 + shift, 0.09, floor - 0.13
    _paint_view(canvas, y1, rng)
    walls: tuple[Colour, ...] = ((226, 214, 196), (206, 212, 206), (216, 204, 204), (198, 206, 214))
    wall = walls[int(rng.integers(len(walls)))]
    lamp: Colour = (255, 214, 150)
    inside = mix(light.ambient, (1.0, 1.0, 1.0), 0.35)

    def lit(colour: Colour) -> Colour:
        return (colour[0] * inside[0], colour[1] * inside[1], colour[2] * inside[2])

    for box in (
        (0.0, 0.0, x0, floor),
        (x1, 0.0, 1.0, floor),
        (x0, 0.0, x1, y0),
        (x0, y1, x1, floor),
    ):
        canvas.rectangle(*box, lit(wall))
    frame = lit((248, 244, 236))
    for a, b, c, d in (
        (x0, y0, x1, y0),
        (x0, y1, x1, y1),
        (x0, y0, x0, y1),
        (x1, y0, x1, y1),
        ((x0 + x1) / 2, y0, (x0 + x1) / 2, y1),
        (x0, (y0 + y1) / 2, x1, (y0 + y1) / 2),
    ):
        canvas.line([(a, b), (c, d)], 0.014, frame)
    canvas.rectangle(x0 - 0.03, y1, x1 + 0.03, y1 + 0.018, frame)
    curtain = lit(mix(wall, (120, 110, 120), 0.35))
    for side, direction in ((x0 - 0.015, 1.0), (x1 + 0.015, -1.0)):
        canvas.polygon(
            [
                (side - direction * 0.05, y0 - 0.03),
                (side + direction * 0.05, y0 - 0.03),
                (side + direction * 0.025, floor - 0.02),
                (side - direction * 0.06, floor - 0.02),
            ],
            curtain,
        )
    canvas.line([(x0 - 0.09, y0 - 0.03), (x1 + 0.09, y0 - 0.03)], 0.008, lit((110, 88, 70)))
    boards: Colour = (172, 128, 88)
    canvas.gradient(floor, 1.0, [lit(scaled(boards, 0.82)), lit(boards)])
    for foot in np.linspace(-0.6, 1.6, 15):
        canvas.line(
            [(0.5 + (float(foot) - 0.5) * 0.5, floor), (float(foot), 1.0)],
            0.002,
            lit(scaled(boards, 0.7)),
            140,
        )
    canvas.rectangle(0.0, floor - 0.018, 1.0, floor, lit(scaled(wall, 0.84)))
    free = (0.04, x0 - 0.1) if x0 > 0.4 else (x1 + 0.1, 0.96)
    _paint_furniture(canvas, free, floor, inside, rng)
    rug = lit(mix((150, 146, 150), wall, 0.4))
    canvas.ellipse_px(
        0.5 * canvas.width, 0.87 * canvas.height, 0.4 * canvas.width, 0.09 * canvas.height, rug
    )
    canvas.ellipse_px(
        0.5 * canvas.width,
        0.87 * canvas.height,
        0.35 * canvas.width,
        0.075 * canvas.height,
        scaled(rug, 1.1),
    )
    if light.time != "day":
        x = (free[0] + free[1]) / 2
        canvas.line([(x, floor + 0.02), (x, floor - 0.3)], 0.007, lit((80, 66, 56)))
        canvas.glow(x, floor - 0.33, 0.42, lamp, 0.5)
        canvas.polygon(
            [
                (x - 0.055, floor - 0.28),
                (x + 0.055, floor - 0.28),
                (x + 0.03, floor - 0.38),
                (x - 0.03, floor - 0.38),
            ],
            (255, 232, 184),
        )
    return Stage((floor + 0.14, 0.95), None, None, (0.84, 0.9))


def _paint_view(canvas: Canvas, bottom: float, rng: Rng) -> None:
    """Paint what the window shows, before the wall goes around it."""
    light = canvas.light
    paint_sky(canvas, bottom, rng)
    garden = ridge(rng, bottom - 0.12, 0.02, 0.1)
    fill_below(canvas, garden, bottom, light.ground((104, 142, 84), 0.5))
    for x in rng.random(8):
        leaf_tree(canvas, float(x), bottom - 0.06, float(rng.uniform(0.1, 0.22)), 0.45, rng)


def _paint_furniture(
    canvas: Canvas, free: tuple[float, float], floor: float, inside: Colour, rng: Rng
) -> None:
    """Hang pictures on the free wall and put a plant below them."""

    def lit(colour: Colour) -> Colour:
        return (colour[0] * inside[0], colour[1] * inside[1], colour[2] * inside[2])

    middle = (free[0] + free[1]) / 2
    half = max(0.03, (free[1] - free[0]) * 0.28)
    y0, y1 = 0.14, 0.34
    if rng.random() < 0.7:
        canvas.rectangle(middle - half, y0, middle + half, y1, lit((96, 78, 64)))
        canvas.rectangle(
            middle - half + 0.012,
            y0 + 0.015,
            middle + half - 0.012,
            y1 - 0.015,
            lit((238, 232, 220)),
        )
        peak = middle + float(rng.uniform(-0.3, 0.3)) * half
        canvas.polygon(
            [(middle - half * 0.7, y1 - 0.03), (peak, y0 + 0.06), (middle + half * 0.7, y1 - 0.03)],
            lit((150, 166, 164)),
        )
    x = free[0] + 0.03 if middle < 0.5 else free[1] - 0.03
    pot = floor + 0.05
    for i in range(9):
        t = math.pi * (0.12 + 0.76 * i / 8)
        tip = (x + 0.09 * math.cos(t), pot - 0.08 - 0.2 * math.sin(t))
        canvas.line(
            [(x, pot - 0.06), ((x + tip[0]) / 2, tip[1] + 0.03), tip], 0.011, lit((86, 124, 84))
        )
    canvas.polygon(
        [
            (x - 0.04, pot - 0.08),
            (x + 0.04, pot - 0.08),
            (x + 0.028, pot + 0.02),
            (x - 0.028, pot + 0.02),
        ],
        lit((170, 140, 120)),
    )
