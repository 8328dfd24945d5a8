"""What is a filter among typed words, and what is told of one that means nothing."""

from __future__ import annotations

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.catalog.conditions import (
    FilterField,
    Named,
)
from indexer.errors import FilterError
from indexer.search.filters import Filter
from indexer.search.grammar import Parsed, parse, tokens


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
        ("date:june..2020", "june", "needs a year here"),
        ("date:2019..Summer", "Summer", "Write summer-2020"),
        ("date:>=june", "june", "needs a year here"),
        ("date:june-20", "june-20", "needs a year here"),
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
