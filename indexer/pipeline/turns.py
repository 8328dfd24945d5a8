"""Decoding and embedding take turns on the processor, so that neither slows the other.

The encoder spreads one batch over all cores and waits at a barrier after every layer; a decoder
that occupies one of the cores then keeps all the others waiting. Taking turns, both use all cores
all the time: docs/decisions/0006-pipeline-scheduling.md has the measurement. On a GPU there is
nothing to take turns for.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager


class Turns:
    """Many decoders at a time, or the one encoder alone; a waiting encoder goes first."""

    def __init__(self, *, enabled: bool) -> None:
        self._enabled = enabled
        self._condition = threading.Condition()
        self._decoding = 0
        self._embedding_wanted = False

    @property
    def is_embedding_wanted(self) -> bool:
        """Whether the encoder works or waits to."""
        return self._embedding_wanted

    @contextmanager
    def decoding(self) -> Iterator[None]:
        """Held by a worker while it decodes one photo."""
        if not self._enabled:
            yield
            return
        with self._condition:
            self._condition.wait_for(lambda: not self._embedding_wanted)
            self._decoding += 1
        try:
            yield
        finally:
            with self._condition:
                self._decoding -= 1
                self._condition.notify_all()

    @contextmanager
    def embedding(self) -> Iterator[None]:
        """Held by the embedding thread while it encodes one batch."""
        if not self._enabled:
            yield
            return
        with self._condition:
            self._embedding_wanted = True
            self._condition.wait_for(lambda: self._decoding == 0)
        try:
            yield
        finally:
            with self._condition:
                self._embedding_wanted = False
                self._condition.notify_all()
