"""Moving the thumbnails of a real library, and what happens when that goes wrong."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

import indexer.upkeep.cache_place as cache_place_module
from indexer.cancel import CancelToken
from indexer.errors import Cancelled, StorageFullError
from indexer.events import Event, TroubleNoticed
from indexer.library import Library
from indexer.media.thumbnail_files import measure
from indexer.profile import Profile
from indexer.upkeep.cache_place import CACHE_FOLDER


def say_nothing(_done: int, _total: int) -> None:
    pass


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    folder = tmp_path / "photos"
    folder.mkdir()
    for number in range(5):
        Image.new("RGB", (32, 24), (number * 40, 100, 200)).save(folder / f"{number}.jpg")
    return folder


@pytest.fixture
def library(photos: Path, profile_dir: Path) -> Iterator[Library]:
    library = Library.open(Profile(profile_dir))
    library.roots.add(photos)
    library.indexing.run_to_end()
    yield library
    assert library.close()


def move(library: Library, above: Path | None, token: CancelToken | None = None) -> None:
    library.upkeep.cache_place.move(above, say_nothing, token or CancelToken())


def test_thumbnails_move_and_are_found_there_the_next_time(
    library: Library, tmp_path: Path, profile_dir: Path
) -> None:
    disk = tmp_path / "disk \udcff"  # a name that is no UTF-8
    disk.mkdir()
    move(library, disk)
    assert measure(disk / CACHE_FOLDER).files == 5
    assert measure(library.profile.thumbnails_folder).files == 0
    assert library.thumbnails.folder == disk / CACHE_FOLDER
    assert library.close()
    again = Library.open(Profile(profile_dir))
    assert again.thumbnails.folder == disk / CACHE_FOLDER
    assert all(again.pictures.thumbnail(photo) for photo in again.catalog.photos.ids().tolist())
    move(again, None)
    assert measure(library.profile.thumbnails_folder).files == 5
    assert not (disk / CACHE_FOLDER).exists()
    assert again.close()


def test_a_cancelled_move_leaves_all_as_it_was(library: Library, tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        move(library, disk, token)
    assert list(disk.iterdir()) == []
    assert measure(library.thumbnails.folder).files == 5
    assert library.thumbnails.chosen is None


def test_a_full_disk_leaves_all_as_it_was(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()

    def fail(*_arguments: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(cache_place_module, "copy_all", fail)
    with pytest.raises(StorageFullError, match="No space left"):
        move(library, disk)
    assert list(disk.iterdir()) == []
    assert measure(library.thumbnails.folder).files == 5


class Killed(BaseException):
    """What nothing catches, as little as it catches the end of the process."""


def test_a_killed_move_leaves_nothing_behind_after_the_next_start(
    library: Library, tmp_path: Path, profile_dir: Path
) -> None:
    disk = tmp_path / "a disk \udcff"
    disk.mkdir()
    token = CancelToken()

    def kill(done: int, total: int) -> None:
        if done == total:
            raise Killed

    with pytest.raises(Killed):
        library.upkeep.cache_place.move(disk, kill, token)
    assert measure(disk / CACHE_FOLDER).files == 5
    assert library.close()
    again = Library.open(Profile(profile_dir))
    again.upkeep.cache_place.clear_leftovers(token)
    assert list(disk.iterdir()) == []
    assert measure(again.thumbnails.folder).files == 5
    move(again, disk)
    again.upkeep.cache_place.clear_leftovers(token)
    assert measure(disk / CACHE_FOLDER).files == 5, "the place in use is none"
    assert again.close()


def test_an_old_place_that_a_killed_move_did_not_empty_is_emptied(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def kill(*_of: object) -> None:
        raise Killed

    disk = tmp_path / "disk"
    disk.mkdir()
    old = library.thumbnails.folder
    with monkeypatch.context() as patch:
        patch.setattr(cache_place_module, "remove_all", kill)
        with pytest.raises(Killed):
            move(library, disk)
    assert measure(old).files == 5
    library.upkeep.cache_place.clear_leftovers(CancelToken())
    assert measure(old).files == 0
    assert measure(disk / CACHE_FOLDER).files == 5


def test_a_folder_that_is_not_there_is_refused(library: Library, tmp_path: Path) -> None:
    with pytest.raises(StorageFullError):
        move(library, tmp_path / "gone")
    assert not (tmp_path / "gone").exists()


def test_a_drive_that_is_gone_the_next_time_is_told_of(
    library: Library, tmp_path: Path, profile_dir: Path
) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    move(library, disk)
    assert library.close()
    disk.rename(tmp_path / "pulled")
    events: list[Event] = []
    again = Library.open(Profile(profile_dir), listener=events.append)
    assert not any(isinstance(event, TroubleNoticed) for event in events), "opening asks no disk"
    assert all(again.pictures.thumbnail(photo) for photo in again.catalog.photos.ids().tolist())
    assert sum(isinstance(event, TroubleNoticed) for event in events) == 1
    assert not disk.exists()
    assert again.close()
    # It is still the chosen place: with the drive back, the thumbnails there are used again.
    (tmp_path / "pulled").rename(disk)
    once_more = Library.open(Profile(profile_dir))
    assert once_more.thumbnails.folder == disk / CACHE_FOLDER
    assert once_more.close()


def test_a_cache_inside_a_root_is_not_indexed(library: Library, photos: Path) -> None:
    move(library, photos)
    summary = library.indexing.run_to_end()
    assert (summary.found, summary.new) == (5, 0)


def test_emptying_and_what_comes_back(library: Library) -> None:
    library.upkeep.cache_place.empty(say_nothing, CancelToken())
    assert measure(library.thumbnails.folder).files == 0
    assert all(library.pictures.thumbnail(photo) for photo in library.catalog.photos.ids().tolist())
    assert measure(library.thumbnails.folder).files == 5


def test_looking_for_pairs_does_not_fill_an_emptied_cache(library: Library) -> None:
    library.pair_finding.run_to_end()
    library.upkeep.cache_place.empty(say_nothing, CancelToken())
    library.catalog.pairs.clear()
    library.pair_finding.run_to_end()
    assert library.catalog.pairs.counts(), "the pictures were looked at"
    assert measure(library.thumbnails.folder).files == 0


def test_a_limit_is_remembered(library: Library, profile_dir: Path) -> None:
    library.upkeep.cache_place.set_limit(1, CancelToken())
    assert measure(library.thumbnails.folder).files == 0
    assert library.close()
    again = Library.open(Profile(profile_dir))
    limits = [again.thumbnails.limit_bytes]
    again.upkeep.cache_place.set_limit(None, CancelToken())
    assert [*limits, again.thumbnails.limit_bytes] == [1, None]
    assert again.close()
