from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from indexer.bin.plan import BinPlan
from indexer.bin.records import EntryId, EntryState, Why
from indexer.bin.removal import BinRequest
from indexer.cancel import CancelToken
from indexer.catalog.journal_records import NewEntry
from indexer.errors import StorageFullError
from indexer.events import (
    BinChanged,
    BinProgress,
    DuplicatesChanged,
    PhotosAdded,
    PhotosRemoved,
)
from tests.indexer.bin.conftest import Workbench, digest, trashed, whys


def test_a_file_goes_to_the_trash_and_the_catalog_follows(bench: Workbench, trash: Path) -> None:
    kept, gone = bench.file("a.jpg"), bench.file("b/a.jpg")

    report = bench.run(bench.item(gone, kept, "identical-bytes"))

    assert whys(report) == [None]
    assert kept.exists()
    assert not gone.exists()
    assert trashed(trash) == ["a.jpg"]
    assert report.outcomes[0].trash_path == trash / "files" / "a.jpg"
    assert bench.library.catalog.files.photo_at(gone) is None
    assert bench.library.catalog.files.photo_at(kept) is not None
    (entry,) = bench.library.bin.entries(report.batch)
    assert entry.state is EntryState.MOVED
    assert (entry.file.path, entry.file.keeper) == (gone, kept)
    assert (entry.file.tier, entry.file.reason) == ("identical-bytes", "a reason")
    assert any(isinstance(event, PhotosRemoved) for event in bench.events)
    assert any(isinstance(event, BinChanged) for event in bench.events)
    assert DuplicatesChanged() in bench.events  # its group has a file less
    assert BinProgress(1, 1) in bench.events


def test_undo_brings_back_the_file_its_time_and_its_place_in_the_library(
    bench: Workbench, trash: Path
) -> None:
    kept, gone = bench.file("a.jpg", "kept"), bench.file("b/a.jpg", "gone")
    os.utime(gone, ns=(1_500_000_000_123_456_789, 1_500_000_000_123_456_789))
    before = gone.stat()
    photo_id = bench.library.catalog.files.photo_at(gone)
    report = bench.run(bench.item(gone, kept))
    assert bench.library.catalog.photos.ids().tolist() != []
    gone.parent.rmdir()  # tidied away meanwhile
    bench.events.clear()

    back = bench.restore(report)

    assert whys(back) == [None]
    assert gone.read_text() == "gone"
    assert (gone.stat().st_mtime_ns, gone.stat().st_ino) == (before.st_mtime_ns, before.st_ino)
    assert trashed(trash) == []
    assert list((trash / "info").iterdir()) == []
    assert bench.library.catalog.files.photo_at(gone) == photo_id
    assert PhotosAdded((photo_id,)) in bench.events  # type: ignore[arg-type]
    assert DuplicatesChanged() in bench.events
    (batch,) = bench.library.bin.batches
    assert (batch.files, batch.moved, batch.restored) == (1, 0, 1)


def test_a_dry_run_says_the_same_and_touches_nothing(bench: Workbench, trash: Path) -> None:
    kept, gone, lone = bench.file("a.jpg"), bench.file("b.jpg"), bench.file("c.jpg")
    items = (bench.item(gone, kept), bench.item(lone, None))

    report = bench.run(*items, is_dry_run=True)

    assert whys(report) == [None, "whole-group"]
    assert report.bytes_moved == 3
    assert gone.exists()
    assert not trash.exists()
    assert bench.library.bin.batches == []
    assert whys(bench.run(*items)) == whys(report)


@pytest.mark.parametrize("turned", [False, True])
def test_a_keeper_never_goes_whatever_the_order(bench: Workbench, turned: bool) -> None:
    a, b, c = (bench.file(f"{name}.jpg") for name in "abc")
    items = [bench.item(b, a), bench.item(a, c)]  # b leans on a, which goes itself

    report = bench.run(*(items[::-1] if turned else items))

    assert {each.path: each.why for each in report.outcomes} == {b: Why.KEEPER_GOES, a: None}
    assert b.exists()
    assert c.exists()


def test_a_plan_edited_to_bin_all_is_refused(bench: Workbench, trash: Path) -> None:
    a, b, c = (bench.file(f"{name}.jpg") for name in "abc")
    circle = bench.run(bench.item(a, b), bench.item(b, c), bench.item(c, a))
    assert whys(circle) == ["keeper-goes"] * 3
    bare = bench.run(bench.item(a, None), bench.item(b, None), bench.item(c, None))
    assert whys(bare) == ["whole-group"] * 3
    itself = bench.run(bench.item(a, a))
    assert whys(itself) == ["same-file"]
    assert trashed(trash) == []


