"""One indexing run and its threads.

One thread scans, one for each core decodes, one embeds, one writes, and one watches over them,
reports and finishes::

    scan ──work──▶ read (many) ──ready──▶ embed ──batches──▶ write ──▶ catalog, index, listener

Every arrow is a bounded `Channel`, so a fast stage waits for a slow one and memory does not grow
with the library. A file's failure travels through the channels as data; any other exception
aborts all channels, ends the run and is reported.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import suppress

from indexer.cancel import CancelToken
from indexer.cores import usable_cores
from indexer.embed.loading import limit_threads
from indexer.errors import Cancelled, UserFacingError
from indexer.events import (
    IndexFinished,
    IndexStarted,
    IndexSummary,
    PhotosRemoved,
    RootsChanged,
)
from indexer.messages import message
from indexer.pipeline.channel import Channel
from indexer.pipeline.conduct import Conduct
from indexer.pipeline.describers import Describers
from indexer.pipeline.embedding import embed
from indexer.pipeline.engine import Engine
from indexer.pipeline.in_flight import InFlight
from indexer.pipeline.placing import Placing
from indexer.pipeline.progress import Tally
from indexer.pipeline.reading import Reader, Reading
from indexer.pipeline.reporting import Reporter
from indexer.pipeline.scanning import Walk
from indexer.pipeline.writing import Batch, Writer
from indexer.priority import lower_priority
from indexer.scan import ScanItem
from indexer.types import Root, RootId

log = logging.getLogger(__name__)

REPORT_EVERY_S = 0.1
WORK_CAPACITY = 2_000
"""Scanned files that wait for a decoder: paths only, so a long queue costs little."""
READY_CAPACITY = 64
"""Decoded photos that wait for the encoder, 150 KB each; grows to two of the encoder's batches."""
BATCH_WITHOUT_ENCODER = 32
FIRST_BATCH = 4
"""Batches grow from here to the encoder's own size, so that the first photos show at once."""
LINGER_S = 2.0
"""How long a batch that is not full waits for more: the latest at which a photo appears."""


