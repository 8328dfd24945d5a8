"""A window on an indexed library with a broken file, for tests that look at all of it."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.main_window import MainWindow
from app.open_library import OpenLibrary
from app.theme import Theme
from app.translations import Translations
from indexer.library import Library
from indexer.profile import Profile
from tests.app.conftest import close_window
from tests.app.whole_window.passing import beginnings
from tests.app.whole_window.stop import Stop
from tests.app.whole_window.tour import tour

OpenWindow = Callable[..., OpenLibrary]
Walk = Callable[[int, int], Iterator[Stop]]
Speak = Callable[[str], None]


@pytest.fixture(scope="session")
def indexed(pictures: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A profile whose library has the pictures, described by the sample model, and a problem."""
    folder = tmp_path_factory.mktemp("indexed")
    # Its own, where the problem stays: a window looks for changes when it opens.
    mine = shutil.copytree(pictures, tmp_path_factory.mktemp("mine") / pictures.name)
    (mine / "broken.jpg").write_bytes(b"\xff\xd8\xff broken")
    library = Library.open(Profile(folder), model_id="sample")
    library.roots.add(mine)
    library.models.load()
    library.indexing.run_to_end()
    assert library.close()
    return folder


@pytest.fixture
def speak(qapp: QApplication) -> Iterator[Speak]:
    """Lets windows that are opened from now on speak another language."""
    translations = Translations(qapp)

    def use(code: str) -> None:
        assert translations.use(code) is None

    yield use
    translations.leave()


@pytest.fixture
def walk(
    qtbot: QtBot, open_window: OpenWindow, theme: Theme, indexed: Path, tmp_path: Path
) -> Walk:
    """Goes through everything in windows of a size: on a copy of that library, and on none."""

    def active(opened: OpenLibrary, size: tuple[int, int]) -> MainWindow:
        opened.window.resize(*size)
        opened.window.activateWindow()
        qtbot.waitUntil(opened.window.isActiveWindow)
        return opened.window

    def walk_(width: int, height: int) -> Iterator[Stop]:
        shutil.copytree(indexed, tmp_path / "copy")
        size = (width, height)
        opened = open_window(tmp_path / "copy", "sample")
        yield from tour(qtbot, active(opened, size), theme)
        close_window(qtbot, opened)  # else it would be dressed anew with those that follow
        yield from beginnings(
            qtbot,
            lambda: active(open_window(tmp_path / "none"), size),
            lambda: active(open_window(tmp_path / "demo", "sample", is_demo=True), size),
        )

    return walk_
