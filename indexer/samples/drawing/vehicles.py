"""How boats, cars, bicycles, hot-air balloons and kites are drawn."""

import math

from indexer.samples.drawing.canvas import Pen
from indexer.samples.drawing.light import Colour, mix, scaled
from indexer.samples.vocabulary import RGB

_WHITE: RGB = (250, 248, 242)
_CREAM: RGB = (244, 236, 218)


def accent(colour: Colour) -> Colour:
    """Return what stripes and trims are painted in: cream, or slate on a white thing."""
    return (96, 106, 120) if min(colour) > 215 else _CREAM


def draw_boat(pen: Pen, colour: Colour) -> None:
    """A sailing boat or a fishing boat with a painted hull."""
    fishing = pen.rng.random() < 0.4
    trim = accent(colour)
    mast: RGB = (112, 84, 60)
    if fishing:
        pen.box(-0.2, 0.3, 0.16, 0.62, _CREAM)
        pen.box(-0.24, 0.6, 0.2, 0.68, colour)
        pen.lamp(-0.14, 0.42, -0.03, 0.55)
        pen.lamp(0.02, 0.42, 0.12, 0.55)
        pen.line([(0.3, 0.3), (0.3, 0.92)], 0.025, mast)
        pen.line([(0.3, 0.9), (0.6, 0.38)], 0.01, mast)
    else:
        lean = float(pen.rng.uniform(-0.03, 0.05))
        pen.line([(0.0, 0.25), (lean, 1.0)], 0.028, mast)
        pen.polygon([(0.04, 0.34), (0.04 + lean, 0.98), (0.52, 0.38)], _CREAM)
        pen.polygon([(0.04, 0.34), (0.04 + lean, 0.98), (0.2, 0.36)], scaled(_CREAM, 0.92))
        pen.polygon([(-0.04, 0.36), (lean - 0.03, 0.88), (-0.4, 0.36)], mix(colour, _WHITE, 0.12))
    pen.polygon(
        [(-0.66, 0.34), (-0.5, 0.29), (0.5, 0.29), (0.76, 0.38), (0.6, 0.12), (0.48, 0.0),
         (-0.46, 0.0), (-0.58, 0.1)],
        colour,
    )  # fmt: skip
    pen.polygon([(-0.62, 0.22), (0.67, 0.24), (0.65, 0.19), (-0.61, 0.17)], trim)
    pen.polygon([(-0.57, 0.08), (0.56, 0.08), (0.48, 0.0), (-0.46, 0.0)], scaled(colour, 0.6))


def draw_car(pen: Pen, colour: Colour) -> None:
    """A car from the side, headlights lit at night."""
    trim = scaled(colour, 0.7) if sum(colour) > 140 else (84, 84, 92)
    tall = float(pen.rng.uniform(0.94, 1.06))
    pen.shadow(1.15)
    pen.blob(
        [(-0.72, 0.56), (-0.46, 0.98 * tall), (0.24, 0.98 * tall), (0.6, 0.56), (0.2, 0.4),
         (-0.4, 0.4)],
        colour,
    )  # fmt: skip
    glass: RGB = (96, 120, 140) if not pen.light.night else (54, 66, 90)
    pen.polygon([(-0.54, 0.58), (-0.38, 0.87 * tall), (-0.1, 0.89 * tall), (-0.1, 0.58)], glass)
    pen.polygon([(-0.04, 0.58), (-0.04, 0.89 * tall), (0.22, 0.86 * tall), (0.46, 0.58)], glass)
    pen.blob(
        [(-1.08, 0.28), (-1.06, 0.54), (-0.7, 0.62), (0.6, 0.6), (1.02, 0.5), (1.1, 0.26),
         (0.98, 0.16), (-1.0, 0.16)],
        colour,
    )  # fmt: skip
    pen.polygon([(-1.05, 0.28), (1.08, 0.26), (1.0, 0.16), (-1.0, 0.16)], trim)
    for x in (-0.6, 0.62):
        pen.oval(x, 0.19, 0.22, 0.22, (28, 28, 32))
        pen.oval(x, 0.19, 0.11, 0.11, (176, 180, 186))
    pen.lamp(0.96, 0.36, 1.06, 0.46)
    pen.box(-1.07, 0.38, -1.0, 0.48, (190, 40, 40))


