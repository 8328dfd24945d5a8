"""What a process that ended in the middle left, state by state; `test_bin_kill` kills for real."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from indexer.bin import system_trash
from indexer.bin.records import Action, Entry, EntryState
from indexer.catalog.journal_records import NewEntry
from indexer.library import Library
from indexer.profile import Profile
from tests.indexer.bin.conftest import Workbench, digest, trashed


def intend(
    bench: Workbench, path: Path, keeper: Path, action: Action = Action.BIN, batch: str = "b"
) -> NewEntry:
    stat = path.stat()
    entry = NewEntry(
        batch=batch,
        together=0,
        action=action,
        path=path,
        content_hash=digest(path),
        size_bytes=stat.st_size,
        mtime_ns=stat.st_mtime_ns,
        device=stat.st_dev,
        inode=stat.st_ino,
        keeper=keeper,
        keeper_hash=digest(keeper),
        tier="",
        reason="",
    )
    bench.library.catalog.journal.intend([entry])
    return entry


def settled(bench: Workbench, batch: str = "b") -> list[Entry]:
    bench.library.bin.settle()
    return bench.library.bin.entries(batch)


def test_before_the_move(bench: Workbench) -> None:
    kept, gone = bench.file("a.jpg"), bench.file("b.jpg")
    intend(bench, gone, kept)
    (entry,) = settled(bench)
    assert entry.state is EntryState.FAILED
    assert bench.library.catalog.files.photo_at(gone) is not None


def test_after_the_move(bench: Workbench, trash: Path) -> None:
    kept, gone = bench.file("a.jpg"), bench.file("b.jpg")
    intend(bench, gone, kept)
    system_trash.send(gone)
    (entry,) = settled(bench)
    assert (entry.state, entry.trash_path) == (EntryState.MOVED, trash / "files" / "b.jpg")
    assert bench.library.catalog.files.photo_at(gone) is None
    assert len(bench.library.bin.restore("b").done) == 1
    assert gone.read_text() == "one"


def test_a_file_that_was_edited_since_is_not_lost(bench: Workbench) -> None:
    kept, gone = bench.file("a.jpg"), bench.file("b.jpg")
    intend(bench, gone, kept)
    gone.write_text("edited")
    assert settled(bench)[0].state is EntryState.FAILED
    assert bench.library.catalog.files.photo_at(gone) is not None


def test_neither_here_nor_there(bench: Workbench) -> None:
    kept, gone = bench.file("a.jpg"), bench.file("b.jpg")
    intend(bench, gone, kept)
    gone.unlink()
    (entry,) = settled(bench)
    assert entry.state is EntryState.LOST
    assert entry.detail


def test_a_drive_that_is_away_is_waited_for(bench: Workbench) -> None:
    kept, gone = bench.file("a.jpg"), bench.file("b.jpg")
    intend(bench, gone, kept)
    away = bench.folder.with_name("away")
    bench.folder.rename(away)
    assert settled(bench)[0].state is EntryState.INTENDED
    away.rename(bench.folder)
    assert settled(bench)[0].state is EntryState.FAILED


def test_half_a_set_comes_back(bench: Workbench, trash: Path) -> None:
    kept, gone = bench.file("a.jpg"), bench.file("b.jpg")
    sidecar = bench.file("b.xmp", "words", is_known=False)
    intend(bench, gone, kept)
    intend(bench, sidecar, kept)
    system_trash.send(gone)
    assert [entry.state for entry in settled(bench)] == [EntryState.FAILED] * 2
    assert gone.exists()
    assert trashed(trash) == []
    assert bench.library.catalog.files.photo_at(gone) is not None


@pytest.mark.parametrize("stage", ["spare link", "moved", "linked"])
def test_a_link_in_three_places(bench: Workbench, trash: Path, stage: str) -> None:
    kept, gone = bench.file("a.jpg"), bench.file("b.jpg")
    intend(bench, gone, kept, Action.LINK)
    spare = gone.with_name(".kindred-1.link")
    os.link(kept, spare)
    if stage != "spare link":
        system_trash.send(gone)
    if stage == "linked":
        spare.rename(gone)
    (entry,) = settled(bench)
    assert not spare.exists()
    assert kept.exists()
    if stage == "linked":
        assert entry.state is EntryState.MOVED
        assert len(bench.library.bin.restore("b").done) == 1
    else:
        assert entry.state is EntryState.FAILED
    assert not gone.samefile(kept)
    assert trashed(trash) == []


@pytest.mark.parametrize("stage", ["before", "name taken", "two names", "after"])
def test_while_it_was_put_back(bench: Workbench, trash: Path, stage: str) -> None:
    kept, gone = bench.file("a.jpg"), bench.file("b.jpg")
    report = bench.run(bench.item(gone, kept))
    (entry,) = bench.library.bin.entries(report.batch)
    bench.library.catalog.journal.set_state(entry.id, EntryState.RESTORING)
    place = trash / "files" / "b.jpg"
    if stage == "name taken":
        gone.touch()
    elif stage == "two names":
        os.link(place, gone)
    elif stage == "after":
        place.rename(gone)
    (entry,) = settled(bench, report.batch)
    is_back = stage in ("two names", "after")
    assert entry.state is (EntryState.RESTORED if is_back else EntryState.MOVED)
    bench.restore(report)
    assert gone.read_text() == "one"
    assert trashed(trash) == []
    assert list((trash / "info").iterdir()) == [] or stage == "after"


def test_opening_a_library_settles_it(bench: Workbench) -> None:
    kept, gone = bench.file("a.jpg"), bench.file("b.jpg")
    intend(bench, gone, kept)
    later = Library.open(Profile(bench.library.profile.folder))
    try:
        later.submit(lambda: None, "bin").result(timeout=10)
        assert later.bin.entries("b")[0].state is EntryState.FAILED
    finally:
        assert later.close(timeout_s=10)
