from __future__ import annotations

from datetime import datetime

import pytest

from indexer.catalog.derived import sort_name
from indexer.catalog.wall_clock import (
    from_wall_clock_us,
    local_wall_clock_us,
    to_wall_clock_us,
)


@pytest.mark.parametrize(
    "moment",
    [
        datetime(1970, 1, 1),
        datetime(1839, 8, 19, 1, 2, 3, 4),
        datetime(2024, 2, 29, 23, 59, 59, 999_999),
        datetime.min,
        datetime.max,
    ],
)
def test_wall_clock_times_come_back_exactly(moment: datetime) -> None:
    assert from_wall_clock_us(to_wall_clock_us(moment)) == moment


def test_numbers_beyond_the_calendar_become_its_ends() -> None:
    assert from_wall_clock_us(2**62) == datetime.max
    assert from_wall_clock_us(-(2**62)) == datetime.min


@pytest.mark.parametrize("utc_s", [0, 1_600_000_000, 1_700_000_000])
def test_modification_times_are_moved_to_the_local_wall(utc_s: int) -> None:
    expected = datetime.fromtimestamp(utc_s)
    assert from_wall_clock_us(local_wall_clock_us(utc_s * 10**9)) == expected


@pytest.mark.parametrize("utc_ns", [2**63 - 1, -(2**63)])
def test_times_that_no_clock_shows_are_kept(utc_ns: int) -> None:
    assert abs(local_wall_clock_us(utc_ns) - utc_ns // 1000) <= 24 * 3600 * 10**6


def test_names_sort_as_file_managers_do() -> None:
    names = [b"IMG 10.jpg", b"img 2.jpg", b"Img 02b.jpg", b"a.jpg", "Ärger.jpg".encode(), b"\xff"]
    assert sorted(names, key=sort_name) == [
        b"a.jpg",
        b"img 2.jpg",
        b"Img 02b.jpg",
        b"IMG 10.jpg",
        "Ärger.jpg".encode(),
        b"\xff",
    ]
