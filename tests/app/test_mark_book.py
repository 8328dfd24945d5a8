"""The cache of marks, on a real engine."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.bridge import EngineBridge
from app.mark_book import UNMARKED, MarkBook
from indexer.library import Library
from indexer.profile import Profile
from indexer.types import Mark, PhotoId


@pytest.fixture
def bridge(qtbot: QtBot) -> Iterator[EngineBridge]:
    bridge = EngineBridge()
    yield bridge
    bridge.close()


@pytest.fixture
def library(
    profile_dir: Path, indexed_profile: Callable[[str | None], Path], bridge: EngineBridge
) -> Iterator[Library]:
    shutil.copytree(indexed_profile(None), profile_dir, dirs_exist_ok=True)
    library = Library.open(Profile(profile_dir), listener=bridge.listener)
    yield library
    assert library.close()


@pytest.fixture
def ids(library: Library) -> list[PhotoId]:
    return [PhotoId(int(id_)) for id_ in library.catalog.photos.ids()]


def test_marks_come_after_they_are_wanted_and_follow_changes(
    qtbot: QtBot, library: Library, bridge: EngineBridge, ids: list[PhotoId]
) -> None:
    library.marks.set_rating(ids[:1], 4)
    book = MarkBook(library, bridge)
    assert book.mark(ids[0]) == UNMARKED
    with qtbot.waitSignal(book.changed) as changed:
        book.want(ids)
    assert ids[0] in changed.args[0]
    assert book.mark(ids[0]) == Mark(4, is_favourite=False)
    with qtbot.waitSignal(book.changed) as changed:
        library.marks.set_favourite(ids[1:2], is_favourite=True)
    assert changed.args == [frozenset(ids[1:2])]


def test_changes_in_quick_succession_are_all_seen(
    qtbot: QtBot, library: Library, bridge: EngineBridge, ids: list[PhotoId]
) -> None:
    book = MarkBook(library, bridge)
    book.want(ids)
    for stars in (1, 2, 3):
        library.marks.set_rating(ids[:4], stars)
        library.marks.set_rating(ids[4:6], stars + 1)
    library.marks.set_favourite(ids[2:6], is_favourite=True)

    def is_all_seen() -> bool:
        return {one: book.mark(one) for one in ids[:6]} == library.catalog.marks.of(ids[:6])

    qtbot.waitUntil(is_all_seen)


def test_scrolling_on_does_not_drop_what_is_being_read(
    qtbot: QtBot, library: Library, bridge: EngineBridge, ids: list[PhotoId]
) -> None:
    library.marks.set_rating(ids, 5)
    book = MarkBook(library, bridge)
    for start in range(0, len(ids), 3):
        book.want(ids[start : start + 3])
    qtbot.waitUntil(lambda: book.mark(ids[0]).rating == 5 and book.mark(ids[-1]).rating == 5)
