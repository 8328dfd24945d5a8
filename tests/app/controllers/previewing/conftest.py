"""A window on twelve photos of different cameras and days."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from app.open_library import OpenLibrary
from tests.app.controllers.previewing.seeing import write_photo

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
def opened(open_indexed: OpenWindow, folder: Path, twelve: Path) -> OpenLibrary:
    """A window on these photos."""
    return open_indexed(folder=folder, copied_from=twelve)
