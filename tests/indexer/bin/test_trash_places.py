"""Where files lie in the trash of three systems, on folders laid out like them."""

from __future__ import annotations

import os
import shutil
import struct
import subprocess
import sys
from pathlib import Path

import pytest

from indexer.bin.identity import look
from indexer.bin.mac_trash import MacTrash
from indexer.bin.mounts import Mounts
from indexer.bin.trash_places import NoTrash
from indexer.bin.windows_trash import WindowsTrash, origin
from indexer.bin.xdg_trash import XdgTrash
from indexer.catalog.journal_records import Action, NewEntry
from tests.indexer.bin.conftest import digest

on_posix = pytest.mark.skipif(not hasattr(os, "getuid"), reason="users have no number there")


def entry(path: Path, now_at: Path | None = None) -> NewEntry:
    """What the journal knows of a file that stood at a path."""
    stat = (now_at or path).stat()
    return NewEntry(
        batch="b",
        together=0,
        action=Action.BIN,
        path=path,
        content_hash=digest(now_at or path),
        size_bytes=stat.st_size,
        mtime_ns=stat.st_mtime_ns,
        device=stat.st_dev,
        inode=stat.st_ino,
        keeper=None,
        keeper_hash=None,
        tier="",
        reason="",
    )


class Volumes(Mounts):
    """Folders of a test that stand for mounted volumes."""

    def __init__(self, *tops: Path) -> None:
        self.tops = tops

    def top_of(self, path: Path) -> Path:
        real = Path(os.path.realpath(path))
        return next((top for top in self.tops if real.is_relative_to(top)), Path("/"))

    def mount_of(self, path: Path) -> tuple[int, str]:
        return 0, str(self.top_of(path))


# freedesktop.org ---------------------------------------------------------------------------------


@on_posix
@pytest.mark.parametrize("kind", ["own", "shared"])
def test_the_trash_of_a_volume(tmp_path: Path, kind: str) -> None:
    volume = tmp_path / "usb"
    stood = volume / "DCIM" / "100% #1 ä.jpg"
    stood.parent.mkdir(parents=True)
    stood.write_text("bytes")
    uid = str(os.getuid())
    trash = volume / f".Trash-{uid}" if kind == "own" else volume / ".Trash" / uid
    for name in ("files", "info"):
        (trash / name).mkdir(parents=True)
    file = entry(stood)
    stood.rename(trash / "files" / "x.jpg")
    places = XdgTrash(tmp_path / "data" / "Trash", Volumes(volume))
    note = trash / "info" / "x.jpg.trashinfo"

    note.write_text("[Trash Info]\nPath=somewhere/else.jpg\n")
    assert places.find(file) is None
    note.write_text("[Trash Info]\nPath=DCIM/100%25%20%231%20%C3%A4.jpg\nDeletionDate=…\n")
    found = places.find(file)
    assert found is not None
    assert (found.path, found.note) == (trash / "files" / "x.jpg", note)


def test_another_drive_than_that_of_the_trash_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As with a folder that is mounted at a second place: no rename leads out of it."""
    monkeypatch.setenv("HOME", str(tmp_path))
    photo = tmp_path / "bound" / "a.jpg"
    photo.parent.mkdir()
    photo.write_text("bytes")
    XdgTrash(tmp_path / "data" / "Trash", Volumes()).check(look(photo))
    with pytest.raises(NoTrash, match="another drive"):
        XdgTrash(tmp_path / "data" / "Trash", Volumes(photo.parent)).check(look(photo))


def test_a_trash_whose_files_lie_on_another_drive_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """send2trash would copy the photo there and delete it here."""
    monkeypatch.setenv("HOME", str(tmp_path))
    photo, trash, other = tmp_path / "a.jpg", tmp_path / "data" / "Trash", tmp_path / "other"
    photo.write_text("bytes")
    trash.mkdir(parents=True)
    other.mkdir()
    places = XdgTrash(trash, Volumes(other))
    places.check(look(photo))
    (trash / "files").symlink_to(other)
    with pytest.raises(NoTrash, match="another drive"):
        places.check(look(photo))


def test_mounts_are_told_apart(tmp_path: Path) -> None:
    mounts = Mounts()
    (tmp_path / "a").mkdir()
    assert mounts.mount_of(tmp_path) == mounts.mount_of(tmp_path / "a")
    assert tmp_path.is_relative_to(mounts.top_of(tmp_path))
    if sys.platform == "linux":
        assert mounts.mount_of(tmp_path) != mounts.mount_of(Path("/proc"))


VOLUMES = """
import os, sys
from pathlib import Path
sys.path.insert(0, os.getcwd())
from indexer.bin.identity import look
from indexer.bin.moving import to_trash
from indexer.bin.records import Refused
from indexer.bin.system_trash import system_places
from indexer.bin.trash_places import NoTrash
from tests.indexer.bin.test_trash_places import entry

usb, full, bound, fixed = (Path(sys.argv[1]) / name for name in ("usb", "full", "bound", "fixed"))
places = system_places()

photo = usb / "DCIM" / "a.jpg"
file = entry(photo)
places.check(look(photo))
found = to_trash(look(photo), file, places)
print("volume", found.path, found.note.read_text().splitlines()[1])

photo = full / "a.jpg"
try:
    to_trash(look(photo), entry(photo), places)
except Refused as refusal:
    print("full", refusal.why, photo.exists())

