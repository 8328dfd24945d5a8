"""Does the grid keep up with 100,000 photos? ``packaging/dev.py bench grid [PHOTOS]``.

Opens the real window, offscreen at a device pixel ratio of 2, on a catalog of that many photos
whose thumbnails are in the cache where it scrolls, and prints

* how long it is from opening the library to the first thumbnail (the whole start is
  ``bench_start``'s);
* frames while scrolling 60 pixels at a time: wall time, and the GUI thread's own CPU time, which
  another process on the machine does not stretch;
* laying out and zooming all photos.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before Qt is imported
os.environ["QT_SCALE_FACTOR"] = "2"

import numpy as np
from big_library import make_profile
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from app.application import Application
from app.open_library import Opening
from app.theme import Appearance, Theme
from indexer.profile import Profile

FRAMES = 600
STEP_PX = 60
FRAME_S = 0.016


def spread(values_s: list[float]) -> str:
    """Median, 95th and 99th percentile in milliseconds."""
    return "p50 {:.1f}  p95 {:.1f}  p99 {:.1f} ms".format(
        *np.percentile(np.array(values_s) * 1000, [50, 95, 99])
    )


def cpu_ms(work: Callable[[], object]) -> float:
    """The least CPU time of five tries."""
    tries = []
    for _ in range(5):
        began = time.thread_time()
        work()
        tries.append(time.thread_time() - began)
    return min(tries) * 1000


def measure(profile: Profile) -> None:
    """Open the window and print what it takes."""
    app = QApplication(["bench"])
    theme = Theme(app, Appearance.DARK)
    program = Application(app, theme, home=Opening(profile), other=None)
    began = time.perf_counter()
    program.open()
    opened = program.current
    assert opened is not None
    window, grid = opened.window, opened.window.grid
    first: list[float] = []

    settled = QEventLoop()

    def on_loaded() -> None:
        if not first:
            first.append(time.perf_counter() - began)
            QTimer.singleShot(1500, settled.quit)

    opened.loader.loaded.connect(on_loaded)
    settled.exec()
    print(f"{grid.content.count:,} photos; open to first thumbnail {first[0]:.2f} s")
    wall, cpu = [], []
    for frame in range(FRAMES):
        began, began_cpu = time.perf_counter(), time.thread_time()
        grid.verticalScrollBar().setValue(frame * STEP_PX)
        app.processEvents()
        wall.append(time.perf_counter() - began)
        cpu.append(time.thread_time() - began_cpu)
        time.sleep(max(0.0, FRAME_S - wall[-1]))
    in_time = np.mean(np.array(cpu) < FRAME_S) * 100
    print(f"scrolling, wall            {spread(wall)}")
    print(f"scrolling, GUI thread CPU  {spread(cpu)}  {in_time:.1f} % under 16 ms")
    print(f"full repaint  {cpu_ms(grid.viewport().repaint):.1f} ms CPU")
    print(f"zoom          {cpu_ms(lambda: grid.set_row_height(grid.row_height + 6)):.1f} ms CPU")
    fresh = cpu_ms(lambda: grid.set_content(grid.content, is_same_place=True))
    print(f"fresh content {fresh:.1f} ms CPU")
    window.close()
    app.exec()
    program.shut_down()


def main() -> None:
    """Make the catalog, then measure."""
    photos = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with tempfile.TemporaryDirectory() as folder:
        measure(make_profile(Path(folder), photos))


if __name__ == "__main__":
    main()
