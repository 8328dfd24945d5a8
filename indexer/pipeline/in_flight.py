"""Remembers which files were being decoded when a process died.

A broken file can crash a native decoder, and with it the whole process. Without a trace of that,
the next run would die at the same file, for ever. So every worker writes down the file that it is
about to decode, and wipes it out afterwards. What is still written down when the next run begins
was in flight when the last one died: such a *suspect* is decoded alone, and if that kills the
process again, it is left out.

Not every death is a crash (the power may have failed), hence the second chance.
"""

from __future__ import annotations

import contextlib
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_ALONE = b"alone\0"
_AMONG_OTHERS = b"among others\0"


class InFlight:
    """The notes of one run. Thread-safe; only the process that holds the indexing lock uses it."""

    def __init__(self, folder: Path) -> None:
        """Read what an earlier process left.

        Args:
            folder: Holds one small file for each file in flight; may be missing.
        """
        self._folder = folder
        self._suspects: set[bytes] = set()
        self._fatal: set[bytes] = set()
        self._old_notes = self._read_notes()
        self._condition = threading.Condition()
        self._decoding = 0
        self._is_one_alone = False

    def close(self) -> None:
        """The run came to its end, so what was left by an earlier one is dealt with."""
        for note in self._old_notes:
            with contextlib.suppress(OSError):
                note.unlink(missing_ok=True)

    def is_fatal(self, os_path: str) -> bool:
        """Whether a process died decoding this file alone."""
        return os.fsencode(os_path) in self._fatal

    @contextmanager
    def decoding(self, os_path: str) -> Iterator[None]:
        """Held by a worker while it decodes a file; a suspect waits until it is alone."""
        path = os.fsencode(os_path)
        alone = path in self._suspects
        with self._condition:
            self._condition.wait_for(
                lambda: not self._is_one_alone and not (alone and self._decoding)
            )
            self._decoding += 1
            self._is_one_alone = alone
        note = self._folder / f"{os.getpid()}-{threading.get_ident()}"
        # A note that cannot be written (a full disk) protects nobody, and is no reason to stop.
        with contextlib.suppress(OSError):
            note.write_bytes((_ALONE if alone else _AMONG_OTHERS) + path)
        try:
            yield
        finally:
            with contextlib.suppress(OSError):
                note.unlink(missing_ok=True)
            with self._condition:
                self._decoding -= 1
                self._is_one_alone = False
                self._suspects.discard(path)
                self._condition.notify_all()

    def _read_notes(self) -> list[Path]:
        notes: list[Path] = []
        with contextlib.suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            for note in self._folder.iterdir():
                text = note.read_bytes()
                notes.append(note)
                if text.startswith(_ALONE):
                    self._fatal.add(text.removeprefix(_ALONE))
                elif text.startswith(_AMONG_OTHERS):
                    self._suspects.add(text.removeprefix(_AMONG_OTHERS))
        return notes
