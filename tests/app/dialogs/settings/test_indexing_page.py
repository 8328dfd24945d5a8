"""How indexing behaves towards the rest of the computer."""

from __future__ import annotations

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from app.controllers.housekeeping import Choices
from app.dialogs.settings.dialog import SettingsDialog
from app.open_library import OpenLibrary
from app.settings import Settings
from indexer.manners import Manners, Threads
from tests.app.dialogs.settings.answering import said_on

OpenWindow = Callable[..., OpenLibrary]


def test_manners_hold_at_once(
    dialog: SettingsDialog, opened: OpenLibrary, kept: Callable[[], Settings]
) -> None:
    assert opened.library.indexing.manners == Manners(Threads.ALL, pause_on_battery=True)
    dialog.show_page(dialog.indexing)
    dialog.indexing.battery.click()
    assert opened.library.indexing.manners == Manners(Threads.ALL, pause_on_battery=False)
    if dialog.indexing.threads.box.count() > 1:
        dialog.indexing.threads.choose(Threads.ONE)
        assert opened.library.indexing.manners.threads is Threads.ONE
    assert kept().manners == opened.library.indexing.manners


def test_a_computer_without_battery_says_so(dialog: SettingsDialog) -> None:
    page = dialog.indexing
    page._on_choices(Choices(None, (), has_battery=True))
    assert "charger" in said_on(page)
    page._on_choices(Choices(None, (), has_battery=False))
    assert "No battery" in said_on(page)


def test_no_look_at_the_start_unless_wanted(
    dialog: SettingsDialog,
    opened: OpenLibrary,
    open_window: OpenWindow,
    kept: Callable[[], Settings],
    qtbot: QtBot,
) -> None:
    dialog.indexing.start.click()
    assert not kept().indexes_on_start
    run = opened.library.indexing.run
    opened.window._begin_engine()
    qtbot.waitUntil(lambda: opened.library.submit(lambda: True, "work").result(5))
    assert opened.library.indexing.run is run
