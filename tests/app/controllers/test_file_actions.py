"""Showing, opening, copying and dragging photos, in a window on the real engine."""

from __future__ import annotations

import json
import os
import shutil
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QDrag, QImage, QKeySequence, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from app.controllers.located import url_of
from app.dropping import PHOTOS_MIME
from app.main_window import MainWindow
from app.open_library import OpenLibrary
from app.programs import outer_environment, remembered
from indexer.search.query import PhotoTerm
from indexer.types import PhotoId, RootState
from tests.app.choosing import select


@pytest.fixture(autouse=True)
def _empty_clipboard(qapp: QApplication) -> None:
    qapp.clipboard().setText("nothing yet")


def _path(opened: OpenLibrary, photo_id: PhotoId) -> Path:
    photo = opened.library.catalog.photos.get(photo_id)
    assert photo is not None
    return photo.files[0].path


def _idle(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: not window.photos.files.is_busy, timeout=20_000)


def test_paths_go_to_the_clipboard_one_a_line(qtbot: QtBot, opened: OpenLibrary) -> None:
    window = opened.window
    photos = select(window, 0, 2)
    QTest.keySequence(window.grid, QKeySequence("Ctrl+Shift+C"))
    _idle(qtbot, window)
    paths = [str(_path(opened, photo)) for photo in photos]
    assert QApplication.clipboard().text() == "\n".join(paths)
    assert "Copied the paths of 2 photo" in window.center.message.text


def test_one_photo_is_copied_as_a_file_and_as_a_picture(qtbot: QtBot, opened: OpenLibrary) -> None:
    window = opened.window
    (photo_id,) = select(window, 1)
    QTest.keySequence(window.grid, QKeySequence(QKeySequence.StandardKey.Copy))
    qtbot.waitUntil(lambda: QApplication.clipboard().mimeData().hasImage(), timeout=20_000)
    data = QApplication.clipboard().mimeData()
    path = _path(opened, photo_id)
    assert data.urls() == [url_of(path)]
    gnome = data.data("x-special/gnome-copied-files").toStdString()
    assert gnome == f"copy\n{path.as_uri()}"
    image = data.imageData()
    photo = opened.library.catalog.photos.get(photo_id)
    assert isinstance(image, QImage)
    assert photo is not None
    assert (image.width(), image.height()) == (photo.width, photo.height), "at full size"


def test_several_photos_are_copied_as_files(qtbot: QtBot, opened: OpenLibrary) -> None:
    window = opened.window
    photos = select(window, 0, 1, 2)
    window.actions_.copy.trigger()
    _idle(qtbot, window)
    data = QApplication.clipboard().mimeData()
    assert [url.toLocalFile() for url in data.urls()] == [
        str(_path(opened, photo)) for photo in photos
    ]
    assert not data.hasImage()


def test_a_picture_that_comes_late_takes_nothing_from_what_was_copied_since(
    qtbot: QtBot, opened: OpenLibrary
) -> None:
    window = opened.window
    select(window, 1)
    window.actions_.copy.trigger()
    qtbot.waitUntil(lambda: QApplication.clipboard().mimeData().hasUrls())
    QApplication.clipboard().setText("a word in between")
    _idle(qtbot, window)
    assert QApplication.clipboard().text() == "a word in between"


def test_the_file_is_shown_and_opened(qtbot: QtBot, opened: OpenLibrary) -> None:
    window = opened.window
    shown: list[Path] = []
    opened_paths: list[Path] = []
    window.photos.files._file_manager.show_file = shown.append  # type: ignore[assignment, method-assign]

    def open_url(path: Path) -> bool:
        opened_paths.append(path)
        return True

    window.photos.files.open_url = open_url
    photos = select(window, 3, 4)
    window.actions_.show_file.trigger()
    _idle(qtbot, window)
    window.actions_.open_file.trigger()
    _idle(qtbot, window)
    assert shown == [_path(opened, photos[0])]
    assert opened_paths == [_path(opened, photo) for photo in photos]


