"""How houses, tents, umbrellas, balls, cups, vases and armchairs are drawn."""

import math

from indexer.samples.drawing.canvas import Pen
from indexer.samples.drawing.light import SNOW_COVER, Colour, mix, scaled
from indexer.samples.drawing.vehicles import accent
from indexer.samples.vocabulary import RGB

_ROOF: RGB = (92, 74, 70)


def draw_house(pen: Pen, colour: Colour) -> None:
    """A wooden house with painted walls, dark gabled roof, door and windows."""
    half = float(pen.rng.uniform(0.5, 0.66))
    roof: Colour = SNOW_COVER if pen.light.snow else _ROOF
    pen.shadow(half * 1.25)
    pen.box(half * 0.35, 0.7, half * 0.6, 1.02, (120, 84, 74))
    pen.box(-half, 0.0, half, 0.58, colour)
    pen.box(-half, 0.0, half, 0.06, scaled(colour, 0.66))
    for y in (0.18, 0.3, 0.42):
        pen.line([(-half, y), (half, y)], 0.008, scaled(colour, 0.84))
    pen.polygon(
        [(-half * 1.18, 0.54), (-half * 0.5, 0.96), (half * 0.5, 0.96), (half * 1.18, 0.54)], roof
    )
    pen.polygon(
        [(-half * 1.18, 0.54), (half * 1.18, 0.54), (half * 1.13, 0.57), (-half * 1.13, 0.57)],
        scaled(roof, 0.76),
    )
    pen.box(-0.1, 0.0, 0.1, 0.36, accent(colour))
    pen.box(-0.075, 0.0, 0.075, 0.33, (96, 66, 48))
    for sign in (-1.0, 1.0):
        x = sign * half * 0.58
        pen.box(x - 0.12, 0.19, x + 0.12, 0.44, accent(colour))
        pen.lamp(x - 0.095, 0.215, x + 0.095, 0.415)
        pen.line([(x, 0.2), (x, 0.43)], 0.014, accent(colour))


def draw_tent(pen: Pen, colour: Colour) -> None:
    """A ridge tent with an open flap, lit from inside at night."""
    pen.shadow(1.0)
    pen.polygon([(-0.34, 1.0), (0.5, 0.94), (1.0, 0.04), (0.3, 0.0)], scaled(colour, 0.74))
    pen.polygon([(-0.94, 0.0), (-0.34, 1.0), (0.3, 0.0)], colour)
    inside: Colour = (255, 206, 110) if pen.light.night else scaled(colour, 0.34)
    pen.polygon([(-0.56, 0.0), (-0.34, 0.78), (-0.08, 0.0)], inside)
    pen.polygon([(-0.08, 0.0), (-0.34, 0.78), (0.06, 0.0)], mix(colour, (255, 255, 255), 0.25))
    pen.line([(-0.34, 1.0), (0.5, 0.94)], 0.02, accent(colour))
    pen.line([(0.5, 0.94), (1.16, 0.0)], 0.012, (210, 206, 196))
    pen.line([(-0.34, 1.0), (-1.12, 0.0)], 0.012, (210, 206, 196))


def draw_umbrella(pen: Pen, colour: Colour) -> None:
    """A big sunshade with scalloped gores, stuck into the ground."""
    pen.shadow(0.5)
    tilt = float(pen.rng.uniform(-0.06, 0.06))
    pen.line([(0.0, 0.0), (tilt, 0.98)], 0.032, (206, 196, 180))
    turns = [math.pi * i / 16 for i in range(17)]
    dome = [(tilt + 0.56 * math.cos(t), 0.6 + 0.36 * math.sin(t)) for t in turns]
    rim = [
        (tilt - 0.56 + 1.12 * i / 32, 0.6 - 0.05 * abs(math.sin(i * math.pi / 8)))
        for i in range(33)
    ]
    pen.polygon(dome + rim, colour)
    for k, shade in ((0.56, 0.8), (0.26, 1.0)):
        tone = scaled(colour, shade) if shade < 1.0 else mix(colour, (255, 255, 255), 0.26)
        inner = [(tilt + k * 0.5 * math.cos(t), 0.6 + 0.36 * math.sin(t)) for t in turns]
        pen.polygon([*inner, (tilt - k * 0.5, 0.56), (tilt + k * 0.5, 0.56)], tone)
    pen.oval(tilt, 0.97, 0.025, 0.03, accent(colour))


