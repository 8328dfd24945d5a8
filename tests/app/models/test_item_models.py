from __future__ import annotations

import os
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from app.controllers.overview import LibraryOverview
from app.models.grid_content import EMPTY, GridContent
from app.models.photo_model import PHOTO_ID_ROLE, PhotoModel
from app.models.place import Place, PlaceKind
from app.models.problem_model import ProblemModel
from app.models.sidebar_model import SidebarModel
from indexer.types import Problem, Root, RootId, RootState, Stage


def _tested(model: QAbstractItemModel) -> QAbstractItemModelTester:
    return QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)


def _content(n: int) -> GridContent:
    return replace(
        EMPTY,
        ids=np.arange(100, 100 + n),
        widths=np.full(n, 3, np.int32),
        heights=np.full(n, 2, np.int32),
        mean_colors=np.zeros(n, np.uint32),
        taken_s=np.full(n, 1_581_516_180.0),
        strengths=np.full(n, 0.8, np.float32),
        total=n,
    )


def test_photos(qtbot: QtBot) -> None:
    model = PhotoModel()
    tester = _tested(model)
    for n in (0, 5, 2, 0, 3):
        model.set_content(_content(n))
        assert model.rowCount() == n
    assert model.data(model.index(1), PHOTO_ID_ROLE) == 101
    words = model.data(model.index(1), Qt.ItemDataRole.AccessibleTextRole)
    assert "2 of 3" in words
    assert "2020" in words
    assert "4 of 5" in words
    assert tester.model() is model


def _root(number: int, photos: int, state: RootState = RootState.ONLINE) -> Root:
    return Root(RootId(number), Path(f"/photos/root {number}"), state, photos, None)


def test_the_sidebar_changes_counts_in_place(qtbot: QtBot) -> None:
    model = SidebarModel()
    tester = _tested(model)
    model.set_overview(LibraryOverview(3, (_root(1, 3),), 0))
    row = model.row_of(Place(PlaceKind.ROOT, RootId(1)))
    assert row is not None
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged):
        model.set_overview(LibraryOverview(7, (_root(1, 7),), 2))
    assert model.entry(row).count == 7
    with qtbot.waitSignal(model.modelReset):
        model.set_overview(LibraryOverview(9, (_root(1, 7), _root(2, 2)), 2))
    assert tester.model() is model


def test_an_offline_root_says_so(qtbot: QtBot) -> None:
    model = SidebarModel()
    model.set_overview(LibraryOverview(3, (_root(1, 3, RootState.OFFLINE),), 0))
    row = model.row_of(Place(PlaceKind.ROOT, RootId(1)))
    assert row is not None
    assert model.entry(row).is_offline
    words = model.data(model.index(row), Qt.ItemDataRole.AccessibleTextRole)
    assert "offline" in words
    assert "3" in words


def test_headings_cannot_be_chosen(qtbot: QtBot) -> None:
    model = SidebarModel()
    for row in range(model.rowCount()):
        is_heading = model.entry(row).place is None
        can_choose = bool(model.flags(model.index(row)) & Qt.ItemFlag.ItemIsSelectable)
        assert can_choose is not is_heading


@pytest.mark.parametrize("name", [b"broken.jpg", b"\xff\xfe.jpg"])
def test_problems(qtbot: QtBot, name: bytes) -> None:
    model = ProblemModel()
    tester = _tested(model)
    path = Path("/photos") / os.fsdecode(name)
    now = datetime.now(UTC)
    model.set_problems([Problem(RootId(1), path, Stage.DECODE, "The file is cut off", now)])
    texts = [model.data(model.index(0, column)) for column in range(model.columnCount())]
    assert texts[0].endswith(".jpg")
    assert texts[2] == "The file is cut off"
    for text in texts:
        text.encode("utf-8")  # what cannot be encoded cannot be drawn either
    model.set_problems([])
    assert model.rowCount() == 0
    assert tester.model() is model
