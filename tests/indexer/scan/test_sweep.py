"""Moved, gone and away: what is forgotten, and what never is."""

from __future__ import annotations

import errno
import shutil
import sys
from collections.abc import Callable

import pytest

from indexer.messages import Message
from indexer.scan import ScanKind
from indexer.types import Stage
from tests.indexer.scan.library import BROKEN, Library

CHANGED, UNCHANGED = ScanKind.CHANGED, ScanKind.UNCHANGED
needs_links = pytest.mark.skipif(sys.platform == "win32", reason="links need rights on Windows")
needs_bytes = pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such names")


def test_moved_and_copied_files_reuse_photos(library: Library) -> None:
    for name in "abc":
        library.write(f"old/{name}.jpg", name)
    library.index()
    before = library.catalog.photos.ids().tolist()
    top = library.root.path

    (top / "old").rename(top / "new")
    (top / "new" / "a.jpg").rename(top / "new" / "renamed.jpg")
    shutil.copy(top / "new" / "b.jpg", top / "copy of b.jpg")
    _, outcome = library.index()

    assert len(outcome.vanished_files) == 3
    assert library.catalog.photos.ids().tolist() == before
    assert library.paths() == ["copy of b.jpg", "new/b.jpg", "new/c.jpg", "new/renamed.jpg"]
    assert library.catalog.names.find("old")[1] == 0


def test_deleted_files_and_folders_are_swept(library: Library) -> None:
    for name in ("a.jpg", "b.jpg", "sub/c.jpg", "sub/deep/d.jpg", "sub2/e.jpg"):
        library.write(name, name)
    library.index()

    (library.root.path / "a.jpg").unlink()
    shutil.rmtree(library.root.path / "sub")
    _, outcome = library.index()

    assert len(outcome.vanished_files) == 3
    assert library.paths() == ["b.jpg", "sub2/e.jpg"]
    assert library.index()[1].vanished_files == ()


def test_a_file_that_became_a_folder_and_a_folder_that_became_a_file(library: Library) -> None:
    library.write("a.jpg", "a")
    library.write("b.jpg/inside.jpg", "b")
    library.index()
    top = library.root.path
    (top / "a.jpg").unlink()
    shutil.rmtree(top / "b.jpg")
    library.write("a.jpg/inside.jpg", "new a")
    library.write("b.jpg", "new b")
    library.index()
    assert library.paths() == ["a.jpg/inside.jpg", "b.jpg"]


def test_a_missing_root_is_offline_and_nothing_is_forgotten(library: Library) -> None:
    library.write("sub/a.jpg", "a")
    library.write("b.jpg", BROKEN)
    library.index()
    library.root.path.rename(library.root.path.with_name("away"))

    kinds, outcome = library.index()

    assert (kinds, outcome.is_offline, outcome.vanished_files) == ({}, True, ())
    assert library.paths() == ["sub/a.jpg"]
    assert library.problems() == ["b.jpg"]
    library.root.path.with_name("away").rename(library.root.path)
    kinds, outcome = library.index()
    assert (kinds["sub/a.jpg"], outcome.is_offline) == (UNCHANGED, False)


def test_an_empty_mount_point_is_offline(library: Library) -> None:
    assert not library.index()[1].is_offline  # a new folder may well be empty
    library.write("a.jpg", "a")
    library.index()
    (library.root.path / "a.jpg").unlink()
    library.write(".keep")

    _, outcome = library.index()

    assert outcome.is_offline
    assert library.paths() == ["a.jpg"]


def test_a_file_in_the_place_of_the_root_is_offline(library: Library) -> None:
    library.write("a.jpg", "a")
    library.index()
    shutil.rmtree(library.root.path)
    library.root.path.write_text("no folder")
    assert library.index()[1].is_offline
    assert library.paths() == ["a.jpg"]


@pytest.mark.parametrize("is_remade", [False, True])
def test_a_root_that_goes_away_during_the_walk_is_offline(
    library: Library, is_remade: bool
) -> None:
    for name in ("a/1.jpg", "b/2.jpg", "c/3.jpg"):
        library.write(name, name)
    library.index()
    scan = library.scan()
    assert next(scan).relative_path == b"a/1.jpg"

    library.root.path.rename(library.root.path.with_name("away"))
    if is_remade:  # the mount point that was below it
        library.root.path.mkdir()
    assert list(scan) == []

    assert scan.outcome.is_offline
    assert not scan.outcome.vanished_files
    assert not scan.outcome.vanished_problems


@pytest.mark.parametrize("error", [errno.EACCES, errno.EIO])
def test_a_folder_that_cannot_be_read_is_a_problem_and_the_scan_goes_on(
    library: Library, refuse_listing: Callable[..., None], error: int
) -> None:
    for name in ("a/1.jpg", "b/2.jpg", "b/deep/3.jpg", "b2/4.jpg", "c/5.jpg"):
        library.write(name, name)
    library.write("b/broken.jpg", BROKEN)
    library.index()
    before = library.paths()
    shutil.rmtree(library.root.path / "b" / "deep")  # nobody can know
    (library.root.path / "c" / "5.jpg").unlink()
    refuse_listing(library.root.path / "b", error=error)
    for _ in range(2):  # one row, however often
        kinds, outcome = library.index()

    assert sorted(kinds) == ["a/1.jpg", "b2/4.jpg"]
    assert not outcome.is_offline
    assert library.paths() == [path for path in before if path != "c/5.jpg"]
    assert library.problems() == ["b", "b/broken.jpg"]
    problem = library.catalog.problems.page()[0]
    assert problem.stage is Stage.SCAN
    assert isinstance(problem.reason, Message), "the window says it in its own language"
    assert problem.reason.startswith("The folder cannot be read (")

    refuse_listing()
    library.index()
    assert library.problems() == ["b/broken.jpg"]
    assert library.paths() == ["a/1.jpg", "b/2.jpg", "b2/4.jpg"]


def test_a_root_that_cannot_be_read_is_a_problem_and_nothing_is_forgotten(
    library: Library, refuse_listing: Callable[..., None]
) -> None:
    library.write("sub/a.jpg", "a")
    library.index()
    refuse_listing(library.root.path)

    _, outcome = library.index()

    assert not outcome.is_offline
    assert library.problems() == ["."]
    assert library.paths() == ["sub/a.jpg"]
    refuse_listing()
    library.index()
    assert library.problems() == []