class IndexingRun:
    """A run over some roots. `start` it once; any thread may pause, resume, cancel, join."""

    def __init__(
        self, engine: Engine, roots: Sequence[Root], conduct: Conduct | None = None
    ) -> None:
        self._engine = engine
        self._root_ids = tuple(root.id for root in roots)
        self._conduct = conduct or Conduct()
        self._workers = usable_cores()
        self._token = CancelToken()
        self._is_held_by_user = False
        self._is_held_by_power = False
        self._tally = Tally()
        self._tally.expect(self._root_ids)
        self._walk = Walk(engine, roots, self._tally, self._token)
        self._reporter = Reporter(self._tally, self._token, engine.catalog.path.parent)
        self._work: Channel[ScanItem] = Channel(WORK_CAPACITY)
        self._ready: Channel[Reading] = Channel(READY_CAPACITY, producers=self._workers)
        self._batches: Channel[Batch] = Channel(2)
        self._describers = Describers(engine)
        self._placing = Placing(engine.catalog, self._token)
        self._error: BaseException | None = None
        self._error_lock = threading.Lock()
        self._started_at = time.monotonic()
        self._watcher = threading.Thread(target=self._watch, name="indexing")
        self.summary: IndexSummary | None = None
        """Set when the run has ended."""

    def start(self) -> None:
        """Begin in the background."""
        self._watcher.start()

    def pause(self) -> None:
        """Wait at the next step of every stage; nothing is lost."""
        self._is_held_by_user = True
        self._token.pause()

    def resume(self) -> None:
        """Go on after `pause`, and on battery as well if that is what the run waits for."""
        self._is_held_by_user = False
        if self._is_held_by_power:
            self._conduct.go_on_anyway()
        self._heed_power()

    def cancel(self) -> None:
        """Stop soon. What was committed stays; the next run goes on from there."""
        self._token.cancel()

    def leave_out(self, root_id: RootId) -> None:
        """Go on without one root: what of it is read already stays, and nothing is forgotten."""
        self._walk.leave_out(root_id)

    def join(self, timeout_s: float | None = None) -> bool:
        """Wait for the end of the run; return whether it has ended."""
        self._watcher.join(timeout_s)
        return not self._watcher.is_alive()

    @property
    def is_running(self) -> bool:
        """Whether the run has begun and not ended yet."""
        return self._watcher.is_alive()

    @property
    def is_paused(self) -> bool:
        """Whether the run waits for `resume`, or to be plugged in."""
        return self._token.is_paused

    @property
    def error(self) -> BaseException | None:
        """What stopped the run, if anything did."""
        return self._error

    # The watching thread ---------------------------------------------------------------------

    def _watch(self) -> None:
        self._engine.listener(IndexStarted(self._root_ids))
        self._heed_power()  # before the first file is read
        stages = self._start_stages()
        while any(stage.is_alive() for stage in stages):
            if self._token.wait(REPORT_EVERY_S):
                self._abort()
                for stage in stages:
                    stage.join()
            else:
                self._heed_power()
                self._report()
        was_cancelled = self._token.is_cancelled and self._error is None
        try:
            if self._error is None:
                self._finish(was_cancelled=was_cancelled)
        except Exception as error:  # noqa: BLE001 - reported below, like that of any stage
            self._fail(error)
        self._report()
        self._describers.let_go()
        self.summary = self._tally.summary(time.monotonic() - self._started_at)
        self._engine.listener(
            IndexFinished(self.summary, was_cancelled, _for_the_user(self._error))
        )

    def _heed_power(self) -> None:
        self._is_held_by_power = self._conduct.waits_for_power()
        if self._is_held_by_user or self._is_held_by_power:
            self._token.pause()
        else:
            self._token.resume()

    def _start_stages(self) -> list[threading.Thread]:
        stages = [
            self._stage("scan", self._scan),
            self._stage("embed", self._prepare_and_embed),
            self._stage("write", self._write),
        ]
        for stage in stages:
            stage.start()
        return stages

    def _stage(self, name: str, work: Callable[[], None]) -> threading.Thread:
        def guarded() -> None:
            try:
                work()
            except Cancelled:
                pass
            except BaseException as error:  # noqa: BLE001 - a thread has nobody above it
                self._fail(error)

        return threading.Thread(target=guarded, name=f"indexing-{name}")

    def _fail(self, error: BaseException) -> None:
        with self._error_lock:
            if self._error is None:
                self._error = error
                if not isinstance(error, UserFacingError):
                    log.error("indexing stopped", exc_info=error)
        self._token.cancel()
        self._abort()

    def _abort(self) -> None:
        for channel in (self._work, self._ready, self._batches):
            channel.abort()

    def _report(self) -> None:
        device = next((encoder.device for encoder in self._describers.encoders), "")
        threads = self._conduct.manners.threads.among(self._workers)
        is_on_battery = self._is_held_by_power and not self._is_held_by_user
        self._engine.listener(self._reporter.progress(device, threads, is_on_battery=is_on_battery))

    def _finish(self, *, was_cancelled: bool) -> None:
        """Forget what vanished, note the scans, bring the index up to date."""
        if not was_cancelled:
            self._walk.conclude()
            with suppress(Cancelled):  # the rest another time
                self._placing.all()
        for encoder_id in self._describers.ids:
            index = self._engine.index(encoder_id)
            if index is not None:
                index.finish_run()
        if self._tally.removed:
            self._engine.listener(PhotosRemoved(self._tally.removed))
        self._engine.listener(RootsChanged())

    # The stages ------------------------------------------------------------------------------

    def _scan(self) -> None:
        self._describers.wait(self._token)
        self._walk.go(self._work, self._describers.ids)

    def _prepare_and_embed(self) -> None:
        self._describers.wait(self._token)
        lower_priority()
        in_flight = InFlight(self._engine.in_flight_folder)
        reader = Reader(self._engine.catalog, self._engine.thumbnails, self._describers, in_flight)
        workers = [
            self._stage(f"read-{number}", lambda: self._read(reader))
            for number in range(self._workers)
        ]
        for worker in workers:
            worker.start()
        try:
            sizes = [encoder.batch_size for encoder in self._describers.encoders]
            full = max(sizes, default=BATCH_WITHOUT_ENCODER)
            self._ready.widen(2 * full)
            size = FIRST_BATCH
            while readings := self._ready.take(min(size, full), linger_s=LINGER_S):
                threads = self._conduct.encoder_threads
                with self._conduct.cores(threads or 1, self._token):
                    limit_threads(threads)
                    arrivals = embed(readings, self._describers.encoders, self._token)
                self._batches.put(Batch(readings, arrivals))
                size *= 2
                self._describers.follow(self._token)
            self._batches.close()
            in_flight.close()
        except BaseException:
            self._abort()
            raise
        finally:
            for worker in workers:
                worker.join()

    def _read(self, reader: Reader) -> None:
        lower_priority()
        for item in self._work:
            self._token.checkpoint()
            self._walk.show(item.root_id)
            reading = None
            if not self._walk.is_left_out(item.root_id):
                with self._conduct.cores(1, self._token):
                    reading = reader.read(item)
            if reading is None:  # left out, or vanished since it was scanned
                self._tally.settle(item.root_id, is_lost=True)
            else:
                self._ready.put(reading)
        self._ready.close()

    def _write(self) -> None:
        writer = Writer(self._engine, self._describers, self._tally, self._placing)
        for batch in self._batches:
            writer.write(batch)


def _for_the_user(error: BaseException | None) -> UserFacingError | None:
    if error is None or isinstance(error, UserFacingError):
        return error
    return UserFacingError(
        message("Indexing stopped because of an error inside Kindred"),
        message(
            "{kind}: {error}; your photos are not affected and what was indexed is kept",
            kind=type(error).__name__,
            error=error,
        ),
        message("Start indexing again; if it stops at the same place, please report it"),
    )
