"""Understands dates as people type them, while they type: ``2019``, ``may 2019``, ``12 feb``.

Without Qt: names of months come from the caller, in the user's language.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from indexer.types import Int64Array

_TOKENS = re.compile(r"\d+|[^\W\d_]+")
_SIGNS = frozenset("年月日년월일")
"""Written after the numbers of a date in East Asia; no month has them for a name."""
_EPOCH = date(1970, 1, 1)
_LEAST_LETTERS = 3
_DAY_S = 86400


@dataclass(frozen=True, slots=True)
class TypedDate:
    """What was typed: a year, a month or a day; without a year, of any."""

    year: int | None = None
    month: int | None = None
    day: int | None = None

    def span(self, year: int) -> tuple[int, int] | None:
        """First and last day since 1970-01-01, in its own year or else this one.

        None where there is no such day, as the 30th of February.
        """
        year = self.year or year
        try:
            first = date(year, self.month or 1, self.day or 1)
            if self.day is not None:
                last = first
            elif self.month is not None and self.month < 12:
                last = date(year, self.month + 1, 1) - timedelta(1)
            else:
                last = date(year, 12, 31)
        except ValueError:
            return None
        return (first - _EPOCH).days, (last - _EPOCH).days


class Found(NamedTuple):
    """Where a typed date leads."""

    item: int
    is_exact: bool
    """Else there is no photo of that date, and this is the nearest."""


def read_date(
    text: str, months: Sequence[Sequence[str]], *, is_day_first: bool = True
) -> TypedDate | None:
    """What a text means so far; None: nothing yet.

    Args:
        text: As typed.
        months: For January to December the names by which each is known.
        is_day_first: Whether ``3/4`` is the third of April.
    """
    numbers: list[int] = []
    year = month = None
    for token in _TOKENS.findall(text.casefold()):
        if token.isdigit():
            if len(token) == 4 and year is None and int(token) > 0:
                year = int(token)
                numbers = [-number for number in numbers]  # typed before the year
            elif len(token) <= 2 and int(token) > 0:
                numbers.append(int(token))
            else:
                return None
        elif not set(token) <= _SIGNS:
            month = _month_of(token, months) if month is None else None
            if month is None:
                return None
    if month is not None:
        if len(numbers) > 1:
            return None
        return TypedDate(year, month, abs(numbers[0]) if numbers else None)
    return _from_numbers(year, numbers, is_day_first=is_day_first)


def find_date(typed: TypedDate, taken_s: NDArray[np.float64], day_shown: int) -> Found | None:
    """The first photo of a date in a list, or the one nearest to it.

    Args:
        typed: Without a year, the year nearest to what is shown counts that has such photos.
        taken_s: ``float64[n]``, seconds since 1970-01-01, in the order of the list.
        day_shown: Days since then of what is shown now.
    """
    days = np.floor(taken_s / _DAY_S).astype(np.int64)
    if not len(days):
        return None
    year = (_EPOCH + timedelta(day_shown)).year
    if typed.year is None:
        year = _nearest_year(typed, days, day_shown) or year
    span = typed.span(year)
    if span is None:
        return None
    inside = (days >= span[0]) & (days <= span[1])
    if inside.any():
        return Found(int(np.argmax(inside)), is_exact=True)
    distance = np.maximum(span[0] - days, days - span[1])
    return Found(int(np.argmin(distance)), is_exact=False)


def _nearest_year(typed: TypedDate, days: Int64Array, day_shown: int) -> int | None:
    moments = days.astype("datetime64[D]")
    months = moments.astype("datetime64[M]")
    is_like = months.astype(np.int64) % 12 + 1 == typed.month
    if typed.day is not None:
        day_of_month = (moments - months.astype("datetime64[D]")).astype(np.int64) + 1
        is_like &= day_of_month == typed.day
    like = days[is_like]
    if not len(like):
        return None
    nearest = int(like[np.argmin(np.abs(like - day_shown))])
    return (_EPOCH + timedelta(nearest)).year


def _from_numbers(year: int | None, numbers: list[int], *, is_day_first: bool) -> TypedDate | None:
    """Numbers alone; those typed before the year are negative."""
    match [abs(number) for number in numbers]:
        case [] if year is not None:
            return TypedDate(year)
        case [month] if year is not None and month <= 12:
            return TypedDate(year, month)
        case [a, b]:
            is_after_year = year is not None and numbers[0] > 0
            month, day = (a, b) if is_after_year or not is_day_first else (b, a)
            if month > 12 and not is_after_year:
                month, day = day, month  # 13/4 can be one thing only
            return TypedDate(year, month, day) if month <= 12 else None
    return None


def _month_of(token: str, months: Sequence[Sequence[str]]) -> int | None:
    """The month that a word begins, or is; None where it is none, or still several."""
    exact = [n for n, names in enumerate(months, 1) if token in map(_plain, names)]
    if exact:
        return exact[0]
    if len(token) < _LEAST_LETTERS:
        return None
    begun = [
        n for n, names in enumerate(months, 1) if any(_plain(x).startswith(token) for x in names)
    ]
    return begun[0] if len(begun) == 1 else None


def _plain(name: str) -> str:
    return name.casefold().rstrip(".")
