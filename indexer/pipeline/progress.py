"""Counts what a run has done and estimates how long it still takes.

Every stage adds to one `Tally`; the run's own thread turns it into `IndexProgress` events.
"""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field

from indexer.events import IndexSummary

RATE_WINDOW_S = 20.0
"""The rate is that of the last seconds: long enough to be calm, short enough to be true."""


@dataclass(slots=True)
class Tally:
    """The numbers of one run. Any thread may add."""

    new: int = 0
    reused: int = 0
    unchanged: int = 0
    completed: int = 0
    """Files that were known already and got a missing vector; they count as unchanged."""
    removed: int = 0
    problems: int = 0
    found: int = 0
    is_scan_finished: bool = False
    root_name: str = ""
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def add(
        self,
        *,
        new: int = 0,
        reused: int = 0,
        unchanged: int = 0,
        completed: int = 0,
        removed: int = 0,
        problems: int = 0,
        found: int = 0,
    ) -> None:
        """Add to several counters at once."""
        with self._lock:
            self.new += new
            self.reused += reused
            self.unchanged += unchanged
            self.completed += completed
            self.removed += removed
            self.problems += problems
            self.found += found

    @property
    def done(self) -> int:
        """Files dealt with."""
        return self.new + self.reused + self.unchanged + self.completed + self.problems

    @property
    def worked_on(self) -> int:
        """Files that cost work: what the rate counts."""
        return self.new + self.reused + self.completed

    def summary(self, seconds: float) -> IndexSummary:
        """The numbers as ``kindred index --json`` prints them."""
        return IndexSummary(
            found=self.found,
            new=self.new,
            reused=self.reused,
            unchanged=self.unchanged + self.completed,
            removed=self.removed,
            problems=self.problems,
            seconds=round(seconds, 3),
        )


class RateMeter:
    """Photos a second over the last `RATE_WINDOW_S`, paused time left out."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._samples: deque[tuple[float, int]] = deque([(clock(), 0)])

    def restart(self, worked_on: int) -> None:
        """Forget the past: after a pause, or before the first photo."""
        self._samples.clear()
        self._samples.append((self._clock(), worked_on))

    def update(self, worked_on: int) -> float:
        """Take a reading and return photos a second; 0.0 while there is too little to say."""
        now = self._clock()
        self._samples.append((now, worked_on))
        while len(self._samples) > 2 and now - self._samples[0][0] > RATE_WINDOW_S:
            self._samples.popleft()
        then, before = self._samples[0]
        return (worked_on - before) / (now - then) if now > then else 0.0
