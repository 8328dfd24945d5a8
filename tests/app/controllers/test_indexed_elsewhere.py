"""The command line indexes the library that a window shows."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import filelock
import pytest
from pytestqt.qtbot import QtBot

from app.controllers import indexed_elsewhere
from app.open_library import OpenLibrary
from indexer.errors import UserFacingError
from indexer.library import Library
from indexer.profile import Profile
from tests.app.waiting import LONG_MS

OpenWindow = Callable[..., OpenLibrary]


@pytest.fixture(autouse=True)
def _look_often(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(indexed_elsewhere, "INTERVAL_MS", 30)


def test_the_window_follows_the_command_line_and_takes_over_afterwards(
    qtbot: QtBot, open_window: OpenWindow, pictures: Path
) -> None:
    opened = open_window()
    window = opened.window
    qtbot.waitUntil(lambda: window.browsing.is_settled, timeout=LONG_MS)
    lines: list[bool] = []
    window.elsewhere.changed.connect(lines.append)
    other = subprocess.Popen(
        [sys.executable, "-m", "app", "index", str(pictures), "--profile-dir",
         str(opened.opening.profile.folder)],
        env=os.environ,
        cwd=Path(__file__).resolve().parents[3],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )  # fmt: skip
    with qtbot.waitSignal(window.elsewhere.caught_up, timeout=LONG_MS):
        qtbot.waitUntil(lambda: window.elsewhere_line.isVisible(), timeout=LONG_MS)
        assert "Another Kindred is indexing this library now" in window.elsewhere_line.text
        assert window.browsing.place.kind.has_photos, "the window stays usable"
    assert other.wait(60) == 0
    assert lines == [True, False]
    assert not window.elsewhere_line.isVisible()
    assert window.center.message.text == "", "it is no failure"
    count = opened.library.catalog.photos.counts().photos
    assert count > 10
    qtbot.waitUntil(lambda: window.grid.content.count == count, timeout=LONG_MS)
    qtbot.waitUntil(lambda: len(window.status.overview.roots) == 1, timeout=LONG_MS)
    qtbot.waitUntil(lambda: opened.library.indexing.run is not None, timeout=LONG_MS)


def test_what_is_asked_for_meanwhile_is_done_later_without_a_complaint(
    qtbot: QtBot, open_window: OpenWindow, pictures: Path
) -> None:
    opened = open_window()
    window = opened.window
    qtbot.waitUntil(lambda: window.browsing.is_settled, timeout=LONG_MS)
    other = filelock.FileLock(opened.opening.profile.lock_path)
    with other:
        window.indexing.add_folders([pictures])
        qtbot.waitUntil(lambda: bool(opened.library.catalog.roots.all()), timeout=LONG_MS)
        window.indexing.look_for_changes()
        qtbot.waitUntil(window.elsewhere_line.isVisible, timeout=LONG_MS)
        assert opened.library.indexing.run is None
    qtbot.waitUntil(lambda: window.grid.content.count > 10, timeout=LONG_MS)
    assert not window.elsewhere_line.isVisible()
    assert window.center.message.text == ""
    qtbot.waitUntil(lambda: not window.indexing.is_running, timeout=LONG_MS)


def test_other_failures_are_told_as_before(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = open_window().window
    window.indexing.failed.emit(UserFacingError("The disk is full"))
    assert "The disk is full" in window.center.message.text
    assert not window.elsewhere_line.isVisible()


def test_a_look_never_makes_the_other_one_fail(profile_dir: Path, pictures: Path) -> None:
    window, other = (Library.open(Profile(profile_dir)) for _ in range(2))
    try:
        other.roots.add(pictures)
        other.indexing.start()
        assert window.indexing.is_elsewhere
        assert not other.indexing.is_elsewhere, "its own run is not elsewhere"
        assert other.indexing.run is not None
        other.indexing.run.join(60)
        assert not window.indexing.is_elsewhere
    finally:
        window.close(10)
        other.close(10)
