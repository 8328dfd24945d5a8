"""Where garbage is collected: seen to crash with widgets in it when it was on an engine thread."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from app import garbage
from app.garbage import Garbage


class Node:
    """Part of a cycle; notes on which thread it went."""

    went: list[int]

    def __init__(self, went: list[int]) -> None:
        self.went = went
        self.me = self

    def __del__(self) -> None:
        self.went.append(threading.get_ident())


@pytest.fixture
def collector(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Garbage]:
    monkeypatch.setattr(garbage, "INTERVAL_MS", 20)
    was_enabled = gc.isenabled()
    collector = Garbage()
    yield collector
    collector.stop()
    if not was_enabled:
        gc.disable()


def allocate_on_another_thread() -> None:
    """What an engine thread does, and leaves behind: far more than Python's threshold."""

    def work() -> None:
        for _ in range(20_000):
            cycle: list[object] = []
            cycle.append(cycle)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()


def test_only_the_gui_thread_collects(qtbot: QtBot, collector: Garbage) -> None:
    went: list[int] = []
    Node(went)
    allocate_on_another_thread()
    assert went == [], "the other thread has left it alone"
    qtbot.waitUntil(lambda: bool(went))
    assert went == [threading.get_ident()]


def test_python_alone_collects_anywhere(collector: Garbage) -> None:
    """The reason for all this: if Python changes, it is no longer needed."""
    collector.stop()
    went: list[int] = []
    Node(went)
    allocate_on_another_thread()
    assert went
    assert went != [threading.get_ident()]


def test_what_came_to_stay_is_looked_at_no_more(collector: Garbage) -> None:
    went: list[int] = []
    Node(went)
    collector.settle()
    gc.collect()
    assert went == []
    collector.stop()
    gc.collect()
    assert went == [threading.get_ident()]


def test_what_hung_on_a_window_goes_though_it_had_settled(qtbot: QtBot, collector: Garbage) -> None:
    went: list[int] = []
    holder = Node([])
    holder.me.held = Node(went)  # type: ignore[attr-defined]
    collector.settle()
    collector.let_go_soon(holder)
    under_way = holder  # as a thread holds it that has not ended yet
    del holder
    qtbot.wait(30)
    assert went == []
    del under_way
    qtbot.waitUntil(lambda: bool(went))
    assert went == [threading.get_ident()]
