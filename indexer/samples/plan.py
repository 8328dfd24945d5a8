"""The plan of the sample library: every file with its scene, metadata and relation, before drawing.

Names, folders and relations are the same for every seed; the seed decides what the pictures show.
So a library can be rendered again over an earlier one without leaving stray files behind.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, timezone
from itertools import cycle, islice
from pathlib import PurePosixPath
from typing import Final

import numpy as np
from PIL import features

from indexer.samples.captions import captions
from indexer.samples.metadata import Metadata
from indexer.samples.scene import Scene
from indexer.samples.trips import TRIPS, Trip
from indexer.samples.variants import EDITS
from indexer.samples.vocabulary import PLACES, SUBJECTS, TIMES

Rng = np.random.Generator
_ORIGINALS_PER_TRIP: Final = 7
_BURST_SHOTS: Final = 4
_LONG_SIDES: Final = (1024, 1120, 1200, 1280)
_LARGE_LONG_SIDE: Final = 2048
_HOURS: Final = {"day": (9.0, 17.0), "sunset": (18.2, 20.0), "night": (21.5, 23.8)}
_DERIVED: Final = (
    "resized", "crop", "edit", "same pixels", "re-encoded", "edit", "rotated",
    "resized", "mirrored", "crop", "edit", "re-encoded", "resized", "same pixels",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Shot:
    """One file of the library to be.

    Attributes:
        path: relative, with forward slashes; the suffix decides the format.
        kind: its relation, as in truth.json; `group`, whom it is related to.
        scene: what it shows; `captions`, natural sentences about it.
        seed: of the picture; `moment_s`, seconds into a burst.
        long_side: size in pixels.
        facts: its metadata.
        source: path of the file that it was made from, or "".
        edit: for the kind "edit", a key of `variants.EDITS`.
    """

    path: str
    kind: str
    group: str | None
    scene: Scene
    captions: tuple[str, ...]
    seed: int
    moment_s: float
    long_side: int
    facts: Metadata
    source: str = ""
    edit: str = ""


def plan_library(seed: int, trips: int | None = None) -> list[Shot]:
    """Return every file of the library in the order of drawing: a source comes before its copies.

    Args:
        seed: decides what the pictures show.
        trips: only the first so many trips, for a small library in tests.
    """
    content = np.random.default_rng([seed, 21])
    layout = np.random.default_rng(22)
    kinds = cycle(_DERIVED)
    edits = cycle(EDITS)
    used: set[Scene] = set()
    shots: list[Shot] = []
    for number, trip in enumerate(TRIPS[:trips]):
        originals = _plan_originals(number, trip, used, content, layout)
        burst = _plan_burst(number, trip, used, content) if number % 2 == 0 else []
        sources = [shot for shot in originals if shot.path.lower().endswith(".jpg")][1:4]
        derived: list[Shot] = []
        for turn, kind in enumerate(["exact copy", *islice(kinds, 3)]):
            edit = next(edits) if kind == "edit" else ""
            derived.append(_derive(sources[turn % len(sources)], kind, edit, number, len(derived)))
        groups = {shot.source: f"copies-{number:02}-{at}" for at, shot in enumerate(derived)}
        shots += [replace(shot, group=groups.get(shot.path)) for shot in originals]
        shots += burst
        shots += [replace(shot, group=groups[shot.source]) for shot in derived]
    return shots


def _plan_originals(
    number: int, trip: Trip, used: set[Scene], content: Rng, layout: Rng
) -> list[Shot]:
    scenes = [_new_scene(trip, used, content) for _ in range(_ORIGINALS_PER_TRIP)]
    timed = sorted(
        ((_when(trip, scene, content), scene) for scene in scenes), key=lambda pair: pair[0]
    )
    counter = 1 + int(layout.integers(2000))
    shots = []
    for at, (moment, scene) in enumerate(timed):
        counter += int(layout.integers(1, 9))
        name = trip.camera.pattern.format(number=counter, day=trip.first_day)
        if at == 4 and trip.name:
            name = _supported(trip.name)
        large = number % 6 == 3 and at == 0
        shots.append(
            Shot(
                path=f"{trip.folder}/{name}",
                kind="original",
                group=None,
                scene=scene,
                captions=tuple(captions(scene, content)),
                seed=int(content.integers(2**32)),
                moment_s=0.0,
                long_side=_LARGE_LONG_SIDE if large else _LONG_SIDES[int(layout.integers(4))],
                facts=_facts(trip, moment, scene, PurePosixPath(name).suffix.lower(), content),
            )
        )
    return shots


def _plan_burst(number: int, trip: Trip, used: set[Scene], content: Rng) -> list[Shot]:
    scene = _new_scene(trip, used, content, lively=True)
    start, seed = _when(trip, scene, content), int(content.integers(2**32))
    words = tuple(captions(scene, content))
    first = _facts(trip, start, scene, ".jpg", content)
    first = replace(first, orientation=1, keywords=(), rating=None)
    shots = []
    for at in range(_BURST_SHOTS):
        moment_s = round(0.7 * at, 2)
        facts = replace(first, taken_at=start + timedelta(seconds=moment_s))
        path = f"{trip.folder}/Burst/{trip.first_day:%Y%m%d}_BURST{at + 1:02}.jpg"
        group = f"burst-{number:02}"
        shots.append(Shot(path, "burst", group, scene, words, seed, moment_s, 1120, facts))
    return shots


def _derive(source: Shot, kind: str, edit: str, number: int, turn: int) -> Shot:
    path = PurePosixPath(source.path)
    folder, stem = path.parent, path.stem
    kept = Metadata(
        taken_at=source.facts.taken_at, make=source.facts.make, model=source.facts.model
    )
    facts = kept
    if kind == "exact copy":
        places = (
            f"Backup/{path}",
            f"{folder}/{stem} (1){path.suffix}",
            f"{folder}/Copy of {path.name}",
        )
        new, facts = places[number % 3], source.facts
    elif kind == "same pixels" and number % 2:
        new, facts = f"Exported/{number:02} {stem}.png", Metadata()
    elif kind == "same pixels":
        new = f"{folder}/{stem} tagged.jpg"
        facts = replace(
            source.facts, latitude=None, longitude=None, keywords=("best", "print"), rating=5
        )
    elif kind == "resized":
        new, facts = f"Phone/WhatsApp Images/IMG-{number:02}-WA{turn:04}.jpg", Metadata()
    elif kind == "re-encoded":
        new = f"Cloud download/{number:02}-{stem}{'.webp' if number % 3 == 0 else '.jpg'}"
    else:
        suffix = {
            "crop": "-crop",
            "edit": f"-{edit}",
            "rotated": "-turned",
            "mirrored": "-mirrored",
        }[kind]
        new = f"{folder}/{stem}{suffix}.jpg"
    return replace(source, path=new, kind=kind, facts=facts, source=source.path, edit=edit)


def _new_scene(trip: Trip, used: set[Scene], rng: Rng, *, lively: bool = False) -> Scene:
    """Make up a scene of the trip that the library does not have yet."""
    while True:
        scene = _any_scene(trip, rng)
        if scene not in used and (scene.subject or not lively):
            used.add(scene)
            return scene


def _any_scene(trip: Trip, rng: Rng) -> Scene:
    place = str(rng.choice(trip.places))
    weather = str(rng.choice([name for name in trip.weathers if name in PLACES[place].weathers]))
    time = str(rng.choice(TIMES, p=(0.5, 0.3, 0.2)))
    people = int(rng.choice(3, p=(0.68, 0.18, 0.14)))
    if rng.random() < 0.12:
        return Scene(place, time, weather, people=people)
    # Where there is water there are boats, more than of anything else.
    boats = "boat" in PLACES[place].subjects and rng.random() < 0.4
    subject = "boat" if boats else str(rng.choice(PLACES[place].subjects))
    colour = str(rng.choice(SUBJECTS[subject].colours))
    return Scene(
        place, time, weather, subject, colour, 1 + int(rng.choice(3, p=(0.66, 0.22, 0.12))), people
    )


def _when(trip: Trip, scene: Scene, rng: Rng) -> datetime:
    low, high = _HOURS[scene.time]
    zone = timezone(timedelta(hours=trip.offset_h)) if trip.camera.offset_known else None
    midnight = datetime.combine(trip.first_day, datetime.min.time(), tzinfo=zone)
    seconds = int(float(rng.uniform(low, high)) * 3600)
    fraction_ms = 10 * int(rng.integers(1, 100)) if trip.camera.offset_known else 0
    day = int(rng.integers(trip.days))
    return midnight + timedelta(days=day, seconds=seconds, milliseconds=fraction_ms)


def _facts(trip: Trip, moment: datetime, scene: Scene, suffix: str, rng: Rng) -> Metadata:
    # Drawn before anything is decided: the same amount of randomness whatever the format.
    north, east, turn, tagged, stars = (float(value) for value in rng.random(5))
    if suffix == ".gif":
        return Metadata()
    camera = trip.camera
    facts = Metadata(moment, camera.make, camera.model, camera.lens)
    if camera.places:
        latitude, longitude = (
            trip.latitude + 0.1 * (north - 0.5),
            trip.longitude + 0.1 * (east - 0.5),
        )
        facts = replace(facts, latitude=round(latitude, 5), longitude=round(longitude, 5))
    if suffix != ".jpg":
        return facts
    words = tuple(word for word in (scene.subject, scene.place) if word) if tagged < 0.25 else ()
    orientation = (6, 8, 3)[int(turn / 0.14 * 3)] if turn < 0.14 else 1
    rating = 3 + int(stars * 15) if stars < 0.2 else None
    return replace(facts, keywords=words, rating=rating, orientation=orientation)


def _supported(name: str) -> str:
    """Return the name, with another suffix where this Pillow cannot write AVIF."""
    if name.endswith(".avif") and not features.check("avif"):
        return name.removesuffix(".avif") + ".jpg"
    return name


def all_paths() -> Iterator[str]:
    """Yield the relative path of every file that the full library can have."""
    return (shot.path for shot in plan_library(0))
