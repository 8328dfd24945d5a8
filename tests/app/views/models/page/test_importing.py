"""Models from files of the user's own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from app.open_library import OpenLibrary
from app.views.models.page import ModelsPage
from indexer.embed.installed import CONFIG_NAME, WEIGHTS_NAME
from indexer.embed.models import sample_model
from tests.app.views.models.page.acting import click, ids, other_weights, settled, show, wait_for
from tests.app.waiting import LONG_MS

OpenWindow = Callable[..., OpenLibrary]


def import_through(qtbot: QtBot, page: ModelsPage, path: Path) -> None:
    page.importing.choose_file = lambda: str(path)
    click(page.importing.start)


def own_folder(tmp_path: Path) -> Path:
    folder = tmp_path / "my-model"
    folder.mkdir()
    for name in (CONFIG_NAME, WEIGHTS_NAME):
        (folder / name).write_bytes((sample_model().folder / name).read_bytes())
    # Other bytes, else they would be known as the catalogue's.
    (folder / WEIGHTS_NAME).write_bytes(other_weights((folder / WEIGHTS_NAME).read_bytes()))
    return folder


def test_import_of_a_folder_without_a_network(
    qtbot: QtBot, open_window: OpenWindow, tmp_path: Path
) -> None:
    opened = open_window()
    page = show(qtbot, opened)
    with qtbot.waitSignal(opened.window.getting.installed, timeout=LONG_MS):
        import_through(qtbot, page, own_folder(tmp_path) / CONFIG_NAME)
    qtbot.waitUntil(lambda: "my-model" in page.cards, timeout=LONG_MS)
    wait_for(qtbot, page.cards["my-model"], "In use")
    assert not page.cards["my-model"].buttons.licence.isVisible(), "nobody knows it"
    settled(qtbot, opened)


@pytest.mark.parametrize("content", [b"", b"garbage" * 1000])
def test_import_of_garbage_says_why_and_leaves_all_as_it_was(
    qtbot: QtBot, open_window: OpenWindow, tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "weights.safetensors"
    path.write_bytes(content)
    opened = open_window()
    page = show(qtbot, opened)
    with qtbot.waitSignal(opened.window.getting.failed, timeout=LONG_MS):
        import_through(qtbot, page, path)
    qtbot.waitUntil(lambda: "weights.safetensors" in page.importing.text, timeout=LONG_MS)
    assert ids(opened) == []
    qtbot.waitUntil(page.importing.start.isVisible, timeout=LONG_MS)


def test_no_file_chosen_is_no_import(
    qtbot: QtBot, open_window: OpenWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = open_window()
    page = show(qtbot, opened)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    click(page.importing.start)
    assert not opened.window.getting.is_busy
