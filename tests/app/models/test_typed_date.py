from __future__ import annotations

from datetime import UTC, date, datetime

import numpy as np
import pytest
from numpy.typing import NDArray

from app.models.typed_date import Found, TypedDate, find_date, read_date

_SHORT = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_REST = ("uary", "ruary", "ch", "il", "", "e", "y", "ust", "tember", "ober", "ember", "ember")
ENGLISH = [(short, short + rest) for short, rest in zip(_SHORT, _REST, strict=True)]
GERMAN = [["Januar", "Jan."], ["Februar", "Feb."], ["März", "Mär."], *([[]] * 9)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2019", TypedDate(2019)),
        ("2019-05", TypedDate(2019, 5)),
        ("2019-5-12", TypedDate(2019, 5, 12)),
        ("20190512", None),
        ("may 2019", TypedDate(2019, 5)),
        ("2019 May", TypedDate(2019, 5)),
        ("12 feb", TypedDate(None, 2, 12)),
        ("Feb 12", TypedDate(None, 2, 12)),
        ("12 February 2019", TypedDate(2019, 2, 12)),
        ("Feb 12, 2019", TypedDate(2019, 2, 12)),
        ("sept", TypedDate(None, 9)),
        ("05/2019", TypedDate(2019, 5)),
        ("3/4", TypedDate(None, 4, 3)),
        ("3.4.2019", TypedDate(2019, 4, 3)),
        ("4/13", TypedDate(None, 4, 13)),
        ("2019年5月12日", TypedDate(2019, 5, 12)),
        # Not yet, or never.
        ("", None),
        ("2", None),
        ("20", None),
        ("201", None),
        ("ju", None),
        ("jun", TypedDate(None, 6)),
        ("ma", None),
        ("mar", TypedDate(None, 3)),
        ("beach", None),
        ("2019-13", None),
        ("0000", None),
        ("1 2 3", None),
        ("may june", None),
    ],
)
def test_what_people_type(text: str, expected: TypedDate | None) -> None:
    assert read_date(text, ENGLISH) == expected


def test_other_languages_and_orders() -> None:
    assert read_date("märz 2020", GERMAN) == TypedDate(2020, 3)
    assert read_date("12. Feb. 2020", GERMAN) == TypedDate(2020, 2, 12)
    assert read_date("3/4/2019", ENGLISH, is_day_first=False) == TypedDate(2019, 3, 4)


def test_every_beginning_of_a_date_is_harmless() -> None:
    for whole in ("12 February 2019", "2019-05-12", "1.2.2019", "february 30"):
        for stop in range(len(whole) + 1):
            typed = read_date(whole[:stop], ENGLISH)
            if typed is not None:
                find_date(typed, np.array([0.0, 86400.0 * 18_000]), 18_000)


def _day(text: str) -> int:
    return (date.fromisoformat(text) - date(1970, 1, 1)).days


def _taken(*days: str) -> NDArray[np.float64]:
    return np.array(
        [datetime.fromisoformat(f"{day}T12:00").replace(tzinfo=UTC).timestamp() for day in days]
    )


def test_the_first_of_a_span_in_the_order_of_the_list() -> None:
    newest_first = _taken("2020-01-02", "2019-12-30", "2019-05-14", "2019-05-12", "2018-01-01")
    shown = _day("2020-01-02")
    assert find_date(TypedDate(2019), newest_first, shown) == Found(1, True)
    assert find_date(TypedDate(2019, 5), newest_first, shown) == Found(2, True)
    assert find_date(TypedDate(2019, 5, 12), newest_first, shown) == Found(3, True)
    assert find_date(TypedDate(2019), newest_first[::-1], shown) == Found(1, True)


def test_where_there_is_no_such_photo_the_nearest() -> None:
    taken = _taken("2020-01-02", "2019-05-14", "2010-01-01")
    assert find_date(TypedDate(2015), taken, 18_000) == Found(1, False)
    assert find_date(TypedDate(1950), taken, 18_000) == Found(2, False)
    assert find_date(TypedDate(9999, 12), taken, 18_000) == Found(0, False)
    assert find_date(TypedDate(2019, 2, 30), taken, 18_000) is None
    assert find_date(TypedDate(2019), np.zeros(0), 0) is None


def test_without_a_year_the_nearest_year_that_has_such_photos() -> None:
    taken = _taken("2020-03-01", "2018-02-12", "2015-02-12", "2015-01-01")
    assert find_date(TypedDate(None, 2, 12), taken, _day("2020-01-01")) == Found(1, True)
    assert find_date(TypedDate(None, 2, 12), taken, _day("2015-06-01")) == Found(2, True)
    assert find_date(TypedDate(None, 2), taken, _day("2014-01-01")) == Found(2, True)
    assert find_date(TypedDate(None, 7), taken, _day("2020-06-01")) == Found(0, False)