def test_no_flood_of_windows(qtbot: QtBot, opened: OpenLibrary) -> None:
    window = opened.window
    select(window, *range(12))
    window.photos.files.open_url = lambda _path: pytest.fail("nothing is to be opened")
    window.actions_.open_file.trigger()
    assert "at once" in window.center.message.text


@pytest.mark.skipif(sys.platform == "win32", reason="a script is no program there")
def test_a_program_is_chosen_started_and_remembered(
    qtbot: QtBot, opened: OpenLibrary, tmp_path: Path
) -> None:
    window = opened.window
    log = tmp_path / "log"
    program = tmp_path / "my viewer"
    program.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" > "{log}.new" && mv "{log}.new" "{log}"\n')
    program.chmod(0o755)
    window.photos.files.ask_program = lambda _window: program
    photos = select(window, 0, 1)
    window.actions_.open_with.trigger()
    qtbot.waitUntil(log.exists)
    assert log.read_text().splitlines() == [str(_path(opened, photo)) for photo in photos]
    assert window.photos.files.programs == [program]
    menu = window.photos.make_menu()
    others = next(one for one in menu.findChildren(QMenu) if one.title() == "Open with")
    assert [action.text() for action in others.actions()] == ["my viewer", "", "Choose a program…"]
    program.unlink()
    _idle(qtbot, window)
    others.actions()[0].trigger()
    qtbot.waitUntil(lambda: "could not be started" in window.center.message.text)
    menu.deleteLater()


def test_photos_that_cannot_be_reached_say_why(
    qtbot: QtBot, opened: OpenLibrary, pictures: Path, tmp_path: Path
) -> None:
    window = opened.window
    (photo_id,) = select(window, 0)
    away = tmp_path / "away"
    path = _path(opened, photo_id)
    shutil.move(path, away)
    try:
        window.actions_.show_file.trigger()
        qtbot.waitUntil(lambda: "not where it was" in window.center.message.text)
    finally:
        shutil.move(away, path)
    for root in opened.library.catalog.roots.all():
        opened.library.catalog.roots.set_state(root.id, RootState.OFFLINE)
    window.actions_.copy.trigger()
    qtbot.waitUntil(lambda: "drive is not connected" in window.center.message.text)


def _drags(window: MainWindow, *, is_down: bool = True) -> list[QDrag]:
    drags: list[QDrag] = []
    window.photos.dragging.execute = drags.append
    window.photos.dragging.is_button_down = lambda: is_down
    return drags


def test_photos_are_dragged_out_as_files_and_only_ever_copied(
    qtbot: QtBot, opened: OpenLibrary
) -> None:
    window = opened.window
    photos = select(window, 0, 1, 5)
    drags = _drags(window)
    window.grid.startDrag(Qt.DropAction.CopyAction)
    qtbot.waitUntil(lambda: bool(drags))
    data = drags[0].mimeData()
    assert [url.toLocalFile() for url in data.urls()] == [
        str(_path(opened, photo)) for photo in photos
    ]
    payload = json.loads(data.data(PHOTOS_MIME).toStdString())
    assert payload == {"library": opened.library.catalog.uuid, "photos": photos}
    assert not drags[0].pixmap().isNull()
    # Back onto the window: terms of the query, whatever the files are.
    window.drops.take(data)
    assert [chip.term for chip in window.draft.chips] == [PhotoTerm(photo) for photo in photos]
    assert len(opened.library.catalog.roots.all()) == 1
    drags[0].deleteLater()


def test_a_button_let_go_meanwhile_drags_nothing(qtbot: QtBot, opened: OpenLibrary) -> None:
    window = opened.window
    select(window, 0)
    drags = _drags(window, is_down=False)
    window.grid.startDrag(Qt.DropAction.CopyAction)
    qtbot.waitUntil(lambda: not window.photos.dragging._channel.is_busy)
    assert drags == []


def test_photos_of_another_library_are_dropped_as_files(qtbot: QtBot, opened: OpenLibrary) -> None:
    window = opened.window
    select(window, 0)
    drags = _drags(window)
    window.grid.startDrag(Qt.DropAction.CopyAction)
    qtbot.waitUntil(lambda: bool(drags))
    data = drags[0].mimeData()
    data.setData(PHOTOS_MIME, b'{"library": "another", "photos": [1]}')
    window.drops.take(data)
    qtbot.waitUntil(lambda: bool(window.draft.chips))
    assert not isinstance(window.draft.chips[0].term, PhotoTerm)
    drags[0].deleteLater()


