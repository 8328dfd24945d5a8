"""Everything that users' disks throw at an indexer: one clear message each, and the run goes on."""

from __future__ import annotations

import contextlib
import os
import shutil
import struct
import subprocess
import sys
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from indexer.errors import StorageFullError, UserFacingError
from indexer.events import Event, TroubleNoticed
from indexer.library import Library
from indexer.profile import Profile
from indexer.search.query import Aspect, Query, TextTerm
from indexer.types import PhotoId

Open = Callable[..., Any]


def png_that_claims(width: int, height: int) -> bytes:
    def chunk(kind: bytes, body: bytes) -> bytes:
        return (
            struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
        )

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"\0" * 99))


def broken_exif(path: Path) -> None:
    """A whole JPEG whose EXIF block is garbage."""
    Image.new("RGB", (64, 48), "teal").save(path)
    whole = path.read_bytes()
    garbage = b"Exif\0\0II*\0\xff\xff\xff\x7f" + bytes(range(256)) * 3
    segment = b"\xff\xe1" + struct.pack(">H", len(garbage) + 2) + garbage
    path.write_bytes(whole[:2] + segment + whole[2:])


@pytest.fixture
def hostile(photos: Path) -> Path:
    """Twelve good photos among everything that is not one."""
    whole = (photos / "photo-01.jpg").read_bytes()
    (photos / "not a picture.jpg").write_bytes(b"just text, honestly" * 10)
    (photos / "truncated.jpg").write_bytes(whole[: len(whole) * 2 // 3])
    (photos / "empty.jpg").touch()
    (photos / "bomb.png").write_bytes(png_that_claims(200_000, 200_000))
    (photos / "directory.jpg").mkdir()
    broken_exif(photos / "broken exif.jpg")
    return photos


def test_the_run_goes_on_and_every_problem_is_told(hostile: Path, open_library: Open) -> None:
    library = open_library().library
    library.roots.add(hostile)
    summary = library.indexing.run_to_end()
    problems = {problem.path.name: problem.reason for problem in library.catalog.problems.page()}
    assert set(problems) == {"not a picture.jpg", "truncated.jpg", "empty.jpg", "bomb.png"}
    assert len(set(problems.values())) == 4  # each in words of its own
    assert all(reason[0].isupper() and "Traceback" not in reason for reason in problems.values())
    assert summary.new == 13  # the photo with the broken EXIF block is a photo
    assert summary.problems == 4


def test_an_unreadable_folder_is_told_and_what_was_known_of_it_kept(
    photos: Path, open_library: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = open_library().library
    library.roots.add(photos)
    library.indexing.run_to_end()
    scandir = os.scandir

    def forbidden(path: Any = ".") -> Any:
        if str(path).endswith("trip"):
            raise PermissionError(13, "Permission denied", str(path))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", forbidden)
    summary = library.indexing.run_to_end()
    assert summary.problems == 1
    assert summary.removed == 0
    assert [problem.path.name for problem in library.catalog.problems.page()] == ["trip"]
    assert len(library.catalog.photos.ids()) == 12
    monkeypatch.undo()
    assert library.indexing.run_to_end().problems == 0
    assert library.catalog.problems.count() == 0


def test_a_file_that_may_not_be_read_is_tried_in_every_run(
    photos: Path, open_library: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = Path.read_bytes

    def forbidden(self: Path) -> bytes:
        if self.name == "photo-01.jpg":
            raise PermissionError(13, "Permission denied", str(self))
        return read(self)

    monkeypatch.setattr(Path, "read_bytes", forbidden)
    library = open_library().library
    library.roots.add(photos)
    assert library.indexing.run_to_end().problems == 1
    (problem,) = library.catalog.problems.page()
    assert "not allowed to read" in problem.reason
    monkeypatch.undo()
    summary = library.indexing.run_to_end()
    assert (summary.new, summary.problems) == (1, 0)


def test_a_file_that_vanishes_between_scan_and_read_is_nothing_to_tell(
    photos: Path, open_library: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = Path.read_bytes

    def vanishing(self: Path) -> bytes:
        if self.name == "photo-01.jpg":
            self.unlink()
        return read(self)

    monkeypatch.setattr(Path, "read_bytes", vanishing)
    library = open_library().library
    library.roots.add(photos)
    summary = library.indexing.run_to_end()
    assert (summary.found, summary.new, summary.problems) == (11, 11, 0)


def test_nested_roots_are_refused_both_ways(photos: Path, open_library: Open) -> None:
    library = open_library().library
    library.roots.add(photos)
    for path in (photos, photos / "trip", photos.parent):
        with pytest.raises(UserFacingError) as refused:
            library.roots.add(path)
        assert refused.value.what
    assert len(library.catalog.roots.all()) == 1


def test_a_catalog_of_a_newer_version_is_refused_and_left_alone(
    photos: Path, open_library: Open, profile_dir: Path
) -> None:
    opened = open_library()
    opened.library.roots.add(photos)
    opened.library.indexing.run_to_end()
    opened.library.close()
    path = profile_dir / "catalog.db"
    with path.open("r+b") as file:  # user_version stands at offset 60 of an SQLite file
        file.seek(60)
        file.write(struct.pack(">I", 9_999))
    before = path.read_bytes()
    with pytest.raises(UserFacingError, match="newer"):
        Library.open(Profile(profile_dir))
    assert path.read_bytes() == before


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of three megabytes."""
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("only root on Linux can make a small file system")
    folder = tmp_path / "small disk"
    folder.mkdir()
    mounting = ["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", str(folder)]
    if subprocess.run(mounting, check=False, capture_output=True).returncode:
        pytest.skip("this system does not let us mount a file system")
    yield folder
    subprocess.run(["umount", "--lazy", str(folder)], check=True)


def _fill(path: Path) -> None:
    """To the last byte."""
    with path.open("wb", buffering=0) as file, contextlib.suppress(OSError):
        while file.write(b"\0" * 4096):
            pass


def test_a_disk_that_is_really_full(
    tmp_path: Path, small_disk: Path, write_photo: Callable[..., Path]
) -> None:
    photos = tmp_path / "many"
    for seed in range(120):
        write_photo(photos / f"{seed:03}.jpg", seed, size=(900, 700))
    before = {path.name: path.read_bytes() for path in photos.iterdir()}
    profile = small_disk / "profile"
    (small_disk / "ballast").write_bytes(b"\0" * 2_000_000)

    library = Library.open(Profile(profile), model_id="sample")
    library.roots.add(photos)
    with pytest.raises(StorageFullError) as stopped:
        library.indexing.run_to_end()
    assert "full" in str(stopped.value)
    kept = len(library.catalog.photos.ids())
    assert kept < 120
    assert library.close(timeout_s=10)

    _fill(small_disk / "more ballast")
    troubles: list[str] = []

    def listen(event: Event) -> None:
        if isinstance(event, TroubleNoticed):
            troubles.append(str(event.error))

    library = Library.open(Profile(profile), model_id="sample", listener=listen)
    try:
        assert "is full" in " ".join(troubles)
        assert len(troubles) == 1
        ids = library.catalog.photos.ids()
        assert len(ids) == kept
        assert library.submit(library.catalog.photos.ids).result().tolist() == ids.tolist()
        if kept:
            found = library.similar(PhotoId(int(ids[0])), k=5, aspect=Aspect.LOOK)
            assert len(found.photo_ids) == min(5, kept - 1)
        assert library.search(Query((TextTerm("jpg"),), aspect=Aspect.LOOK)).total == kept
        with pytest.raises(StorageFullError):
            library.marks.set_favourite([PhotoId(int(ids[0]))], True)
    finally:
        assert library.close(timeout_s=10)
    assert not list(profile.glob(".write-test*"))

    (small_disk / "ballast").unlink()
    (small_disk / "more ballast").unlink()
    shutil.rmtree(profile / "thumbnails")
    library = Library.open(Profile(profile), model_id="sample")
    try:
        assert len(library.catalog.photos.ids()) >= kept
    finally:
        assert library.close(timeout_s=10)
    assert {path.name: path.read_bytes() for path in photos.iterdir()} == before