def test_a_whole_group_goes_by_a_confirmation_of_its_own(bench: Workbench, trash: Path) -> None:
    a, b, other, kept = (bench.file(name) for name in ("a.jpg", "b.jpg", "other.jpg", "k.jpg"))
    items = (
        bench.item(a, None, group="g1"),
        bench.item(b, a, group="g1"),
        bench.item(other, None, group="g2"),
        bench.item(kept, other, group="g3"),
    )

    report = bench.run(*items, confirmed_groups=frozenset(("g1",)))

    assert whys(report) == [None, None, "whole-group", "keeper-goes"]
    assert trashed(trash) == ["a.jpg", "b.jpg"]
    assert whys(bench.restore(report)) == [None, None]


def test_a_link_or_a_second_path_is_not_a_duplicate(bench: Workbench) -> None:
    kept = bench.file("a.jpg")
    hard = bench.folder / "hard.jpg"
    os.link(kept, hard)
    soft = bench.folder / "soft.jpg"
    soft.symlink_to(kept)
    below = bench.folder / "below"
    below.symlink_to(bench.folder)

    assert whys(bench.run(bench.item(hard, kept))) == ["same-file"]
    assert whys(bench.run(bench.item(soft, kept))) == ["no-file"]
    assert whys(bench.run(bench.item(kept, soft))) == ["same-file"]
    assert whys(bench.run(bench.item(below / "a.jpg", kept))) == ["same-file"]
    assert kept.read_text() == "one"


def test_where_letters_tell_no_case_two_spellings_are_one_file(
    bench: Workbench, monkeypatch: pytest.MonkeyPatch
) -> None:
    lower, upper, kept = bench.file("img.jpg"), bench.file("IMG.JPG"), bench.file("k.jpg")
    if lower.samefile(upper):
        items = [bench.item(upper, lower)]  # here they are, and the disk says so
    else:
        monkeypatch.setattr(os.path, "normcase", str.lower)  # as on Windows
        items = [bench.item(upper, lower), bench.item(lower, kept), bench.item(upper, kept)]
    assert whys(bench.run(items[0])) == ["same-file"]
    if items[1:]:
        assert whys(bench.run(*items[1:])) == ["twice", None]
    assert kept.exists()


def test_one_file_named_twice_in_a_plan_goes_once(bench: Workbench) -> None:
    kept, gone = bench.file("a.jpg"), bench.file("b.jpg")
    below = bench.folder / "below"
    below.symlink_to(bench.folder)
    item = bench.item(gone, kept)
    assert whys(bench.run(item, replace(item, path=below / "b.jpg"))) == ["twice", None]


def test_a_keeper_that_is_reached_as_a_victim_by_another_path_goes(bench: Workbench) -> None:
    a, b, c = (bench.file(f"{name}.jpg") for name in "abc")
    below = bench.folder / "below"
    below.symlink_to(bench.folder)
    report = bench.run(bench.item(a, below / "b.jpg"), bench.item(b, c))
    assert whys(report) == ["keeper-goes", None]


