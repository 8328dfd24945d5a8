"""When lists of groups are to be read again, although no pair was found."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from indexer.events import (
    DuplicatesChanged,
    Event,
    IndexFinished,
    IndexStarted,
    IndexSummary,
    PhotosAdded,
    PhotosRemoved,
)
from indexer.library import Library
from indexer.library.group_news import GroupNews
from indexer.profile import Profile
from indexer.types import PhotoId

_SOME = PhotosAdded((PhotoId(1),))


def _finished(*, new: int = 0, reused: int = 0) -> IndexFinished:
    summary = IndexSummary(9, new, reused, 9 - new - reused, 0, 0, 1.0)
    return IndexFinished(summary, was_cancelled=False)


@pytest.fixture
def told() -> list[Event]:
    return []


@pytest.fixture
def news(told: list[Event]) -> GroupNews:
    return GroupNews(told.append)


def test_a_run_tells_now_and_then_and_at_its_end(
    news: GroupNews, told: list[Event], monkeypatch: pytest.MonkeyPatch
) -> None:
    clock_s = [100.0]
    monkeypatch.setattr(time, "monotonic", lambda: clock_s[0])
    news.heed(IndexStarted(()))
    for _ in range(25):
        clock_s[0] += 1
        news.heed(_SOME)
    assert told == [DuplicatesChanged()] * 2
    news.heed(_finished(reused=1))
    assert len(told) == 3
    news.heed(IndexStarted(()))
    news.heed(_finished())
    assert len(told) == 3  # nothing came of it


def test_what_goes_or_comes_back_without_a_run_is_told_at_once(
    news: GroupNews, told: list[Event]
) -> None:
    news.heed(PhotosRemoved(1))
    news.heed(_SOME)
    assert told == [DuplicatesChanged()] * 2


def test_a_library_tells_it(profile_dir: Path) -> None:
    events: list[Event] = []
    library = Library.open(Profile(profile_dir), listener=events.append)
    try:
        library._tell(PhotosRemoved(1))
    finally:
        library.close()
    assert DuplicatesChanged() in events
