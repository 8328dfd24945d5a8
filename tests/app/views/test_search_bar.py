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
from app.models.chips import text_chip
from app.models.query_draft import QueryDraft
from app.theme import Theme
from app.views.chip_pictures import ChipPictures
from app.views.search_bar import SearchBar
from app.views.weight_bar import WeightBar
from indexer.library import Library
from indexer.profile import Profile
from indexer.search.filters import Filter, FilterField
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


def _type(bar: SearchBar, *texts: str) -> None:
    for text in texts:
        QTest.keyClicks(bar.field, text)
        QTest.keyClick(bar.field, RETURN)


def _undo(bar: SearchBar) -> None:
    QTest.keyClick(bar.field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def test_changes_are_undone_and_made_again_by_keys(qtbot: QtBot, bar: SearchBar) -> None:
    _type(bar, "snow", "dog")
    _button(bar.chips[0], "plus, snow").click()
    QTest.keyClick(bar.field, BACKSPACE)
    bar.clear()
    for expected in (
        [("snow", -1.0)],
        [("snow", -1.0), ("dog", 1.0)],
        [("snow", 1.0), ("dog", 1.0)],
    ):
        with qtbot.waitSignal(bar.draft_changed):
            _undo(bar)
        assert _terms(bar) == expected
    assert bar.chips[0].accessibleName().startswith("plus, snow"), "the chip shows it"
    QTest.keyClick(bar.field, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert _terms(bar) == [("snow", -1.0), ("dog", 1.0)]
    _undo(bar)
    _undo(bar)
    assert (_terms(bar), bar.field.text()) == ([("snow", 1.0)], "dog"), "words again"
    for _ in range(9):
        _undo(bar)
    assert (_terms(bar), bar.field.text()) == ([], "")
    with qtbot.assertNotEmitted(bar.draft_changed):
        _undo(bar)


def test_the_arrow_keys_reach_every_chip(qtbot: QtBot, bar: SearchBar) -> None:
    _type(bar, "one", "two")
    QTest.keyClicks(bar.field, "x")
    QTest.keyClick(bar.field, Qt.Key.Key_Left)
    assert bar.field.hasFocus(), "it moved the cursor"
    QTest.keyClick(bar.field, Qt.Key.Key_Left)
    signs = [view.focusable()[0] for view in bar.chips]
    assert signs[1].hasFocus()
    QTest.keyClick(signs[1], Qt.Key.Key_Left)
    assert signs[0].hasFocus()
    QTest.keyClick(signs[0], Qt.Key.Key_Left)
    assert signs[0].hasFocus(), "there is nothing before the first"
    QTest.keyClick(signs[0], Qt.Key.Key_Minus)
    QTest.keyClick(signs[0], Qt.Key.Key_Minus)
    QTest.keyClick(signs[0], Qt.Key.Key_Up)
    assert _terms(bar)[0] == ("one", -1.1)
    assert signs[0].accessibleName() == "minus, one, weight 1.1"
    QTest.keyClick(signs[0], Qt.Key.Key_Plus)
    QTest.keyClick(signs[0], Qt.Key.Key_Down)
    QTest.keyClick(signs[0], Qt.Key.Key_Down)
    assert _terms(bar)[0] == ("one", 0.9)
    QTest.keyClick(signs[0], Qt.Key.Key_Delete)
    assert _terms(bar) == [("two", 1.0)]
    assert bar.chips[0].focusable()[0].hasFocus(), "Delete can be pressed again"
    QTest.keyClick(bar.chips[0].focusable()[0], Qt.Key.Key_Right)
    assert bar.field.hasFocus()


def test_a_chip_that_has_the_focus_shows_it(bar: SearchBar) -> None:
    _type(bar, "one")
    QTest.keyClick(bar.field, Qt.Key.Key_Left)
    assert bar.chips[0].property("focused") is True
    bar.field.setFocus()
    assert bar.chips[0].property("focused") is False


def test_many_chips_leave_room_for_photos_and_the_field_in_sight(
    qtbot: QtBot, bar: SearchBar
) -> None:
    one_line = bar.heightForWidth(900)
    for i in range(60):
        chip = text_chip(f"a rather long description {i}")
        assert chip is not None
        bar.add_chips([chip])
    assert bar.heightForWidth(900) < 3.5 * one_line
    bar.resize(900, bar.heightForWidth(900))
    bar.chips[0].take_focus()
    QTest.keyClick(bar.chips[0].focusable()[0], Qt.Key.Key_Right)
    bar.field.setFocus()

    def is_seen() -> bool:
        at = bar.field.mapTo(bar, bar.field.rect().center())
        return bar.rect().contains(at) and bar.childAt(at) is bar.field

    qtbot.waitUntil(is_seen)


def test_a_quick_search_shows_no_sign(qtbot: QtBot, bar: SearchBar) -> None:
    bar.set_busy(True)
    assert not bar.has_busy_sign
    bar.set_busy(False)
    bar.set_busy(True)
    qtbot.waitUntil(lambda: bar.has_busy_sign)
    bar.set_busy(False)
    assert not bar.has_busy_sign


def test_what_was_asked_is_told_and_can_be_forgotten(qtbot: QtBot, bar: SearchBar) -> None:
    with qtbot.waitSignal(bar.history_changed):
        _type(bar, "one")
    bar.clear()
    with qtbot.waitSignal(bar.history_changed):
        bar.forget_history()
    QTest.keyClick(bar.field, Qt.Key.Key_Up)
    assert _terms(bar) == []


def test_buttons_for_a_query_are_seen_with_one_only(qtbot: QtBot, bar: SearchBar) -> None:
    save, clear = (_button(bar, name) for name in ("Save as album", "Clear the search"))
    assert not save.isVisible()
    QTest.keyClicks(bar.field, "dog")
    assert save.isVisible()
    with qtbot.waitSignal(bar.save_requested):
        save.click()
    clear.click()
    assert not clear.isVisible()
    assert bar.field.hasFocus()


def test_a_finished_filter_becomes_a_chip_of_its_own_kind(qtbot: QtBot, bar: SearchBar) -> None:
    QTest.keyClicks(bar.field, "dog date:2019")
    assert bar.chips == [], "it may go on"
    QTest.keyClicks(bar.field, " ")
    (view,) = bar.chips
    assert view.chip.filter == Filter(FilterField.DATE, "2019")
    assert view.accessibleName() == "only, date:2019, filter"
    assert bar.field.text() == "dog "
    assert [type(part).__name__ for part in view.focusable()] == ["QToolButton"] * 2, "no weight"
    sign = view.focusable()[0]
    sign.setFocus()
    QTest.keyClick(sign, Qt.Key.Key_Minus)
    assert view.accessibleName() == "not, date:2019, filter"
    QTest.keyClick(sign, Qt.Key.Key_Up)
    assert view.chip.filter == Filter(FilterField.DATE, "2019", is_minus=True)


def test_a_chip_is_words_again_by_key_and_by_mouse(bar: SearchBar) -> None:
    _type(bar, 'folder:"Old scans"', "-people")
    QTest.keyClick(bar.field, Qt.Key.Key_Left)
    QTest.keyClick(bar.chips[1].focusable()[0], Qt.Key.Key_F2)
    assert bar.field.text() == "-people"
    assert bar.field.hasFocus()
    QTest.mouseDClick(
        bar.chips[0],
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        QPoint(bar.chips[0].width() // 2, 4),
    )
    assert bar.field.text() == 'folder:"Old scans"'
    assert _terms(bar) == [("people", -1.0)], "what stood there is a chip"
    QTest.keyClick(bar.field, RETURN)
    assert bar.chips[1].chip.filter == Filter(FilterField.FOLDER, "Old scans")


def test_what_means_nothing_is_pointed_at_and_not_searched_for(
    qtbot: QtBot, bar: SearchBar
) -> None:
    QTest.keyClicks(bar.field, "dog rating:9")
    assert bar.hint == "", "one may be about to write 0.9"
    QTest.keyClick(bar.field, RETURN)
    assert bar.chips == []
    assert bar.field.text() == "dog rating:9"
    assert bar.hint
    position, length = bar.field.marked
    assert "dog rating:9"[position : position + length] == "9"
    bar.grab()
    QTest.keyClick(bar.field, BACKSPACE)
    assert (bar.hint, bar.field.marked) == ("", (0, 0))
    QTest.keyClicks(bar.field, "4")
    QTest.keyClick(bar.field, RETURN)
    assert [view.chip.label for view in bar.chips] == ["dog", "rating:4"]


def test_a_mark_counts_characters_and_not_what_qt_counts(bar: SearchBar) -> None:
    bar.field.setText("🐕🐕 rating:9 x")
    bar.field.mark(10, 1)
    plain = bar.field.grab().toImage()
    bar.field.mark(0, 0)
    unmarked = bar.field.grab().toImage()
    columns = [
        x
        for x in range(plain.width())
        if any(plain.pixel(x, y) != unmarked.pixel(x, y) for y in range(plain.height()))
    ]
    assert columns
    metrics = bar.field.fontMetrics()
    begin = bar.field.cursorRect().center().x() - metrics.horizontalAdvance("🐕🐕 rating:9 x")
    expected = begin + metrics.horizontalAdvance("🐕🐕 rating:")
    assert abs(min(columns) - expected) < 12
    assert max(columns) - min(columns) < 24


def test_undo_brings_what_was_typed_as_a_filter_back(bar: SearchBar) -> None:
    QTest.keyClicks(bar.field, "date:2019 ")
    assert len(bar.chips) == 1
    _undo(bar)
    assert (bar.chips, bar.field.text()) == ([], "date:2019")


def test_a_narrow_bar_drops_the_word_of_its_button(qtbot: QtBot, bar: SearchBar) -> None:
    wide = bar.aspect.width()
    bar.resize(380, 40)
    qtbot.waitUntil(lambda: bar.aspect.width() < wide)
    assert bar.aspect.accessibleName() == "Search by: Meaning"
