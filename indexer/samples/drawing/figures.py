"""Where subjects and people stand on a painted stage, and drawing them there, far ones first."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np

from indexer.samples.drawing.canvas import Canvas, Pen
from indexer.samples.drawing.stage import Band, Stage
from indexer.samples.drawing.subjects import DRAW, SPEED
from indexer.samples.scene import Scene
from indexer.samples.vocabulary import COLOURS, FURS, RGB, SUBJECTS, Zone

Rng = np.random.Generator
_PERSON_SIZE: Final = 0.34
_PERSON_BREADTH: Final = 0.2
_CROWD_SCALE: Final = (1.22, 1.22, 1.0, 0.86, 0.78, 0.74)
"""How large a subject is drawn when so many stand in its zone."""

_DEPTHS: Final[dict[Zone, float]] = {"ground": 0.2, "water": 0.3, "sky": 0.4, "table": 0.0}


@dataclass(frozen=True, slots=True)
class Figure:
    """Something that is placed.

    Attributes:
        name: a key of `subjects.DRAW`.
        zone: the zone it stands in, and `band`, where that is on this stage.
        x: its middle, a share of the width.
        nearness: where in its band it stands, 0 at the far edge to 1 at the near one.
        size: its height, a share of the mean side, before perspective.
    """

    name: str
    zone: Zone
    band: Band
    x: float
    nearness: float
    size: float

    @property
    def foot_y(self) -> float:
        """Where it stands, a share of the height."""
        return self.band[0] + (self.band[1] - self.band[0]) * self.nearness


def draw_figures(canvas: Canvas, scene: Scene, stage: Stage, rng: Rng, moment_s: float) -> None:
    """Place and draw the subjects and the people of a scene.

    Raises:
        ValueError: the place has no zone for the subject, which no scene of `all_scenes` asks for.
    """
    figures = list(_placed(scene, stage, rng))
    if any(figure.zone == "table" for figure in figures) and stage.table:
        _paint_table(canvas, stage.table)
    for figure in sorted(figures, key=lambda figure: (figure.zone == "table", figure.foot_y)):
        _draw_figure(canvas, scene, figure, rng, moment_s)


def _placed(scene: Scene, stage: Stage, rng: Rng) -> Iterator[Figure]:
    slots = _slots(scene.people + scene.count, rng)
    for _ in range(scene.people):
        nearness = float(rng.random())
        yield Figure("person", "ground", stage.ground, slots.pop(), nearness, _PERSON_SIZE)
    if not scene.subject:
        return
    subject = SUBJECTS[scene.subject]
    bands: dict[Zone, Band | None] = {
        "ground": stage.ground,
        "water": stage.water,
        "sky": stage.sky,
        "table": stage.table,
    }
    band = bands[subject.zone]
    if band is None:
        raise ValueError(f"{scene.place} has no place for a {scene.subject}")
    crowd = scene.count + (scene.people if subject.zone == "ground" else 0)
    size = subject.size * _CROWD_SCALE[crowd]
    for _ in range(scene.count):
        nearness = float(rng.random())
        yield Figure(scene.subject, subject.zone, band, slots.pop(), nearness, size)


def _draw_figure(canvas: Canvas, scene: Scene, figure: Figure, rng: Rng, moment_s: float) -> None:
    person = figure.name == "person"
    breadth = _PERSON_BREADTH if person else SUBJECTS[figure.name].breadth
    x, y, nearness = figure.x, figure.foot_y, figure.nearness
    grow = 0.85 + 0.3 * nearness if figure.zone == "sky" else 0.82 + 0.36 * nearness
    flipped = bool(rng.random() < 0.5)
    seed = int(rng.integers(2**32))
    indoors = scene.place == "living room"
    depth = 0.0 if indoors else _DEPTHS[figure.zone] * (1.2 - 0.5 * nearness)
    size = min(figure.size * grow, 0.52 * canvas.height / canvas.unit)
    # Nothing is cut off by much at the sides, and a row of wide things hardly overlaps.
    half = breadth * size * canvas.unit / canvas.width
    room = 0.6 / (scene.count + scene.people)
    if half > room:
        size, half = size * room / half, room
    x = min(max(x, 0.9 * half), 1.0 - 0.9 * half)
    if figure.zone == "sky":  # its top may not leave the picture
        y = max(y, 1.06 * size * canvas.unit / canvas.height)
    speed = SPEED.get(figure.name, 0.0) * (-1.0 if flipped else 1.0)
    foot = (x + speed * moment_s, y)
    colour: RGB = (0, 0, 0) if person else _colour(scene)

    def draw(*, reflected: bool) -> None:
        own = np.random.default_rng(seed)  # the reflection shows the same boat
        pen = Pen(canvas, foot, size, depth, own, flipped=flipped, reflected=reflected)
        DRAW[figure.name](pen, colour)

    if figure.zone == "water":
        _keep_below(canvas, figure.band[1] + 0.03, lambda: draw(reflected=True))
    draw(reflected=False)


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


def _paint_table(canvas: Canvas, band: Band) -> None:
    top = band[0] - 0.05
    wood = canvas.light.shade_subject((150, 104, 68))
    edge = canvas.light.shade_subject((112, 76, 50))
    canvas.polygon([(0.06, top), (0.94, top), (1.02, 0.955), (-0.02, 0.955)], wood)
    canvas.rectangle(-0.02, 0.955, 1.02, 1.0, edge)
    for share in (0.3, 0.62):
        y = top + (0.955 - top) * share
        canvas.line([(0.06 - 0.08 * share, y), (0.94 + 0.08 * share, y)], 0.0018, edge, 110)
