"""Exporting photos from a window on the real engine."""

from __future__ import annotations

import csv
import hashlib
import shutil
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.controllers.exporting import left_out_text
from app.main_window import MainWindow
from app.open_library import OpenLibrary
from indexer.cancel import CancelToken
from indexer.errors import Absence
from indexer.export import copies
from indexer.export.copies import LeftOut
from indexer.types import PhotoId
from tests.app.choosing import select


@pytest.fixture
def target(tmp_path: Path) -> Path:
    folder = tmp_path / "Holiday"
    folder.mkdir()
    return folder


def _digests(folder: Path) -> list[str]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return sorted(hashlib.sha256(path.read_bytes()).hexdigest() for path in files)


def _export(qtbot: QtBot, window: MainWindow, target: Path) -> None:
    window.photos.exporting.ask_folder = lambda _window, _start: target
    with qtbot.waitSignal(window.photos.exporting.finished, timeout=20_000):
        window.actions_.export.trigger()


def test_the_selection_is_copied_and_the_folder_can_be_shown(
    qtbot: QtBot, opened: OpenLibrary, target: Path
) -> None:
    window = opened.window
    photos = select(window, 0, 1, 2)
    _export(qtbot, window, target)
    found = opened.library.catalog.photos.of(photos)
    assert _digests(target) == sorted(photo.content_hash.hex() for photo in found)
    assert window.center.message.text == "Copied 3 photos to Holiday"
    assert not window.photos.line.isVisible()
    shown: list[Path] = []
    window.file_manager.show_folder = shown.append  # type: ignore[assignment, method-assign]
    window.center.message.action_button.click()
    assert shown == [target]
    starts: list[str] = []

    def ask(_window: object, start: str) -> None:
        starts.append(start)

    window.photos.exporting.ask_folder = ask
    window.actions_.export.trigger()
    assert starts == [str(target)], "where one exported last"
    assert not window.photos.exporting.is_busy


def test_what_is_left_out_is_named_with_its_reason(
    qtbot: QtBot, opened: OpenLibrary, target: Path, tmp_path: Path
) -> None:
    window = opened.window
    photos = select(window, 0, 1)
    gone = opened.library.catalog.photos.of(photos)[0].files[0].path
    shutil.move(gone, tmp_path / "moved")
    try:
        _export(qtbot, window, target)
    finally:
        shutil.move(tmp_path / "moved", gone)
    text = window.center.message.text
    assert "Copied 1 of 2 photos to Holiday" in text
    assert f"not where they were: {gone.name}" in text


def test_a_folder_of_the_library_is_asked_about(
    qtbot: QtBot, opened: OpenLibrary, pictures: Path, tmp_path: Path
) -> None:
    window = opened.window
    select(window, 0)
    inside = pictures / "Phone"
    before = _digests(pictures)
    asked: list[Path] = []

    def confirm(_window: object, folder: Path, _root: object) -> bool:
        asked.append(folder)
        return False

    exporting = window.photos.exporting
    exporting.confirm = confirm
    exporting.ask_folder = lambda _window, _start: inside
    window.actions_.export.trigger()
    qtbot.waitUntil(lambda: bool(asked) and not exporting.is_busy)
    assert asked == [inside]
    assert _digests(pictures) == before


def test_a_disk_without_room_says_so_before_anything_is_copied(
    qtbot: QtBot, opened: OpenLibrary, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = opened.window
    select(window, 0)
    usage = shutil._ntuple_diskusage(10**6, 10**6, 0)
    monkeypatch.setattr(shutil, "disk_usage", lambda _folder: usage)
    window.photos.exporting.ask_folder = lambda _window, _start: target
    window.actions_.export.trigger()
    qtbot.waitUntil(lambda: "not enough room" in window.center.message.text)
    assert list(target.iterdir()) == []
    assert not window.photos.line.isVisible()


def test_an_export_shows_how_far_it_is_and_can_be_stopped(
    qtbot: QtBot, opened: OpenLibrary, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = opened.window
    photos = select(window, *range(5))
    copy = copies._Copying.copy_photo
    line = window.photos.line
    waits = CancelToken()

    def slow(self: copies._Copying, photo: object) -> object:
        copied = copy(self, photo)  # type: ignore[arg-type]
        waits.wait(0.3)
        return copied

    monkeypatch.setattr(copies._Copying, "copy_photo", slow)
    window.photos.exporting.ask_folder = lambda _window, _start: target
    window.actions_.export.trigger()
    qtbot.waitUntil(lambda: line.isVisible() and "2 of 5" in line.text, timeout=10_000)
    window.actions_.export.trigger()
    assert "still running" in window.center.message.text
    with qtbot.waitSignal(window.photos.exporting.finished, timeout=10_000):
        line.cancelled.emit()
        waits.cancel()
    assert not line.isVisible()
    assert "You stopped it there." in window.center.message.text
    assert 0 < len(list(target.iterdir())) < len(photos)


def test_closing_the_window_ends_an_export(
    qtbot: QtBot, opened: OpenLibrary, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = opened.window
    select(window, *range(6))
    copy = copies._Copying.copy_photo
    begun: list[int] = []

    def slow(self: copies._Copying, photo: object) -> object:
        begun.append(1)
        self._token.wait(0.3)
        return copy(self, photo)  # type: ignore[arg-type]

    monkeypatch.setattr(copies._Copying, "copy_photo", slow)
    window.photos.exporting.ask_folder = lambda _window, _start: target
    window.actions_.export.trigger()
    qtbot.waitUntil(lambda: bool(begun))
    with qtbot.waitSignal(opened.library_closed, timeout=5_000) as closed:
        window.close()
    assert closed.args == [True]
    assert len(begun) < 6


def test_a_list_is_written_with_stars(qtbot: QtBot, opened: OpenLibrary, tmp_path: Path) -> None:
    window = opened.window
    photos = select(window, 0, 1)
    opened.library.marks.set_rating(photos, 4)
    target = tmp_path / "list"
    window.photos.exporting.ask_file = lambda _window, _start: target
    with qtbot.waitSignal(window.photos.exporting.finished, timeout=10_000):
        window.actions_.export_list.trigger()
    with target.with_suffix(".csv").open(encoding="utf-8-sig", newline="") as lines:
        rows = list(csv.DictReader(lines))
    assert {row["rating"] for row in rows} == {"4"}
    assert {Path(row["path"]).name for row in rows} >= {
        photo.files[0].path.name for photo in opened.library.catalog.photos.of(photos)
    }
    assert "Wrote a list of 2 photos" in window.center.message.text


def test_many_left_out_are_counted_by_reason(qtbot: QtBot, opened: OpenLibrary) -> None:
    left_out = [LeftOut(PhotoId(i), f"{i}.jpg", Absence.OFFLINE) for i in range(5)]
    left_out.append(LeftOut(PhotoId(9), "\udcff.jpg", Absence.UNREADABLE))
    assert left_out_text(left_out) == (
        "Not copied, since their drive is not connected: 0.jpg, 1.jpg, 2.jpg and 2 more. "
        "Not copied, since they cannot be read: ?.jpg."
    )
