"""Small folders of real picture files, and libraries on the real engine with the sample model."""

from __future__ import annotations

import colorsys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

import numpy as np
import pytest
from PIL import Image

from indexer.embed.models import ModelStore
from indexer.events import Event
from indexer.library import Library
from indexer.profile import Profile
from tests.integration.two_models import OLD, two_models

E = TypeVar("E", bound=Event)


@pytest.fixture(scope="session", autouse=True)
def _quick_libraries(sample_model_read_once: None) -> None:
    pass


@pytest.fixture(scope="session")
def write_photo() -> Callable[..., Path]:
    """Writes a picture whose colours and shapes are those of its seed alone."""

    def write(path: Path, seed: int, size: tuple[int, int] = (320, 240)) -> Path:
        random = np.random.default_rng(seed)
        path.parent.mkdir(parents=True, exist_ok=True)
        coarse = random.integers(0, 256, (5, 6, 3), dtype=np.uint8)
        hue = colorsys.hsv_to_rgb((seed * 0.381966) % 1, 0.8, 0.9)
        coarse[: random.integers(1, 4)] = [int(channel * 255) for channel in hue]
        image = Image.fromarray(coarse).resize(size, Image.Resampling.BICUBIC)
        image.save(path, quality=90)
        return path

    return write


@pytest.fixture
def photos(tmp_path: Path, write_photo: Callable[..., Path]) -> Path:
    """A folder of twelve photos, four of them in a folder below."""
    folder = tmp_path / "photos"
    for seed in range(12):
        below = folder / "trip" if seed % 3 == 0 else folder
        write_photo(below / f"photo-{seed:02}.jpg", seed)
    return folder


@dataclass
class Opened:
    """A library, and what it told its listener."""

    library: Library
    events: list[Event] = field(default_factory=list)

    def of(self, kind: type[E]) -> list[E]:
        """The events of one kind, in order."""
        return [event for event in self.events if isinstance(event, kind)]


@pytest.fixture
def open_library(profile_dir: Path) -> Iterator[Callable[..., Opened]]:
    """Opens the test's library, with the sample model unless told otherwise; closes it after."""
    opened: list[Opened] = []

    def open_(model_id: str | None = "sample") -> Opened:
        events: list[Event] = []
        library = Library.open(Profile(profile_dir), model_id=model_id, listener=events.append)
        opened.append(Opened(library, events))
        return opened[-1]

    yield open_
    for each in opened:
        assert each.library.close(timeout_s=10)


@pytest.fixture
def models(profile_dir: Path) -> ModelStore:
    """Two installed models that make different vectors, see `two_models`."""
    return two_models(profile_dir)


@pytest.fixture
def described(models: ModelStore, open_library: Callable[..., Opened], photos: Path) -> Opened:
    """A library whose photos the old model has described."""
    opened = open_library(None)
    opened.library.models.use(OLD)
    opened.library.roots.add(photos)
    opened.library.indexing.run_to_end()
    return opened
