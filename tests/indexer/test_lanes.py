"""Lanes keep order, do not hold each other up, and end in time."""

from __future__ import annotations

import threading
import time
from functools import partial

import pytest

from indexer.lanes import Lanes


def test_a_lane_keeps_its_order() -> None:
    lanes = Lanes()
    seen: list[int] = []
    futures = [lanes.submit(partial(seen.append, number), "read") for number in range(20)]
    for future in futures:
        future.result(timeout=5)
    assert seen == list(range(20))
    assert lanes.close(1)


def test_a_slow_lane_holds_up_no_other() -> None:
    lanes = Lanes()
    may_end = threading.Event()
    slow = lanes.submit(lambda: may_end.wait(5), "search")
    assert lanes.submit(lambda: 7, "read").result(timeout=5) == 7
    assert not slow.done()
    may_end.set()
    assert lanes.close(5)


def test_an_error_reaches_who_asked() -> None:
    lanes = Lanes()
    future = lanes.submit(lambda: 1 // 0, "work")
    with pytest.raises(ZeroDivisionError):
        future.result(timeout=5)
    assert lanes.close(1)


def test_close_drops_what_has_not_begun_and_gives_up_in_time() -> None:
    lanes = Lanes()
    may_end = threading.Event()
    lanes.submit(lambda: may_end.wait(10), "models")
    waiting = lanes.submit(lambda: pytest.fail("it was dropped"), "models")
    before = time.monotonic()
    assert not lanes.close(0.1)
    assert time.monotonic() - before < 2
    assert waiting.cancelled()
    may_end.set()
    assert lanes.close(5)
    with pytest.raises(RuntimeError):
        lanes.submit(lambda: None, "read")
