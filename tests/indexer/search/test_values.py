"""What values of filters mean: dates, stars, types, alternatives."""

from __future__ import annotations

from datetime import date

import pytest

from indexer.catalog.conditions import (
    Being,
    Condition,
    Format,
    Having,
    Shape,
    Stars,
    Taken,
    Yearly,
)
from indexer.catalog.days import Days, RelativeDays, Unit
from indexer.search.grammar import parse
from indexer.search.values import OFFERED_TYPES, TYPES


def _conditions(text: str) -> tuple[Condition, ...]:
    (one,) = parse(text).filters
    return one.conditions


def _days(first: str, last: str) -> tuple[Condition, ...]:
    days = Days(date.fromisoformat(first), date.fromisoformat(last))
    return (Taken(days, days),)


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2019", "2019-01-01", "2019-12-31"),
        ("2019-06", "2019-06-01", "2019-06-30"),
        ("2019-6", "2019-06-01", "2019-06-30"),
        ("2020-02", "2020-02-01", "2020-02-29"),
        ("2019-06-12", "2019-06-12", "2019-06-12"),
        ("2019/6/2", "2019-06-02", "2019-06-02"),
        ("=2019-06", "2019-06-01", "2019-06-30"),
        ("june-2020", "2020-06-01", "2020-06-30"),
        ("Jun-2020", "2020-06-01", "2020-06-30"),
        ("2020-june", "2020-06-01", "2020-06-30"),
        ('"june 2020"', "2020-06-01", "2020-06-30"),
        ("sept-2020", "2020-09-01", "2020-09-30"),
        ("spring-2020", "2020-03-01", "2020-05-31"),
        ("summer-2020", "2020-06-01", "2020-08-31"),
        ("autumn-2020", "2020-09-01", "2020-11-30"),
        ("fall-2020", "2020-09-01", "2020-11-30"),
        ("winter-2020", "2020-12-01", "2021-02-28"),
        ("winter-2023", "2023-12-01", "2024-02-29"),
        ("0001", "0001-01-01", "0001-12-31"),
        ("9999-12-31", "9999-12-31", "9999-12-31"),
    ],
)
def test_dates(value: str, first: str, last: str) -> None:
    assert _conditions(f"date:{value}") == _days(first, last)


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2019..2021", "2019-01-01", "2021-12-31"),
        ("2019...2021", "2019-01-01", "2021-12-31"),
        ('"2019 .. 2021"', "2019-01-01", "2021-12-31"),
        ("summer-2020..2021-03-05", "2020-06-01", "2021-03-05"),
        ("2019..2019", "2019-01-01", "2019-12-31"),
        ("2019..", "2019-01-01", None),
        ("..2021", None, "2021-12-31"),
        (">=2019", "2019-01-01", None),
        ("<=2019", None, "2019-12-31"),
        (">2019", "2020-01-01", None),
        ("<2019", None, "2018-12-31"),
        ("2019..today", "2019-01-01", "2024-05-15"),
        ("last-week..today", "2024-05-06", "2024-05-15"),
        ("today", "2024-05-15", "2024-05-15"),
        ("yesterday", "2024-05-14", "2024-05-14"),
        ("this-week", "2024-05-13", "2024-05-19"),
        ("last-week", "2024-05-06", "2024-05-12"),
        ("this-month", "2024-05-01", "2024-05-31"),
        ("last-month", "2024-04-01", "2024-04-30"),
        ("this-year", "2024-01-01", "2024-12-31"),
        ("last-year", "2023-01-01", "2023-12-31"),
        ("last-7-days", "2024-05-09", "2024-05-15"),
        ("last-1-day", "2024-05-15", "2024-05-15"),
        ("past-2-weeks", "2024-05-02", "2024-05-15"),
        ("last-3-months", "2024-02-16", "2024-05-15"),
        ("last-10-years", "2014-05-16", "2024-05-15"),
        ("last-9999-years", "0001-01-02", "2024-05-15"),
    ],
)
def test_ranges_and_days_counted_from_today(
    value: str, first: str | None, last: str | None
) -> None:
    (taken,) = _conditions(f"date:{value}")
    assert isinstance(taken, Taken)
    found = taken.on(date(2024, 5, 15))  # a Wednesday
    assert tuple(day and day.isoformat() for day in found) == (first, last)


