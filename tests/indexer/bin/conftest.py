"""A library of a few files, and a real trash of the test's own."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from indexer.bin.plan import BinItem, BinPlan
from indexer.bin.records import BinReport
from indexer.bin.removal import BinRequest
from indexer.events import Event
from indexer.library import Library
from indexer.profile import Profile
from tests.indexer.catalog.making import new_photo


class Workbench:
    """A library, a folder of its own with files in it, and plans made of them."""

    def __init__(self, library: Library, folder: Path, events: list[Event]) -> None:
        self.library = library
        self.folder = folder
        self.events = events
        self.root = library.roots.add(folder)

    def file(self, name: str, content: str = "one", *, is_known: bool = True) -> Path:
        """A file; of a photo that the catalog knows, unless told otherwise."""
        from dataclasses import replace

        from indexer.catalog.records import Arrival
        from indexer.scan.stat import file_stat

        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content)
        if is_known:
            photo = replace(new_photo(content), content_hash=digest(path))
            below = os.fsencode(path.relative_to(self.folder).as_posix())
            self.library.catalog.commit(
                [Arrival(self.root.id, below, file_stat(path.stat()), photo=photo)]
            )
        return path

    def item(self, path: Path, keeper: Path | None, tier: str = "", group: str = "") -> BinItem:
        """What the window would ask for, of files as they are now."""
        kept = None if keeper is None else digest(keeper)
        return BinItem(path, digest(path), keeper, kept, tier, "a reason", group)

    def plan(self, *items: BinItem) -> BinPlan:
        return BinPlan(self.library.catalog.uuid, items)

    def run(self, *items: BinItem, **options: object) -> BinReport:
        request = BinRequest(self.plan(*items), **options)  # type: ignore[arg-type]
        return self.library.bin.run(request)

    def restore(self, report: BinReport) -> BinReport:
        return self.library.bin.restore(report.batch)


def digest(path: Path) -> bytes:
    return hashlib.sha256(path.read_bytes()).digest()


def whys(report: BinReport) -> list[str | None]:
    return [None if each.why is None else each.why.value for each in report.outcomes]


def trashed(trash: Path) -> Sequence[str]:
    files = trash / "files"
    return sorted(path.name for path in files.iterdir()) if files.is_dir() else []


@pytest.fixture
def bench(trash: Path, tmp_path: Path, profile_dir: Path) -> Iterator[Workbench]:
    folder = tmp_path / "photos"
    folder.mkdir()
    events: list[Event] = []
    library = Library.open(Profile(profile_dir), listener=events.append)
    yield Workbench(library, folder, events)
    assert library.close(timeout_s=10)
