"""What a scan finds and passes over; pausing and cancelling it."""

from __future__ import annotations

import inspect
import os
import sys
import threading
import time
from pathlib import Path

import pytest

from indexer.cancel import CancelToken
from indexer.catalog.catalog import Catalog
from indexer.errors import Cancelled
from indexer.profile import Profile
from indexer.scan import IgnoreRules, ScanKind, Scanner
from indexer.types import Root
from tests.indexer.scan.library import Library

CHANGED, UNCHANGED = ScanKind.CHANGED, ScanKind.UNCHANGED
needs_links = pytest.mark.skipif(sys.platform == "win32", reason="links need rights on Windows")
needs_bytes = pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such names")


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
    assert library.catalog.photos.counts().files == 1


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
    assert "connect the drive" in library.catalog.problems.page()[0].reason

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
    library = Library(catalog, catalog.roots.add(profile_dir.parent))

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


def test_a_cancelled_scan_stops_and_has_no_outcome(catalog: Catalog, root: Root) -> None:
    library = Library(catalog, root)
    for number in range(300):
        library.write(f"{number}.jpg")
    token = CancelToken()
    scan = Scanner(catalog).scan(root, (), token)
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
        seen.extend(item.relative_path for item in Scanner(catalog).scan(root, (), token))

    thread = threading.Thread(target=walk)
    thread.start()
    time.sleep(0.1)
    assert seen == []
    token.resume()
    thread.join()
    assert len(seen) == 300
