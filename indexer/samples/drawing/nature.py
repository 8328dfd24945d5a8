"""How the places without buildings and water are painted: mountains, forest, meadow, desert."""

import math

import numpy as np

from indexer.samples.drawing.canvas import Canvas
from indexer.samples.drawing.light import SNOW_COVER, Colour, mix
from indexer.samples.drawing.sky import paint_sky
from indexer.samples.drawing.stage import Stage
from indexer.samples.drawing.terrain import (
    conifer,
    fill_below,
    height_at,
    leaf_tree,
    paint_ground,
    ridge,
    scatter_dots,
    scatter_tufts,
)

Rng = np.random.Generator


def paint_mountains(canvas: Canvas, rng: Rng) -> Stage:
    """Snow-capped ridges behind each other, firs and an alpine pasture."""
    light = canvas.light
    foot = float(rng.uniform(0.56, 0.64))
    paint_sky(canvas, foot, rng)
    for base, height, depth, colour in (
        (0.28, 0.13, 0.9, (122, 136, 160)),
        (0.17, 0.11, 0.6, (98, 110, 130)),
    ):
        peaks = ridge(rng, foot - base, height, 0.75)
        fill_below(canvas, peaks, foot, light.shade(colour, depth))
        tops = [y for _, y in peaks]
        line = min(tops) + (max(tops) - min(tops)) * (0.75 if light.snow else 0.42)
        wobble = 0.012
        below = [
            (x, max(y, line + wobble * math.sin(60.0 * x) + wobble * math.sin(23.0 * x)))
            for x, y in peaks
        ]
        canvas.polygon([*peaks, *below[::-1]], light.shade(SNOW_COVER, depth * 0.9))
        # The slopes that fall to the right lie in shadow.
        for i in range(1, len(peaks) - 3):
            (x0, y0), (x1, y1) = peaks[i], peaks[i + 1]
            if y1 > y0 and peaks[i - 1][1] > y0:
                run = 0.05
                shade = [(x0, y0), (x1, y1), (x0 + run, y0 + 0.11), (x0 + run * 0.2, y0 + 0.12)]
                canvas.polygon(shade, light.shade((60, 70, 98), depth), 90)
    hill = ridge(rng, foot - 0.03, 0.02, 0.12)
    fill_below(canvas, hill, 1.0, light.ground((70, 104, 84), 0.4, 0.6))
    for x in np.sort(rng.random(30)):
        conifer(
            canvas,
            float(x),
            height_at(hill, float(x)) + 0.02,
            float(rng.uniform(0.05, 0.1)),
            0.35,
            rng,
        )
    pasture = ridge(rng, foot + 0.03, 0.016, 0.1)
    paint_ground(canvas, pasture, (108, 148, 74), (134, 164, 92))
    scatter_tufts(canvas, foot + 0.06, 1.02, (92, 132, 62), 70, rng)
    if not light.snow:
        scatter_dots(canvas, foot + 0.08, 1.0, [(246, 244, 232), (236, 214, 120)], 40, rng)
    if rng.random() < 0.6:
        x = float(rng.choice([0.05, 0.95]))
        conifer(canvas, x, 0.9, float(rng.uniform(0.4, 0.6)), 0.05, rng)
    return Stage((foot + 0.12, 0.94), None, (foot * 0.34, foot * 0.74))


def paint_forest(canvas: Canvas, rng: Rng) -> Stage:
    """Trunks and firs in layers, a path, light falling in."""
    light = canvas.light
    floor = float(rng.uniform(0.58, 0.66))
    canvas.gradient(
        0.0, floor, [mix(colour, light.shade((70, 110, 76), 0.7), 0.42) for colour in light.sky]
    )
    if light.time != "night":
        canvas.glow(float(rng.uniform(0.3, 0.7)), floor * 0.5, 0.55, light.sky[2], 0.6)
    for row, (depth, size, number) in enumerate(((0.8, 0.5, 16), (0.55, 0.62, 12))):
        for x in rng.permutation(np.linspace(-0.02, 1.02, number)):
            jitter = float(rng.normal()) * 0.02
            conifer(
                canvas,
                float(x) + jitter,
                floor + 0.03 * row,
                size * float(rng.uniform(0.8, 1.25)),
                depth,
                rng,
            )
    ground = ridge(rng, floor, 0.012, 0.1)
    paint_ground(canvas, ground, (86, 92, 50), (98, 112, 66))
    middle, bend = float(rng.uniform(0.35, 0.65)), float(rng.uniform(-0.16, 0.16))
    path = [
        (middle + bend * (1 - t) ** 2, floor + (1.0 - floor) * t, 0.02 + 0.17 * t**1.3)
        for t in np.linspace(0.02, 1, 14)
    ]
    canvas.polygon(
        [(x - half, y) for x, y, half in path] + [(x + half, y) for x, y, half in path[::-1]],
        light.ground((162, 132, 94), 0.15, 0.6),
    )
    scatter_tufts(canvas, floor + 0.03, 1.03, (76, 108, 50), 60, rng)
    for x in (
        float(rng.uniform(-0.02, 0.12)),
        float(rng.uniform(0.88, 1.02)),
        *([float(rng.uniform(0.14, 0.24))] if rng.random() < 0.5 else []),
    ):
        half = float(rng.uniform(0.022, 0.04)) * canvas.unit / canvas.width
        foot = float(rng.uniform(0.78, 0.97))
        bark = light.shade((88, 66, 50), 0.05)
        canvas.polygon(
            [
                (x - half * 1.5, foot),
                (x + half * 1.5, foot),
                (x + half, foot - 0.12),
                (x + half * 0.9, 0.0),
                (x - half * 0.9, 0.0),
                (x - half, foot - 0.12),
            ],
            bark,
        )
        canvas.polygon(
            [
                (x + half * 0.2, foot - 0.02),
                (x + half * 1.3, foot),
                (x + half, foot - 0.12),
                (x + half * 0.9, 0.0),
                (x + half * 0.3, 0.0),
            ],
            light.shade((62, 46, 38), 0.05),
        )
    return Stage((floor + 0.13, 0.95))


