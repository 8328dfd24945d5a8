"""How the places at the water are painted: beach, lake and harbour."""

import numpy as np

from indexer.samples.drawing.canvas import Canvas
from indexer.samples.drawing.light import Colour, mix, scaled
from indexer.samples.drawing.materials import FACADES, LIT
from indexer.samples.drawing.sky import paint_sky
from indexer.samples.drawing.stage import Stage
from indexer.samples.drawing.terrain import (
    conifer,
    fill_below,
    paint_ground,
    paint_water,
    ridge,
    scatter_dots,
    scatter_tufts,
)

Rng = np.random.Generator


def paint_beach(canvas: Canvas, rng: Rng) -> Stage:
    """Sea to the horizon, surf and sand."""
    light = canvas.light
    horizon = float(rng.uniform(0.36, 0.46))
    shore = horizon + float(rng.uniform(0.19, 0.25))
    sun_x = paint_sky(canvas, horizon, rng)
    if rng.random() < 0.6:  # a headland on one side
        left = rng.random() < 0.5
        base = ridge(rng, 0.0, 0.03, 0.1)
        land = []
        for x, y in base:
            reach = (0.45 - x if left else x - 0.55) / 0.45
            land.append((x, horizon - max(0.0, reach) * (0.1 + y)))
        fill_below(canvas, land, horizon, light.shade((72, 104, 92), 0.75))
    paint_water(canvas, horizon, shore + 0.06, sun_x, rng)
    sand: Colour = (232, 206, 160)
    edge = ridge(rng, shore, 0.012, 0.1)
    slope = float(rng.uniform(-0.06, 0.06))
    edge = [(x, y + slope * (x - 0.5)) for x, y in edge]
    for shift, tone in (
        (-0.014, (250, 252, 252)),
        (0.004, (176, 150, 112)),
        (0.02, (206, 178, 134)),
    ):
        fill_below(canvas, [(x, y + shift) for x, y in edge], 1.0, light.shade(tone, 0.2))
    far, near = mix(sand, (206, 178, 134), 0.4), sand
    paint_ground(canvas, [(x, y + 0.035) for x, y in edge], near, far)
    scatter_dots(
        canvas, shore + 0.08, 1.0, [(190, 158, 116), (250, 236, 208), (170, 140, 104)], 70, rng
    )
    if rng.random() < 0.5:
        scatter_tufts(canvas, 0.9, 1.02, (150, 152, 92), 40, rng)
    return Stage(
        (shore + 0.1, 0.93), (horizon + 0.07, shore - 0.02), (horizon * 0.5, horizon * 0.92)
    )


def paint_lake(canvas: Canvas, rng: Rng) -> Stage:
    """Wooded hills, still water and a grassy shore."""
    light = canvas.light
    far_shore = float(rng.uniform(0.36, 0.44))
    near_shore = float(rng.uniform(0.72, 0.78))
    sun_x = paint_sky(canvas, far_shore, rng)
    for base, height, depth, colour in (
        (0.13, 0.04, 0.9, (92, 116, 132)),
        (0.06, 0.03, 0.65, (66, 102, 92)),
    ):
        hills = ridge(rng, far_shore - base, height, 0.12)
        fill_below(canvas, hills, far_shore, light.ground(colour, depth, 0.5))
    for x in np.sort(rng.random(int(rng.integers(24, 44)))):
        conifer(canvas, float(x), far_shore + 0.004, float(rng.uniform(0.05, 0.1)), 0.5, rng)
    paint_water(canvas, far_shore, near_shore + 0.05, sun_x, rng)
    shore = ridge(rng, near_shore, 0.016, 0.1)
    fill_below(canvas, [(x, y - 0.01) for x, y in shore], 1.0, light.shade((96, 84, 66), 0.1))
    paint_ground(canvas, shore, (92, 136, 66), (122, 150, 84))
    scatter_tufts(canvas, near_shore + 0.02, 1.03, (84, 128, 60), 90, rng)
    for side in (0.0, 1.0):
        if rng.random() < 0.6:
            for _ in range(14):  # reeds
                x = abs(side - abs(float(rng.normal())) * 0.06)
                tall = float(rng.uniform(0.08, 0.2))
                tone = light.shade((124, 132, 66), 0.05)
                canvas.line(
                    [(x, near_shore + 0.06), (x + 0.01, near_shore + 0.06 - tall)], 0.004, tone
                )
    return Stage(
        (near_shore + 0.05, 0.95),
        (far_shore + 0.14, near_shore - 0.04),
        (far_shore * 0.5, far_shore * 0.9),
    )


