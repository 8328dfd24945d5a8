"""Queries by words, with and without a model, and by photos."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.models.place import ALL, SEARCH
from app.open_library import OpenLibrary
from indexer.search.query import MatchKind, PhotoTerm
from tests.app.main_window.acting import SAMPLE, add, drop, dropped, search
from tests.app.waiting import settle

OpenWindow = Callable[..., OpenLibrary]


def test_without_a_model_words_are_found_in_names(
    qtbot: QtBot, open_window: OpenWindow, pictures: Path
) -> None:
    opened = open_window()
    window = opened.window
    assert not window.center.has_model_line, "an empty library needs no model"
    add(qtbot, opened, pictures)
    qtbot.waitUntil(lambda: window.center.has_model_line)
    search(qtbot, window, "burst03")
    assert window.grid.content.kind is MatchKind.NAME
    assert window.grid.content.count == 1
    assert window.grid.content.bars(0) is None
    window.search_bar.clear()
    search(qtbot, window, "nosuchword")
    assert window.center.page is window.center.empty
    assert "No photo has these words" in window.center.empty.text
    # What is no picture cannot be searched by; that is said, and nothing is lost.
    window.search_bar.clear()
    drop(window, dropped(pictures / "truth.json"))
    qtbot.waitUntil(lambda: window.browsing.error is not None)
    assert "not a picture" in window.center.empty.text
    steps = [step.text() for step in window.center.empty.steps]
    assert steps[-2:] == ["Undo", "Clear the search"]
    window.center.empty.undo_requested.emit()
    settle(qtbot, window)
    assert window.browsing.place == ALL
    assert window.grid.isVisible()


def test_results_follow_typing_and_only_the_last_answer_counts(
    qtbot: QtBot, open_indexed: OpenWindow
) -> None:
    opened = open_indexed(SAMPLE)
    window = opened.window
    search(qtbot, window, "warm up")
    window.search_bar.clear()
    settle(qtbot, window)
    answers: list[float] = []
    window.browsing.content_changed.connect(lambda *_args: answers.append(time.monotonic()))
    QTest.keyClicks(window.search_bar.field, "a dog on a beach")
    typed_at = time.monotonic()
    settle(qtbot, window)
    assert window.browsing.place == SEARCH
    assert len(answers) == 1, "not one for every letter"
    # The pause of 120 ms and the search itself, which a busy machine may stretch.
    assert answers[0] - typed_at < 1.0
    asked = [term.text for term in window.draft.terms]  # type: ignore[union-attr]
    assert asked == ["a dog on a beach"]


def test_the_context_menu_and_details_compose_queries(
    qtbot: QtBot, open_indexed: OpenWindow
) -> None:
    opened = open_indexed(SAMPLE)
    window = opened.window
    window.grid.setCurrentIndex(window.grid.model().index(2, 0))
    chosen = window.grid.current_id()
    assert chosen is not None
    qtbot.waitUntil(lambda: not window.details.is_busy)
    window.composing.more_like_this()
    settle(qtbot, window)
    assert [chip.term for chip in window.draft.chips] == [PhotoTerm(chosen)]
    assert window.grid.content.ids[0] == chosen, "nothing is more like it than itself"
    window.grid.setCurrentIndex(window.grid.model().index(5, 0))
    other = window.grid.current_id()
    assert other is not None
    window.composing.subtract()
    settle(qtbot, window)
    assert window.draft.chips[1].term == PhotoTerm(other, -1.0)
    # The same photo again, with the other sign: it changes its chip and makes no second one.
    item = window.grid.content.index_of(other)
    assert item is not None
    window.grid.setCurrentIndex(window.grid.model().index(item, 0))
    window.composing.add()
    assert [chip.term for chip in window.draft.chips] == [PhotoTerm(chosen), PhotoTerm(other)]
