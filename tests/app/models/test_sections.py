from __future__ import annotations

from datetime import UTC, datetime

import numpy as np
import pytest

from app.models.sections import Grouping, Sections, months_of, runs_of, sections_of
from indexer.catalog.records import PhotoLayout, PhotoOrder

DAY_ROWS, MONTH_ROWS = 140, 80
WIDE = 1000


def _layout(days: list[int], keys: list[int] | None = None) -> PhotoLayout:
    n = len(days)
    return PhotoLayout(
        ids=np.arange(n, dtype=np.int64),
        widths=np.full(n, 300, np.int32),
        heights=np.full(n, 200, np.int32),
        mean_colors=np.zeros(n, np.uint32),
        taken_s=np.array(days, np.float64) * 86400 + 3600,
        sort_keys=None if keys is None else np.array(keys, np.int64),
    )


def _day(text: str) -> int:
    return int(datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp() // 86400)


def _sections(
    days: list[int], row_px: int, order: PhotoOrder = PhotoOrder.DATE, keys: list[int] | None = None
) -> Sections:
    runs = runs_of(_layout(days, keys), order)
    assert runs is not None
    return sections_of(runs, row_px, WIDE)


def test_large_days_stand_alone() -> None:
    first, second = _day("2020-03-14"), _day("2020-03-13")
    sections = _sections([first] * 40 + [second] * 30, DAY_ROWS)
    found = [(s.grouping, s.first, s.last, s.start, s.count) for s in sections]
    assert found == [
        (Grouping.DAY, first, first, 0, 40),
        (Grouping.DAY, second, second, 40, 30),
    ]


def test_small_neighbours_share_a_heading_but_not_with_a_large_day() -> None:
    big = _day("2020-03-20")
    small = [_day(f"2020-03-{day}") for day in (14, 13, 12)]
    sections = _sections([big] * 40 + [small[0]] * 2 + [small[1]] + [small[2]] * 3, DAY_ROWS)
    assert [(s.first, s.last, s.count) for s in sections] == [
        (big, big, 40),
        (small[0], small[2], 6),
    ]


@pytest.mark.parametrize("row_px", [64, 80, 140, 250, 400])
def test_headings_never_cost_half_the_screen(row_px: int) -> None:
    one_a_day = list(range(20_000, 15_000, -1))
    sections = _sections(one_a_day, row_px)
    photos_a_row = WIDE / (row_px * 1.4)
    assert np.mean(sections.counts) >= photos_a_row, "a row's worth of photos for each heading"
    assert sections.counts.sum() == len(one_a_day)


def test_small_rows_are_told_apart_by_month() -> None:
    days = [_day("2020-03-14")] * 40 + [_day("2020-02-29")] * 40 + [_day("2019-12-31")] * 40
    sections = _sections(days, MONTH_ROWS)
    march_2020 = (2020 - 1970) * 12 + 2
    assert [(s.grouping, s.first) for s in sections] == [
        (Grouping.MONTH, march_2020),
        (Grouping.MONTH, march_2020 - 1),
        (Grouping.MONTH, march_2020 - 3),
    ]


def test_a_month_ends_a_section_that_is_half_full() -> None:
    march = [_day("2020-03-02")] * 4 + [_day("2020-03-01")] * 3
    february = [_day("2020-02-29")] * 4 + [_day("2020-02-28")] * 3
    sections = _sections(march + february, DAY_ROWS)
    assert sections.counts.tolist() == [7, 7]


def test_dates_before_1970_and_the_oldest_first() -> None:
    days = [_day("1969-12-31"), _day("1970-01-01")]
    assert months_of(np.array(days)).tolist() == [-1, 0]
    sections = _sections(days * 1, MONTH_ROWS, PhotoOrder.OLDEST)
    assert [(s.first, s.last) for s in sections] == [(-1, 0)]


def test_letters_and_sizes() -> None:
    letters = _sections([0] * 60, DAY_ROWS, PhotoOrder.NAME, [ord("0")] * 30 + [ord("a")] * 30)
    assert [(s.grouping, s.first, s.count) for s in letters] == [
        (Grouping.LETTER, ord("0"), 30),
        (Grouping.LETTER, ord("a"), 30),
    ]
    bytes_ = [200_000_000, 6_000_000, 5_000_000, 10]
    sizes = _sections([0] * 4, DAY_ROWS, PhotoOrder.SIZE, bytes_)
    assert [(s.first, s.count) for s in sizes] == [(7, 1), (3, 2), (0, 1)]


def test_last_added_has_no_sections_and_nothing_has_none() -> None:
    assert runs_of(_layout([1, 2]), PhotoOrder.ADDED) is None
    runs = runs_of(_layout([]), PhotoOrder.DATE)
    assert runs is not None
    assert len(sections_of(runs, DAY_ROWS, WIDE)) == 0


def test_a_photo_knows_its_section() -> None:
    sections = _sections([9] * 40 + [8] * 40, DAY_ROWS)
    assert [sections.of_item(item) for item in (0, 39, 40, 79)] == [0, 0, 1, 1]
