"""The problems page on the real engine: tried again, ignored, filtered, sorted."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.main_window import MainWindow
from app.models.place import PROBLEMS
from app.models.problem_list import Column, ProblemList, Wanted, load_problems, row_of
from app.open_library import OpenLibrary
from indexer.catalog.records import Arrival, NewProblem
from indexer.types import FileStat, Stage
from tests.app.waiting import LONG_MS

OpenWindow = Callable[..., OpenLibrary]


@pytest.fixture
def folder(pictures: Path, tmp_path: Path) -> Path:
    """Two good photos and three that are none."""
    folder = tmp_path / "Mixed"
    (folder / "2019" / "Trip").mkdir(parents=True)
    good = sorted(pictures.rglob("*.jpg"))[0]
    shutil.copy(good, folder / "good.jpg")
    (folder / "2019" / "Trip" / "cut.jpg").write_bytes(good.read_bytes()[:300])
    (folder / "empty.jpg").write_bytes(b"")
    (folder / "text.jpg").write_bytes(b"no picture at all")
    return folder


@pytest.fixture
def window(qtbot: QtBot, open_window: OpenWindow, folder: Path) -> MainWindow:
    """A window at the problems page."""
    opened = open_window()
    window = opened.window
    with qtbot.waitSignal(opened.bridge.index_finished, timeout=LONG_MS):
        window.indexing.add_folders([folder])
    window.browsing.go_to(PROBLEMS)
    qtbot.waitUntil(lambda: window.problems.model.rowCount() == 3)
    return window


def _names(window: MainWindow) -> list[str]:
    return [row.name for row in window.problems.model.rows]


def _choose(window: MainWindow, *names: str) -> None:
    table = window.problems.table
    table.clearSelection()
    table.setSelectionMode(table.SelectionMode.MultiSelection)
    for row, name in enumerate(_names(window)):
        if name in names:
            table.selectRow(row)


def test_a_line_says_where_and_why(window: MainWindow) -> None:
    row = next(row for row in window.problems.model.rows if row.name == "cut.jpg")
    assert row.folder == "Mixed \u203a 2019 \u203a Trip"
    index = window.problems.model.index(_names(window).index("cut.jpg"), Column.FOLDER)
    tip = window.problems.model.data(index, Qt.ItemDataRole.ToolTipRole)
    assert Path(tip).is_absolute()
    assert "cut off" in row.reason
    tried = window.problems.model.data(index.siblingAtColumn(Column.TRIED))
    assert tried == "just now"


def test_when_it_was_tried_is_never_cut(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = window.problems.table
    monkeypatch.setattr(
        "app.models.problem_model.ago_text", lambda _at: "vor neunundfünfzig Minuten"
    )
    window.problems.model.layoutChanged.emit()
    window.resize(900, 600)
    needed = table.sizeHintForColumn(Column.TRIED)
    qtbot.waitUntil(lambda: table.columnWidth(Column.TRIED) >= needed > 130)


def test_a_file_that_was_mended_is_tried_again_alone(
    qtbot: QtBot, window: MainWindow, folder: Path
) -> None:
    empty = folder / "empty.jpg"
    stat = empty.stat()
    shutil.copy(folder / "good.jpg", empty)
    page = window.problems
    _choose(window, "empty.jpg", "text.jpg")
    assert stat.st_size == 0
    QTest.mouseClick(page.buttons[0], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.model.rowCount() == 2, timeout=LONG_MS)
    qtbot.waitUntil(lambda: "1 of 2 files still cannot be read" in page.text)
    assert _names(window) == ["text.jpg", "cut.jpg"]
    assert [_names(window)[row] for row in page.table.chosen_rows()] == ["text.jpg"]


def test_ignored_ones_are_out_of_sight_and_can_be_brought_back(
    qtbot: QtBot, window: MainWindow
) -> None:
    page = window.problems
    _choose(window, "empty.jpg", "text.jpg", "cut.jpg")
    QTest.mouseClick(page.buttons[2], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.is_empty_shown)
    qtbot.waitUntil(lambda: window.bottom_bar.problems_text == "")
    page._to_ignored.click()
    qtbot.waitUntil(lambda: page.model.rowCount() == 3 and not page.is_empty_shown)
    assert "3 ignored" in page.text
    _choose(window, "cut.jpg")
    assert page.buttons[2].text() == "Ignore no longer"
    QTest.mouseClick(page.buttons[2], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.model.rowCount() == 2)
    page._show_ignored.setChecked(False)
    qtbot.waitUntil(lambda: _names(window) == ["cut.jpg"])
    qtbot.waitUntil(lambda: "1" in window.bottom_bar.problems_text)


def test_filter_and_sort(qtbot: QtBot, window: MainWindow) -> None:
    page = window.problems
    page.table.horizontalHeader().setSortIndicator(Column.FILE, Qt.SortOrder.DescendingOrder)
    qtbot.waitUntil(lambda: _names(window) == ["text.jpg", "empty.jpg", "cut.jpg"])
    field = page.findChild(QLineEdit)
    assert field is not None
    QTest.keyClicks(field, "TRIP")
    qtbot.waitUntil(lambda: _names(window) == ["cut.jpg"])
    QTest.keyClicks(field, " nothing has this")
    qtbot.waitUntil(lambda: page.model.rowCount() == 0)
    assert not page.is_empty_shown, "there are problems, though none with these words"
    field.clear()
    qtbot.waitUntil(lambda: page.model.rowCount() == 3)


def test_nothing_chosen_nothing_to_do(window: MainWindow) -> None:
    window.problems.table.clearSelection()
    assert not any(button.isEnabled() for button in window.problems.buttons)


def test_many_are_listed_completely(qtbot: QtBot, window: MainWindow) -> None:
    library = window._library
    (root,) = library.catalog.roots.all()
    problem = NewProblem(Stage.DECODE, "The file is damaged")
    stat = FileStat(1, 1, 1)
    library.catalog.commit(
        [Arrival(root.id, b"%05d.jpg" % n, stat, problem=problem) for n in range(12_000)]
    )
    window.problems.read()
    qtbot.waitUntil(lambda: window.problems.model.rowCount() == 12_003)
    listed = load_problems(library, Wanted(column=Column.TRIED, is_descending=True))
    assert isinstance(listed, ProblemList)
    assert len(listed.rows) == listed.problems == 12_003
    tried = [row.problem.tried_at for row in listed.rows]
    assert tried == sorted(tried, reverse=True)
    assert row_of(listed.rows[0].problem) == listed.rows[0]
