"""How a city street and a country road are painted."""

import numpy as np

from indexer.samples.drawing.canvas import Canvas
from indexer.samples.drawing.light import SNOW_COVER, Colour, mix, scaled
from indexer.samples.drawing.materials import FACADES, LIT
from indexer.samples.drawing.sky import paint_sky
from indexer.samples.drawing.stage import Stage
from indexer.samples.drawing.terrain import (
    fill_below,
    height_at,
    leaf_tree,
    paint_ground,
    ridge,
    scatter_tufts,
)

Rng = np.random.Generator


def paint_city(canvas: Canvas, rng: Rng) -> Stage:
    """Towers in the haze, facades along a pavement, a street with markings and lamps."""
    light = canvas.light
    kerb = float(rng.uniform(0.62, 0.68))
    paint_sky(canvas, kerb, rng)
    for depth, low, high in ((0.85, 0.22, 0.46), (0.5, 0.1, 0.32)):
        x = float(rng.uniform(-0.08, 0.0))
        while x < 1.0:
            wide = float(rng.uniform(0.06, 0.13))
            top = kerb - 0.08 - float(rng.uniform(low, high))
            _paint_tower(canvas, (x, top, x + wide, kerb), depth, rng)
            x += wide * float(rng.uniform(1.0, 1.35 if depth > 0.6 else 1.15))
    x = -0.04
    while x < 1.0:
        wide = float(rng.uniform(0.16, 0.26))
        _paint_shop(canvas, (x, kerb - float(rng.uniform(0.16, 0.24)), x + wide, kerb), rng)
        x += wide
    canvas.rectangle(0.0, kerb, 1.0, kerb + 0.09, light.ground((176, 172, 168), 0.15))
    canvas.rectangle(0.0, kerb + 0.08, 1.0, kerb + 0.095, light.shade((116, 114, 114), 0.1))
    asphalt: Colour = (92, 94, 102)
    canvas.gradient(
        kerb + 0.095,
        1.0,
        [light.ground(asphalt, 0.12, 0.5), light.ground(scaled(asphalt, 0.82), 0.0, 0.5)],
    )
    middle = kerb + 0.095 + (0.905 - kerb) * 0.42
    for x in np.arange(float(rng.uniform(-0.1, 0.0)), 1.0, 0.17):
        dash = [
            (x, middle),
            (x + 0.09, middle),
            (x + 0.085, middle + 0.012),
            (x - 0.005, middle + 0.012),
        ]
        canvas.polygon([(float(a), b) for a, b in dash], light.shade((226, 222, 206), 0.1))
    for x in np.arange(float(rng.uniform(0.05, 0.3)), 1.0, 0.38):
        _paint_street_lamp(canvas, float(x), kerb + 0.06)
    return Stage((kerb + 0.1, 0.95), None, (kerb * 0.22, kerb * 0.46))


def _paint_tower(
    canvas: Canvas, box: tuple[float, float, float, float], depth: float, rng: Rng
) -> None:
    light = canvas.light
    x0, y0, x1, y1 = box
    wall = scaled(FACADES[int(rng.integers(len(FACADES)))], float(rng.uniform(0.62, 0.86)))
    canvas.rectangle(x0, y0, x1, y1, light.shade(wall, depth))
    canvas.rectangle(x0 + (x1 - x0) * 0.72, y0, x1, y1, light.shade(scaled(wall, 0.82), depth))
    if light.snow:
        canvas.rectangle(x0, y0 - 0.006, x1, y0 + 0.004, light.shade(SNOW_COVER, depth))
    columns = max(3, round((x1 - x0) / 0.022))
    for row in np.arange(y0 + 0.02, y1, 0.034):
        for column in range(columns):
            a = x0 + (x1 - x0) * (column + 0.26) / columns
            lit = light.night and rng.random() < 0.42
            if light.night and not lit:
                continue
            tone = mix(LIT, light.haze, 0.3 * depth) if lit else light.shade((112, 124, 140), depth)
            canvas.rectangle(a, float(row), a + (x1 - x0) * 0.5 / columns, float(row) + 0.016, tone)


def _paint_shop(canvas: Canvas, box: tuple[float, float, float, float], rng: Rng) -> None:
    light = canvas.light
    x0, y0, x1, y1 = box
    wall = FACADES[int(rng.integers(len(FACADES)))]
    canvas.rectangle(x0, y0, x1, y1, light.shade(wall, 0.3))
    canvas.rectangle(x0, y0, x1, y0 + 0.012, light.ground(scaled(wall, 0.7), 0.3))
    wide = x1 - x0
    glass = LIT if light.night else light.shade((92, 110, 126), 0.3)
    canvas.rectangle(x0 + wide * 0.08, y1 - 0.085, x0 + wide * 0.62, y1 - 0.012, glass)
    canvas.rectangle(
        x0 + wide * 0.7, y1 - 0.09, x0 + wide * 0.88, y1, light.shade((88, 70, 60), 0.3)
    )
    awning = light.shade(scaled(wall, 0.6), 0.3)
    canvas.polygon(
        [
            (x0 + wide * 0.06, y1 - 0.105),
            (x0 + wide * 0.64, y1 - 0.105),
            (x0 + wide * 0.67, y1 - 0.078),
            (x0 + wide * 0.03, y1 - 0.078),
        ],
        awning,
    )
    for column in np.arange(0.1, 0.85, 0.24):
        tone = LIT if light.night and rng.random() < 0.5 else light.shade((98, 108, 120), 0.3)
        canvas.rectangle(
            x0 + wide * float(column),
            y0 + 0.03,
            x0 + wide * (float(column) + 0.13),
            y0 + 0.07,
            tone,
        )