def draw_ball(pen: Pen, colour: Colour) -> None:
    """A play ball with one pale band and a highlight."""
    pen.shadow(0.44)
    pen.oval(0.0, 0.5, 0.5, 0.5, scaled(colour, 0.7))
    pen.oval(-0.03, 0.53, 0.46, 0.46, colour)
    turn = float(pen.rng.uniform(-0.5, 0.5))
    band = []
    for side, sweep in ((0.1, range(-8, 9)), (-0.1, range(8, -9, -1))):
        for i in sweep:
            u, v = i / 8 * 0.46, side * math.cos(i / 8 * math.pi / 2) + side * 0.25
            band.append(
                (
                    u * math.cos(turn) - v * math.sin(turn),
                    0.52 + u * math.sin(turn) + v * math.cos(turn),
                )
            )
    pen.polygon(band, accent(colour))
    pen.oval(-0.17, 0.72, 0.1, 0.07, (255, 255, 255), 0.55)


def draw_cup(pen: Pen, colour: Colour) -> None:
    """A mug with a handle and steam."""
    pen.shadow(0.46)
    pen.ring(0.42, 0.42, 0.2, 0.09, scaled(colour, 0.86) if sum(colour) > 140 else (70, 70, 78))
    pen.blob(
        [(-0.42, 0.8), (0.42, 0.8), (0.4, 0.3), (0.3, 0.02), (-0.3, 0.02), (-0.4, 0.3)], colour
    )
    pen.blob(
        [(-0.38, 0.74), (-0.26, 0.74), (-0.26, 0.16), (-0.34, 0.2)],
        mix(colour, (255, 255, 255), 0.3),
    )
    pen.oval(0.0, 0.8, 0.42, 0.1, mix(colour, (255, 255, 255), 0.35))
    pen.oval(0.0, 0.8, 0.36, 0.075, (74, 46, 30))
    for x in (-0.14, 0.1):
        rise = [(x + 0.05 * math.sin(i * 1.2), 0.92 + 0.06 * i) for i in range(8)]
        pen.line(rise, 0.03, (250, 250, 250))


def draw_vase(pen: Pen, colour: Colour) -> None:
    """A painted vase with green stems and small pale flowers."""
    pen.shadow(0.24)
    for i in range(7):
        lean = (i - 3) * 0.1 + 0.03 * float(pen.rng.normal())
        top = 0.84 + 0.12 * float(pen.rng.random())
        pen.line([(lean * 0.3, 0.5), (lean * 0.7, 0.7), (lean, top)], 0.02, (84, 122, 72))
        for turn in range(5):
            t = turn * 1.257
            pen.oval(
                lean + 0.05 * math.cos(t), top + 0.05 * math.sin(t), 0.04, 0.04, (246, 226, 226)
            )
        pen.oval(lean, top, 0.028, 0.028, (232, 190, 110))
    pen.blob([(-0.12, 0.58), (0.12, 0.58), (0.1, 0.46), (0.27, 0.28), (0.16, 0.02), (-0.16, 0.02),
              (-0.27, 0.28), (-0.1, 0.46)], colour)  # fmt: skip
    pen.blob(
        [(-0.2, 0.34), (-0.13, 0.38), (-0.1, 0.12), (-0.16, 0.14)],
        mix(colour, (255, 255, 255), 0.35),
    )
    pen.polygon([(-0.25, 0.3), (0.25, 0.3), (0.26, 0.25), (-0.26, 0.25)], accent(colour))


def draw_armchair(pen: Pen, colour: Colour) -> None:
    """An upholstered armchair from the front."""
    dark, pale = scaled(colour, 0.76), mix(colour, (255, 255, 255), 0.14)
    pen.shadow(0.62)
    for x in (-0.42, 0.36):
        pen.box(x, 0.0, x + 0.06, 0.14, (88, 60, 42))
    pen.blob(
        [(-0.42, 0.3), (-0.44, 0.86), (-0.28, 1.02), (0.28, 1.02), (0.44, 0.86), (0.42, 0.3)],
        colour,
    )
    pen.blob([(-0.3, 0.4), (-0.32, 0.82), (0.0, 0.92), (0.32, 0.82), (0.3, 0.4)], dark)
    pen.box(-0.44, 0.12, 0.44, 0.34, dark)
    pen.blob([(-0.36, 0.3), (-0.36, 0.46), (0.36, 0.46), (0.36, 0.3)], pale)
    for sign in (-1.0, 1.0):
        x = 0.48 * sign
        pen.blob(
            [(x - 0.11, 0.12), (x - 0.12, 0.56), (x, 0.64), (x + 0.12, 0.56), (x + 0.11, 0.12)],
            colour,
        )
        pen.oval(x, 0.55, 0.08, 0.07, pale)
