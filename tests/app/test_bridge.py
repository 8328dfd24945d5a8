from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QThread, Slot
from pytestqt.qtbot import QtBot

from app.bridge import DELIVERY_INTERVAL_S, Channel, EngineBridge
from indexer.cancel import CancelToken
from indexer.errors import Cancelled, UserFacingError
from indexer.events import (
    Event,
    IndexFinished,
    IndexProgress,
    IndexState,
    IndexSummary,
    PhotosAdded,
    RootsChanged,
)
from indexer.library import Library
from indexer.profile import Profile
from indexer.types import PhotoId


def _progress(done: int) -> IndexProgress:
    return IndexProgress(IndexState.INDEXING, "Pictures", done, 10_000, True, 5.0, 60.0, "CPU", 0)


class Seen(QObject):
    """Collects what is delivered, with the thread and the time of each."""

    def __init__(self, bridge: EngineBridge) -> None:
        super().__init__()
        self.events: list[Event] = []
        self.at: list[float] = []
        self.threads: set[QThread] = set()
        for signal in (
            bridge.index_progressed,
            bridge.photos_added,
            bridge.roots_changed,
            bridge.index_finished,
        ):
            signal.connect(self.take)

    @Slot(object)
    def take(self, event: Event) -> None:
        self.events.append(event)
        self.at.append(time.monotonic())
        self.threads.add(QThread.currentThread())


def _from_threads(*works: Callable[[], None]) -> None:
    threads = [threading.Thread(target=work) for work in works]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def test_events_come_in_the_gui_thread_bundled_and_without_loss(qtbot: QtBot) -> None:
    bridge = EngineBridge()
    seen = Seen(bridge)

    def send(first: int) -> None:
        for i in range(first, first + 200):
            bridge.listener(PhotosAdded((PhotoId(i),)))
            bridge.listener(_progress(i))
            time.sleep(0.001)
        bridge.listener(RootsChanged())

    _from_threads(lambda: send(0), lambda: send(1000))
    wanted = {*range(200), *range(1000, 1200)}

    def ids() -> set[int]:
        return {int(i) for e in seen.events if isinstance(e, PhotosAdded) for i in e.ids}

    qtbot.waitUntil(lambda: ids() == wanted)
    assert seen.threads == {QThread.currentThread()}
    progress = [e for e in seen.events if isinstance(e, IndexProgress)]
    assert progress[-1].done in (199, 1199)
    assert len(progress) < 30, "only the newest counts"


def test_there_are_at_most_thirty_deliveries_a_second(qtbot: QtBot) -> None:
    bridge = EngineBridge()
    seen = Seen(bridge)
    stop = threading.Event()

    def send() -> None:
        done = 0
        while not stop.wait(0.002):
            done += 1
            bridge.listener(_progress(done))

    sender = threading.Thread(target=send)
    sender.start()
    qtbot.waitUntil(lambda: len(seen.at) >= 12)
    stop.set()
    sender.join()
    gaps = [b - a for a, b in zip(seen.at, seen.at[1:], strict=False)]
    # A timer of whole milliseconds may be one early.
    assert min(gaps) >= DELIVERY_INTERVAL_S - 0.003


def test_an_end_is_never_overtaken_by_progress(qtbot: QtBot) -> None:
    bridge = EngineBridge()
    seen = Seen(bridge)
    end = IndexFinished(IndexSummary(1, 1, 0, 0, 0, 0, 1.0), was_cancelled=False)

    def send() -> None:
        bridge.listener(_progress(1))
        bridge.listener(_progress(2))
        bridge.listener(end)

    _from_threads(send)
    qtbot.waitUntil(lambda: end in seen.events)
    assert seen.events == [_progress(2), end]


def test_nothing_is_delivered_after_closing(qtbot: QtBot) -> None:
    bridge = EngineBridge()
    seen = Seen(bridge)
    called: list[int] = []
    bridge.listener(_progress(1))
    bridge.call_soon(lambda: called.append(1))
    bridge.close()
    bridge.listener(_progress(2))
    other = EngineBridge()
    with qtbot.waitSignal(other.roots_changed):  # later in the same event queue
        other.listener(RootsChanged())
    assert seen.events == []
    assert called == []


def test_progress_of_work_is_bundled_to_its_newest(qtbot: QtBot) -> None:
    bridge = EngineBridge()
    got: list[tuple[int, int]] = []
    report = bridge.bundled(lambda done, total: got.append((done, total)))
    huge = 5_000_000_000  # more than a C int

    def send() -> None:
        for done in range(0, huge, huge // 100):
            report(done, huge)
        report(huge, huge)

    _from_threads(send)
    qtbot.waitUntil(lambda: bool(got) and got[-1] == (huge, huge))
    assert len(got) < 10


@pytest.fixture
def library(profile_dir: Path) -> Iterator[Library]:
    library = Library.open(Profile(profile_dir))
    yield library
    assert library.close()


def test_only_the_newest_answer_is_delivered(qtbot: QtBot, library: Library) -> None:
    bridge = EngineBridge()
    channel = Channel(library, bridge)
    started, release = threading.Event(), threading.Event()
    got: list[str] = []

    def slow(token: CancelToken) -> str:
        started.set()
        release.wait(5)
        return "old, cancelled" if token.is_cancelled else "old"

    channel.submit(slow, got.append, lambda error: got.append(error.what))
    assert started.wait(5)
    channel.submit(lambda _token: "new", got.append, lambda error: got.append(error.what))
    release.set()
    qtbot.waitUntil(lambda: got == ["new"])
    assert not channel.is_busy


def test_errors_for_the_user_and_cancelled_work_are_told_apart(
    qtbot: QtBot, library: Library
) -> None:
    bridge = EngineBridge()
    got: list[str] = []

    def fail(_token: CancelToken) -> None:
        raise UserFacingError("The drive is gone")

    def stop(_token: CancelToken) -> None:
        raise Cancelled

    def on_error(error: UserFacingError) -> None:
        got.append(error.what)

    Channel(library, bridge).submit(stop, lambda _none: got.append("done"), on_error)
    Channel(library, bridge).submit(fail, lambda _none: got.append("done"), on_error)
    qtbot.waitUntil(lambda: got == ["The drive is gone"])


def test_a_bug_in_work_is_raised_in_the_gui_thread(qtbot: QtBot, library: Library) -> None:
    bridge = EngineBridge()
    done: list[int] = []

    def broken(_token: CancelToken) -> int:
        raise ZeroDivisionError

    with qtbot.captureExceptions() as exceptions:
        Channel(library, bridge).submit(broken, done.append, lambda _error: None)
        qtbot.waitUntil(lambda: len(exceptions) == 1)
    assert exceptions[0][0] is ZeroDivisionError
    assert done == []