def test_what_vanished_or_changed_since_is_refused_and_the_rest_goes_on(
    bench: Workbench, trash: Path
) -> None:
    kept = bench.file("kept.jpg")
    items = {}
    for name in ("keeper gone", "keeper changed", "changed", "gone", "fine", "unknown"):
        keeper = bench.file(f"{name}/keeper.jpg")
        items[name] = bench.item(bench.file(f"{name}/victim.jpg"), keeper)
    for name in ("keeper gone", "gone"):
        (bench.folder / name / name.replace(" gone", ".jpg").replace("gone", "victim.jpg")).unlink()
    for name, file in (("keeper changed", "keeper"), ("changed", "victim")):
        path = bench.folder / name / f"{file}.jpg"
        stat = path.stat()
        path.write_text("two")  # of the same length and time
        os.utime(path, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    items["unknown"] = replace(items["unknown"], content_hash=b"")

    report = bench.run(*items.values())

    assert dict(zip(items, whys(report), strict=True)) == {
        "keeper gone": "keeper-gone",
        "keeper changed": "keeper-changed",
        "changed": "changed",
        "gone": "gone",
        "fine": None,
        "unknown": "unknown",
    }
    assert trashed(trash) == ["victim.jpg"]
    states = [entry.state for entry in bench.library.bin.entries(report.batch)]
    assert states.count(EntryState.REFUSED) == 5
    assert all(each.detail for each in report.refused)
    assert kept.exists()


def test_what_is_said_to_be_the_same_bytes_must_be(bench: Workbench) -> None:
    kept, gone = bench.file("a.jpg", "one"), bench.file("b.jpg", "two")
    assert whys(bench.run(bench.item(gone, kept, "identical-bytes"))) == ["no-copy"]
    assert whys(bench.run(bench.item(gone, kept, "same-picture"))) == [None]


def test_a_keeper_in_a_trash_is_none(bench: Workbench, trash: Path) -> None:
    gone = bench.file("a.jpg")
    for folder in (".Trash-1000/files", "$RECYCLE.BIN/S-1-5", ".Trashes/501", "Trash/files"):
        keeper = bench.file(f"{folder}/a.jpg")
        assert whys(bench.run(bench.item(gone, keeper))) == ["keeper-in-trash"], folder
        assert whys(bench.run(bench.item(keeper, gone))) == ["in-trash"], folder
    (trash / "files").mkdir(parents=True)
    link = bench.folder / "elsewhere"
    link.symlink_to(trash / "files")
    shutil.copy(gone, link / "a.jpg")
    assert whys(bench.run(bench.item(gone, link / "a.jpg"))) == ["keeper-in-trash"]
    assert gone.exists()


def test_protected_folders_refuse_by_whatever_path(bench: Workbench) -> None:
    kept, gone = bench.file("a.jpg"), bench.file("originals/2020/a.jpg")
    link = bench.folder / "link"
    link.symlink_to(bench.folder / "originals")
    bench.library.bin.protect(bench.folder / "originals")
    assert whys(bench.run(bench.item(gone, kept))) == ["protected"]
    assert whys(bench.run(bench.item(link / "2020" / "a.jpg", kept))) == ["protected"]
    bench.library.bin.unprotect(bench.folder / "originals")
    bench.library.bin.protect(link)
    assert whys(bench.run(bench.item(gone, kept))) == ["protected"]
    bench.library.bin.unprotect(link)
    assert bench.library.bin.protected == []
    assert whys(bench.run(bench.item(gone, kept))) == [None]


def test_a_plan_of_another_library_moves_nothing(bench: Workbench) -> None:
    kept, gone = bench.file("a.jpg"), bench.file("b.jpg")
    plan = BinPlan("0" * 32, (bench.item(gone, kept),))
    report = bench.library.bin.run(BinRequest(plan))
    assert whys(report) == ["other-library"]
    assert gone.exists()


def test_an_offline_root_is_said_to_be_offline(bench: Workbench) -> None:
    kept, gone = bench.file("a.jpg"), bench.file("b.jpg")
    item = bench.item(gone, kept)
    away = bench.folder.with_name("away")
    bench.folder.rename(away)
    assert whys(bench.run(item)) == ["offline"]
    bench.folder.mkdir()  # an empty mount point
    assert whys(bench.run(item)) == ["offline"]
    bench.folder.rmdir()
    away.rename(bench.folder)
    assert whys(bench.run(item)) == [None]


def test_a_read_only_folder_refuses_and_the_rest_goes_on(
    bench: Workbench, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept, gone, other = (bench.file(name) for name in ("a.jpg", "closed/b.jpg", "c.jpg"))
    gone.parent.chmod(0o500)
    if os.access(gone.parent, os.W_OK):  # nothing is forbidden to this user
        allowed = os.access
        closed = gone.parent
        monkeypatch.setattr(
            os,
            "access",
            lambda path, mode: os.fsdecode(path) != str(closed) and allowed(path, mode),
        )
    try:
        report = bench.run(bench.item(gone, kept), bench.item(other, kept))
        assert whys(report) == ["read-only", None]
    finally:
        gone.parent.chmod(0o700)
    assert gone.read_text() == "one"


def test_the_disk_says_no_in_the_middle_and_the_rest_goes_on(
    bench: Workbench, monkeypatch: pytest.MonkeyPatch, trash: Path
) -> None:
    """A full trash volume, a read-only mount: the system refuses only when it is asked."""
    kept = bench.file("k.jpg")
    gone = [bench.file(f"{name}.jpg") for name in "abc"]
    rename = os.rename

    def full(source: object, target: object) -> None:
        if b"b.jpg" in os.fsencode(str(os.fsdecode(source))):  # type: ignore[arg-type]
            raise OSError(28, "No space left on device")
        rename(source, target)  # type: ignore[arg-type]

    monkeypatch.setattr(os, "rename", full)
    report = bench.run(*(bench.item(path, kept) for path in gone))
    monkeypatch.undo()

    assert whys(report) == [None, "failed", None]
    assert "No space left" in report.outcomes[1].detail
    assert gone[1].exists()
    assert trashed(trash) == ["a.jpg", "c.jpg"]
    assert bench.library.catalog.files.photo_at(gone[1]) is not None


def test_a_system_that_lies_is_found_out(bench: Workbench, monkeypatch: pytest.MonkeyPatch) -> None:
    kept, gone = bench.file("a.jpg"), bench.file("b.jpg")
    monkeypatch.setattr("indexer.bin.moving.send", lambda path: None)
    report = bench.run(bench.item(gone, kept))
    assert whys(report) == ["failed"]
    assert bench.library.bin.entries(report.batch)[0].state is EntryState.FAILED

    monkeypatch.setattr("indexer.bin.moving.send", lambda path: path.unlink())
    report = bench.run(bench.item(gone, kept))
    assert whys(report) == ["lost"]
    assert bench.library.bin.entries(report.batch)[0].state is EntryState.LOST


def test_a_victim_that_vanishes_at_that_very_moment_is_not_said_to_be_in_the_trash(
    bench: Workbench, monkeypatch: pytest.MonkeyPatch
) -> None:
    from indexer.catalog.journal import Journal

    kept, gone = bench.file("a.jpg"), bench.file("b.jpg")
    intend = Journal.intend

    def intend_and_vanish(journal: Journal, files: Sequence[NewEntry]) -> list[EntryId]:
        gone.unlink()
        return intend(journal, files)

    monkeypatch.setattr(Journal, "intend", intend_and_vanish)
    report = bench.run(bench.item(gone, kept))
    assert whys(report) == ["gone"]
    assert bench.library.bin.entries(report.batch)[0].state is EntryState.FAILED
    assert bench.library.catalog.files.photo_at(gone) is None


def test_a_journal_that_cannot_be_written_to_stops_it_before_anything_moves(
    bench: Workbench, monkeypatch: pytest.MonkeyPatch
) -> None:
    from indexer.catalog.journal import Journal

    def full(*_args: object) -> None:
        raise StorageFullError("The disk is full")

    kept, gone = bench.file("a.jpg"), bench.file("b.jpg")
    monkeypatch.setattr(Journal, "intend", full)
    report = bench.run(bench.item(gone, kept))
    assert report.outcomes == ()
    assert report.stopped_by is not None
    assert gone.exists()


def test_a_keeper_that_goes_at_that_very_moment_brings_the_victim_back(
    bench: Workbench, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two mounts of one network drive may show one file as two: both are gone together."""
    from indexer.bin import system_trash

    kept, gone = bench.file("a.jpg"), bench.file("b.jpg")

    def send(path: Path) -> None:
        system_trash.send(path)
        kept.unlink()

    monkeypatch.setattr("indexer.bin.moving.send", send)
    report = bench.run(bench.item(gone, kept))
    assert whys(report) == ["keeper-gone"]
    assert gone.read_text() == "one"
    assert bench.library.bin.entries(report.batch)[0].state is EntryState.FAILED


def test_names_that_are_taken_in_the_trash_are_told_apart(bench: Workbench, trash: Path) -> None:
    kept = bench.file("k.jpg", "keep")
    gone = [bench.file(f"{n}/IMG (1).x.jpg", f"content {n}") for n in range(12)]
    report = bench.run(*(bench.item(path, kept) for path in gone))
    assert whys(report) == [None] * 12
    assert len({each.trash_path for each in report.outcomes}) == 12
    assert whys(bench.restore(report)) == [None] * 12
    assert [path.read_text() for path in gone] == [f"content {n}" for n in range(12)]


@pytest.mark.skipif(sys.platform != "linux", reason="names are text there")
def test_names_that_are_no_utf8_survive(bench: Workbench) -> None:
    kept = bench.file("k.jpg", "keep")
    names = [os.fsdecode(b"caf\xe9.jpg"), "käse 100% #1.jpg", "new\nline.jpg"]
    gone = [bench.file(name, name.encode("utf-8", "replace").decode()) for name in names]
    before = [digest(path) for path in gone]
    report = bench.run(*(bench.item(path, kept) for path in gone))
    assert whys(report) == [None] * 3
    assert whys(bench.restore(report)) == [None] * 3
    assert [digest(path) for path in gone] == before


def test_a_cancelled_run_ends_between_two_files(bench: Workbench) -> None:
    kept = bench.file("k.jpg")
    gone = [bench.file(f"{n}.jpg") for n in range(5)]
    token = CancelToken()

    def progress(done: int, total: int) -> None:
        assert total == 5
        if done == 2:
            token.cancel()

    request = BinRequest(bench.plan(*(bench.item(path, kept) for path in gone)))
    report = bench.library.bin.run(request, progress, token)
    assert report.was_cancelled
    assert [path.exists() for path in gone] == [False, False, True, True, True]
    assert len(bench.restore(report).done) == 2
