"""Ridges, conifers, water and scattered tufts: the building blocks of the outdoor places."""

import math

import numpy as np
from PIL import Image

from indexer.samples.drawing.canvas import Canvas, Point
from indexer.samples.drawing.light import SNOW_COVER, Colour, mix, scaled

Rng = np.random.Generator
_RIDGE_POINTS = 97


def ridge(rng: Rng, base: float, height: float, roughness: float) -> list[Point]:
    """Return a skyline from left to right.

    Args:
        rng: random numbers.
        base: its mean height as a share of the picture's height (y points down).
        height: how far it rises and falls about that.
        roughness: 0 for smooth hills to 1 for jagged rock: how slowly finer octaves fade.
    """
    x = np.linspace(0.0, 1.0, _RIDGE_POINTS)
    y = np.zeros(_RIDGE_POINTS)
    weight = 1.0
    octaves = 2 if roughness < 0.2 else 5
    for octave in range(octaves):
        frequency = 2.0**octave * float(rng.uniform(0.8, 1.3))
        phase = float(rng.random())
        if roughness < 0.2:
            wave = np.sin(2.0 * math.pi * (frequency * x + phase))
        else:  # triangles give peaks and valleys
            wave = 4.0 * np.abs((frequency * x + phase) % 1.0 - 0.5) - 1.0
        y += weight * wave
        weight *= 0.32 + 0.26 * roughness
    return [(float(a), float(base - height * b)) for a, b in zip(x, y, strict=True)]


def fill_below(canvas: Canvas, skyline: list[Point], bottom: float, colour: Colour) -> None:
    """Fill from a skyline down to `bottom`."""
    canvas.polygon([*skyline, (1.0, bottom), (0.0, bottom)], colour)


def height_at(skyline: list[Point], x: float) -> float:
    """Return a skyline's y at `x`."""
    return skyline[min(len(skyline) - 1, max(0, round(x * (len(skyline) - 1))))][1]


def conifer(canvas: Canvas, x: float, y: float, size: float, depth: float, rng: Rng) -> None:
    """Draw a fir; `size` is a share of the mean side."""
    light = canvas.light
    green = (float(rng.uniform(30, 52)), float(rng.uniform(74, 98)), float(rng.uniform(52, 72)))
    wide = size * canvas.unit / canvas.width * float(rng.uniform(0.26, 0.34))
    tall = size * canvas.unit / canvas.height
    trunk = light.shade((84, 62, 48), depth)
    canvas.polygon([(x - wide * 0.12, y), (x + wide * 0.12, y), (x, y - tall * 0.4)], trunk)
    for tier in range(4):
        low = y - tall * (0.1 + 0.2 * tier)
        half = wide * (1.0 - 0.2 * tier)
        top = (x, low - tall * (0.44 - 0.03 * tier))
        tone = scaled(green, 0.84 + 0.08 * tier)
        canvas.polygon([(x - half, low), (x + half, low), top], light.shade(tone, depth))
        canvas.polygon(
            [(x, low - tall * 0.03), (x + half, low), top], light.shade(scaled(tone, 0.84), depth)
        )
        if light.snow:
            snow = light.shade(SNOW_COVER, depth)
            waist = low - tall * 0.2
            canvas.polygon(
                [(x - half * 0.46, waist), (x, waist + tall * 0.04), (x + half * 0.3, waist), top],
                snow,
            )


def leaf_tree(canvas: Canvas, x: float, y: float, size: float, depth: float, rng: Rng) -> None:
    """Draw a round-crowned tree; `size` is a share of the mean side."""
    light = canvas.light
    wide, tall = size * canvas.unit / canvas.width, size * canvas.unit / canvas.height
    trunk = light.shade((96, 70, 50), depth)
    canvas.polygon(
        [
            (x - wide * 0.05, y),
            (x + wide * 0.05, y),
            (x + wide * 0.025, y - tall * 0.6),
            (x - wide * 0.025, y - tall * 0.6),
        ],
        trunk,
    )
    crown = mix((70, 118, 58), (120, 130, 56), float(rng.random()))
    if light.snow:
        crown = mix(crown, SNOW_COVER, 0.72)
    for _ in range(12):
        dx, dy = float(rng.normal()) * 0.15, 0.64 + float(rng.normal()) * 0.11
        tone = light.shade(scaled(crown, 0.78 + 0.5 * (dy - 0.4)), depth)
        radius = size * canvas.unit * float(rng.uniform(0.12, 0.2))
        canvas.ellipse_px(
            (x + dx * wide) * canvas.width,
            (y - dy * tall) * canvas.height,
            radius,
            radius * 0.9,
            tone,
        )


