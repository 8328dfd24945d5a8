"""Getting a model through its dialog: the real download from a hub on loopback, and an import.

The hub serves the sample model under another name, so that photos can be searched afterwards.
"""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QProgressBar, QPushButton
from pytestqt.qtbot import QtBot

from app.application import OpenLibrary
from app.dialogs.model_dialog import ModelDialog
from indexer.embed.catalogue import CatalogueEntry, ModelFile
from indexer.embed.installed import CONFIG_NAME, WEIGHTS_NAME
from indexer.embed.models import sample_model
from indexer.search.query import MatchKind
from tests.indexer.embed.entries import REPO, REVISION, make_entry
from tests.indexer.embed.loopback_hub import LoopbackHub

OpenWindow = Callable[..., OpenLibrary]
LONG_MS = 60_000


@pytest.fixture
def hub(monkeypatch: pytest.MonkeyPatch) -> Iterator[LoopbackHub]:
    folder = sample_model().folder
    files = {
        (REPO, REVISION, name): (folder / name).read_bytes() for name in (CONFIG_NAME, WEIGHTS_NAME)
    }
    with LoopbackHub(files) as hub:
        monkeypatch.setenv("HF_ENDPOINT", hub.endpoint)
        yield hub


@pytest.fixture
def entry() -> CatalogueEntry:
    weights = sample_model().weights_path.read_bytes()
    digest = hashlib.sha256(weights).hexdigest()
    return make_entry(ModelFile(WEIGHTS_NAME, len(weights), digest))


def open_dialog(qtbot: QtBot, opened: OpenLibrary, entry: CatalogueEntry) -> ModelDialog:
    dialog = ModelDialog(opened.window.getting, entry, opened.window)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    return dialog


def button(dialog: ModelDialog, text: str) -> QPushButton:
    """The one visible button of that text."""
    (found,) = [
        each
        for each in dialog.findChildren(QPushButton)
        if each.text() == text and each.isVisible()
    ]
    return found


def says(dialog: ModelDialog, text: str) -> bool:
    return any(text in label.text() for label in dialog.findChildren(QLabel) if label.isVisible())


def index(qtbot: QtBot, opened: OpenLibrary, folder: Path) -> None:
    with qtbot.waitSignal(opened.bridge.index_finished, timeout=LONG_MS):
        opened.library.add_root(folder)
        opened.library.start_indexing()


def test_it_says_what_would_come_before_anything_comes(
    qtbot: QtBot, open_window: OpenWindow, hub: LoopbackHub, entry: CatalogueEntry
) -> None:
    dialog = open_dialog(qtbot, open_window(), entry)
    for fact in (entry.name, "MIT", "English", entry.repo, "9.5 MB"):
        assert says(dialog, fact), fact
    dialog.close()
    assert hub.requests == []


def test_download_stop_go_on_and_search(
    qtbot: QtBot, open_window: OpenWindow, hub: LoopbackHub, entry: CatalogueEntry, pictures: Path
) -> None:
    opened = open_window()
    window = opened.window
    index(qtbot, opened, pictures)
    may_go_on = hub.faults.stall[WEIGHTS_NAME] = threading.Event()
    dialog = open_dialog(qtbot, opened, entry)
    bar = dialog.findChildren(QProgressBar)[0]

    QTest.mouseClick(button(dialog, "Download"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bar.maximum() > 0 and bar.value() > 0, timeout=LONG_MS)
    QTest.mouseClick(button(dialog, "Stop"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: says(dialog, "Stopped"))
    assert opened.library.models.installed() == []
    may_go_on.set()
    del hub.faults.stall[WEIGHTS_NAME]

    # The channel is free again once the engine's thread has let go of the first try.
    with qtbot.waitSignals(
        [window.getting.finished, opened.bridge.index_finished], timeout=LONG_MS
    ):
        QTest.mouseClick(button(dialog, "Go on"), Qt.MouseButton.LeftButton)
    assert says(dialog, "The model is installed")
    assert [request.headers.get("Range") for request in hub.gets(WEIGHTS_NAME)][-1] is not None
    assert [model.id for model in opened.library.models.installed()] == [entry.id]

    QTest.keyClicks(window.search_bar.field, "a beach")
    QTest.keyClick(window.search_bar.field, Qt.Key.Key_Return)
    qtbot.waitUntil(
        lambda: window.browsing.is_settled and window.grid.content.kind is MatchKind.MEANING,
        timeout=LONG_MS,
    )
    assert window.grid.content.count > 0


def test_a_failure_is_said_in_the_dialog_and_can_be_tried_again(
    qtbot: QtBot, open_window: OpenWindow, hub: LoopbackHub, entry: CatalogueEntry
) -> None:
    opened = open_window()
    hub.faults.content[WEIGHTS_NAME] = b"\0" * sample_model().weights_path.stat().st_size
    dialog = open_dialog(qtbot, opened, entry)
    with qtbot.waitSignal(opened.window.getting.failed, timeout=LONG_MS):
        QTest.mouseClick(button(dialog, "Download"), Qt.MouseButton.LeftButton)
    assert says(dialog, entry.name)
    assert opened.library.models.installed() == []
    del hub.faults.content[WEIGHTS_NAME]
    with qtbot.waitSignal(opened.window.getting.finished, timeout=LONG_MS):
        QTest.mouseClick(button(dialog, "Try again"), Qt.MouseButton.LeftButton)
    assert opened.library.model.model is not None


def test_import_of_a_folder_without_a_network(
    qtbot: QtBot,
    open_window: OpenWindow,
    entry: CatalogueEntry,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    folder = tmp_path / "my-model"
    folder.mkdir()
    for name in (CONFIG_NAME, WEIGHTS_NAME):
        (folder / name).write_bytes((sample_model().folder / name).read_bytes())
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(folder / CONFIG_NAME), ""))
    opened = open_window()
    dialog = open_dialog(qtbot, opened, replace(entry, name="Another"))
    with qtbot.waitSignal(opened.window.getting.finished, timeout=LONG_MS):
        QTest.mouseClick(button(dialog, "Import from file…"), Qt.MouseButton.LeftButton)
    assert says(dialog, "The model is installed")
    assert [model.name for model in opened.library.models.installed()] == ["my-model"]
