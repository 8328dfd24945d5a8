"""Turns the tally of a run into what the listener is told. Runs on the run's own thread."""

from __future__ import annotations

import shutil
import time
from pathlib import Path

from indexer.cancel import CancelToken
from indexer.events import IndexProgress, IndexState
from indexer.pipeline.progress import RateMeter, Tally, TimeLeft

BYTES_A_PHOTO = 40_000
"""What a photo may cost in the profile: thumbnails took 14 KB each on disk for 185 photos, others
are twice as detailed; a vector takes 1 KB, its place in the index 2, and a row less."""
RESERVE_BYTES = 200_000_000
"""Left for the catalog's journal and for whatever else runs."""
_LOOK_AT_DISK_EVERY_S = 5.0


class Reporter:
    """Makes the progress events of one run."""

    def __init__(self, tally: Tally, token: CancelToken, profile_folder: Path) -> None:
        self._tally = tally
        self._token = token
        self._folder = profile_folder
        self._meter = RateMeter()
        self._time_left = TimeLeft()
        self._free_bytes: int | None = None
        self._looked_at: float | None = None

    def progress(self, device: str, threads: int, *, is_on_battery: bool) -> IndexProgress:
        """Where the run stands now.

        Args:
            device: Where photos are embedded; empty without a model.
            threads: How many read photos.
            is_on_battery: Whether the run waits for the charger.
        """
        tally = self._tally
        left = max(0, tally.found - tally.done)
        rate, seconds_left = 0.0, None
        if self._token.is_paused or not tally.worked_on:
            # Neither a pause nor the wait for the model says how fast photos are read.
            self._meter.restart(tally.worked_on)
            self._time_left.restart()
        else:
            rate = self._meter.update(tally.worked_on)
            if tally.is_scan_finished:
                seconds_left = self._time_left.update(left, rate)
        free_bytes = self._free()
        needed = left * BYTES_A_PHOTO + RESERVE_BYTES
        return IndexProgress(
            state=self._state(),
            root_name=tally.root_name,
            done=tally.done,
            found=tally.found,
            is_scan_finished=tally.is_scan_finished,
            photos_per_second=rate,
            seconds_left=seconds_left,
            device=device,
            problems=tally.problems,
            new=tally.new,
            reused=tally.reused,
            unchanged=tally.unchanged + tally.completed,
            threads=threads,
            roots=tally.roots(),
            free_bytes=free_bytes,
            is_on_battery=is_on_battery and self._token.is_paused,
            is_disk_nearly_full=left > 0 and free_bytes is not None and free_bytes < needed,
        )

    def _state(self) -> IndexState:
        if self._token.is_paused:
            return IndexState.PAUSED
        is_reading = self._tally.worked_on or self._tally.is_scan_finished
        return IndexState.INDEXING if is_reading else IndexState.SCANNING

    def _free(self) -> int | None:
        now = time.monotonic()
        if self._looked_at is None or now - self._looked_at >= _LOOK_AT_DISK_EVERY_S:
            self._looked_at = now
            try:
                self._free_bytes = shutil.disk_usage(self._folder).free
            except OSError:
                self._free_bytes = None
        return self._free_bytes
