"""Thumbs: what they ask for, and that the photos stay where they are."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.models.place import ALL
from app.open_library import OpenLibrary
from indexer.types import PhotoId
from tests.app.controllers.answers import Answers

Ask = Callable[[], None]


def _settled(qtbot: QtBot, opened: OpenLibrary) -> None:
    qtbot.waitUntil(lambda: opened.window.browsing.is_settled, timeout=10_000)


def _asked(answers: Answers) -> tuple[tuple[PhotoId, ...], tuple[PhotoId, ...]]:
    """What was liked and disliked in the last query."""
    return answers.asked[-1].liked, answers.asked[-1].disliked


def test_a_key_gives_a_thumb_and_takes_it_back(
    qtbot: QtBot, opened: OpenLibrary, answers: Answers, ask: Ask
) -> None:
    ask()
    window, ids = opened.window, answers.ids
    window.grid.setCurrentIndex(window.grid.model().index(4, 0))
    QTest.keyClick(window.grid, Qt.Key.Key_U)
    assert window.grid.buttons.verdict(ids[4]) == "liked"  # before the answer is there
    assert window.search_bar.judged.isVisible()
    _settled(qtbot, opened)
    assert _asked(answers) == ((ids[4],), ())
    assert window.grid.content.ids[0] == ids[4]
    assert window.grid.current_id() == ids[4]
    QTest.keyClick(window.grid, Qt.Key.Key_D)
    assert window.grid.buttons.verdict(ids[4]) == "disliked"
    _settled(qtbot, opened)
    assert _asked(answers) == ((), (ids[4],))
    QTest.keyClick(window.grid, Qt.Key.Key_D)
    _settled(qtbot, opened)
    assert _asked(answers) == ((), ())
    assert not window.search_bar.judged.isVisible()


def test_several_thumbs_in_a_row_are_one_search(
    qtbot: QtBot, opened: OpenLibrary, answers: Answers, ask: Ask
) -> None:
    ask()
    asked, ids = len(answers.asked), answers.ids
    judging = opened.window.answering.judging
    for photo_id in ids[2:5]:
        judging.judge([PhotoId(photo_id)], is_like=True)
    assert opened.window.grid.content.ids.tolist() == ids  # none has moved yet
    _settled(qtbot, opened)
    assert len(answers.asked) == asked + 1
    assert answers.asked[-1].liked == tuple(ids[2:5])


def test_the_grid_stays_scrolled_as_it_was(
    qtbot: QtBot, opened: OpenLibrary, answers: Answers, ask: Ask
) -> None:
    ask()
    grid = opened.window.grid
    grid.set_row_height(300)
    grid.verticalScrollBar().setValue(grid.verticalScrollBar().maximum() // 2)
    at = grid.verticalOffset()
    assert at > 0
    anchor = grid.anchor()
    assert anchor is not None
    # The photo at the top goes to the very end: nobody wants to be taken along.
    opened.window.answering.judging.judge([anchor.photo_id], is_like=False)
    _settled(qtbot, opened)
    assert grid.content.ids[-1] == anchor.photo_id
    assert grid.verticalOffset() == at


def test_thumbs_are_undone_one_by_one_and_forgotten_together(
    qtbot: QtBot, opened: OpenLibrary, answers: Answers, ask: Ask
) -> None:
    ask()
    window, ids = opened.window, [PhotoId(one) for one in answers.ids]
    judging = window.answering.judging
    judging.judge(ids[:1], is_like=True)
    judging.judge(ids[1:2], is_like=True)
    judging.judge(ids[2:3], is_like=False)
    window.actions_.undo.trigger()
    assert window.draft.state.disliked == ()
    assert window.draft.state.liked == tuple(ids[:2])
    window.actions_.redo.trigger()
    assert window.draft.state.disliked == tuple(ids[2:3])
    window.search_bar.judged.buttons[0].click()
    assert window.draft.state.liked == ()
    assert window.draft.state.disliked == tuple(ids[2:3])
    _settled(qtbot, opened)
    assert not answers.asked[-1].liked


def test_another_query_has_no_thumbs(
    qtbot: QtBot, opened: OpenLibrary, answers: Answers, ask: Ask
) -> None:
    ask()
    window = opened.window
    window.answering.judging.judge([PhotoId(answers.ids[0])], is_like=True)
    ask()
    assert not answers.asked[-1].liked
    assert window.grid.buttons.verdict(answers.ids[0]) == ""
    window.browsing.go_to(ALL)
    _settled(qtbot, opened)
    assert not window.actions_.like.isEnabled()


def test_thumbs_on_a_photo_are_clicked(
    qtbot: QtBot, opened: OpenLibrary, answers: Answers, ask: Ask
) -> None:
    ask()
    grid = opened.window.grid
    grid.selectionModel().clear()
    cell = grid.item_rect(1)
    up = cell.topLeft() + QPoint(16, 16)
    assert grid.buttons.at(up) is None
    none = Qt.MouseButton.NoButton
    over = QPointF(cell.center())
    move = QMouseEvent(
        QEvent.Type.MouseMove, over, over, none, none, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(grid.viewport(), move)
    assert grid.buttons.at(up) is not None
    QTest.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=up)
    assert opened.window.draft.state.liked == (answers.ids[1],)
    assert not len(grid.selected_ids())  # a thumb selects nothing
    QTest.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=up + QPoint(30, 0))
    assert opened.window.draft.state.disliked == (answers.ids[1],)
    _settled(qtbot, opened)


def test_in_the_preview_a_thumb_is_told_and_the_photo_stays(
    qtbot: QtBot, opened: OpenLibrary, answers: Answers, ask: Ask
) -> None:
    ask()
    window = opened.window
    window.previewing.open(PhotoId(answers.ids[5]))
    assert not window.actions_.like.isChecked()
    QTest.keyClick(window.preview.canvas, Qt.Key.Key_U)
    _settled(qtbot, opened)
    assert answers.asked[-1].liked == (answers.ids[5],)
    assert window.previewing.current_id == answers.ids[5]
    assert window.actions_.like.isChecked()
    assert "goes towards" in window.center.message.text
    window.previewing.close()


def test_in_the_preview_ctrl_z_takes_a_thumb_back_and_the_photo_stays(
    qtbot: QtBot, opened: OpenLibrary, answers: Answers, ask: Ask
) -> None:
    ask()
    window = opened.window
    window.previewing.open(PhotoId(answers.ids[5]))
    QTest.keyClick(window.preview.canvas, Qt.Key.Key_U)
    assert window.draft.state.liked
    QTest.keyClick(window.preview.canvas, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not window.draft.state.liked
    assert window.previewing.current_id == answers.ids[5]
    assert not window.actions_.like.isChecked()
    assert not window.center.message.isVisible(), "what it told of is no longer so"
    _settled(qtbot, opened)
    assert window.previewing.current_id == answers.ids[5]


def test_back_leads_to_the_query_with_its_thumbs(
    qtbot: QtBot, opened: OpenLibrary, answers: Answers, ask: Ask
) -> None:
    ask()
    window = opened.window
    window.answering.judging.judge([PhotoId(answers.ids[3])], is_like=True)
    _settled(qtbot, opened)
    window.browsing.go_to(ALL)
    _settled(qtbot, opened)
    window.actions_.back.trigger()
    _settled(qtbot, opened)
    assert window.draft.state.liked == (answers.ids[3],)
    assert _asked(answers) == ((answers.ids[3],), ())
