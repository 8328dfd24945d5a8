"""Teaching names in the window, on the real engine with the sample model."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from app.dialogs.name_dialog import NameDialog
from app.dialogs.teach_dialog import TeachDialog
from app.main_window import MainWindow
from app.models.place import NAMES
from app.open_library import OpenLibrary
from indexer.catalog.concept_records import Concept
from indexer.library import Library
from indexer.search.query import ConceptTerm
from indexer.types import Box, PhotoId

_MS = 60_000


@pytest.fixture
def window(open_indexed: Callable[..., OpenLibrary]) -> MainWindow:
    """A window on some twenty photos and the sample model."""
    return open_indexed("sample").window


def library_of(window: MainWindow) -> Library:
    return window._library


def select(window: MainWindow, count: int) -> list[PhotoId]:
    window.grid.setFocus()
    window.grid.clearSelection()
    for row in range(count):
        index = window.grid.model().index(row, 0)
        window.grid.selectionModel().select(index, QItemSelectionModel.SelectionFlag.Select)
    return [PhotoId(int(id_)) for id_ in window.grid.selected_ids()]


def teach(qtbot: QtBot, window: MainWindow, name: str, count: int) -> list[PhotoId]:
    """As a user does it: select, N, type, Return."""
    ids = select(window, count)
    window.actions_.teach.trigger()
    dialog = focused(qtbot, window)
    QTest.keyClicks(dialog.field, name)
    with qtbot.waitSignal(dialog.accepted, timeout=_MS):
        QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    return ids


def focused(qtbot: QtBot, window: MainWindow) -> TeachDialog:
    """The question for a name, once keys go there and no more to the photos."""
    dialog = window.teaching.dialog
    assert isinstance(dialog, TeachDialog)
    qtbot.waitUntil(dialog.field.hasFocus, timeout=_MS)
    return dialog


def names(window: MainWindow) -> list[tuple[str, int]]:
    return [(one.name, len(one.example_ids)) for one in library_of(window).concepts.all()]


def show_page(qtbot: QtBot, window: MainWindow, count: int) -> Concept:
    """Go to the names and wait until the first is shown with so many examples."""
    window.browsing.go_to(NAMES)
    page = window.names
    qtbot.waitUntil(lambda: page.detail.view.model().rowCount() == count, timeout=_MS)
    assert page.current is not None
    return page.current


def undo(window: MainWindow) -> None:
    window.center.message.action_button.click()


def test_a_name_is_taught_searched_changed_and_forgotten(qtbot: QtBot, window: MainWindow) -> None:
    teach(qtbot, window, "Biscuit", 4)
    assert names(window) == [("Biscuit", 4)]
    assert "Kindred knows “Biscuit” now" in window.center.message.text
    window.center.message.action_button.click()  # Search
    qtbot.waitUntil(lambda: window.browsing.is_settled, timeout=_MS)
    chip = window.draft.chips[0]
    assert isinstance(chip.term, ConceptTerm)
    assert chip.label == "Biscuit"
    qtbot.waitUntil(lambda: window.grid.content.strengths is not None, timeout=_MS)

    concept = show_page(qtbot, window, 4)
    page = window.names
    QAbstractItemModelTester(page.view.model())
    QAbstractItemModelTester(page.detail.view.model())
    assert page.text.startswith("Biscuit 4 photo")

    page.detail.rename.click()
    dialog = window.teaching.dialog
    assert isinstance(dialog, NameDialog)
    dialog.field.setText("Rex")
    with qtbot.waitSignal(dialog.accepted, timeout=_MS):
        QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.text.startswith("Rex"), timeout=_MS)

    page.detail.view.setFocus()
    page.detail.view.setCurrentIndex(page.detail.view.model().index(0, 0))
    QTest.keyClick(page.detail.view, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: page.detail.view.model().rowCount() == 3, timeout=_MS)
    undo(window)
    qtbot.waitUntil(lambda: page.detail.view.model().rowCount() == 4, timeout=_MS)

    page.view.setFocus()
    QTest.keyClick(page.view, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: "No names yet" in page.text, timeout=_MS)
    undo(window)
    qtbot.waitUntil(lambda: page.text.startswith("Rex"), timeout=_MS)
    assert library_of(window).concepts.all()[0].id == concept.id

    chips = window.draft.chips
    QTest.keyClick(page.view, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: "No names yet" in page.text, timeout=_MS)
    window.actions_.undo.trigger()
    qtbot.waitUntil(lambda: page.text.startswith("Rex"), timeout=_MS)
    assert window.center.message.isHidden(), "it is not deleted any more"
    assert window.draft.chips == chips, "the query was not what was changed last"


def test_a_name_gets_more_photos_and_gives_them_back(qtbot: QtBot, window: MainWindow) -> None:
    teach(qtbot, window, "Biscuit", 2)
    assert "2 of 3 photos" in window.center.message.text
    qtbot.waitUntil(lambda: len(window.teaching.concepts) == 1, timeout=_MS)
    select(window, 5)
    window.actions_.teach.trigger()
    dialog = focused(qtbot, window)
    dialog.field.setText("biscuit")
    assert dialog.concept is not None
    with qtbot.waitSignal(dialog.accepted, timeout=_MS):
        QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    assert names(window) == [("Biscuit", 5)]  # two of the five were there already
    undo(window)
    qtbot.waitUntil(lambda: names(window) == [("Biscuit", 2)], timeout=_MS)


def test_a_part_of_the_previewed_photo_gets_a_name(qtbot: QtBot, window: MainWindow) -> None:
    photo_id = select(window, 1)[0]
    box = Box(0.25, 0.25, 0.5, 0.5)
    window.cutting.part_named.emit(photo_id, box)
    dialog = focused(qtbot, window)
    assert "more photo" in dialog.outcome
    QTest.keyClicks(dialog.field, "Biscuit")
    with qtbot.waitSignal(dialog.accepted, timeout=_MS):
        QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    example = library_of(window).concepts.examples(library_of(window).concepts.all()[0].id)[0]
    assert example.box == box
    show_page(qtbot, window, 1)
    assert not window.names.detail.search.isEnabled()
    assert "1 of 3 photos" in window.names.text


def test_a_name_that_cannot_be_one_can_be_mended(qtbot: QtBot, window: MainWindow) -> None:
    select(window, 3)
    window.actions_.teach.trigger()
    dialog = focused(qtbot, window)
    dialog.field.setText("camera:Nikon")
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "cannot hold the sign “:”" in dialog.problem, timeout=_MS)
    dialog.field.setText("Nick")
    with qtbot.waitSignal(dialog.accepted, timeout=_MS):
        QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    assert names(window) == [("Nick", 3)]


def test_without_photos_one_is_told_what_to_do(window: MainWindow) -> None:
    window.grid.clearSelection()
    window.grid.selectionModel().setCurrentIndex(
        QModelIndex(), QItemSelectionModel.SelectionFlag.Clear
    )
    window.actions_.teach.trigger()
    assert window.teaching.dialog is None
    assert "Select the photos" in window.center.message.text


def test_names_are_taken_along(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    teach(qtbot, window, "Biscuit", 3)
    concept = show_page(qtbot, window, 3)
    target = tmp_path / "Biscuit.json"
    suggested: list[str] = []

    def answer(name: str) -> Path:
        suggested.append(name)
        return target

    window.name_files.ask_target = answer
    window.names.detail.export.click()
    qtbot.waitUntil(lambda: "exported" in window.center.message.text, timeout=_MS)
    assert suggested == ["Biscuit.json"]
    assert json.loads(target.read_text("utf-8"))["names"][0]["name"] == "Biscuit"
    library_of(window).concepts.delete(concept.id)
    qtbot.waitUntil(lambda: "No names yet" in window.names.text, timeout=_MS)
    window.name_files.ask_source = lambda: target
    window.names.import_.click()
    qtbot.waitUntil(lambda: "taken in" in window.center.message.text, timeout=_MS)
    assert names(window) == [("Biscuit", 3)]
    window.name_files.ask_source = lambda: tmp_path / "none.json"
    window.names.import_.click()
    qtbot.waitUntil(lambda: "cannot be read" in window.center.message.text, timeout=_MS)
