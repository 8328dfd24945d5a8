from __future__ import annotations

import string
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.catalog.conditions import (
    Being,
    Condition,
    FilterField,
    Format,
    Having,
    Named,
    Shape,
    Stars,
    Taken,
)
from indexer.catalog.days import Days, RelativeDays, Unit
from indexer.errors import FilterError
from indexer.search.filters import Filter
from indexer.search.grammar import Parsed, parse, tokens
from indexer.search.values import OFFERED_TYPES, TYPES


def _conditions(text: str) -> tuple[Condition, ...]:
    (one,) = parse(text).filters
    return one.conditions


def _days(first: str, last: str) -> tuple[Condition, ...]:
    days = Days(date.fromisoformat(first), date.fromisoformat(last))
    return (Taken(days, days),)


def test_filters_stand_anywhere_among_words() -> None:
    parsed = parse('dog  on date:2019..2021 a -folder:Trips beach rating:>=3 camera:"Canon EOS"')

    assert parsed.words == "dog on a beach"
    assert parsed.filters == (
        Filter(FilterField.DATE, "2019..2021"),
        Filter(FilterField.FOLDER, "Trips", is_minus=True),
        Filter(FilterField.RATING, ">=3"),
        Filter(FilterField.CAMERA, "Canon EOS"),
    )
    assert [one.written for one in parsed.filters] == [
        "date:2019..2021",
        "-folder:Trips",
        "rating:>=3",
        'camera:"Canon EOS"',
    ]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "16:9",
        "at 12:30",
        "http://example.org/a",
        "C:\\photos",
        "note: buy milk",
        "note:",
        ":)",
        "a:b",
        "std::vector",
        "date",
        "-",
        "--",
        "dog -cat",
        '5" lens',
        "rock'n'roll",
        'rock"n"roll',
        "🏖:x",
        "2019:x",
    ],
)
def test_plain_colons_and_quotes_within_words_stay_words(text: str) -> None:
    parsed = parse(text)
    assert parsed.words == text
    assert parsed.filters == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('"date:2019"', "date:2019"),
        ('"colour:red" cat', "colour:red cat"),
        ("“is:offline”", "is:offline"),
        ('-"red car"', "-red car"),
        ('"two ""quoted"" words"', 'two "quoted" words'),
        ("  spaced \t out ", "spaced out"),
    ],
)
def test_quoted_text_is_never_a_filter(text: str, words: str) -> None:
    parsed = parse(text)
    assert (parsed.words, parsed.filters) == (words, ())
    assert parse(parsed.written) == parsed


@pytest.mark.parametrize("minus", ["-", "−", "–"])
def test_a_minus_leaves_out(minus: str) -> None:
    assert parse(f"{minus}is:offline").filters == (
        Filter(FilterField.IS, "offline", is_minus=True),
    )


def test_fields_and_values_ignore_case() -> None:
    assert _conditions("TYPE:Raw") == (Format("RAW"),)
    assert _conditions("Date:Last-Month") == _conditions("date:last-month")
    assert _conditions("ORIENTATION:Portrait") == (Shape.PORTRAIT,)


