"""Devices, and the way to the models."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from app.controllers.housekeeping import Choices
from app.dialogs.settings.dialog import SettingsDialog
from app.open_library import OpenLibrary
from indexer.embed.base import Device
from tests.app.dialogs.settings.answering import WAIT_MS


def test_devices_are_found_and_used(
    dialog: SettingsDialog, opened: OpenLibrary, qtbot: QtBot
) -> None:
    page = dialog.model
    dialog.show_page(page)
    qtbot.waitUntil(lambda: page.device.box.count() == 3, timeout=WAIT_MS)
    assert [page.device.box.itemText(row) for row in range(3)] == [
        "Automatic",
        "CPU",
        "Nice Card 9000",
    ]
    page.device.choose("cpu")
    qtbot.waitUntil(lambda: opened.library.models.device == "cpu", timeout=WAIT_MS)
    page.device.choose(None)
    qtbot.waitUntil(lambda: opened.library.models.device is None, timeout=WAIT_MS)


def test_a_device_that_is_gone_stays_the_choice(dialog: SettingsDialog) -> None:
    page = dialog.model
    page._on_choices(Choices("cuda:3", (), has_battery=False))
    assert page.device.value == "cuda:3"
    assert "not found" in page.device.box.currentText()
    page._on_devices([Device("cuda:3", "Back Again")])
    assert page.device.box.currentText() == "Back Again"


def test_the_way_to_the_models(dialog: SettingsDialog, opened: OpenLibrary, qtbot: QtBot) -> None:
    button = next(b for b in dialog.model.findChildren(QAbstractButton) if "Models" in b.text())
    with qtbot.waitSignal(opened.window.browsing.place_changed):
        button.click()
    assert not dialog.isVisible()
