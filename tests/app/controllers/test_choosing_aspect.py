"""What is searched by: chosen, remembered, brought along by a query, refused without a model."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from app.main_window import MainWindow
from app.models.chips import Chip
from app.models.place import SEARCH
from app.open_library import OpenLibrary
from app.settings import Settings
from indexer.profile import Profile
from indexer.search.query import Aspect, Join, PhotoTerm
from indexer.types import PhotoId

OpenWindow = Callable[..., OpenLibrary]


@pytest.fixture
def opened(open_indexed: OpenWindow) -> OpenLibrary:
    """Photos, and no model."""
    return open_indexed()


def _photo(window: MainWindow, row: int) -> Chip:
    return Chip(PhotoTerm(PhotoId(int(window.grid.content.ids[row]))), "this photo")


def _settled(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: window.browsing.place == SEARCH and window.browsing.is_settled)


def test_what_needs_a_model_says_so_and_changes_nothing(qtbot: QtBot, opened: OpenLibrary) -> None:
    window = opened.window
    button, panel = window.search_bar.aspect, window.search_bar.aspect.panel
    button.click()
    assert panel.isVisible()
    assert not panel.radio(Aspect.MEANING).isEnabled()
    assert "needs a model" in panel.radio(Aspect.BLEND).toolTip()
    assert panel.model_button.isVisible()
    with qtbot.waitSignal(window.choosing_aspect.model_requested):
        QTest.mouseClick(panel.model_button, Qt.MouseButton.LeftButton)
    assert not panel.isVisible()
    window.actions_.next_aspect.trigger()
    assert "needs a model" in window.search_bar.hint
    assert window.draft.aspect is Aspect.LOOK
    QTest.keyClicks(window.search_bar.field, "x")
    assert window.search_bar.hint == "", "it goes with the next key"


def test_the_choice_is_remembered_and_belongs_to_the_query(
    qtbot: QtBot, opened: OpenLibrary, profile_dir: Path
) -> None:
    window = opened.window
    window.draft.has_meaning = True  # as with a model
    window.search_bar.show_draft()
    panel = window.search_bar.aspect.panel
    window.search_bar.aspect.click()
    chosen = []
    for aspect in (Aspect.MEANING, Aspect.LOOK):
        QTest.keyClick(panel.radio(aspect), Qt.Key.Key_Down)
        chosen.append(window.draft.aspect)
    assert chosen == [Aspect.LOOK, Aspect.BLEND]
    assert panel.slider.isVisible()
    QTest.keyClick(panel.slider, Qt.Key.Key_Right)
    assert window.draft.state.look_share == pytest.approx(0.55)
    QTest.keyClick(panel, Qt.Key.Key_Return)
    assert not panel.isVisible()
    assert window.search_bar.aspect.text() == "Both"
    window.search_bar.clear()
    assert window.draft.query(1).aspect is Aspect.BLEND, "the next query goes by it too"
    window.search_bar.add_chips([_photo(window, 3)])
    _settled(qtbot, window)
    window.actions_.by_look.trigger()
    _settled(qtbot, window)
    assert window.draft.query(1).aspect is Aspect.LOOK
    window.walking.back()
    assert window.draft.query(1).aspect is Aspect.BLEND
    assert window.search_bar.aspect.text() == "Both", "the button shows what the query says"
    settings = Settings(Profile(profile_dir))
    assert settings.aspect is Aspect.LOOK
    assert settings.look_share == pytest.approx(0.55)


def test_several_pictures_get_a_switch(qtbot: QtBot, opened: OpenLibrary) -> None:
    window = opened.window
    switch = window.search_bar.join
    window.search_bar.add_chips([_photo(window, 3)])
    assert not switch.isVisible()
    window.search_bar.add_chips([_photo(window, 12)])
    assert switch.isVisible()
    assert switch.button(Join.ALL).isChecked()
    QTest.mouseClick(switch.button(Join.ANY), Qt.MouseButton.LeftButton)
    assert window.browsing.query.join is Join.ANY
    joined = []
    for one, key in ((Join.ANY, Qt.Key.Key_Left), (Join.ALL, Qt.Key.Key_Right)):
        QTest.keyClick(switch.button(one), key)
        joined.append(window.browsing.query.join)
    assert joined == [Join.ALL, Join.ANY]
    _settled(qtbot, window)
    window.search_bar.undo()
    assert switch.button(Join.ALL).isChecked()
    for button in switch.buttons:
        assert button.accessibleName()
    window.search_bar.chips[1].findChildren(QToolButton)[0].click()
    assert window.draft.chips[1].is_minus
    assert not switch.isVisible(), "one is asked for, and one is not wanted"


def test_every_control_says_what_it_is(opened: OpenLibrary) -> None:
    panel = opened.window.search_bar.aspect.panel
    for widget in (*(panel.radio(aspect) for aspect in Aspect), panel.slider):
        interface = QAccessible.queryAccessibleInterface(widget)
        assert interface.text(QAccessible.Text.Name)
        assert interface.text(QAccessible.Text.Description)
