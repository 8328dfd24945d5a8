"""One mover of files at a time, among the threads of this process and among processes."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import filelock

from indexer.errors import UserFacingError
from indexer.messages import message

_TIMEOUT_S = 1.0


class BusyError(UserFacingError):
    """Somebody else moves files of this library."""


class Alone:
    """A lock that says who holds it where it cannot be had. Thread-safe."""

    def __init__(self, lock_path: Path) -> None:
        """Lock nothing yet.

        Args:
            lock_path: A file that other processes of this library lock as well.
        """
        self._among_threads = threading.Lock()
        self._among_processes = filelock.FileLock(lock_path, thread_local=False)

    @contextmanager
    def held(self) -> Iterator[None]:
        """While nobody else moves files.

        Raises:
            BusyError: Somebody does.
        """
        busy = BusyError(
            message("Another Kindred is removing photos of this library"),
            hint=message("Try again when it is done"),
        )
        if not self._among_threads.acquire(timeout=_TIMEOUT_S):
            raise busy
        try:
            try:
                self._among_processes.acquire(timeout=_TIMEOUT_S)
            except filelock.Timeout as error:
                raise busy from error
            try:
                yield
            finally:
                self._among_processes.release()
        finally:
            self._among_threads.release()
