"""The details of one photo, of several and of the place, in a window on the real engine."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from app.icons import Icons
from app.main_window import MainWindow
from app.models.chips import text_chip
from app.models.draft_state import DraftState
from app.models.grid_content import EMPTY
from app.models.place import ALL, FAVOURITES, SEARCH, Place, PlaceKind
from app.open_library import OpenLibrary
from app.theme import Theme
from app.views.details.about import about
from app.views.details.facts import FactTable
from app.views.details.stars import Stars
from app.views.details.words import coordinates_text, photo_facts, span_text
from indexer.events import PhotosMarked
from indexer.search.query import Aspect
from indexer.types import Metadata, Photo, PhotoId, RootId
from tests.app.choosing import select

OpenWindow = Callable[..., OpenLibrary]


@pytest.fixture
def opened(open_indexed: OpenWindow) -> OpenLibrary:
    return open_indexed("sample")


def _settled(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: not window.details.is_busy, timeout=60_000)


def _fact(window: MainWindow, name: str) -> str:
    return next(fact.value for fact in window.details.facts.facts if fact.name == name)


def test_nothing_one_and_several(qtbot: QtBot, opened: OpenLibrary) -> None:
    window = opened.window
    details = window.details
    assert details.heading == "All photos"
    assert _fact(window, "Photos") == str(window.grid.content.count)
    assert not details.marks.isVisible()
    (photo_id,) = select(window, 0)
    photo = opened.library.catalog.photos.get(photo_id)
    assert photo is not None
    qtbot.waitUntil(lambda: details.heading == photo.files[0].path.name)
    assert details.picture.isVisible()
    assert str(photo.width) in _fact(window, "Size")
    assert _fact(window, "Folder").startswith("Pictures")
    photos = select(window, 0, 1, 2)
    qtbot.waitUntil(lambda: details.heading == "3 photos")
    assert not details.picture.isVisible()
    found = opened.library.catalog.photos.of(photos)
    total = QLocale().formattedDataSize(
        sum(one.size_bytes for one in found), 1, QLocale.DataSizeFormat.DataSizeSIFormat
    )
    assert _fact(window, "Size") == total
    window.grid.clearSelection()
    qtbot.waitUntil(lambda: details.heading == "All photos")


def test_what_is_alike_is_shown_and_leads_on(qtbot: QtBot, opened: OpenLibrary) -> None:
    window = opened.window
    (photo_id,) = select(window, 0)
    qtbot.waitUntil(lambda: len(window.details.alike.shown) == 6, timeout=60_000)
    expected = opened.library.similar(photo_id, k=6).photo_ids.tolist()
    assert window.details.alike.shown == expected
    assert photo_id not in expected
    button = window.details.alike.buttons[1]
    name = QAccessible.queryAccessibleInterface(button).text(QAccessible.Text.Name)
    assert name.startswith("Alike: ")
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: window.grid.selected_ids().tolist() == [expected[1]])
    qtbot.waitUntil(lambda: expected[1] not in window.details.alike.shown, timeout=60_000)


def test_without_a_model_what_looks_alike_is_shown(qtbot: QtBot, open_indexed: OpenWindow) -> None:
    opened = open_indexed()
    window = opened.window
    (photo_id,) = select(window, 0)
    qtbot.waitUntil(lambda: len(window.details.alike.shown) == 6, timeout=60_000)
    by_look = opened.library.similar(photo_id, k=6, aspect=Aspect.LOOK).photo_ids.tolist()
    assert window.details.alike.shown == by_look


def test_a_photo_that_is_not_among_those_shown_is_found_among_all(
    qtbot: QtBot, opened: OpenLibrary
) -> None:
    window = opened.window
    ids = [PhotoId(int(id_)) for id_ in window.grid.content.ids]
    opened.library.marks.set_favourite(ids[:2], is_favourite=True)
    window.browsing.go_to(FAVOURITES)
    qtbot.waitUntil(lambda: window.grid.content.count == 2)
    window.showing_details.reveal(ids[5])
    qtbot.waitUntil(lambda: window.grid.selected_ids().tolist() == [ids[5]])
    assert window.browsing.place == ALL


def test_walking_quickly_keeps_what_is_shown_until_the_new_is_there(
    qtbot: QtBot, opened: OpenLibrary
) -> None:
    window = opened.window
    details = window.details
    select(window, 0)
    qtbot.waitUntil(lambda: details.picture.isVisible())
    seen: list[bool] = []
    height = details.picture.height()
    for item in range(1, 8):
        select_item = window.grid.model().index(item, 0)
        window.grid.setCurrentIndex(select_item)
        QApplication.processEvents()
        seen.append(details.picture.isVisible() and bool(details.heading))
        assert details.picture.height() == height, "what stands below never moves"
    assert all(seen)
    last = opened.library.catalog.photos.get(PhotoId(int(window.grid.content.ids[7])))
    assert last is not None
    qtbot.waitUntil(lambda: details.heading == last.files[0].path.name)


def test_stars_and_heart_act_on_the_selection(qtbot: QtBot, opened: OpenLibrary) -> None:
    window = opened.window
    photos = select(window, 0, 1)
    _settled(qtbot, window)
    marks = window.details.marks
    QTest.mouseClick(marks.stars, Qt.MouseButton.LeftButton, pos=QPoint(50, 12))
    catalog = opened.library.catalog
    qtbot.waitUntil(lambda: {m.rating for m in catalog.marks.of(photos).values()} == {3})
    marks.heart.click()
    qtbot.waitUntil(lambda: all(m.is_favourite for m in catalog.marks.of(photos).values()))
    qtbot.waitUntil(marks.heart.isChecked)
    window.actions_.rates[1].trigger()
    qtbot.waitUntil(lambda: marks.stars.value() == 1)


def test_marks_of_photos_that_are_not_selected_change_nothing(
    qtbot: QtBot, opened: OpenLibrary
) -> None:
    window = opened.window
    select(window, 0)
    _settled(qtbot, window)
    window.details._on_marked(PhotosMarked((PhotoId(10**6),)))
    assert not window.details.is_busy


def test_a_drive_that_goes_and_comes_back_is_told(
    qtbot: QtBot, open_indexed: OpenWindow, pictures: Path, tmp_path: Path
) -> None:
    drive, away = tmp_path / "drive", tmp_path / "away"
    shutil.copytree(pictures, drive)
    opened = open_indexed(folder=drive)
    window, library = opened.window, opened.library

    def look() -> None:
        with qtbot.waitSignal(opened.bridge.index_finished, timeout=60_000):
            library.indexing.start()

    select(window, 0)
    _settled(qtbot, window)
    assert window.details.note == ""
    drive.rename(away)
    look()
    qtbot.waitUntil(lambda: "not connected" in window.details.note)
    away.rename(drive)
    look()
    qtbot.waitUntil(lambda: window.details.note == "")
    assert window.details.heading, "it is still about the same photo"


def test_hidden_details_read_nothing_and_catch_up(qtbot: QtBot, opened: OpenLibrary) -> None:
    window = opened.window
    window.actions_.details.trigger()
    assert not window.details.isVisible()
    (photo_id,) = select(window, 3)
    assert not window.details.is_busy
    window.actions_.details.trigger()
    photo = opened.library.catalog.photos.get(photo_id)
    assert photo is not None
    qtbot.waitUntil(lambda: window.details.heading == photo.files[0].path.name)


def test_the_query_is_told_while_nothing_is_selected(qtbot: QtBot, opened: OpenLibrary) -> None:
    chips = [text_chip(text) for text in ("a beach", "-people")]
    query = DraftState(
        tuple(chip for chip in chips if chip is not None),
        liked=(PhotoId(3),),
        disliked=(PhotoId(4), PhotoId(5)),
    )
    content = replace(EMPTY, total=12)
    told = about(SEARCH, content, query, [])
    assert told.title == "12 photos"
    (more, liked), (less, disliked) = (fact.value.split("\n") for fact in told.facts)
    assert [fact.name for fact in told.facts] == ["Asked for", "Less of"]
    assert (more, less) == ("a beach", "people")
    assert "1" in liked
    assert "that you liked" in liked
    assert "2" in disliked
    assert "that you disliked" in disliked
    assert "More like this" in told.hint


def test_a_place_is_called_by_its_folder(qtbot: QtBot, opened: OpenLibrary) -> None:
    roots = opened.library.catalog.roots.all()
    whole = Place(PlaceKind.ROOT, roots[0].id)
    below = Place(PlaceKind.ROOT, roots[0].id, b"2020/Allg\xc3\xa4u")
    content = replace(EMPTY, taken_s=np.zeros(0))
    assert about(whole, content, DraftState(), roots).title == "Pictures"
    assert about(below, content, DraftState(), roots).title == "Allgäu"
    assert about(Place(PlaceKind.ROOT, RootId(99)), content, DraftState(), roots).title == ""


def _photo(metadata: Metadata) -> Photo:
    return Photo(
        id=PhotoId(1),
        content_hash=b"",
        size_bytes=8_400_000,
        width=6240,
        height=4160,
        format="JPEG",
        metadata=metadata,
        mean_color=0,
        sharpness=0.0,
        files=(),
    )


def test_coordinates_are_shown_and_copied(qtbot: QtBot, icons: Icons) -> None:
    table = FactTable(icons)
    qtbot.addWidget(table)
    photo = _photo(Metadata(latitude=47.409823, longitude=-10.2))
    table.show_facts(photo_facts(photo, {}))
    table.show()
    place = next(fact for fact in table.facts if fact.name == "Place")
    assert place.value == coordinates_text(47.409823, -10.2)
    assert place.value.endswith("W")
    (button,) = [one for one in table.findChildren(QToolButton) if one.isVisible()]
    assert button.accessibleName() == "Copy: Place"
    button.click()
    assert QApplication.clipboard().text() == "47.409823, -10.200000"
    table.show_facts(photo_facts(_photo(Metadata()), {}))
    assert [one for one in table.findChildren(QToolButton) if one.isVisible()] == []


@pytest.mark.parametrize(
    ("first", "last", "text"),
    [
        (datetime(2020, 2, 12, 8), datetime(2020, 2, 12, 20), "12 Feb 2020"),
        (datetime(2020, 2, 3), datetime(2020, 3, 12), "3 Feb – 12 Mar 2020"),
        (datetime(2012, 5, 1), datetime(2024, 2, 1), "May 2012 – Feb 2024"),
    ],
)
def test_spans(first: datetime, last: datetime, text: str) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    try:
        assert span_text(first, last) == text
    finally:
        QLocale.setDefault(before)


def test_stars_by_keyboard_and_wheel(qtbot: QtBot, theme: Theme, icons: Icons) -> None:
    stars = Stars(theme, icons)
    qtbot.addWidget(stars)
    stars.show()
    rated: list[int] = []
    stars.rated.connect(rated.append)
    stars.show_rating(2)
    assert rated == [], "what is shown is not chosen"
    QTest.keyClick(stars, Qt.Key.Key_Right)
    QTest.keyClick(stars, Qt.Key.Key_5)
    QTest.keyClick(stars, Qt.Key.Key_Home)
    assert rated == [3, 5, 0]
    interface = QAccessible.queryAccessibleInterface(stars)
    assert interface.role() is QAccessible.Role.Slider
    assert interface.text(QAccessible.Text.Name) == "Stars: 0 of 5"
    QTest.mouseClick(stars, Qt.MouseButton.LeftButton, pos=QPoint(30, 12))
    QTest.mouseClick(stars, Qt.MouseButton.LeftButton, pos=QPoint(30, 12))
    assert rated[-2:] == [2, 0], "a second click takes the stars again"
