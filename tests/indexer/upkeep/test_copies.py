"""A copy of a library's data: complete, readable, whole or not there, and put back."""

from __future__ import annotations

import csv
import io
import json
import shutil
import sqlite3
import zipfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PIL import Image

import indexer.upkeep.copies as copies_module
from indexer.cancel import CancelToken
from indexer.catalog.concept_records import NewExample
from indexer.errors import Cancelled, StorageFullError, UserFacingError
from indexer.library import Library
from indexer.profile import Profile
from indexer.types import Box, PhotoId
from indexer.upkeep.copies import unpack_copy
from indexer.upkeep.reset import COPIES_KEPT, begin_anew
from indexer.upkeep.sizes import data_sizes


def say_nothing(_done: int, _total: int) -> None:
    pass


@pytest.fixture
def library(tmp_path: Path, profile_dir: Path) -> Iterator[Library]:
    folder = tmp_path / "photos"
    folder.mkdir()
    for number in range(5):
        Image.new("RGB", (32, 24), (number * 40, 100, 200)).save(folder / f"{number}.jpg")
    library = Library.open(Profile(profile_dir))
    library.roots.add(folder)
    library.indexing.run_to_end()
    library.catalog.marks.set_rating([PhotoId(1)], 4)
    Profile(profile_dir).settings_path.write_text("[General]\nlanguage=de\n", "utf-8")
    yield library
    assert library.close()


