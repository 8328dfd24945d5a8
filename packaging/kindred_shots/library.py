"""The libraries that scenes are played in: rendered once, then copied for each scene."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

from indexer.library import Library
from indexer.profile import Profile
from indexer.samples.library import render_library

MODEL = "sample"
_TRIPS = 12
_LONG = "A very long name that somebody gave to a photo of a lighthouse on a cliff above the sea "
_ODD_NAMES = (
    f"{_LONG}{'and so on ' * 10}.jpg",
    "صورة من البحر في الصيف.jpg",
    "🏖️ summer 🐕 fun.jpg",
)


@dataclass(frozen=True, slots=True)
class Libraries:
    """Where everything lies that scenes need."""

    folder: Path

    @property
    def photos(self) -> Path:
        """The pictures that are indexed."""
        return self.folder / "Pictures"

    @property
    def away(self) -> Path:
        """A second root, whose drive is not connected."""
        return self.folder / "Old disk"

    @property
    def fresh(self) -> Path:
        """Pictures that no library has yet."""
        return self.folder / "Camera"

    @property
    def indexed(self) -> Path:
        """A profile that knows all of `photos`, and of `away` when it was there."""
        return self.folder / "indexed"

    def beside(self, profile: Profile) -> Path:
        """Where a scene that is played in this profile puts folders of its own."""
        return profile.folder.parent

    def prepare(self) -> None:
        """Render and index whatever is missing; the second time nothing is."""
        if (self.folder / "complete").exists():
            return
        shutil.rmtree(self.folder, ignore_errors=True)
        render_library(self.photos, trips=_TRIPS, scale=0.6)
        (self.photos / "truth.json").unlink()
        render_library(self.away, trips=1, scale=0.3, seed=7)
        render_library(self.fresh, trips=4, scale=0.6, seed=3)
        _add_odd_pictures(self.photos)
        library = Library.open(Profile(self.indexed), model_id=MODEL)
        try:
            for root in (self.photos, self.away):
                library.roots.add(root)
            library.indexing.run_to_end()
        finally:
            library.close(30)
        self.away.rename(self.folder / "unplugged")
        (self.folder / "complete").touch()


class GuideLibraries(Libraries):
    """The whole sample library, nothing odd in it, at a place as users have it."""

    def beside(self, profile: Profile) -> Path:
        """Beside the pictures: its name is seen, and nobody has a ``/tmp/tmp9ngm5gnx``."""
        return self.folder

    def prepare(self) -> None:
        """Render and index what is missing."""
        if not self.fresh.exists():
            render_library(self.fresh, trips=4, seed=3)
        if self.indexed.exists():
            return
        if not self.photos.exists():
            render_library(self.photos)
        library = Library.open(Profile(self.indexed), model_id=MODEL)
        try:
            library.roots.add(self.photos)
            library.indexing.run_to_end()
            library.pair_finding.run_to_end()
        finally:
            library.close(30)


def _add_odd_pictures(folder: Path) -> None:
    odd = folder / "Odd ones"
    odd.mkdir()
    some = sorted(folder.rglob("*.jpg"))[: len(_ODD_NAMES)]
    for name, source in zip(_ODD_NAMES, some, strict=True):
        with Image.open(source) as picture:
            # Names of at most 255 bytes; slightly another picture, or it would be a copy.
            picture.rotate(1).save(odd / _fitted(name), quality=90)
    Image.linear_gradient("L").resize((20_000, 300)).convert("RGB").save(odd / "panorama.jpg")
    Image.new("RGB", (1, 1), "#d08030").save(odd / "dot.png")
    (odd / "torn.jpg").write_bytes(some[0].read_bytes()[:900])
    (odd / "empty.jpg").touch()
    (odd / "no picture at all.png").write_text("These are words.", "utf-8")


def _fitted(name: str) -> str:
    stem, dot, suffix = name.rpartition(".")
    while len(f"{stem}{dot}{suffix}".encode()) > 200:
        stem = stem[:-1]
    return f"{stem}{dot}{suffix}"
