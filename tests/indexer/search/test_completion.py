from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.catalog.conditions import FilterField
from indexer.catalog.vocabulary import Vocabulary
from indexer.errors import FilterError
from indexer.search.completion import MOST, Completion, complete, field_completions
from indexer.search.grammar import parse

_VOCABULARY = Vocabulary(
    cameras=(("Canon EOS R5", 50), ("NIKON Z 6", 30), ("Kamera Ü", 2), ('6" Box', 1), ("a|b", 1)),
    lenses=(("RF35mm F1.8", 9),),
    folders=(("Photos", 90), ("Old scans", 3), ("2019-05", 2)),
    places=(("Germany", 9), ("Paris, France", 2), ("Île-de-France", 2)),
    formats=(("JPEG", 70), ("RAW", 20)),
    years=((2021, 3), (2019, 80)),
)


def _offered(text: str, cursor: int | None = None) -> list[str]:
    found = complete(text, len(text) if cursor is None else cursor, _VOCABULARY)
    return [one.text for one in found]


def _applied(text: str, one: Completion) -> str:
    return text[: one.start] + one.replacement + text[one.end :]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("dog", []),
        ("dog ", []),
        ("da", ["date:"]),
        ("DA", ["date:"]),
        ("dog on la", []),
        ("dog le", ["lens:"]),
        ("-fo", ["-folder:"]),
        ("colour:r", []),
        ("camera:can", ["Canon EOS R5"]),
        ("camera:eos", ["Canon EOS R5"]),
        ("camera:u", ["Kamera Ü"]),
        ("camera:xyz", []),
        ('camera:"Canon EOS R5"', []),  # all there already
        ("lens:35", ["RF35mm F1.8"]),
        ("folder:sc", ["Old scans"]),
        ("folder:05", ["2019-05"]),
        ("place:ile", ["Île-de-France"]),
        ("place:fr", ["Paris, France", "Île-de-France"]),
        ("type:j", ["jpeg", "jxl", "jp2"]),
        (
            "type:",
            ["jpeg", "raw", "heic", "png", "tiff", "webp", "avif", "jxl", "gif", "bmp", "jp2"],
        ),
        ("type:raw|h", ["heic"]),
        ("orientation:p", ["portrait", "panorama"]),
        ("has:c", ["caption", "camera"]),
        ("is:", ["duplicate", "favourite", "offline"]),
        ("rating:>", [">=1", ">=2", ">=3", ">=4"]),
        ("date:last", ["last-week", "last-month", "last-year"]),
        ("date:summe", ["summer", "summer-2021", "summer-2019"]),
        ("date:2019..202", ["2021", *(f"2021-{month:02}" for month in range(1, 12))]),
        ("-date:this", ["this-week", "this-month", "this-year"]),
    ],
)
def test_what_is_offered(text: str, expected: list[str]) -> None:
    assert _offered(text) == expected


@pytest.mark.parametrize(
    ("text", "applied"),
    [
        ("dog ca", "dog camera:"),
        ("camera:can", 'camera:"Canon EOS R5"'),
        ('camera:"can', 'camera:"Canon EOS R5"'),
        ("camera:NIKON|can", 'camera:NIKON|"Canon EOS R5"'),
        ('camera:"NIKON Z 6"|can', 'camera:"NIKON Z 6"|"Canon EOS R5"'),
        ('camera:"NIKON Z 6|can', 'camera:"NIKON Z 6|Canon EOS R5"'),
        ("camera:6", 'camera:"6"" Box"'),
        ("camera:a|a", "camera:a|a||b"),
        ("date:2019..2", "date:2019..2021"),
        ("date:2019|20", "date:2019|2021"),
        ("-place:ile", "-place:Île-de-France"),
    ],
)
def test_what_a_completion_makes_of_the_text(text: str, applied: str) -> None:
    found = complete(text, len(text), _VOCABULARY)
    assert applied in [_applied(text, one) for one in found]


def test_the_rest_of_the_word_under_the_cursor_is_replaced_too() -> None:
    text = "dog camera:canonical beach"
    (one,) = complete(text, text.index("onical"), _VOCABULARY)[:1]
    assert _applied(text, one) == 'dog camera:"Canon EOS R5" beach'
    text = 'dog camera:"Can EOS" beach'
    (one,) = complete(text, text.index(" EOS"), _VOCABULARY)[:1]
    assert _applied(text, one) == 'dog camera:"Canon EOS R5" beach'


def test_counts_are_told() -> None:
    (one,) = complete("camera:can", 10, _VOCABULARY)
    assert (one.count, one.is_field) == (50, False)
    (field,) = complete("cam", 3, _VOCABULARY)
    assert (field.count, field.is_field) == (None, True)


def test_who_asks_is_told_all_fields() -> None:
    assert [one.text for one in field_completions(4)] == [f"{field}:" for field in FilterField]
    assert {(one.start, one.end) for one in field_completions(4)} == {(4, 4)}


_PIECES = st.sampled_from(
    [
        *(f"{field}:" for field in FilterField),
        *('"', "|", "..", " ", "-", "can", "2019", "ra", "Old ", "fr", "dog", "c"),
    ]
)


@given(st.lists(_PIECES, max_size=6).map("".join), st.integers(0, 30))
def test_what_is_offered_can_be_read(text: str, cursor: int) -> None:
    cursor = min(cursor, len(text))
    found = complete(text, cursor, _VOCABULARY)
    assert len(found) <= MOST
    for one in found:
        assert 0 <= one.start <= cursor <= one.end <= len(text)
        if one.is_field:
            continue
        # The token alone: what stands beside it may be broken.
        applied = _applied(text, one)
        before = applied[: one.start + len(one.replacement)]
        begin = max(before.rfind(f" {field}:") for field in FilterField)
        mistake = _mistake(before[max(begin, 0) :])
        if mistake is not None:  # of what was typed before the part that is completed
            assert mistake + max(begin, 0) < one.start, (text, applied)


def _mistake(text: str) -> int | None:
    try:
        parse(text)
    except FilterError as error:
        return error.position
    return None
