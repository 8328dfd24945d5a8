"""A grid on a library of its own, shown at 800 × 600."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.icons import Icons
from app.theme import Theme
from app.thumbnails import ThumbnailLoader
from app.views.photo_grid import PhotoGrid
from indexer.library import Library
from indexer.profile import Profile
from tests.app.views.grids import content


@pytest.fixture
def grid(qtbot: QtBot, theme: Theme, icons: Icons, profile_dir: Path) -> Iterator[PhotoGrid]:
    library = Library.open(Profile(profile_dir))
    loader = ThumbnailLoader(library)
    grid = PhotoGrid(theme, icons, loader)
    qtbot.addWidget(grid)
    grid.resize(800, 600)
    grid.show()
    qtbot.waitExposed(grid)
    grid.setFocus()
    grid.set_content(content(list(range(1000, 1200))), is_same_place=False)
    yield grid
    loader.close()
    assert library.close()
