"""Pause, resume and cancel: the one token that a job and its owner share.

Any thread may call any method.
"""

from __future__ import annotations

import threading
import time

from indexer.errors import Cancelled


class CancelToken:
    """Says whether a job may go on; workers ask it between two small steps."""

    def __init__(self) -> None:
        self._condition = threading.Condition()
        self._is_cancelled = False
        self._is_paused = False

    @property
    def is_cancelled(self) -> bool:
        """Whether the job should stop at once."""
        return self._is_cancelled

    @property
    def is_paused(self) -> bool:
        """Whether the job should wait."""
        return self._is_paused

    def cancel(self) -> None:
        """Ask the job to stop; also wakes it when it is paused. Cannot be taken back."""
        with self._condition:
            self._is_cancelled = True
            self._condition.notify_all()

    def pause(self) -> None:
        """Ask the job to wait at its next step."""
        with self._condition:
            self._is_paused = True

    def resume(self) -> None:
        """Let a paused job go on."""
        with self._condition:
            self._is_paused = False
            self._condition.notify_all()

    def raise_if_cancelled(self) -> None:
        """Leave the job by `Cancelled` if it should stop."""
        if self._is_cancelled:
            raise Cancelled

    def checkpoint(self) -> None:
        """Wait while paused, then leave by `Cancelled` if the job should stop."""
        with self._condition:
            self._condition.wait_for(lambda: self._is_cancelled or not self._is_paused)
        self.raise_if_cancelled()

    def wait(self, timeout_s: float) -> bool:
        """Sleep for at most ``timeout_s`` seconds; return whether the token was cancelled."""
        deadline = time.monotonic() + timeout_s
        with self._condition:
            while not self._is_cancelled:
                left_s = deadline - time.monotonic()
                if left_s <= 0:
                    break
                self._condition.wait(left_s)
            return self._is_cancelled


class EitherToken(CancelToken):
    """Cancelled when one of two is."""

    def __init__(self, one: CancelToken, other: CancelToken) -> None:
        super().__init__()
        self._both = (one, other)

    @property
    def is_cancelled(self) -> bool:
        """Whether one of them is."""
        return any(each.is_cancelled for each in self._both)

    def raise_if_cancelled(self) -> None:
        """Leave the job by `Cancelled` if one of them is."""
        for each in self._both:
            each.raise_if_cancelled()

    def checkpoint(self) -> None:
        """Wait while one of them is paused, then leave if one is cancelled."""
        for each in self._both:
            each.checkpoint()
