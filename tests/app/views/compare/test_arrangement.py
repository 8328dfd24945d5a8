"""In how many columns compared photos stand."""

from __future__ import annotations

import pytest

from app.views.compare.arrangement import GAP_PX, LEAST_SHARE, columns

_WIDE, _HIGH = (3000, 2000), (2000, 3000)


@pytest.mark.parametrize(
    ("sizes", "room", "expected"),
    [
        ([_WIDE] * 2, (1400, 700), 2),
        ([_WIDE] * 2, (600, 1200), 1),
        ([_HIGH] * 3, (1400, 700), 3),
        ([_WIDE] * 4, (1400, 900), 2),
        ([_WIDE] * 8, (1400, 700), 4),
        ([(20_000, 300)] * 2, (1400, 900), 1),
    ],
)
def test_most_of_the_photos_is_seen(
    sizes: list[tuple[int, int]], room: tuple[int, int], expected: int
) -> None:
    assert columns(sizes, room, words_px=80) == expected


def test_without_any_room_there_is_an_answer_too() -> None:
    assert 1 <= columns([_WIDE] * 8, (GAP_PX, 1), words_px=500) <= 8
    assert columns([(0, 0)] * 2, (800, 600), words_px=0) in (1, 2)


def test_words_never_take_more_than_their_share() -> None:
    """So that many lines of them do not turn the layout over."""
    assert 0 < LEAST_SHARE < 1
    few, many = (columns([_WIDE] * 6, (1400, 900), words) for words in (400, 4000))
    assert few == many
