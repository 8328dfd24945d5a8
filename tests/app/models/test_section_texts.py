from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QDate, QLocale
from pytestqt.qtbot import QtBot

from app.models.date_texts import day_text, days_text, month_text, months_text
from app.models.section_texts import heading_text, letter_text, size_class_text
from app.models.sections import SIZE_LIMITS, Grouping, Section
from indexer.search.query import Band, MatchKind


@pytest.fixture(autouse=True)
def british(qtbot: QtBot) -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


def _day(year: int, month: int, day: int) -> int:
    return QDate(1970, 1, 1).daysTo(QDate(year, month, day))


def _month(year: int, month: int) -> int:
    return (year - 1970) * 12 + month - 1


def test_a_day_has_its_weekday_and_a_count() -> None:
    day = _day(2020, 3, 14)
    text = heading_text(Section(0, 1234, Grouping.DAY, day, day))
    assert text == "Sat, 14 March 2020 · 1,234"


def test_today_and_yesterday() -> None:
    today = QDate(2024, 3, 1)
    assert day_text(_day(2024, 3, 1), today) == "Today"
    assert day_text(_day(2024, 2, 29), today) == "Yesterday"
    assert day_text(_day(2024, 2, 28), today) == "Wed, 28 February 2024"
    assert day_text(_day(2024, 3, 2), today) == "Sat, 2 March 2024", "a clock that was wrong"


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ((2020, 3, 14), (2020, 3, 12), "12–14 March 2020"),
        ((2020, 3, 3), (2020, 2, 28), "28 February 2020 – 3 March 2020"),
        ((2019, 12, 30), (2020, 1, 2), "30 December 2019 – 2 January 2020"),
        ((2020, 9, 3), (2020, 2, 28), "February – September 2020"),
        ((2009, 9, 3), (2003, 2, 28), "2003 – 2009"),
    ],
)
def test_spans_of_days(
    first: tuple[int, int, int], last: tuple[int, int, int], expected: str
) -> None:
    assert days_text(_day(*first), _day(*last)) == expected


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en_US", "March 12–14, 2020"),
        ("de_DE", "12.–14. März 2020"),
        ("ja_JP", "2020年3月12日–14日"),
    ],
)
def test_spans_follow_the_language(language: str, expected: str) -> None:
    QLocale.setDefault(QLocale(language))
    assert days_text(_day(2020, 3, 14), _day(2020, 3, 12)) == expected


def test_months() -> None:
    assert month_text(2019, 5) == "May 2019"
    assert months_text(_month(2019, 5), _month(2019, 5)) == "May 2019"
    assert months_text(_month(2019, 5), _month(2019, 3)) == "March – May 2019"
    assert months_text(_month(2020, 1), _month(2019, 11)) == "November 2019 – January 2020"
    assert months_text(_month(2020, 1), _month(2010, 11)) == "2010 – 2020"


def test_letters() -> None:
    assert [letter_text(ord(one)) for one in "aä中"] == ["A", "Ä", "中"]
    assert letter_text(ord("0")) == "0–9"
    assert letter_text(0) == letter_text(0xDC80) == "?"
    assert heading_text(Section(0, 5, Grouping.LETTER, ord("a"), ord("c"))) == "A – C · 5"


def test_sizes() -> None:
    texts = [size_class_text(number) for number in range(len(SIZE_LIMITS) + 1)]
    assert texts[0] == "Smaller than 1 MB"
    assert texts[3] == "5 to 10 MB"
    assert texts[-1] == "100 MB and larger"
    assert len(set(texts)) == len(texts)


def test_answers_say_how_well_they_match() -> None:
    assert heading_text(Section(0, 11, band=Band.STRONG)) == "Strong matches · 11"
    assert "Found by name" in heading_text(Section(0, 11, kind=MatchKind.NAME))
    assert (
        heading_text(Section(0, 3, band=Band.REST, is_best_weak=True))
        == "Nothing matches well. These come closest · 3"
    )
