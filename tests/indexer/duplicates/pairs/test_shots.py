"""What clocks and names say of two photos, whatever their pixels look like."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import numpy as np
import pytest

from indexer.catalog.shot_times import ShotTimes
from indexer.duplicates.pairs.moments import NEXT, pairs_in_time
from indexer.duplicates.pairs.shots import are_of_one_moment, are_two_shots
from indexer.types import FileId, FileStat, Metadata, Photo, PhotoFile, PhotoId, RootId
from tests.indexer.library.twice import relation

NOON = datetime(2024, 5, 4, 12)


def photo(
    path: str, seconds: float | None = None, camera: str | None = "K1", width: int = 4000
) -> Photo:
    """Taken so many seconds after noon; None: it does not know when, nor by which camera."""
    taken = None if seconds is None else NOON + timedelta(seconds=seconds)
    metadata = Metadata(taken, None if taken is None else camera)
    stat = FileStat(1000, 0, 0)
    files = (PhotoFile(FileId(1), PhotoId(1), RootId(1), Path("/p", path), stat, False),)
    return Photo(PhotoId(1), path.encode(), 1000, width, 3000, "JPEG", metadata, 0, 1.0, files)


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (photo("IMG_1000.jpg", 0.25), photo("IMG_1001.jpg", 0.5), True),
        (photo("a.jpg", 0.25), photo("b.jpg", 0.5), True),  # parts of a second need no names
        (photo("IMG_1000.jpg", 0), photo("IMG_1001.jpg", 0), True),
        (photo("IMG_1000.jpg", 0), photo("IMG_1001.jpg", 0.5), True),  # one clock knows no parts
        (photo("20240504_120000_001.jpg", 0), photo("20240504_120000_002.jpg", 0), True),
        (photo("IMG_1000.jpg", 0), photo("IMG_1001.jpg", 3), True),
        (photo("IMG_1000.jpg", 0.25), photo("IMG_1000-edited.jpg", 0.25), False),
        (photo("IMG_1000.jpg", 0), photo("IMG_1000 (2).jpg", 0), False),
        (photo("IMG_1000.jpg", 0), photo("IMG_1000.dng", 0), False),
        (photo("IMG_1000.jpg", 0), photo("elsewhere/IMG_1001.jpg", 0), False),
        (photo("IMG_1000.jpg", 0), photo("holiday.jpg", 0), False),
        (photo("IMG_1000.jpg", 0), photo("IMG_1001.jpg", 1, camera="K2"), False),
        (photo("IMG_1000.jpg", 0), photo("IMG_1001.jpg", 1, camera=None), False),
        (photo("IMG_1000.jpg", 0), photo("IMG_1001.jpg"), False),  # copies lose their times
        (photo("IMG_1000.jpg", 0), photo("IMG_1000 b.jpg", 2 * 3600), False),  # another time zone
    ],
)
def test_two_shots_or_one(first: Photo, second: Photo, expected: bool) -> None:
    assert are_two_shots(first, second, relation()) is expected
    assert are_two_shots(second, first, relation()) is expected


def test_a_later_edit_is_no_shot_of_its_own_unless_nothing_was_done_to_it() -> None:
    shot, later = photo("IMG_1000.jpg", 0), photo("IMG_1000 new.jpg", 5000.5)
    assert not are_two_shots(shot, later, relation(first=(0.6, False, False)))
    assert not are_two_shots(shot, later, relation(second=(1.0, True, False)))
    assert are_two_shots(shot, later, relation())


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (photo("a.jpg", 0), photo("b.jpg", 10), True),
        (photo("a.jpg", 0), photo("b.jpg", 10.5), False),
        (photo("a.jpg", 0), photo("b.jpg", 1, camera="K2"), False),
        (photo("a.jpg", 0), photo("b.jpg"), False),
        (photo("IMG_1000.jpg"), photo("IMG_1003.jpg"), True),  # no times: numbers count
        (photo("IMG_1000.jpg"), photo("IMG_1004.jpg"), False),
        (photo("IMG_1000.jpg"), photo("IMG_1001.jpg", width=800), False),
        (photo("IMG_1000.jpg"), photo("elsewhere/IMG_1001.jpg"), False),
        (photo("IMG_1000.jpg"), photo("IMG_1000-edited.jpg"), False),
    ],
)
def test_one_moment_or_two(first: Photo, second: Photo, expected: bool) -> None:
    assert are_of_one_moment(first, second) is expected
    assert are_of_one_moment(second, first) is expected


def test_photos_of_one_camera_within_seconds_are_paired() -> None:
    seconds = np.array([0, 4, 5, 12, 60, 69])
    times = ShotTimes(np.arange(6) * 10, seconds * 1_000_000, np.array([0, 0, 1, 0, 0, 0]))
    first, second = pairs_in_time(times)
    assert sorted(zip(first.tolist(), second.tolist(), strict=True)) == [
        (0, 10),
        (10, 30),
        (40, 50),
    ]


def test_a_long_burst_does_not_pair_all_with_all() -> None:
    count = 500
    times = ShotTimes(np.arange(count), np.arange(count) * 1000, np.zeros(count, np.int64))
    first, second = pairs_in_time(times)
    assert len(first) == sum(count - step for step in range(1, NEXT + 1))
    assert (second - first).max() == NEXT
