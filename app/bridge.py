"""Brings everything that happens on engine threads into the GUI thread.

One `EngineBridge` lives in the GUI thread. Engine threads only put things into its queue and wake
it; all signals and callbacks go out in the GUI thread. Events are bundled: at most 30 deliveries a
second, only the newest progress of each; answers to `Channel.submit` come at once.
"""

from __future__ import annotations

import queue
import time
from collections.abc import Callable
from concurrent.futures import CancelledError, Future
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal, SignalInstance, Slot

from indexer.cancel import CancelToken
from indexer.errors import Cancelled, UserFacingError
from indexer.events import (
    AlbumsChanged,
    BinChanged,
    BinProgress,
    ConceptsChanged,
    DecisionsChanged,
    DuplicatesChanged,
    EncoderChanged,
    Event,
    IndexFinished,
    IndexProgress,
    IndexStarted,
    PairsProgress,
    PhotosAdded,
    PhotosMarked,
    PhotosRemoved,
    RootsChanged,
    SwitchChanged,
    TroubleNoticed,
)
from indexer.lanes import Lane
from indexer.library import Library
from indexer.types import ProgressCallback

T = TypeVar("T")

DELIVERY_INTERVAL_S = 1 / 30
_NEWEST_ONLY = (
    IndexProgress,
    RootsChanged,
    SwitchChanged,
    BinProgress,
    BinChanged,
    PairsProgress,
    DuplicatesChanged,
    DecisionsChanged,
)


class EngineBridge(QObject):
    """Re-emits engine events as signals, and calls back in the GUI thread."""

    index_started = Signal(object)
    index_progressed = Signal(object)
    index_finished = Signal(object)
    photos_added = Signal(object)
    photos_removed = Signal(object)
    photos_marked = Signal(object)
    albums_changed = Signal(object)
    concepts_changed = Signal(object)
    bin_progressed = Signal(object)
    bin_changed = Signal(object)
    pairs_progressed = Signal(object)
    duplicates_changed = Signal(object)
    decisions_changed = Signal(object)
    roots_changed = Signal(object)
    encoder_changed = Signal(object)
    trouble_noticed = Signal(object)
    switch_changed = Signal(object)

    _woken = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._events: queue.SimpleQueue[Event] = queue.SimpleQueue()
        self._calls: queue.SimpleQueue[Callable[[], None]] = queue.SimpleQueue()
        self._progress: dict[int, Callable[[], None]] = {}
        self._is_closed = False
        self._delivered_at = 0.0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._deliver)
        # Queued whatever thread emits it: the slot runs where this object lives.
        self._woken.connect(self._on_woken, Qt.ConnectionType.QueuedConnection)

    # From any thread -------------------------------------------------------------------------

    def listener(self, event: Event) -> None:
        """Take an event from the engine; give this to `Library.open`."""
        self._events.put(event)
        self._wake()

    def call_soon(self, call: Callable[[], None]) -> None:
        """Have ``call`` called in the GUI thread."""
        self._calls.put(call)
        self._wake()

    def bundled(self, on_progress: ProgressCallback) -> ProgressCallback:
        """A progress callback for an engine thread; ``on_progress`` gets its newest values."""

        def report(done: int, total: int) -> None:
            self._progress[id(report)] = lambda: on_progress(done, total)
            self._wake()

        return report

    def _wake(self) -> None:
        if not self._is_closed:
            self._woken.emit()

    # In the GUI thread -----------------------------------------------------------------------

    def close(self) -> None:
        """Deliver nothing any more; engine threads may go on to put things in."""
        self._is_closed = True
        self._timer.stop()

    @property
    def is_closed(self) -> bool:
        """Whether nothing is delivered any more."""
        return self._is_closed

    @Slot()
    def _on_woken(self) -> None:
        while not self._is_closed:
            try:
                call = self._calls.get_nowait()
            except queue.Empty:
                break
            call()
        if self._is_closed or self._timer.isActive():
            return
        if self._events.empty() and not self._progress:
            return
        wait_s = self._delivered_at + DELIVERY_INTERVAL_S - time.monotonic()
        self._timer.start(max(0, round(wait_s * 1000)))

    @Slot()
    def _deliver(self) -> None:
        self._delivered_at = time.monotonic()
        for event in self._bundle():
            if self._is_closed:
                return
            self._signal_of(event).emit(event)
        while self._progress and not self._is_closed:
            self._progress.popitem()[1]()

    def _bundle(self) -> list[Event]:
        """What has gathered, in order, without what a later event makes needless."""
        gathered: list[Event] = []
        while True:
            try:
                gathered.append(self._events.get_nowait())
            except queue.Empty:
                break
        kept: list[Event] = []
        for event in gathered:
            previous = kept[-1] if kept else None
            if isinstance(event, PhotosAdded) and isinstance(previous, PhotosAdded):
                kept[-1] = PhotosAdded(previous.ids + event.ids)
            elif isinstance(event, PhotosRemoved) and isinstance(previous, PhotosRemoved):
                kept[-1] = PhotosRemoved(previous.count + event.count)
            else:
                if isinstance(event, _NEWEST_ONLY):
                    kept = [other for other in kept if type(other) is not type(event)]
                kept.append(event)
        return kept

    def _signal_of(self, event: Event) -> SignalInstance:
        match event:
            case IndexStarted():
                return self.index_started
            case IndexProgress():
                return self.index_progressed
            case IndexFinished():
                return self.index_finished
            case PhotosAdded():
                return self.photos_added
            case PhotosRemoved():
                return self.photos_removed
            case PhotosMarked():
                return self.photos_marked
            case AlbumsChanged():
                return self.albums_changed
            case ConceptsChanged():
                return self.concepts_changed
            case BinProgress():
                return self.bin_progressed
            case BinChanged():
                return self.bin_changed
            case PairsProgress():
                return self.pairs_progressed
            case DuplicatesChanged():
                return self.duplicates_changed
            case DecisionsChanged():
                return self.decisions_changed
            case RootsChanged():
                return self.roots_changed
            case EncoderChanged():
                return self.encoder_changed
            case TroubleNoticed():
                return self.trouble_noticed
            case SwitchChanged():
                return self.switch_changed


