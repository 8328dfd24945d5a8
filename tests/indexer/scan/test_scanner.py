from __future__ import annotations

import builtins
import errno
import inspect
import os
import shutil
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from indexer.cancel import CancelToken
from indexer.catalog.catalog import Catalog
from indexer.errors import Cancelled
from indexer.profile import Profile
from indexer.scan import IgnoreRules, ScanKind, Scanner
from indexer.types import Root, Stage
from tests.indexer.catalog.making import ENCODER, OTHER_ENCODER, digest
from tests.indexer.scan.library import BROKEN, UNREADABLE, Library

CHANGED, UNCHANGED = ScanKind.CHANGED, ScanKind.UNCHANGED
needs_links = pytest.mark.skipif(sys.platform == "win32", reason="links need rights on Windows")
needs_bytes = pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such names")


@pytest.fixture
def refuse_listing(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Make some folders unreadable; root may read everything, so chmod would not do."""
    real = os.scandir

    def refuse(*paths: Path, error: int = errno.EACCES) -> None:
        def scandir(path: str) -> Any:
            if Path(path) in paths:
                raise OSError(error, os.strerror(error), path)
            return real(path)

        monkeypatch.setattr("indexer.scan.folder.os.scandir", scandir)

    return refuse


# --- what is found ------------------------------------------------------------------------------


def test_photos_are_found_in_order_and_nothing_else(library: Library) -> None:
    for name in ("b.jpg", "a.PNG", "notes.txt", "sub/c.heic", "sub/deep/er/d.webp", "zero.jpg"):
        library.write(name, name)
    (library.root.path / "folder.jpg").mkdir()
    library.write("folder.jpg/inside.jpg", "inside")

    scan = library.scan()
    items = list(scan)

    assert [os.fsdecode(item.relative_path) for item in items] == [
        "a.PNG",
        "b.jpg",
        "zero.jpg",
        "folder.jpg/inside.jpg",
        "sub/c.heic",
        "sub/deep/er/d.webp",
    ]
    assert all(item.kind is CHANGED and item.photo_id is None for item in items)
    assert scan.counts == {CHANGED: 6}
    first = items[0]
    assert first.path == library.root.path / "a.PNG"
    found = first.path.stat()
    assert (first.stat.size_bytes, first.stat.mtime_ns) == (found.st_size, found.st_mtime_ns)
    assert scan.outcome.folders == 5
    assert not scan.outcome.vanished_files
    assert not scan.outcome.problems
    assert not scan.outcome.is_offline


@needs_bytes
def test_names_that_are_no_text_work(library: Library) -> None:
    library.write(b"Stra\xdfe/\xff\xfe.jpg", "a")
    library.write('quote"\n.jpg', "b")

    (first, second) = library.scan()
    assert second.relative_path == b"Stra\xdfe/\xff\xfe.jpg"
    assert second.path.read_bytes() == b"a"
    assert first.path.read_bytes() == b"b"

    library.index()
    assert set(library.kinds().values()) == {UNCHANGED}
    second.path.unlink()
    library.index()
    assert library.catalog.counts().files == 1


def test_system_folders_and_hidden_names_are_passed_over(library: Library) -> None:
    for name in (
        ".hidden.jpg",
        "._resource.jpg",
        ".hidden/a.jpg",
        ".Trash-1000/files/a.jpg",
        ".thumbnails/a.jpg",
        "$RECYCLE.BIN/a.jpg",
        "System Volume Information/a.jpg",
        "sub/@eaDir/a.jpg",
        "#recycle/a.jpg",
        "lost+found/a.jpg",
        "My.photoslibrary/resources/derivatives/a.jpg",
        "My.photoslibrary/database/a.jpg",
        "Catalog Previews.lrdata/a.jpg",
    ):
        library.write(name, name)
    library.write("My.photoslibrary/originals/0/kept.jpg", "kept")

    assert list(library.kinds()) == ["My.photoslibrary/originals/0/kept.jpg"]


@needs_links
def test_a_link_to_a_file_counts_and_a_link_to_a_folder_does_not(
    library: Library, tmp_path: Path
) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "a.jpg").write_text("a")
    library.write("sub/b.jpg", "b")
    top = library.root.path
    (top / "file.jpg").symlink_to(tmp_path / "elsewhere" / "a.jpg")
    (top / "folder").symlink_to(tmp_path / "elsewhere", target_is_directory=True)
    (top / "folder.jpg").symlink_to(tmp_path / "elsewhere", target_is_directory=True)
    (top / "sub" / "loop").symlink_to(top, target_is_directory=True)
    (top / "nowhere.jpg").symlink_to(tmp_path / "missing.jpg")

    kinds, outcome = library.index()

    assert sorted(kinds) == ["file.jpg", "sub/b.jpg"]
    assert outcome.problems == ()


@needs_links
def test_a_photo_behind_a_link_stays_while_its_drive_is_away(
    library: Library, tmp_path: Path
) -> None:
    drive = tmp_path / "drive"
    drive.mkdir()
    (drive / "a.jpg").write_text("a")
    (library.root.path / "link.jpg").symlink_to(drive / "a.jpg")
    library.index()

    drive.rename(tmp_path / "away")
    kinds, _ = library.index()
    assert kinds == {}
    assert library.paths() == ["link.jpg"]
    assert "connect the drive" in library.catalog.problems()[0].reason

    (tmp_path / "away").rename(drive)
    library.index()
    assert library.problems() == []
    assert library.kinds() == {"link.jpg": UNCHANGED}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_is_no_photo(library: Library) -> None:
    os.mkfifo(library.root.path / "pipe.jpg")
    assert library.kinds() == {}


def test_a_folder_that_is_mounted_inside_itself_ends(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.write("a/b/c.jpg", "c")
    real = os.stat
    top = library.root.path

    def stat(path: str) -> os.stat_result:  # as if the root were mounted at a/b as well
        return real(top if Path(path) == top / "a" / "b" else path)

    monkeypatch.setattr("indexer.scan.scanner.os.stat", stat)
    assert library.kinds() == {}


@pytest.mark.skipif(sys.platform == "win32", reason="paths are short on Windows")
def test_very_deep_folders_need_no_recursion(library: Library) -> None:
    depth = 300
    library.write("d/" * depth + "a.jpg", "a")
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(len(inspect.stack()) + depth // 2)
    try:
        kinds = library.kinds()
    finally:
        sys.setrecursionlimit(limit)

    assert kinds == {"d/" * depth + "a.jpg": CHANGED}


def test_the_programs_own_thumbnails_are_no_photos(catalog: Catalog, profile_dir: Path) -> None:
    profile = Profile(profile_dir)
    for folder in (profile.thumbnails_folder, profile.samples_folder):
        folder.mkdir()
        (folder / "a.jpg").write_text(folder.name)
    library = Library(catalog, catalog.add_root(profile_dir.parent))

    assert list(library.kinds()) == [f"profile/{profile.samples_folder.name}/a.jpg"]


def test_patterns_of_the_user_are_followed(library: Library) -> None:
    for name in ("a.jpg", "a.gif", "raw/b.jpg", "2019/raw/c.jpg", "2019/d.jpg"):
        library.write(name, name)
    library.index()
    assert len(library.paths()) == 5

    library.rules = IgnoreRules(["*.gif", "/raw/"])
    library.index()
    assert library.paths() == ["2019/d.jpg", "2019/raw/c.jpg", "a.jpg"]

    library.rules = IgnoreRules(["*"])  # all of it: not the same as a drive that is away
    _, outcome = library.index()
    assert not outcome.is_offline
    assert library.paths() == []


# --- unchanged, changed, broken -----------------------------------------------------------------


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
    before = library.catalog.photo_by_hash(digest("before"), None)
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
    assert before[0] not in library.catalog.photo_ids()
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
    assert library.catalog.photo_ids().tolist() == [item.photo_id]
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


# --- moved, gone, away --------------------------------------------------------------------------


def test_moved_and_copied_files_reuse_photos(library: Library) -> None:
    for name in "abc":
        library.write(f"old/{name}.jpg", name)
    library.index()
    before = library.catalog.photo_ids().tolist()
    top = library.root.path

    (top / "old").rename(top / "new")
    (top / "new" / "a.jpg").rename(top / "new" / "renamed.jpg")
    shutil.copy(top / "new" / "b.jpg", top / "copy of b.jpg")
    _, outcome = library.index()

    assert len(outcome.vanished_files) == 3
    assert library.catalog.photo_ids().tolist() == before
    assert library.paths() == ["copy of b.jpg", "new/b.jpg", "new/c.jpg", "new/renamed.jpg"]
    assert library.catalog.find_by_name("old")[1] == 0


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
    problem = library.catalog.problems()[0]
    assert problem.stage is Stage.SCAN
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


# --- pause and cancel ---------------------------------------------------------------------------


def test_a_cancelled_scan_stops_and_has_no_outcome(catalog: Catalog, root: Root) -> None:
    library = Library(catalog, root)
    for number in range(300):
        library.write(f"{number}.jpg")
    token = CancelToken()
    scan = Scanner(catalog).scan(root, None, token)
    next(scan)
    token.cancel()

    with pytest.raises(Cancelled):
        for _ in scan:
            pass
    assert sum(scan.counts.values()) < 100
    with pytest.raises(RuntimeError, match="not come to its end"):
        _ = scan.outcome


def test_a_paused_scan_waits(catalog: Catalog, root: Root) -> None:
    library = Library(catalog, root)
    for number in range(300):
        library.write(f"{number}.jpg")
    token = CancelToken()
    token.pause()
    seen: list[bytes] = []

    def walk() -> None:
        seen.extend(item.relative_path for item in Scanner(catalog).scan(root, None, token))

    thread = threading.Thread(target=walk)
    thread.start()
    time.sleep(0.1)
    assert seen == []
    token.resume()
    thread.join()
    assert len(seen) == 300
