"""Smart albums in a window on the real engine: saved, opened, refined, renamed, deleted, live."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.main_window import MainWindow
from app.models.chips import Chip, text_chip
from app.models.place import ALL, SEARCH, Place, PlaceKind
from app.open_library import OpenLibrary
from indexer.search.query import PixelsTerm
from indexer.types import AlbumId
from tests.app.waiting import LONG_MS, settle

OpenWindow = Callable[..., OpenLibrary]
SAMPLE = "sample"


def _chip(text: str) -> Chip:
    chip = text_chip(text)
    assert chip is not None
    return chip


@pytest.fixture
def opened(open_indexed: OpenWindow) -> OpenLibrary:
    return open_indexed(SAMPLE)


def _ask(qtbot: QtBot, window: MainWindow, *chips: Chip) -> None:
    window.search_bar.add_chips(chips)
    settle(qtbot, window)


def _answer_dialog(qtbot: QtBot, window: MainWindow, name: str) -> None:
    dialog = window.albums.dialog
    assert dialog is not None
    dialog.field.setText(name)
    with qtbot.waitSignal(dialog.finished):
        QTest.keyClick(dialog.field, Qt.Key.Key_Return)


def _save(qtbot: QtBot, window: MainWindow, name: str) -> Place:
    window.actions_.save_album.trigger()
    _answer_dialog(qtbot, window, name)
    qtbot.waitUntil(lambda: window.browsing.place.kind is PlaceKind.ALBUM)
    place = window.browsing.place
    qtbot.waitUntil(lambda: window.sidebar.model.index_of(place).isValid())
    return place


def _go(qtbot: QtBot, window: MainWindow, place: Place) -> None:
    window.browsing.go_to(place)
    settle(qtbot, window)


def _labels(window: MainWindow) -> list[str]:
    return [view.chip.label for view in window.search_bar.chips]


def test_a_query_becomes_an_album_and_is_found_again(
    qtbot: QtBot, open_window: OpenWindow, opened: OpenLibrary, profile_dir: Path
) -> None:
    window = opened.window
    _ask(qtbot, window, _chip("a beach"), _chip("-people"))
    answer = window.grid.content.ids.tolist()
    place = _save(qtbot, window, "Empty beaches")
    assert window.sidebar.model.entry(window.sidebar.model.index_of(place)).text == "Empty beaches"
    assert window.grid.content.ids.tolist() == answer
    assert not window.album_line.isVisible()

    _go(qtbot, window, ALL)
    assert _labels(window) == []
    _ask(qtbot, window, _chip("a boat"))
    _go(qtbot, window, place)
    assert _labels(window) == ["a beach", "people"]
    assert window.grid.content.ids.tolist() == answer
    _go(qtbot, window, ALL)
    assert _labels(window) == ["a boat"], "what was searched for before"


def test_an_album_is_live(qtbot: QtBot, opened: OpenLibrary, tmp_path: Path) -> None:
    window = opened.window
    _ask(qtbot, window, _chip("a beach"))
    _save(qtbot, window, "Beaches")
    before = window.grid.content.count
    assert before == opened.library.catalog.photos.counts().photos
    folder = tmp_path / "more"
    folder.mkdir()
    Image.effect_mandelbrot((400, 300), (-0.75, 0.1, -0.7, 0.15), 80).save(folder / "new.jpg")
    window.indexing.add_folders([folder])
    qtbot.waitUntil(lambda: window.grid.content.count == before + 1, timeout=LONG_MS)
    assert window.browsing.place.kind is PlaceKind.ALBUM


def test_a_changed_album_can_be_saved_saved_as_new_or_left_as_it_was(
    qtbot: QtBot, opened: OpenLibrary
) -> None:
    window, line = opened.window, opened.window.album_line
    _ask(qtbot, window, _chip("a beach"))
    place = _save(qtbot, window, "Beaches")
    assert place.album_id is not None
    album_id = AlbumId(place.album_id)

    _ask(qtbot, window, _chip("a dog"))
    assert window.browsing.place == place
    assert "Beaches" in line.text
    assert line.isVisible()
    line.discard_requested.emit()
    settle(qtbot, window)
    assert _labels(window) == ["a beach"]
    assert not line.isVisible()

    _ask(qtbot, window, _chip("snow"))
    line.save_requested.emit()
    qtbot.waitUntil(lambda: not line.isVisible())
    assert [one.label for one in opened.library.albums.open(album_id).parts] == ["a beach", "snow"]

    _ask(qtbot, window, _chip("a boat"))
    line.save_as_requested.emit()
    _answer_dialog(qtbot, window, "Boats")
    qtbot.waitUntil(lambda: window.browsing.place != place)
    assert [one.label for one in opened.library.albums.open(album_id).parts] == ["a beach", "snow"]
    assert not line.isVisible()


def test_a_new_query_leaves_the_album(qtbot: QtBot, opened: OpenLibrary) -> None:
    window = opened.window
    _ask(qtbot, window, _chip("a beach"))
    place = _save(qtbot, window, "Beaches")
    window.grid.setCurrentIndex(window.grid.model().index(0, 0))
    window.composing.more_like_this()
    settle(qtbot, window)
    assert window.browsing.place == SEARCH
    assert not window.album_line.isVisible()
    window.actions_.back.trigger()
    settle(qtbot, window)
    assert window.browsing.place == place
    assert _labels(window) == ["a beach"]


def test_back_leads_to_a_change_that_was_not_saved(qtbot: QtBot, opened: OpenLibrary) -> None:
    window = opened.window
    pixels = np.full((40, 30, 3), 200, np.uint8)
    _ask(qtbot, window, _chip("a beach"), Chip(PixelsTerm(pixels), "pasted picture"))
    place = _save(qtbot, window, "Beaches")
    _go(qtbot, window, ALL)
    _go(qtbot, window, place)
    assert not window.album_line.isVisible(), "the very same picture"
    _ask(qtbot, window, _chip("a dog"))
    _go(qtbot, window, ALL)
    window.actions_.back.trigger()
    settle(qtbot, window)
    assert _labels(window) == ["a beach", "pasted picture", "a dog"]
    assert window.album_line.isVisible()
    window.actions_.back.trigger()
    settle(qtbot, window)
    assert not window.album_line.isVisible()


def test_a_name_that_is_taken_is_said_in_the_dialog(qtbot: QtBot, opened: OpenLibrary) -> None:
    window = opened.window
    _ask(qtbot, window, _chip("a beach"))
    place = _save(qtbot, window, "Beaches")
    assert place.album_id is not None
    _save_again = window.actions_.save_album
    _save_again.trigger()
    dialog = window.albums.dialog
    assert dialog is not None
    dialog.field.setText("beaches")
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(dialog.problem))
    assert "Beaches" in dialog.problem
    dialog.field.setText("Sea")
    assert dialog.problem == ""
    with qtbot.waitSignal(dialog.finished):
        QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    assert [album.name for album in opened.library.albums.all()] == ["Beaches", "Sea"]

    window.sidebar.rename_album_requested.emit(place.album_id)
    _answer_dialog(qtbot, window, "Shores")
    qtbot.waitUntil(
        lambda: window.sidebar.model.entry(window.sidebar.model.index_of(place)).text == "Shores"
    )


def test_a_deleted_album_can_be_brought_back(qtbot: QtBot, opened: OpenLibrary) -> None:
    window = opened.window
    _ask(qtbot, window, _chip("a beach"))
    place = _save(qtbot, window, "Beaches")
    window.sidebar.delete_album_requested.emit(place.album_id)
    qtbot.waitUntil(lambda: not window.sidebar.model.index_of(place).isValid())
    settle(qtbot, window)
    assert window.browsing.place == ALL
    assert window.center.message.isVisible()
    assert "Beaches" in window.center.message.text
    assert "stay" in window.center.message.text
    window.actions_.back.trigger()
    settle(qtbot, window)
    assert window.browsing.place == SEARCH, "there is no such album, but its query"
    assert _labels(window) == ["a beach"]
    window.center.message.action_button.click()
    qtbot.waitUntil(lambda: window.sidebar.model.index_of(place).isValid())
    _go(qtbot, window, place)
    assert _labels(window) == ["a beach"]


def test_ctrl_z_takes_back_what_was_done_to_an_album(qtbot: QtBot, opened: OpenLibrary) -> None:
    window = opened.window
    _ask(qtbot, window, _chip("a beach"))
    place = _save(qtbot, window, "Beaches")

    def name() -> str:
        return window.sidebar.model.entry(window.sidebar.model.index_of(place)).text

    window.sidebar.rename_album_requested.emit(place.album_id)
    _answer_dialog(qtbot, window, "Shores")
    qtbot.waitUntil(lambda: name() == "Shores")
    window.actions_.undo.trigger()
    qtbot.waitUntil(lambda: name() == "Beaches")
    assert _labels(window) == ["a beach"], "the query is another matter"

    window.sidebar.delete_album_requested.emit(place.album_id)
    qtbot.waitUntil(lambda: not window.sidebar.model.index_of(place).isValid())
    settle(qtbot, window)
    window.actions_.undo.trigger()
    qtbot.waitUntil(lambda: window.sidebar.model.index_of(place).isValid())
    assert not window.center.message.isVisible(), "what it told of was taken back"


def test_a_damaged_album_is_listed_and_says_what_it_is(qtbot: QtBot, opened: OpenLibrary) -> None:
    window = opened.window
    album = opened.library.catalog.albums.add("Broken", "{", [])
    window.counting.read()
    place = Place(PlaceKind.ALBUM, album_id=album.id)
    qtbot.waitUntil(lambda: window.sidebar.model.index_of(place).isValid())
    _ask(qtbot, window, _chip("a beach"))
    window.browsing.go_to(place)
    qtbot.waitUntil(lambda: window.center.page is window.center.empty)
    assert "Broken" in window.center.empty.text
    assert "damaged" in window.center.empty.text
    assert _labels(window) == []
    window.browsing.refresh_soon()
    settle(qtbot, window)
    assert "damaged" in window.center.empty.text
    window.center.empty.all_requested.emit()
    settle(qtbot, window)
    assert _labels(window) == []