def test_what_is_in_it(library: Library, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    target = tmp_path / "copy.zip"
    library.upkeep.write_copy(target, lambda *at: told.append(at), CancelToken())
    assert told[-1][0] == told[-1][1]
    assert [done for done, _ in told] == sorted(done for done, _ in told)
    with zipfile.ZipFile(target) as bundle:
        assert bundle.testzip() is None
        assert b"put it back" in bundle.read("README.txt")
        assert b"language=de" in bundle.read("settings.ini")
        assert json.loads(bundle.read("albums.json")) == []
        rows = list(csv.DictReader(io.StringIO(bundle.read("photos.csv").decode("utf-8"))))
        bundle.extract("catalog.db", tmp_path / "out")
    assert len(rows) == 5
    assert sorted(Path(row["path"]).name for row in rows) == [f"{n}.jpg" for n in range(5)]
    assert sorted(row["rating"] for row in rows) == ["0", "0", "0", "0", "4"]
    with closing(sqlite3.connect(tmp_path / "out" / "catalog.db")) as copy:
        assert copy.execute("SELECT count(*) FROM photo").fetchone() == (5,)
    assert sorted(path.name for path in tmp_path.iterdir() if path.is_file()) == ["copy.zip"]


def test_a_cancelled_copy_leaves_nothing(library: Library, tmp_path: Path) -> None:
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        library.upkeep.write_copy(tmp_path / "copy.zip", say_nothing, token)
    assert not [path for path in tmp_path.iterdir() if path.is_file()]


def test_a_copy_that_cannot_be_written_says_so(library: Library, tmp_path: Path) -> None:
    with pytest.raises(StorageFullError, match="could not be written"):
        library.upkeep.write_copy(tmp_path / "gone" / "copy.zip", say_nothing, CancelToken())


def test_a_full_disk_leaves_nothing_and_the_old_copy(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "copy.zip"
    target.write_bytes(b"yesterday's")

    def fail(*_arguments: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(copies_module, "_put_photos", fail)
    with pytest.raises(StorageFullError, match="No space left"):
        library.upkeep.write_copy(target, say_nothing, CancelToken())
    assert target.read_bytes() == b"yesterday's"
    assert [path for path in tmp_path.iterdir() if path.is_file()] == [target]


def test_a_copy_is_put_back(library: Library, tmp_path: Path, profile_dir: Path) -> None:
    target, profile = tmp_path / "copy.zip", Profile(profile_dir)
    library.upkeep.write_copy(target, say_nothing, CancelToken())
    library.catalog.marks.set_rating([PhotoId(1)], 1)
    unpacked = unpack_copy(target, profile)
    assert library.close()
    aside = begin_anew(profile, instead=unpacked)
    assert aside is not None
    assert aside.exists()
    again = Library.open(profile)
    assert again.catalog.marks.of([PhotoId(1)])[PhotoId(1)].rating == 4
    assert again.thumbnails.read(again.catalog.photos.of([PhotoId(1)])[0].content_hash) is not None
    assert again.close()


KINDS = [
    "text",
    "empty",
    "foreign zip",
    "foreign database",
    "empty database",
    "torn",
    "torn catalog",
]


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_no_copy_is_refused(
    library: Library, tmp_path: Path, profile_dir: Path, kind: str
) -> None:
    bundle = tmp_path / "bundle.zip"
    if kind == "text":
        bundle.write_text("hello " * 1000, "utf-8")
    elif kind == "empty":
        bundle.touch()
    elif kind == "foreign zip":
        with zipfile.ZipFile(bundle, "w") as written:
            written.writestr("holiday.jpg", b"")
    elif kind == "foreign database":
        with closing(sqlite3.connect(bundle)) as database:
            database.execute("CREATE TABLE t (x)")
    elif kind == "empty database":
        with closing(sqlite3.connect(bundle)) as database:
            database.execute("VACUUM")  # writes the first page
        assert bundle.stat().st_size > 0
    elif kind == "torn catalog":
        library.upkeep.write_copy(tmp_path / "whole.zip", say_nothing, CancelToken())
        with zipfile.ZipFile(tmp_path / "whole.zip") as whole:
            pages = bytearray(whole.read("catalog.db"))
        with closing(sqlite3.connect(library.catalog.path)) as database:
            (size,) = database.execute("PRAGMA page_size").fetchone()
            (page,) = database.execute(
                "SELECT rootpage FROM sqlite_master WHERE name = 'mark'"
            ).fetchone()
        pages[(page - 1) * size : page * size] = bytes(size)
        bundle.write_bytes(pages)
    else:
        library.upkeep.write_copy(bundle, say_nothing, CancelToken())
        data = bundle.read_bytes()
        bundle.write_bytes(data[: len(data) // 2] + bytes(200) + data[len(data) // 2 + 200 :])
    before = sorted(path.name for path in profile_dir.iterdir())
    with pytest.raises(UserFacingError, match="no copy"):
        unpack_copy(bundle, Profile(profile_dir))
    assert sorted(path.name for path in profile_dir.iterdir()) == before


def test_an_album_that_is_damaged_is_copied_as_it_is(library: Library, tmp_path: Path) -> None:
    library.catalog.albums.add("Well", "{}", ())
    library.catalog.albums.add("Torn", "{no JSON", ())
    target = tmp_path / "copy.zip"
    library.upkeep.write_copy(target, say_nothing, CancelToken())
    with zipfile.ZipFile(target) as bundle:
        albums = json.loads(bundle.read("albums.json"))
    assert albums == [{"name": "Well", "query": {}}, {"name": "Torn", "query": "{no JSON"}]


def test_names_are_listed_for_other_programs(library: Library, tmp_path: Path) -> None:
    part = NewExample(b"\x02" * 32, Box(0.25, 0.25, 0.5, 0.5), b"jpeg")
    library.catalog.concepts.add("Biscuit", [NewExample(b"\x01" * 32, None, b"jpeg"), part])
    library.catalog.concepts.add("Rex", [])
    copy = tmp_path / "copy.zip"
    library.upkeep.write_copy(copy, say_nothing, CancelToken())
    with zipfile.ZipFile(copy) as bundle:
        names = json.loads(bundle.read("names.json"))
    assert names == [
        {
            "name": "Biscuit",
            "photos": [
                {"sha256": "01" * 32, "box": None},
                {"sha256": "02" * 32, "box": [0.25, 0.25, 0.5, 0.5]},
            ],
        },
        {"name": "Rex", "photos": []},
    ]


def test_there_is_a_catalog_at_every_moment_of_putting_back(
    library: Library, tmp_path: Path, profile_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    profile = Profile(profile_dir)
    library.upkeep.write_copy(tmp_path / "copy.zip", say_nothing, CancelToken())
    unpacked = unpack_copy(tmp_path / "copy.zip", profile)
    assert library.close()
    replace = Path.replace

    def die_at_the_last_step(self: Path, target: Path) -> Path:
        if self == unpacked:
            raise KeyboardInterrupt
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", die_at_the_last_step)
    with pytest.raises(KeyboardInterrupt):
        begin_anew(profile, instead=unpacked)
    monkeypatch.undo()
    again = Library.open(profile)
    assert again.catalog.photos.counts().photos == 5
    assert again.close()


# Beginning anew --------------------------------------------------------------------------------


def test_beginning_anew_puts_the_catalog_aside_and_keeps_photos(
    library: Library, tmp_path: Path, profile_dir: Path
) -> None:
    profile = Profile(profile_dir)
    (profile.models_folder / "own").mkdir(parents=True)
    photos = {path: path.read_bytes() for path in (tmp_path / "photos").iterdir()}
    assert library.close()
    aside = begin_anew(profile)
    assert aside is not None
    with closing(sqlite3.connect(aside)) as kept:
        assert kept.execute("SELECT count(*) FROM photo").fetchone() == (5,)
    assert data_sizes(profile, profile.thumbnails_folder, CancelToken()).thumbnails.files == 0
    assert (profile.models_folder / "own").is_dir()
    assert {path: path.read_bytes() for path in (tmp_path / "photos").iterdir()} == photos
    again = Library.open(profile)
    assert again.catalog.roots.all() == []
    assert again.close()
    begin_anew(profile, models=True)
    assert not profile.models_folder.exists()


def test_what_is_put_aside_is_one_file_with_all_in_it(
    library: Library, tmp_path: Path, profile_dir: Path
) -> None:
    # As a process leaves it that was killed: the last changes stand in the file beside.
    killed = Profile(tmp_path / "killed")
    killed.create()
    for suffix in ("", "-wal", "-shm"):
        source = Profile(profile_dir).catalog_path
        shutil.copy(f"{source}{suffix}", f"{killed.catalog_path}{suffix}")
    assert Path(f"{killed.catalog_path}-wal").stat().st_size > 0
    aside = begin_anew(killed)
    assert aside is not None
    alone = tmp_path / "alone.db"
    shutil.copy(aside, alone)
    with closing(sqlite3.connect(alone)) as kept:
        assert kept.execute("SELECT rating FROM mark").fetchall() == [(4,)]


def test_only_the_newest_are_kept_aside(profile_dir: Path) -> None:
    profile = Profile(profile_dir)
    for _ in range(COPIES_KEPT + 2):
        assert Library.open(profile).close()
        assert begin_anew(profile) is not None
    assert len(list(profile_dir.glob("catalog.db.before-reset-*"))) == COPIES_KEPT


def test_nothing_is_taken_away_from_one_who_indexes(library: Library, profile_dir: Path) -> None:
    run = library.indexing.start()
    assert run is not None
    run.pause()
    with pytest.raises(UserFacingError, match="indexing this library"):
        begin_anew(Profile(profile_dir))
    run.resume()
    run.join()
    assert library.catalog.photos.counts().photos == 5


def test_an_empty_profile_begins_anew_as_well(profile_dir: Path) -> None:
    assert begin_anew(Profile(profile_dir)) is None


def test_sizes(library: Library, profile_dir: Path) -> None:
    sizes = data_sizes(Profile(profile_dir), library.thumbnails.folder, CancelToken())
    assert sizes.catalog > 0
    assert sizes.thumbnails.files == 5
    assert sizes.models == sizes.samples == 0
    assert sizes.total >= sizes.catalog + sizes.thumbnails.size_bytes
