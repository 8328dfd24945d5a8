"""A cache that is measured, trimmed, emptied and copied, in a folder that holds other files too."""

from __future__ import annotations

import hashlib
import os
import threading
from pathlib import Path

import pytest

from indexer.cancel import CancelToken
from indexer.errors import Cancelled
from indexer.media.thumbnail_files import copy_all, measure, remove_all, trim
from indexer.media.thumbnails import ThumbnailCache, encode_thumbnail
from tests.indexer.media.pictures import scene

_THUMBNAIL = encode_thumbnail(scene())


def digest(number: int) -> bytes:
    return hashlib.sha256(str(number).encode()).digest()


def filled(folder: Path, count: int) -> ThumbnailCache:
    """A cache of ``count`` thumbnails; the first was used longest ago."""
    cache = ThumbnailCache(folder)
    for number in range(count):
        cache.write(digest(number), _THUMBNAIL)
        os.utime(cache.path(digest(number)), (1_000_000 + number, 1_000_000 + number))
    return cache


def ignore_progress(_done: int, _total: int) -> None:
    pass


@pytest.fixture
def strangers(tmp_path: Path) -> list[Path]:
    """Files of the user's in the same folder, some of them in folders with names like ours."""
    folder = tmp_path / "cache"
    paths = [
        folder / "letter.txt",
        folder / "ab" / "holiday.jpg",
        folder / "ab" / "cd" / "photo.jpg",
        folder / "ab" / "cd" / ("0" * 64 + ".png"),
        folder / "trip" / "00" / ("0" * 64 + ".jpg"),
    ]
    for path in paths:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"precious")
    return paths


def test_measure(tmp_path: Path, strangers: list[Path]) -> None:
    filled(tmp_path / "cache", 5)
    usage = measure(tmp_path / "cache")
    assert (usage.files, usage.size_bytes) == (5, 5 * len(_THUMBNAIL))
    assert measure(tmp_path / "nowhere").files == 0


def test_emptying_touches_nothing_else(tmp_path: Path, strangers: list[Path]) -> None:
    filled(tmp_path / "cache", 5)
    told: list[tuple[int, int]] = []
    remove_all(tmp_path / "cache", lambda done, total: told.append((done, total)), CancelToken())
    assert measure(tmp_path / "cache").files == 0
    assert told[-1] == (5, 5)
    assert all(path.read_bytes() == b"precious" for path in strangers)
    left = {path for path in (tmp_path / "cache").rglob("*") if path.is_file()}
    assert left == set(strangers)


def test_trimming_deletes_what_was_used_longest_ago(tmp_path: Path, strangers: list[Path]) -> None:
    cache = filled(tmp_path / "cache", 10)
    gone = trim(tmp_path / "cache", 4 * len(_THUMBNAIL))
    assert gone.files == 6
    there = [number for number in range(10) if cache.read(digest(number)) is not None]
    assert there == [6, 7, 8, 9]
    assert all(path.exists() for path in strangers)


def test_trimming_below_the_limit_deletes_nothing(tmp_path: Path) -> None:
    filled(tmp_path, 3)
    assert trim(tmp_path, 3 * len(_THUMBNAIL)).files == 0


def test_copying_goes_on_where_it_was_interrupted(tmp_path: Path) -> None:
    source, target = filled(tmp_path / "a", 6), tmp_path / "b"
    target.mkdir()
    token = CancelToken()

    def stop(done: int, _total: int) -> None:
        token.cancel()

    with pytest.raises(Cancelled):
        copy_all(tmp_path / "a", target, stop, token)
    copy_all(tmp_path / "a", target, ignore_progress, CancelToken())
    assert measure(target) == measure(tmp_path / "a")
    copy = ThumbnailCache(target)
    for number in range(6):
        assert copy.read(digest(number)) == _THUMBNAIL
        assert copy.path(digest(number)).stat().st_mtime == 1_000_000 + number
        assert source.read(digest(number)) == _THUMBNAIL


def test_copying_to_a_drive_that_is_gone_makes_no_folder(tmp_path: Path) -> None:
    filled(tmp_path / "a", 2)
    with pytest.raises(FileNotFoundError):
        copy_all(tmp_path / "a", tmp_path / "gone", ignore_progress, CancelToken())
    assert not (tmp_path / "gone").exists()


# The cache -------------------------------------------------------------------------------------


def test_a_limit_is_kept_while_thumbnails_are_written(tmp_path: Path) -> None:
    limit = 20 * len(_THUMBNAIL)
    cache = ThumbnailCache(tmp_path, limit_bytes=limit)
    for number in range(100):
        cache.write(digest(number), _THUMBNAIL)
        assert measure(tmp_path).size_bytes <= limit
    assert cache.read(digest(99)) is not None


def test_a_lower_limit_holds_at_once(tmp_path: Path) -> None:
    cache = filled(tmp_path, 10)
    cache.set_limit(5 * len(_THUMBNAIL))
    assert measure(tmp_path).size_bytes <= 5 * len(_THUMBNAIL)


def test_what_was_looked_at_stays(tmp_path: Path) -> None:
    cache = filled(tmp_path, 10)
    cache.note_use(digest(0))  # no limit: nothing is noted, and no disk is troubled
    assert cache.path(digest(0)).stat().st_mtime == 1_000_000
    cache = ThumbnailCache(tmp_path, limit_bytes=10**9)
    cache.note_use(digest(0))
    cache.note_use(digest(99))  # not there: no matter
    cache.set_limit(4 * len(_THUMBNAIL))
    assert cache.read(digest(0)) is not None
    assert cache.read(digest(1)) is None


def test_a_chosen_place_that_is_gone_falls_back(tmp_path: Path) -> None:
    told: list[Path] = []
    away = tmp_path / "drive" / "thumbnails"
    cache = ThumbnailCache(tmp_path / "usual", chosen=away, on_away=told.append)
    assert told == []
    cache.write(digest(1), _THUMBNAIL)
    assert cache.read(digest(1)) == _THUMBNAIL
    assert told == [away]
    assert cache.is_away
    assert not away.parent.exists()


def test_a_drive_that_is_pulled_meanwhile_falls_back(tmp_path: Path) -> None:
    told: list[Path] = []
    drive = tmp_path / "drive"
    drive.mkdir()
    cache = ThumbnailCache(tmp_path / "usual", chosen=drive, on_away=told.append)
    cache.write(digest(1), _THUMBNAIL)
    assert measure(drive).files == 1
    drive.rename(tmp_path / "pulled")
    assert cache.read(digest(1)) is None
    cache.write(digest(1), _THUMBNAIL)
    cache.write(digest(2), _THUMBNAIL)
    assert cache.folder == tmp_path / "usual"
    assert cache.read(digest(2)) == _THUMBNAIL
    assert told == [drive]
    assert not drive.exists()


def test_many_threads_fall_back_once(tmp_path: Path) -> None:
    told: list[Path] = []
    away = tmp_path / "away"
    cache = ThumbnailCache(tmp_path / "usual", chosen=away, on_away=told.append)
    threads = [
        threading.Thread(target=cache.write, args=(digest(number), _THUMBNAIL))
        for number in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert measure(tmp_path / "usual").files == 8
    assert told == [away]


def test_another_place_from_now_on(tmp_path: Path) -> None:
    cache = filled(tmp_path / "usual", 1)
    (tmp_path / "other").mkdir()
    cache.use(tmp_path / "other")
    cache.write(digest(7), _THUMBNAIL)
    assert measure(tmp_path / "other").files == 1
    cache.use(None)
    assert cache.folder == tmp_path / "usual"
    assert not cache.is_away
