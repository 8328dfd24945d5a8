"""How the runs of a library behave just now: how many cores they take, and whether they wait.

One `Conduct` outlives its runs. The window changes it at any time, and the run that goes on
follows within a fifth of a second.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from indexer.cancel import CancelToken
from indexer.cores import usable_cores
from indexer.manners import Manners, Threads
from indexer.power import PowerReader, read_power

ASK_EVERY_S = 5.0
"""How often the system is asked for its power; a laptop on battery is noticed after this long."""
_POLL_S = 0.1


class Conduct:
    """Manners, power and cores. Any thread."""

    def __init__(
        self, power: PowerReader = read_power, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._power = power
        self._clock = clock
        self._manners = Manners()
        self._asked_at: float | None = None
        self._is_on_battery = False
        self._goes_on_anyway = False
        self._condition = threading.Condition()
        self._cores_taken = 0

    @property
    def manners(self) -> Manners:
        """What the user wants."""
        return self._manners

    @manners.setter
    def manners(self, manners: Manners) -> None:
        with self._condition:
            self._manners = manners
            self._asked_at = None
            self._condition.notify_all()

    # Power -----------------------------------------------------------------------------------

    def waits_for_power(self) -> bool:
        """Whether runs should wait for the charger; quick, but for one call in five seconds."""
        if not self._manners.pause_on_battery:
            return False
        now = self._clock()
        if self._asked_at is None or now - self._asked_at >= ASK_EVERY_S:
            self._asked_at = now
            self._is_on_battery = self._power().is_on_battery
            if not self._is_on_battery:
                self._goes_on_anyway = False  # the user's word was for this time on battery
        return self._is_on_battery and not self._goes_on_anyway

    def go_on_anyway(self) -> None:
        """Wait no more, until the computer has been plugged in and unplugged again."""
        self._goes_on_anyway = True

    # Cores -----------------------------------------------------------------------------------

    @property
    def encoder_threads(self) -> int | None:
        """How many threads the encoder may use; None: as many as it likes."""
        limit = self._limit()
        return None if limit is None else max(1, limit // 2)

    @contextmanager
    def cores(self, count: int, token: CancelToken) -> Iterator[None]:
        """Work on ``count`` cores, once as many are free of those that may be used.

        Where all may be used nobody waits: decoding and embedding share the cores freely, which
        is faster than taking turns (docs/decisions/0005-pipeline-scheduling.md).

        Raises:
            Cancelled: While waiting.
        """
        with self._condition:
            while (limit := self._limit()) is not None and self._cores_taken + min(
                count, limit
            ) > limit:
                token.raise_if_cancelled()
                self._condition.wait(_POLL_S)
            self._cores_taken += count
        try:
            yield
        finally:
            with self._condition:
                self._cores_taken -= count
                self._condition.notify_all()

    def _limit(self) -> int | None:
        cores = usable_cores()
        limit = self._manners.threads.among(cores)
        is_free = self._manners.threads is Threads.ALL or limit >= cores
        return None if is_free else limit
