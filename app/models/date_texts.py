"""Days, months and spans of them in words, in the user's language and order of day and month."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication, QDate, QLocale

_EPOCH = QDate(1970, 1, 1)
_WEEKDAY = re.compile(r"[\s,]*d{3,4}[\s,.]*")
_DAY_OF_MONTH = re.compile(r"(?<!d)(d{1,2})(?!d)([.日일]?)")
_MONTHS_SPAN = 3
"""A span of days that covers more months than this is told in months."""
_YEARS_SPAN = 24


def _tr(text: str) -> str:
    return QCoreApplication.translate("Dates", text)


def date_of(day: int) -> QDate:
    """A day since 1970-01-01."""
    return _EPOCH.addDays(day)


def day_of(taken_s: float) -> int:
    """The day since 1970-01-01 of a moment in seconds since then."""
    return int(taken_s // 86400)


def day_text(day: int, today: QDate | None = None) -> str:
    """``Today``, ``Yesterday`` or ``Sat, 14 March 2020``."""
    date = date_of(day)
    today = today or QDate.currentDate()
    if date == today:
        return _tr("Today")
    if date == today.addDays(-1):
        return _tr("Yesterday")
    return QLocale().toString(date, _long_format().replace("dddd", "ddd"))


def days_text(first: int, last: int) -> str:
    """A span of days: ``12–14 March 2020``; a long one in months or years."""
    if first == last:
        return day_text(first)
    early, late = date_of(min(first, last)), date_of(max(first, last))
    months = [date.year() * 12 + date.month() - 1 for date in (early, late)]
    if months[1] - months[0] >= _MONTHS_SPAN:
        return _months_text(*months)
    plain = _WEEKDAY.sub("", _long_format())
    if months[0] == months[1]:
        begin = QLocale().toString(early, "d")
        return QLocale().toString(late, _DAY_OF_MONTH.sub(rf"'{begin}\2–'\1\2", plain, count=1))
    return _span(QLocale().toString(early, plain), QLocale().toString(late, plain))


def as_written(pattern: str) -> str:
    """``d MMM yyyy`` as the language writes it: ``d. MMM yyyy`` in German."""
    found = _DAY_OF_MONTH.search(_WEEKDAY.sub("", _long_format()))
    return pattern.replace("d MMM", f"d{found[2]} MMM") if found else pattern


def months_text(first: int, last: int) -> str:
    """Months since January 1970: ``March 2020``, ``March – May 2020``, ``2003 – 2006``."""
    early, late = sorted((first, last))
    return _months_text(early + 1970 * 12, late + 1970 * 12)


def month_text(year: int, month: int) -> str:
    """``May 2019``."""
    return QLocale().toString(QDate(year, month, 1), "MMMM yyyy")


def _months_text(early: int, late: int) -> str:
    """Both as ``year * 12 + month - 1``."""
    (year, month), (late_year, late_month) = divmod(early, 12), divmod(late, 12)
    if early == late:
        return month_text(year, month + 1)
    if late - early >= _YEARS_SPAN:
        return _span(str(year), str(late_year))
    if year == late_year:
        name = QLocale().standaloneMonthName(month + 1)
        return _span(name, month_text(late_year, late_month + 1))
    return _span(month_text(year, month + 1), month_text(late_year, late_month + 1))


def _span(begin: str, end: str) -> str:
    return _tr("{0} – {1}").format(begin, end)


def _long_format() -> str:
    return QLocale().dateFormat(QLocale.FormatType.LongFormat)
