"""A copy that is the same picture as two shots goes with the one that it was made from."""

from __future__ import annotations

import random
import time
from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.duplicates.pairs.belonging import between_parts
from indexer.duplicates.verification.relation import Relation
from tests.indexer.library.twice import relation

SHOT, OTHER, COPY, SECOND = range(4)
Pair = tuple[int, int]


def like(agreement: float) -> Relation:
    """The same size and place."""
    return replace(relation(), agreement=agreement)


def crop(agreement: float) -> Relation:
    """The second shows a part of the first."""
    return replace(relation(first=(0.4, False, False)), agreement=agreement)


def with_text(agreement: float) -> Relation:
    """The second is drawn over."""
    return replace(relation(second=(1.0, False, True)), agreement=agreement)


def parted(
    same: dict[Pair, Relation],
    refused: Sequence[Pair] = (),
    *,
    certain: Sequence[Pair] = (),
    together: Sequence[Pair] = (),
    sizes: Sequence[int] = (),
) -> set[Pair]:
    """What comes apart of photos of sizes, all equal by default."""
    photos = {id_ for pair in same for id_ in pair}
    photos |= {id_ for pair in (*refused, *certain, *together) for id_ in pair}
    ranks = {id_: (-(sizes[id_] if sizes else 1), bytes([id_])) for id_ in photos}
    return between_parts(same, refused, certain, together, ranks)


@pytest.mark.parametrize(("near", "goes"), [(SHOT, OTHER), (OTHER, SHOT)])
def test_a_copy_goes_with_the_shot_whose_pixels_it_has(near: int, goes: int) -> None:
    same = {(near, COPY): crop(2.9), (goes, COPY): crop(2.4)}
    assert parted(same, [(SHOT, OTHER)]) == {(goes, COPY)}
    assert parted(same, certain=[(SHOT, OTHER)]) == {(goes, COPY)}
    assert parted(same) == set(), "nobody knows them to differ"


def test_of_shots_that_agree_equally_well_the_larger_one_has_it() -> None:
    same = {(SHOT, COPY): crop(2.9), (OTHER, COPY): crop(2.9)}
    assert parted(same, [(SHOT, OTHER)], sizes=[1, 2, 1]) == {(SHOT, COPY)}
    assert parted(same, [(SHOT, OTHER)], sizes=[2, 1, 1]) == {(OTHER, COPY)}
    assert len(parted(same, [(SHOT, OTHER)])) == 1, "and content decides, where these are equal"


def test_two_copies_of_a_photo_stay_with_it_though_they_were_refused() -> None:
    same = {(SHOT, 1): crop(3), (SHOT, 2): with_text(2)}
    assert parted(same, [(1, 2)]) == set()
    assert parted(same, certain=[(1, 2)]) == {(SHOT, 2)}, "the user said so"
    bordered = replace(relation(second=(1.0, True, False), scale=0.5), agreement=2.0)
    assert parted({(SHOT, 1): bordered, (SHOT, 2): like(3)}, [(1, 2)]) == set()


def test_one_refusal_is_outvoted_by_those_who_have_the_whole_picture() -> None:
    edits = [(one, other) for one, other in combinations(range(5), 2) if (one, other) != (3, 4)]
    assert parted({pair: like(2) for pair in edits}, [(3, 4)]) == set()
    assert parted({pair: like(2) for pair in edits}, certain=[(3, 4)]), "not what is certain"
    # However many crops do not show what moved between the shots.
    crops = range(2, 9)
    same = {(SHOT, id_): crop(3) for id_ in crops} | {(OTHER, id_): crop(2) for id_ in crops}
    same |= {pair: like(3) for pair in combinations(crops, 2)}
    assert parted(same, [(SHOT, OTHER)]) == {(OTHER, id_) for id_ in crops}


def test_a_copy_of_a_copy_goes_with_it() -> None:
    same = {
        (SHOT, COPY): crop(2.9),
        (OTHER, COPY): crop(2.4),
        (COPY, SECOND): like(3.5),
        (SHOT, SECOND): crop(2.2),
        (OTHER, SECOND): crop(2.3),
    }
    assert parted(same, [(SHOT, OTHER)]) == {(OTHER, COPY), (OTHER, SECOND)}


def test_photos_of_equal_pixels_go_together() -> None:
    twin = SECOND
    same = {(SHOT, COPY): crop(2.9), (OTHER, COPY): crop(2.4), (COPY, twin): crop(1.0).inverted()}
    assert parted(same, [(SHOT, OTHER)], together=[(OTHER, twin)]) == {
        (OTHER, COPY),
        (COPY, twin),
    }


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 2**32))
def test_neither_numbers_nor_order_are_of_account(seed: int) -> None:
    rng = random.Random(seed)
    count = rng.randint(2, 9)
    kinds = (like, crop, with_text)
    pairs = list(combinations(range(count), 2))
    rng.shuffle(pairs)
    third = len(pairs) // 3
    same = {pair: rng.choice(kinds)(rng.choice([1.5, 2.0, 2.5])) for pair in pairs[third:]}
    refused, certain = pairs[: third - 1], pairs[third - 1 : third]
    ranks = {id_: (-rng.choice([1, 2]), bytes([id_])) for id_ in range(count)}
    found = between_parts(same, refused, certain, (), ranks)

    numbers = list(range(count))
    rng.shuffle(numbers)

    def renamed(pair: Pair) -> Pair:
        one, other = (numbers[id_] for id_ in pair)
        return min(one, other), max(one, other)

    items = [
        (renamed(pair), each if numbers[pair[0]] < numbers[pair[1]] else each.inverted())
        for pair, each in same.items()
    ]
    rng.shuffle(items)
    again = between_parts(
        dict(items),
        [renamed(pair) for pair in refused],
        [renamed(pair) for pair in certain],
        (),
        {numbers[id_]: rank for id_, rank in ranks.items()},
    )
    assert again == {renamed(pair) for pair in found}
    assert not found & set(refused)


def test_a_huge_set_is_parted_in_no_time() -> None:
    count = 2_000
    same = {(0, id_): crop(3) for id_ in range(2, count)}
    same |= {(1, id_): crop(2) for id_ in range(2, count, 2)}
    ranks = {id_: (-1, id_.to_bytes(4)) for id_ in range(count)}
    spent = time.process_time()
    found = between_parts(same, [(0, 1)], (), (), ranks)
    assert found == {pair for pair in same if pair[0] == 1}
    assert time.process_time() - spent < 1