def paint_harbour(canvas: Canvas, rng: Rng) -> Stage:
    """A row of gabled houses, the basin, and a stone quay."""
    light = canvas.light
    line, quay = float(rng.uniform(0.4, 0.46)), float(rng.uniform(0.72, 0.78))
    sun_x = paint_sky(canvas, line, rng)
    fill_below(
        canvas, ridge(rng, line - 0.1, 0.025, 0.1), line, light.ground((104, 124, 120), 0.85, 0.5)
    )
    x = -0.03
    while x < 1.0:
        wide = float(rng.uniform(0.055, 0.095)) * min(1.6, canvas.unit / canvas.width + 0.2)
        tall = float(rng.uniform(0.1, 0.17))
        _paint_gabled_house(canvas, x, line, wide, tall, rng)
        x += wide
    canvas.rectangle(0.0, line - 0.008, 1.0, line + 0.012, light.shade((110, 104, 100), 0.4))
    for x in rng.random(5):  # masts of moored boats
        top = line - float(rng.uniform(0.08, 0.2))
        canvas.line(
            [(float(x), line + 0.02), (float(x), top)], 0.003, light.shade((226, 220, 208), 0.3)
        )
    paint_water(canvas, line + 0.012, quay + 0.02, sun_x, rng)
    if light.night:
        for x in rng.random(7):
            canvas.glow(float(x), line + 0.05, 0.05, LIT, 0.35)
    stone: Colour = (158, 152, 146)
    canvas.rectangle(0.0, quay - 0.012, 1.0, 1.0, light.shade(scaled(stone, 0.6), 0.1))
    canvas.gradient(
        quay + 0.012, 1.0, [light.ground(scaled(stone, 0.92), 0.15), light.ground(stone)]
    )
    for row in range(1, 5):
        y = quay + 0.012 + (0.988 - quay) * (row / 5) ** 1.3
        canvas.line([(0.0, y), (1.0, y)], 0.002, light.shade((104, 100, 98), 0.1), 90)
    for x in np.arange(float(rng.uniform(0.02, 0.2)), 1.0, 0.32):  # bollards
        base = quay + 0.05
        canvas.line([(float(x), base), (float(x), base - 0.05)], 0.022, light.shade((58, 60, 66)))
        canvas.line(
            [(float(x) - 0.012, base - 0.05), (float(x) + 0.012, base - 0.05)],
            0.014,
            light.shade((58, 60, 66)),
        )
    return Stage((quay + 0.08, 0.95), (line + 0.16, quay - 0.05), (line * 0.36, line * 0.6))


def _paint_gabled_house(
    canvas: Canvas, x: float, line: float, wide: float, tall: float, rng: Rng
) -> None:
    light = canvas.light
    wall = light.shade(FACADES[int(rng.integers(len(FACADES)))], 0.45)
    roof = light.ground((126, 84, 72), 0.45)
    canvas.rectangle(x, line - tall, x + wide, line, wall)
    peak = line - tall - 0.05
    canvas.polygon([(x, line - tall), (x + wide / 2, peak), (x + wide, line - tall)], roof)
    rows = max(2, round(tall / 0.045))
    for row in range(rows):
        y = line - tall + 0.012 + row * (tall - 0.02) / rows
        for column in (0.18, 0.58):
            lit = light.night and rng.random() < 0.6
            tone = LIT if lit else light.shade((86, 92, 104), 0.45)
            canvas.rectangle(x + wide * column, y, x + wide * (column + 0.24), y + 0.02, tone)
