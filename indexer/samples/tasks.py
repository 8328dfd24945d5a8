"""Held-out retrieval tasks: text to picture, and a picture with a change in words.

The training script and the tests measure the sample model with `held_out_pictures`; the benchmark
that compares ways to compose a query uses `composed_tasks`. No attribute combination in here was
trained on.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
from PIL import Image

from indexer.samples.captions import full_caption, plus_words
from indexer.samples.drawing.picture import draw, random_size
from indexer.samples.scene import Scene, is_held_out, sample_scenes
from indexer.samples.vocabulary import COUNTS, PEOPLE, PLACES, SUBJECTS, TIMES

CHANGES: Final = ("time", "weather", "people", "colour", "minus people")
"""The kinds of composed task, in the order in which they take turns."""
_DECOYS: Final = ("time", "weather", "people", "colour", "minus people", "count", "place")


@dataclass(frozen=True, slots=True)
class TaskPicture:
    """A picture of a benchmark, drawn when it is needed.

    Attributes:
        scene: what it shows.
        caption: the caption that names every attribute; no two pictures of a benchmark share it.
        seed: decides everything else about it.
    """

    scene: Scene
    caption: str
    seed: int

    def draw(self, long_side: int = 256) -> Image.Image:
        """Draw it: RGB, the same at every call with the same size."""
        rng = np.random.default_rng(self.seed)
        return draw(self.scene, random_size(long_side, rng), rng)


@dataclass(frozen=True, slots=True)
class ComposedTask:
    """Find the target from another picture and words.

    Attributes:
        kind: one of `CHANGES`.
        query: index of the query picture in the gallery. A searcher should leave it out of the
            answer, as a person does not look for what they already hold.
        plus: what the words ask for, such as "at night"; may be empty.
        minus: what must not be there, such as "people"; may be empty.
        target: index of the one picture in the gallery that fits.
    """

    kind: str
    query: int
    plus: tuple[str, ...]
    minus: tuple[str, ...]
    target: int


@dataclass(frozen=True, slots=True)
class ComposedBenchmark:
    """Tasks and the gallery they are searched in; every scene occurs once in the gallery."""

    gallery: tuple[TaskPicture, ...]
    tasks: tuple[ComposedTask, ...]


def held_out_pictures(count: int = 256, *, seed: int = 1) -> list[TaskPicture]:
    """Return pictures of distinct held-out scenes, each with its own caption."""
    rng = np.random.default_rng([seed, 71])
    scenes = sample_scenes(count, rng, held_out=True)
    return [_task_picture(scene, rng) for scene in scenes]


def composed_tasks(count: int = 200, *, seed: int = 1, decoys: int = 3) -> ComposedBenchmark:
    """Return composed tasks with a gallery of queries, targets and decoys, all held out.

    The target shows the query's scene with one attribute changed, drawn anew from another
    viewpoint, so it cannot be found by looks alone. In its way stand the query itself, up to
    `decoys` scenes that differ from the query in one attribute as well, but not as the words ask,
    and all of the other tasks.
    """
    rng = np.random.default_rng([seed, 72])
    index: dict[Scene, int] = {}
    gallery: list[TaskPicture] = []

    def place_of(scene: Scene) -> int:
        if scene not in index:
            index[scene] = len(gallery)
            gallery.append(_task_picture(scene, rng))
        return index[scene]

    tasks: list[ComposedTask] = []
    candidates = iter(sample_scenes(4000, rng, held_out=True))
    while len(tasks) < count:
        kind = CHANGES[len(tasks) % len(CHANGES)]
        query = next(candidates)
        options = [scene for scene in _changed(query, kind) if is_held_out(scene)]
        if not options:
            continue
        target = options[int(rng.integers(len(options)))]
        attribute = kind.removeprefix("minus ")
        minus = kind.startswith("minus")
        words = "people" if minus else plus_words(attribute, getattr(target, attribute))
        if attribute == "colour":
            words = f"{target.colour} {target.subject}"
        tasks.append(
            ComposedTask(
                kind,
                place_of(query),
                () if minus else (words,),
                (words,) if minus else (),
                place_of(target),
            )
        )
        near = [scene for change in _DECOYS for scene in _changed(query, change)]
        near = [scene for scene in near if is_held_out(scene) and scene != target]
        for at in rng.permutation(len(near))[:decoys]:
            place_of(near[at])
    return ComposedBenchmark(tuple(gallery), tuple(tasks))


def _changed(scene: Scene, kind: str) -> Iterator[Scene]:
    if kind == "time":
        yield from (replace(scene, time=time) for time in TIMES if time != scene.time)
    elif kind == "weather":
        weathers = PLACES[scene.place].weathers
        yield from (replace(scene, weather=value) for value in weathers if value != scene.weather)
    elif kind == "people":
        yield from (replace(scene, people=people) for people in PEOPLE if people > scene.people)
    elif kind == "minus people":
        if scene.people:
            yield replace(scene, people=0)
    elif kind == "count":
        yield from (replace(scene, count=count) for count in COUNTS if count != scene.count)
    elif kind == "place":
        for name, place in PLACES.items():
            fits = scene.subject in place.subjects and scene.weather in place.weathers
            if fits and name != scene.place:
                yield replace(scene, place=name)
    elif kind == "colour":
        for colour in SUBJECTS[scene.subject].colours:
            if colour != scene.colour:
                yield replace(scene, colour=colour)


def _task_picture(scene: Scene, rng: np.random.Generator) -> TaskPicture:
    return TaskPicture(scene, full_caption(scene), int(rng.integers(2**32)))
