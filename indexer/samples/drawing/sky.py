"""The sky of a sample picture: gradient, clouds, sun or moon with their glow, stars."""

import numpy as np

from indexer.samples.drawing.canvas import Canvas
from indexer.samples.drawing.light import mix, scaled

Rng = np.random.Generator


def paint_sky(canvas: Canvas, horizon: float, rng: Rng) -> float:
    """Fill the picture down to the horizon; return the x of the sun or moon."""
    light = canvas.light
    canvas.gradient(0.0, horizon, light.sky)
    x = float(rng.uniform(0.14, 0.86))
    if light.weather in ("clear", "fog"):
        _paint_sun_or_moon(canvas, horizon, x, rng)
    if light.weather == "clear":
        _paint_fair_clouds(canvas, horizon, rng)
        if not light.night and rng.random() < 0.35:
            _paint_birds(canvas, horizon, rng)
    elif light.weather in ("rain", "snow"):
        _paint_overcast(canvas, horizon, rng)
    return x


def _paint_sun_or_moon(canvas: Canvas, horizon: float, x: float, rng: Rng) -> None:
    light = canvas.light
    foggy = light.weather == "fog"
    if light.time == "night":
        if not foggy:
            _paint_stars(canvas, horizon, rng)
        y, radius = horizon * float(rng.uniform(0.16, 0.4)), 0.026
        canvas.glow(x, y, 0.2, (150, 170, 220), 0.3 if foggy else 0.42)
        colour = mix((244, 240, 222), light.sky[1], 0.55 if foggy else 0.0)
        canvas.ellipse_px(
            x * canvas.width, y * canvas.height, radius * canvas.unit, radius * canvas.unit, colour
        )
        if not foggy and rng.random() < 0.5:  # a crescent: the sky covers a part of the disc
            shift = radius * canvas.unit
            canvas.ellipse_px(
                x * canvas.width + 0.5 * shift,
                y * canvas.height - 0.2 * shift,
                0.9 * shift,
                0.9 * shift,
                mix(light.sky[0], light.sky[1], 0.5),
            )
        return
    low = light.time == "sunset"
    y = horizon * float(rng.uniform(0.74, 0.93) if low else rng.uniform(0.12, 0.36))
    radius = 0.05 if low else 0.034
    glow, disc = ((255, 190, 96), (255, 232, 176)) if low else ((255, 250, 226), (255, 253, 238))
    canvas.glow(x, y, 0.46 if low else 0.26, glow, 0.5 if foggy else 0.85)
    disc_colour = mix(disc, light.sky[1], 0.4 if foggy else 0.0)
    canvas.ellipse_px(
        x * canvas.width, y * canvas.height, radius * canvas.unit, radius * canvas.unit, disc_colour
    )


def _paint_stars(canvas: Canvas, horizon: float, rng: Rng) -> None:
    for x, y, brightness in rng.random((90, 3)):
        radius = canvas.unit * (0.0009 + 0.0014 * brightness**4)
        height = y**1.4 * horizon * 0.94
        canvas.ellipse_px(
            x * canvas.width, height * canvas.height, radius, radius, (250, 248, 236),
            round(70 + 170 * brightness),
        )  # fmt: skip


def _paint_fair_clouds(canvas: Canvas, horizon: float, rng: Rng) -> None:
    light = canvas.light
    tint = {"day": (255, 255, 255), "sunset": (255, 170, 140), "night": (58, 66, 100)}[light.time]
    aspect = canvas.width / canvas.height
    ovals = []
    for _ in range(int(rng.integers(1, 5))):
        cx, cy = float(rng.random()), float(rng.uniform(0.08, 0.7)) * horizon
        reach = float(rng.uniform(0.06, 0.15))
        for _ in range(int(rng.integers(4, 8))):
            dx, dy = float(rng.normal()) * reach * 0.7, abs(float(rng.normal())) * 0.012
            wide = reach * float(rng.uniform(0.3, 0.7))
            ovals.append(
                (cx + dx, cy - dy, wide, wide * aspect * 0.2 * float(rng.uniform(0.6, 1.1)))
            )
    canvas.soft_ellipses(ovals, tint, 0.62 if light.time != "night" else 0.4)


def _paint_birds(canvas: Canvas, horizon: float, rng: Rng) -> None:
    colour = mix(canvas.light.sky[0], (30, 34, 48), 0.7)
    cx, cy = float(rng.uniform(0.15, 0.85)), float(rng.uniform(0.2, 0.6)) * horizon
    for _ in range(int(rng.integers(3, 8))):
        x, y = cx + 0.06 * float(rng.normal()), cy + 0.03 * float(rng.normal())
        span = float(rng.uniform(0.006, 0.011))
        lift = span * float(rng.uniform(0.3, 0.7))
        wing = [
            (x - span, y - lift),
            (x - span * 0.4, y - lift),
            (x, y),
            (x + span * 0.4, y - lift),
            (x + span, y - lift),
        ]
        canvas.line(wing, 0.0022, colour)


def _paint_overcast(canvas: Canvas, horizon: float, rng: Rng) -> None:
    light = canvas.light
    for shade, level in ((0.84, 0.5), (1.1, 0.4)):
        ovals = []
        for _ in range(14):
            x, y = float(rng.random()), float(rng.uniform(-0.05, 0.62)) * horizon
            ovals.append(
                (x, y, float(rng.uniform(0.1, 0.28)), horizon * float(rng.uniform(0.05, 0.12)))
            )
        canvas.soft_ellipses(ovals, scaled(light.sky[1], shade), level)
