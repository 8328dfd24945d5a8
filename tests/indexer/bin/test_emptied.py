from __future__ import annotations

import shutil
from pathlib import Path

from indexer.bin.records import EntryState
from indexer.events import BinChanged
from tests.indexer.bin.conftest import Workbench, whys


def _states(bench: Workbench, batch: str) -> list[EntryState]:
    return [entry.state for entry in bench.library.bin.entries(batch)]


def test_what_is_emptied_put_back_and_still_there(bench: Workbench, trash: Path) -> None:
    kept = bench.file("k.jpg")
    files = [bench.file(f"{name}.jpg") for name in "abc"]
    report = bench.run(*(bench.item(path, kept) for path in files))
    assert bench.library.bin.moved_count == 3
    (trash / "files" / "a.jpg").unlink()
    (trash / "info" / "a.jpg.trashinfo").unlink()
    (trash / "files" / "b.jpg").rename(files[1])
    bench.events.clear()

    assert bench.library.bin.look_into_trash() == 2

    states = [EntryState.LOST, EntryState.RESTORED, EntryState.MOVED]
    assert _states(bench, report.batch) == states
    assert "it was emptied" in bench.library.bin.entries(report.batch)[0].detail
    assert bench.library.bin.moved_count == 1
    assert bench.library.catalog.files.photo_at(files[1]) is not None
    assert BinChanged() in bench.events
    bench.events.clear()
    assert bench.library.bin.look_into_trash() == 0
    assert not bench.events
    assert sorted(map(str, whys(bench.restore(report)))) == ["None", "emptied"]


def test_a_trash_that_is_away_is_not_taken_for_emptied(bench: Workbench, trash: Path) -> None:
    kept, gone = bench.file("k.jpg"), bench.file("a.jpg")
    report = bench.run(bench.item(gone, kept))
    shutil.move(trash, trash.with_name("unplugged"))
    assert bench.library.bin.look_into_trash() == 0
    assert _states(bench, report.batch) == [EntryState.MOVED]


def test_what_was_renamed_in_the_trash_is_in_it(bench: Workbench, trash: Path) -> None:
    kept, gone = bench.file("k.jpg"), bench.file("a.jpg")
    report = bench.run(bench.item(gone, kept))
    (trash / "files" / "a.jpg").rename(trash / "files" / "a 2.jpg")
    bench.library.bin.look_into_trash()
    assert _states(bench, report.batch) == [EntryState.MOVED]
    assert whys(bench.restore(report)) == [None]
    assert gone.exists()
