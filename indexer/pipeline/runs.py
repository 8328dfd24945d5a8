"""One run at a time: in this process, and among all that use the profile.

Used by `indexer.library`; any thread.
"""

from __future__ import annotations

import threading
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import filelock

from indexer.errors import IndexedElsewhereError
from indexer.events import Event, IndexFinished
from indexer.messages import message
from indexer.pipeline.conduct import Conduct
from indexer.pipeline.engine import Engine
from indexer.pipeline.run import IndexingRun
from indexer.types import RootId

_LOOK_S = 0.3
"""Another window that only looks whether the lock is free holds it for less than that."""


class Runs:
    """Starts runs; roots that are asked for during a run get one after it."""

    def __init__(self, engine: Engine, lock_path: Path, conduct: Conduct) -> None:
        """Make a starter of runs.

        Args:
            engine: What runs work with.
            lock_path: Held by the one process that indexes into the profile.
            conduct: How they behave.
        """
        self.conduct = conduct
        self._engine = replace(engine, listener=self._on_event)
        self._tell = engine.listener
        self._process_lock = filelock.FileLock(lock_path, thread_local=False)
        self._lock = threading.RLock()
        self._latest: IndexingRun | None = None
        self._is_going_on = False
        self._pending: set[RootId] = set()
        self._is_closed = False

    @property
    def latest(self) -> IndexingRun | None:
        """The run that goes on, or the last one."""
        return self._latest

    def start(self, root_ids: Collection[RootId] | None = None) -> IndexingRun | None:
        """Begin a run over these roots, or note them for the run after this one.

        Args:
            root_ids: Which, paused ones too; None means all that are not paused.

        Returns:
            The run that goes on now; None when there is nothing to index or after `close`.

        Raises:
            IndexedElsewhereError: Another process indexes into the profile right now.
        """
        with self._lock:
            if self._is_closed:
                return None
            known = self._engine.catalog.roots.all()
            roots = [
                root
                for root in known
                if (not root.is_paused if root_ids is None else root.id in root_ids)
            ]
            if not roots:
                return None
            if self._is_going_on:
                self._pending.update(root.id for root in roots)
                return self._latest
            self._lock_out_other_processes()
            self._is_going_on = True
            self._latest = IndexingRun(self._engine, roots, self.conduct)
            self._latest.start()
            return self._latest

    def leave_out(self, root_id: RootId) -> None:
        """Go on without one root, and do not come back to it."""
        with self._lock:
            self._pending.discard(root_id)
            if self._latest is not None:
                self._latest.leave_out(root_id)

    def stop(self, timeout_s: float | None = None) -> bool:
        """Cancel what goes on and what is noted; return whether the threads have ended."""
        with self._lock:
            self._pending.clear()
            run = self._latest
        if run is None:
            return True
        run.cancel()
        return run.join(timeout_s)

    @contextmanager
    def interrupted(self) -> Iterator[None]:
        """Do something while no run goes on; where one did, all roots get one afterwards.

        Raises:
            IndexedElsewhereError: Afterwards, where another process came in between.
        """
        was_running = self._latest is not None and self._latest.is_running
        self.stop()
        yield
        if was_running:
            self.start()

    def close(self) -> None:
        """Cancel what goes on and start nothing any more; `stop` waits for the end."""
        with self._lock:
            self._is_closed = True
        if self._latest is not None:
            self._latest.cancel()

    @property
    def is_elsewhere(self) -> bool:
        """Whether another process indexes into the profile right now."""
        with self._lock:
            if self._is_going_on or self._is_closed:
                return False
            try:
                self._process_lock.acquire(timeout=0)
            except filelock.Timeout:
                return True
            except (OSError, NotImplementedError):
                return False  # nobody can hold it there
            self._process_lock.release()
            return False

    def _lock_out_other_processes(self) -> None:
        try:
            self._process_lock.acquire(timeout=_LOOK_S)
        except filelock.Timeout as error:
            raise IndexedElsewhereError(
                message("Another Kindred is indexing this library right now"),
                message("two at a time would do the same work twice; your photos are not affected"),
                message("Wait until it has finished, or close it"),
            ) from error

    def _on_event(self, event: Event) -> None:
        if not isinstance(event, IndexFinished):
            self._tell(event)
            return
        with self._lock:
            self._process_lock.release()
            self._is_going_on = False  # its thread ends with this event
        self._tell(event)
        with self._lock:
            pending, self._pending = self._pending, set()
            if pending and not event.was_cancelled and event.error is None:
                self.start(pending)
