"""Keys that the user changes: who has them, who loses them, and that they are remembered."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.actions import Actions
from app.commands import Command, Scope
from app.icons import Icons
from app.keymap import Keymap
from app.settings import Settings
from indexer.profile import Profile


@pytest.fixture
def settings(profile_dir: Path) -> Settings:
    Profile(profile_dir).create()
    return Settings(Profile(profile_dir))


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def actions(window: QWidget, icons: Icons) -> Actions:
    return Actions(window, icons)


@pytest.fixture
def keymap(actions: Actions, settings: Settings) -> Keymap:
    return Keymap(actions.commands, settings, actions)


def _keys(command: Command) -> list[str]:
    return [key.toString() for key in command.action.shortcuts()]


def test_no_two_actions_that_meet_have_the_same_usual_key(keymap: Keymap) -> None:
    for command in keymap.commands:
        for key in command.default_keys:
            other = keymap.user_of(key, command)
            assert other is None, f"{key.toString()} is also a key of {command.name}"


def test_every_name_is_the_attribute_of_its_action(actions: Actions) -> None:
    for name, command in actions.commands.items():
        assert getattr(actions, name) is command.action


@pytest.mark.parametrize("scope", Scope)
def test_a_key_of_the_whole_window_meets_every_scope(scope: Scope) -> None:
    assert scope.meets(Scope.WINDOW)
    assert Scope.WINDOW.meets(scope)
    assert scope.meets(scope)


def test_the_grid_and_the_preview_may_use_one_key_for_two_things() -> None:
    assert not Scope.GRID.meets(Scope.PREVIEW)
    assert Scope.GRID.meets(Scope.PHOTOS)
    assert Scope.PHOTOS.meets(Scope.PREVIEW)


def test_a_new_key_acts_and_the_old_one_no_longer(
    qtbot: QtBot, window: QWidget, actions: Actions, keymap: Keymap
) -> None:
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    done: list[str] = []
    actions.connect_all({actions.rescan: lambda: done.append("rescan")})
    keymap.assign(actions.commands["rescan"], QKeySequence("Ctrl+L"))
    QTest.keyClick(window, Qt.Key.Key_F5)
    assert done == []
    QTest.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert done == ["rescan"]


def test_whoever_had_the_key_loses_it(actions: Actions, keymap: Keymap) -> None:
    find, rescan = actions.commands["find"], actions.commands["rescan"]
    assert keymap.assign(rescan, QKeySequence("Ctrl+F")) is find
    assert _keys(rescan) == ["Ctrl+F"]
    assert _keys(find) == []
    keymap.reset(find)
    assert _keys(find) == ["Ctrl+F"]
    assert _keys(rescan) == []


def test_keys_are_remembered(
    qtbot: QtBot,
    keymap: Keymap,
    actions: Actions,
    settings: Settings,
    icons: Icons,
    profile_dir: Path,
) -> None:
    keymap.assign(actions.commands["find"], QKeySequence("Ctrl+K"))
    keymap.assign(actions.commands["quit"], QKeySequence())
    settings.save()
    other = QWidget()
    qtbot.addWidget(other)
    again = Actions(other, icons)
    later = Keymap(again.commands, Settings(Profile(profile_dir)), again)
    assert _keys(again.commands["find"]) == ["Ctrl+K"]
    assert _keys(again.commands["quit"]) == []
    later.reset_all()
    assert _keys(again.commands["find"]) == ["Ctrl+F"]
    assert Settings(Profile(profile_dir)).shortcuts == {}


@pytest.mark.parametrize(
    "kept", ["garbage", "[]", '{"find": 7}', '{"find": ["no key at all"]}', '{"unknown": ["F9"]}']
)
def test_a_damaged_setting_takes_no_other_key_away(
    qtbot: QtBot, icons: Icons, profile_dir: Path, kept: str
) -> None:
    Profile(profile_dir).create()
    settings = Settings(Profile(profile_dir))
    settings._store.setValue("shortcuts", kept)  # what a hand or a later version may write
    window = QWidget()
    qtbot.addWidget(window)
    actions = Actions(window, icons)
    Keymap(actions.commands, settings, actions)
    assert _keys(actions.commands["rescan"]) == ["F5"]
