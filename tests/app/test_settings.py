"""What the window remembers, and what it makes of a file that somebody has spoilt."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.motion import MotionChoice
from app.open_library import OpenLibrary
from app.settings import Settings
from app.theme import Appearance
from indexer.manners import Manners, Threads
from indexer.profile import Profile


@pytest.fixture
def profile(profile_dir: Path) -> Profile:
    return Profile(profile_dir)


def test_good_defaults(profile: Profile) -> None:
    settings = Settings(profile)
    assert settings.appearance is Appearance.SYSTEM
    assert settings.language == ""
    assert settings.motion is MotionChoice.SYSTEM
    assert settings.manners == Manners(Threads.ALL, pause_on_battery=True)
    assert settings.indexes_on_start
    assert settings.has_details


def test_what_is_chosen_is_there_the_next_time(profile: Profile) -> None:
    settings = Settings(profile)
    settings.appearance = Appearance.LIGHT
    settings.language = "de"
    settings.motion = MotionChoice.REDUCED
    settings.manners = Manners(Threads.ONE, pause_on_battery=False)
    settings.indexes_on_start = False
    settings.save()
    again = Settings(profile)
    assert again.appearance is Appearance.LIGHT
    assert again.language == "de"
    assert again.motion is MotionChoice.REDUCED
    assert again.manners == Manners(Threads.ONE, pause_on_battery=False)
    assert not again.indexes_on_start


@pytest.mark.parametrize(
    "garbage", ["", "?", "@Variant(\\0)", "12", "@Invalid()", "a, b", "\ufffd"]
)
def test_garbage_is_as_good_as_nothing(profile: Profile, garbage: str) -> None:
    names = "appearance language motion threads pause_on_battery index_on_start row_height details "
    lines = [f"{name}={garbage}" for name in (names + "geometry shortcuts").split()]
    profile.settings_path.write_text("\n".join(["[General]", *lines]), "utf-8")
    settings = Settings(profile)
    assert settings.appearance is Appearance.SYSTEM
    assert settings.language == ""
    assert settings.motion is MotionChoice.SYSTEM
    assert settings.manners == Manners(Threads.ALL, pause_on_battery=True)
    assert settings.indexes_on_start
    assert settings.has_details
    assert settings.row_height > 0
    assert settings.shortcuts == {}
    assert settings.geometry.isEmpty()


def test_a_file_of_noise_is_no_reason_to_fail(profile: Profile) -> None:
    profile.settings_path.write_bytes(bytes(range(256)) * 20)
    assert Settings(profile).appearance is Appearance.SYSTEM


def test_reset_forgets_everything(profile: Profile) -> None:
    settings = Settings(profile)
    settings.appearance = Appearance.DARK
    settings.reset()
    assert settings.appearance is Appearance.SYSTEM
    assert Settings(profile).appearance is Appearance.SYSTEM


def test_a_damaged_file_is_written_anew(profile: Profile) -> None:
    profile.settings_path.write_bytes(bytes(range(256)) * 20)
    settings = Settings(profile)
    assert settings.problem is None
    settings.appearance = Appearance.DARK
    settings.save()
    assert Settings(profile).appearance is Appearance.DARK


def test_a_file_that_cannot_be_kept_is_told_of_once(
    qtbot: QtBot, open_window: Callable[..., OpenLibrary], profile_dir: Path
) -> None:
    # Rights alone would not stop a test that runs as root.
    (profile_dir / "settings.ini").mkdir()
    problem = Settings(Profile(profile_dir)).problem
    assert problem is not None
    assert "settings.ini" in problem.reason
    opened = open_window()
    message = opened.window.center.message
    qtbot.waitUntil(lambda: message.isVisible() and opened.window.browsing.is_settled)
    assert "cannot keep its settings" in message.text
    assert "photos are not affected" in message.text
    opened.window.actions_.details.trigger()  # a setting: nothing breaks
    assert opened.window.isVisible()
