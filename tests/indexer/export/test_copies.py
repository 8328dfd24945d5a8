from __future__ import annotations

import errno
import hashlib
import os
import shutil
import sys
from pathlib import Path
from typing import Any, BinaryIO

import pytest

from indexer.cancel import CancelToken
from indexer.errors import Absence, UserFacingError
from indexer.export import copies
from indexer.export.copies import check_target, copy_photos, root_around
from indexer.types import (
    FileId,
    FileStat,
    Metadata,
    Photo,
    PhotoFile,
    PhotoId,
    Root,
    RootId,
    RootState,
)

ROOT = RootId(1)


def _photo(number: int, *paths: Path, is_offline: bool = False) -> Photo:
    files = tuple(
        PhotoFile(FileId(i), PhotoId(number), ROOT, path, FileStat(1, 1, 0), is_offline)
        for i, path in enumerate(paths)
    )
    size = next((path.stat().st_size for path in paths if path.exists()), 1)
    return Photo(
        id=PhotoId(number),
        content_hash=b"",
        size_bytes=size,
        width=1,
        height=1,
        format="JPEG",
        metadata=Metadata(),
        mean_color=0,
        sharpness=0.0,
        files=files,
    )


@pytest.fixture
def source(tmp_path: Path) -> Path:
    folder = tmp_path / "photos"
    folder.mkdir()
    return folder


@pytest.fixture
def target(tmp_path: Path) -> Path:
    folder = tmp_path / "holiday"
    folder.mkdir()
    return folder


def _write(
    path: Path, content: bytes = b"photo", mtime_ns: int = 1_500_000_000_123_456_700
) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    os.utime(path, ns=(mtime_ns, mtime_ns))
    return path