def test_days_counted_from_the_last_of_a_month_and_from_the_first_of_a_year() -> None:
    month = RelativeDays(Unit.MONTH, 1)
    assert month.on(date(2024, 3, 31)) == Days(date(2024, 2, 1), date(2024, 2, 29))
    assert month.on(date(2024, 1, 1)) == Days(date(2023, 12, 1), date(2023, 12, 31))
    year = RelativeDays(Unit.YEAR, 1)
    assert year.on(date(2024, 2, 29)) == Days(date(2023, 1, 1), date(2023, 12, 31))
    week = RelativeDays(Unit.WEEK, 1)
    assert week.on(date(2024, 1, 1)) == Days(date(2023, 12, 25), date(2023, 12, 31))


@pytest.mark.parametrize("unit", Unit)
@pytest.mark.parametrize("is_rolling", [False, True])
@pytest.mark.parametrize("today", [date.min, date(2, 3, 4), date.max])
@pytest.mark.parametrize("count", [0, 1, 13, 99_999])
def test_relative_days_end_where_the_calendar_does(
    unit: Unit, is_rolling: bool, today: date, count: int
) -> None:
    if is_rolling and not count:
        return
    if unit is Unit.WEEK and today == date.max and not count:
        today = date(9999, 12, 26)  # the last whole week
    days = RelativeDays(unit, count, is_rolling).on(today)
    assert date.min <= days.first <= days.last


@pytest.mark.parametrize(
    ("value", "least", "most"),
    [
        ("3", 3, 3),
        ("=4", 4, 4),
        (">=3", 3, 5),
        (">3", 4, 5),
        ("<=2", 0, 2),
        ("<2", 0, 1),
        ("3..5", 3, 5),
        ("3..", 3, 5),
        ("..2", 0, 2),
        ('">= 3"', 3, 5),
        ("03", 3, 3),
    ],
)
def test_stars(value: str, least: int, most: int) -> None:
    assert _conditions(f"rating:{value}") == (Stars(least, most),)


def test_alternatives_of_every_kind() -> None:
    assert _conditions("rating:1|5") == (Stars(1, 1), Stars(5, 5))
    assert _conditions("type:raw|heif|jpg") == (Format("RAW"), Format("HEIF"), Format("JPEG"))
    assert _conditions("type:nef|*.CR2") == (Format("RAW", ".nef"), Format("RAW", ".cr2"))
    assert _conditions("has:gps|caption") == (Having.GPS, Having.CAPTION)
    assert _conditions("is:favorite|duplicate") == (Being.FAVOURITE, Being.DUPLICATE)
    assert len(_conditions("date:2019|2021")) == 2


def test_types_that_are_offered_are_known_and_all_formats_are_among_them() -> None:
    formats = {TYPES[name].container for name in OFFERED_TYPES}
    assert formats == {one.container for one in TYPES.values()} - {"PPM"}


@pytest.mark.parametrize(
    ("value", "months"),
    [
        ("june", (6,)),
        ("Sept", (9,)),
        ("summer", (6, 7, 8)),
        ("FALL", (9, 10, 11)),
        ("winter", (12, 1, 2)),
    ],
)
def test_months_and_seasons_without_a_year_are_those_of_every_year(
    value: str, months: tuple[int, ...]
) -> None:
    assert _conditions(f"date:{value}") == (Yearly(months),)


def test_fields_and_values_ignore_case() -> None:
    assert _conditions("TYPE:Raw") == (Format("RAW"),)
    assert _conditions("Date:Last-Month") == _conditions("date:last-month")
    assert _conditions("ORIENTATION:Portrait") == (Shape.PORTRAIT,)
