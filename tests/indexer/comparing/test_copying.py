"""Copies of files: what goes together keeps one name, and goes as a whole or not at all."""

from __future__ import annotations

import errno
import os
import shutil
import sys
from pathlib import Path

import pytest

from indexer.bin.placing import move_without_overwriting
from indexer.cancel import CancelToken
from indexer.comparing import copying, whole_copies
from indexer.comparing.copying import CopiedReport, copy_files
from indexer.comparing.records import ThereFile
from indexer.media.hashing import content_hash


@pytest.fixture
def card(tmp_path: Path) -> Path:
    folder = tmp_path / "card"
    folder.mkdir()
    return folder


@pytest.fixture
def target(tmp_path: Path) -> Path:
    folder = tmp_path / "library"
    folder.mkdir()
    return folder


def _file(path: Path) -> ThereFile:
    data = b"the picture " + path.name.encode()
    path.write_bytes(data)
    return ThereFile(path, len(data), content_hash(data))


def _copy(files: list[ThereFile], target: Path) -> CopiedReport:
    told: list[tuple[int, int]] = []
    report = copy_files(files, target, lambda *numbers: told.append(numbers), CancelToken())
    assert told[0] == (0, len(files))
    return report


def _names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_raw_and_jpeg_of_one_shot_keep_one_name_and_their_sidecar(card: Path, target: Path) -> None:
    shot = [_file(card / "IMG_1.CR2"), _file(card / "IMG_1.JPG")]
    (card / "IMG_1.xmp").write_text("<x/>")
    (target / "IMG_1.JPG").write_text("another one")

    report = _copy(shot, target)

    assert report.sources == tuple(file.path for file in shot)
    assert report.not_copied == ()
    assert _names(target) == ["IMG_1 (2).CR2", "IMG_1 (2).JPG", "IMG_1 (2).xmp", "IMG_1.JPG"]
    assert (target / "IMG_1.JPG").read_text() == "another one"


def test_where_one_of_a_shot_cannot_be_copied_none_is_and_all_are_told(
    card: Path, target: Path
) -> None:
    shot = [_file(card / "IMG_1.CR2"), _file(card / "IMG_1.JPG"), _file(card / "IMG_2.JPG")]
    shot[1].path.write_bytes(b"edited meanwhile")

    report = _copy(shot, target)

    assert _names(target) == ["IMG_2.JPG"]
    assert [each.path.name for each in report.not_copied] == ["IMG_1.CR2", "IMG_1.JPG"]
    raw, picture = (each.reason for each in report.not_copied)
    assert picture == "It has changed since it was compared"
    assert "IMG_1.JPG" in raw
    assert picture in raw


def test_a_drive_that_fails_between_two_names_keeps_neither(
    card: Path, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shot = [_file(card / "IMG_1.JPG")]
    (card / "IMG_1.xmp").write_text("<x/>")

    def move(source: Path, to: Path, digest: bytes) -> None:
        if to.suffix == ".xmp":
            raise OSError(errno.EIO, "Input/output error")
        move_without_overwriting(source, to, digest)

    monkeypatch.setattr(whole_copies, "move_without_overwriting", move)
    report = _copy(shot, target)

    assert report.stopped_by is not None
    assert report.copied == ()
    assert _names(target) == []


@pytest.mark.skipif(sys.platform == "win32", reason="no limit can be set there")
@pytest.mark.parametrize("size_bytes", [2_500_000, (1 << 20) + 100])  # 100: still in a buffer
def test_a_disk_that_is_full_in_the_middle_of_a_file_keeps_none_of_it(
    card: Path, target: Path, size_bytes: int
) -> None:
    import resource

    small, large = _file(card / "IMG_1.JPG"), card / "IMG_2.JPG"
    large.write_bytes(bytes(size_bytes))
    files = [small, ThereFile(large, size_bytes, content_hash(bytes(size_bytes)))]
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1 << 20, before[1]))
    try:
        report = _copy(files, target)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)

    assert report.stopped_by is not None
    assert [path.name for path in report.copied] == ["IMG_1.JPG"]
    assert _names(target) == ["IMG_1.JPG"]


def test_a_card_that_is_pulled_out_leaves_what_was_copied_and_says_the_rest(
    card: Path, target: Path
) -> None:
    files = [_file(card / f"IMG_{number}.JPG") for number in range(4)]

    def pull(done: int, _total: int) -> None:
        if done == 2:
            shutil.rmtree(card)

    report = copy_files(files, target, pull, CancelToken())

    assert [path.name for path in report.copied] == ["IMG_0.JPG", "IMG_1.JPG"]
    assert [each.path for each in report.not_copied] == [file.path for file in files[2:]]
    assert all(each.reason for each in report.not_copied)
    assert _names(target) == ["IMG_0.JPG", "IMG_1.JPG"]


def test_names_and_times_are_on_the_disk_before_anything_is_claimed(
    card: Path, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is copied may be wiped on the card at once, and then the power fails."""
    synced: list[tuple[Path, list[str]]] = []
    monkeypatch.setattr(copying, "sync_folder", lambda at: synced.append((at, _names(at))))
    (card / "DCIM" / "100").mkdir(parents=True)
    (card / "DCIM" / "101").mkdir()
    files = [_file(card / "DCIM" / name) for name in ("100/IMG_1.JPG", "101/IMG_2.JPG")]
    os.utime(files[0].path, ns=(5, 1_234_567_890_123_456_789))

    _copy(files, target)

    assert (target / "100" / "IMG_1.JPG").stat().st_mtime_ns == 1_234_567_890_123_456_789
    assert synced == [
        (target / "100", ["IMG_1.JPG"]),
        (target / "101", ["IMG_2.JPG"]),
        (target, ["100", "101"]),
    ]


def test_a_long_name_that_is_taken_is_shortened_for_its_number(card: Path, target: Path) -> None:
    name = "x" * 250 + ".jpeg"
    (target / name).write_text("another one")

    report = _copy([_file(card / name)], target)

    assert report.copied == (target / ("x" * 246 + " (2).jpeg"),)
    assert report.copied[0].is_file()
