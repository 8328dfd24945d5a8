"""Folders that are left alone, problems that are tried again: on the real engine."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from indexer.events import IndexProgress, PhotosRemoved, RootStage
from indexer.media.photo import prepare as prepare_photo
from indexer.types import RootState
from tests.integration.conftest import Opened

Open = Callable[..., Opened]
Write = Callable[..., Path]


def test_a_paused_folder_is_passed_over_and_keeps_its_photos(
    photos: Path, tmp_path: Path, open_library: Open, write_photo: Write
) -> None:
    opened = open_library(None)
    library = opened.library
    root = library.roots.add(photos)
    other = library.roots.add(write_photo(tmp_path / "other" / "a.jpg", 90).parent)
    assert library.indexing.run_to_end().found == 13
    library.roots.set_paused(root.id, is_paused=True)
    write_photo(photos / "new.jpg", 91)
    assert library.indexing.run_to_end().found == 1
    assert library.catalog.photos.counts().photos == 13
    assert library.catalog.roots.all()[0].is_paused
    assert library.indexing.run_to_end([root.id]).new == 1, "unless it is asked for by itself"
    assert other.id != root.id


def test_resuming_brings_a_folder_up_to_date(
    photos: Path, open_library: Open, write_photo: Write
) -> None:
    library = open_library(None).library
    root = library.roots.add(photos)
    library.indexing.run_to_end()
    library.roots.set_paused(root.id, is_paused=True)
    write_photo(photos / "new.jpg", 91)
    assert library.indexing.start() is None
    library.roots.set_paused(root.id, is_paused=False)
    assert library.indexing.run is not None
    assert library.indexing.run.join(30)
    assert library.catalog.photos.counts().photos == 13


def test_a_folder_that_is_paused_in_a_run_is_left_out_of_it(
    photos: Path, tmp_path: Path, open_library: Open, write_photo: Write
) -> None:
    opened = open_library(None)
    library = opened.library
    root = library.roots.add(photos)
    other = library.roots.add(write_photo(tmp_path / "other" / "a.jpg", 90).parent)
    library.indexing.run_to_end()
    (photos / "photo-01.jpg").unlink()
    run = library.indexing.start()
    assert run is not None
    run.pause()
    library.roots.set_paused(root.id, is_paused=True)
    run.resume()
    assert run.join(30)
    assert run.summary is not None
    # What the scan had not seen yet when it was paused is not taken for deleted.
    assert library.catalog.roots.all()[0].photo_count in (11, 12)
    assert library.catalog.roots.all()[1].photo_count == 1
    assert other.id != root.id


def test_a_paused_folder_whose_drive_comes_back_is_online_again(
    photos: Path, open_library: Open
) -> None:
    library = open_library(None).library
    root = library.roots.add(photos)
    library.indexing.run_to_end()
    library.roots.set_paused(root.id, is_paused=True)
    away = photos.with_name("away")
    photos.rename(away)
    library.roots.check()
    assert library.catalog.roots.all()[0].state is RootState.OFFLINE
    photos.mkdir()
    library.roots.check()
    assert library.catalog.roots.all()[0].state is RootState.OFFLINE, "an empty mount point"
    photos.rmdir()
    away.rename(photos)
    library.roots.check()
    assert library.catalog.roots.all()[0].state is RootState.ONLINE


def test_progress_tells_of_each_folder(photos: Path, open_library: Open) -> None:
    opened = open_library(None)
    root = opened.library.roots.add(photos)
    opened.library.indexing.run_to_end()
    last = opened.of(IndexProgress)[-1]
    (of_root,) = last.roots
    assert (of_root.root_id, of_root.stage) == (root.id, RootStage.DONE)
    assert (of_root.done, of_root.found) == (12, 12)
    assert (last.new, last.reused, last.unchanged) == (12, 0, 0)
    assert last.threads >= 1
    assert last.free_bytes is not None


def test_only_what_is_tried_again_is_read_again(
    photos: Path, open_library: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a.jpg", "b.jpg", "c.jpg"):
        (photos / name).write_bytes(b"not a picture")
    library = open_library(None).library
    library.roots.add(photos)
    assert library.indexing.run_to_end().problems == 3
    read: list[str] = []

    def prepare(data: bytes, name: str, *arguments: object, **options: object) -> object:
        read.append(name)
        return prepare_photo(data, name, *arguments, **options)  # type: ignore[arg-type]

    monkeypatch.setattr("indexer.pipeline.reading.prepare", prepare)
    chosen = next(p for p in library.catalog.problems.page() if p.path.name == "b.jpg")
    run = library.problems.retry([chosen.id])
    assert run is not None
    assert run.join(30)
    assert read == ["b.jpg"]
    after = {problem.path.name: problem for problem in library.catalog.problems.page()}
    assert after["b.jpg"].id == chosen.id
    assert after["b.jpg"].tried_at > chosen.tried_at
    assert run.summary is not None
    assert run.summary.problems == 3
    read.clear()
    library.indexing.run_to_end()
    assert read == [], "and not in every run from then on"


def test_an_ignored_file_is_neither_found_nor_a_problem(photos: Path, open_library: Open) -> None:
    (photos / "a.jpg").write_bytes(b"not a picture")
    library = open_library(None).library
    library.roots.add(photos)
    library.indexing.run_to_end()
    (problem,) = library.catalog.problems.page()
    library.problems.ignore([problem.id])
    summary = library.indexing.run_to_end()
    assert (summary.found, summary.unchanged, summary.problems) == (12, 12, 0)
    run = library.problems.retry([problem.id])
    assert run is not None
    assert run.join(30)
    assert library.catalog.problems.count() == 1, "tried again, it counts again"


def test_what_is_tried_again_in_a_paused_folder_waits_for_it(
    photos: Path, open_library: Open
) -> None:
    (photos / "a.jpg").write_bytes(b"not a picture")
    library = open_library(None).library
    root = library.roots.add(photos)
    library.indexing.run_to_end()
    library.roots.set_paused(root.id, is_paused=True)
    assert library.problems.retry() is None


def test_a_removal_tells_of_its_progress_and_can_be_finished_later(
    photos: Path, open_library: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = open_library(None)
    library = opened.library
    root = library.roots.add(photos)
    library.indexing.run_to_end()
    library.catalog.roots.begin_removal(root.id)  # as if the process had ended here
    assert library.catalog.photos.counts().photos == 12
    library.roots.finish_removals()
    assert library.catalog.photos.counts().photos == 0
    again = library.roots.add(photos)
    library.indexing.run_to_end()
    told: list[tuple[int, int]] = []
    library.roots.remove(again.id, lambda done, total: told.append((done, total)))
    assert told == [(12, 12)]
    assert opened.of(PhotosRemoved)[-1].count == 12
    assert not any(library.profile.thumbnails_folder.rglob("*.webp"))
