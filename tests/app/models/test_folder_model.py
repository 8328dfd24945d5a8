"""The folders page's model: states in words, changed in place."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from app.models.folder_model import FolderModel
from indexer.events import IndexProgress, IndexState, RootProgress, RootStage
from indexer.types import Root, RootId, RootState

OTHER = Root(RootId(2), Path("/media/Old disk"), RootState.OFFLINE, 1_231, None)


def root() -> Root:
    """Looked through just now, whenever the test runs."""
    path = Path("/photos/Pictures")
    return Root(RootId(1), path, RootState.ONLINE, 41_870, datetime.now(UTC))


def progress_of(*roots: RootProgress, state: IndexState = IndexState.INDEXING) -> IndexProgress:
    return IndexProgress(state, "Pictures", 1, 4, True, 1.0, None, "CPU", 0, roots=roots)


@pytest.fixture
def model(qtbot: QtBot) -> FolderModel:
    model = FolderModel()
    # Kept as an attribute: it watches for as long as it lives.
    model.tester = QAbstractItemModelTester(  # type: ignore[attr-defined]
        model, QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    model.set_roots([root(), OTHER])
    return model


def test_each_state_in_words(model: FolderModel) -> None:
    assert "just now" in model.entry(0).state
    assert "Nothing is forgotten" in model.entry(1).state
    assert model.entry(1).is_offline
    model.set_roots([replace(root(), is_paused=True, problem_count=3), OTHER])
    assert "Paused" in model.entry(0).state
    assert "3" in model.entry(0).problems
    model.set_roots([replace(root(), last_scan_at=None), OTHER])
    assert "Not looked through" in model.entry(0).state


@pytest.mark.parametrize(
    ("stage", "word", "share"),
    [
        (RootStage.WAITING, "Waits", None),
        (RootStage.SCANNING, "found so far", -1.0),
        (RootStage.INDEXING, "1 of 4", 0.25),
        (RootStage.DONE, "just now", None),
    ],
)
def test_how_far_a_run_has_come(
    model: FolderModel, stage: RootStage, word: str, share: float | None
) -> None:
    model.show_progress(progress_of(RootProgress(root().id, stage, done=1, found=4)))
    assert word in model.entry(0).state
    assert model.entry(0).share == share
    assert "Nothing is forgotten" in model.entry(1).state, "the run does not concern it"


def test_a_paused_run_is_said_and_ends(model: FolderModel) -> None:
    of_root = RootProgress(root().id, RootStage.INDEXING, done=1, found=4)
    model.show_progress(progress_of(of_root, state=IndexState.PAUSED))
    assert "paused" in model.entry(0).state
    model.show_progress(None)
    assert model.entry(0).share is None


def test_changes_in_place(model: FolderModel, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged):
        model.set_roots([replace(root(), photo_count=5), OTHER])
    with qtbot.waitSignal(model.modelReset):
        model.set_roots([OTHER])
    assert model.row_of(OTHER.id) == 0
    assert model.row_of(root().id) is None


@pytest.mark.skipif(os.name != "posix", reason="only there are names bytes")
def test_names_that_are_not_utf8_can_be_drawn(model: FolderModel) -> None:
    model.set_roots([replace(root(), path=Path(os.fsdecode(b"/photos/caf\xe9")))])
    assert model.entry(0).name == "caf?"
    words = model.data(model.index(0), Qt.ItemDataRole.AccessibleTextRole)
    assert "41,870" in words or "41870" in words
    words.encode("utf-8")