for name, photo in (("bound", bound / "a.jpg"), ("fixed", fixed / "a.jpg")):
    try:
        places.check(look(photo))
    except NoTrash as error:
        print(name, error)
"""


def test_real_volumes(tmp_path: Path, repository: Path) -> None:
    """A volume with a trash of its own, a full one, a bind mount, one without room for a trash."""
    if sys.platform != "linux" or shutil.which("unshare") is None:
        pytest.skip("no volume can be mounted here")
    uid = "0"  # inside its own user namespace
    script = tmp_path / "volumes.py"
    script.write_text(VOLUMES)
    mounting = f"""
        set -e
        cd {tmp_path}; mkdir usb full bound fixed source data
        mount -t tmpfs none usb; mkdir usb/DCIM; echo a > usb/DCIM/a.jpg
        mount -t tmpfs -o nr_inodes=6 none full; echo a > full/a.jpg
        mkdir -p full/.Trash-{uid}/files full/.Trash-{uid}/info; ! touch full/1 full/2 2>/dev/null
        echo a > source/a.jpg; mount --bind source bound
        mount -t tmpfs none fixed; echo a > fixed/a.jpg; mount -o remount,ro fixed
    """
    probe = ["unshare", "-rm", "sh", "-c", mounting]
    if subprocess.run(probe, capture_output=True, check=False).returncode:
        pytest.skip("no volume can be mounted here")
    for folder in ("usb", "full", "bound", "fixed", "source", "data"):
        shutil.rmtree(tmp_path / folder)
    ran = subprocess.run(
        [
            "unshare",
            "-rm",
            "sh",
            "-c",
            f"{mounting}\ncd {repository}\n{sys.executable} {script} {tmp_path}",
        ],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "XDG_DATA_HOME": str(tmp_path / "data"), "HOME": str(tmp_path)},
    )
    assert ran.returncode == 0, ran.stderr
    volume, full, bound, fixed = ran.stdout.splitlines()
    assert volume == f"volume {tmp_path}/usb/.Trash-{uid}/files/a.jpg Path=DCIM/a.jpg"
    assert full == "full failed True"
    assert "is on another drive" in bound
    assert "has no trash" in fixed


# macOS -------------------------------------------------------------------------------------------


@on_posix
@pytest.mark.parametrize("is_inode_kept", [True, False])
def test_the_trash_of_macos(tmp_path: Path, is_inode_kept: bool) -> None:
    home, volume = tmp_path / "home", tmp_path / "Volumes" / "Card"
    for top, trash in ((home, home / ".Trash"), (volume, volume / ".Trashes" / str(os.getuid()))):
        trash.mkdir(parents=True)
        (trash / "IMG.jpg").write_text("an earlier one")
        stood = top / "IMG.jpg"
        stood.write_text(f"bytes of {top.name}")
        file = entry(stood)
        if is_inode_kept:
            stood.rename(trash / "whatever")
        else:
            shutil.copy(stood, trash / "IMG 10.41.07.jpg")
            stood.unlink()
        found = MacTrash(home, Volumes(volume)).find(file)
        assert found is not None
        assert found.path.read_text() == f"bytes of {top.name}"
        assert found.path.parent == trash


# Windows -----------------------------------------------------------------------------------------


def note(path: str, size_bytes: int, version: int) -> bytes:
    text = path.encode("utf-16-le", "surrogatepass")
    head = struct.pack("<qqq", version, size_bytes, 133_000_000_000_000_000)
    if version == 1:
        return head + text.ljust(520, b"\0")
    return head + struct.pack("<i", len(path) + 1) + text + b"\0\0"


@pytest.mark.parametrize("version", [1, 2])
def test_a_note_of_windows_says_where_a_file_came_from(version: int) -> None:
    path = "C:\\Fotos\\Käse \ud83d\ude00\ud800.jpg"
    read = origin(note(path, 7, version))
    assert read is not None
    assert read[0].encode("utf-16-le", "surrogatepass") == path.encode("utf-16-le", "surrogatepass")
    assert read[1] == 7
    assert origin(note(path, 7, 3)) is None
    assert origin(b"") is None
    assert origin(note(path, 7, version)[:24]) == ("", 7)


@pytest.mark.parametrize("version", [1, 2])
def test_the_recycle_bin_of_windows(tmp_path: Path, version: int) -> None:
    folder = tmp_path / "$Recycle.Bin" / "S-1-5-21-1001"
    folder.mkdir(parents=True)
    (tmp_path / "$Recycle.Bin" / "S-1-5-18").mkdir()
    stood = tmp_path / "Photos" / "IMG.JPG"
    for name, path, content in (
        ("AAAAAA.JPG", "elsewhere.JPG", "bytes"),
        ("BBBBBB.JPG", str(stood), "other"),
        ("CCCCCC.JPG", str(stood), "bytes"),
    ):
        (folder / f"$R{name}").write_text(content)
        (folder / f"$I{name}").write_bytes(note(path, 5, version))
    file = entry(stood, folder / "$RCCCCCC.JPG")
    found = WindowsTrash(tmp_path).find(file)
    assert found is not None
    assert (found.path.name, found.note and found.note.name) == ("$RCCCCCC.JPG", "$ICCCCCC.JPG")


@pytest.mark.skipif(sys.platform == "win32", reason="there it depends on the drive")
def test_windows_without_its_safe_way_moves_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").touch()
    with pytest.raises(NoTrash, match="pywin32"):
        WindowsTrash(tmp_path).check(look(tmp_path / "a.jpg"))
