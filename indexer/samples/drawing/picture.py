"""`draw`: from attributes to a finished picture.

Called by the sample library and the training script, on any thread.
"""

import math
from collections.abc import Callable
from typing import Final

import numpy as np
from PIL import Image

from indexer.samples.drawing import coast, indoors, nature, streets
from indexer.samples.drawing.canvas import Canvas, Pen
from indexer.samples.drawing.light import make_light
from indexer.samples.drawing.stage import Band, Stage
from indexer.samples.drawing.subjects import DRAW, SPEED
from indexer.samples.drawing.weather import finish
from indexer.samples.scene import Scene
from indexer.samples.vocabulary import COLOURS, FURS, RGB, SUBJECTS, Zone

Rng = np.random.Generator
_PERSON_SIZE = 0.34
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
    _place_everything(canvas, scene, stage, rng, moment_s)
    weather_rng = np.random.default_rng([int(rng.integers(2**32)), round(moment_s * 1000)])
    return finish(canvas.finished(), scene, light, weather_rng)


def _place_everything(
    canvas: Canvas, scene: Scene, stage: Stage, rng: Rng, moment_s: float
) -> None:
    subject = SUBJECTS.get(scene.subject)
    zone: Zone = subject.zone if subject else "ground"
    slots = _slots(scene.people + scene.count, rng)
    jobs: list[tuple[float, float, float, str, Band]] = []
    for _ in range(scene.people):
        jobs.append((slots.pop(), float(rng.random()), _PERSON_SIZE, "person", stage.ground))
    if subject:
        band = {
            "ground": stage.ground,
            "water": stage.water,
            "sky": stage.sky,
            "table": stage.table,
        }[zone]
        if band is None:
            raise ValueError(f"{scene.place} has no place for a {scene.subject}")
        crowd = scene.count + (scene.people if zone == "ground" else 0)
        size = subject.size * (1.22, 1.22, 1.0, 0.86, 0.78, 0.74)[crowd]
        if zone == "table":
            _paint_table(canvas, band)
        for _ in range(scene.count):
            jobs.append((slots.pop(), float(rng.random()), size, scene.subject, band))
    for x, nearness, size, name, band in sorted(
        jobs, key=lambda job: (job[4] == stage.table, _foot(job))
    ):
        _place(
            canvas,
            scene,
            name,
            (x, nearness, size),
            band,
            zone if name != "person" else "ground",
            rng,
            moment_s,
        )


def _place(
    canvas: Canvas,
    scene: Scene,
    name: str,
    spot: tuple[float, float, float],
    band: Band,
    zone: Zone,
    rng: Rng,
    moment_s: float,
) -> None:
    x, nearness, size = spot
    breadth = SUBJECTS[name].breadth if name in SUBJECTS else 0.2
    y = band[0] + (band[1] - band[0]) * nearness
    grow = 0.82 + 0.36 * nearness if zone != "sky" else 0.85 + 0.3 * nearness
    flipped = bool(rng.random() < 0.5)
    seed = int(rng.integers(2**32))
    speed = SPEED.get(name, 0.0) * (-1.0 if flipped else 1.0)
    indoors = scene.place == "living room"
    depth = (
        0.0
        if indoors
        else {"ground": 0.2, "water": 0.3, "sky": 0.4, "table": 0.0}[zone] * (1.2 - 0.5 * nearness)
    )
    colour = _colour(scene) if name != "person" else (0, 0, 0)
    size = min(size * grow, 0.52 * canvas.height / canvas.unit)
    # Nothing is cut off by much at the sides, and a row of wide things hardly overlaps.
    half = breadth * size * canvas.unit / canvas.width
    room = 0.6 / (scene.count + scene.people)
    if half > room:
        size, half = size * room / half, room
    x = min(max(x, 0.9 * half), 1.0 - 0.9 * half)
    if zone == "sky":  # its top may not leave the picture
        y = max(y, 1.06 * size * canvas.unit / canvas.height)
    foot = (x + speed * moment_s, y)

    def pen(reflected: bool) -> Pen:
        own = np.random.default_rng(seed)
        return Pen(canvas, foot, size, depth, own, flipped=flipped, reflected=reflected)

    if zone == "water":
        _keep_below(canvas, band[1] + 0.03, lambda: DRAW[name](pen(True), colour))
    DRAW[name](pen(False), colour)


def _colour(scene: Scene) -> RGB:
    furred = scene.subject in ("dog", "cat")
    return FURS[scene.colour] if furred else COLOURS[scene.colour]


def _keep_below(canvas: Canvas, y: float, draw_reflection: Callable[[], None]) -> None:
    """Draw a reflection on the water alone: the shore in front of it stays as it is."""
    corner = (0, round(y * canvas.height))
    shore = canvas.image.crop((*corner, canvas.width, canvas.height))
    draw_reflection()
    canvas.image.paste(shore, corner)


def _slots(count: int, rng: Rng) -> list[float]:
    """Return x positions that keep apart, in random order; one alone stands off centre."""
    if count == 0:
        return []
    if count == 1:
        return [float(rng.uniform(0.3, 0.7))]
    margin = 0.18 if count < 4 else 0.12
    step = (1.0 - 2.0 * margin) / (count - 1)
    spots = [margin + step * i + float(rng.normal()) * 0.1 * step for i in range(count)]
    return [spots[i] for i in rng.permutation(count)]


def _foot(job: tuple[float, float, float, str, Band]) -> float:
    return job[4][0] + (job[4][1] - job[4][0]) * job[1]


def _paint_table(canvas: Canvas, band: Band) -> None:
    top = band[0] - 0.05
    wood = canvas.light.shade_subject((150, 104, 68))
    edge = canvas.light.shade_subject((112, 76, 50))
    canvas.polygon([(0.06, top), (0.94, top), (1.02, 0.955), (-0.02, 0.955)], wood)
    canvas.rectangle(-0.02, 0.955, 1.02, 1.0, edge)
    for share in (0.3, 0.62):
        y = top + (0.955 - top) * share
        canvas.line([(0.06 - 0.08 * share, y), (0.94 + 0.08 * share, y)], 0.0018, edge, 110)


def random_size(long_side: int, rng: Rng) -> tuple[int, int]:
    """Pick an aspect ratio that cameras and phones have, mostly landscape."""
    ratios = (4 / 3, 3 / 2, 16 / 9, 1.0, 3 / 4, 2 / 3, 2.4)
    odds = (0.34, 0.26, 0.08, 0.08, 0.12, 0.08, 0.04)
    ratio = ratios[int(rng.choice(len(ratios), p=odds))]
    if ratio >= 1.0:
        return long_side, math.ceil(long_side / ratio)
    return math.ceil(long_side * ratio), long_side
