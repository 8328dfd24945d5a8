"""Does the grid keep up with 100,000 photos? ``packaging/dev.py bench grid [PHOTOS]``.

Opens the real window, offscreen at a device pixel ratio of 2, on a catalog of that many photos
whose thumbnails are in the cache where it scrolls, and prints

* how long a fresh process takes to import the window, and from there, opening the library, to the
  first thumbnail: together the start as the user sees it;
* frames while scrolling 60 pixels at a time: wall time, and the GUI thread's own CPU time, which
  another process on the machine does not stretch;
* laying out and zooming all photos.
"""

from __future__ import annotations

import hashlib
import io
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before Qt is imported
os.environ["QT_SCALE_FACTOR"] = "2"

import numpy as np
from PIL import Image
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from app.application import Application, Opening
from app.theme import Appearance, Theme
from indexer.catalog.catalog import Catalog
from indexer.catalog.records import Arrival, NewPhoto
from indexer.library import Library
from indexer.profile import Profile
from indexer.types import FileStat, Metadata, PhotoId

FRAMES = 600
STEP_PX = 60
FRAME_S = 0.016
WITH_THUMBNAIL = 3000
_SIZES = ((3000, 2000), (2000, 3000), (4000, 3000), (3000, 4000))


def make_profile(folder: Path, photos: int) -> Profile:
    """A catalog of photos that never were, with thumbnails for the newest of them."""
    profile = Profile(folder / "profile")
    profile.create()
    pictures = folder / "pictures"
    pictures.mkdir()
    catalog = Catalog.open(profile.catalog_path)
    root = catalog.roots.add(pictures)
    rng = np.random.default_rng(0)
    batch: list[Arrival] = []
    for i in range(photos):
        width, height = _SIZES[i % len(_SIZES)]
        taken_at = datetime(2005, 1, 1) + timedelta(minutes=100 * i)
        color = int(rng.integers(0, 1 << 24))
        digest = hashlib.sha256(b"%d" % i).digest()
        photo = NewPhoto(
            digest, 1000, width, height, "JPEG", Metadata(taken_at), digest[:8], 1.0, color
        )
        path = f"{i // 500:03}/IMG_{i}.jpg".encode()
        batch.append(Arrival(root.id, path, FileStat(1000, i, 0), photo=photo))
        if len(batch) == 2000 or i == photos - 1:
            catalog.commit(batch)
            batch.clear()
    catalog.close()
    pictures.rmdir()  # offline: nothing is indexed beside the measuring
    library = Library.open(profile)
    coarse = Image.fromarray(rng.integers(0, 255, (40, 60, 3), np.uint8))
    encoded = io.BytesIO()
    coarse.resize((320, 213)).save(encoded, "JPEG", quality=85)
    newest = [PhotoId(int(i)) for i in library.catalog.photos.ids()[:WITH_THUMBNAIL]]
    for shown in library.catalog.photos.of(newest):
        library.thumbnails.write(shown.content_hash, encoded.getvalue())
    library.close()
    return profile


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


def import_s() -> tuple[float, float]:
    """Wall and CPU time in which a fresh process imports the window; its files are cached."""
    code = "import time, app.application; print(time.process_time())"
    spent = []
    for _ in range(3):
        began = time.perf_counter()
        done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True)
        spent.append((time.perf_counter() - began, float(done.stdout)))
    return min(spent)


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
    print("importing {:.2f} s, of which CPU {:.2f} s".format(*import_s()))
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
