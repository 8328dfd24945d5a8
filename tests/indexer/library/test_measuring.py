"""Photos are measured once, and only those of which nothing else tells."""

from __future__ import annotations

import hashlib
from dataclasses import replace

import numpy as np
import pytest

from indexer.cancel import CancelToken
from indexer.duplicates.keepers.fineness import BANDS
from indexer.errors import Cancelled
from indexer.library.measuring import measure_detail
from indexer.types import Metadata, PhotoId
from tests.indexer.catalog.making import arrival
from tests.indexer.library.originals import CAMERA
from tests.indexer.library.twice import Twice, relation
from tests.indexer.media.pictures import encode, textured


class Files:
    """Photos that are files as well, each twice as large as the one of the same name behind it."""

    def __init__(self, twice: Twice) -> None:
        self.twice = twice
        twice.root.path.mkdir(parents=True, exist_ok=True)

    def add(self, name: str, metadata: Metadata | None = None, seed: int = 1) -> None:
        self.put(f"{name}.jpg", encode(textured(400, 300, seed), "JPEG"), (400, 300), metadata)
        self.put(f"{name}-2.jpg", encode(textured(200, 150, seed), "JPEG"), (200, 150))
        self.twice.pair(f"{name}.jpg", f"{name}-2.jpg", relation=relation(scale=0.5))

    def put(
        self, name: str, data: bytes, size: tuple[int, int], metadata: Metadata | None = None
    ) -> None:
        (self.twice.root.path / name).write_bytes(data)
        made = arrival(self.twice.root, name, encoder_id=None)
        assert made.photo is not None
        photo = replace(
            made.photo,
            content_hash=hashlib.sha256(data).digest(),
            width=size[0],
            height=size[1],
            metadata=metadata or Metadata(),
        )
        self.twice.catalog.commit([replace(made, photo=photo)])

    def measure(self) -> int:
        return measure_detail(self.twice.catalog, CancelToken())

    def profile(self, name: str) -> list[float] | None:
        wanted = np.array([self.twice.id_of(name)], np.int64)
        _, profiles = self.twice.catalog.group_facts.traces.fineness(BANDS, wanted)
        return profiles[0].tolist() if profiles.size else None


@pytest.fixture
def files(twice: Twice) -> Files:
    return Files(twice)


def test_the_larger_ones_are_measured_once(files: Files) -> None:
    files.add("a")
    before = files.twice.catalog.pairs.generation
    assert files.measure() == 1
    assert files.profile("a.jpg") is not None
    assert files.profile("a-2.jpg") is None
    assert files.twice.catalog.pairs.generation > before
    assert files.measure() == 0


def test_what_metadata_tells_is_not_read(files: Files) -> None:
    files.add("a", CAMERA)
    assert files.measure() == 0


def test_a_file_that_is_another_one_by_now_waits(files: Files) -> None:
    files.add("a")
    path = files.twice.root.path / "a.jpg"
    data = path.read_bytes()
    path.write_bytes(b"something else")
    assert files.measure() == 0
    path.unlink()
    assert files.measure() == 0
    path.write_bytes(data)
    assert files.measure() == 1


def test_a_damaged_picture_is_not_tried_again(files: Files) -> None:
    files.put("a.jpg", b"\xff\xd8\xff no picture", (400, 300))
    files.put("b.jpg", encode(textured(200, 150), "JPEG"), (200, 150))
    files.twice.pair("a.jpg", "b.jpg", relation=relation(scale=0.5))
    assert files.measure() == 1
    assert files.measure() == 0
    assert files.profile("a.jpg") is None


def test_it_stops_when_told(files: Files) -> None:
    files.add("a")
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        measure_detail(files.twice.catalog, token)
    assert files.measure() == 1


def test_a_photo_that_went_meanwhile_is_passed_over(files: Files) -> None:
    traces = files.twice.catalog.group_facts.traces
    traces.keep_fineness({PhotoId(99): np.ones(BANDS, np.float32)})
    assert traces.measured().size == 0
