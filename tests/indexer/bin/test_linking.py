from __future__ import annotations

import os
from pathlib import Path

import pytest

from indexer.bin.records import EntryState
from tests.indexer.bin.conftest import Workbench, trashed, whys


def test_a_link_takes_the_place_and_undo_brings_back_the_file(
    bench: Workbench, trash: Path
) -> None:
    kept, gone = bench.file("a.jpg"), bench.file("b/b.jpg")
    before = gone.stat()

    report = bench.run(bench.item(gone, kept), replaces_by_links=True)

    assert whys(report) == [None]
    assert gone.samefile(kept)
    assert trashed(trash) == ["b.jpg"]
    assert [path.name for path in gone.parent.iterdir()] == ["b.jpg"]
    assert bench.library.catalog.files.photo_at(gone) is not None

    assert whys(bench.restore(report)) == [None]
    assert not gone.samefile(kept)
    assert (gone.stat().st_ino, gone.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)
    assert kept.stat().st_nlink == 1
    assert trashed(trash) == []


def test_a_link_that_was_changed_meanwhile_is_not_overwritten(bench: Workbench) -> None:
    kept, gone = bench.file("a.jpg"), bench.file("b.jpg")
    report = bench.run(bench.item(gone, kept), replaces_by_links=True)
    gone.unlink()
    gone.write_text("something else")
    assert whys(bench.restore(report)) == ["taken"]
    assert gone.read_text() == "something else"


def test_what_belongs_to_a_name_stays_beside_the_link(bench: Workbench) -> None:
    kept, gone = bench.file("a.jpg"), bench.file("b.jpg")
    sidecar = bench.file("b.xmp", is_known=False)
    assert whys(bench.run(bench.item(gone, kept), replaces_by_links=True)) == [None]
    assert sidecar.exists()


def test_only_the_same_bytes_are_linked(bench: Workbench) -> None:
    kept, gone = bench.file("a.jpg", "one"), bench.file("b.jpg", "two")
    assert whys(bench.run(bench.item(gone, kept), replaces_by_links=True)) == ["no-link"]
    assert gone.read_text() == "two"


def test_a_file_system_without_links_moves_nothing(
    bench: Workbench, trash: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept, gone = bench.file("a.jpg"), bench.file("b.jpg")

    def refuse(*_args: object, **_named: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse)
    report = bench.run(bench.item(gone, kept), replaces_by_links=True)
    assert whys(report) == ["no-link"]
    assert gone.exists()
    assert trashed(trash) == []
    assert bench.library.bin.entries(report.batch)[0].state is EntryState.FAILED

    # Where there are none, restoring still overwrites nothing.
    report = bench.run(bench.item(gone, kept))
    assert whys(bench.restore(report)) == [None]
    report = bench.run(bench.item(gone, kept))
    gone.write_text("taken")
    assert whys(bench.restore(report)) == ["taken"]
    assert gone.read_text() == "taken"
