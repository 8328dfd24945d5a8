"""`Scene`: the attributes of a sample picture, their combinations and the held-out split."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TypeVar

import numpy as np

from indexer.samples.vocabulary import COUNTS, PEOPLE, PLACES, SUBJECTS, TIMES

T = TypeVar("T")

HELD_OUT_SHARE = 8
"""One attribute combination in this many is never trained on."""


@dataclass(frozen=True, slots=True, order=True)
class Scene:
    """What a picture shows. Position, viewpoint and details are the renderer's, not attributes.

    Attributes:
        place: a key of `vocabulary.PLACES`.
        time: one of `vocabulary.TIMES`.
        weather: one of `vocabulary.WEATHERS`; indoors it is what the window shows.
        subject: a key of `vocabulary.SUBJECTS`, or "" for a picture of the place alone.
        colour: the subject's colour, a key of `vocabulary.COLOURS`, or "" without a subject.
        count: how many of the subject there are: 0 (no subject) to 3.
        people: how many people there are besides: 0 to 2.
    """

    place: str
    time: str
    weather: str
    subject: str = ""
    colour: str = ""
    count: int = 0
    people: int = 0


def all_scenes() -> Iterator[Scene]:
    """Yield every combination of attributes that makes sense, in a fixed order."""
    for name, place in PLACES.items():
        for time in TIMES:
            for weather in place.weathers:
                for people in PEOPLE:
                    yield Scene(name, time, weather, people=people)
                    for subject in place.subjects:
                        for colour in SUBJECTS[subject].colours:
                            for count in COUNTS:
                                yield Scene(name, time, weather, subject, colour, count, people)


def is_held_out(scene: Scene) -> bool:
    """Tell whether this combination is kept out of training.

    A hash of the attributes decides, so the split needs no list and stays when words are added.
    Scenes without a subject are few and stay in training: they teach what the bare places look
    like.
    """
    if not scene.subject:
        return False
    digest = hashlib.blake2b(repr(_key(scene)).encode(), digest_size=4).digest()
    return int.from_bytes(digest, "big") % HELD_OUT_SHARE == 0


def sample_scenes(count: int, rng: np.random.Generator, *, held_out: bool) -> list[Scene]:
    """Draw distinct scenes of one side of the split, every place and subject equally often.

    Plain sampling of the combinations would favour places with many subjects and subjects with many
    colours, so a place is drawn first, then a subject of it, then the rest.

    Raises:
        ValueError: more scenes are asked for than there are.
    """
    sides = _by_place_and_subject(held_out)
    available = sum(len(scenes) for subjects in sides.values() for scenes in subjects.values())
    if count > available:
        raise ValueError(f"only {available} scenes, {count} asked for")
    chosen: dict[Scene, None] = {}
    while len(chosen) < count:
        subjects = list(sides[_pick(list(sides), rng)].values())
        chosen[_pick(_pick(subjects, rng), rng)] = None
    return list(chosen)


def _pick(items: list[T], rng: np.random.Generator) -> T:
    return items[int(rng.integers(len(items)))]


@cache
def _by_place_and_subject(held_out: bool) -> dict[str, dict[str, list[Scene]]]:
    sides: dict[str, dict[str, list[Scene]]] = {}
    for scene in all_scenes():
        if is_held_out(scene) == held_out:
            sides.setdefault(scene.place, {}).setdefault(scene.subject, []).append(scene)
    return sides


def _key(scene: Scene) -> tuple[str | int, ...]:
    return (
        scene.place,
        scene.time,
        scene.weather,
        scene.subject,
        scene.colour,
        scene.count,
        scene.people,
    )
