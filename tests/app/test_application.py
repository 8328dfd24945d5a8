from __future__ import annotations

import threading
import weakref
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from app.main_window import MainWindow
from app.models.chips import text_chip
from app.open_library import CLOSE_TIMEOUT_S, Opening, demo_of
from app.settings import Settings
from indexer.profile import Profile
from indexer.samples.library import render_library
from tests.app.programs import Programs


def test_the_sample_library_opens_in_a_library_of_its_own_and_leads_back(
    qtbot: QtBot, programs: Programs, tmp_path: Path
) -> None:
    mine = Profile(tmp_path / "mine")
    demo = demo_of(mine)
    # A part of the sample library, so that the test need not draw all of it.
    render_library(demo.profile.samples_folder, trips=2, scale=0.2)
    program = programs.start(Opening(mine), demo)
    first = programs.shown(program)
    qtbot.waitUntil(lambda: first.window.center.page is first.window.center.welcome, timeout=60_000)

    with qtbot.waitSignal(first.library_closed, timeout=10_000):
        first.window.center.welcome.demo_requested.emit()
    second = programs.shown(program)
    assert second.opening.is_demo
    assert not isValid(first.window) or not first.window.isVisible()  # it may be deleted by now
    qtbot.waitUntil(lambda: second.window.grid.content.count > 10, timeout=60_000)
    roots = [root.path for root in second.library.catalog.roots.all()]
    assert roots == [demo.profile.samples_folder.resolve()]

    with qtbot.waitSignal(second.library_closed, timeout=10_000):
        second.window.actions_.own.trigger()
    third = programs.shown(program)
    assert third.opening.profile == mine
    assert third.library.catalog.roots.all() == []
    assert third.library.models.in_use is None, "the sample model is not for one's own photos"
    qtbot.waitUntil(lambda: third.window.center.page is third.window.center.welcome, timeout=60_000)

    programs.end(program)
    assert program.has_ended


def test_a_library_that_is_left_gets_the_time_that_it_needs(
    qtbot: QtBot, programs: Programs, tmp_path: Path
) -> None:
    mine = Profile(tmp_path / "mine")
    program = programs.start(Opening(mine), demo_of(mine))
    first = programs.shown(program)
    is_let_go = threading.Event()
    first.library.submit(is_let_go.wait)
    closed: list[bool] = []
    first.library_closed.connect(closed.append)
    later = threading.Timer(CLOSE_TIMEOUT_S + 0.5, is_let_go.set)
    first.window.closed.connect(later.start)

    with qtbot.waitSignal(first.library_closed, timeout=30_000):
        first.window.other_library_requested.emit()

    assert closed == [True]


def test_another_language_holds_at_once_and_the_window_comes_back(
    qtbot: QtBot, programs: Programs, tmp_path: Path
) -> None:
    mine = Profile(tmp_path / "mine")
    program = programs.start(Opening(mine), language="en")
    first = programs.shown(program)
    assert first.window.actions_.quit.text() == "Quit"

    Settings(mine).language = "de"
    with qtbot.waitSignal(first.library_closed, timeout=10_000):
        first.window.language_changed.emit()
    second = programs.shown(program)
    assert not isValid(first.window) or not first.window.isVisible()  # it may be deleted by now
    assert second.window.isVisible()
    assert second.window.actions_.quit.text() == "Beenden"


def test_nothing_is_kept_of_a_window_that_was_left(
    qtbot: QtBot, programs: Programs, tmp_path: Path, pictures: Path
) -> None:
    mine = Profile(tmp_path / "mine")
    program = programs.start(Opening(mine), language="en")

    def leave() -> list[weakref.ref[object]]:
        opened = programs.shown(program)
        opened.library.roots.add(pictures)
        opened.library.indexing.run_to_end()
        _see_all(qtbot, opened.window)
        with qtbot.waitSignal(opened.library_closed, timeout=10_000):
            opened.window.language_changed.emit()
        return [weakref.ref(each) for each in (opened, opened.window, opened.library)]

    left = leave()
    programs.shown(program)
    qtbot.waitUntil(lambda: not any(one() for one in left), timeout=10_000)


def test_the_window_in_another_language_is_where_one_was(
    qtbot: QtBot, programs: Programs, tmp_path: Path, pictures: Path
) -> None:
    mine = Profile(tmp_path / "mine")
    program = programs.start(Opening(mine), language="en")
    first = programs.shown(program)
    first.library.roots.add(pictures)
    first.library.indexing.run_to_end()
    first.window.resize(900, 420)
    _see_all(qtbot, first.window)
    first.window.grid.verticalScrollBar().setValue(150)
    selected = first.window.grid.content.ids[4]
    first.window.grid.setCurrentIndex(first.window.grid.model().index(4, 0))
    first.window.grid.verticalScrollBar().setValue(150)
    chip = text_chip("jpg")
    assert chip is not None
    first.window.search_bar.add_chips([chip])
    _see_all(qtbot, first.window)
    found = first.window.grid.content.ids.tolist()

    Settings(mine).language = "de"
    with qtbot.waitSignal(first.library_closed, timeout=10_000):
        first.window.language_changed.emit()
    second = programs.shown(program)
    second.window.resize(900, 420)
    _see_all(qtbot, second.window)
    assert [view.chip.label for view in second.window.search_bar.chips] == ["jpg"]
    assert second.window.grid.content.ids.tolist() == found
    second.window.actions_.back.trigger()
    _see_all(qtbot, second.window)
    assert second.window.grid.current_id() == selected
    assert abs(second.window.grid.verticalScrollBar().value() - 150) <= 2


def test_what_cannot_be_done_while_the_engine_hangs_is_not_done_and_told(
    qtbot: QtBot,
    programs: Programs,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    program = programs.start(Opening(Profile(tmp_path / "mine")))
    first = programs.shown(program)
    close = first.library.close

    def close_late(timeout_s: float) -> bool:
        close(timeout_s)
        return False

    monkeypatch.setattr(first.library, "close", close_late)
    done: list[str] = []
    with qtbot.waitSignal(first.library_closed, timeout=10_000):
        first.window.reopen_requested.emit(lambda: done.append("files moved"))
    second = programs.shown(program)
    message = second.window.center.message
    qtbot.waitUntil(message.isVisible)
    assert "nothing was changed" in message.text.lower()
    assert done == []


def _see_all(qtbot: QtBot, window: MainWindow) -> None:
    seen = window.browsing
    qtbot.waitUntil(lambda: seen.is_settled and window.grid.content.count > 10, timeout=60_000)


def test_a_language_that_cannot_be_spoken_is_told_in_the_window(
    qtbot: QtBot, programs: Programs, tmp_path: Path
) -> None:
    mine = Profile(tmp_path / "mine")
    Settings(mine).language = "xx"
    program = programs.start(Opening(mine))
    opened = programs.shown(program)
    message = opened.window.center.message
    qtbot.waitUntil(message.isVisible)
    assert "English" in message.text
    assert opened.window.actions_.quit.text() == "Quit"