def draw_bicycle(pen: Pen, colour: Colour) -> None:
    """A bicycle from the side: two wheels and a thick painted frame."""
    pen.shadow(0.8)
    left, right, radius = -0.5, 0.5, 0.33
    for x in (left, right):
        pen.oval(x, 0.34, radius, radius, mix(colour, (240, 240, 240), 0.7), 0.16)
        pen.ring(x, 0.34, radius, 0.06, (44, 44, 50))
        pen.ring(x, 0.34, radius * 0.84, 0.02, (190, 194, 200))
        for i in range(4):
            dx, dy = radius * math.cos(i * 0.785 + x), radius * math.sin(i * 0.785 + x)
            pen.line([(x - dx, 0.34 - dy), (x + dx, 0.34 + dy)], 0.008, (170, 174, 182))
    pedal, seat, head = (-0.06, 0.32), (-0.2, 0.78), (0.34, 0.8)
    for pair in ((left, seat), (left, pedal)):
        pen.line([(pair[0], 0.34), pair[1]], 0.06, colour)
    pen.line([pedal, seat], 0.07, colour)
    pen.line([pedal, head], 0.075, colour)
    pen.line([(-0.18, 0.72), (0.33, 0.74)], 0.075, colour)
    pen.line([(right, 0.34), head, (0.31, 0.92)], 0.065, colour)
    pen.line([(0.2, 0.97), (0.31, 0.92), (0.43, 0.98)], 0.04, (52, 52, 58))
    pen.line([seat, (-0.23, 0.88)], 0.035, (90, 92, 98))
    pen.blob([(-0.36, 0.92), (-0.12, 0.91), (-0.14, 0.86), (-0.34, 0.87)], (48, 38, 34))
    pen.oval(*pedal, 0.07, 0.07, (80, 82, 88))


def draw_balloon(pen: Pen, colour: Colour) -> None:
    """A hot-air balloon with gores and a basket, its flame lit at night."""
    outline = [(-0.06, 0.2), (-0.3, 0.42), (-0.4, 0.68), (-0.3, 0.92), (0.0, 1.02), (0.3, 0.92),
               (0.4, 0.68), (0.3, 0.42), (0.06, 0.2)]  # fmt: skip
    body = mix(colour, (255, 232, 170), 0.18) if pen.light.night else colour
    pen.blob(outline, body)
    pen.blob([(-0.02, 0.21), (-0.13, 0.45), (-0.17, 0.68), (-0.12, 0.9), (0.0, 1.01), (0.12, 0.9),
              (0.17, 0.68), (0.13, 0.45), (0.02, 0.21)], scaled(body, 0.84))  # fmt: skip
    pen.blob([(-0.29, 0.5), (-0.37, 0.68), (-0.28, 0.88), (-0.24, 0.68)], mix(body, _WHITE, 0.3))
    pen.polygon([(-0.39, 0.66), (0.39, 0.66), (0.39, 0.6), (-0.39, 0.6)], accent(colour))
    for x in (-0.05, 0.05):
        pen.line([(x, 0.21), (x * 1.1, 0.12)], 0.012, (80, 66, 52))
    pen.box(-0.075, 0.0, 0.075, 0.12, (140, 100, 62))
    pen.box(-0.085, 0.1, 0.085, 0.13, (102, 70, 42))
    if pen.light.night:
        pen.oval(0.0, 0.2, 0.035, 0.05, (255, 220, 120))


def draw_kite(pen: Pen, colour: Colour) -> None:
    """A diamond kite with a tail of bows."""
    lean = float(pen.rng.uniform(0.0, 0.12))
    top, right, bottom, left = (lean, 1.0), (0.32, 0.66), (-0.04, 0.26), (-0.3, 0.7)
    curl = float(pen.rng.uniform(0.06, 0.12))
    tail = [(-0.04 + curl * math.sin(i * 1.1), 0.26 - 0.04 * i) for i in range(9)]
    pen.line(tail, 0.016, (90, 84, 84))
    for x, y in tail[2::2]:
        low, high = y - 0.03, y + 0.03
        pen.polygon([(x - 0.06, high), (x - 0.06, low), (x + 0.06, high), (x + 0.06, low)], colour)
    pen.polygon([top, right, bottom, left], colour)
    middle = (lean * 0.4, 0.68)
    pen.polygon([top, right, middle], mix(colour, _WHITE, 0.28))
    pen.polygon([bottom, left, middle], scaled(colour, 0.78))
    pen.line([top, bottom], 0.016, accent(colour))
    pen.line([left, right], 0.016, accent(colour))
