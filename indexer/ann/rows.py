"""Every vector of a larger library, scanned exactly: rows in a mapped file, the newest in memory.

A follower of the catalog, as are the graph and the matrix of small libraries, and a cache as they
are: `scan` sees every committed photo at any time. What is not in the rows, because they
are being made, the disk is full, or another process writes them, is read from the catalog.

Owned by `indexer.ann.index`. Any thread scans; changes take turns by a lock of their own.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterable
from pathlib import Path

import filelock
import numpy as np

from indexer.ann.exact import ExactIndex, Scanned
from indexer.ann.held_rows import HeldRows, LivingRows
from indexer.ann.row_file import DEAD, RowFile, RowIdentity
from indexer.ann.source import Chunk, VectorSource
from indexer.cancel import CancelToken
from indexer.types import EncoderId, Float16Array, Float32Array, Int64Array

log = logging.getLogger(__name__)

FEW = 1000
"""Missing rows that are read at once, while others wait."""
_ROWS_IN_MEMORY = 8192
"""New rows that are kept in memory before they are written together: 8 MiB at 512 dimensions."""
_MAX_DEAD_SHARE = 0.3
_WITNESSES = 64


class RowStore:
    """The rows of one encoder. Thread-safe."""

    def __init__(self, folder: Path, source: VectorSource, encoder_id: EncoderId, dim: int) -> None:
        """Hold nothing yet: `follow` reads the folder and the catalog.

        Args:
            folder: Of this encoder's indexes; a cache.
            source: The catalog.
            encoder_id: Whose vectors.
            dim: Their length.
        """
        self._folder = folder
        self._source = source
        self._encoder_id = encoder_id
        self._identity = RowIdentity(source.catalog_uuid, encoder_id, dim)
        self._changing = threading.RLock()
        # Held as long as this object may write: two processes must not write into one file.
        self._writing = filelock.FileLock(folder / "rows.lock", thread_local=False)
        self._is_closed = False
        self._is_checked = False
        self._is_saved = True
        self._file: RowFile | None = None
        self._newest = ExactIndex(dim)
        self._rows: HeldRows
        self._publish(is_complete=False, file_changed=True)

    @property
    def count(self) -> int:
        """How many photos it holds."""
        rows = self._rows
        return len(rows.living.ids) + len(rows.newest[0])

    @property
    def is_complete(self) -> bool:
        """Whether scans need nothing of the catalog."""
        return self._rows.is_complete

    def scan(
        self, queries: Float32Array, only: Int64Array | None, token: CancelToken | None
    ) -> Scanned:
        """As `indexer.ann.index.VectorIndex.scan`."""
        return self._rows.scan_with(self._source, self._encoder_id, queries, only, token)

    # Following the catalog -------------------------------------------------------------------

    def add(self, ids: Int64Array, vectors: Float16Array | Float32Array) -> None:
        """Photos were committed: ``int64[m]`` and ``[m, D]`` unit vectors."""
        with self._changing:
            is_new = ~self._rows.living.has(ids)
            if self._has_room():
                self._newest.add(ids[is_new], vectors[is_new])
                is_written = not self._has_room() and self._write_newest()
                self._publish(self._rows.is_complete, file_changed=is_written)
            else:
                self._publish(is_complete=False)

    def follow(
        self, *, few_only: bool = False, should_stop: Callable[[], bool] = lambda: False
    ) -> bool:
        """Hold what the catalog holds, whatever was committed or vanished since.

        Args:
            few_only: Leave it at the catalog's answering where more than `FEW` rows are missing.
            should_stop: Asked every few thousand rows.

        Returns:
            Whether it now holds everything.
        """
        while not should_stop():
            with self._changing:
                truth = self._source.ids(self._encoder_id)
                self._open(truth)
                missing = self._drop_the_gone(truth)
                if len(missing) <= FEW:
                    # Under the lock: what `add` brings was among what was read, or comes later.
                    for ids, vectors in self._chunks(missing):
                        self.add(ids, vectors)
                    self._publish(is_complete=self._has_room())
                    return self.is_complete
                self._publish(is_complete=False)
            if few_only:
                return False
            for ids, vectors in self._chunks(missing):
                if should_stop() or not self._has_room():
                    return False
                self.add(ids, vectors)
        return False

    def prepare(self, should_stop: Callable[[], bool]) -> int:
        """Check what an earlier run left, read all that is missing, and save it: seconds.

        Returns:
            How many photos the catalog has a vector of.
        """
        self._check(should_stop)
        self.follow(should_stop=should_stop)
        self.save()
        return self._source.count(self._encoder_id)

    def save(self) -> None:
        """Have on disk what was added and removed; what fails is only a cache, and logged."""
        with self._changing:
            if not self._is_writer():
                return
            if self._write_newest():
                self._publish(self._rows.is_complete, file_changed=True)
            if self._file is None or self._is_saved:
                return
            try:
                if np.mean(self._file.ids == DEAD) > _MAX_DEAD_SHARE:
                    self._file = self._file.compacted()
                    self._file.sweep()
                else:
                    self._file.save()
                self._is_saved = True
            except OSError as error:
                log.warning("The rows were not saved: %s", error)
            self._publish(self._rows.is_complete, file_changed=True)

    def close(self) -> None:
        """Write no more; scans that run go on. What was not saved is read from the catalog."""
        with self._changing:
            self._is_closed = True
            self._writing.release()

    # The file --------------------------------------------------------------------------------

    def _is_writer(self) -> bool:
        return self._writing.is_locked and not self._is_closed

    def _has_room(self) -> bool:
        """False where new rows can neither be written nor be kept."""
        return self._newest.count <= _ROWS_IN_MEMORY

    def _open(self, truth: Int64Array) -> None:
        """Become the one who writes if nobody else is; read what was written by now."""
        if self._is_writer() or self._is_closed:
            if not self._has_room():  # the disk may have room again
                self._publish(self._rows.is_complete, file_changed=self._write_newest())
            return
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            self._writing.acquire(timeout=0)
        except filelock.Timeout:
            log.info("Another Kindred keeps the rows in %s.", self._folder)
        except (OSError, NotImplementedError) as error:
            log.warning("Rows are not kept in %s: %s", self._folder, error)
        if self._is_writer() or not self.is_complete:
            self._load(truth)

    def _load(self, truth: Int64Array) -> None:
        file = RowFile.load(self._folder, self._identity)
        self._file = file if file is not None and self._is_of_this_catalog(file, truth) else None
        self._is_checked, self._is_saved = False, True
        if self._file is not None:
            self._newest.remove(self._file.ids)
        self._publish(is_complete=False, file_changed=True)

    def _is_of_this_catalog(self, file: RowFile, truth: Int64Array) -> bool:
        """Whether the newest rows, and some others, are what the catalog has under their ids.

        A catalog that was put back from a copy gives ids anew that came after the copy: they
        were other photos. The newest ids tell, if any do.
        """
        rows = np.flatnonzero(file.ids != DEAD)
        rows = rows[np.argsort(file.ids[rows], kind="stable")]
        rows = rows[np.isin(file.ids[rows], truth)]
        random = np.random.default_rng(0)
        chosen = random.choice(rows, min(len(rows), _WITNESSES), replace=False)
        chosen = np.union1d(chosen, rows[-_WITNESSES:])
        row_of = dict(zip(file.ids[chosen].tolist(), chosen.tolist(), strict=True))
        for ids, vectors in self._chunks(np.sort(file.ids[chosen])):
            kept = file.vectors[[row_of[id_] for id_ in ids.tolist()]]
            if vectors.shape != kept.shape or vectors.tobytes() != kept.tobytes():
                log.warning("The rows in %s are of other photos; made anew.", self._folder)
                return False
        return True

    def _check(self, should_stop: Callable[[], bool]) -> None:
        """Read every row once, and discard them all if a byte is not as it was written."""
        file = self._file
        if file is None or self._is_checked or file.is_intact(should_stop):
            self._is_checked = True
            return
        log.warning("The rows in %s are damaged and will be made anew.", self._folder)
        with self._changing:
            self._is_checked = True
            self._file = None
            self._publish(is_complete=False, file_changed=True)

    def _write_newest(self) -> bool:
        """Move the newest rows into the file; where that does not work they stay in memory."""
        if not self._is_writer() or not self._newest.count:
            return False
        try:
            is_first = self._file is None
            file = self._file or RowFile.create(self._folder, self._identity)
            self._file = file.appended([self._newest.rows])
            if is_first:
                self._file.sweep()
        except (OSError, ValueError) as error:
            log.warning("New rows are not kept; searches read them from the catalog: %s", error)
            return False
        self._is_saved = True
        self._newest = ExactIndex(self._identity.dim)
        return True

    def _drop_the_gone(self, truth: Int64Array) -> Int64Array:
        """Mark photos that the catalog has no more; return which of its photos are missing."""
        gone = np.setdiff1d(self._rows.ids(), truth, assume_unique=True)
        if len(gone):
            if self._file is not None:
                self._file.ids[np.isin(self._file.ids, gone)] = DEAD
            self._newest.remove(gone)
            self._is_saved = False
            self._publish(self._rows.is_complete, file_changed=True)
        return np.setdiff1d(truth, self._rows.ids(), assume_unique=True)

    def _publish(self, is_complete: bool, *, file_changed: bool = False) -> None:
        """Let scans see what is held now."""
        living = self._living() if file_changed else self._rows.living
        self._rows = HeldRows(living, self._newest.rows, is_complete)

    def _living(self) -> LivingRows:
        if self._file is None:
            nothing = np.empty(0, np.int64)
            return LivingRows(nothing, nothing, np.empty((0, self._identity.dim), np.float16))
        at = np.flatnonzero(self._file.ids != DEAD)
        at = at[np.argsort(self._file.ids[at], kind="stable")]
        return LivingRows(self._file.ids[at], at, self._file.vectors)

    def _chunks(self, ids: Int64Array) -> Iterable[Chunk]:
        return self._source.chunks(self._encoder_id, ids=ids) if len(ids) else ()
