from __future__ import annotations

import threading
import time

import pytest

from indexer.ann.fair_lock import FairLock


def test_who_has_waited_longest_is_served_next_even_if_the_holder_comes_back_at_once() -> None:
    lock = FairLock()
    served: list[str] = []
    waiting = threading.Event()

    def search() -> None:
        waiting.set()
        with lock:
            served.append("search")

    searcher = threading.Thread(target=search)
    with lock:
        searcher.start()
        waiting.wait()
        while not lock._queue:
            time.sleep(0.001)
    with lock:
        served.append("add")
    searcher.join()
    assert served == ["search", "add"]


def test_one_at_a_time() -> None:
    lock = FairLock()
    inside = 0
    most = 0

    def work() -> None:
        nonlocal inside, most
        for _ in range(200):
            with lock:
                inside += 1
                most = max(most, inside)
                time.sleep(0)
                inside -= 1

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert most == 1


def test_an_error_inside_lets_go() -> None:
    lock = FairLock()
    with pytest.raises(ValueError, match="oops"), lock:
        raise ValueError("oops")
    with lock:
        pass
