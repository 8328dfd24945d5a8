from __future__ import annotations

from datetime import datetime

import pytest

from indexer.media.moments import parse_moment, plain_text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2019:05:04 12:34:56", datetime(2019, 5, 4, 12, 34, 56)),
        (b"2019:05:04 12:34:56\0", datetime(2019, 5, 4, 12, 34, 56)),
        ("2019-05-04T12:34:56+02:00", datetime(2019, 5, 4, 12, 34, 56)),
        ("2019-05-04T12:34:56.123456789Z", datetime(2019, 5, 4, 12, 34, 56, 123456)),
        ("2019-05-04 12:34", datetime(2019, 5, 4, 12, 34)),
        ("2019:05:04", datetime(2019, 5, 4)),
        ("2019/5/4 1:02:03", datetime(2019, 5, 4, 1, 2, 3)),
        ("  1901:01:01 00:00:00", datetime(1901, 1, 1)),
        ("2016:12:31 23:59:60", datetime(2016, 12, 31, 23, 59, 59)),  # a leap second
    ],
)
def test_spellings(text: object, expected: datetime) -> None:
    assert parse_moment(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        *("0000:00:00 00:00:00", "    :  :     :  :  ", "", "\0", None, 20190504, "yesterday"),
        *("2019:13:01 00:00:00", "2019:02:30 00:00:00", "2019:05:04 25:00:00", "0001:01:01"),
        *(b"\xff\xff", ("2019:05:04",), "2019"),
    ],
)
def test_nonsense(text: object) -> None:
    assert parse_moment(text) is None


@pytest.mark.parametrize(
    ("subsecond", "microsecond"),
    [
        *(("5", 500_000), ("05", 50_000), ("644", 644_000), ("023460", 23_460), (27, 270_000)),
        *((b"61\0", 610_000), ("1234567", 123_456), (" ", 0), ("x", 0), (None, 0), ("٣", 0)),
    ],
)
def test_subseconds(subsecond: object, microsecond: int) -> None:
    moment = parse_moment("2019:05:04 12:34:56", subsecond)
    assert moment is not None
    assert moment.microsecond == microsecond


def test_plain_text() -> None:
    assert plain_text("NIKON\0\0garbage") == "NIKON"
    assert plain_text(b" caf\xc3\xa9 ") == "café"
    assert plain_text("\0") is None
    assert plain_text(5) is None
    assert plain_text("x" * 60_000) == "x" * 500
