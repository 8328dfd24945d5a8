"""What goes on with models right now: at most one job a model. GUI thread.

Used by `app.controllers.getting_models`, which says what the jobs are.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from app.bridge import Channel, EngineBridge
from app.models.transfer_pace import TransferPace
from indexer.cancel import CancelToken
from indexer.errors import UserFacingError
from indexer.lanes import Lane
from indexer.library import Library
from indexer.types import ProgressCallback

T = TypeVar("T")

IMPORT = ""
"""Stands for a model's id while it is imported and has none."""


class Activity(Enum):
    """What goes on with a model right now."""

    WAITING = auto()
    """For the download or the import before it."""
    DOWNLOADING = auto()
    IMPORTING = auto()
    MEASURING = auto()
    SWITCHING = auto()
    REMOVING = auto()
    STOPPING = auto()


@dataclass(slots=True)
class Job:
    """Something that goes on with one model."""

    activity: Activity
    channel: Channel
    done: int = 0
    total: int = 0
    """Bytes; 0 while unknown."""
    pace: TransferPace = field(default_factory=TransferPace)


class ModelJobs(QObject):
    """Begins jobs and stops them; what failed last is kept until it is tried again.

    A job whose thread is through stays until `end_finished`: by then what came of it was read, so
    nothing flashes.
    """

    changed = Signal(str)
    """The id of a model (or `IMPORT`) whose job began, moved on or was stopped."""
    through = Signal()
    """The thread of a job has let go."""
    failed = Signal(str, object)
    """The id of a model (or `IMPORT`), and a `UserFacingError`."""

    def __init__(
        self, library: Library, bridge: EngineBridge, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._bridge = bridge
        self._jobs: dict[str, Job] = {}
        self._failures: dict[str, UserFacingError] = {}
        self._finished: set[str] = set()

    @property
    def is_busy(self) -> bool:
        """Whether anything goes on."""
        return bool(self._jobs)

    def get(self, model_id: str) -> Job | None:
        """What goes on with a model."""
        return self._jobs.get(model_id)

    def failure(self, model_id: str) -> UserFacingError | None:
        """Why the last job of a model failed."""
        return self._failures.get(model_id)

    def begin(
        self,
        model_id: str,
        activity: Activity,
        lane: Lane,
        work: Callable[[CancelToken], T],
        on_done: Callable[[T], None] = lambda _answer: None,
    ) -> None:
        """Do something with a model; where something goes on with it already, nothing."""
        if model_id in self._jobs:
            return  # a second click
        channel = Channel(self._library, self._bridge, lane)
        self._jobs[model_id] = Job(activity, channel)
        self._failures.pop(model_id, None)
        self.changed.emit(model_id)

        def work_to_the_end(token: CancelToken) -> T:
            try:
                return work(token)
            finally:
                if token.is_cancelled:  # then neither of the two below is called
                    self._bridge.call_soon(lambda: self._finish(model_id, channel))

        def done(answer: T) -> None:
            on_done(answer)
            self._finish(model_id, channel)

        def failed(error: UserFacingError) -> None:
            self._failures[model_id] = error
            self.failed.emit(model_id, error)
            self._finish(model_id, channel)

        channel.submit(work_to_the_end, done, failed)

    def say_begun(self, model_id: str, activity: Activity) -> None:
        """From the engine's thread: it is this one's turn."""

        def begun() -> None:
            job = self._jobs.get(model_id)
            if job is not None and job.activity is Activity.WAITING:
                job.activity = activity
                self.changed.emit(model_id)

        self._bridge.call_soon(begun)

    def progress_of(self, model_id: str) -> ProgressCallback:
        """What the engine tells how far it is with a model."""

        def on_progress(done: int, total: int) -> None:
            job = self._jobs.get(model_id)
            if job is not None:
                job.done, job.total = done, total
                job.pace.update(done, total)
                self.changed.emit(model_id)

        return self._bridge.bundled(on_progress)

    def cancel(self, model_id: str) -> None:
        """Stop what goes on with a model; what has arrived is kept."""
        job = self._jobs.get(model_id)
        if job is None or job.activity is Activity.STOPPING:
            return
        job.channel.cancel()
        if job.activity in (Activity.DOWNLOADING, Activity.IMPORTING):
            job.activity = Activity.STOPPING  # until its thread has let go of the files
        else:
            del self._jobs[model_id]
        self.changed.emit(model_id)

    def cancel_all(self) -> None:
        """Stop everything; the window closes."""
        for model_id in list(self._jobs):
            self._jobs.pop(model_id).channel.cancel()

    def end_finished(self) -> set[str]:
        """Forget the jobs whose threads are through; which ones."""
        finished, self._finished = self._finished, set()
        for model_id in finished:
            self._jobs.pop(model_id, None)
        return finished

    def _finish(self, model_id: str, channel: Channel) -> None:
        job = self._jobs.get(model_id)
        if job is not None and job.channel is channel:
            self._finished.add(model_id)
            self.through.emit()
