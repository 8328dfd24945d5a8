from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.controllers.overview import LibraryOverview
from app.icons import Icons
from app.models.folder_tree import FolderTree
from app.models.place import ALL, BIN, COMPARE, Place, PlaceKind
from app.theme import Theme
from app.views.sidebar import Sidebar
from indexer.types import Root, RootId, RootState

ROOT = RootId(1)
HERE = Place(PlaceKind.ROOT, ROOT)
INSIDE = Place(PlaceKind.ROOT, ROOT, b"2019/May")


@pytest.fixture
def sidebar(qtbot: QtBot, theme: Theme, icons: Icons) -> Sidebar:
    sidebar = Sidebar(theme, icons)
    qtbot.addWidget(sidebar)
    sidebar.resize(208, 600)
    root = Root(ROOT, Path("/photos"), RootState.ONLINE, 9, None)
    sidebar.show_overview(LibraryOverview(9, (root,), 0))
    sidebar.show_folders(ROOT, FolderTree.of({b"": 9, b"2019": 5, b"2019/May": 2, b"2020": 4}))
    sidebar.show_place(ALL)
    sidebar.show()
    qtbot.waitExposed(sidebar)
    return sidebar


def test_the_keyboard_opens_walks_and_closes(qtbot: QtBot, sidebar: Sidebar) -> None:
    view, model = sidebar.view, sidebar.model
    chosen: list[Place] = []
    sidebar.place_chosen.connect(chosen.append)
    sidebar.show_place(HERE)
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.isExpanded(model.index_of(HERE))
    QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_Right)
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert chosen == [Place(PlaceKind.ROOT, ROOT, b"2019"), INSIDE]
    QTest.keyClick(view, Qt.Key.Key_Left)
    QTest.keyClick(view, Qt.Key.Key_Left)
    assert chosen[-1] == Place(PlaceKind.ROOT, ROOT, b"2019")
    assert not view.isExpanded(model.index_of(chosen[-1]))


def test_a_click_on_the_arrow_opens_without_going_there(qtbot: QtBot, sidebar: Sidebar) -> None:
    view, index = sidebar.view, sidebar.model.index_of(HERE)
    rect = view.visualRect(index)
    arrow, name = QPoint(12, rect.center().y()), QPoint(80, rect.center().y())
    with qtbot.assertNotEmitted(sidebar.place_chosen):
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=arrow)
    assert view.isExpanded(index)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=arrow)
    assert not view.isExpanded(index)
    with qtbot.waitSignal(sidebar.place_chosen) as gone:
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=name)
    assert gone.args == [HERE]


def test_a_place_deep_down_is_shown_once_its_folders_are_known(
    qtbot: QtBot, sidebar: Sidebar
) -> None:
    deep = Place(PlaceKind.ROOT, ROOT, b"2021/a/b")
    with qtbot.assertNotEmitted(sidebar.place_chosen):
        sidebar.show_place(deep)
        sidebar.show_folders(
            ROOT, FolderTree.of({b"": 9, b"2021": 9, b"2021/a": 9, b"2021/a/b": 9})
        )
    assert sidebar.view.currentIndex() == sidebar.model.index_of(deep)
    assert sidebar.view.visualRect(sidebar.view.currentIndex()).isValid()


def test_new_counts_close_nothing(sidebar: Sidebar) -> None:
    sidebar.show_place(INSIDE)
    root = Root(ROOT, Path("/photos"), RootState.ONLINE, 12, None)
    sidebar.show_overview(LibraryOverview(12, (root,), 0))
    sidebar.show_folders(
        ROOT, FolderTree.of({b"": 12, b"2018": 3, b"2019": 5, b"2019/May": 2, b"2020": 4})
    )
    assert sidebar.view.isExpanded(sidebar.model.index_of(HERE))
    assert sidebar.view.currentIndex() == sidebar.model.index_of(INSIDE)


def test_the_place_one_is_at_stays_in_sight(qtbot: QtBot, sidebar: Sidebar) -> None:
    view = sidebar.view

    def is_seen() -> bool:
        return view.is_current_seen

    sidebar.resize(208, 260)
    qtbot.waitUntil(lambda: view.viewport().height() < 260)
    for place in (BIN, ALL, COMPARE):
        sidebar.show_place(place)  # as by its key
        assert view.currentIndex() == sidebar.model.index_of(place)
        assert is_seen()
    roots = [Root(RootId(n), Path(f"/{n}"), RootState.ONLINE, 9, None) for n in range(1, 30)]
    sidebar.show_overview(LibraryOverview(9, tuple(roots), 0))
    assert is_seen(), "lines that come above do not push it away"
    sidebar.resize(208, 180)
    qtbot.waitUntil(lambda: view.viewport().height() < 180)
    assert is_seen(), "nor does a lower window"
    view.verticalScrollBar().setValue(0)
    assert not is_seen()
    sidebar.show_overview(LibraryOverview(12, tuple(roots), 0))
    assert view.verticalScrollBar().value() == 0, "who has scrolled away stays there"
    sidebar.show_place(COMPARE)
    assert is_seen()


def test_a_screen_reader_hears_what_is_open(sidebar: Sidebar) -> None:
    interface = QAccessible.queryAccessibleInterface(sidebar.view)

    def state_of(name: str) -> QAccessible.State:
        lines = (interface.child(i) for i in range(interface.childCount()))
        found = [one for one in lines if one.text(QAccessible.Text.Name).startswith(name)]
        return found[0].state()

    assert state_of("photos").expandable
    assert not state_of("photos").expanded
    sidebar.view.expand(sidebar.model.index_of(HERE))
    assert state_of("photos").expanded
    assert not state_of("All photos").expandable


def test_both_states_can_be_painted(sidebar: Sidebar) -> None:
    closed = sidebar.grab().toImage()
    sidebar.view.expandAll()
    assert sidebar.grab().toImage() != closed
