"""The settings of a real window on the real engine."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from app.dialogs.settings.dialog import SettingsDialog
from app.open_library import OpenLibrary
from app.settings import Settings
from indexer.embed.base import Device
from indexer.profile import Profile
from tests.app.dialogs.settings.answering import Answers

OpenWindow = Callable[..., OpenLibrary]


@pytest.fixture
def opened(open_indexed: OpenWindow) -> OpenLibrary:
    return open_indexed()


@pytest.fixture
def dialog(opened: OpenLibrary, qtbot: QtBot) -> Iterator[SettingsDialog]:
    opened.window.housekeeping.find_devices = lambda: [Device("cuda:0", "Nice Card 9000")]
    dialog = opened.window.opening_settings.make()
    dialog.show()
    qtbot.waitExposed(dialog)
    yield dialog
    dialog.close()
    dialog.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def answers(dialog: SettingsDialog) -> Answers:
    answers = Answers(dialog)
    dialog.cache._questions = answers
    dialog.data._questions = answers
    return answers


@pytest.fixture
def kept(profile_dir: Path, opened: OpenLibrary) -> Callable[[], Settings]:
    """What another start would find."""

    def read() -> Settings:
        opened.window._settings.save()
        return Settings(Profile(profile_dir))

    return read
