"""Stars and favourites in a window on the real engine."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.main_window import MainWindow
from app.models.place import ALL, FAVOURITES
from app.open_library import OpenLibrary
from indexer.catalog.failures import storage_full
from indexer.types import Mark, PhotoId
from tests.app.choosing import select


def _key(window: MainWindow, key: Qt.Key | str) -> None:
    if isinstance(key, str):
        QTest.keyClicks(window.grid, key)
    else:
        QTest.keyClick(window.grid, key)


def _wait_for(qtbot: QtBot, opened: OpenLibrary, photos: list[PhotoId], mark: Mark) -> None:
    book = opened.window.photos.book
    qtbot.waitUntil(lambda: all(book.mark(photo) == mark for photo in photos))


def test_a_key_rates_the_selection_and_undo_takes_it_back(
    qtbot: QtBot, opened: OpenLibrary
) -> None:
    window = opened.window
    photos = select(window, 0, 1, 3)
    before = opened.library.catalog.marks.of(photos)
    _key(window, "4")
    qtbot.waitUntil(lambda: window.center.message.isVisible())
    assert window.center.message.text == "Rated 3 photos ★★★★"
    _wait_for(qtbot, opened, photos, Mark(4, is_favourite=False))
    QTest.keySequence(window.grid, QKeySequence(QKeySequence.StandardKey.Undo))
    qtbot.waitUntil(lambda: "Undone" in window.center.message.text)
    assert opened.library.catalog.marks.of(photos) == before
    QTest.keySequence(window.grid, QKeySequence(QKeySequence.StandardKey.Redo))
    qtbot.waitUntil(lambda: "Done again" in window.center.message.text)
    assert {m.rating for m in opened.library.catalog.marks.of(photos).values()} == {4}


def test_the_message_undoes_by_its_button(qtbot: QtBot, opened: OpenLibrary) -> None:
    window = opened.window
    photos = select(window, 0, 1)
    before = opened.library.catalog.marks.of(photos)
    _key(window, "5")
    qtbot.waitUntil(lambda: window.center.message.action_button.isVisible())
    assert window.center.message.action_button.text() == "Undo"
    window.center.message.action_button.click()
    qtbot.waitUntil(lambda: opened.library.catalog.marks.of(photos) == before)


def test_quick_keys_end_as_they_were_typed(qtbot: QtBot, opened: OpenLibrary) -> None:
    photos = select(opened.window, 2)
    for key in "12345f10":
        _key(opened.window, key)
    _wait_for(qtbot, opened, photos, Mark(0, is_favourite=True))
    for _ in range(3):
        opened.window.photos.marking.undo()
    _wait_for(qtbot, opened, photos, Mark(5, is_favourite=False))


def test_one_favourite_among_others_makes_all_of_them_favourites(
    qtbot: QtBot, opened: OpenLibrary
) -> None:
    window = opened.window
    select(window, 1)
    _key(window, "f")
    photos = select(window, 0, 1, 2)
    _key(window, "f")
    qtbot.waitUntil(lambda: opened.library.catalog.marks.favourite_count() == 3)
    _key(window, "f")
    qtbot.waitUntil(lambda: opened.library.catalog.marks.favourite_count() == 0)
    assert len(photos) == 3


def test_favourites_are_a_place_that_counts_and_follows(qtbot: QtBot, opened: OpenLibrary) -> None:
    window = opened.window
    photos = select(window, 1, 4)
    _key(window, "f")
    qtbot.waitUntil(lambda: opened.library.catalog.marks.favourite_count() == 2)

    def count() -> int | None:
        model = window.sidebar.model
        return model.entry(model.index_of(FAVOURITES)).count

    qtbot.waitUntil(lambda: count() == 2)
    window.browsing.go_to(FAVOURITES)
    qtbot.waitUntil(lambda: window.browsing.is_settled)
    assert window.grid.content.ids.tolist() == photos
    select(window, 0)
    _key(window, "f")
    qtbot.waitUntil(lambda: window.grid.content.ids.tolist() == photos[1:])
    assert window.center.message.action_button.isVisible(), "what left can be brought back"
    window.center.message.action_button.click()
    qtbot.waitUntil(lambda: window.grid.content.ids.tolist() == photos)
    window.browsing.go_to(ALL)


def test_digits_in_the_search_field_are_words_and_not_stars(
    qtbot: QtBot, opened: OpenLibrary
) -> None:
    window = opened.window
    photos = select(window, 0)
    before = opened.library.catalog.marks.of(photos)
    window.search_bar.field.setFocus()
    QTest.keyClicks(window.search_bar.field, "f3")
    assert window.search_bar.field.text() == "f3"
    QApplication.processEvents()
    assert opened.library.catalog.marks.of(photos) == before
    assert not window.photos.marking._done


def test_a_screen_reader_hears_of_stars(qtbot: QtBot, opened: OpenLibrary) -> None:
    window = opened.window
    photos = select(window, 0)
    _key(window, "3")
    _key(window, "f")
    _wait_for(qtbot, opened, photos, Mark(3, is_favourite=True))
    text = window.grid.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "3 of 5 stars" in text
    assert "favourite" in text


def test_in_the_preview_keys_mark_the_photo_that_is_seen_and_say_so(
    qtbot: QtBot, opened: OpenLibrary
) -> None:
    window = opened.window
    select(window, 0, 1)
    window.previewing.open_current()
    qtbot.waitUntil(lambda: window.previewing.current_id is not None)
    seen = window.previewing.current_id
    assert seen is not None
    QTest.keyClicks(window.preview.canvas, "f")
    message = window.center.message
    qtbot.waitUntil(lambda: message.isVisible() and "avourite" in message.text)
    assert message.parentWidget() is window.preview, "what is said is said where one looks"
    assert opened.library.catalog.photos.favourite_ids().tolist() == [seen]
    menu = window.photos.make_menu()
    assert "Preview" not in [action.text() for action in menu.actions()]
    menu.deleteLater()
    window.previewing.close()
    assert message.parentWidget() is window.center
    assert message.isVisible()


def test_a_full_disk_says_that_the_stars_were_not_kept(
    qtbot: QtBot, opened: OpenLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_of: object) -> None:
        raise storage_full(Path("catalog.db"))

    window = opened.window
    monkeypatch.setattr(opened.library.catalog.marks, "set_rating", refuse)
    select(window, 0)
    _key(window, "4")
    qtbot.waitUntil(lambda: window.center.message.isVisible())
    said = window.center.message.text
    assert said.startswith("The stars were not kept"), "what it means comes first"
    assert "is full" in said
    assert said.endswith("Free some space and try again.")
    assert not window.photos.marking.can_undo
