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

from app.models.grid_content import EMPTY, GridContent
from app.models.photo_model import PHOTO_ID_ROLE, PhotoModel
from app.models.problem_list import ProblemList, row_of
from app.models.problem_model import ProblemModel
from indexer.types import Problem, ProblemId, RootId, Stage


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


@pytest.mark.parametrize("name", [b"broken.jpg", b"\xff\xfe.jpg"])
def test_problems(qtbot: QtBot, name: bytes) -> None:
    model = ProblemModel()
    tester = _tested(model)
    path = Path("/photos") / os.fsdecode(name)
    now = datetime.now(UTC)
    problem = Problem(
        ProblemId(1), RootId(1), Path("/photos"), path, Stage.DECODE, "The file is cut off", now
    )
    model.set_list(ProblemList((row_of(problem),)))
    texts = [model.data(model.index(0, column)) for column in range(model.columnCount())]
    assert texts[0].endswith(".jpg")
    assert texts[2] == "The file is cut off"
    for text in texts:
        text.encode("utf-8")  # what cannot be encoded cannot be drawn either
    model.set_list(ProblemList())
    assert model.rowCount() == 0
    assert tester.model() is model