class Channel:
    """Work of one purpose on the engine's threads, of which only the newest answer counts.

    A newer submission cancels the older one's token, and its late answer is dropped. GUI thread
    only; the callbacks run there too.
    """

    def __init__(self, library: Library, bridge: EngineBridge, lane: Lane = "read") -> None:
        self._library = library
        self._bridge = bridge
        self._lane: Lane = lane
        self._request_id = 0
        self._token = CancelToken()
        self._is_busy = False

    @property
    def is_busy(self) -> bool:
        """Whether an answer is still to come."""
        return self._is_busy

    def cancel(self) -> None:
        """Drop the answer that is still to come."""
        self._request_id += 1
        self._token.cancel()
        self._is_busy = False

    def submit(
        self,
        work: Callable[[CancelToken], T],
        on_done: Callable[[T], None],
        on_error: Callable[[UserFacingError], None],
    ) -> None:
        """Run ``work`` on an engine thread and hand its answer to ``on_done``.

        An error that is no `UserFacingError` is a bug: it is raised in the GUI thread.
        """
        self.cancel()
        if self._bridge.is_closed:
            return
        request_id, token = self._request_id, CancelToken()
        self._token, self._is_busy = token, True

        def deliver(future: Future[T]) -> None:
            if request_id != self._request_id:
                return
            self._is_busy = False
            try:
                answer = future.result()
            except (Cancelled, CancelledError):
                return
            except UserFacingError as error:
                on_error(error)
                return
            on_done(answer)

        def finished(future: Future[T]) -> None:
            self._bridge.call_soon(lambda: deliver(future))

        def guarded() -> T:
            token.raise_if_cancelled()
            return work(token)

        self._library.submit(guarded, self._lane).add_done_callback(finished)
