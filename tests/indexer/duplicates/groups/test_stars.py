from __future__ import annotations

import time

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.duplicates.groups import stars as stars_module
from indexer.duplicates.groups.stars import Stars, stars

Pair = tuple[int, int]
COUNT = 14


def grouped(pairs: list[Pair], count: int = COUNT, known: list[Pair] | None = None) -> Stars:
    ordered = np.array([sorted(pair) for pair in pairs], np.int64).reshape(-1, 2)
    codes = None
    if known is not None:
        codes = np.sort(np.array([min(p) * count + max(p) for p in known], np.int64))
    return stars(count, ordered[:, 0], ordered[:, 1], codes)


def as_dict(found: Stars) -> dict[int, list[int]]:
    return {
        int(keeper): found.members[start:stop].tolist()
        for keeper, start, stop in zip(
            found.keepers, found.offsets[:-1], found.offsets[1:], strict=True
        )
    }


def by_the_book(pairs: set[Pair]) -> dict[int, list[int]]:
    """One photo after the other, the best first: takes all of its partners that are free."""
    groups: dict[int, list[int]] = {}
    taken: set[int] = set()
    for one in range(COUNT):
        if one in taken:
            continue
        partners = [
            other
            for other in range(COUNT)
            if ({(one, other), (other, one)} & pairs) and other not in taken
        ]
        if partners:
            groups[one] = partners
            taken.update(partners, [one])
    return groups


some_pairs = st.sets(
    st.tuples(st.integers(0, COUNT - 1), st.integers(0, COUNT - 1)).filter(lambda p: p[0] < p[1]),
    max_size=40,
)


@given(some_pairs)
def test_are_what_going_through_them_one_by_one_gives(pairs: set[Pair]) -> None:
    assert as_dict(grouped(list(pairs))) == by_the_book(pairs)


@given(some_pairs)
def test_every_member_matches_its_keeper_and_is_in_one_group(pairs: set[Pair]) -> None:
    groups = as_dict(grouped(list(pairs)))
    seen = [photo for keeper, members in groups.items() for photo in (keeper, *members)]
    assert len(seen) == len(set(seen))
    for keeper, members in groups.items():
        assert members
        for member in members:
            assert (keeper, member) in pairs  # the keeper is the better one as well


@given(some_pairs)
def test_every_pair_is_in_a_group_or_has_a_photo_that_is(pairs: set[Pair]) -> None:
    groups = as_dict(grouped(list(pairs)))
    seen = {photo for keeper, members in groups.items() for photo in (keeper, *members)}
    assert all(set(pair) & seen for pair in pairs)


@given(some_pairs)
def test_counts_those_that_match_a_member_and_not_the_keeper(pairs: set[Pair]) -> None:
    found = grouped(list(pairs))
    both = pairs | {(b, a) for a, b in pairs}
    for (keeper, members), left_out in zip(
        as_dict(found).items(), found.left_out.tolist(), strict=True
    ):
        near = {other for member in members for other in range(COUNT) if (member, other) in both}
        near -= {keeper, *members}
        assert left_out == sum((keeper, other) not in both for other in near)


@given(some_pairs, st.randoms())
def test_do_not_depend_on_the_order_of_pairs(pairs: set[Pair], random: object) -> None:
    shuffled = list(pairs)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    one, other = grouped(sorted(pairs)), grouped(shuffled)
    assert as_dict(one) == as_dict(other)
    assert one.left_out.tolist() == other.left_out.tolist()


@given(some_pairs)
def test_the_loop_for_long_rows_gives_the_same(pairs: set[Pair]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(stars_module, "_ROUNDS", 0)
        assert as_dict(grouped(list(pairs))) == by_the_book(pairs)


def test_a_chain_is_no_group() -> None:
    found = grouped([(0, 1), (1, 2)])
    assert as_dict(found) == {0: [1]}
    assert found.left_out.tolist() == [1]


def test_who_matches_the_keeper_more_surely_is_not_left_out() -> None:
    found = grouped([(0, 1), (1, 2)], known=[(2, 0)])
    assert found.left_out.tolist() == [0]


def test_nothing_gives_nothing() -> None:
    found = grouped([])
    assert as_dict(found) == {}
    assert found.offsets.tolist() == [0]


def test_a_long_row_of_neighbours_takes_no_round_each() -> None:
    count = 60_000
    numbers = np.arange(count, dtype=np.int64)
    began_s = time.perf_counter()
    found = stars(count, numbers[:-1], numbers[1:])
    assert found.keepers.tolist() == list(range(0, count, 2))
    assert time.perf_counter() - began_s < 5
