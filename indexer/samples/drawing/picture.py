"""`draw`: from attributes to a finished picture.

Called by the sample library and the training script, on any thread.
"""

import math
from collections.abc import Callable
from typing import Final

import numpy as np
from PIL import Image

from indexer.samples.drawing import coast, indoors, nature, streets
from indexer.samples.drawing.canvas import Canvas
from indexer.samples.drawing.figures import draw_figures
from indexer.samples.drawing.light import make_light
from indexer.samples.drawing.stage import Stage
from indexer.samples.drawing.weather import finish
from indexer.samples.scene import Scene

Rng = np.random.Generator
_PAINT: Final[dict[str, Callable[[Canvas, Rng], Stage]]] = {
    "beach": coast.paint_beach,
    "lake": coast.paint_lake,
    "harbour": coast.paint_harbour,
    "mountains": nature.paint_mountains,
    "forest": nature.paint_forest,
    "meadow": nature.paint_meadow,
    "desert": nature.paint_desert,
    "city": streets.paint_city,
    "road": streets.paint_road,
    "living room": indoors.paint_living_room,
}


def draw(scene: Scene, size: tuple[int, int], rng: Rng, *, moment_s: float = 0.0) -> Image.Image:
    """Draw a scene.

    Args:
        scene: the attributes.
        size: width and height in pixels, at least 32 each.
        rng: decides all that the attributes leave open. The same state gives the same picture; the
            amount that is drawn from it depends on the scene.
        moment_s: seconds after the first shot of a burst: what can move has moved a little, rain
            and grain are others, everything else stands where it stood.

    Returns:
        An RGB picture of exactly that size.
    """
    light = make_light(scene.time, scene.weather, rng)
    canvas = Canvas(size, light)
    stage = _PAINT[scene.place](canvas, rng)
    draw_figures(canvas, scene, stage, rng, moment_s)
    weather_rng = np.random.default_rng([int(rng.integers(2**32)), round(moment_s * 1000)])
    return finish(canvas.finished(), scene, light, weather_rng)


def random_size(long_side: int, rng: Rng) -> tuple[int, int]:
    """Pick an aspect ratio that cameras and phones have, mostly landscape."""
    ratios = (4 / 3, 3 / 2, 16 / 9, 1.0, 3 / 4, 2 / 3, 2.4)
    odds = (0.34, 0.26, 0.08, 0.08, 0.12, 0.08, 0.04)
    ratio = ratios[int(rng.choice(len(ratios), p=odds))]
    if ratio >= 1.0:
        return long_side, math.ceil(long_side / ratio)
    return math.ceil(long_side * ratio), long_side