def paint_water(canvas: Canvas, top: float, bottom: float, sun_x: float, rng: Rng) -> None:
    """Fill a band with water that mirrors what is above it, with ripples and the sun's glitter."""
    light = canvas.light
    deep = light.shade(
        {"day": (34, 92, 128), "sunset": (70, 76, 118), "night": (44, 70, 120)}[light.time]
    )
    near = mix(light.sky[0], deep, 0.55)
    canvas.gradient(
        top, bottom, [mix(light.sky[2], deep, 0.25), mix(light.sky[1], deep, 0.45), near]
    )
    _mirror(canvas, top, bottom, rng)
    span = bottom - top
    for depth in np.sort(rng.random(46)):
        y = top + span * float(depth) ** 1.6
        x = float(rng.random())
        half = (0.01 + 0.05 * float(depth)) * float(rng.uniform(0.4, 1.4))
        bright = rng.random() < 0.5
        tone = mix(light.sky[2], (255, 255, 255), 0.3) if bright else scaled(near, 0.7)
        canvas.line([(x - half, y), (x + half, y)], 0.0012 + 0.002 * float(depth), tone, 70)
    if light.weather == "clear":
        shine = {"day": (255, 255, 244), "sunset": (255, 214, 140), "night": (206, 218, 244)}[
            light.time
        ]
        for depth in rng.random(60):
            spread = (0.012 + 0.05 * float(depth)) * float(rng.normal())
            half = 0.006 + 0.012 * float(depth)
            y, x = top + span * float(depth), sun_x + spread
            canvas.line([(x - half, y), (x + half, y)], 0.0014 + 0.0018 * float(depth), shine, 130)


def _mirror(canvas: Canvas, top: float, bottom: float, rng: Rng) -> None:
    """Blend in what stands above the waterline, upside down, broken by small waves."""
    y0, y1 = round(top * canvas.height), round(bottom * canvas.height)
    rows = min(y0, y1 - y0)
    if rows < 4:
        return
    above = np.asarray(canvas.image.crop((0, y0 - rows, canvas.width, y0)))[::-1]
    at = np.arange(rows)
    share = at / rows
    waves = np.sin(at / rows * (60.0 / (0.4 + share)) + float(rng.random()) * 6.0)
    picked = np.clip(at + waves * rows * 0.02 * share, 0, rows - 1).astype(np.intp)
    water = np.asarray(canvas.image.crop((0, y0, canvas.width, y0 + rows)))
    keep = (0.5 * (1.0 - 0.75 * share)).astype(np.float32)[:, None, None]
    if canvas.light.weather in ("fog", "rain"):
        keep *= 0.6
    mixed = water + (above[picked].astype(np.float32) - water) * keep
    canvas.image.paste(Image.fromarray(mixed.astype(np.uint8)), (0, y0))


def scatter_tufts(
    canvas: Canvas, top: float, bottom: float, colour: Colour, count: int, rng: Rng
) -> None:
    """Scatter blades of grass, larger towards the viewer; none where snow hides them."""
    if canvas.light.snow:
        count //= 4
    for share in np.sort(rng.random(count)):
        depth = 1.0 - float(share)
        x, y = float(rng.random()), top + (bottom - top) * float(share)
        tall = 0.006 + 0.028 * float(share) ** 1.5
        tone = canvas.light.shade(scaled(colour, float(rng.uniform(0.72, 1.12))), depth * 0.4)
        for lean in (-0.5, 0.0, 0.5):
            tip = (x + lean * tall, y - tall * float(rng.uniform(0.7, 1.2)))
            canvas.polygon([(x - 0.002, y), (x + 0.002, y), tip], tone)


def scatter_dots(
    canvas: Canvas, top: float, bottom: float, colours: list[Colour], count: int, rng: Rng
) -> None:
    """Scatter small dots (flowers, pebbles), larger towards the viewer."""
    for share in np.sort(rng.random(count)):
        x, y = float(rng.random()), top + (bottom - top) * float(share)
        radius = canvas.unit * (0.001 + 0.0038 * float(share) ** 1.4)
        colour = colours[int(rng.integers(len(colours)))]
        tone = canvas.light.shade(colour, (1.0 - float(share)) * 0.4)
        canvas.ellipse_px(x * canvas.width, y * canvas.height, radius, radius * 0.8, tone)


def paint_ground(canvas: Canvas, skyline: list[Point], near: Colour, far: Colour) -> None:
    """Fill from a skyline to the bottom edge with a few gently graded strips."""
    light = canvas.light
    steps = 9
    top = min(y for _, y in skyline)
    for step in range(steps):
        share = step / (steps - 1)
        shift = (1.0 - top) * share**1.25 * 0.92
        strip = [(x, y + shift * (1.0 + 0.1 * math.sin(9.0 * x + step))) for x, y in skyline]
        fill_below(canvas, strip, 1.0, light.ground(mix(far, near, share), (1.0 - share) * 0.55))
