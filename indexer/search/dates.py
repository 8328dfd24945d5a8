"""Reads dates as they are typed: ``2019``, ``june-2020``, ``june``, ``2019..2021``.

Pure functions, used by `indexer.search.values`. Ranges join any two of them, and go from the
begin of the first to the end of the second.
"""

from __future__ import annotations

import difflib
import re
from datetime import date, timedelta

from indexer.catalog.conditions import Taken, Yearly
from indexer.catalog.days import Days, Period, RelativeDays, Unit, month_end
from indexer.errors import FilterError
from indexer.messages import message
from indexer.search.spans import Span

RELATIVE: dict[str, RelativeDays] = {
    "today": RelativeDays(Unit.DAY, 0),
    "yesterday": RelativeDays(Unit.DAY, 1),
    "this-week": RelativeDays(Unit.WEEK, 0),
    "last-week": RelativeDays(Unit.WEEK, 1),
    "this-month": RelativeDays(Unit.MONTH, 0),
    "last-month": RelativeDays(Unit.MONTH, 1),
    "this-year": RelativeDays(Unit.YEAR, 0),
    "last-year": RelativeDays(Unit.YEAR, 1),
}
"""Days counted from today, by what is typed; also ``last-30-days`` and the like."""

MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
"""The month that each begins with: meteorological seasons of the northern half of the earth.
Winter is named after the year that it begins in: winter-2020 ends in February 2021."""

_MONTH_NUMBERS = (
    {name: i for i, name in enumerate(MONTHS, 1)}
    | {name[:3]: i for i, name in enumerate(MONTHS, 1)}
    | {"sept": 9}
)
_NAMES = {**_MONTH_NUMBERS, **SEASONS}

_NUMBERS = re.compile(r"(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?", re.ASCII)
_WITH_NAME = re.compile(r"(?:([^\W\d_]+)[- ]?(\d{4})|(\d{4})[- ]?([^\W\d_]+))", re.ASCII)
_ROLLING = re.compile(r"(?:last|past)-(\d{1,5})-(day|week|month|year)s?", re.ASCII)
_SIGNED = re.compile(r"(<=|>=|<|>|=)\s*")
_DAY = timedelta(days=1)
_SOME_DAY = date(2024, 7, 17)
"""A Wednesday amid a month and a year: there, relative days that follow each other do so."""

_HOW = message(
    "Write 2019, 2019-06, 2019-06-12, june-2020, june, summer-2020 or last-month, or a range such "
    "as 2019..2021"
)


def read_date(part: Span) -> Taken | Yearly:
    """When photos were taken; a month or a season alone is that of every year.

    Raises:
        FilterError: It is no date, or a range that ends before it begins.
    """
    name = part.text.casefold()
    if name in _NAMES:
        return Yearly(_months(name))
    first, dots, last = part.partition("..")
    if dots.text:
        # A third dot, as people write them, and spaces where the value is quoted
        last = last[1:] if last.text.startswith(".") else last
        first, last = first.strip(), last.strip()
        if not (first.text or last.text):
            raise part.error(message("The range .. has neither begin nor end"), hint=_HOW)
        taken = Taken(
            _period(first) if first.text else None,
            _period(last) if last.text else None,
        )
        _check_order(part, taken)
        return taken
    sign = _SIGNED.match(part.text)
    if sign is None:
        period = _period(part)
        return Taken(period, period)
    return _compared(part, sign[1], _period(part[sign.end() :]))


def _compared(part: Span, sign: str, period: Period) -> Taken:
    match sign:
        case ">=":
            return Taken(period, None)
        case "<=":
            return Taken(None, period)
        case "=":
            return Taken(period, period)
    if not isinstance(period, Days):
        raise part.error(
            message("{text} cannot be understood", text=part.text),
            hint=message("Write >= for then and later, <= for then and earlier"),
        )
    try:
        after, before = period.last + _DAY, period.first - _DAY
    except OverflowError:
        raise part.error(message("There are no days {text}", text=part.text), hint=_HOW) from None
    return Taken(Days(after, after), None) if sign == ">" else Taken(None, Days(before, before))


