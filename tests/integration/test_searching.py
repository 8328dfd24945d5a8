"""Searching on the real engine: while indexing, composed, and after everything was closed."""

from __future__ import annotations

import shutil
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from indexer.ann.index import VectorIndex
from indexer.errors import QueryError
from indexer.events import IndexFinished, PhotosAdded
from indexer.search.query import (
    Aspect,
    ImageFileTerm,
    MatchKind,
    PhotoTerm,
    PixelsTerm,
    Query,
    TextTerm,
)

Open = Callable[..., Any]


def test_a_search_while_indexing_sees_what_is_there_so_far(
    photos: Path, open_library: Open, write_photo: Callable[..., Path]
) -> None:
    for seed in range(300, 360):
        write_photo(photos / f"more-{seed}.jpg", seed)
    opened = open_library()
    opened.library.models.load()
    opened.library.roots.add(photos)
    run = opened.library.indexing.start()
    deadline = time.monotonic() + 30
    while not opened.of(PhotosAdded) and time.monotonic() < deadline:
        time.sleep(0.005)
    run.pause()
    first = opened.of(PhotosAdded)[0].ids[0]
    result = opened.library.search(Query((PhotoTerm(first),), k=1000))
    assert result.photo_ids[0] == first
    assert 0 < len(result.photo_ids) < 72
    assert not opened.of(IndexFinished)
    run.resume()
    assert run.join(60)
    assert len(opened.library.search(Query((PhotoTerm(first),), k=1000)).photo_ids) == 72


def test_a_library_opened_again_answers_the_same(photos: Path, open_library: Open) -> None:
    first = open_library().library
    first.roots.add(photos)
    first.indexing.run_to_end()
    query = Query((TextTerm("a red boat"), ImageFileTerm(photos / "photo-01.jpg", -0.5)), k=12)
    before = first.search(query)
    assert first.close(timeout_s=10)
    after = open_library().library.search(query)
    assert np.array_equal(before.photo_ids, after.photo_ids)
    assert np.allclose(before.strengths, after.strengths, atol=1e-2)  # float16 in the catalog


def test_a_large_library_shows_the_best_before_the_whole_answer(
    photos: Path, open_library: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_index = VectorIndex.open
    monkeypatch.setattr("indexer.active_model.GRAPH_FROM", 5)
    monkeypatch.setattr(
        VectorIndex, "open", lambda *args, **more: open_index(*args, exact_limit=5, **more)
    )
    library = open_library().library
    library.roots.add(photos)
    library.indexing.run_to_end()
    query = Query((ImageFileTerm(photos / "photo-01.jpg"),), k=4)
    deadline = time.monotonic() + 30
    while (first := library.beginning(query)) is None and time.monotonic() < deadline:
        time.sleep(0.02)  # until the graph has been made
    assert first is not None
    whole = library.search(query)
    assert np.array_equal(first.photo_ids, whole.photo_ids)
    assert np.array_equal(first.strengths, whole.strengths)
    assert first.total == whole.total == 12
    assert library.beginning(replace(query, aspect=Aspect.LOOK)) is None


def test_the_index_folder_is_a_cache(photos: Path, open_library: Open) -> None:
    library = open_library().library
    library.roots.add(photos)
    library.indexing.run_to_end()
    query = Query((ImageFileTerm(photos / "photo-01.jpg"),), k=12)
    before = library.search(query).photo_ids
    assert library.close(timeout_s=10)
    shutil.rmtree(library.profile.index_folder, ignore_errors=True)
    assert np.array_equal(open_library().library.search(query).photo_ids, before)


def test_pixels_of_the_clipboard_find_their_photo(photos: Path, open_library: Open) -> None:
    from PIL import Image

    library = open_library().library
    library.roots.add(photos)
    library.indexing.run_to_end()
    pixels = np.asarray(Image.open(photos / "photo-02.jpg").convert("RGB"))
    result = library.search(Query((PixelsTerm(pixels),), k=1))
    (file,) = library.catalog.photos.get(result.photo_ids[0]).files
    assert file.path.name == "photo-02.jpg"


def test_similar_photos_come_in_pages_without_the_photo_itself(
    photos: Path, open_library: Open
) -> None:
    library = open_library().library
    library.roots.add(photos)
    library.indexing.run_to_end()
    photo_id = library.catalog.photos.ids().tolist()[3]
    whole = library.similar(photo_id, k=100)
    assert len(whole.photo_ids) == 11
    assert photo_id not in whole.photo_ids
    assert whole.total == 11
    pages = [library.similar(photo_id, k=4, offset=offset).photo_ids for offset in (0, 4, 8)]
    assert np.array_equal(np.concatenate(pages), whole.photo_ids)


def test_without_a_model_names_are_searched_and_pictures_ask_for_one(
    photos: Path, open_library: Open
) -> None:
    library = open_library(None).library
    library.roots.add(photos)
    library.indexing.run_to_end()
    result = library.search(Query((TextTerm("photo-05"),)))
    assert result.kind is MatchKind.NAME
    assert len(result.photo_ids) == 1
    with pytest.raises(QueryError, match="model"):
        library.search(Query((ImageFileTerm(photos / "photo-05.jpg"),)))


@pytest.mark.parametrize("state", ["idle", "indexing", "paused", "searching"])
def test_closing_takes_less_than_two_seconds(
    state: str, photos: Path, open_library: Open, write_photo: Callable[..., Path]
) -> None:
    for seed in range(400, 480):
        write_photo(photos / f"more-{seed}.jpg", seed, size=(1200, 900))
    before = set(threading.enumerate())
    opened = open_library()
    opened.library.models.load()
    opened.library.roots.add(photos)
    if state in ("indexing", "paused"):
        run = opened.library.indexing.start()
        if state == "paused":
            run.pause()
    if state == "searching":
        for _ in range(50):
            opened.library.submit(
                lambda: opened.library.search(Query((TextTerm("boat"),))), lane="search"
            )
    start = time.monotonic()
    assert opened.library.close(timeout_s=2.0)
    assert time.monotonic() - start < 2.0
    assert set(threading.enumerate()) <= before
