"""What a run takes in, what it does not do twice, and what it never forgets."""

from __future__ import annotations

import os
import shutil
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

import indexer.pipeline.reading as reading
from indexer.errors import StorageFullError, UserFacingError
from indexer.events import IndexFinished, IndexProgress, IndexStarted, PhotosAdded
from indexer.media.decode import decode
from indexer.media.encoder_input import to_encoder_input
from indexer.media.photo import min_side_px, prepare
from indexer.media.thumbnails import ThumbnailCache
from indexer.pipeline.embedding import embed
from indexer.types import RootState

Open = Callable[..., Any]


@pytest.fixture
def decoded(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files that were decoded, as it happens."""
    names: list[str] = []

    def counting(data: bytes, name: str, *args: Any, **kwargs: Any) -> Any:
        names.append(name)
        return prepare(data, name, *args, **kwargs)

    monkeypatch.setattr(reading, "prepare", counting)
    return names


def path_of(library: Any, photo_id: int) -> Path:
    (file,) = library.catalog.photos.get(photo_id).files
    path: Path = file.path
    return path


def test_a_first_run_takes_everything_in(photos: Path, open_library: Open) -> None:
    opened = open_library()
    opened.library.roots.add(photos)
    summary = opened.library.indexing.run_to_end()
    assert (summary.found, summary.new, summary.problems) == (12, 12, 0)
    ids = opened.library.catalog.photos.ids().tolist()
    assert len(ids) == 12
    encoder = opened.library.models.load().encoder
    assert opened.library.catalog.vectors.count(encoder.id) == 12
    assert all(opened.library.pictures.thumbnail(id_) for id_ in ids)
    assert len(opened.of(IndexStarted)) == 1
    (finished,) = opened.of(IndexFinished)
    assert finished.summary == summary
    assert finished.error is None
    added = [id_ for event in opened.of(PhotosAdded) for id_ in event.ids]
    assert sorted(added) == sorted(ids)
    last = opened.of(IndexProgress)[-1]
    assert (last.done, last.found, last.is_scan_finished) == (12, 12, True)


def test_vectors_are_those_of_the_right_photos(photos: Path, open_library: Open) -> None:
    """Also when a file in their midst fails, and whatever order the decoders finish in."""
    (photos / "photo-05a.jpg").write_bytes(b"no picture")
    library = open_library().library
    library.roots.add(photos)
    assert library.indexing.run_to_end().problems == 1
    encoder = library.models.load().encoder
    for id_ in library.catalog.photos.ids().tolist():
        path = path_of(library, id_)
        image = decode(path.read_bytes(), path.name, min_side=min_side_px(encoder.preprocess)).image
        (expected,) = encoder.encode_images(to_encoder_input(image, encoder.preprocess)[None])
        stored = library.catalog.vectors.get(id_, encoder.id)
        assert float(stored @ expected) > 0.9999


def test_a_second_run_opens_nothing(
    photos: Path, open_library: Open, decoded: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    library = open_library().library
    library.roots.add(photos)
    library.indexing.run_to_end()
    decoded.clear()
    monkeypatch.setattr(Path, "read_bytes", lambda self: pytest.fail(f"opened {self}"))
    summary = library.indexing.run_to_end()
    assert (summary.found, summary.unchanged, summary.new) == (12, 12, 0)
    assert decoded == []


def test_moved_and_copied_files_reuse_their_vectors(
    photos: Path, open_library: Open, decoded: list[str]
) -> None:
    library = open_library().library
    library.roots.add(photos)
    library.indexing.run_to_end()
    before = set(library.catalog.photos.ids().tolist())
    decoded.clear()
    (photos / "photo-01.jpg").rename(photos / "renamed.jpg")
    (photos / "new folder").mkdir()
    (photos / "photo-02.jpg").rename(photos / "new folder" / "photo-02.jpg")
    shutil.copy2(photos / "photo-04.jpg", photos / "copy.jpg")
    summary = library.indexing.run_to_end()
    assert decoded == []
    assert (summary.new, summary.reused, summary.removed, summary.found) == (0, 3, 2, 13)
    assert set(library.catalog.photos.ids().tolist()) == before


def test_a_changed_file_is_read_again(
    photos: Path, open_library: Open, write_photo: Callable[..., Path]
) -> None:
    library = open_library().library
    library.roots.add(photos)
    library.indexing.run_to_end()
    write_photo(photos / "photo-01.jpg", seed=99)
    summary = library.indexing.run_to_end()
    assert (summary.new, summary.unchanged, summary.found) == (1, 11, 12)
    assert len(library.catalog.photos.ids()) == 12


def test_a_file_that_vanished_is_forgotten_and_found_no_more(
    photos: Path, open_library: Open
) -> None:
    from indexer.search.query import PhotoTerm, Query

    library = open_library().library
    library.roots.add(photos)
    library.indexing.run_to_end()
    ids = {path_of(library, id_).name: id_ for id_ in library.catalog.photos.ids().tolist()}
    (photos / "photo-07.jpg").unlink()
    assert library.indexing.run_to_end().removed == 1
    result = library.search(Query((PhotoTerm(ids["photo-08.jpg"]),), k=100))
    assert ids["photo-07.jpg"] not in result.photo_ids
    assert len(result.photo_ids) == 11


def test_an_offline_root_forgets_nothing(photos: Path, open_library: Open) -> None:
    library = open_library().library
    library.roots.add(photos)
    library.indexing.run_to_end()
    away = photos.with_name("unplugged")
    photos.rename(away)
    summary = library.indexing.run_to_end()
    assert (summary.found, summary.removed) == (0, 0)
    (root,) = library.catalog.roots.all()
    assert root.state is RootState.OFFLINE
    assert root.photo_count == 12
    ids = library.catalog.photos.ids().tolist()
    assert len(ids) == 12
    assert all(library.pictures.thumbnail(id_) for id_ in ids)
    assert library.catalog.photos.get(ids[0]).files[0].is_offline
    photos.mkdir()  # an empty mount point is no reason to forget either
    assert library.indexing.run_to_end().removed == 0
    photos.rmdir()
    away.rename(photos)
    summary = library.indexing.run_to_end()
    assert summary.unchanged == 12
    assert library.catalog.roots.all()[0].state is RootState.ONLINE


def test_a_broken_file_is_a_problem_and_tried_again_only_when_it_changes(
    photos: Path, open_library: Open, decoded: list[str], write_photo: Callable[..., Path]
) -> None:
    library = open_library().library
    whole = (photos / "photo-01.jpg").read_bytes()
    (photos / "cut.jpg").write_bytes(whole[: len(whole) // 2])
    (photos / "empty.jpg").touch()
    (photos / "directory.jpg").mkdir()
    library.roots.add(photos)
    assert library.indexing.run_to_end().problems == 2
    problems = {problem.path.name: problem.reason for problem in library.catalog.problems.page()}
    assert set(problems) == {"cut.jpg", "empty.jpg"}
    assert "empty" in problems["empty.jpg"]
    decoded.clear()
    summary = library.indexing.run_to_end()
    assert (summary.problems, summary.unchanged, summary.found) == (2, 12, 14)
    assert decoded == []
    write_photo(photos / "cut.jpg", seed=50)
    summary = library.indexing.run_to_end()
    assert (summary.new, summary.problems) == (1, 1)


def test_without_a_model_photos_are_shown_and_described_later(
    photos: Path, open_library: Open, decoded: list[str]
) -> None:
    library = open_library(None).library
    library.roots.add(photos)
    assert library.indexing.run_to_end().new == 12
    assert len(library.catalog.photos.ids()) == 12
    library.models.use("sample")
    decoded.clear()
    summary = library.indexing.run_to_end()
    assert (summary.unchanged, summary.new, summary.found) == (12, 0, 12)
    assert len(decoded) == 12
    assert library.catalog.vectors.count(library.models.load().encoder.id) == 12


def test_two_equal_files_in_one_run_are_one_photo(photos: Path, open_library: Open) -> None:
    shutil.copy2(photos / "photo-01.jpg", photos / "again.jpg")
    library = open_library().library
    library.roots.add(photos)
    summary = library.indexing.run_to_end()
    assert (summary.found, summary.new, summary.reused) == (13, 12, 1)
    assert len(library.catalog.photos.ids()) == 12


def test_names_that_are_not_utf8(photos: Path, open_library: Open) -> None:
    name = os.fsdecode(b"caf\xe9 \xff.jpg")
    try:
        shutil.copy2(photos / "photo-01.jpg", photos / name)
    except (OSError, UnicodeEncodeError):
        pytest.skip("this file system takes no such names")
    (photos / "photo-01.jpg").unlink()
    library = open_library().library
    library.roots.add(photos)
    assert library.indexing.run_to_end().new == 12
    names = {path_of(library, id_).name for id_ in library.catalog.photos.ids().tolist()}
    assert name in names
    assert library.indexing.run_to_end().unchanged == 12


def test_a_full_disk_stops_the_run_with_a_reason_and_keeps_what_was_done(
    photos: Path, open_library: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = open_library().library
    library.roots.add(photos)
    written = 0
    write = ThumbnailCache.write

    def fills_up(self: ThumbnailCache, digest: bytes, data: bytes) -> None:
        nonlocal written
        written += 1
        if written > 8:
            raise StorageFullError("The disk is full")
        write(self, digest, data)

    monkeypatch.setattr(ThumbnailCache, "write", fills_up)
    with pytest.raises(StorageFullError):
        library.indexing.run_to_end()
    monkeypatch.undo()
    summary = library.indexing.run_to_end()
    assert summary.new + summary.unchanged == 12
    assert len(library.catalog.photos.ids()) == 12


def test_pause_holds_everything_and_resume_goes_on(photos: Path, open_library: Open) -> None:
    opened = open_library()
    opened.library.models.load()
    opened.library.roots.add(photos)
    run = opened.library.indexing.start()
    run.pause()
    time.sleep(0.3)  # what was in flight may still arrive
    before = opened.of(IndexProgress)[-1].done
    time.sleep(0.3)
    assert opened.of(IndexProgress)[-1].done == before
    assert run.is_running
    run.resume()
    assert run.join(30)
    assert len(opened.library.catalog.photos.ids()) == 12


def test_cancel_acts_at_once_and_the_next_run_goes_on(
    photos: Path,
    open_library: Open,
    write_photo: Callable[..., Path],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for seed in range(100, 160):
        write_photo(photos / f"more-{seed}.jpg", seed)
    opened = open_library()
    opened.library.models.load()
    opened.library.roots.add(photos)
    first_batch = threading.Event()

    def slow(*args: Any) -> Any:
        first_batch.set()
        args[-1].wait(0.2)  # the token: a slow encoder that can be cancelled
        return embed(*args)

    monkeypatch.setattr("indexer.pipeline.run.embed", slow)
    run = opened.library.indexing.start()
    assert first_batch.wait(10)
    before = time.monotonic()
    run.cancel()
    assert run.join(5)
    assert time.monotonic() - before < 1.0
    (finished,) = opened.of(IndexFinished)
    assert finished.was_cancelled
    monkeypatch.undo()
    summary = opened.library.indexing.run_to_end()
    assert summary.new + summary.unchanged == 72


def test_roots_added_during_a_run_come_after_it(
    photos: Path, tmp_path: Path, open_library: Open, write_photo: Callable[..., Path]
) -> None:
    opened = open_library()
    other = tmp_path / "other"
    for seed in range(200, 206):
        write_photo(other / f"{seed}.jpg", seed)
    first = opened.library.roots.add(photos)
    opened.library.indexing.start([first.id])
    second = opened.library.roots.add(other)
    opened.library.indexing.start([second.id])
    deadline = time.monotonic() + 30
    while len(opened.of(IndexFinished)) < 2 and time.monotonic() < deadline:
        time.sleep(0.02)
    assert len(opened.library.catalog.photos.ids()) == 18


def test_one_process_at_a_time_indexes_a_library(photos: Path, open_library: Open) -> None:
    first, second = open_library().library, open_library().library
    first.models.load()
    first.roots.add(photos)
    run = first.indexing.start()
    run.pause()
    with pytest.raises(UserFacingError, match="Another Kindred"):
        second.indexing.run_to_end()
    run.cancel()
    assert run.join(10)
    assert second.indexing.run_to_end().found == 12


def test_a_removed_root_takes_its_photos_but_not_its_files(
    photos: Path, open_library: Open
) -> None:
    library = open_library().library
    root = library.roots.add(photos)
    library.indexing.run_to_end()
    library.roots.remove(root.id)
    assert len(library.catalog.photos.ids()) == 0
    assert len(list(photos.rglob("*.jpg"))) == 12
    cached = [path for path in library.profile.thumbnails_folder.rglob("*") if path.is_file()]
    assert cached == []


def test_photos_are_never_modified(photos: Path, open_library: Open) -> None:
    def fingerprint() -> list[tuple[str, bytes, int]]:
        return [
            (path.name, path.read_bytes(), path.stat().st_mtime_ns)
            for path in sorted(photos.rglob("*.jpg"))
        ]

    before = fingerprint()
    library = open_library().library
    library.roots.add(photos)
    library.indexing.run_to_end()
    assert fingerprint() == before


def test_thumbnails_are_a_cache(photos: Path, open_library: Open) -> None:
    library = open_library().library
    library.roots.add(photos)
    library.indexing.run_to_end()
    shutil.rmtree(library.profile.thumbnails_folder)
    id_ = library.catalog.photos.ids().tolist()[0]
    data = library.pictures.thumbnail(id_)
    assert data
    assert library.thumbnails.read(library.catalog.photos.get(id_).content_hash) == data


def test_an_orientation_of_exif_is_applied(tmp_path: Path, open_library: Open) -> None:
    folder = tmp_path / "turned"
    folder.mkdir()
    exif = Image.Exif()
    exif[0x0112] = 6
    pixels = np.zeros((40, 80, 3), np.uint8)
    Image.fromarray(pixels).save(folder / "turned.jpg", exif=exif)
    library = open_library().library
    library.roots.add(folder)
    library.indexing.run_to_end()
    (id_,) = library.catalog.photos.ids().tolist()
    photo = library.catalog.photos.get(id_)
    assert (photo.width, photo.height) == (40, 80)
