"""How the dog, the cat and the people of the sample pictures are drawn."""

import math

from indexer.samples.drawing.canvas import Pen
from indexer.samples.drawing.light import Colour, mix, scaled
from indexer.samples.vocabulary import RGB

_SKIN: tuple[RGB, ...] = ((238, 196, 164), (208, 152, 112), (150, 100, 70), (98, 64, 46))
# Muted, so that nobody's coat is taken for the colour that a caption names.
_COATS: tuple[RGB, ...] = (
    (96, 110, 124), (150, 142, 128), (122, 92, 110), (78, 112, 114), (156, 122, 92), (98, 110, 82),
    (88, 102, 132),
)  # fmt: skip
_HAIR: tuple[RGB, ...] = ((44, 32, 26), (92, 60, 36), (176, 140, 84), (120, 120, 122))


def draw_dog(pen: Pen, colour: Colour) -> None:
    """A dog from the side: long body, four legs, snout, hanging ear, raised tail."""
    dark = scaled(colour, 0.72) if sum(colour) > 140 else mix(colour, (120, 120, 130), 0.35)
    pen.shadow(0.72)
    tail = float(pen.rng.uniform(0.8, 1.0))
    pen.line([(-0.5, 0.6), (-0.68, 0.72), (-0.74, tail)], 0.085, colour)
    for x in (-0.38, 0.34):
        pen.blob([(x, 0.5), (x + 0.14, 0.5), (x + 0.11, 0.0), (x + 0.0, 0.0)], dark)
    pen.blob(
        [(-0.56, 0.62), (-0.3, 0.72), (0.2, 0.68), (0.48, 0.78), (0.52, 0.5), (0.2, 0.34),
         (-0.2, 0.38), (-0.5, 0.4)],
        colour,
    )  # fmt: skip
    for x in (-0.54, 0.26):
        pen.blob(
            [(x, 0.55), (x + 0.2, 0.55), (x + 0.15, 0.02), (x + 0.18, 0.0), (x + 0.03, 0.0)], colour
        )
    pen.blob([(0.36, 0.6), (0.36, 0.94), (0.52, 1.04), (0.7, 0.96), (0.62, 0.66)], colour)
    pen.blob([(0.6, 0.98), (0.9, 0.84), (0.9, 0.74), (0.62, 0.7)], colour)
    pen.blob([(0.38, 1.02), (0.5, 1.02), (0.48, 0.7), (0.38, 0.64), (0.32, 0.76)], dark)
    pen.oval(0.9, 0.82, 0.045, 0.04, (24, 22, 24))
    pen.oval(0.64, 0.92, 0.03, 0.035, (20, 18, 20))
    pen.line([(0.36, 0.66), (0.56, 0.6)], 0.05, (70, 150, 160))


def draw_cat(pen: Pen, colour: Colour) -> None:
    """A cat that sits and looks at you: pear body, pointed ears, curled tail, whiskers."""
    dark = scaled(colour, 0.74) if sum(colour) > 140 else mix(colour, (120, 120, 130), 0.3)
    pale = mix(colour, (255, 250, 240), 0.45)
    pen.shadow(0.42)
    side = 0.04 * float(pen.rng.normal())
    pen.line(
        [(0.2, 0.08), (0.44, 0.06), (0.56, 0.18), (0.54, 0.36), (0.46 + side, 0.44)], 0.085, dark
    )
    pen.blob(
        [(-0.3, 0.02), (-0.32, 0.28), (-0.18, 0.62), (0.18, 0.62), (0.32, 0.28), (0.3, 0.02)],
        colour,
    )
    pen.blob([(-0.1, 0.08), (-0.1, 0.5), (0.1, 0.5), (0.1, 0.08)], pale)
    for x in (-0.13, 0.13):
        pen.oval(x, 0.04, 0.09, 0.05, pale)
    for sign in (-1.0, 1.0):
        pen.polygon([(0.27 * sign, 0.76), (0.25 * sign, 1.06), (0.05 * sign, 0.92)], colour)
        pen.polygon([(0.22 * sign, 0.84), (0.21 * sign, 0.98), (0.11 * sign, 0.9)], (226, 150, 150))
    pen.oval(0.0, 0.76, 0.28, 0.22, colour)
    for sign in (-1.0, 1.0):
        pen.oval(0.11 * sign, 0.79, 0.055, 0.06, (178, 206, 84))
        pen.oval(0.11 * sign, 0.79, 0.02, 0.055, (16, 16, 18))
        for slope in (0.03, -0.03):
            start, end = (0.08 * sign, 0.69), (0.4 * sign, 0.69 + slope)
            pen.line([start, end], 0.012, mix(colour, (250, 250, 250), 0.75))
    pen.polygon([(-0.035, 0.715), (0.035, 0.715), (0.0, 0.68)], (214, 120, 120))


def draw_person(pen: Pen, _colour: Colour = (0, 0, 0)) -> None:
    """Somebody who stands or walks, seen from the front, in quiet clothes."""
    rng = pen.rng
    skin = _SKIN[int(rng.integers(len(_SKIN)))]
    coat = _COATS[int(rng.integers(len(_COATS)))]
    hair = _HAIR[int(rng.integers(len(_HAIR)))]
    trousers = scaled(coat, float(rng.uniform(0.4, 0.62)))
    stride = float(rng.uniform(0.03, 0.1))
    swing = float(rng.uniform(0.05, 0.16))
    pen.shadow(0.2)
    for sign in (-1.0, 1.0):
        foot = stride * sign
        pen.line(
            [(0.045 * sign, 0.48), (0.05 * sign + foot * 0.4, 0.24), (foot, 0.02)], 0.085, trousers
        )
        pen.oval(foot + 0.02, 0.015, 0.05, 0.02, (36, 32, 34))
        hand = (0.16 * sign + swing * 0.3, 0.46 + 0.06 * sign * swing)
        pen.line([(0.12 * sign, 0.78), (0.17 * sign, 0.62), hand], 0.062, scaled(coat, 0.86))
        pen.oval(*hand, 0.03, 0.03, skin)
    pen.blob(
        [(-0.15, 0.8), (0.0, 0.84), (0.15, 0.8), (0.13, 0.6), (0.15, 0.42), (-0.15, 0.42),
         (-0.13, 0.6)],
        coat,
    )  # fmt: skip
    pen.box(-0.03, 0.8, 0.03, 0.86, scaled(skin, 0.85))
    pen.oval(0.0, 0.925, 0.078, 0.09, hair)
    if rng.random() < 0.5:
        pen.blob([(-0.085, 0.93), (0.085, 0.93), (0.1, 0.78), (-0.1, 0.78)], hair)
    pen.oval(0.0, 0.905, 0.062, 0.07, skin)
    turns = [math.pi * i / 8 for i in range(9)]
    pen.polygon([(0.075 * math.cos(t), 0.93 + 0.085 * math.sin(t)) for t in turns], hair)
