"""Looking for pairs where there is no room, no picture, or another encoder."""

from __future__ import annotations

import errno
import io
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

import numpy as np
import pytest
from PIL import Image

from indexer.catalog.catalog import Catalog
from indexer.catalog.records import Description
from indexer.duplicates.pairs import finding
from indexer.duplicates.pairs.likeness import look
from indexer.duplicates.tiers import Tier
from indexer.embed.look import LookEncoder
from indexer.errors import StorageFullError
from indexer.events import Event, TroubleNoticed
from indexer.lanes import Lane
from indexer.library import pair_vectors
from indexer.library.pair_finding import PairFinding
from indexer.profile import Profile
from indexer.samples import draw, sample_scenes
from indexer.types import EncoderId, Float32Array, PhotoId, Root
from tests.indexer.catalog.making import arrival, vector

DIM = 16


class Eyes:
    """In the place of the built-in encoder: what photos look like was described before."""

    id = EncoderId("look of the tests")
    dim = DIM

    def mirrored(self, vectors: Float32Array) -> Float32Array:
        return vectors


class Searched:
    """Two photos of one picture and one of another, and whoever looks for pairs."""

    def __init__(self, catalog: Catalog, root: Root, profile: Profile) -> None:
        self.catalog = catalog
        self.events: list[Event] = []
        self.thumbnails: dict[str, bytes] = {}
        self.eyes = Eyes()
        self.describe()
        self.finding = PairFinding(
            catalog,
            profile,
            cast(LookEncoder, self.eyes),
            lambda: None,
            self._thumbnail,
            self.events.append,
            self._at_once,
        )

    def describe(self) -> None:
        root = self.catalog.roots.all()[0]
        batch = []
        for name in ("a", "a small", "b"):
            shown = (vector(name[0], DIM) + 0.1 * vector(name, DIM)).astype(np.float32)
            shown /= np.linalg.norm(shown)
            made = arrival(root, f"{name}.jpg", name)
            batch.append(replace(made, descriptions=(Description(self.eyes.id, shown),)))
        self.catalog.commit(batch)

    @property
    def same(self) -> int:
        return len(self.catalog.pairs.of(Tier.SAME_PICTURE.step))

    @property
    def paired(self) -> list[str]:
        """Photos that are done with."""
        version = finding.version_of(look(self.eyes.id), "look")
        ids = [PhotoId(id_) for id_ in self.catalog.pairs.paired(version).ids.tolist()]
        return sorted(photo.files[0].path.stem for photo in self.catalog.photos.of(ids))

    def _thumbnail(self, photo_id: PhotoId) -> bytes | None:
        photo = self.catalog.photos.get(photo_id)
        return None if photo is None else self.thumbnails.get(photo.files[0].path.stem)

    def _at_once(self, work: Callable[[], None], lane: Lane) -> Future[Any]:
        work()
        return Future()


@pytest.fixture(scope="module")
def scenes() -> Sequence[Image.Image]:
    rng = np.random.default_rng(23)
    return [draw(scene, (480, 320), rng) for scene in sample_scenes(2, rng, held_out=True)]


@pytest.fixture
def searched(
    catalog: Catalog, root: Root, profile_dir: Path, scenes: Sequence[Image.Image]
) -> Searched:
    made = Searched(catalog, root, Profile(profile_dir))
    small = scenes[0].resize((scenes[0].width // 2, scenes[0].height // 2))
    for name, image in (("a", scenes[0]), ("a small", small), ("b", scenes[1])):
        file = io.BytesIO()
        image.save(file, "JPEG", quality=90)
        made.thumbnails[name] = file.getvalue()
    return made


def test_a_photo_that_cannot_be_seen_is_left_for_the_next_time(searched: Searched) -> None:
    missing = searched.thumbnails.pop("a small")
    searched.finding.run_to_end()
    assert searched.same == 0
    assert searched.paired == ["a", "b"]
    searched.finding.run_to_end()
    assert searched.paired == ["a", "b"], "still away"
    searched.thumbnails["a small"] = missing
    searched.finding.run_to_end()
    assert searched.same == 1
    assert searched.paired == ["a", "a small", "b"]


def test_a_damaged_thumbnail_stops_nothing(searched: Searched) -> None:
    searched.thumbnails["b"] = b"\xff\xd8 not a picture"
    searched.finding.run_to_end()
    assert searched.same == 1


def test_another_version_looks_at_everything_again(
    searched: Searched, monkeypatch: pytest.MonkeyPatch
) -> None:
    searched.finding.run_to_end()
    generation = searched.catalog.pairs.generation
    searched.finding.run_to_end()
    assert searched.catalog.pairs.generation == generation, "nothing is left to look at"
    monkeypatch.setattr(finding, "ALGORITHM", finding.ALGORITHM + 1)
    searched.finding.run_to_end()
    assert searched.catalog.pairs.generation > generation
    assert searched.same == 1
    assert len(searched.catalog.pairs.versions()) == 1
    searched.eyes.id = EncoderId("a better look")
    searched.finding.run_to_end()
    assert searched.same == 0, "it has not described a photo yet"
    searched.describe()
    searched.finding.run_to_end()
    assert searched.same == 1


def test_where_there_is_no_room_it_is_said_and_tried_again_later(
    searched: Searched, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pair_vectors, "_IN_MEMORY_BYTES", 0)
    searched.finding.run_to_end()
    assert searched.same == 1, "mapped, it is the same"
    searched.catalog.pairs.clear()

    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr("tempfile.TemporaryFile", full)
        with pytest.raises(StorageFullError, match="could not write 1 MB into"):
            searched.finding.run_to_end()
        searched.finding.start_soon()
    (trouble,) = [event for event in searched.events if isinstance(event, TroubleNoticed)]
    assert trouble.error.what == "Photos that are alike could not be looked for"
    assert searched.paired == []
    searched.finding.start_soon()
    assert searched.same == 1
