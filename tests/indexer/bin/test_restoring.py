from __future__ import annotations

import errno
import os
import shutil
from pathlib import Path

import pytest

from indexer.bin.placing import move_without_overwriting
from indexer.bin.records import BinReport, EntryState
from indexer.errors import UserFacingError
from indexer.events import BinChanged, PhotosAdded
from indexer.library import Library
from indexer.profile import Profile
from tests.indexer.bin.conftest import Workbench, digest, trashed, whys


@pytest.fixture
def gone(bench: Workbench) -> Path:
    return bench.file("b/IMG.jpg", "gone")


@pytest.fixture
def report(bench: Workbench, gone: Path) -> BinReport:
    return bench.run(bench.item(gone, bench.file("kept.jpg", "kept")))


def test_a_later_process_undoes_it(
    bench: Workbench, report: BinReport, gone: Path, tmp_path: Path
) -> None:
    bench.library.close(timeout_s=10)
    later = Library.open(Profile(bench.library.profile.folder))
    try:
        (batch,) = later.bin.batches
        assert whys(later.bin.restore(batch.id)) == [None]
    finally:
        assert later.close(timeout_s=10)
    assert gone.read_text() == "gone"


def test_a_dry_run_says_the_same_and_touches_nothing(
    bench: Workbench, report: BinReport, gone: Path, trash: Path
) -> None:
    def dry() -> list[str | None]:
        found = bench.library.bin.restore(report.batch, is_dry_run=True)
        assert found.is_dry_run
        return whys(found)

    before = bench.library.bin.entries(report.batch)
    bench.events.clear()
    assert dry() == [None]
    gone.write_text("another")
    assert dry() == ["taken"]
    gone.unlink()
    shutil.rmtree(gone.parent)
    assert dry() == [None]  # the folder would be made again
    assert not gone.parent.exists()
    assert trashed(trash) == ["IMG.jpg"]
    (trash / "files" / "IMG.jpg").unlink()
    assert dry() == ["emptied"]
    assert bench.library.bin.entries(report.batch) == before
    assert not any(isinstance(event, BinChanged | PhotosAdded) for event in bench.events)


def test_a_path_that_is_taken_stays_as_it_is(
    bench: Workbench, report: BinReport, gone: Path, trash: Path
) -> None:
    gone.write_text("another")
    back = bench.restore(report)
    assert whys(back) == ["taken"]
    assert gone.read_text() == "another"
    assert trashed(trash) == ["IMG.jpg"]
    gone.unlink()
    assert whys(bench.restore(report)) == [None]  # asked again, it works


def test_a_dangling_link_takes_a_path_too(bench: Workbench, report: BinReport, gone: Path) -> None:
    gone.symlink_to("nowhere")
    assert whys(bench.restore(report)) == ["taken"]
    assert gone.is_symlink()


def test_an_emptied_trash_is_said(bench: Workbench, report: BinReport, trash: Path) -> None:
    for path in (*(trash / "files").iterdir(), *(trash / "info").iterdir()):
        path.unlink()
    assert whys(bench.restore(report)) == ["emptied"]
    (entry,) = bench.library.bin.entries(report.batch)
    assert entry.state is EntryState.MOVED
    assert "emptied" in entry.detail


def test_a_trash_that_is_away_is_not_said_to_be_emptied(
    bench: Workbench, report: BinReport, trash: Path
) -> None:
    trash.rename(trash.with_name("away"))
    assert whys(bench.restore(report)) == ["offline"]
    trash.with_name("away").rename(trash)
    assert whys(bench.restore(report)) == [None]


def test_what_was_changed_in_the_trash_does_not_come_back(
    bench: Workbench, report: BinReport, gone: Path, trash: Path
) -> None:
    (trash / "files" / "IMG.jpg").write_text("other")
    assert whys(bench.restore(report)) == ["changed"]
    assert not gone.exists()


def test_what_the_file_manager_put_back_is_back(
    bench: Workbench, report: BinReport, gone: Path, trash: Path
) -> None:
    (trash / "files" / "IMG.jpg").rename(gone)
    (trash / "info" / "IMG.jpg.trashinfo").unlink()
    assert whys(bench.restore(report)) == [None]
    assert bench.library.catalog.files.photo_at(gone) is not None


def test_what_was_renamed_in_the_trash_is_found(
    bench: Workbench, report: BinReport, gone: Path, trash: Path
) -> None:
    (trash / "files" / "IMG.jpg").rename(trash / "files" / "x")
    (trash / "info" / "IMG.jpg.trashinfo").rename(trash / "info" / "x.trashinfo")
    assert whys(bench.restore(report)) == [None]
    assert gone.read_text() == "gone"
    assert list((trash / "info").iterdir()) == []


def test_a_trash_that_was_copied_to_another_disk_is_searched_by_its_notes(
    bench: Workbench, report: BinReport, gone: Path, trash: Path
) -> None:
    """New inodes and times, and a new name: the note says where it came from."""
    files, info = trash / "files", trash / "info"
    shutil.copy(files / "IMG.jpg", files / "IMG.2.jpg")
    (info / "IMG.jpg.trashinfo").rename(info / "IMG.2.jpg.trashinfo")
    (files / "IMG.jpg").unlink()
    assert whys(bench.restore(report)) == [None]
    assert gone.read_text() == "gone"


def test_a_folder_is_not_made_on_a_drive_that_is_away(
    bench: Workbench, report: BinReport, gone: Path
) -> None:
    away = bench.folder.with_name("away")
    bench.folder.rename(away)
    bench.folder.mkdir()
    assert whys(bench.restore(report)) == ["offline"]
    assert list(bench.folder.iterdir()) == []


def test_single_files_of_a_decision_come_back(bench: Workbench) -> None:
    kept = bench.file("kept.jpg", "kept")
    files = [bench.file(f"{n}.jpg", str(n)) for n in range(3)]
    report = bench.run(*(bench.item(path, kept) for path in files))
    middle = report.outcomes[1].entry_id
    assert middle is not None
    assert len(bench.library.bin.restore(report.batch, [middle]).done) == 1
    assert [path.exists() for path in files] == [False, True, False]
    assert len(bench.restore(report).done) == 2
    assert bench.restore(report).outcomes == ()


def test_a_decision_that_there_is_not(bench: Workbench) -> None:
    with pytest.raises(UserFacingError, match="Nothing was removed"):
        bench.library.bin.restore("0")


def test_to_another_drive_the_copy_is_proven_before_the_source_goes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source, target = tmp_path / "a", tmp_path / "b"
    source.write_text("bytes")
    real = os.link

    def link(one: Path, other: Path, **named: bool) -> None:
        if one == source:
            raise OSError(errno.EXDEV, "Invalid cross-device link")
        real(one, other, **named)

    monkeypatch.setattr(os, "link", link)
    with pytest.raises(OSError, match="b"):
        move_without_overwriting(source, target, b"of other bytes")
    assert source.exists()
    assert not target.exists()
    target.write_text("taken")
    with pytest.raises(FileExistsError):
        move_without_overwriting(source, target, digest(source))
    assert target.read_text() == "taken"
    target.unlink()
    move_without_overwriting(source, target, digest(source))
    assert [path.name for path in tmp_path.iterdir()] == ["b"]
    assert target.read_text() == "bytes"
