"""Fixtures of the window's tests: a small rendered library, a theme, and real windows.

Every window that a test opens is closed again, and its engine has ended before the test has: also
where the test failed, or its window would fell the tests that follow.
"""

from __future__ import annotations

import gc
import hashlib
import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from app.icons import Icons
from app.open_library import Opening, OpenLibrary
from app.theme import Appearance, Theme
from app.translations import ENGLISH, Translations
from indexer.embed.look import LookCode
from indexer.embed.look.encoder import LookEncoder
from indexer.library import Library
from indexer.profile import Profile
from indexer.samples.library import render_library
from tests.app.programs import Programs

OpenWindow = Callable[..., OpenLibrary]
IndexedProfile = Callable[..., Path]


@pytest.fixture(scope="session")
def pictures(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Some twenty small rendered pictures in folders."""
    folder = tmp_path_factory.mktemp("pictures") / "Pictures"
    render_library(folder, trips=2, scale=0.2)
    return folder


@pytest.fixture(scope="session")
def indexed_profile(pictures: Path, tmp_path_factory: pytest.TempPathFactory) -> IndexedProfile:
    """Profiles to be copied; the library of each has the pictures, or those of another folder.

    By the model that described them, if any. The folder serves a whole test run.
    """
    made: dict[tuple[str | None, Path], Path] = {}

    def profile(model_id: str | None = None, folder: Path = pictures) -> Path:
        key = model_id, folder
        if key not in made:
            made[key] = tmp_path_factory.mktemp("indexed")
            library = Library.open(Profile(made[key]), model_id=model_id)
            library.roots.add(folder)
            library.indexing.run_to_end()
            library.pair_finding.run_to_end()
            assert library.close()
        return made[key]

    return profile


@pytest.fixture(scope="session", autouse=True)
def _quick_windows(sample_model_read_once: None) -> Iterator[None]:
    """Hundreds of windows show the same pictures: how these look is found out once."""
    known: dict[bytes, LookCode] = {}
    describe = LookEncoder.describe

    def describe_once(encoder: LookEncoder, image: Image.Image) -> LookCode:
        key = hashlib.sha256(f"{encoder.id} {image.size}".encode() + image.tobytes()).digest()
        if key not in known:
            known[key] = describe(encoder, image)
        return known[key]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(LookEncoder, "describe", describe_once)
        # Tests hold the GUI thread up while they index: to the window every load looks slow.
        patch.setattr("app.controllers.load_pauses._REFRESH_MOST_MS", 700)
        yield


@pytest.fixture(autouse=True)
def _english(request: pytest.FixtureRequest) -> Iterator[None]:
    """Where there are windows, they speak English, whatever the machine speaks."""
    if "qapp" not in request.fixturenames:
        yield
        return
    translations = Translations(request.getfixturevalue("qapp"))
    translations.use(ENGLISH)
    yield
    translations.leave()


@pytest.fixture(autouse=True)
def _garbage_goes_in_this_thread(_what_a_test_left_goes: None) -> None:
    """What a test leaves is collected by the next one: on an engine thread it would crash.

    See `app.garbage`. Hence it stays off until then.
    """
    gc.disable()


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    """The dark theme."""
    theme = Theme(qapp, Appearance.DARK)
    yield theme
    qapp.setStyleSheet("")
    theme.deleteLater()


@pytest.fixture
def icons(theme: Theme) -> Icons:
    """Icons in the colours of that theme."""
    return Icons(theme, theme)


@pytest.fixture
def open_window(
    qtbot: QtBot, theme: Theme, icons: Icons, profile_dir: Path
) -> Iterator[OpenWindow]:
    """Opens a window on a profile (by default the test's own), and closes it afterwards."""
    opened: list[OpenLibrary] = []

    def open_(
        profile: Path = profile_dir,
        model_id: str | None = None,
        *,
        is_demo: bool = False,
        when_indexed: Callable[[object], object] | None = None,
    ) -> OpenLibrary:
        library = OpenLibrary(Opening(Profile(profile), model_id, is_demo), theme, icons)
        opened.append(library)
        if when_indexed is not None:
            library.bridge.index_finished.connect(when_indexed)
        library.window.resize(1200, 800)
        library.show()
        qtbot.waitExposed(library.window)
        return library

    yield open_
    for library in opened:
        close_window(qtbot, library)


@pytest.fixture
def open_indexed(
    qtbot: QtBot,
    open_window: OpenWindow,
    indexed_profile: IndexedProfile,
    profile_dir: Path,
    pictures: Path,
) -> OpenWindow:
    """Opens a window on the pictures, seen by a model if there is to be one; nothing goes on.

    Their folder may be a copy that the test changes, also one of another folder than ``pictures``.
    """

    def open_(
        model_id: str | None = None, folder: Path | None = None, copied_from: Path = pictures
    ) -> OpenLibrary:
        indexed = indexed_profile(model_id, copied_from)
        shutil.copytree(indexed, profile_dir, dirs_exist_ok=True)
        if folder is not None:
            with closing(sqlite3.connect(profile_dir / "catalog.db")) as db, db:
                db.execute("UPDATE root SET path = ?", [os.fsencode(folder)])
        runs: list[object] = []
        opened = open_window(model_id=model_id, when_indexed=runs.append)
        window = opened.window
        # The first photos have been seen, and changes been looked for.
        qtbot.waitUntil(lambda: bool(runs) and window.browsing.is_settled, timeout=60_000)
        if model_id is not None:
            opened.library.models.load()
        assert window.grid.content.count > 0
        return opened

    return open_


@pytest.fixture
def programs(qtbot: QtBot, qapp: QApplication, theme: Theme) -> Iterator[Programs]:
    """Starts programs, which are ended afterwards."""
    programs = Programs(qtbot, qapp, theme)
    yield programs
    programs.end_all()


def close_window(qtbot: QtBot, opened: OpenLibrary) -> None:
    """Close a window as the user does, and wait until its engine has ended; once is enough."""
    if not isValid(opened):
        return
    if not opened.is_closing:
        with qtbot.waitSignal(opened.library_closed, timeout=10_000) as closed:
            opened.window.close()
        assert closed.args == [True], "an engine thread was left"
    opened.window.deleteLater()
    opened.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
