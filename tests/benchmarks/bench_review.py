"""Is the review page quick with 50,000 groups? ``packaging/dev.py bench review [GROUPS]``.

Opens the real window, offscreen, on a catalog of two photos a group that match each other, and
prints

* how long it is from "Show duplicates" until the first group is seen, from cold and once it was
  read;
* a decision: until it is shown, and until it is written;
* going to the last group, a filter, the advice for all groups, marking all of it and undoing that;

each with the processor time of all threads, and with the longest time for which the GUI thread
answered nothing: by the clock, and what it worked in it. Where other programs take the processor
the former says little.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before Qt is imported

import numpy as np
from big_library import make_profile
from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication

from app.application import Application
from app.controllers.review import Review
from app.models.place import ALL
from app.open_library import Opening
from app.theme import Appearance, Theme
from indexer.catalog.catalog import Catalog
from indexer.catalog.pair_records import StoredPair
from indexer.duplicates.tiers import Tier
from indexer.profile import Profile
from indexer.types import PhotoId, RootState

_BATCH = 10_000
_TIMEOUT_S = 120.0
_TICK_MS = 2


def add_groups(profile: Profile, groups: int) -> None:
    """Let photos 2i + 1 and 2i + 2 be the same picture."""
    catalog = Catalog.open(profile.catalog_path)
    for start in range(0, groups, _BATCH):
        first = np.arange(start, min(start + _BATCH, groups)) * 2 + 1
        pairs = [
            StoredPair(PhotoId(a), PhotoId(a + 1), Tier.SAME_PICTURE.step, 0.9, "")
            for a in first.tolist()
        ]
        ids = np.sort(np.concatenate((first, first + 1)))
        catalog.pairs.record(pairs, "bench", ids, np.zeros(len(ids), np.float32))
    catalog.close()


class Clock:
    """Lets the window live, and knows for how long it did not answer."""

    def __init__(self) -> None:
        self._last = self._last_cpu = 0.0
        self.longest_s = 0.0
        self.longest_cpu_s = 0.0
        # Not 0: a loop that never sleeps would take Python's lock from the engine all the time.
        self._timer = QTimer(interval=_TICK_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)

    def begin(self) -> None:
        """What the GUI thread does from now on counts."""
        self._last, self._last_cpu = time.perf_counter(), time.thread_time()
        self.longest_s = self.longest_cpu_s = 0.0

    def _tick(self) -> None:
        now, now_cpu = time.perf_counter(), time.thread_time()
        self.longest_s = max(self.longest_s, now - self._last - _TICK_MS / 1000)
        self.longest_cpu_s = max(self.longest_cpu_s, now_cpu - self._last_cpu)
        self._last, self._last_cpu = now, now_cpu

    def until(self, is_done: Callable[[], object]) -> None:
        """Let it live until something is so."""
        began = time.perf_counter()
        self._tick()
        self._timer.start()
        loop = QEventLoop()
        while not is_done():
            loop.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
            if time.perf_counter() - began > _TIMEOUT_S:
                raise TimeoutError
        self._timer.stop()
        self._tick()


@contextmanager
def timed(what: str, clock: Clock, is_done: Callable[[], object]) -> Iterator[None]:
    """Print what the work within takes, and what comes of it."""
    began, cpu = time.perf_counter(), time.process_time()
    clock.begin()
    yield
    clock.until(is_done)
    whole, cpu = time.perf_counter() - began, time.process_time() - cpu
    print(
        f"{what:30} {whole * 1000:7.0f} ms, {cpu * 1000:.0f} ms CPU; GUI thread held at most"
        f" {clock.longest_s * 1000:.0f} ms, {clock.longest_cpu_s * 1000:.0f} ms CPU",
        flush=True,
    )


def measure(profile: Profile, groups: int) -> None:
    """Open the window and print what it takes."""
    app = QApplication(["bench"])
    program = Application(app, Theme(app, Appearance.DARK), home=Opening(profile), other=None)
    program.open()
    opened = program.current
    assert opened is not None
    window, clock = opened.window, Clock()
    window.resize(1440, 900)
    review: Review = window.review
    do = window.actions_

    def is_shown() -> bool:
        return review.page.has_work and review.listing.group is not None

    clock.until(lambda: window.browsing.is_settled and review.is_settled)
    # All that was read to count groups is void by that, and what is offline is not advised to go.
    (root,) = opened.library.catalog.roots.all()
    opened.library.catalog.roots.set_state(root.id, RootState.ONLINE)
    with timed("from cold, the first group", clock, is_shown):
        do.show_duplicates.trigger()
        if review.listing.request.tier is not Tier.SAME_PICTURE:
            review.listing.choose_tier(Tier.SAME_PICTURE)
    assert review.page.groups.rowCount() == groups
    print(f"{'':30} {groups:,} groups")
    clock.until(lambda: review.is_settled)
    window.browsing.go_to(ALL)
    clock.until(lambda: window.browsing.is_settled)
    with timed("another time", clock, is_shown):
        review.listing.refresh()
        do.show_duplicates.trigger()
    clock.until(lambda: review.is_settled)
    with timed("a decision, shown", clock, lambda: True):
        do.bin.trigger()
    with timed("the advice, and written", clock, lambda: not review.deciding.is_busy):
        do.take_advice.trigger()
    clock.until(lambda: review.is_settled)
    with timed("the last group", clock, is_shown):
        review.page.list.choose(groups - 1)
    with timed("across folders", clock, lambda: review.is_settled):
        review.page.head.across.click()
    review.page.head.across.click()
    clock.until(lambda: review.is_settled)

    def is_advised() -> bool:
        dialog = review.advising.dialog
        return dialog is not None and dialog.advice is not None

    with timed("the advice for all", clock, is_advised):
        review.page.for_all.trigger()
    dialog = review.advising.dialog
    assert dialog is not None
    print(f"{'':30} {dialog.text}")
    with timed("all of it marked", clock, lambda: not review.deciding.is_busy):
        dialog.mark.click()
    with timed("and undone", clock, lambda: not review.deciding.is_busy and review.is_settled):
        do.undo_decision.trigger()
    window.close()
    app.exec()
    program.shut_down()


def main() -> None:
    """Make the catalog, then measure."""
    groups = int(sys.argv[1]) if len(sys.argv) > 1 else 50_000
    with tempfile.TemporaryDirectory() as folder:
        profile = make_profile(Path(folder), 2 * groups)
        add_groups(profile, groups)
        measure(profile, groups)


if __name__ == "__main__":
    main()
