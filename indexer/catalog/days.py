"""Spans of days, absolute or counted from today, as filters by date have them.

Relative days stay relative until they are asked for: a query that is kept under a name means other
photos tomorrow.
"""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum


class Unit(StrEnum):
    """What relative days are counted in."""

    DAY = "day"
    WEEK = "week"
    """From Monday to Sunday (ISO 8601)."""
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Days:
    """From one day to another, both included."""

    first: date
    last: date

    def on(self, today: date) -> Days:
        """These days, whatever day it is."""
        return self


@dataclass(frozen=True, slots=True)
class RelativeDays:
    """Days counted from today: ``yesterday``, ``this-week``, ``last-30-days``."""

    unit: Unit
    count: int
    """How many units ago: 0 is the one that today is in, 1 the one before it."""
    is_rolling: bool = False
    """Whether the last ``count`` units are meant, of which today is the last day."""

    def on(self, today: date) -> Days:
        """The days that it means on a day."""
        if self.is_rolling:
            return Days(min(today, _back(today, self.unit, self.count) + _DAY), today)
        match self.unit:
            case Unit.DAY:
                first = last = _back(today, self.unit, self.count)
            case Unit.WEEK:
                monday = _back(today, Unit.DAY, today.weekday())
                first = _back(monday, self.unit, self.count)
                last = first + 6 * _DAY
            case Unit.MONTH:
                first = _back(today.replace(day=1), self.unit, self.count)
                last = month_end(first)
            case Unit.YEAR:
                first = _back(today.replace(month=1, day=1), self.unit, self.count)
                last = first.replace(month=12, day=31)
        return Days(first, last)


Period = Days | RelativeDays

_DAY = timedelta(days=1)


def month_end(day: date) -> date:
    """The last day of its month."""
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])


def _back(day: date, unit: Unit, count: int) -> date:
    """The same day some units earlier: the last of a shorter month, not before the calendar."""
    if unit in (Unit.DAY, Unit.WEEK):
        days = count * (7 if unit is Unit.WEEK else 1)
        return day - min(days, (day - date.min).days) * _DAY
    months = count * (12 if unit is Unit.YEAR else 1)
    year, month0 = divmod(day.year * 12 + day.month - 1 - months, 12)
    if year < date.min.year:
        return date.min
    first = date(year, month0 + 1, 1)
    return first.replace(day=min(day.day, month_end(first).day))
