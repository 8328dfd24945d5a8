from __future__ import annotations

import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtGui import QImage, QImageReader
from pytestqt.qtbot import QtBot

from app.thumbnails import Request, ThumbnailLoader, read_scaled
from indexer.library import Library
from indexer.profile import Profile
from indexer.types import PhotoId


@pytest.fixture
def library(profile_dir: Path, indexed_profile: Callable[[str | None], Path]) -> Iterator[Library]:
    shutil.copytree(indexed_profile(None), profile_dir, dirs_exist_ok=True)
    library = Library.open(Profile(profile_dir))
    yield library
    assert library.close()


def _requests(library: Library, size: tuple[int, int] = (120, 80)) -> list[Request]:
    return [Request(PhotoId(int(i)), *size) for i in library.catalog.photos.ids()]


def test_images_come_at_the_size_of_their_cell(qtbot: QtBot, library: Library) -> None:
    loader = ThumbnailLoader(library)
    layout = library.catalog.listings.all()
    requests = [
        Request(PhotoId(int(i)), round(90 * w / h), 90)
        for i, w, h in zip(layout.ids, layout.widths, layout.heights, strict=True)
    ]
    loader.want(requests)
    qtbot.waitUntil(lambda: all(loader.image(r.photo_id) for r in requests))
    for request in requests:
        image = loader.image(request.photo_id)
        assert image is not None
        assert (image.width(), image.height()) == (request.width_px, request.height_px)
        assert image.format() == QImage.Format.Format_RGB32
    loader.close()


def test_the_cache_is_bounded_by_bytes(qtbot: QtBot, library: Library) -> None:
    one = 120 * 80 * 4
    loader = ThumbnailLoader(library, cache_bytes=5 * one)
    requests = _requests(library)
    assert len(requests) > 10
    come: set[PhotoId] = set()
    loader.loaded.connect(come.update)
    loader.want(requests)
    qtbot.waitUntil(lambda: len(come) == len(requests))
    assert 0 < loader.used_bytes <= 5 * one
    kept = [r for r in requests if loader.image(r.photo_id) is not None]
    assert 1 <= len(kept) <= 8
    loader.close()


def test_what_is_no_longer_wanted_is_dropped(
    qtbot: QtBot, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Scrolling on must not wait for what was passed."""
    loader = ThumbnailLoader(library)
    requests = _requests(library)
    gate, path = threading.Event(), library.thumbnails.path

    def slow(content_hash: bytes) -> Path:
        gate.wait(5)
        return path(content_hash)

    monkeypatch.setattr(library.thumbnails, "path", slow)
    come: set[PhotoId] = set()
    loader.loaded.connect(come.update)
    loader.want(requests)
    loader.want(requests[-1:])
    gate.set()
    qtbot.waitUntil(lambda: requests[-1].photo_id in come)
    loader.close()
    # Only what the threads had begun with may have come besides.
    assert len(come) <= 1 + 4 < len(requests)


def test_a_thumbnail_that_the_cache_lost_is_made_anew(qtbot: QtBot, library: Library) -> None:
    request = _requests(library)[0]
    photo = library.catalog.photos.get(request.photo_id)
    assert photo is not None
    library.thumbnails.path(photo.content_hash).unlink()
    loader = ThumbnailLoader(library)
    loader.want([request])
    qtbot.waitUntil(lambda: loader.image(request.photo_id) is not None)
    loader.close()


def test_what_cannot_be_loaded_is_not_tried_for_ever(qtbot: QtBot, library: Library) -> None:
    loader = ThumbnailLoader(library)
    gone, there = Request(PhotoId(987_654), 90, 90), _requests(library)[0]
    with qtbot.waitSignal(loader.loaded):
        loader.want([gone, there])
    qtbot.waitUntil(lambda: loader.image(there.photo_id) is not None)
    with qtbot.assertNotEmitted(loader.loaded, wait=50):
        loader.want([gone, there])
    loader.close()


@pytest.mark.parametrize(
    ("size", "cell", "wanted"),
    [
        ((300, 200), (150, 100), (150, 100)),
        ((300, 200), (151, 100), (151, 100)),  # a rounded cell is filled, without a seam
        ((2000, 30), (500, 100), (500, 7)),  # a panorama stands whole in its cell
        ((1, 1), (100, 100), (100, 100)),
    ],
)
def test_a_picture_stands_whole_in_its_cell(
    tmp_path: Path, size: tuple[int, int], cell: tuple[int, int], wanted: tuple[int, int]
) -> None:
    path = tmp_path / "a.png"
    Image.new("RGB", size, "red").save(path)
    image = read_scaled(QImageReader(str(path)), Request(PhotoId(1), *cell))
    assert (image.width(), image.height()) == wanted


def test_threads_wait_for_more_and_end_with_the_loader(qtbot: QtBot, library: Library) -> None:
    before = set(threading.enumerate())
    loader = ThumbnailLoader(library)
    assert set(threading.enumerate()) == before, "none before there is something to do"
    first, second = _requests(library)[:2]
    loader.want([first])
    qtbot.waitUntil(lambda: loader.image(first.photo_id) is not None)
    begun = set(threading.enumerate()) - before
    loader.want([second])
    qtbot.waitUntil(lambda: loader.image(second.photo_id) is not None)
    assert set(threading.enumerate()) - before == begun
    loader.close()
    assert not any(thread.is_alive() for thread in begun)
    loader.want([first])
    assert set(threading.enumerate()) == before, "a closed loader begins nothing"
