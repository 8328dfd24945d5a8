"""A library of rendered pictures, and a folder beside it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PIL import Image

from indexer.events import Event
from indexer.library import Library
from indexer.profile import Profile
from indexer.samples.library import render_library
from indexer.types import PhotoId


@dataclass
class Beside:
    """Both of them."""

    library: Library
    photos: Path
    """In the library."""
    card: Path
    """Beside it."""
    events: list[Event]

    def some(self, number: int = 0) -> Path:
        """A photo of the library that has no copy there."""
        catalog = self.library.catalog
        found = []
        for photo in catalog.photos.of([PhotoId(int(id_)) for id_ in catalog.photos.ids()]):
            if len(photo.files) == 1 and not catalog.photos.same_pixels(photo.id):
                found.append(photo.files[0].path)
        return sorted(found)[number]

    def copy(self, source: Path, name: str) -> Path:
        """The same bytes on the card."""
        target = self.card / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(source, target)
        return target

    def edit(self, source: Path, name: str, *, scale: float = 0.5, quality: int = 60) -> Path:
        """The same picture on the card, smaller and saved anew."""
        target = self.card / name
        target.parent.mkdir(parents=True, exist_ok=True)
        with Image.open(source) as image:
            size = (round(image.width * scale), round(image.height * scale))
            image.convert("RGB").resize(size).save(target, quality=quality)
        return target


@pytest.fixture(scope="session")
def indexed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A profile and its photos, in one folder; copied for each test."""
    folder = tmp_path_factory.mktemp("compared")
    render_library(folder / "photos", trips=2, scale=0.5)
    (folder / "photos" / "truth.json").unlink()
    library = Library.open(Profile(folder / "profile"))
    library.roots.add(folder / "photos")
    library.indexing.run_to_end()
    assert library.close(10)
    return folder


@pytest.fixture
def beside(indexed: Path, tmp_path: Path) -> Iterator[Beside]:
    shutil.copytree(indexed / "profile", tmp_path / "profile")
    shutil.copytree(indexed / "photos", tmp_path / "photos")
    (tmp_path / "card").mkdir()
    events: list[Event] = []
    library = Library.open(Profile(tmp_path / "profile"), listener=events.append)
    library.roots.add(tmp_path / "photos")
    library.indexing.run_to_end()
    (root,) = [root for root in library.catalog.roots.all() if root.path != tmp_path / "photos"]
    library.roots.remove(root.id)
    yield Beside(library, tmp_path / "photos", tmp_path / "card", events)
    assert library.close(10)
