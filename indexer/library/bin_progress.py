"""Tells how far a removal or an undo is, not more often than anybody can see. On the lane "bin"."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Final

from indexer.events import BinProgress, Listener
from indexer.types import ProgressCallback

_PROGRESS_S: Final = 0.1
_CHANGES_S: Final = 1.0
"""How often the window reads anew what it shows while a long removal goes on."""


def told_at_times(
    tell: Listener, follow: Callable[[], None], progress: ProgressCallback | None
) -> ProgressCallback:
    """What a removal reports to, file by file.

    Args:
        tell: Hears of progress.
        follow: Has the rest of the library follow what went and came back.
        progress: Of the caller, told of each file.
    """
    told_s = changed_s = time.monotonic()

    def report(done: int, total: int) -> None:
        nonlocal told_s, changed_s
        now_s = time.monotonic()
        if done == total or now_s - told_s >= _PROGRESS_S:
            told_s = now_s
            tell(BinProgress(done, total))
        if now_s - changed_s >= _CHANGES_S:
            changed_s = now_s
            follow()
        if progress is not None:
            progress(done, total)

    return report
