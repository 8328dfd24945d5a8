from __future__ import annotations

import time
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from app.controllers.overview import LibraryOverview
from app.models.folder_tree import FolderTree
from app.models.place import ALL, Place, PlaceKind
from app.models.sidebar_model import SidebarModel
from indexer.types import Root, RootId, RootState

ROOT = RootId(1)


@pytest.fixture
def model(qtbot: QtBot) -> SidebarModel:
    model = SidebarModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    return model


def _root(number: int, photos: int, state: RootState = RootState.ONLINE) -> Root:
    return Root(RootId(number), Path(f"/photos/root {number}"), state, photos, None)


def _tree(**counts: int) -> FolderTree:
    """Folders by name, with ``_`` for the slash."""
    return FolderTree.of({name.replace("_", "/").encode(): n for name, n in counts.items()})


def _place(folder: bytes = b"", root_id: RootId = ROOT) -> Place:
    return Place(PlaceKind.ROOT, root_id, folder)


def _below(model: SidebarModel, index: QModelIndex) -> list[tuple[str, int | None]]:
    entries = [model.entry(model.index(row, 0, index)) for row in range(model.rowCount(index))]
    return [(entry.text, entry.count) for entry in entries]


def test_counts_change_in_place(qtbot: QtBot, model: SidebarModel) -> None:
    model.set_overview(LibraryOverview(3, (_root(1, 3),), 0))
    with (
        qtbot.assertNotEmitted(model.modelReset),
        qtbot.assertNotEmitted(model.rowsRemoved),
        qtbot.waitSignal(model.dataChanged),
    ):
        model.set_overview(LibraryOverview(7, (_root(1, 7),), 2))
    assert model.entry(model.index_of(_place())).count == 7


def test_roots_come_and_go_without_a_reset(qtbot: QtBot, model: SidebarModel) -> None:
    with qtbot.assertNotEmitted(model.modelReset):
        model.set_overview(LibraryOverview(7, (_root(1, 7), _root(2, 2)), 2))
        model.set_folders(ROOT, _tree(a=3, b=4))
        model.rowCount(model.index_of(_place()))  # as a view does that expands it
        model.set_overview(LibraryOverview(9, (_root(2, 2), _root(3, 1)), 2))
    assert not model.index_of(_place()).isValid()
    assert model.entry(model.index_of(_place(root_id=RootId(3)))).count == 1
    assert model.entry(model.index_of(ALL)).count == 9


def test_an_offline_root_says_so(model: SidebarModel) -> None:
    model.set_overview(LibraryOverview(3, (_root(1, 3, RootState.OFFLINE),), 0))
    index = model.index_of(_place())
    assert model.entry(index).is_offline
    words = model.data(index, Qt.ItemDataRole.AccessibleTextRole)
    assert "offline" in words
    assert "3" in words


def test_headings_cannot_be_chosen(model: SidebarModel) -> None:
    model.set_overview(LibraryOverview(3, (_root(1, 3),), 0))
    indexes = [model.index(row, 0) for row in range(model.rowCount())]
    assert sum(model.entry(index).is_heading for index in indexes) >= 2
    for index in indexes:
        can_choose = bool(model.flags(index) & Qt.ItemFlag.ItemIsSelectable)
        assert can_choose is (model.entry(index).place is not None)


def test_folders_stand_below_their_root_in_the_order_of_the_catalog(model: SidebarModel) -> None:
    model.set_overview(LibraryOverview(9, (_root(1, 9),), 0))
    root = model.index_of(_place())
    assert not model.hasChildren(root)
    model.set_folders(
        ROOT, FolderTree.of({b"": 9, b"Trip 2": 4, b"Trip 2/day 1": 1, b"trip 10": 3})
    )
    assert model.hasChildren(root)
    assert _below(model, root) == [("Trip 2", 4), ("trip 10", 3)]
    day = model.index_of(_place(b"Trip 2/day 1"))
    assert model.entry(day).count == 1
    assert model.entry(day).depth == 2
    assert day.parent() == model.index_of(_place(b"Trip 2"))
    assert not model.index_of(_place(b"nowhere/at all")).isValid()


def test_folders_come_and_go_where_they_are_seen(qtbot: QtBot, model: SidebarModel) -> None:
    model.set_overview(LibraryOverview(9, (_root(1, 9),), 0))
    model.set_folders(ROOT, _tree(b=1, d=2, d_x=2))
    root, inner = model.index_of(_place()), model.index_of(_place(b"d/x"))
    assert inner.isValid()
    with qtbot.assertNotEmitted(model.modelReset):
        model.set_folders(ROOT, _tree(a=1, c=1, d=5, d_x=2, d_y=3, e=1))
    assert _below(model, root) == [("a", 1), ("c", 1), ("d", 5), ("e", 1)]
    assert _below(model, model.index_of(_place(b"d"))) == [("x", 2), ("y", 3)]
    assert model.index_of(_place(b"d/x")).internalId() == inner.internalId(), "it stayed"
    model.set_folders(ROOT, _tree())
    assert not model.hasChildren(root)
    assert model.rowCount(root) == 0


def test_a_name_that_is_no_text_can_be_drawn(model: SidebarModel) -> None:
    model.set_overview(LibraryOverview(1, (_root(1, 1),), 0))
    model.set_folders(ROOT, FolderTree.of({b"": 1, b"\xff\xfe": 1}))
    index = model.index_of(_place(b"\xff\xfe"))
    model.data(index).encode("utf-8")
    model.data(index, Qt.ItemDataRole.ToolTipRole).encode("utf-8")


def test_twenty_thousand_folders_are_no_trouble(qtbot: QtBot) -> None:
    model = SidebarModel()
    counts = {b"%d/%d" % (n % 20, n): 1 for n in range(20_000)}
    tree = FolderTree.of({b"": 1} | {b"%d" % n: 1 for n in range(20)} | counts)
    model.set_overview(LibraryOverview(1, (_root(1, 1),), 0))
    began = time.thread_time()
    model.set_folders(ROOT, tree)
    assert time.thread_time() - began < 0.05, "nothing is expanded yet"
    assert model.index_of(_place(b"7/19987")).isValid()
