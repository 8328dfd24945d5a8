"""Serial threads for the work that the window asks for.

One lane, one thread, in order: a slow search never holds up a quick read, and two reads never race.
"""

from __future__ import annotations

import concurrent.futures
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, Literal, TypeVar, get_args

T = TypeVar("T")

Lane = Literal[
    "read",
    "search",
    "work",
    "models",
    "upkeep",
    "view",
    "marks",
    "export",
    "measure",
    "bin",
    "pairs",
    "groups",
    "compare",
]
"""Catalog reads are quick; a search may wait for the model; work (adding and removing folders) may
take a while; getting a model or exporting may take an hour; pictures to be looked at are decoded on
"view"; ratings wait for nothing but the catalog; a model is measured while another one arrives;
files are moved to the trash and back on "bin"; pairs that are alike are looked for on "pairs", and
what was found is listed and decided on "groups"; a folder beside the library is read on "compare".
Work that takes long brings its own token, to be cancelled before the lanes are closed."""

_THREADS: dict[Lane, int] = {"view": 2}
"""Of lanes with more than one thread, which hence keep no order: a picture that takes seconds must
not hold up the next one."""


class Lanes:
    """All lanes of one library. Any thread may submit."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._unfinished: set[Future[Any]] = set()
        self._executors: dict[Lane, ThreadPoolExecutor] = {
            lane: ThreadPoolExecutor(_THREADS.get(lane, 1), thread_name_prefix=f"library-{lane}")
            for lane in get_args(Lane)
        }

    def submit(self, work: Callable[[], T], lane: Lane) -> Future[T]:
        """Run ``work`` on the thread of a lane, after what was submitted before.

        Raises:
            RuntimeError: The lanes are closed.
        """
        future = self._executors[lane].submit(work)
        with self._lock:
            self._unfinished.add(future)
        future.add_done_callback(self._forget)
        return future

    def close(self, timeout_s: float) -> bool:
        """Take no more work, drop what has not begun; return whether all threads have ended."""
        deadline = time.monotonic() + timeout_s
        for executor in self._executors.values():
            executor.shutdown(wait=False, cancel_futures=True)
        with self._lock:
            unfinished = set(self._unfinished)
        running = concurrent.futures.wait(unfinished, max(0.0, deadline - time.monotonic()))
        if running.not_done:
            return False
        for executor in self._executors.values():
            executor.shutdown(wait=True)  # nothing runs: the threads leave at once
        return True

    def _forget(self, future: Future[Any]) -> None:
        with self._lock:
            self._unfinished.discard(future)
