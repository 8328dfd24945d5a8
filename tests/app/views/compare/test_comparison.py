"""Which of the compared photos are seen, and on which of them keys act."""

from __future__ import annotations

from app.views.compare.comparison import Comparison
from app.views.compare.subjects import MOST_SHOWN, letter, of_photos
from app.views.preview.framing import Box, Extent
from tests.app.views.compare.compared import CROP, HALF, photo


def _comparison(count: int, selected: tuple[int, ...]) -> Comparison:
    photos = [photo(number) for number in range(1, count + 1)]
    return Comparison(of_photos(photos)).showing(selected)


def test_the_current_one_stays_or_is_the_second() -> None:
    now = _comparison(4, (0, 2, 3))
    assert (now.current, now.pair, now.at) == (0, (0, 2), 0)
    now = now.showing((2, 3))
    assert (now.current, now.pair, now.at) == (3, (2, 3), 1)


def test_the_last_one_beside_the_first_stays_the_other() -> None:
    now = _comparison(4, (0, 1, 2, 3)).turned_to(2).turned_to(0)
    assert (now.current, now.pair) == (0, (0, 2))
    assert now.flipped().current == 2
    assert now.flipped().flipped().current == 0
    assert now.showing((0, 1)).pair == (0, 1), "what is not shown is not the other"


def test_one_that_was_not_shown_takes_the_place_of_the_one_left() -> None:
    now = _comparison(4, (0, 1)).turned_to(3)
    assert (now.selected, now.current) == ((0, 3), 3)
    assert now.turned_to(9) is now
    assert _comparison(2, (0, 1)).showing((7,)).selected == (0, 1)


def test_no_more_than_eight_are_shown_at_once() -> None:
    assert len(_comparison(12, tuple(range(12))).selected) == MOST_SHOWN
    assert [letter(place) for place in (0, 1, 25, 26)] == ["A", "B", "Z", "27"]


def test_what_lies_over_the_first_reaches_as_far() -> None:
    photos = [photo(1), photo(2, (600, 400)), photo(3, (600, 400)), photo(4, (500, 900))]
    now = Comparison(of_photos(photos, [None, HALF, CROP, None])).showing((0, 1, 2, 3))
    assert now.extents == [
        Extent(Box(0, 0, 1200, 800), 1),
        Extent(Box(0, 0, 600, 400), 2),
        Extent(Box(-300, -200, 1200, 800), 1),  # with room for what was cut off
        Extent(Box(0, 0, 500, 900), 1),  # another picture goes its own way
    ]
