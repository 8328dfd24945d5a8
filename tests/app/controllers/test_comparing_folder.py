"""Comparing a folder from a window on the real engine, with a real trash of the test's own."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from app.dialogs.removing.dialog import Stage
from app.main_window import MainWindow
from app.models.place import COMPARE
from app.open_library import OpenLibrary
from app.views.folder_comparison.lists import Tab
from indexer.media.hashing import hash_file


@pytest.fixture
def mine(pictures: Path, tmp_path: Path) -> Path:
    return shutil.copytree(pictures, tmp_path / "mine")


@pytest.fixture
def card(mine: Path, tmp_path: Path) -> Path:
    """Two copies, one stranger, one file that is no picture."""
    folder = tmp_path / "card"
    folder.mkdir()
    for source in sorted(mine.rglob("*.jpg"))[:2]:
        shutil.copy2(source, folder / source.name)
    new = Image.effect_mandelbrot((400, 300), (-0.75, 0.1, -0.7, 0.15), 80)
    new.convert("RGB").save(folder / "new.jpg")
    (folder / "torn.jpg").write_bytes(b"\xff\xd8\xff torn")
    return folder


@pytest.fixture
def opened(open_indexed: Callable[..., OpenLibrary], mine: Path) -> OpenLibrary:
    return open_indexed(folder=mine)


def _compare(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
    window.binning.comparing.ask_folder = lambda _window, _start: folder
    with qtbot.waitSignal(window.binning.comparing.finished, timeout=30_000):
        window.actions_.compare_folder.trigger()


def test_a_folder_is_compared_and_stays_as_it_was(
    qtbot: QtBot, opened: OpenLibrary, card: Path
) -> None:
    window = opened.window
    before = sorted((path.name, hash_file(path)) for path in card.iterdir())
    _compare(qtbot, window, card)
    lists = window.binning.comparing.page.lists
    QAbstractItemModelTester(lists.both, QAbstractItemModelTester.FailureReportingMode.Fatal, lists)
    assert window.browsing.place == COMPARE
    assert window.center.page is window.binning.comparing.page
    counts = [model.count() for model in (lists.both, lists.there, lists.unreadable)]
    assert counts == [2, 1, 1]
    assert [button.text() for button in lists.tabs] == [
        "Already here (2)",
        "Only there (1)",
        "Only here",
        "Not readable (1)",
    ]
    assert "Identical files" in lists.both.row_at(0).detail
    lists.tabs[Tab.HERE].click()
    everything = len(opened.library.catalog.photos.ids())
    qtbot.waitUntil(lambda: 0 < lists.here.count() <= everything - 2)
    assert sorted((path.name, hash_file(path)) for path in card.iterdir()) == before


def test_the_chosen_file_is_seen_and_what_the_library_has_of_it(
    qtbot: QtBot, opened: OpenLibrary, card: Path
) -> None:
    window = opened.window
    window.resize(1300, 800)
    _compare(qtbot, window, card)
    lists = window.binning.comparing.page.lists
    there, here = lists.pictures.there, lists.pictures.here
    assert lists.pictures.isVisible()
    assert not there.isVisible(), "nothing is chosen yet"
    lists.views[Tab.BOTH].setCurrentIndex(lists.both.index(0))
    qtbot.waitUntil(lambda: there.image.is_seen and here.image.is_seen)
    lists.choose(Tab.THERE)
    view = lists.views[Tab.THERE]
    path = lists.there.items[0].path
    away = path.rename(path.with_suffix(".away"))
    view.setCurrentIndex(lists.there.index(0))
    qtbot.waitUntil(lambda: there.isVisible() and "cannot be shown" in there.image.words)
    assert not here.isVisible()
    away.rename(path)
    view.clearSelection()
    view.setCurrentIndex(lists.there.index(0))
    qtbot.waitUntil(lambda: there.image.is_seen)
    window.resize(900, 600)
    qtbot.waitUntil(lambda: not lists.pictures.isVisible())


def test_what_is_new_is_copied_and_then_found(
    qtbot: QtBot, opened: OpenLibrary, card: Path, mine: Path
) -> None:
    window = opened.window
    _compare(qtbot, window, card)
    comparing, lists = window.binning.comparing, window.binning.comparing.page.lists
    target = mine / "From the card"
    target.mkdir()
    comparing.ask_target = lambda _window, _start: target
    lists.choose(Tab.THERE)
    before = len(opened.library.catalog.photos.ids())
    with (
        qtbot.waitSignal(opened.bridge.index_finished, timeout=30_000),
        qtbot.waitSignal(comparing.copied, timeout=30_000),
    ):
        lists.copy.click()
    assert hash_file(target / "new.jpg") == hash_file(card / "new.jpg")
    assert lists.there.count() == 0
    assert not lists.copy.isEnabled()
    assert "copied into From the card" in window.center.message.text
    assert len(opened.library.catalog.photos.ids()) == before + 1
    with qtbot.waitSignal(comparing.finished, timeout=30_000):
        comparing.page.again.click()
    assert lists.both.count() == 3


def test_what_the_library_has_goes_from_the_folder(
    qtbot: QtBot, opened: OpenLibrary, card: Path, trash: Path
) -> None:
    window = opened.window
    _compare(qtbot, window, card)
    lists = window.binning.comparing.page.lists
    lists.choose(Tab.BOTH)
    gone = [match.file.path for match in lists.both.items]
    lists.bin.click()
    qtbot.waitUntil(lambda: window.binning.removing.dialog is not None)
    dialog = window.binning.removing.dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.stage is Stage.PREVIEW)
    with qtbot.waitSignal(window.binning.removing.finished, timeout=10_000):
        dialog.preview.go.click()
    assert not any(path.exists() for path in gone)
    assert lists.both.count() == 0
    with qtbot.waitSignal(window.binning.restoring.finished, timeout=10_000):
        dialog.report.undo.click()
    assert all(path.exists() for path in gone)
    assert [match.file.path for match in lists.both.items] == gone


def test_a_folder_dropped_onto_the_page_is_compared_and_not_added(
    qtbot: QtBot, opened: OpenLibrary, card: Path
) -> None:
    window = opened.window
    window.browsing.go_to(COMPARE)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(card))])
    assert window.drops.words_for(data)[0] == "Compare this folder with the library"
    with qtbot.waitSignal(window.binning.comparing.finished, timeout=30_000):
        window.drops.take(data)
    assert len(opened.library.catalog.roots.all()) == 1
    window.browsing.to.all()
    assert window.drops.words_for(data)[0] == "Add this folder to the library"


def test_a_folder_of_the_library_is_refused(qtbot: QtBot, opened: OpenLibrary, mine: Path) -> None:
    window = opened.window
    window.binning.comparing.ask_folder = lambda _window, _start: mine
    with qtbot.waitSignal(window.binning.comparing.failed, timeout=10_000):
        window.actions_.compare_folder.trigger()
    assert "belongs to the library" in window.center.message.text
    assert "Is it in the library already?" in window.binning.comparing.page.text


def test_a_comparison_can_be_stopped(qtbot: QtBot, opened: OpenLibrary, card: Path) -> None:
    window = opened.window
    comparing = window.binning.comparing
    comparing.ask_folder = lambda _window, _start: card
    window.actions_.compare_folder.trigger()
    assert comparing.page.stop.isVisible()
    comparing.stop()
    qtbot.waitUntil(lambda: not comparing.page.stop.isVisible(), timeout=10_000)
    assert not opened.library.catalog.problems.count()
