"""Has Python's cyclic garbage collected in the GUI thread, and nowhere else.

Python collects on whichever thread happens to allocate. Here that is often one of the engine's, and
what it finds may be widgets and pixmaps of a window that was closed: destroyed outside the GUI
thread, they crash the process. So the automatic collection is turned off, and a timer does its
work. Objects without cycles go at once, as ever.
"""

from __future__ import annotations

import gc
import weakref

from PySide6.QtCore import QObject, QTimer, Slot

INTERVAL_MS = 1000
_MOST_STEPS = 4
_MOST_LOOKS = 5


class Garbage(QObject):
    """Lives in the GUI thread for as long as the program does."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Turn the automatic collection off."""
        super().__init__(parent)
        gc.disable()
        self._left: list[weakref.ref[object]] = []
        self._looks = 0
        self._timer = QTimer(self)
        self._timer.setInterval(INTERVAL_MS)
        self._timer.timeout.connect(self.collect_due)
        self._timer.start()

    @Slot()
    def collect_due(self) -> None:
        """Collect the generations that Python itself would collect by now."""
        counts, thresholds = gc.get_count(), gc.get_threshold()
        for generation in (2, 1, 0):
            if counts[generation] > thresholds[generation] > 0:
                gc.collect(generation)
                return

    @Slot()
    def settle(self) -> None:
        """Look no more at what is there now: it came to stay.

        With torch imported there are some 440,000 objects, and a whole collection took 0.5 s on the
        machine where this was measured, in which nothing moves; without them, it takes no time.
        """
        gc.freeze()

    def let_go_soon(self, *left: object) -> None:
        """A window is gone for good: look once more at all that was settled with it.

        Args:
            left: What is to go, once Qt has deleted what is to be deleted, and nothing that was
                under way holds it any more.
        """
        self._left = [weakref.ref(one) for one in left]
        self._looks = _MOST_LOOKS
        QTimer.singleShot(INTERVAL_MS, self, self._let_go)

    @Slot()
    def _let_go(self) -> None:
        """Nothing moves for that moment.

        It goes in steps: first Python's halves of what Qt has deleted, then what these held.
        """
        gc.unfreeze()
        for _ in range(_MOST_STEPS):  # engine threads may leave something all the while
            if not gc.collect():
                break
        gc.freeze()
        self._looks -= 1
        if self._looks > 0 and any(one() is not None for one in self._left):
            QTimer.singleShot(INTERVAL_MS, self, self._let_go)

    def stop(self) -> None:
        """Leave it to Python again."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()