def test_the_same_filter_twice_is_one() -> None:
    assert len(parse("is:offline is:offline -is:offline").filters) == 2


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ('camera:"Canon EOS"|Nikon', ["Canon EOS", "Nikon"]),
        ('camera:"Canon EOS|Nikon Z"', ["Canon EOS", "Nikon Z"]),
        ('camera:"a""b"', ['a"b']),
        ("camera:a||b|c", ["a|b", "c"]),
        ("camera:a|||b", ["a|", "b"]),
        ('folder:Trips/"New York"/2019', ["Trips/New York/2019"]),
        ("folder:C:\\Trips", ["C:\\Trips"]),
        ("place:„São Paulo“", ["São Paulo"]),
        ("lens:a|a", ["a"]),
    ],
)
def test_quotes_and_bars_in_values(text: str, values: list[str]) -> None:
    parsed = parse(text)
    assert [one.name for one in parsed.filters[0].conditions if isinstance(one, Named)] == values
    again = parse(parsed.written)
    assert again.filters[0].conditions == parsed.filters[0].conditions


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
    ("text", "culprit", "said"),
    [
        ("colour:red", "colour", "no filter colour"),
        ("cat camra:canon", "camra", "mean camera:"),
        ("-foldr:x", "foldr", "mean folder:"),
        ("location:Rome", "location", "mean place:"),
        ("stars:3", "stars", "mean rating:"),
        ("größe:5", "größe", "There are date:"),
        ("date:", "date:", "filter date is empty"),
        ("cat -date: dog", "-date:", "filter date is empty"),
        ('camera:""', 'camera:""', "filter camera is empty"),
        ('camera:"  "', 'camera:"  "', "filter camera is empty"),
        ("type:raw|", "|", "alternative is missing"),
        ("type:|raw", "|", "alternative is missing"),
        ('cat "red', '"red', "not closed"),
        ('cat camera:"Canon EOS', '"Canon EOS', "not closed"),
        ("date:2021..2019", "2021..2019", "ends before it begins"),
        ("date:2019-06..2019-05", "2019-06..2019-05", "ends before it begins"),
        ("date:today..yesterday", "today..yesterday", "ends before it begins"),
        ("date:this-month..last-year", "this-month..last-year", "ends before it begins"),
        ("date:..", "..", "neither begin nor end"),
        ("date:2019-13", "2019-13", "no month 13"),
        ("date:2019-00", "2019-00", "no month 0"),
        ("date:2019..2020-13", "2020-13", "no month 13"),
        ('date:"2019 .. 2020-13"', "2020-13", "no month 13"),
        ("date:2019-02-31", "2019-02-31", "days 1 to 28"),
        ("date:2020-02-30", "2020-02-30", "days 1 to 29"),
        ("date:2019-06-00", "2019-06-00", "no day"),
        ("date:0000", "0000", "no year 0000"),
        ("date:winter-9999", "winter-9999", "no year 10000"),
        ("date:>9999", ">9999", "no days"),
        ("date:>last-week", ">last-week", "cannot be understood"),
        ("date:june", "june", "needs a year"),
        ("date:summer", "summer", "Write summer-2020"),
        ("date:summr-2020", "summr-2020", "mean summer-2020?"),
        ("date:last-wek", "last-wek", "mean last-week?"),
        ("date:last-0-days", "last-0-days", "no time at all"),
        ("date:20", "20", "no date"),
        ("date:12.06.2019", "12.06.2019", "Write 2019"),
        ("date:soon", "soon", "no date"),
        ("date:2019|20x", "20x", "no date"),
        ("rating:x", "x", "no number of stars"),
        ("rating:3.5", "3.5", "no number of stars"),
        ("rating:6", "6", "No photo has 6 stars"),
        ("rating:3..9", "9", "No photo has 9 stars"),
        ("rating:5..3", "5..3", "ends before it begins"),
        ("rating:>5", ">5", "No photo can have"),
        ("rating:<0", "<0", "No photo can have"),
        ("rating:..", "..", "no number of stars"),
        ("rating:>=", ">=", "no number of stars"),
        ("rating:99999999999999999999", "99999999999999999999", "stars"),
        ("type:foo", "foo", "It knows raw, heic, jpeg"),
        ("type:hiec|raw", "hiec", "mean type:heic?"),
        ("orientation:upright", "upright", "portrait, landscape, square, panorama"),
        ("has:gsp", "gsp", "mean has:gps?"),
        ("is:fun", "fun", "duplicate, favourite, offline"),
        ("is:edited", "edited", "duplicate, favourite, offline"),
    ],
)
def test_what_means_nothing_is_pointed_at(text: str, culprit: str, said: str) -> None:
    with pytest.raises(FilterError) as caught:
        parse(text)
    error = caught.value
    assert text[error.position : error.position + error.length] == culprit
    assert said in str(error)
    assert error.hint


def test_a_filter_that_means_nothing_cannot_be_made() -> None:
    with pytest.raises(FilterError) as caught:
        Filter(FilterField.RATING, "1|9")
    assert (caught.value.position, caught.value.length) == (2, 1)
    with pytest.raises(FilterError):
        Filter(FilterField.CAMERA, " ")


# What nobody thinks of --------------------------------------------------------------------------

_PIECES = st.sampled_from(
    [
        *(f"{field}:" for field in FilterField),
        *("-", "−", '"', "“", '""', "|", "||", "..", ">=", "<", " ", "  ", "\t", "\n", "\x1c"),
        *("2019", "2021-13", "june", "last-week", "raw", "heic", "3", "9", "gps", "offline"),
        *("Canon EOS", "a", "ß", "é", "e\u0301", "東京", "🏖", "\0", "\ud800", "/", "\\", ":"),
        *("colour:", "camra:", "http://x", "16:9"),
    ]
)
_TEXTS = st.lists(_PIECES | st.text(max_size=4), max_size=12).map("".join)


@given(_TEXTS)
def test_any_text_is_read_or_pointed_at(text: str) -> None:
    mistake: FilterError | None = None
    try:
        parsed = parse(text)
    except FilterError as error:
        mistake = error
    else:
        again = parse(parsed.written)
        assert again == parsed
        assert [one.conditions for one in again.filters] == [
            one.conditions for one in parsed.filters
        ]
    if mistake is not None:
        assert mistake.position >= 0
        assert mistake.length >= 1
        assert mistake.position + mistake.length <= len(text)
        assert str(mistake)


@given(_TEXTS)
def test_tokens_lie_within_the_text_in_their_order(text: str) -> None:
    end = 0
    for token in tokens(text):
        assert end <= token.start < token.end <= len(text)
        assert text[end : token.start].strip() == ""
        assert [text[i] for i in token.origins] == list(token.text)
        end = token.end
    assert text[end:].strip() == ""


@given(
    st.lists(
        st.builds(
            Filter,
            st.sampled_from([FilterField.CAMERA, FilterField.FOLDER, FilterField.PLACE]),
            st.text(string.printable + '“”„é|" ', min_size=1).filter(
                lambda value: all(part.strip() for part in value.replace("||", "x").split("|"))
            ),
            st.booleans(),
        ),
        max_size=3,
    ),
    st.lists(st.text(string.printable + "“ß", min_size=1), max_size=4),
)
def test_filters_and_words_survive_being_written(filters: list[Filter], words: list[str]) -> None:
    meant = Parsed(" ".join(" ".join(words).split()), tuple(dict.fromkeys(filters)))
    assert parse(meant.written) == meant
