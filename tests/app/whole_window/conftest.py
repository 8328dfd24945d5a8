"""A window on an indexed library with a broken file, for tests that look at all of it."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from app.application import OpenLibrary
from app.main_window import MainWindow
from app.translations import Translations
from indexer.library import Library
from indexer.profile import Profile

OpenWindow = Callable[..., OpenLibrary]
Speak = Callable[[str], None]


@pytest.fixture(scope="session")
def indexed(pictures: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A profile whose library has the pictures, described by the sample model, and a problem."""
    folder = tmp_path_factory.mktemp("indexed")
    (pictures / "broken.jpg").write_bytes(b"\xff\xd8\xff broken")
    library = Library.open(Profile(folder), model_id="sample")
    library.roots.add(pictures)
    library.models.load()
    library.indexing.run_to_end()
    assert library.close()
    (pictures / "broken.jpg").unlink()
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
def open_indexed(
    open_window: OpenWindow, indexed: Path, tmp_path: Path
) -> Callable[[int, int], MainWindow]:
    """Opens a window of a size on a copy of that library."""

    def open_(width: int, height: int) -> MainWindow:
        shutil.copytree(indexed, tmp_path / "copy")
        window = open_window(tmp_path / "copy", "sample").window
        window.resize(width, height)
        return window

    return open_
