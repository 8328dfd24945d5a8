"""The SQLite file: one connection a thread, one writer at a time.

Used by every other module of this package. Any thread may read; `Database.write` serialises the
writers of this process, and SQLite's own lock those of other processes.
"""

from __future__ import annotations

import sqlite3
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

import numpy as np
from numpy.typing import NDArray

from indexer.catalog.failures import gone, is_busy, is_full, told_to_the_user
from indexer.catalog.full_disk import can_be_read_alone, uri_without_shared_memory
from indexer.catalog.migrations import check, migrate
from indexer.errors import CatalogError
from indexer.messages import message
from indexer.types import Int64Array

if TYPE_CHECKING:
    import sqlite_utils

_BUSY_TIMEOUT_S = 15.0
_AGAIN_S = 0.005
_CACHE_KIB = 16 * 1024
_WAL_LIMIT_BYTES = 64 * 1024 * 1024


class Database:
    """One catalog file, open in this process."""

    def __init__(self, path: Path, uri: str | None = None) -> None:
        """Open nothing yet.

        Args:
            path: The file.
            uri: How SQLite is to open it, if not in the usual way.
        """
        self.path = path
        self._uri = uri
        self._write_lock = threading.Lock()
        self._registry_lock = threading.Lock()
        self._by_thread: dict[threading.Thread, sqlite3.Connection] = {}
        self._local = threading.local()
        self._watcher: sqlite3.Connection | None = None
        self._is_closed = False
        self._is_left = False

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open the catalog, make it if it is missing, and bring it up to this version.

        Args:
            path: The file. Its folder must exist.

        Raises:
            CatalogError: The file is damaged, is no catalog, or a newer Kindred wrote it.
            StorageFullError: The disk is read-only, or so full that there is nothing to read.
        """
        with told_to_the_user(path):
            try:
                # On a connection without settings: some of them read the file, WAL mode changes
                # it, and a file that is not ours stays as it is.
                with closing(sqlite3.connect(path, timeout=_BUSY_TIMEOUT_S)) as connection:
                    check(connection, path)
                database = cls(path)
            except sqlite3.Error as error:
                if not (is_full(error) and can_be_read_alone(path)):
                    raise
                database = cls(path, uri=uri_without_shared_memory(path))
        try:
            with told_to_the_user(path):
                _use_wal(database.read)
                migrate(database.read, path)
        except BaseException:
            database.close()
            raise
        return database

    @property
    def read(self) -> sqlite3.Connection:
        """This thread's connection. Outside `write` every statement is a transaction of its own."""
        connection: sqlite3.Connection | None = getattr(self._local, "connection", None)
        if connection is None or self._is_closed:
            connection = self._local.connection = self._connect()
        return connection

    def rows(self, sql: str, parameters: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """All rows of a query."""
        with told_to_the_user(self.path):
            return self.read.execute(sql, parameters).fetchall()

    def row(self, sql: str, parameters: Sequence[Any] = ()) -> tuple[Any, ...] | None:
        """The first row of a query, or None."""
        with told_to_the_user(self.path):
            found: tuple[Any, ...] | None = self.read.execute(sql, parameters).fetchone()
            return found

    def integers(self, sql: str, parameters: Sequence[Any] = ()) -> Int64Array:
        """The first column of a query as ``int64[n]``; for columns without NULL."""
        with told_to_the_user(self.path):
            cursor = self.read.execute(sql, parameters)
            return np.fromiter((value for (value,) in cursor), dtype=np.int64)

    def id_set(self, column: str, source: str, *parameters: Any) -> Int64Array:
        """``int64[n]`` of a column, ``SELECT {column} {source}``, in the order of the rows.

        One text of all of them takes a third of the time of a row for each (of 100,000).
        """
        found = self.row(f"SELECT group_concat({column}) {source}", parameters)
        text = found[0] if found and found[0] is not None else ""
        return np.fromstring(str(text), dtype=np.int64, sep=",")

    def records(
        self, sql: str, parameters: Sequence[Any], dtype: np.dtype[np.void]
    ) -> NDArray[np.void]:
        """All rows of a query as a structured array; for columns without NULL."""
        with told_to_the_user(self.path):
            return np.fromiter(self.read.execute(sql, parameters), dtype=dtype)

    @contextmanager
    def write(self, *, is_durable: bool = False) -> Iterator[sqlite_utils.Database]:
        """One transaction that can write: commits as a whole, or not at all.

        Args:
            is_durable: It outlives a power cut as well, for an fsync. For what a user decided: a
                batch of the pipeline is simply indexed again.

        Yields this thread's connection. Not reentrant: parts that write together share the
        connection that the outermost one was given.

        Raises:
            StorageFullError: The disk is full or read-only; nothing was written.
            CatalogError: The catalog is damaged or busy; nothing was written.
        """
        # Loads slowly, and is of use to writers only: the window opens by reading.
        import sqlite_utils

        connection = self.read
        if connection.in_transaction:
            raise RuntimeError("write() inside write(): pass the connection on instead")
        with self._write_lock, told_to_the_user(self.path):
            # Plug-ins of sqlite-utils that happen to be installed must not reach into the catalog.
            database = sqlite_utils.Database(connection, execute_plugins=False)
            if is_durable:
                connection.execute("PRAGMA synchronous = FULL")  # not within a transaction
            try:
                # IMMEDIATE takes SQLite's write lock now, where waiting for it is possible; a
                # read transaction that turns into a writer fails at once when another process
                # came first.
                connection.execute("BEGIN IMMEDIATE")
                try:
                    yield database
                    connection.execute("COMMIT")
                except BaseException:
                    connection.rollback()  # nothing, where SQLite did so already (full disk)
                    raise
            finally:
                if is_durable:
                    connection.execute("PRAGMA synchronous = NORMAL")

    def version(self) -> int:
        """A number that is another one after every commit, of this or any other process.

        What was read after it was asked for holds at least until it changes.
        """
        # SQLite tells a connection of what others commit: this one never writes itself.
        with self._registry_lock, told_to_the_user(self.path):
            if self._is_closed:
                raise CatalogError(message("The library is closed"))
            if self._watcher is None:
                self._watcher = _open_connection(self.path, self._uri)
            return int(self._watcher.execute("PRAGMA data_version").fetchone()[0])

    @property
    def room(self) -> tuple[int, int]:
        """Bytes of the file, and those of them that nothing needs any more: they are used again."""
        with told_to_the_user(self.path):
            page_bytes, pages, free = (
                int(self.read.execute(f"PRAGMA {name}").fetchone()[0])
                for name in ("page_size", "page_count", "freelist_count")
            )
        return pages * page_bytes, free * page_bytes

    def compact(self) -> None:
        """Write the file anew without what nothing needs; writers wait, 1 s for each 100 MB left.

        Raises:
            StorageFullError: It takes twice the room of what is left for a moment.
            CatalogError: Another process writes just now. In both cases nothing has changed.
        """
        connection = self.read
        with self._write_lock, told_to_the_user(self.path):
            connection.execute("PRAGMA temp_store = FILE")  # else all of it would be in memory
            try:
                connection.execute("VACUUM")
                # The file shrinks once nobody reads what was before: now, or a little later.
                connection.execute("PRAGMA busy_timeout = 500")
                connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
            finally:
                connection.execute(f"PRAGMA busy_timeout = {int(_BUSY_TIMEOUT_S * 1000)}")
                connection.execute("PRAGMA temp_store = MEMORY")

    def leave(self) -> None:
        """Open no more connections: some threads could not be waited for.

        They end what they have begun. One that begins only now would do so in a catalog that may
        have been moved or deleted by now.
        """
        self._is_left = True

    def close(self) -> None:
        """Close the connections of all threads; a write in progress ends first.

        Call it when no other thread reads any more.
        """
        with self._write_lock, self._registry_lock:
            self._is_closed = True
            for connection in self._by_thread.values():
                connection.close()
            self._by_thread.clear()
            if self._watcher is not None:
                self._watcher.close()

    def _connect(self) -> sqlite3.Connection:
        with self._registry_lock, told_to_the_user(self.path):
            if self._is_closed or self._is_left:
                raise CatalogError(message("The library is closed"))
            for thread in [t for t in self._by_thread if not t.is_alive()]:
                self._by_thread.pop(thread).close()
            connection = _open_connection(self.path, self._uri)
            self._by_thread[threading.current_thread()] = connection
            return connection


def _use_wal(connection: sqlite3.Connection) -> None:
    """Switch to a write-ahead log; the file remembers it.

    SQLite does not wait where two switch a new file at the same time: one of them is told at once
    that it is busy.
    """
    end = time.monotonic() + _BUSY_TIMEOUT_S
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if not is_busy(error) or time.monotonic() > end:
                raise
            time.sleep(_AGAIN_S)
        else:
            return


def _open_connection(path: Path, uri: str | None) -> sqlite3.Connection:
    try:
        path.stat()
    except FileNotFoundError:  # SQLite would make an empty one, and miss each table in turn
        raise gone(path) from None
    except OSError:
        pass  # SQLite says what it is
    connection = sqlite3.connect(
        uri or path,
        uri=uri is not None,
        timeout=_BUSY_TIMEOUT_S,
        isolation_level=None,  # no implicit BEGIN: transactions are ours (see Database.write)
        check_same_thread=False,  # close() closes the connections of all threads
        cached_statements=256,
    )
    try:
        # In WAL mode NORMAL cannot damage the file. After a power cut the last commits may be
        # missing, each of them whole: those batches are indexed again, which costs seconds, where
        # FULL would cost an fsync per batch.
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute("PRAGMA checkpoint_fullfsync = ON")  # macOS: fsync alone does not flush
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA temp_store = MEMORY")
        connection.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
        connection.execute(f"PRAGMA journal_size_limit = {_WAL_LIMIT_BYTES}")
    except BaseException:
        connection.close()
        raise
    return connection
