"""How long is it from the command to a photo? ``packaging/dev.py bench start [PHOTOS [STARTS]]``.

Starts the program as ``python -P -m app`` does, again and again, on a catalog of that many photos,
and prints when it came how far: since the process was asked for (wall), and what it had worked by
then (CPU, all threads), which another process on the machine stretches less.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QApplication

STARTS = 7
_ROOT = Path(__file__).resolve().parents[2]
_reached: list[tuple[str, float, float]] = []


def _reach(what: str) -> None:
    if all(one != what for one, _, _ in _reached):
        _reached.append((what, time.time(), time.process_time()))


def _reach_after(owner: Any, name: str, what: str) -> None:
    original: Callable[..., Any] = getattr(owner, name)

    def reaching(*arguments: Any, **named: Any) -> Any:
        answer = original(*arguments, **named)
        _reach(what)
        return answer

    setattr(owner, name, reaching)


def start(arguments: list[str]) -> None:
    """Be the program, write down what is reached when, and end at the first painted photo."""
    _reach("Python runs")
    from app.cli.main import main as kindred

    _reach("the command line is imported")
    from PySide6.QtWidgets import QApplication

    _reach("Qt is imported")
    make = QApplication.__init__

    def make_and_watch(self: QApplication, *arguments: Any) -> None:
        _reach("the window is imported")
        make(self, *arguments)
        _reach("the Qt application is there")
        _watch()

    QApplication.__init__ = make_and_watch  # type: ignore[method-assign, assignment]
    kindred(arguments)


def _watch() -> None:
    from app.application import Application
    from app.main_window import MainWindow
    from app.open_library import OpenLibrary
    from app.views.photo_grid import PhotoGrid
    from indexer.types import PhotoId

    _reach_after(Application, "__init__", "the theme is there")
    _reach_after(MainWindow, "__init__", "the window is built")
    _reach_after(OpenLibrary, "show", "the window is shown")
    _reach_after(MainWindow, "on_content", "the photos are listed")
    paint = PhotoGrid.paintEvent

    def paint_and_look(self: PhotoGrid, event: QPaintEvent) -> None:
        paint(self, event)
        _reach("the empty window is painted")
        visible = self._layout.items_between(*self.visible_span())
        if any(self._loader.image(PhotoId(int(self.content.ids[i]))) for i in visible):
            _reach("the first photo is painted")
        if self.content.count and self.is_painted_fully():
            _reach("all photos are painted")
            print(json.dumps(_reached), flush=True)
            os._exit(0)

    PhotoGrid.paintEvent = paint_and_look  # type: ignore[method-assign]


def measure(profile: Path, starts: int) -> None:
    """Start the program and print the median and the least of each step."""
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": "2"}
    env |= {"PYTHONPATH": str(_ROOT)}
    env.pop("PYTHONDONTWRITEBYTECODE", None)  # the second start of a user finds compiled modules
    command = [sys.executable, "-P", __file__, "--child", "--profile-dir", str(profile)]
    runs: list[list[tuple[str, float, float]]] = []
    for _ in range(starts + 1):  # the first one fills the caches of the disk
        began = time.time()
        done = subprocess.run(command, env=env, check=True, capture_output=True, text=True)
        runs.append([(what, at - began, cpu) for what, at, cpu in json.loads(done.stdout)])
    print(f"{'':32}      wall           CPU")
    print(f"{'':32}  median least  median least")
    for what, _, _ in runs[-1]:
        steps = [(at, cpu) for run in runs[1:] for one, at, cpu in run if one == what]
        wall, cpu = (sorted(values) for values in zip(*steps, strict=True))
        middle = len(steps) // 2
        print(f"{what:32}  {wall[middle]:.3f} {wall[0]:.3f}   {cpu[middle]:.3f} {cpu[0]:.3f} s")


def main() -> None:
    """Make the catalog, then measure."""
    from big_library import make_profile

    photos = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    starts = int(sys.argv[2]) if len(sys.argv) > 2 else STARTS
    with tempfile.TemporaryDirectory() as folder:
        measure(make_profile(Path(folder), photos).folder, starts)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--child"]:
        start(sys.argv[2:])
    else:
        main()