def _period(part: Span) -> Period:
    text = part.text.casefold()
    if text in RELATIVE:
        return RELATIVE[text]
    if match := _ROLLING.fullmatch(text):
        return _rolling(part, int(match[1]), Unit(match[2]))
    if match := _NUMBERS.fullmatch(text):
        return _numbers(part, *(None if group is None else int(group) for group in match.groups()))
    if match := _WITH_NAME.fullmatch(text):
        name, year = (match[1], match[2]) if match[1] else (match[4], match[3])
        if name in _NAMES:
            return _named(part, name, int(year))
    raise _no_date(part, text)


def _rolling(part: Span, count: int, unit: Unit) -> RelativeDays:
    if count == 0:
        raise part.error(message("{text} is no time at all", text=part.text), hint=_HOW)
    return RelativeDays(unit, count, is_rolling=True)


def _numbers(
    part: Span, year: int | None, month: int | None = None, day: int | None = None
) -> Days:
    assert year is not None
    _check_year(part, year)
    if month is None:
        return Days(date(year, 1, 1), date(year, 12, 31))
    if not 1 <= month <= 12:
        raise part.error(
            message("There is no month {month}", month=month),
            hint=message("Months go from 01 to 12, as in 2019-06"),
        )
    first = date(year, month, 1)
    last = month_end(first)
    if day is None:
        return Days(first, last)
    if not 1 <= day <= last.day:
        raise part.error(
            message("There is no day {text}", text=part.text),
            hint=message("This month has the days 1 to {last}", last=last.day),
        )
    return Days(first.replace(day=day), first.replace(day=day))


def _months(name: str) -> tuple[int, ...]:
    """Of a month, or of a season: winter has that of two years."""
    first = _NAMES[name]
    count = 3 if name in SEASONS else 1
    return tuple((first - 1 + i) % 12 + 1 for i in range(count))


def _named(part: Span, name: str, year: int) -> Days:
    _check_year(part, year)
    first = date(year, _NAMES[name], 1)
    if name not in SEASONS:
        return Days(first, month_end(first))
    year, month = (year + 1, 2) if name == "winter" else (year, first.month + 2)
    _check_year(part, year)
    return Days(first, month_end(date(year, month, 1)))


def _check_year(part: Span, year: int) -> None:
    if not date.min.year <= year <= date.max.year:
        raise part.error(message("There is no year {year}", year=f"{year:04}"), hint=_HOW)


def _check_order(part: Span, taken: Taken) -> None:
    """Refuse a range that ends before it begins, on whatever day it is asked."""
    if taken.first is None or taken.last is None:
        return
    if isinstance(taken.first, Days) is not isinstance(taken.last, Days):
        return
    first, last = taken.on(_SOME_DAY)
    if first and last and first > last:
        raise part.error(
            message("The range {range} ends before it begins", range=part.text),
            hint=message("Write the earlier date first"),
        )


def _no_date(part: Span, text: str) -> FilterError:
    what = message("{text} is no date", text=part.text)
    bare = text.strip("-0123456789 ")
    if bare in _NAMES:  # at an end of a range, or with too few digits
        return part.error(
            message("{text} needs a year here", text=part.text),
            hint=message("Write {example}", example=f"{bare}-2020"),
        )
    words = [*RELATIVE, *MONTHS, *SEASONS]
    for meant, near in ((text, RELATIVE), (bare, words)):
        if found := difflib.get_close_matches(meant, near, n=1, cutoff=0.75):
            year = "" if found[0] in RELATIVE else "-2020"
            return part.error(what, hint=message("Did you mean {near}?", near=found[0] + year))
    return part.error(what, hint=_HOW)