def _paint_street_lamp(canvas: Canvas, x: float, y: float) -> None:
    light = canvas.light
    iron = light.shade((62, 66, 74), 0.1)
    top = y - 0.3 * canvas.unit / canvas.height
    reach = 0.03 * canvas.unit / canvas.width
    canvas.line([(x, y), (x, top), (x + reach, top - 0.012)], 0.007, iron)
    if light.night:
        canvas.glow(x + reach, top, 0.13, LIT, 0.75)
    radius = 0.009 * canvas.unit
    canvas.ellipse_px(
        (x + reach) * canvas.width,
        top * canvas.height,
        radius,
        radius,
        (255, 240, 200) if light.night else iron,
    )


def paint_road(canvas: Canvas, rng: Rng) -> Stage:
    """Striped fields and a road that runs to the horizon between poles."""
    light = canvas.light
    horizon = float(rng.uniform(0.44, 0.52))
    paint_sky(canvas, horizon + 0.02, rng)
    hills = ridge(rng, horizon - 0.02, 0.022, 0.1)
    fill_below(canvas, hills, horizon + 0.03, light.ground((112, 140, 122), 0.85))
    for x in rng.random(6):
        leaf_tree(
            canvas,
            float(x),
            height_at(hills, float(x)) + 0.02,
            float(rng.uniform(0.04, 0.08)),
            0.8,
            rng,
        )
    vanish = float(rng.uniform(0.38, 0.62))
    paint_ground(
        canvas, [(x, horizon) for x in np.linspace(0, 1, 9)], (196, 172, 84), (214, 194, 116)
    )
    furrow: Colour = (160, 148, 70)
    for foot in np.linspace(-1.6, 2.6, 22):
        tone = light.ground(furrow, 0.2, 0.7)
        canvas.polygon(
            [(vanish, horizon), (float(foot), 1.0), (float(foot) + 0.05, 1.0)], tone, 150
        )
    centre, half = vanish + float(rng.uniform(-0.1, 0.1)), float(rng.uniform(0.42, 0.52))
    verge = light.ground((124, 144, 76), 0.1)
    canvas.polygon(
        [
            (vanish - 0.016, horizon),
            (vanish + 0.016, horizon),
            (centre + half * 1.25, 1.0),
            (centre - half * 1.25, 1.0),
        ],
        verge,
    )
    canvas.polygon(
        [
            (vanish - 0.01, horizon),
            (vanish + 0.01, horizon),
            (centre + half, 1.0),
            (centre - half, 1.0),
        ],
        light.ground((104, 104, 110), 0.1, 0.35),
    )
    for i in range(9):  # dashes, spaced as perspective shortens them
        near, far = 1.0 / (1.0 + 0.62 * i), 1.0 / (1.0 + 0.62 * i + 0.3)
        y0, y1 = horizon + (1.0 - horizon) * near, horizon + (1.0 - horizon) * far
        x0, x1 = vanish + (centre - vanish) * near, vanish + (centre - vanish) * far
        w0, w1 = 0.014 * near, 0.014 * far
        canvas.polygon(
            [(x0 - w0, y0), (x0 + w0, y0), (x1 + w1, y1), (x1 - w1, y1)],
            light.shade((244, 240, 224), 0.05),
        )
    side = float(rng.choice([-1.0, 1.0]))
    wires = []
    for i in range(6):
        near = 1.0 / (1.0 + 0.7 * i + 0.12)
        x = vanish + (centre + side * half * 1.5 - vanish) * near
        y = horizon + (1.0 - horizon) * near
        top = y - 0.62 * near
        canvas.line([(x, y), (x, top)], 0.011 * near, light.shade((96, 78, 62), 0.6 * (1 - near)))
        canvas.line(
            [(x - 0.07 * near, top + 0.03 * near), (x + 0.07 * near, top + 0.03 * near)],
            0.009 * near,
            light.shade((96, 78, 62), 0.6 * (1 - near)),
        )
        wires.append((x, top + 0.03 * near))
    canvas.line(wires, 0.0016, light.shade((60, 60, 64), 0.2))
    scatter_tufts(canvas, 0.86, 1.03, (150, 148, 70), 50, rng)
    return Stage((horizon + 0.24, 0.95), None, (horizon * 0.4, horizon * 0.85))
