"""How fast bytes arrive, and how long the rest takes; knows no Qt."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable

WINDOW_S = 8.0
"""The rate is that of the last seconds: calm enough to be read, true when the line changes."""
_FIRST_S = 1.0
"""Before that there is too little to say."""


class TransferPace:
    """Takes a reading whenever more has arrived."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._samples: deque[tuple[float, int]] = deque()
        self._total = 0

    def update(self, done: int, total: int) -> None:
        """So many bytes of so many are there.

        What was there before the first reading, from an earlier try, counts for no rate.
        """
        now = self._clock()
        self._total = total
        self._samples.append((now, done))
        while len(self._samples) > 2 and now - self._samples[0][0] > WINDOW_S:
            self._samples.popleft()

    @property
    def bytes_per_second(self) -> float | None:
        """None while unknown; 0 when nothing has come for long."""
        if len(self._samples) < 2:
            return None
        (then, before), (newest, done) = self._samples[0], self._samples[-1]
        if newest - then < _FIRST_S:
            return None
        # Up to now and not to the last reading: a line that has gone silent gets slower.
        return max(0.0, (done - before) / max(self._clock() - then, newest - then))

    @property
    def seconds_left(self) -> float | None:
        """None while unknown."""
        rate = self.bytes_per_second
        if not rate:
            return None
        return max(0.0, (self._total - self._samples[-1][1]) / rate)
