"""Drops on a real window: what each kind does, what is said before, and that it is only a copy."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.main_window import MainWindow
from app.models.chips import Chip, text_chip
from app.models.place import ALL
from app.open_library import OpenLibrary
from indexer.search.query import ImageFileTerm, PixelsTerm
from tests.app.waiting import LONG_MS

OpenWindow = Callable[..., OpenLibrary]
SAMPLE = "sample"


def _files(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def _text(text: str) -> QMimeData:
    data = QMimeData()
    data.setText(text)
    return data


def _event(
    data: QMimeData, actions: Qt.DropAction, modifiers: Qt.KeyboardModifier
) -> tuple[QDragEnterEvent, QDropEvent]:
    buttons = Qt.MouseButton.LeftButton
    return (
        QDragEnterEvent(QPoint(300, 300), actions, data, buttons, modifiers),
        QDropEvent(QPointF(300, 300), actions, data, buttons, modifiers),
    )


def _drop(
    window: MainWindow,
    data: QMimeData,
    actions: Qt.DropAction = Qt.DropAction.CopyAction,
    modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> QDropEvent:
    enter, drop = _event(data, actions, modifiers)
    QApplication.sendEvent(window, enter)
    QApplication.sendEvent(window, drop)
    return drop


def test_a_move_is_never_taken(qtbot: QtBot, open_window: OpenWindow, tmp_path: Path) -> None:
    window = open_window().window
    shift = Qt.KeyboardModifier.ShiftModifier  # asks for a move
    both = Qt.DropAction.MoveAction | Qt.DropAction.CopyAction | Qt.DropAction.LinkAction
    drop = _drop(window, _text("snow"), both, shift)
    assert drop.isAccepted()
    assert drop.dropAction() is Qt.DropAction.CopyAction
    drop = _drop(window, _text("snow"), Qt.DropAction.MoveAction, shift)
    assert not drop.isAccepted(), "the file manager would delete the original"
    drop = _drop(window, _text("snow"), Qt.DropAction.LinkAction)
    assert drop.dropAction() is Qt.DropAction.LinkAction


@pytest.mark.parametrize(
    ("data", "words", "words_with_query"),
    [
        (_files(Path("/a/1.jpg")), "Find photos like this", "Add to the query"),
        (_files(Path("/a/1.jpg"), Path("/a/2.jpg")), "Find photos like these", "Add to the query"),
        (
            _files(*(Path(f"/a/{i}.jpg") for i in range(5000))),
            "Find photos like the first 8 of these",
            "Add the first 8 to the query",
        ),
        (_files(Path("/a/2019")), "Add this folder to the library", None),
        (_files(Path("/a/2019"), Path("/a/2020")), "Add these folders to the library", None),
        (
            _files(Path("/a/2019"), Path("/a/1.jpg")),
            "Add the folder, and search by the pictures",
            None,
        ),
        (_text("/a/1.jpg"), "Find photos like this", "Add to the query"),
        (_text("snow"), "Search for these words", "Add these words to the query"),
        (_text("https://a.b/c.jpg"), "Save the picture first, then drop the file", None),
    ],
)
def test_the_words_before_the_drop(
    qtbot: QtBot,
    open_window: OpenWindow,
    data: QMimeData,
    words: str,
    words_with_query: str | None,
) -> None:
    window = open_window().window
    assert window.drops.words_for(data)[0] == words
    window.draft.typed = "dog"
    assert window.drops.words_for(data)[0] == (words_with_query or words)


def test_a_browser_drag_with_the_picture_itself(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = open_window().window
    data = QMimeData()
    data.setUrls([QUrl("https://example.org/a.jpg")])
    data.setImageData(QImage(40, 30, QImage.Format.Format_RGB32))
    assert window.drops.words_for(data)[0] == "Find photos like this"
    _drop(window, data)
    assert [type(chip.term) for chip in window.draft.chips] == [PixelsTerm]
    assert not window.center.message.isVisible()


def test_a_web_address_is_refused_with_what_to_do(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = open_window().window
    _drop(window, _text("https://example.org/a.jpg"))
    assert "offline" in window.center.message.text
    assert "Save the picture first" in window.center.message.text
    assert window.draft.is_empty


def test_a_folder_and_a_picture_together(
    qtbot: QtBot, open_window: OpenWindow, pictures: Path, tmp_path: Path
) -> None:
    opened = open_window()
    picture = tmp_path / "query.jpg"
    shutil.copy(next(pictures.rglob("*.jpg")), picture)
    with qtbot.waitSignal(opened.bridge.index_finished, timeout=LONG_MS):
        _drop(opened.window, _files(pictures, picture))
    assert [root.path for root in opened.library.catalog.roots.all()] == [pictures]
    assert [chip.term for chip in opened.window.draft.chips] == [ImageFileTerm(picture)]


def test_a_path_that_is_pasted_as_text(
    qtbot: QtBot, open_window: OpenWindow, pictures: Path, tmp_path: Path
) -> None:
    window = open_window().window
    picture = next(pictures.rglob("*.jpg"))
    _drop(window, _text(f'"{picture}"'))
    qtbot.waitUntil(lambda: bool(window.draft.chips))
    assert window.draft.chips[0].term == ImageFileTerm(picture)
    window.search_bar.clear()
    _drop(window, _text(str(tmp_path / "gone.jpg")))
    qtbot.waitUntil(lambda: window.center.message.isVisible())
    assert "gone.jpg" in window.center.message.text
    assert window.draft.is_empty


def test_what_cannot_be_searched_with_is_said_where_photos_would_be(
    qtbot: QtBot, open_indexed: OpenWindow, pictures: Path, tmp_path: Path
) -> None:
    opened = open_indexed(SAMPLE)
    window = opened.window
    broken = tmp_path / "broken.jpg"
    broken.write_bytes(next(pictures.rglob("*.jpg")).read_bytes()[:200])
    words = tmp_path / "letter.txt"
    words.write_text("Dear Sir or Madam")
    bad = [broken, words, tmp_path / "vanished.jpg"]
    if sys.platform != "win32" and os.geteuid() != 0:
        locked = tmp_path / "locked.jpg"
        locked.write_bytes(b"x")
        locked.chmod(0)
        bad.append(locked)
    for path in bad:
        _drop(window, _files(path))
        qtbot.waitUntil(lambda: window.browsing.error is not None, timeout=LONG_MS)
        assert path.name in window.center.empty.text
        assert window.center.empty.isVisible()
        assert [step.text() for step in window.center.empty.steps] == ["Undo", "Clear the search"]
        assert not window.center.message.isVisible(), "once is enough"
        window.center.empty.undo_requested.emit()
        qtbot.waitUntil(lambda: window.browsing.is_settled, timeout=LONG_MS)
        assert window.browsing.place == ALL
        assert window.grid.isVisible()
    _drop(window, _files(words))
    qtbot.waitUntil(lambda: window.browsing.error is not None, timeout=LONG_MS)
    window.draft.load(window.draft.state)  # as the query of an album is
    window.show_page()
    steps = [step.text() for step in window.center.empty.steps]
    assert steps == ["Clear the search"], "there is nothing to undo"


def test_the_chip_that_leaves_a_query_without_answer_is_marked(
    qtbot: QtBot, open_indexed: OpenWindow, pictures: Path, tmp_path: Path
) -> None:
    opened = open_indexed(SAMPLE)
    window, bar = opened.window, opened.window.search_bar
    broken = tmp_path / "broken.jpg"
    broken.write_bytes(next(pictures.rglob("*.jpg")).read_bytes()[:200])
    whole = [chip for chip in (text_chip("blue"), text_chip("red")) if chip is not None]
    bar.add_chips([whole[0], Chip(ImageFileTerm(broken), broken.name), whole[1]])
    qtbot.waitUntil(lambda: window.browsing.error is not None, timeout=LONG_MS)
    assert [bool(view.failure) for view in bar.chips] == [False, True, False]
    assert "broken.jpg" in bar.chips[1].failure
    bar.chips[1].closed.emit()
    qtbot.waitUntil(lambda: window.browsing.is_settled, timeout=LONG_MS)
    assert not any(view.failure for view in bar.chips)
