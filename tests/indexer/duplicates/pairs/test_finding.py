"""Pairs of a library of rendered photos, edits and shots, found by the real engine."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageOps

from indexer.duplicates.tiers import Tier
from indexer.duplicates.verification.stored_relations import relation
from indexer.events import DuplicatesChanged, Event, PairsProgress
from indexer.library import Library
from indexer.profile import Profile
from indexer.types import PhotoId

Named = set[tuple[str, str]]
CAMERA, TAKEN_AT, PART_OF_SECOND, EXIF = 0x0110, 0x9003, 0x9291, 0x8769


def save(path: Path, image: Image.Image, taken: str | None = None, camera: str = "K1") -> None:
    """Write a JPEG; ``taken``: seconds and their part, ``"12.25"``, in one minute of 2024."""
    exif = Image.Exif()
    if taken is not None:
        seconds, _, part = taken.partition(".")
        exif[CAMERA] = camera
        details = exif.get_ifd(EXIF)
        details[TAKEN_AT] = f"2024:05:04 12:00:{int(seconds):02}"
        if part:
            details[PART_OF_SECOND] = part
    path.parent.mkdir(parents=True, exist_ok=True)
    image.save(path, quality=90, exif=exif)


def noisy(image: Image.Image, seed: int) -> Image.Image:
    """The next shot from a tripod: the same but for the sensor's noise."""
    noise = np.random.default_rng(seed).normal(0, 2, (image.height, image.width, 3))
    return Image.fromarray(np.clip(np.asarray(image) + noise, 0, 255).astype(np.uint8))


def cropped(image: Image.Image, share: float) -> Image.Image:
    width, height = round(image.width * share), round(image.height * share)
    left, top = (image.width - width) // 2, (image.height - height) // 2
    return image.crop((left, top, left + width, top + height))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "photos"
    path.mkdir()
    return path


@pytest.fixture
def events() -> list[Event]:
    return []


@pytest.fixture
def library(profile_dir: Path, folder: Path, events: list[Event]) -> Iterator[Library]:
    opened = Library.open(Profile(profile_dir), listener=events.append)
    opened.roots.add(folder)
    yield opened
    assert opened.close(10)


def paired(library: Library) -> None:
    """Index, and look for pairs to the end."""
    library.indexing.run_to_end()
    library.pair_finding.stop()  # on its lane; what it found stays
    library.submit(lambda: None, "pairs").result(60)
    library.pair_finding.run_to_end()


def named(library: Library, tier: Tier) -> Named:
    """Pairs of file names, in alphabetical order."""
    pairs = library.catalog.pairs.of(tier.step)
    ids = [PhotoId(int(id_)) for id_ in np.concatenate([pairs.a, pairs.b])]
    names = {photo.id: photo.files[0].path.stem for photo in library.catalog.photos.of(ids)}
    return {
        (min(names[a], names[b]), max(names[a], names[b]))
        for a, b in zip(ids[: len(pairs)], ids[len(pairs) :], strict=True)
    }


def photo_id(library: Library, stem: str) -> PhotoId:
    ids = [PhotoId(int(id_)) for id_ in library.catalog.photos.ids()]
    photos = library.catalog.photos.of(ids)
    return next(photo.id for photo in photos if photo.files[0].path.stem == stem)


def write_edits(folder: Path, scenes: Sequence[Image.Image]) -> Named:
    """Three photos and their edits; returns the pairs that are the same picture."""
    same = set()
    for number, scene in enumerate(scenes[:3]):
        edits = {
            "a": scene,
            "b small": scene.resize((scene.width // 2, scene.height // 2)),
            "c mirrored": ImageOps.mirror(scene),
            "d crop": cropped(scene, 0.6),
        }
        for name, image in edits.items():
            save(folder / f"{number} {name}.jpg", image)
        same |= set(combinations([f"{number} {name}" for name in sorted(edits)], 2))
    for number, scene in enumerate(scenes[3:]):
        save(folder / f"other {number}.jpg", scene)
    return same


def test_edits_are_the_same_picture_and_related(
    library: Library, folder: Path, scenes: Sequence[Image.Image], events: list[Event]
) -> None:
    same = write_edits(folder, scenes)
    paired(library)

    assert named(library, Tier.SAME_PICTURE) == same
    whole, crop = photo_id(library, "0 a"), photo_id(library, "0 d crop")
    found = relation(library.catalog, whole, crop)
    assert found is not None
    assert found.first.shown == pytest.approx(0.36, abs=0.02)
    assert found.second.shown == pytest.approx(1, abs=0.02)
    turned = relation(library.catalog, crop, whole)
    assert turned is not None
    assert turned.second == found.first
    assert relation(library.catalog, whole, photo_id(library, "1 a")) is None
    assert events.count(DuplicatesChanged()) >= 1
    assert [event for event in events if isinstance(event, PairsProgress)][-1].done > 0


def test_a_burst_is_of_one_moment_though_its_pixels_agree(
    library: Library, folder: Path, scenes: Sequence[Image.Image]
) -> None:
    for number, taken in enumerate(["10.10", "10.35", "11"]):
        save(folder / f"IMG_{number + 1000}.jpg", noisy(scenes[0], number), taken)
    save(folder / "edit.jpg", cropped(noisy(scenes[0], 0), 0.7), "10.10")
    for number in range(2):  # the clock of this camera knows no parts of a second
        save(folder / f"DSC0{number + 2000}.jpg", noisy(scenes[1], number), "20")
    save(folder / "DSC02000 (2).jpg", noisy(scenes[1], 0).resize((300, 200)), "20")
    paired(library)

    shots = set(combinations(["IMG_1000", "IMG_1001", "IMG_1002"], 2))
    assert named(library, Tier.SAME_MOMENT) >= shots | {("DSC02000", "DSC02001")}
    assert ("IMG_1000", "edit") in named(library, Tier.SAME_PICTURE)
    assert not named(library, Tier.SAME_PICTURE) & (shots | {("DSC02000", "DSC02001")})
    assert ("DSC02000", "DSC02000 (2)") in named(library, Tier.SAME_PICTURE)


def test_two_real_shots_of_one_moment_are_not_the_same_picture(
    library: Library, folder: Path, real_photos: Path
) -> None:
    paths = sorted((real_photos / "flickr500").rglob("19100328[57]*.jpg"))
    for number, (path, taken) in enumerate(zip(paths, ("10.25", "10.75"), strict=True)):
        with Image.open(path) as image:
            save(folder / f"IMG_{number + 1000}.jpg", image, taken)
            save(folder / f"IMG_{number + 1000} crop.jpg", cropped(image, 0.7), taken)
            save(folder / f"{number} no time.jpg", image.resize((300, 200)))
    paired(library)

    own = [{"IMG_1000", "IMG_1000 crop", "0 no time"}, {"IMG_1001", "IMG_1001 crop", "1 no time"}]
    same = {pair for shot in own for pair in combinations(sorted(shot), 2)}
    assert named(library, Tier.SAME_PICTURE) == same
    assert ("IMG_1000", "IMG_1001") in named(library, Tier.SAME_MOMENT)
