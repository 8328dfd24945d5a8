"""A folder of photos, edits and other shots, and what they show: for `pair_quality`."""

from __future__ import annotations

import json
import shutil
from collections.abc import Sequence
from dataclasses import astuple, dataclass
from pathlib import Path

import numpy as np
from bench_look import opened
from other_shots import SHOTS, even_pictures
from pair_verification import photos_of
from picture_edits import TWELVE

ORIGINAL, OTHER = "original", "photos"
Pair = tuple[Path, Path]


@dataclass(frozen=True)
class Made:
    """What a file shows."""

    kind: str
    """An edit's or a shot's name."""
    picture: str
    """Files of one name are the same picture."""
    scene: str
    """The photo that it was made from."""


def fill(folder: Path, photos: Path, originals: int, seed: int) -> dict[Path, Made]:
    """Write all files, and tell what they show."""
    rng = np.random.default_rng(seed)
    paths = photos_of(photos)
    flickr = sum("flickr500" in path.parts for path in paths)
    picked = set(rng.permutation(flickr)[:originals].tolist())
    truth: dict[Path, Made] = {}
    for each in (OTHER, "edits", "shots", "even"):
        (folder / each).mkdir(parents=True)
    for row, path in enumerate(paths):
        copy = folder / OTHER / f"{row:04}.jpg"
        shutil.copyfile(path, copy)
        stem, is_picked = copy.stem, row in picked
        truth[copy] = Made(ORIGINAL if is_picked else OTHER, stem, stem)
        if not is_picked:
            continue
        image = opened(path)
        for number, (kind, edit) in enumerate(TWELVE.items()):
            made = folder / "edits" / f"{stem} {number}.jpg"
            edit(image, rng).save(made, quality=90)
            truth[made] = Made(kind, stem, stem)
        for number, (kind, shoot) in enumerate(SHOTS.items()):
            made = folder / "shots" / f"{stem} {number}.jpg"
            shoot(image, rng).save(made, quality=90)
            truth[made] = Made(kind, f"{stem} {kind}", stem)
    for number, image in enumerate(even_pictures(rng)):
        made = folder / "even" / f"{number}.jpg"
        image.save(made, quality=90)
        truth[made] = Made("even", made.stem, f"even {made.stem}")
    return truth


def note(truth: dict[Path, Made], folder: Path, file: Path) -> None:
    """Write down what is in a folder, so that it need not be made again."""
    rows = {str(path.relative_to(folder)): astuple(made) for path, made in truth.items()}
    file.write_text(json.dumps(rows))


def noted_in(file: Path, folder: Path) -> dict[Path, Made]:
    """What was written down."""
    return {folder / name: Made(*made) for name, made in json.loads(file.read_text()).items()}


def ordered(one: Path, other: Path) -> Pair:
    """The same pair, however it is given."""
    return (one, other) if one < other else (other, one)


def edits_with_originals(
    truth: dict[Path, Made], kinds: Sequence[str] = tuple(TWELVE)
) -> list[Pair]:
    """Pairs of each photo and what was made of it."""
    originals = {made.scene: path for path, made in truth.items() if made.kind == ORIGINAL}
    return [
        ordered(path, originals[made.scene]) for path, made in truth.items() if made.kind in kinds
    ]


def kind_of(pair: Pair, truth: dict[Path, Made]) -> str:
    """Of the edit."""
    return next(truth[path].kind for path in pair if truth[path].kind != ORIGINAL)


def is_wrong(pair: Pair, truth: dict[Path, Made]) -> bool:
    """Whether they show different pictures."""
    return truth[pair[0]].picture != truth[pair[1]].picture
