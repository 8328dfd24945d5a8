"""A lock that serves in the order of asking, so that a busy writer cannot starve a search.

``threading.Lock`` promises no order: a thread that releases it and takes it again at once, as
adding in batches does, usually wins against the one that has been waiting.
"""

from __future__ import annotations

import threading
from collections import deque
from types import TracebackType


class FairLock:
    """First come, first served mutual exclusion. Not reentrant."""

    def __init__(self) -> None:
        self._guard = threading.Lock()
        self._is_held = False
        self._queue: deque[threading.Lock] = deque()

    def __enter__(self) -> None:
        """Wait for one's turn."""
        with self._guard:
            if not self._is_held:
                self._is_held = True
                return
            turn = threading.Lock()
            turn.acquire()
            self._queue.append(turn)
        turn.acquire()  # until the holder before us hands over

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Hand over to whoever has waited longest."""
        with self._guard:
            if self._queue:
                self._queue.popleft().release()
            else:
                self._is_held = False