def paint_meadow(canvas: Canvas, rng: Rng) -> Stage:
    """Rolling hills, a tree or two, grass full of flowers."""
    light = canvas.light
    horizon = float(rng.uniform(0.44, 0.54))
    paint_sky(canvas, horizon + 0.08, rng)
    for base, depth, colour in ((0.05, 0.9, (122, 158, 128)), (0.01, 0.6, (122, 168, 92))):
        hills = ridge(rng, horizon - base, 0.022, 0.1)
        fill_below(canvas, hills, 1.0, light.ground(colour, depth))
        for x in rng.random(int(rng.integers(3, 9))):
            leaf_tree(
                canvas,
                float(x),
                height_at(hills, float(x)) + 0.01,
                float(rng.uniform(0.05, 0.09)),
                depth,
                rng,
            )
    front = ridge(rng, horizon + 0.07, 0.02, 0.1)
    paint_ground(canvas, front, (96, 156, 60), (140, 184, 84))
    if rng.random() < 0.65:
        x = float(rng.choice([rng.uniform(0.06, 0.2), rng.uniform(0.8, 0.94)]))
        leaf_tree(canvas, x, horizon + 0.14, float(rng.uniform(0.36, 0.5)), 0.2, rng)
    scatter_tufts(canvas, horizon + 0.12, 1.03, (84, 142, 54), 110, rng)
    if not light.snow:
        flowers: list[Colour] = [(252, 250, 240), (246, 222, 120), (232, 168, 190), (190, 170, 226)]
        scatter_dots(canvas, horizon + 0.12, 1.0, flowers, 150, rng)
    return Stage((horizon + 0.2, 0.95), None, (horizon * 0.4, horizon * 0.85))


def paint_desert(canvas: Canvas, rng: Rng) -> Stage:
    """Dunes with a lit and a shaded side, a mesa, cacti."""
    light = canvas.light
    horizon = float(rng.uniform(0.46, 0.54))
    paint_sky(canvas, horizon + 0.03, rng)
    for _ in range(int(rng.integers(0, 3))):
        x, wide, tall = (
            float(rng.uniform(0.05, 0.95)),
            float(rng.uniform(0.05, 0.13)),
            float(rng.uniform(0.06, 0.13)),
        )
        rock = light.shade((180, 104, 76), 0.7)
        canvas.polygon(
            [
                (x - wide * 1.5, horizon + 0.02),
                (x - wide, horizon - tall),
                (x + wide, horizon - tall),
                (x + wide * 1.5, horizon + 0.02),
            ],
            rock,
        )
        canvas.polygon(
            [
                (x + wide * 0.3, horizon + 0.02),
                (x + wide * 0.2, horizon - tall),
                (x + wide, horizon - tall),
                (x + wide * 1.5, horizon + 0.02),
            ],
            light.shade((150, 84, 66), 0.7),
        )
    for layer in range(4):
        base = horizon + 0.005 + 0.085 * layer
        depth = 0.75 - 0.22 * layer
        dune = ridge(rng, base, 0.026, 0.14)
        fill_below(
            canvas, dune, 1.0, light.shade(mix((238, 186, 118), (226, 166, 96), layer / 3), depth)
        )
        crest = min(dune[10:-10], key=lambda point: point[1])
        x, y = crest
        shadow = [
            (x, y),
            *[(a, b) for a, b in dune if x < a < x + 0.3],
            (x + 0.16, y + 0.09),
            (x + 0.02, y + 0.12),
        ]
        canvas.polygon(shadow, light.shade((176, 116, 78), depth), 110)
    for _ in range(9):  # wind ripples
        y, x = float(rng.uniform(horizon + 0.32, 1.0)), float(rng.random())
        line = [(x + t * 0.2, y + 0.006 * math.sin(9 * t)) for t in np.linspace(-1, 1, 9)]
        canvas.line(line, 0.003, light.shade((206, 146, 88), 0.1), 120)
    for _ in range(int(rng.integers(1, 4))):
        _paint_cactus(
            canvas, float(rng.uniform(0.02, 0.98)), horizon + float(rng.uniform(0.05, 0.17)), rng
        )
    return Stage((horizon + 0.22, 0.94), None, (horizon * 0.4, horizon * 0.85))


def _paint_cactus(canvas: Canvas, x: float, y: float, rng: Rng) -> None:
    green = canvas.light.shade((92, 122, 80), 0.35)
    size = float(rng.uniform(0.09, 0.16))
    wide, tall = size * canvas.unit / canvas.width, size * canvas.unit / canvas.height
    canvas.line([(x, y), (x, y - tall)], size * 0.17, green)
    canvas.line(
        [
            (x, y - tall * 0.4),
            (x - wide * 0.28, y - tall * 0.42),
            (x - wide * 0.28, y - tall * 0.75),
        ],
        size * 0.12,
        green,
    )
    canvas.line(
        [
            (x, y - tall * 0.3),
            (x + wide * 0.26, y - tall * 0.34),
            (x + wide * 0.26, y - tall * 0.6),
        ],
        size * 0.12,
        green,
    )
