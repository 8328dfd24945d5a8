from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from app.bridge import EngineBridge
from app.icons import Icons
from app.models.query_draft import QueryDraft, text_chip
from app.theme import Theme
from app.views.chip_pictures import ChipPictures
from app.views.search_bar import SearchBar
from app.views.weight_bar import WeightBar
from indexer.library import Library
from indexer.profile import Profile
from indexer.search.query import TextTerm

RETURN, BACKSPACE = Qt.Key.Key_Return, Qt.Key.Key_Backspace


@pytest.fixture
def bar(qtbot: QtBot, theme: Theme, icons: Icons, profile_dir: Path) -> Iterator[SearchBar]:
    library = Library.open(Profile(profile_dir))
    bar = SearchBar(QueryDraft(), ChipPictures(library, EngineBridge()), theme, icons)
    qtbot.addWidget(bar)
    bar.resize(900, 40)
    bar.show()
    qtbot.waitExposed(bar)
    bar.field.setFocus()
    yield bar
    assert library.close()


def _terms(bar: SearchBar) -> list[tuple[str, float]]:
    return [
        (view.chip.term.text, view.chip.term.weight)
        for view in bar.chips
        if isinstance(view.chip.term, TextTerm)
    ]


def _button(view: QWidget, name: str) -> QAbstractButton:
    found = [b for b in view.findChildren(QAbstractButton) if name in b.accessibleName()]
    assert len(found) == 1
    return found[0]


def test_return_makes_chips_and_a_leading_minus_a_minus(qtbot: QtBot, bar: SearchBar) -> None:
    for text in ("a dog", "-people"):
        QTest.keyClicks(bar.field, text)
        with qtbot.waitSignal(bar.draft_changed):
            QTest.keyClick(bar.field, RETURN)
    assert _terms(bar) == [("a dog", 1.0), ("people", -1.0)]
    assert bar.field.text() == ""


def test_every_key_typed_is_told(qtbot: QtBot, bar: SearchBar) -> None:
    changes: list[None] = []
    bar.draft_changed.connect(lambda: changes.append(None))
    QTest.keyClicks(bar.field, "dog")
    assert len(changes) == 3


def test_backspace_in_the_empty_field_removes_the_last(qtbot: QtBot, bar: SearchBar) -> None:
    for text in ("one", "two"):
        QTest.keyClicks(bar.field, text)
        QTest.keyClick(bar.field, RETURN)
    QTest.keyClicks(bar.field, "x")
    QTest.keyClick(bar.field, BACKSPACE)
    assert len(bar.chips) == 2, "it removed what was typed"
    QTest.keyClick(bar.field, BACKSPACE)
    assert _terms(bar) == [("one", 1.0)]


def test_the_sign_toggles_and_the_cross_closes(qtbot: QtBot, bar: SearchBar) -> None:
    QTest.keyClicks(bar.field, "snow")
    QTest.keyClick(bar.field, RETURN)
    with qtbot.waitSignal(bar.draft_changed):
        _button(bar.chips[0], "plus, snow").click()
    assert _terms(bar) == [("snow", -1.0)]
    _button(bar.chips[0], "minus, snow").click()
    assert _terms(bar) == [("snow", 1.0)]
    with qtbot.waitSignal(bar.draft_changed):
        _button(bar.chips[0], "Remove").click()
    assert bar.chips == []


def test_the_weight_is_dragged_and_keyed(qtbot: QtBot, bar: SearchBar) -> None:
    QTest.keyClicks(bar.field, "-snow")
    QTest.keyClick(bar.field, RETURN)
    weight = bar.chips[0].findChild(WeightBar)
    assert weight is not None
    middle = weight.height() // 2
    with qtbot.waitSignal(bar.draft_changed):
        QTest.mouseClick(
            weight,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
            QPoint(weight.width() - 1, middle),
        )
    assert _terms(bar) == [("snow", -2.0)]
    QTest.keyClick(weight, Qt.Key.Key_Left)
    assert _terms(bar) == [("snow", -1.9)]
    QTest.mouseDClick(
        weight, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(5, middle)
    )
    assert _terms(bar) == [("snow", -1.0)]


def test_up_and_down_walk_the_history(qtbot: QtBot, bar: SearchBar) -> None:
    QTest.keyClicks(bar.field, "one")
    QTest.keyClick(bar.field, RETURN)
    bar.clear()
    QTest.keyClicks(bar.field, "two")
    QTest.keyClick(bar.field, RETURN)
    QTest.keyClick(bar.field, Qt.Key.Key_Up)
    assert _terms(bar) == [("one", 1.0)]
    QTest.keyClick(bar.field, Qt.Key.Key_Down)
    assert _terms(bar) == [("two", 1.0)]
    QTest.keyClick(bar.field, Qt.Key.Key_Down)
    assert _terms(bar) == []
    with qtbot.waitSignal(bar.leave_requested):
        QTest.keyClick(bar.field, Qt.Key.Key_Down)


def test_chips_that_stay_are_not_made_anew(bar: SearchBar) -> None:
    for text in ("one", "two"):
        chip = text_chip(text)
        assert chip is not None
        bar.add_chips([chip])
    first = bar.chips[0]
    assert bar.chips[0] is first
    chip = text_chip("three")
    assert chip is not None
    bar.add_chips([chip])
    assert bar.chips[0] is first


def test_chips_wrap_in_a_narrow_window(qtbot: QtBot, bar: SearchBar) -> None:
    one_line = bar.heightForWidth(900)
    for i in range(8):
        chip = text_chip(f"a rather long description {i}")
        assert chip is not None
        bar.add_chips([chip])
    assert bar.heightForWidth(900) > one_line


def test_every_control_has_a_name_and_a_role(bar: SearchBar) -> None:
    chip = text_chip("snow")
    assert chip is not None
    bar.add_chips([chip])
    for control in [*bar.chips[0].focusable(), bar.field]:
        interface = QAccessible.queryAccessibleInterface(control)
        assert interface.text(QAccessible.Text.Name)
        assert interface.role() in (
            QAccessible.Role.Button,
            QAccessible.Role.Slider,
            QAccessible.Role.EditableText,
        )


@pytest.mark.parametrize(
    "text", ["x" * 300, "שלום עולם", "🏔️🐕 at the sea", "line\nbreak", "<b>bold</b>"]
)
def test_strange_words_are_shown_as_they_are(qtbot: QtBot, bar: SearchBar, text: str) -> None:
    chip = text_chip(text)
    assert chip is not None
    bar.add_chips([chip])
    bar.grab()
    assert bar.chips[0].width() < 330
    assert text in bar.chips[0].accessibleName()
