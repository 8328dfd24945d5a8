"""Unchanged, changed and broken files: what is read again and what is not opened."""

from __future__ import annotations

import builtins
import os
import shutil
import sys

import pytest

from indexer.scan import ScanKind
from tests.indexer.catalog.making import ENCODER, OTHER_ENCODER, digest
from tests.indexer.scan.library import BROKEN, UNREADABLE, Library

CHANGED, UNCHANGED = ScanKind.CHANGED, ScanKind.UNCHANGED
needs_links = pytest.mark.skipif(sys.platform == "win32", reason="links need rights on Windows")
needs_bytes = pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such names")


def test_an_unchanged_file_is_not_opened(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(10):
        library.write(f"{number % 3}/{number}.jpg", str(number))
    first, _ = library.index()

    def refuse(path: object, *_: object, **__: object) -> None:
        raise AssertionError(f"{path} was opened")

    with monkeypatch.context() as patch:
        patch.setattr(builtins, "open", refuse)
        patch.setattr(os, "open", refuse)
        patch.setattr("io.open", refuse)
        with pytest.raises(AssertionError, match="was opened"):
            (library.root.path / "0" / "0.jpg").read_bytes()
        second, outcome = library.index()

    assert set(first.values()) == {CHANGED}
    assert second == dict.fromkeys(first, UNCHANGED)
    assert outcome.vanished_files == ()


@pytest.mark.parametrize("how", ["size", "time", "inode"])
def test_a_changed_file_is_read_again(library: Library, how: str) -> None:
    file = library.write("a.jpg", "before")
    library.write("b.jpg", "other")
    library.index()
    before = library.catalog.photos.by_hash(digest("before"), None)
    assert before is not None
    stat = file.stat()

    if how == "inode":
        if stat.st_ino == 0 or sys.platform == "win32":
            pytest.skip("no inodes in a listing here")
        replacement = library.write("a.tmp", "behind")  # as long as "before"
        replacement.replace(file)
    else:
        file.write_text("longer than before" if how == "size" else "behind")
    later = stat.st_mtime_ns + (10**9 if how == "time" else 0)
    os.utime(file, ns=(later, later))

    kinds, _ = library.index()

    assert kinds == {"a.jpg": CHANGED, "b.jpg": UNCHANGED}
    assert before[0] not in library.catalog.photos.ids()
    assert library.paths() == ["a.jpg", "b.jpg"]
    assert library.kinds()["a.jpg"] is UNCHANGED


def test_a_drive_that_numbers_its_files_anew_is_not_read_again(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(6):
        library.write(f"{number}.jpg", str(number))
    library.index()
    top = library.root.path
    for number in range(6):  # as exFAT does when it is mounted: the same files, other inodes
        old = top / f"{number}.jpg"
        times = old.stat()
        shutil.copy(old, top / "copy")
        os.utime(top / "copy", ns=(times.st_atime_ns, times.st_mtime_ns))
        (top / "copy").rename(top / f"new {number}")
    for number in range(6):
        (top / f"new {number}").replace(top / f"{number}.jpg")

    assert set(library.kinds().values()) == {UNCHANGED}


def test_a_photo_without_a_vector_is_asked_for(library: Library) -> None:
    library.write("a.jpg", "a")
    library.index(encoder_id=None)

    assert library.kinds(None) == {"a.jpg": UNCHANGED}
    assert library.kinds(ENCODER) == {"a.jpg": ScanKind.NEEDS_VECTOR}
    (item,) = library.scan()
    assert library.catalog.photos.ids().tolist() == [item.photo_id]
    library.index()
    assert library.kinds(ENCODER) == {"a.jpg": UNCHANGED}
    assert library.kinds(OTHER_ENCODER) == {"a.jpg": ScanKind.NEEDS_VECTOR}


def test_a_broken_file_is_tried_again_only_when_it_changes(library: Library) -> None:
    file = library.write("a.jpg", BROKEN)
    library.index()
    assert library.problems() == ["a.jpg"]
    assert library.kinds() == library.kinds(None) == {"a.jpg": ScanKind.STILL_BROKEN}

    file.write_text("repaired")
    assert library.index()[0] == {"a.jpg": CHANGED}
    assert library.problems() == []
    assert library.paths() == ["a.jpg"]


def test_a_file_that_may_be_readable_next_time_is_tried_every_time(library: Library) -> None:
    library.write("a.jpg", UNREADABLE)
    for _ in range(2):
        assert library.index()[0] == {"a.jpg": CHANGED}
    assert library.problems() == ["a.jpg"]


def test_a_broken_file_that_is_gone_is_forgotten(library: Library) -> None:
    file = library.write("sub/a.jpg", BROKEN)
    library.write("b.jpg", BROKEN)
    library.index()
    shutil.rmtree(file.parent)
    library.index()
    assert library.problems() == ["b.jpg"]
    (library.root.path / "b.jpg").unlink()
    library.write("c.jpg", "c")
    library.index()
    assert library.problems() == []
