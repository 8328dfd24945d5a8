"""Counts what a run has done and estimates how long it still takes.

Every stage adds to one `Tally`; `indexer.pipeline.reporting` turns it into `IndexProgress` events.
"""

from __future__ import annotations

import math
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from indexer.events import IndexSummary, RootProgress, RootStage
from indexer.types import RootId

RATE_WINDOW_S = 20.0
"""The rate is that of the last seconds: long enough to be calm, short enough to be true."""
SETTLE_S = 15.0
"""How fast the time left follows a new estimate: it may lag for as long, but it does not jump."""
WARM_UP_S = 3.0
"""The first batches are small, and the model is slow at first: no guess is made from them."""


@dataclass(slots=True)
class _RootTally:
    found: int = 0
    waiting: int = 0
    """Found, and not yet in the catalog."""
    is_begun: bool = False
    is_scanned: bool = False

    def stage(self) -> RootStage:
        if not self.is_begun:
            return RootStage.WAITING
        if not self.is_scanned:
            return RootStage.SCANNING
        return RootStage.INDEXING if self.waiting else RootStage.DONE


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
    _roots: dict[RootId, _RootTally] = field(default_factory=dict)
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

    def begin_root(self, root_id: RootId) -> None:
        """A root is being scanned from now on; before, it only waits."""
        with self._lock:
            self._roots.setdefault(root_id, _RootTally()).is_begun = True

    def end_root(self, root_id: RootId) -> None:
        """A root was scanned; what was found there may still wait to be read."""
        with self._lock:
            self._roots[root_id].is_scanned = True

    def expect(self, root_ids: Iterable[RootId]) -> None:
        """The roots of the run, in their order."""
        with self._lock:
            self._roots = {root_id: _RootTally() for root_id in root_ids}

    def find(self, root_id: RootId, *, is_waiting: bool) -> None:
        """A file was found; ``is_waiting``: it has to be read."""
        with self._lock:
            self.found += 1
            root = self._roots.setdefault(root_id, _RootTally())
            root.found += 1
            root.waiting += is_waiting

    def settle(self, root_id: RootId, *, is_lost: bool = False) -> None:
        """A file waits no more; ``is_lost``: it vanished, or its root is left out."""
        with self._lock:
            self.found -= is_lost
            root = self._roots.setdefault(root_id, _RootTally())
            root.found -= is_lost
            root.waiting -= 1

    def roots(self) -> tuple[RootProgress, ...]:
        """How far the run has come with each root."""
        with self._lock:
            return tuple(
                RootProgress(root_id, root.stage(), root.found - root.waiting, root.found)
                for root_id, root in self._roots.items()
            )

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


class TimeLeft:
    """How long a run still takes: counts down by itself, and follows the estimate slowly."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self.restart()

    def restart(self) -> None:
        """Forget the past, as after a pause."""
        self._began: float | None = None
        self._at = 0.0
        self._seconds: float | None = None

    def update(self, left: int, rate: float) -> float | None:
        """Take in what is left and how fast it goes; return seconds, None while unknown."""
        now = self._clock()
        if rate <= 0:
            self.restart()
            return None
        if self._began is None:
            self._began = now
        if now - self._began < WARM_UP_S:
            return None
        estimate = left / rate
        if self._seconds is None:
            self._seconds = estimate
        else:
            passed = now - self._at
            counted = max(0.0, self._seconds - passed)
            self._seconds = counted + (estimate - counted) * (1 - math.exp(-passed / SETTLE_S))
        self._at = now
        return self._seconds
