"""A bounded queue between two stages that ends, and that a cancelled run cannot get stuck in."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Iterator
from typing import Generic, TypeVar

from indexer.errors import Cancelled

T = TypeVar("T")


class Channel(Generic[T]):
    """Hands items from producer threads to consumer threads, first in, first out.

    A full channel makes its producers wait: this is what bounds the memory of a run. `close` says
    that nothing more will come; `abort` wakes everybody and makes them leave by `Cancelled`.
    """

    def __init__(self, capacity: int, *, producers: int = 1) -> None:
        self._capacity = capacity
        self._open_producers = producers
        self._items: deque[T] = deque()
        self._condition = threading.Condition()
        self._is_aborted = False

    def __len__(self) -> int:
        return len(self._items)

    def widen(self, capacity: int) -> None:
        """Hold at least this many items; `take` waits in vain for more than the capacity."""
        with self._condition:
            self._capacity = max(self._capacity, capacity)
            self._condition.notify_all()

    def put(self, item: T) -> None:
        """Append an item, waiting while the channel is full."""
        with self._condition:
            self._condition.wait_for(lambda: self._is_aborted or len(self._items) < self._capacity)
            if self._is_aborted:
                raise Cancelled
            self._items.append(item)
            self._condition.notify_all()

    def take(self, most: int, *, linger_s: float | None = None) -> list[T]:
        """Remove and return up to ``most`` items.

        Args:
            most: How many at most; no more than the capacity.
            linger_s: Having at least one item, wait this long for the rest; None waits until
                there are ``most`` or the channel ends.

        Returns:
            At least one item; an empty list once the channel is closed and empty.
        """
        most = min(most, self._capacity)
        with self._condition:
            self._condition.wait_for(lambda: self._items or self._is_over)
            if len(self._items) < most:
                self._condition.wait_for(
                    lambda: len(self._items) >= most or self._is_over, linger_s
                )
            if self._is_aborted:
                raise Cancelled
            taken = [self._items.popleft() for _ in range(min(most, len(self._items)))]
            self._condition.notify_all()
            return taken

    def __iter__(self) -> Iterator[T]:
        """Items one at a time until the channel is closed and empty."""
        while batch := self.take(1):
            yield batch[0]

    def close(self) -> None:
        """One producer is done; the channel ends when all are."""
        with self._condition:
            self._open_producers -= 1
            self._condition.notify_all()

    def abort(self) -> None:
        """Throw away what is queued and release every waiting thread."""
        with self._condition:
            self._is_aborted = True
            self._items.clear()
            self._condition.notify_all()

    @property
    def _is_over(self) -> bool:
        return self._is_aborted or self._open_producers <= 0
