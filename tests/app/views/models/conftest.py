"""Two installed models that make different vectors, on photos that the first one has described."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.open_library import OpenLibrary
from app.views.models.card import ModelCard
from app.views.models.page import ModelsPage
from indexer.library import Library
from indexer.profile import Profile
from tests.app.waiting import LONG_MS
from tests.integration.two_models import NEW, OLD, two_models

OpenWindow = Callable[..., OpenLibrary]


@pytest.fixture(scope="session")
def described_by_old(pictures: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A profile, made once."""
    folder = tmp_path_factory.mktemp("described")
    two_models(folder)
    library = Library.open(Profile(folder), model_id=None)
    library.models.use(OLD)
    library.roots.add(pictures)
    library.indexing.run_to_end()
    assert library.close()
    return folder


@dataclass(frozen=True)
class Shown:
    """A window at its models page."""

    opened: OpenLibrary
    page: ModelsPage
    qtbot: QtBot

    @property
    def library(self) -> Library:
        return self.opened.library

    @property
    def old(self) -> ModelCard:
        return self.page.cards[OLD]

    @property
    def new(self) -> ModelCard:
        return self.page.cards[NEW]

    def wait(self, is_so: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(is_so()), timeout=LONG_MS)

    def settle(self) -> None:
        """Nothing is being indexed, loaded, measured or done with a model."""
        library, getting = self.library, self.opened.window.getting
        self.wait(
            lambda: (
                not getting.is_busy
                and not library.models.is_loading
                and not (library.indexing.run and library.indexing.run.is_running)
            )
        )


ShowModels = Callable[[], Shown]


@pytest.fixture
def show_models(
    qtbot: QtBot, open_window: OpenWindow, described_by_old: Path, profile_dir: Path
) -> ShowModels:
    """Opens the page; a second time on the same profile, as the next start does."""

    def show() -> Shown:
        if not profile_dir.exists() or not any(profile_dir.iterdir()):
            shutil.copytree(described_by_old, profile_dir, dirs_exist_ok=True)
        opened = open_window()
        opened.window.actions_.model.trigger()
        shown = Shown(opened, opened.window.models, qtbot)
        shown.wait(lambda: OLD in shown.page.cards and shown.new.isVisible())
        shown.settle()
        return shown

    return show
