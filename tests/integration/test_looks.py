"""Look in a run: every photo gets its code from the same decode, also those of long ago."""

from __future__ import annotations

import json
import threading
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

import indexer.library.library as library_module
import indexer.media.photo as photo_module
import indexer.pipeline.reading as reading_module
from app.cli.main import main
from indexer.events import TroubleNoticed
from indexer.types import EncoderId, Float32Array, Stage
from tests.integration.conftest import Opened
from tests.integration.two_models import NEW, OLD, two_models

OpenLibrary = Callable[..., Opened]


@dataclass(frozen=True)
class Code:
    vector: Float32Array
    fine: bytes


class FakeLook:
    """Sees the mean colour, and counts what it is shown."""

    id = EncoderId("look:test")
    dim = 4

    def __init__(self) -> None:
        self.seen = 0
        self.fails_on: int | None = None
        self.is_missing = False
        self._lock = threading.Lock()

    def describe(self, image: Image.Image) -> Code:
        assert image.mode == "RGB"
        if self.is_missing:
            raise ImportError("libGL.so.1: cannot open shared object file")
        if image.size == (64, 64):  # the trial
            return Code(np.eye(4, dtype=np.float32)[0], b"")
        with self._lock:
            self.seen += 1
            if self.seen == self.fails_on:
                raise RuntimeError("OpenCV met a picture that it does not like")
        red, green, blue = np.asarray(image, np.float32).reshape(-1, 3).mean(axis=0)
        vector = np.array([red, green, blue, 64], np.float32)
        return Code(vector / np.linalg.norm(vector), image.tobytes()[:100])

    def mirrored(self, vectors: Float32Array) -> Float32Array:
        return vectors


@pytest.fixture
def look(monkeypatch: pytest.MonkeyPatch) -> FakeLook:
    fake = FakeLook()

    monkeypatch.setattr(library_module, "look_encoder", lambda: fake)
    return fake


@pytest.fixture
def decoded(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """How often each file was decoded."""
    counts: Counter[str] = Counter()
    prepare = photo_module.prepare

    def counting(data: bytes, name: str, *args: object, **named: object) -> object:
        counts[name] += 1
        return prepare(data, name, *args, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(reading_module, "prepare", counting)
    return counts


def test_a_library_without_a_model_has_looks(
    look: FakeLook, decoded: Counter[str], open_library: OpenLibrary, photos: Path
) -> None:
    library = open_library(None).library
    library.roots.add(photos)
    assert library.indexing.run_to_end().new == 12
    assert library.catalog.vectors.counts() == {look.id: 12}
    ids = library.catalog.photos.ids()
    assert [len(code) for code in library.catalog.vectors.fine_codes(look.id, ids)[1]] == [100] * 12
    assert library.look.index().count == 12
    assert set(decoded.values()) == {1}
    assert library.indexing.run_to_end().unchanged == 12
    assert look.seen == 12


def test_photos_of_before_are_completed_and_nothing_is_described_twice(
    look: FakeLook,
    decoded: Counter[str],
    monkeypatch: pytest.MonkeyPatch,
    open_library: OpenLibrary,
    photos: Path,
) -> None:
    opened = open_library("sample")
    catalog = opened.library.catalog
    opened.library.roots.add(photos)
    opened.library.indexing.run_to_end()
    list(catalog.encoders.forget(look.id))  # as it was before there was Look
    look.seen = 0
    (model_id,) = catalog.vectors.counts()
    stored = [v.tolist() for _, v in catalog.vectors.chunks(model_id)]
    decoded.clear()

    encoded = 0
    loaded = opened.library.models.load()
    assert loaded is not None
    encode = loaded.encoder.encode_images

    def counting(images: object, *args: object) -> object:
        nonlocal encoded
        encoded += len(images)  # type: ignore[arg-type]
        return encode(images, *args)  # type: ignore[arg-type]

    monkeypatch.setattr(loaded.encoder, "encode_images", counting)
    summary = opened.library.indexing.run_to_end()
    assert (summary.unchanged, summary.new, summary.problems) == (12, 0, 0)
    assert catalog.vectors.counts() == {model_id: 12, look.id: 12}
    assert (look.seen, encoded) == (12, 0)
    assert set(decoded.values()) == {1}
    assert [v.tolist() for _, v in catalog.vectors.chunks(model_id)] == stored


def test_a_model_that_comes_later_leaves_looks_as_they_are(
    look: FakeLook, open_library: OpenLibrary, photos: Path, profile_dir: Path
) -> None:
    library = open_library(None).library
    library.roots.add(photos)
    library.indexing.run_to_end()
    two_models(profile_dir)
    library.models.use(OLD)
    library.indexing.run_to_end()
    library.models.use(NEW)
    library.indexing.run_to_end()
    assert look.seen == 12
    assert sorted(library.catalog.vectors.counts().values()) == [12, 12, 12]
    mine = next(each for each in library.models.vectors() if each.encoder_id == look.id)
    assert (mine.name, mine.is_in_use) == ("Look", True)


def test_a_picture_that_look_cannot_take_is_a_photo_all_the_same(
    look: FakeLook, open_library: OpenLibrary, photos: Path, profile_dir: Path
) -> None:
    look.fails_on = 3
    library = open_library(None).library
    library.roots.add(photos)
    summary = library.indexing.run_to_end()
    assert (summary.new, summary.problems) == (11, 1)
    assert library.catalog.photos.counts().photos == 12
    assert library.catalog.vectors.count(look.id) == 11
    (problem,) = library.catalog.problems.page()
    assert problem.stage is Stage.EMBED
    assert "looks" in problem.reason

    seen = look.seen
    assert library.indexing.run_to_end().problems == 1
    assert look.seen == seen, "it is not tried again while the file is as it was"
    # A model takes it nevertheless, and Look may try once more on the way.
    two_models(profile_dir)
    library.models.use(OLD)
    assert library.indexing.run_to_end().problems == 0
    assert sorted(library.catalog.vectors.counts().values()) == [12, 12]


def test_where_look_does_not_work_it_is_said_once(
    look: FakeLook, open_library: OpenLibrary, photos: Path
) -> None:
    look.is_missing = True
    opened = open_library(None)
    opened.library.roots.add(photos)
    summary = opened.library.indexing.run_to_end()
    assert (summary.new, summary.problems) == (12, 0)
    (trouble,) = opened.of(TroubleNoticed)
    assert "libGL" in trouble.error.reason
    look.is_missing = False
    assert opened.library.indexing.run_to_end().unchanged == 12
    assert opened.library.catalog.vectors.count(look.id) == 12


def test_doctor_tells_of_looks(
    look: FakeLook,
    open_library: OpenLibrary,
    photos: Path,
    profile_dir: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    opened = open_library(None)
    opened.library.roots.add(photos)
    opened.library.indexing.run_to_end()
    assert opened.library.close(10)
    assert main(["doctor", "--json", "--profile-dir", str(profile_dir)]) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["model"], found["index"], found["switch"]) == (None, None, None)
    assert found["look"]["described_photos"] == 12
    assert found["look"]["photos_to_describe"] == 0
    assert found["look"]["index"]["vectors"] == 12
    assert main(["doctor", "--profile-dir", str(profile_dir)]) == 0
    assert "Look      4 dimensions, 12 photos described, 0 to go" in capsys.readouterr().out
