"""What the bottom bar says while a run waits for the charger, and the way to go on anyway."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.icons import Icons
from app.views.bottom_bar import BottomBar
from indexer.events import IndexProgress, IndexState

PAUSED = IndexProgress(IndexState.PAUSED, "Pictures", 5, 10, True, 0.0, None, "CPU", 0)


def buttons(bar: BottomBar) -> list[str]:
    return [button.text() for button in bar.findChildren(QPushButton) if button.isVisibleTo(bar)]


def test_it_says_why_it_waits_and_offers_to_go_on(qtbot: QtBot, icons: Icons) -> None:
    bar = BottomBar(icons)
    qtbot.addWidget(bar)
    bar.show_progress(replace(PAUSED, is_on_battery=True))
    assert "Paused: on battery" in bar.text
    assert "Go on anyway" in buttons(bar)
    button = next(one for one in bar.findChildren(QPushButton) if one.text() == "Go on anyway")
    with qtbot.waitSignal(bar.pause_toggled):
        button.click()
    bar.show_progress(replace(PAUSED, state=IndexState.INDEXING))
    assert "Pause" in buttons(bar)
    assert "Go on anyway" not in buttons(bar)


def test_a_pause_of_the_user_is_no_matter_of_the_battery(qtbot: QtBot, icons: Icons) -> None:
    bar = BottomBar(icons)
    qtbot.addWidget(bar)
    bar.set_paused(True)
    bar.show_progress(PAUSED)
    assert "battery" not in bar.text
    assert "Resume" in buttons(bar)
