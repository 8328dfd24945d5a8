"""A window on twelve photos of different cameras and days."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.open_library import OpenLibrary
from tests.app.controllers.previewing.seeing import index, write_photo

OpenWindow = Callable[..., OpenLibrary]


@pytest.fixture(scope="session")
def twelve(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Twelve photos, the newest last."""
    folder = tmp_path_factory.mktemp("twelve")
    for i in range(12):
        write_photo(folder / f"photo_{i:02}.jpg", (1600, 1200) if i % 2 else (1200, 1600), i)
    return folder


@pytest.fixture
def folder(twelve: Path, tmp_path: Path) -> Path:
    """A copy of these, to be changed."""
    return Path(shutil.copytree(twelve, tmp_path / "Pictures"))


@pytest.fixture
def opened(qtbot: QtBot, open_window: OpenWindow, folder: Path) -> OpenLibrary:
    """A window on these photos."""
    opened = open_window()
    index(qtbot, opened, folder)
    return opened
