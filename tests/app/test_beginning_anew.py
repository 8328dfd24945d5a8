"""A library that begins anew, or takes a copy back, in the running program."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from app.application import Application
from app.open_library import Opening, OpenLibrary
from app.settings import Settings
from indexer.cancel import CancelToken
from indexer.errors import UserFacingError
from indexer.profile import Profile
from indexer.upkeep.copies import unpack_copy
from indexer.upkeep.reset import begin_anew
from tests.app.programs import Programs

WAIT_MS = 30_000
Reopen = Callable[[Callable[[], object]], OpenLibrary]


@pytest.fixture
def program(programs: Programs, profile_dir: Path) -> Application:
    return programs.start(Opening(Profile(profile_dir)))


@pytest.fixture
def reopen(program: Application, programs: Programs, qtbot: QtBot) -> Reopen:
    """Closes the window, does something, and gives the window that comes back."""

    def reopen_(work: Callable[[], object]) -> OpenLibrary:
        before = programs.shown(program)
        before.window.reopen_requested.emit(work)
        qtbot.waitUntil(lambda: program.current is not before, timeout=WAIT_MS)
        after = programs.shown(program)
        # It is deleted soon after the other one was made, and may be by now.
        assert not isValid(before.window) or not before.window.isVisible()
        return after

    return reopen_


def fill(program: Application, pictures: Path, qtbot: QtBot) -> int:
    opened = program.current
    assert opened is not None
    with qtbot.waitSignal(opened.bridge.index_finished, timeout=WAIT_MS):
        opened.window.indexing.add_folders([pictures])
    return opened.library.catalog.photos.counts().photos


def test_an_empty_library_after_a_full_one(
    program: Application, reopen: Reopen, pictures: Path, profile_dir: Path, qtbot: QtBot
) -> None:
    assert fill(program, pictures, qtbot) > 0
    files = sorted(path for path in pictures.rglob("*") if path.is_file())
    anew = reopen(partial(begin_anew, Profile(profile_dir)))
    assert anew.library.catalog.roots.all() == []
    qtbot.waitUntil(lambda: anew.window.center.page is anew.window.center.welcome, timeout=WAIT_MS)
    assert sorted(path for path in pictures.rglob("*") if path.is_file()) == files
    assert list(profile_dir.glob("catalog.db.before-reset-*"))


def test_a_copy_taken_back(
    program: Application,
    reopen: Reopen,
    pictures: Path,
    profile_dir: Path,
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    photos, profile, copy = fill(program, pictures, qtbot), Profile(profile_dir), tmp_path / "c.zip"
    assert program.current is not None
    program.current.library.upkeep.write_copy(copy, lambda _done, _total: None, CancelToken())
    reopen(partial(begin_anew, profile))
    back = reopen(partial(begin_anew, profile, instead=unpack_copy(copy, profile)))
    assert back.library.catalog.photos.counts().photos == photos
    qtbot.waitUntil(lambda: back.window.grid.content.count == photos, timeout=WAIT_MS)


def test_settings_as_at_first(
    program: Application, reopen: Reopen, profile_dir: Path, qtbot: QtBot
) -> None:
    assert program.current is not None
    settings = program.current.window._settings
    settings.indexes_on_start = False
    settings.save()
    anew = reopen(settings.reset)
    assert anew.window._settings.indexes_on_start
    assert Settings(Profile(profile_dir)).indexes_on_start


def test_what_cannot_be_done_is_told_in_the_window_that_comes_back(
    program: Application, reopen: Reopen, qtbot: QtBot
) -> None:
    def fail() -> None:
        raise UserFacingError("It could not be put aside", "the disk said no")

    anew = reopen(fail)
    message = anew.window.center.message
    qtbot.waitUntil(lambda: "could not be put aside" in message.text, timeout=WAIT_MS)