def _state(folder: Path) -> dict[str, tuple[str, int]]:
    return {
        str(path.relative_to(folder)): (
            hashlib.sha256(path.read_bytes()).hexdigest(),
            path.stat().st_mtime_ns,
        )
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_copies_are_the_same_bytes_with_the_same_time_and_sources_stay(
    source: Path, target: Path
) -> None:
    paths = [_write(source / f"{i}.jpg", os.urandom(3_000_000 + i)) for i in range(3)]
    before = _state(source)
    told: list[tuple[int, int]] = []
    report = copy_photos(
        [_photo(i, path) for i, path in enumerate(paths)],
        target,
        progress=lambda done, total: told.append((done, total)),
    )
    assert _state(target) == before
    assert _state(source) == before
    assert report.copies == tuple(target / path.name for path in paths)
    assert report.left_out == ()
    assert told == [(0, 3), (1, 3), (2, 3), (3, 3)]


def test_copies_are_on_the_disk_before_they_are_told_of(
    source: Path, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    photos = [_photo(i, _write(source / f"{i}.jpg")) for i in range(3)]
    answers = iter([None, errno.EINVAL, errno.EIO])
    asked = []

    def fsync(descriptor: int) -> None:
        asked.append(os.fstat(descriptor).st_size)
        error = next(answers)
        if error is not None:
            raise OSError(error, os.strerror(error))

    monkeypatch.setattr(os, "fsync", fsync)
    report = copy_photos(photos, target)
    assert asked == [5, 5, 5], "all of each copy had been written"
    # The second file system knows no such call; the third disk fails.
    assert [path.name for path in report.copies] == ["0.jpg", "1.jpg"]
    assert report.stopped_by is not None
    assert sorted(path.name for path in target.iterdir()) == ["0.jpg", "1.jpg"]


def test_equal_names_are_numbered_and_nothing_is_overwritten(source: Path, target: Path) -> None:
    a = _write(source / "a" / "IMG_1.jpg", b"a")
    b = _write(source / "b" / "IMG_1.jpg", b"b")
    _write(target / "IMG_1.jpg", b"somebody else's")
    (target / "IMG_1 (3).jpg").mkdir()
    report = copy_photos([_photo(1, a), _photo(2, b)], target)
    assert (target / "IMG_1.jpg").read_bytes() == b"somebody else's"
    assert [path.name for path in report.copies] == ["IMG_1 (2).jpg", "IMG_1 (4).jpg"]
    assert [path.read_bytes() for path in report.copies] == [b"a", b"b"]


def test_a_photo_is_copied_once_from_the_first_place_that_can_be_read(
    source: Path, target: Path
) -> None:
    gone, there = source / "gone.jpg", _write(source / "there.jpg")
    report = copy_photos([_photo(1, gone, there)], target)
    assert [path.name for path in report.copies] == ["there.jpg"]


def test_photos_that_vanished_or_are_offline_are_left_out_and_the_rest_goes_on(
    source: Path, target: Path
) -> None:
    there = _write(source / "there.jpg")
    photos = [
        _photo(1, source / "vanished.jpg"),
        _photo(2, source / "unplugged.jpg", is_offline=True),
        _photo(3),
        _photo(4, there),
    ]
    report = copy_photos(photos, target)
    assert [path.name for path in report.copies] == ["there.jpg"]
    assert [(one.name, one.absence) for one in report.left_out] == [
        ("vanished.jpg", Absence.MISSING),
        ("unplugged.jpg", Absence.OFFLINE),
        ("", Absence.FORGOTTEN),
    ]


@pytest.mark.skipif(sys.platform == "win32", reason="modes mean something else there")
@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may read all")
def test_a_photo_without_permission_is_left_out(source: Path, target: Path) -> None:
    path = _write(source / "secret.jpg")
    path.chmod(0)
    report = copy_photos([_photo(1, path)], target)
    assert [one.absence for one in report.left_out] == [Absence.UNREADABLE]


def test_cancelled_in_the_middle_of_a_file_leaves_no_half_photo(
    source: Path, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = [_write(source / f"{i}.jpg", bytes(5 << 20)) for i in range(3)]
    token = CancelToken()
    written = 0
    write = copies._write

    def counting(to: BinaryIO, chunk: bytes) -> None:
        nonlocal written
        write(to, chunk)
        written += len(chunk)
        if written > 7 << 20:  # inside the second file
            token.cancel()

    monkeypatch.setattr(copies, "_write", counting)
    report = copy_photos([_photo(i, p) for i, p in enumerate(paths)], target, token=token)
    assert report.was_cancelled
    assert [path.name for path in target.iterdir()] == ["0.jpg"]
    assert report.copies == (target / "0.jpg",)


def _fail(monkeypatch: pytest.MonkeyPatch, number: int, on_file: int) -> None:
    """Let writing fail with an error of the system, from the n-th file on."""
    begun = 0
    write = copies._write
    last: Any = None

    def failing(to: BinaryIO, chunk: bytes) -> None:
        nonlocal begun, last
        if to is not last:
            begun, last = begun + 1, to
        if begun >= on_file:
            raise copies._TargetFailed(OSError(number, os.strerror(number)))
        write(to, chunk)

    monkeypatch.setattr(copies, "_write", failing)


def test_a_full_disk_ends_the_export_and_keeps_whole_copies(
    source: Path, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = [_write(source / f"{i}.jpg") for i in range(4)]
    _fail(monkeypatch, errno.ENOSPC, on_file=3)
    report = copy_photos([_photo(i, path) for i, path in enumerate(paths)], target)
    assert report.stopped_by is not None
    assert "full" in str(report.stopped_by)
    assert sorted(path.name for path in target.iterdir()) == ["0.jpg", "1.jpg"]
    assert len(report.copies) == 2


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
def test_the_systems_own_word_for_a_full_disk_is_understood() -> None:
    with (
        Path("/dev/full").open("wb", buffering=0) as full,
        pytest.raises(copies._TargetFailed) as failure,
    ):
        copies._write(full, b"x")
    assert failure.value.error.errno in copies._FULL


def test_a_target_that_goes_away_is_said(source: Path, target: Path) -> None:
    path = _write(source / "a.jpg")
    shutil.rmtree(target)
    report = copy_photos([_photo(1, path)], target)
    assert report.stopped_by is not None
    assert "not there any more" in str(report.stopped_by)
    assert report.copies == ()


def test_the_target_is_looked_at_before_anything_is_copied(
    source: Path, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    photos = [_photo(1, _write(source / "a.jpg", bytes(1000)))]
    check_target(target, photos)
    assert list(target.iterdir()) == []
    with pytest.raises(UserFacingError, match="cannot write"):
        check_target(target / "missing", photos)
    with pytest.raises(UserFacingError, match="cannot write"):
        check_target(_write(source / "file.txt"), photos)
    usage = shutil._ntuple_diskusage(10**9, 10**9 - 500, 500)
    monkeypatch.setattr(shutil, "disk_usage", lambda _folder: usage)
    with pytest.raises(UserFacingError, match="not enough room"):
        check_target(target, photos)


def test_names_that_are_no_text_and_long_names_are_kept(source: Path, target: Path) -> None:
    if sys.platform != "linux":
        pytest.skip("names are text there")
    raw = Path(os.fsdecode(os.fsencode(source) + b"/\xff\xfe.jpg"))
    long = source / ("ä" * 125 + ".jpg")
    photos = [_photo(1, _write(raw)), _photo(2, _write(long)), _photo(3, long)]
    report = copy_photos(photos, target)
    names = [os.fsencode(path.name) for path in report.copies]
    assert names[:2] == [b"\xff\xfe.jpg", os.fsencode(long.name)]
    assert names[2].endswith(b" (2).jpg")
    assert len(names[2]) <= 255


def test_a_disk_that_allows_less_gets_a_legal_name(
    source: Path, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if sys.platform == "win32":
        pytest.skip("such a name cannot stand there")
    path = _write(source / 'a: "b"?.jpg')
    touch = Path.touch

    def fat(self: Path, mode: int = 0o666, exist_ok: bool = True) -> None:
        if set(self.name) & set('<>:"|?*'):
            raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
        touch(self, mode, exist_ok)

    monkeypatch.setattr(Path, "touch", fat)
    report = copy_photos([_photo(1, path)], target)
    assert [path.name for path in report.copies] == ["a_ _b__.jpg"]


def test_the_root_around_a_folder_is_found_also_through_a_link(tmp_path: Path) -> None:
    top = tmp_path / "Pictures"
    (top / "2024").mkdir(parents=True)
    root = Root(ROOT, top, RootState.ONLINE, 0, None)
    assert root_around(top, [root]) is root
    assert root_around(top / "2024" / "new", [root]) is root
    assert root_around(tmp_path / "Pictures 2", [root]) is None
    assert root_around(tmp_path, [root]) is None
    if sys.platform != "win32":
        link = tmp_path / "link"
        link.symlink_to(top / "2024")
        assert root_around(link, [root]) is root


def test_thousands_of_one_name_are_not_counted_from_one_each_time(
    source: Path, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = _write(source / "a.jpg", b"x")
    tried = 0
    touch = Path.touch

    def counting(self: Path, mode: int = 0o666, exist_ok: bool = True) -> None:
        nonlocal tried
        tried += 1
        touch(self, mode, exist_ok)

    monkeypatch.setattr(Path, "touch", counting)
    report = copy_photos([_photo(i, path) for i in range(2000)], target)
    assert len(report.copies) == len(list(target.iterdir())) == 2000
    assert tried == 2000
