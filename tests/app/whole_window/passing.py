"""What is seen for a while only: runs, lines that say something, what is dragged, the beginning."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.main_window import MainWindow
from app.models.place import FOLDERS
from app.views.export_line import ExportLine
from indexer.errors import UserFacingError
from indexer.events import IndexFinished, IndexProgress, IndexState, IndexSummary
from indexer.messages import counted, message
from tests.app.whole_window.stop import Stop

_RUN = IndexProgress(
    state=IndexState.INDEXING,
    root_name="Pictures",
    done=30_114,
    found=48_213,
    is_scan_finished=True,
    photos_per_second=14.2,
    seconds_left=5_000.0,
    device=counted(2, "CPU, {count} core", "CPU, {count} cores"),
    problems=2,
    new=25,
    threads=2,
)
_RUNS = {
    "looking": replace(_RUN, state=IndexState.SCANNING, is_scan_finished=False, device=""),
    "waiting for the model": replace(_RUN, root_name="", done=0, found=0),
    "going on": _RUN,
    "paused": replace(_RUN, state=IndexState.PAUSED),
    "on battery": replace(_RUN, state=IndexState.PAUSED, is_on_battery=True),
    "on a full disk": replace(_RUN, is_disk_nearly_full=True, free_bytes=10**8),
}
_DONE = IndexSummary(100, 95, 3, 0, 12, 2, 245.0)
_ENDS = {
    "done": IndexFinished(_DONE, was_cancelled=False),
    "without news": IndexFinished(
        replace(_DONE, new=0, reused=0, removed=0, problems=0), was_cancelled=False
    ),
    "cancelled": IndexFinished(_DONE, was_cancelled=True),
    "failed": IndexFinished(
        _DONE, was_cancelled=False, error=UserFacingError(message("The library is busy"))
    ),
}


def runs(qtbot: QtBot, window: MainWindow) -> Iterator[Stop]:
    """The line and the panel while a run goes on, and after it."""
    window.run_panel.toggle()
    qtbot.waitUntil(lambda: "broken.jpg" in window.run_panel.text)  # and a button for problems
    yield Stop("what indexing does", window)
    for name, progress in _RUNS.items():
        for view in (window.bottom_bar, window.run_panel):
            view.show_progress(progress)
        yield Stop(f"a run, {name}", window)
    for name, event in _ENDS.items():
        for view in (window.bottom_bar, window.run_panel):
            view.show_finished(event)
        yield Stop(f"a run, {name}", window)
    window.run_panel.toggle()


def lines(qtbot: QtBot, window: MainWindow) -> Iterator[Stop]:
    """Lines above the photos, the question about a folder, and what a drag shows."""
    window.elsewhere_line.show_for(True)
    window.album_line.show_for("Pictures")
    export = window.findChild(ExportLine)
    assert export is not None
    words = QCoreApplication.translate("Exporting", "Copying to {0}: {1} of {2}")
    export.show_progress(words.format("/Pictures/2020/Allgäu", 1, 2000), 1, 2000)
    yield Stop("lines above the photos", window)
    window.elsewhere_line.show_for(False)
    window.album_line.hide()
    export.hide()
    root = window.folders.model.index(0, 0)
    window.folders.ask_to_remove(window.folders.model.entry(root.row()).root.id)
    qtbot.waitUntil(lambda: window.browsing.place == FOLDERS and window.browsing.is_settled)
    yield Stop("a folder is to be removed", window)
    window.folders.question.close_without_answer()
    for name, data in _dragged():
        _drag(window, data)
        yield Stop(f"dragging {name}", window)
        QApplication.sendEvent(window, QDragLeaveEvent())


def _dragged() -> Iterator[tuple[str, QMimeData]]:
    here = Path(__file__)
    for name, paths in (
        ("a folder", [here.parent]),
        ("folders", [here.parent] * 2),
        ("a picture", [here.with_suffix(".jpg")]),
        ("pictures", [here.with_name(f"{i}.jpg") for i in range(2)]),
        ("many pictures", [here.with_name(f"{i}.jpg") for i in range(200)]),
        ("both", [here.parent, here.with_suffix(".jpg")]),
    ):
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        yield name, data
    for text in ("https://example.org", "words"):
        data = QMimeData()
        data.setText(text)
        yield text, data


def _drag(window: MainWindow, data: QMimeData) -> None:
    none = Qt.KeyboardModifier.NoModifier
    action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    QApplication.sendEvent(window, QDragEnterEvent(QPoint(50, 50), action, data, button, none))


def beginnings(
    qtbot: QtBot, open_empty: Callable[[], MainWindow], open_demo: Callable[[], MainWindow]
) -> Iterator[Stop]:
    """The first start, and that of the demo."""
    first = open_empty()
    qtbot.waitUntil(first.center.welcome.isVisible)
    yield Stop("the first start", first)
    first.center.welcome.suggest(Path("/Pictures"))
    yield Stop("the first start with a suggestion", first)
    demo = open_demo()
    qtbot.waitUntil(demo.center.welcome.isVisible)
    demo.center.welcome.show_painting(1000, 2000)
    yield Stop("the demo is drawn", demo)
