"""Disks that fill up, names that are no text, and a desktop that empties the trash meanwhile."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from indexer.bin import linking, moving, restoring
from indexer.bin.plan import BinItem
from indexer.bin.records import BinReport, EntryState
from indexer.bin.removal import BinRequest
from indexer.catalog.journal import Journal
from indexer.errors import StorageFullError, UserFacingError
from indexer.library import Library, alone
from indexer.profile import Profile
from tests.indexer.bin.conftest import Workbench, trashed, whys

FULL = StorageFullError("full", "the disk is full")


def _full_at(state: EntryState, monkeypatch: pytest.MonkeyPatch) -> None:
    """The catalog's disk is full when that is to be noted."""
    real = Journal.set_state

    def note(journal: Journal, id_: object, to: EntryState, **more: object) -> None:
        if to is state:
            raise FULL
        real(journal, id_, to, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(Journal, "set_state", note)


def test_what_went_is_told_although_it_could_not_be_written_down(
    bench: Workbench, trash: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept, first, second = (bench.file(name, name) for name in ("a.jpg", "b.jpg", "c.jpg"))
    with monkeypatch.context() as patch:
        _full_at(EntryState.MOVED, patch)
        report = bench.run(bench.item(first, kept), bench.item(second, kept))
    assert report.stopped_by is not None
    assert [(each.path, each.is_done) for each in report.outcomes] == [(first, True)]
    assert trashed(trash) == ["b.jpg"]
    assert second.exists()
    assert whys(bench.restore(report)) == [None]  # settles first
    assert first.read_text() == "b.jpg"


def test_what_came_back_is_told_although_it_could_not_be_written_down(
    bench: Workbench, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept, first, second = (bench.file(name, name) for name in ("a.jpg", "b.jpg", "c.jpg"))
    report = bench.run(bench.item(first, kept), bench.item(second, kept))
    with monkeypatch.context() as patch:
        _full_at(EntryState.RESTORED, patch)
        back = bench.restore(report)
    assert back.stopped_by is not None
    assert [(each.path, each.is_done) for each in back.outcomes] == [(second, True)]
    assert second.exists()
    assert bench.library.bin.settle() == 1
    assert bench.library.catalog.files.photo_at(second) is not None
    assert whys(bench.restore(report)) == [None]
    assert first.exists()


def test_a_trash_that_is_emptied_at_that_very_moment_is_not_said_to_have_it(
    bench: Workbench, trash: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept, gone = bench.file("a.jpg", "a"), bench.file("b.jpg", "b")
    report = bench.run(bench.item(gone, kept))

    def emptied(*_: object) -> None:
        (trash / "files" / "b.jpg").unlink()
        raise FileNotFoundError(2, os.strerror(2))

    monkeypatch.setattr(moving, "move_without_overwriting", emptied)
    assert whys(bench.restore(report)) == ["emptied"]


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="names are Unicode there")
def test_words_that_are_no_text_are_kept(bench: Workbench) -> None:
    """Names of files stand in reasons, and a plan may say anything."""
    kept = bench.file("a.jpg", "a")
    gone = bench.file(os.fsdecode(b"IMG\xff\n1.jpg"), "b")
    item = bench.item(gone, kept)
    odd = BinItem(
        item.path, item.content_hash, kept, item.keeper_hash, "\udcff", "as \udcff.jpg", "\udcfe"
    )
    report = bench.run(odd)
    assert whys(report) == [None]
    (entry,) = bench.library.bin.entries(report.batch)
    assert entry.file.path == gone
    bench.library.bin.protect(bench.folder)
    bench.restore(report)
    again = bench.run(odd)
    assert whys(again) == ["protected"]
    assert bench.library.bin.entries(again.batch)[0].detail
    bench.library.bin.unprotect(bench.folder)
    gone.write_text("changed")
    report = bench.run(odd)
    assert whys(report) == ["changed"]
    assert bench.library.bin.entries(report.batch)[0].detail


def test_a_link_is_on_the_disk_before_it_is_called_made(
    bench: Workbench, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept, gone = bench.file("a.jpg"), bench.file("b/1.jpg")
    synced: list[list[str]] = []
    monkeypatch.setattr(
        linking, "sync_folder", lambda folder: synced.append([p.name for p in folder.iterdir()])
    )
    bench.run(bench.item(gone, kept), replaces_by_links=True)
    assert synced == [["1.jpg"]]


def test_names_are_on_the_disk_before_files_are_called_back(
    bench: Workbench, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = bench.file("a.jpg", "a")
    gone = [bench.file(name, name) for name in ("b/1.jpg", "b/2.jpg", "c/3.jpg")]
    report = bench.run(*(bench.item(path, kept) for path in gone))
    synced: list[Path] = []
    monkeypatch.setattr(restoring, "sync_folder", synced.append)
    bench.library.bin.restore(report.batch, is_dry_run=True)
    assert synced == []
    bench.restore(report)
    assert sorted(synced) == [bench.folder / "b", bench.folder / "c"]


def test_a_folder_that_is_protected_meanwhile_is_left_alone_from_then_on(bench: Workbench) -> None:
    kept = bench.file("a.jpg", "a")
    gone = [bench.file(f"b/{number}.jpg", f"{number}") for number in range(3)]
    plan = bench.plan(*(bench.item(path, kept) for path in gone))

    def protect(done: int, _total: int) -> None:
        if done == 1:
            bench.library.bin.protect(bench.folder / "b")

    report = bench.library.bin.run(BinRequest(plan), protect)
    assert whys(report) == [None, "protected", "protected"]


def test_two_that_move_files_of_one_library_do_not_do_so_at_once(
    bench: Workbench, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A window and a command, or two windows: the second one is told, and finds nothing changed."""
    monkeypatch.setattr(alone, "_TIMEOUT_S", 0.05)
    kept, gone, other = (bench.file(name, name) for name in ("a.jpg", "b.jpg", "c.jpg"))
    earlier = bench.run(bench.item(other, kept))
    second = Library.open(Profile(bench.library.profile.folder))
    refused: list[str] = []

    def meanwhile(_done: int, _total: int) -> None:
        plan = bench.plan(bench.item(kept, gone))  # each would remove what the other one keeps
        acts: list[Callable[[], BinReport]] = [
            lambda: second.bin.run(BinRequest(plan)),
            lambda: second.bin.restore(earlier.batch),
        ]
        for act in acts:
            with pytest.raises(UserFacingError) as busy:
                act()
            refused.append(busy.value.what)
        assert second.bin.settle() == 0  # what is on its way is nobody's leftover
        assert second.bin.look_into_trash() == 0
        dry = second.bin.run(BinRequest(plan, is_dry_run=True))
        assert whys(dry) == [None]

    try:
        first = BinRequest(bench.plan(bench.item(gone, kept)))
        assert whys(bench.library.bin.run(first, _once(meanwhile))) == [None]
        assert refused == ["Another Kindred is removing photos of this library"] * 2
        assert kept.exists()
        assert whys(second.bin.restore(earlier.batch)) == [None]
    finally:
        assert second.close(timeout_s=10)


def _once(told: Callable[[int, int], None]) -> Callable[[int, int], None]:
    def report(done: int, total: int) -> None:
        if done == 0:
            told(done, total)

    return report
