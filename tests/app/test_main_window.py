"""The first window on the real engine: small rendered pictures, the sample model, real threads."""

from __future__ import annotations

import shutil
import threading
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QAccessible,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QImage,
    QKeySequence,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.main_window import MainWindow
from app.models.place import ALL, PROBLEMS, SEARCH, Place, PlaceKind
from app.open_library import OpenLibrary
from app.views.drop_overlay import DropOverlay
from indexer.search.query import ImageFileTerm, MatchKind, PhotoTerm, PixelsTerm
from indexer.types import PhotoId

OpenWindow = Callable[..., OpenLibrary]
SAMPLE = "sample"
LONG_MS = 60_000
"""The first search imports torch, which takes seconds on a busy machine."""


def _drop(window: QWidget, data: QMimeData) -> None:
    at = QPoint(300, 300)
    arguments = (
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(window, QDragEnterEvent(at, *arguments))
    QApplication.sendEvent(window, QDropEvent(QPointF(at), *arguments))


def _files(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def _add(qtbot: QtBot, opened: OpenLibrary, folder: Path) -> None:
    """Add a folder as a drop does, and wait until it is indexed and shown."""
    window = opened.window
    with qtbot.waitSignal(opened.bridge.index_finished, timeout=LONG_MS):
        _drop(window, _files(folder))
    qtbot.waitUntil(
        lambda: window.browsing.is_settled and window.grid.content.count > 0, timeout=LONG_MS
    )


def _settled(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: window.browsing.is_settled, timeout=LONG_MS)


def _search(qtbot: QtBot, window: MainWindow, text: str) -> None:
    QTest.keyClicks(window.search_bar.field, text)
    QTest.keyClick(window.search_bar.field, Qt.Key.Key_Return)
    _settled(qtbot, window)


def test_a_whole_afternoon(
    qtbot: QtBot, open_window: OpenWindow, pictures: Path, tmp_path: Path
) -> None:
    opened = open_window(model_id=SAMPLE)
    window = opened.window
    qtbot.waitUntil(lambda: window.center.page is window.center.welcome)

    # A folder is added, and its photos appear.
    _add(qtbot, opened, pictures)
    assert window.center.page is window.grid
    assert window.browsing.place == ALL
    photos = opened.library.catalog.photos.counts().photos
    qtbot.waitUntil(lambda: window.grid.content.count == photos)
    root = opened.library.catalog.roots.all()[0]
    model = window.sidebar.model
    here = Place(PlaceKind.ROOT, root.id)
    qtbot.waitUntil(lambda: model.entry(model.index_of(here)).count == photos)
    qtbot.waitUntil(window.grid.is_painted_fully)

    # Words find photos, in bands, with match strengths.
    _search(qtbot, window, "a beach")
    assert window.browsing.place == SEARCH
    by_words = window.grid.content
    assert by_words.kind is MatchKind.MEANING
    assert by_words.count == photos
    assert by_words.strengths is not None
    assert (np.diff(by_words.strengths) <= 1e-6).all()

    # A dropped image joins the query, and the answer is another one.
    shown = opened.library.catalog.photos.get(PhotoId(int(by_words.ids[-1])))
    assert shown is not None
    _drop(window, _files(shown.files[0].path))
    qtbot.waitUntil(lambda: len(window.draft.chips) == 2)
    assert isinstance(window.draft.chips[1].term, ImageFileTerm)
    _settled(qtbot, window)
    both = window.grid.content.ids.tolist()
    assert both != by_words.ids.tolist()
    assert both.index(shown.id) < by_words.ids.tolist().index(shown.id)

    # A minus takes it away again.
    with qtbot.waitSignal(window.browsing.content_changed, timeout=LONG_MS):
        window.search_bar.chips[1].focusable()[0].click()  # type: ignore[attr-defined]
    assert window.draft.chips[1].is_minus
    assert window.grid.content.ids.tolist()[-1] == shown.id

    # Escape goes back to all photos.
    window.actions_.clear.trigger()
    _settled(qtbot, window)
    assert window.browsing.place == ALL
    assert window.draft.is_empty

    # Closed while it indexes: in less than two seconds, with nothing left behind.
    more = tmp_path / "more"
    rng = np.random.default_rng(0)
    more.mkdir()
    for i in range(120):
        pixels = rng.integers(0, 255, (60, 80, 3), np.uint8)
        Image.fromarray(pixels).resize((1600, 1200)).save(more / f"{i}.jpg")
    with qtbot.waitSignal(opened.bridge.index_progressed, timeout=LONG_MS):
        _drop(window, _files(more))
    assert window.indexing.is_running
    began = time.monotonic()
    with qtbot.waitSignal(opened.library_closed, timeout=10_000) as closed:
        window.close()
        assert not window.isVisible()
    assert time.monotonic() - began < 2
    assert closed.args == [True]
    names = [t.name for t in threading.enumerate() if t is not threading.main_thread()]
    assert [name for name in names if name.startswith(("library", "indexing", "model"))] == []


def test_without_a_model_words_are_found_in_names(
    qtbot: QtBot, open_window: OpenWindow, pictures: Path
) -> None:
    opened = open_window()
    window = opened.window
    assert not window.center.has_model_line, "an empty library needs no model"
    _add(qtbot, opened, pictures)
    qtbot.waitUntil(lambda: window.center.has_model_line)
    _search(qtbot, window, "burst03")
    assert window.grid.content.kind is MatchKind.NAME
    assert window.grid.content.count == 1
    assert window.grid.content.bars(0) is None
    window.search_bar.clear()
    _search(qtbot, window, "nosuchword")
    assert window.center.page is window.center.empty
    assert "No photo has these words" in window.center.empty.text
    # What is no picture cannot be searched by; that is said, and nothing is lost.
    window.search_bar.clear()
    _drop(window, _files(pictures / "truth.json"))
    qtbot.waitUntil(lambda: window.browsing.error is not None)
    assert "not a picture" in window.center.empty.text
    steps = [step.text() for step in window.center.empty.steps]
    assert steps[-2:] == ["Undo", "Clear the search"]
    window.center.empty.undo_requested.emit()
    _settled(qtbot, window)
    assert window.browsing.place == ALL
    assert window.grid.isVisible()


def test_results_follow_typing_and_only_the_last_answer_counts(
    qtbot: QtBot, open_indexed: OpenWindow
) -> None:
    opened = open_indexed(SAMPLE)
    window = opened.window
    _search(qtbot, window, "warm up")
    window.search_bar.clear()
    _settled(qtbot, window)
    answers: list[float] = []
    window.browsing.content_changed.connect(lambda *_args: answers.append(time.monotonic()))
    QTest.keyClicks(window.search_bar.field, "a dog on a beach")
    typed_at = time.monotonic()
    _settled(qtbot, window)
    assert window.browsing.place == SEARCH
    assert len(answers) == 1, "not one for every letter"
    # The pause of 120 ms and the search itself, which a busy machine may stretch.
    assert answers[0] - typed_at < 1.0
    asked = [term.text for term in window.draft.terms]  # type: ignore[union-attr]
    assert asked == ["a dog on a beach"]


def test_the_context_menu_and_details_compose_queries(
    qtbot: QtBot, open_indexed: OpenWindow
) -> None:
    opened = open_indexed(SAMPLE)
    window = opened.window
    window.grid.setCurrentIndex(window.grid.model().index(2, 0))
    chosen = window.grid.current_id()
    assert chosen is not None
    qtbot.waitUntil(lambda: not window.details.is_busy)
    window.composing.more_like_this()
    _settled(qtbot, window)
    assert [chip.term for chip in window.draft.chips] == [PhotoTerm(chosen)]
    assert window.grid.content.ids[0] == chosen, "nothing is more like it than itself"
    window.grid.setCurrentIndex(window.grid.model().index(5, 0))
    other = window.grid.current_id()
    assert other is not None
    window.composing.subtract()
    _settled(qtbot, window)
    assert window.draft.chips[1].term == PhotoTerm(other, -1.0)
    # The same photo again, with the other sign: it changes its chip and makes no second one.
    item = window.grid.content.index_of(other)
    assert item is not None
    window.grid.setCurrentIndex(window.grid.model().index(item, 0))
    window.composing.add()
    assert [chip.term for chip in window.draft.chips] == [PhotoTerm(chosen), PhotoTerm(other)]


def test_the_drop_overlay_says_what_will_happen(
    qtbot: QtBot, open_window: OpenWindow, pictures: Path
) -> None:
    window = open_window().window
    overlay = window.findChild(DropOverlay)
    assert overlay is not None

    def enter(data: QMimeData) -> str:
        QApplication.sendEvent(
            window,
            QDragEnterEvent(
                QPoint(5, 5),
                Qt.DropAction.CopyAction,
                data,
                Qt.MouseButton.LeftButton,
                Qt.KeyboardModifier.NoModifier,
            ),
        )
        assert overlay.isVisible()
        text = overlay.text
        QApplication.sendEvent(window, QDragLeaveEvent())
        assert not overlay.isVisible()
        return text

    assert enter(_files(Path("/a/photo.jpg"))) == "Find photos like this"
    assert "folder" in enter(_files(pictures))
    QTest.keyClicks(window.search_bar.field, "snow")
    assert enter(_files(Path("/a/photo.jpg"))) == "Add to the query"


def test_drops_of_all_kinds(qtbot: QtBot, open_window: OpenWindow, tmp_path: Path) -> None:
    window = open_window().window
    message = window.center.message

    address = QMimeData()
    address.setUrls([QUrl("https://example.org/a.jpg")])
    _drop(window, address)
    assert "web address" in message.text

    words = QMimeData()
    words.setText("red boat")
    _drop(window, words)
    assert [chip.label for chip in window.draft.chips] == ["red boat"]

    pixels = QMimeData()
    pixels.setImageData(QImage(40, 30, QImage.Format.Format_ARGB32))
    _drop(window, pixels)
    term = window.draft.chips[1].term
    assert isinstance(term, PixelsTerm)
    assert term.pixels.shape == (30, 40, 3)

    window.search_bar.clear()
    _drop(window, _files(*(tmp_path / f"{i}.jpg" for i in range(5000))))
    qtbot.waitUntil(lambda: len(window.draft.chips) == 8)
    assert "Only the first 8" in message.text

    QApplication.clipboard().clear()
    window.actions_.paste.trigger()
    assert "no picture" in message.text


def test_paste_of_an_image(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = open_window().window
    image = QImage(64, 48, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    QApplication.clipboard().setImage(image)
    window.search_bar.field.setFocus()
    QTest.keySequence(window.search_bar.field, QKeySequence(QKeySequence.StandardKey.Paste))
    qtbot.waitUntil(lambda: len(window.draft.chips) == 1)
    term = window.draft.chips[0].term
    assert isinstance(term, PixelsTerm)
    assert term.pixels[10, 10].tolist() == [255, 0, 0]


def test_problems_are_listed_in_plain_words(
    qtbot: QtBot, open_window: OpenWindow, pictures: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "mixed"
    folder.mkdir()
    good = next(pictures.rglob("*.jpg"))
    shutil.copy(good, folder / "good.jpg")
    (folder / "broken.jpg").write_bytes(good.read_bytes()[:300])
    (folder / "empty.jpg").write_bytes(b"")
    opened = open_window()
    window = opened.window
    _add(qtbot, opened, folder)
    qtbot.waitUntil(lambda: "2 problems" in window.bottom_bar.problems_text)
    window.bottom_bar.problems_requested.emit()
    assert window.browsing.place == PROBLEMS
    model = window.problems.model
    qtbot.waitUntil(lambda: model.rowCount() == 2)
    assert {model.data(model.index(row, 0)) for row in range(2)} == {"broken.jpg", "empty.jpg"}
    assert all(model.data(model.index(row, 2)) for row in range(2))
    assert window.center.page is window.problems


def test_a_folder_that_cannot_be_added_is_a_calm_message(
    qtbot: QtBot, open_indexed: OpenWindow, pictures: Path
) -> None:
    opened = open_indexed()
    window = opened.window
    _drop(window, _files(pictures / "Phone"))
    qtbot.waitUntil(lambda: window.center.message.isVisible())
    assert QApplication.activeModalWidget() is None
    assert len(opened.library.catalog.roots.all()) == 1


def test_an_offline_root_is_dimmed_and_keeps_its_photos(
    qtbot: QtBot, open_indexed: OpenWindow, pictures: Path, tmp_path: Path
) -> None:
    drive = tmp_path / "drive"
    shutil.copytree(pictures, drive)
    opened = open_indexed(folder=drive)
    window = opened.window
    photos = window.grid.content.count
    drive.rename(tmp_path / "unplugged")
    window.indexing.begin()
    root = opened.library.catalog.roots.all()[0]
    model = window.sidebar.model
    here = Place(PlaceKind.ROOT, root.id)
    qtbot.waitUntil(lambda: model.entry(model.index_of(here)).is_offline)

    def all_offline() -> bool:
        offline = window.grid.content.offline
        return offline is not None and bool(offline.all())

    qtbot.waitUntil(all_offline)
    assert window.grid.content.count == photos
    window.grab()


def test_pause_resume_and_cancel(qtbot: QtBot, open_window: OpenWindow, tmp_path: Path) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    rng = np.random.default_rng(0)
    for i in range(150):
        pixels = rng.integers(0, 255, (60, 80, 3), np.uint8)
        Image.fromarray(pixels).resize((1600, 1200)).save(folder / f"{i}.jpg")
    opened = open_window()
    window = opened.window
    with qtbot.waitSignal(opened.bridge.index_progressed, timeout=LONG_MS):
        _drop(window, _files(folder))
    window.bottom_bar.pause_toggled.emit()
    qtbot.waitUntil(lambda: "Paused" in window.bottom_bar.text)
    assert window.indexing.is_paused
    window.bottom_bar.pause_toggled.emit()
    qtbot.waitUntil(lambda: "Paused" not in window.bottom_bar.text)
    with qtbot.waitSignal(opened.bridge.index_finished, timeout=LONG_MS):
        window.bottom_bar.cancelled.emit()
    assert not window.indexing.is_running


def _tab_stops(window: QWidget, steps: int) -> list[QWidget]:
    stops: list[QWidget] = []
    for _ in range(steps):
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        if focus is None or (stops and focus is stops[0]):
            break
        stops.append(focus)
    return stops


def test_the_keyboard_reaches_everything_and_all_of_it_has_a_name(
    qtbot: QtBot, open_indexed: OpenWindow
) -> None:
    opened = open_indexed(SAMPLE)
    window = opened.window
    _search(qtbot, window, "a beach")
    QTest.keyClick(window.search_bar.field, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is window.grid, "Down leads from the field to the photos"
    QTest.keyClick(window.grid, Qt.Key.Key_Home)
    qtbot.waitUntil(lambda: not window.details.is_busy and len(window.grid.selected_ids()) == 1)
    stops = _tab_stops(window, 60)
    assert window.search_bar.field in stops
    assert window.grid in stops
    assert window.sidebar.view in stops
    chip = window.search_bar.chips[0]
    assert set(chip.focusable()) <= set(stops)
    texts = {stop.text() for stop in stops if isinstance(stop, QAbstractButton)}
    assert {"More like this", "Add to query", "Subtract", "Add folder…"} <= texts
    for stop in stops:
        interface = QAccessible.queryAccessibleInterface(stop)
        assert interface.text(QAccessible.Text.Name), stop
        assert interface.role() is not QAccessible.Role.NoRole


def test_every_button_and_field_has_an_accessible_name(
    qtbot: QtBot, open_window: OpenWindow
) -> None:
    window = open_window().window
    for kind in (QAbstractButton, QLineEdit):
        for control in window.findChildren(kind):
            if control.objectName().startswith("qt_"):
                continue  # parts of Qt's own widgets
            interface = QAccessible.queryAccessibleInterface(control)
            has_name = interface.text(QAccessible.Text.Name)
            # The problems button says how many there are, once there are some.
            assert has_name or not control.isVisible(), control


def test_closing_before_anything_has_loaded(qtbot: QtBot, open_window: OpenWindow) -> None:
    opened = open_window(model_id=SAMPLE)
    began = time.monotonic()
    with qtbot.waitSignal(opened.library_closed, timeout=10_000):
        opened.window.close()
    assert time.monotonic() - began < 2


def test_details_give_way_in_a_narrow_window(qtbot: QtBot, open_indexed: OpenWindow) -> None:
    window = open_indexed().window
    for width in (640, 1440, 900, 1080):
        window.resize(width, 600)
        assert window.width() == width, "nothing forces the window to be wider"
        assert window.details.isVisible() == (width >= 1080)
        qtbot.waitUntil(lambda: window.grid.width() > 300)
