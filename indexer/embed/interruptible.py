"""Let a job be cancelled at once although the network, or a slow disk, makes it wait."""

from __future__ import annotations

import queue
import threading
from collections.abc import Generator, Iterator
from typing import TypeVar

from indexer.cancel import CancelToken

T = TypeVar("T")

_AHEAD = 8
_POLL_S = 0.05


class _Finished:
    """The source came to its end, or to an error."""

    def __init__(self, error: Exception | None) -> None:
        self.error = error


def interruptible(source: Iterator[T], token: CancelToken) -> Generator[T, None, None]:
    """The items of ``source``, which runs in a thread of its own, at most a few items ahead.

    A blocking read cannot be interrupted portably, so on cancelling it is left behind: its thread
    is a daemon, ends after the read in progress (which has a timeout of its own), and touches
    nothing but ``source``.

    Raises:
        Cancelled: Within 0.1 s after the token was cancelled.
        Exception: Whatever ``source`` raises.
    """
    items: queue.Queue[T | _Finished] = queue.Queue(maxsize=_AHEAD)
    is_abandoned = threading.Event()

    def put(item: T | _Finished) -> bool:
        while not is_abandoned.is_set():
            try:
                items.put(item, timeout=_POLL_S)
            except queue.Full:
                continue
            return True
        return False

    def pump() -> None:
        try:
            for item in source:
                if not put(item):
                    return
        except Exception as error:  # noqa: BLE001 - handed to the consumer, who raises it
            put(_Finished(error))
        else:
            put(_Finished(None))

    threading.Thread(target=pump, name="kindred-download", daemon=True).start()
    try:
        while True:
            token.raise_if_cancelled()
            try:
                item = items.get(timeout=_POLL_S)
            except queue.Empty:
                continue
            if isinstance(item, _Finished):
                if item.error is not None:
                    raise item.error
                return
            yield item
    finally:
        is_abandoned.set()