def test_offline_photos_are_left_out_of_a_drag_with_a_word(
    qtbot: QtBot, opened: OpenLibrary
) -> None:
    window = opened.window
    select(window, 0, 1)
    drags = _drags(window)
    for root in opened.library.catalog.roots.all():
        opened.library.catalog.roots.set_state(root.id, RootState.OFFLINE)
    window.grid.startDrag(Qt.DropAction.CopyAction)
    qtbot.waitUntil(lambda: bool(drags))
    assert drags[0].mimeData().urls() == []
    assert "not connected" in window.center.message.text
    drags[0].deleteLater()


def test_the_menu_opens_by_keyboard_and_acts(qtbot: QtBot, opened: OpenLibrary) -> None:
    window = opened.window
    (photo_id,) = select(window, 0)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(0, 0), QPoint(0, 0))
    QApplication.sendEvent(window.grid, event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    texts = [action.text() for action in menu.actions() if action.text()]
    assert {"More like this", "Favourite", "Rate", "Copy", "Open with", "Export"} <= set(texts)
    favourite = next(action for action in menu.actions() if action.text() == "Favourite")
    menu.setActiveAction(favourite)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: opened.library.catalog.marks.of([photo_id])[photo_id].is_favourite)
    assert QApplication.activePopupWidget() is None


def test_without_a_selection_there_is_no_menu_and_nothing_happens(
    qtbot: QtBot, opened: OpenLibrary
) -> None:
    window = opened.window
    window.grid.clearSelection()
    window.photos.show_menu(QPoint(0, 0))
    assert QApplication.activePopupWidget() is None
    for action in (window.actions_.copy, window.actions_.show_file, window.actions_.favourite):
        action.trigger()
    _idle(qtbot, window)
    assert not QApplication.clipboard().mimeData().hasUrls()


def test_names_that_are_no_text_keep_their_bytes() -> None:
    if sys.platform == "win32":
        pytest.skip("names are text there")
    path = Path(os.fsdecode(b"/photos/\xff & x.jpg"))
    assert url_of(path).toEncoded().toStdString() == "file:///photos/%FF%20%26%20x.jpg"


def test_the_last_programs_come_first_and_once() -> None:
    programs: list[str] = []
    for name in ("a", "b", "c", "d", "e", "f", "b"):
        programs = remembered(programs, Path(name))
    assert programs == ["b", "f", "e", "d", "c"]


def test_other_programs_get_no_libraries_of_a_bundle(monkeypatch: pytest.MonkeyPatch) -> None:
    inside = {"LD_LIBRARY_PATH": "/bundle", "LD_LIBRARY_PATH_ORIG": "/usr", "HOME": "/home/a"}
    assert outer_environment(inside) == {"LD_LIBRARY_PATH": "/usr", "HOME": "/home/a"}
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert outer_environment({"LD_LIBRARY_PATH": "/bundle"}) == {}


def test_the_pointer_drags_the_photo_that_it_is_pressed_on(
    qtbot: QtBot, opened: OpenLibrary
) -> None:
    window = opened.window
    drags = _drags(window)
    viewport = window.grid.viewport()
    start = window.grid.item_rect(2).center()

    def send(kind: QEvent.Type, at: QPoint) -> None:
        left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
        is_move = kind is QEvent.Type.MouseMove
        event = QMouseEvent(
            kind,
            QPointF(at),
            QPointF(viewport.mapToGlobal(at)),
            none if is_move else left,
            left,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(viewport, event)

    send(QEvent.Type.MouseButtonPress, start)
    for step in range(1, 8):
        send(QEvent.Type.MouseMove, start + QPoint(6 * step, 2 * step))
    qtbot.waitUntil(lambda: bool(drags))
    chosen = PhotoId(int(window.grid.content.ids[2]))
    assert [url.toLocalFile() for url in drags[0].mimeData().urls()] == [str(_path(opened, chosen))]
    drags[0].deleteLater()
